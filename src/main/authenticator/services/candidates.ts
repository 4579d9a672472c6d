// Scanned or typed accounts that wait for review, in memory with their secrets until they are saved or discarded. Saving is one
// transaction: everything that was chosen, with the accounts that it replaces, or nothing.
import type { AuthenticatorContract, Candidate, HeldKey, ParsedOf, Twin } from '../../../shared/contract'
import { fail, ok, type Result } from '../../../shared/result'
import { tidyText } from '../../../shared/text/tidy'
import type { AccountParts } from '../../../shared/model/entry'
import { longestAccount, longestIssuer, shortKeyBits } from '../../../shared/model/limits'
import { encodeBase32 } from '../../otp/base32'
import { readSetupKey, type BadSetupKey } from '../../otp/otpauth'
import { createSecret, revealSecret, type Secret } from '../../protection/secret'
import { createTimedCode } from '../domain/code'
import { createComparer, describeTwin, isSameAccount, type Comparer } from '../domain/comparison'
import type { ScannedAccount } from '../domain/scanned-text'
import {
  checkParts,
  createEntry,
  hasPin,
  noMarks,
  purgeLimit,
  type EntryDetails,
  type VaultEntry
} from '../domain/entry'
import { plainChange } from '../domain/history'
import { takeOver } from '../domain/replacement'
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

type CandidatesPorts = Pick<
  VaultPorts,
  'table' | 'history' | 'logoTable' | 'transact' | 'vault' | 'now' | 'random' | 'onChanged'
>

interface Waiting extends AccountParts {
  readonly id: string
  readonly fingerprint: string
  readonly secret: Secret
  readonly details: EntryDetails
  readonly labelIssuer: string | null
}

type SavedItem = ParsedOf<AuthenticatorContract['candidates']['save']>['items'][number]

/** An entry to be added, and the one whose place it takes. */
interface Addition extends SealableEntry {
  readonly old: VaultEntry | null
}

export function createCandidates(ports: CandidatesPorts) {
  const { table, history, logoTable, transact, vault, now, random, onChanged } = ports
  const waiting = new Map<string, Waiting>()
  let held: { readonly id: string; readonly secret: Secret } | null = null
  const newId = () => Buffer.from(random(16)).toString('hex')

  let known: { readonly of: unknown; readonly comparer: Comparer } | null = null
  /** The account of the vault that `one` repeats. The comparer is kept, because every candidate needs it. */
  const findTwin = (one: Waiting): Twin | null => {
    const entries = vault.entries()
    if (known?.of !== entries) {
      known = { of: entries, comparer: createComparer() }
      for (const entry of entries) known.comparer.add(entry)
    }
    return describeTwin(known.comparer.compare(one), vault.find)
  }
  const rename = (one: Waiting, { issuer, account }: Pick<SavedItem, 'issuer' | 'account'>): Waiting => ({
    ...one,
    issuer: tidyText(issuer, longestIssuer),
    account: tidyText(account, longestAccount)
  })

  const describe = (one: Waiting): Candidate => ({
    id: one.id,
    ...describeParts(one),
    twin: findTwin(one),
    isKeyShort: !hasPin(one.type) && isShort(one.secret),
    labelIssuer: one.labelIssuer
  })

  const findSame = (one: Waiting) => [...waiting.values()].find((other) => isSameAccount(other, one))

  const add: AddCandidate = (account) => {
    const { secret: bytes, pin, labelIssuer, ...given } = account
    const parts = checkParts(given)
    if (!parts.ok) return parts
    const secret = createSecret(bytes)
    const details = typeof pin === 'string' ? { pin } : {}
    const one: Waiting = {
      ...parts.value,
      id: newId(),
      fingerprint: table.fingerprint(secret),
      secret,
      details,
      labelIssuer: labelIssuer === undefined ? null : tidyText(labelIssuer, longestIssuer)
    }
    const same = findSame(one)
    if (same !== undefined) return ok(describe(same))
    if (waiting.size >= mostCandidates) return null
    waiting.set(one.id, one)
    return ok(describe(one))
  }

  const readKey = (setupKey: string, heldKeyId: string | undefined): Result<Uint8Array, BadSetupKey> => {
    if (heldKeyId === undefined) return readSetupKey(setupKey)
    return held?.id === heldKeyId ? ok(revealSecret(held.secret)) : readSetupKey('')
  }

  /** The entry for a chosen candidate. It replaces only the account that it repeats under its final names; null if that is another one. */
  const toAddition = (one: Waiting, replaces: string | undefined, position: number, at: number): Addition | null => {
    const { id: _id, labelIssuer: _label, secret, fingerprint, details, ...parts } = one
    const made = { id: newId(), fingerprint, position, now: at }
    if (replaces === undefined) return { entry: createEntry(parts, made), secret, details, old: null }
    const twin = findTwin(one)
    const old = vault.find(replaces)
    if (old === undefined || twin?.id !== replaces || twin.difference === 'none') return null
    const successor = { type: parts.type, fingerprint, marks: noMarks, details }
    const taken = takeOver(successor, old, vault.detailsOf(old.id))
    const entry = createEntry(parts, { ...made, position: old.position }, taken.marks)
    return { entry, secret, details: taken.details, old }
  }

  /** What saving `items` adds; null if one is not waiting or replaces what it does not repeat. */
  const toAdditions = (items: readonly SavedItem[], at: number): readonly Addition[] | null => {
    const first = table.nextPosition()
    const replaced = new Set<string>()
    const additions: Addition[] = []
    if (new Set(items.map(({ id }) => id)).size < items.length) return null
    for (const item of items) {
      const one = waiting.get(item.id)
      // If two would replace the same account, the second is added.
      const replaces = item.replaces === undefined || replaced.has(item.replaces) ? undefined : item.replaces
      const addition = one === undefined ? null : toAddition(rename(one, item), replaces, first + additions.length, at)
      if (addition === null) return null
      if (replaces !== undefined) replaced.add(replaces)
      additions.push(addition)
    }
    return additions
  }

  const write = (additions: readonly Addition[], at: number) => {
    table.insertAll(additions)
    for (const { entry, old } of additions) {
      if (old === null) continue
      if (entry.logo === 'own') logoTable.copy(old.id, entry.id)
      table.markRemoved(old.id, at)
      history.add(old.id, [plainChange('removed')], at)
      history.add(entry.id, [plainChange('replaced')], at)
    }
    table.purge(purgeLimit(at))
  }

  const handlers = {
    type: ({ setupKey, heldKeyId, ...parts }) => {
      const secret = readKey(setupKey, heldKeyId)
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
    compare: ({ id, ...names }) => {
      const one = waiting.get(id)
      return one === undefined ? fail({ code: 'not-found' }) : ok(findTwin(rename(one, names)))
    },
    save: ({ items }) => {
      const at = now()
      const saved = transact(() => {
        const additions = toAdditions(items, at)
        if (additions !== null) write(additions, at)
        return additions
      })
      if (saved === null) return fail({ code: 'not-found' })
      for (const { id } of items) waiting.delete(id)
      vault.refresh(saved.flatMap(({ entry, old }) => (old === null ? [entry.id] : [entry.id, old.id])))
      onChanged('entries')
      return ok(saved.map(({ entry, details }) => describeEntry(entry, details ?? {})))
    },
    discard: () => {
      waiting.clear()
      held = null
      return ok(null)
    }
  } satisfies VaultHandlers['candidates']

  /** Keeps a setup key found without a link until it is typed names for, discarded, or another one is found. */
  const hold = (bytes: Uint8Array): HeldKey => {
    held = { id: newId(), secret: createSecret(bytes) }
    return { id: held.id, characters: encodeBase32(bytes).length, isShort: isShort(held.secret) }
  }

  return { handlers, add, hold }
}

const isShort = (secret: Secret) => revealSecret(secret).length * 8 < shortKeyBits
