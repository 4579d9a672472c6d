// Scanned or typed accounts that wait for review, in memory with their secrets until they are saved or discarded. Saving is one
// transaction: everything that was chosen, or nothing.
import type { AuthenticatorContract, Candidate, ParsedOf } from '../../../shared/contract'
import { fail, ok, type Result } from '../../../shared/result'
import { tidyText } from '../../../shared/text/tidy'
import type { AccountParts } from '../../../shared/model/entry'
import { longestAccount, longestIssuer } from '../../../shared/model/limits'
import { readSetupKey, type BadSetupKey } from '../../otp/otpauth'
import { createSecret, revealSecret, type Secret } from '../../protection/secret'
import { createTimedCode } from '../domain/code'
import type { ScannedAccount } from '../domain/scanned-text'
import { checkParts, createEntry, foldName, isSameAccount, purgeLimit, type EntryDetails } from '../domain/entry'
import type { SealableEntry } from '../storage/entries'
import { describeEntry, describeParts } from './entries'
import type { VaultHandlers } from './handlers'
import type { VaultPorts } from './vault-ports'

/** How many may wait, so that a hostile image full of codes cannot fill the memory. */
export const mostCandidates = 500

/** A typed setup key with its parameters. */
export type TypedKey = ParsedOf<AuthenticatorContract['candidates']['type']>

/** Adds a scanned account; the same one again returns the waiting candidate. Null if the limit is reached. */
export type AddCandidate = (account: ScannedAccount) => Result<Candidate, BadSetupKey> | null

type CandidatesPorts = Pick<VaultPorts, 'table' | 'vault' | 'now' | 'random' | 'onChanged'>

interface Waiting extends AccountParts {
  readonly id: string
  readonly fingerprint: string
  readonly secret: Secret
  readonly details: EntryDetails
}

export function createCandidates({ table, vault, now, random, onChanged }: CandidatesPorts) {
  const waiting = new Map<string, Waiting>()
  const newId = () => Buffer.from(random(16)).toString('hex')

  const nameOf = ({ issuer, account }: AccountParts) => JSON.stringify([foldName(issuer), foldName(account)])
  let known: { readonly of: unknown; readonly names: ReadonlySet<string> } = { of: null, names: new Set() }
  /** Whether the vault has an account with these names. Cached, because every candidate needs it. */
  const isNameTaken = (one: AccountParts) => {
    const entries = vault.entries()
    if (known.of !== entries) known = { of: entries, names: new Set(entries.map(nameOf)) }
    return (one.issuer !== '' || one.account !== '') && known.names.has(nameOf(one))
  }

  const describe = (one: Waiting): Candidate => {
    const sameSecret = vault.findByFingerprint(one.fingerprint)
    const isDuplicate = sameSecret.some((entry) => isSameAccount(entry, one))
    const isConflict = isNameTaken(one) && !sameSecret.some((entry) => nameOf(entry) === nameOf(one))
    return { id: one.id, ...describeParts(one), isDuplicate, isConflict }
  }

  const findSame = (one: Omit<Waiting, 'id'>) => {
    for (const other of waiting.values()) {
      const isSame =
        isSameAccount(other, one) &&
        other.algorithm === one.algorithm &&
        other.digits === one.digits &&
        other.period === one.period &&
        other.counter === one.counter
      if (isSame) return other
    }
    return null
  }

  const add: AddCandidate = (account) => {
    const { secret: bytes, pin, ...given } = account
    const parts = checkParts(given)
    if (!parts.ok) return parts
    const secret = createSecret(bytes)
    const details = typeof pin === 'string' ? { pin } : {}
    const one = { ...parts.value, fingerprint: table.fingerprint(secret), secret, details }
    const same = findSame(one)
    if (same !== null) return ok(describe(same))
    if (waiting.size >= mostCandidates) return null
    const added = { id: newId(), ...one }
    waiting.set(added.id, added)
    return ok(describe(added))
  }

  const handlers = {
    type: ({ setupKey, ...parts }) => {
      const secret = readSetupKey(setupKey)
      if (!secret.ok) return secret
      return add({ ...parts, secret: secret.value }) ?? fail({ code: 'bad-setup-key', reason: 'too-long' })
    },
    codes: () => {
      const at = now()
      const codes = [...waiting.values()].map((one) => ({
        id: one.id,
        ...(createTimedCode(one, revealSecret(one.secret), at, one.details.pin) ?? { code: null, from: 0, until: 0 }),
        next: null
      }))
      return ok({ now: at, codes })
    },
    save: ({ items }) => {
      const at = now()
      const first = table.nextPosition()
      const saved = new Map<string, SealableEntry>()
      for (const item of items) {
        const one = waiting.get(item.id)
        if (one === undefined || saved.has(item.id)) return fail({ code: 'not-found' })
        const { id: _id, secret, fingerprint, details, ...parts } = one
        const named = {
          ...parts,
          issuer: tidyText(item.issuer, longestIssuer),
          account: tidyText(item.account, longestAccount)
        }
        const position = first + saved.size
        saved.set(item.id, {
          entry: createEntry(named, { id: newId(), fingerprint, position, now: at }),
          secret,
          details
        })
      }
      table.insertAll([...saved.values()])
      table.purge(purgeLimit(at))
      for (const id of saved.keys()) waiting.delete(id)
      vault.refresh([...saved.values()].map(({ entry }) => entry.id))
      onChanged('entries')
      return ok([...saved.values()].map(({ entry, details }) => describeEntry(entry, details ?? {})))
    },
    discard: () => {
      waiting.clear()
      return ok(null)
    }
  } satisfies VaultHandlers['candidates']

  return { handlers, add }
}
