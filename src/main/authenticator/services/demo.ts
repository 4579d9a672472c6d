// A demo vault: a dozen accounts of every kind, with secrets that open nothing.
import { randomBytes } from 'node:crypto'
import { encodeBase32 } from '../../otp/base32'
import type { Authenticator } from './authenticator'
import type { TypedKey } from './candidates'

type DemoAccount = Pick<TypedKey, 'issuer' | 'account'> & Partial<Omit<TypedKey, 'setupKey'>>

const accounts: readonly DemoAccount[] = [
  { issuer: 'GitHub', account: 'robin-lindqvist' },
  { issuer: 'Google', account: 'robin.lindqvist@northwind.example' },
  { issuer: 'AWS', account: 'northwind-training/robin' },
  { issuer: 'Northwind Training', account: 'robin.lindqvist@northwind.example' },
  { issuer: 'Microsoft', account: 'robin@northwind.example', algorithm: 'SHA256' },
  { issuer: 'Dropbox', account: 'robin.lindqvist@northwind.example' },
  { issuer: 'GitLab', account: 'robin', algorithm: 'SHA512', digits: 8 },
  { issuer: 'Cloudflare', account: 'ops@northwind.example' },
  { issuer: 'Steam', account: 'robin_plays', type: 'steam' },
  { issuer: 'Contoso VPN', account: 'rlindqvist', type: 'hotp' },
  { issuer: 'Fabrikam Bank', account: 'Robin Lindqvist', digits: 8, period: 60 },
  { issuer: 'Proton', account: 'robin.lindqvist', period: 60, algorithm: 'SHA256' }
]

/** Fills an empty vault with demo accounts; does nothing if it has entries. */
export function seedAuthenticatorDemo({ handlers }: Authenticator): Promise<void> {
  const kept = handlers.entries.list()
  if (kept.value.length > 0) return Promise.resolve()
  const items = accounts.map((account) => {
    const typed = handlers.candidates.type({
      type: 'totp',
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
      counter: 0,
      ...account,
      setupKey: encodeBase32(randomBytes(20))
    })
    if (!typed.ok) throw new Error(`a demo account was refused: ${typed.error.reason}`)
    return { id: typed.value.id, issuer: account.issuer, account: account.account }
  })
  const saved = handlers.candidates.save({ items })
  if (!saved.ok) throw new Error('the demo accounts were not saved')
  return Promise.resolve()
}
