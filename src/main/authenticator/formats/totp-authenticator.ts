// TOTP Authenticator (BinaryBoot): base64 of AES-256-CBC with the password's SHA-256 as key; the default password is public. The text is a
// JSON object whose first key is the JSON list of accounts. Its Android preferences have the list in plain text.
import { createHash } from 'node:crypto'
import { decodeBase32 } from '../../otp/base32'
import { readPreferences } from './android-preferences'
import { createEntryList } from './entry-list'
import { exportError, type Contents, type Format } from './format'
import { base64Of, hexOf, listOf, objectOf, parseJson, propertyOf, someHave, textOf, wholeOf } from './json-value'
import { openCbc } from './opened-box'

const defaultPassword = 'TotpAuthenticator'
const preferenceName = 'STATIC_TOTP_CODES_LIST'

function readKey(account: unknown): unknown {
  const key = propertyOf(account, 'key')
  const base = wholeOf(propertyOf(account, 'base'))
  if (base === 16) return hexOf(key)
  if (base === 64) return base64Of(key)
  return decodeBase32(textOf(key)) ?? key
}

function readAccounts(accounts: unknown): Contents {
  const list = createEntryList()
  for (const account of listOf(accounts)) {
    const names = { issuer: propertyOf(account, 'issuer'), name: propertyOf(account, 'name') }
    const secret = readKey(account)
    const period = propertyOf(account, 'period')
    if (secret === null) list.refuse(names, 'unreadable')
    else list.add({ type: 'totp', ...names, secret, digits: propertyOf(account, 'digits'), period })
  }
  return list.contents()
}

const accountsIn = (text: string | undefined): unknown => {
  const accounts = parseJson(text ?? '')
  return someHave(accounts, 'key', 'base') ? accounts : undefined
}

function open(bytes: Buffer, password: string): unknown {
  const key = createHash('sha256').update(password, 'utf8').digest()
  const opened = openCbc(key, Buffer.alloc(16), bytes)
  const [first] = Object.keys(objectOf(parseJson(opened?.toString('utf8') ?? '')) ?? {})
  return accountsIn(first)
}

/** Tried late: any base64 of the right length may be such a file, and only opening it shows whether it is. */
export const totpAuthenticator: Format = {
  name: 'totp-authenticator',
  isGuess: true,
  recognises: ({ text }) => {
    const bytes = base64Of(text?.trim())
    // A hexadecimal hash would be valid base64, too.
    return bytes !== null && bytes.length >= 32 && bytes.length % 16 === 0 && hexOf(text) === null
  },
  read: ({ text }, { password }) => {
    const bytes = base64Of(text?.trim()) ?? Buffer.alloc(0)
    const accounts = (password ? open(bytes, password) : undefined) ?? open(bytes, defaultPassword)
    if (accounts !== undefined) return Promise.resolve(readAccounts(accounts))
    return Promise.reject(exportError(password ? 'wrong-password' : 'password-needed'))
  }
}

export const totpAuthenticatorPreferences: Format = {
  name: 'totp-authenticator',
  recognises: (file) => accountsIn(readPreferences(file)?.get(preferenceName)) !== undefined,
  read: (file) => Promise.resolve(readAccounts(accountsIn(readPreferences(file)?.get(preferenceName))))
}
