// The list of entries, and removal that can be undone for 30 days.
import type { Candidate, Entry } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import {
  hasPin,
  longestAccount,
  longestIssuer,
  purgeLimit,
  tidyName,
  type AccountParts,
  type VaultEntry
} from '../domain/entry'
import type { EntryTable } from '../storage/entries'
import type { Vault } from './vault'

export interface Entries {
  list(): Result<readonly Entry[], never>
  rename(input: {
    readonly id: string
    readonly issuer: string
    readonly account: string
  }): Result<null, Failure<'not-found'>>
  /** Takes an entry out of the list; its secret is deleted 30 days later. */
  remove(input: { readonly id: string }): Result<null, Failure<'not-found'>>
  /** Undoes `remove`. */
  restore(input: { readonly id: string }): Result<null, Failure<'not-found'>>
}

interface EntriesPorts {
  readonly table: EntryTable
  readonly vault: Vault
  readonly now: () => number
  readonly onChanged: (topic: 'entries') => void
}

export function createEntries({ table, vault, now, onChanged }: EntriesPorts): Entries {
  let shown: { readonly from: readonly VaultEntry[]; readonly list: readonly Entry[] } | null = null
  const announce = () => {
    vault.refresh()
    onChanged('entries')
  }
  return {
    list: () => {
      const from = vault.entries()
      if (shown?.from !== from)
        shown = { from, list: from.map((entry) => describeEntry(entry, vault.pinOf(entry.id) !== undefined)) }
      return ok(shown.list)
    },
    rename: ({ id, issuer, account }) => {
      const names = { issuer: tidyName(issuer, longestIssuer), account: tidyName(account, longestAccount) }
      if (!table.rename(id, names, now())) return fail({ code: 'not-found' })
      announce()
      return ok(null)
    },
    remove: ({ id }) => {
      table.purge(purgeLimit(now()))
      if (!table.markRemoved(id, now())) return fail({ code: 'not-found' })
      announce()
      return ok(null)
    },
    restore: ({ id }) => {
      if (!table.markRestored(id, now())) return fail({ code: 'not-found' })
      announce()
      return ok(null)
    }
  }
}

/** What the page may know of an entry. */
export function describeEntry(entry: VaultEntry, isPinKnown: boolean): Entry {
  const needsPin = hasPin(entry.type) && !isPinKnown
  const { id, createdAt, tags, isFavorite, position } = entry
  return {
    id,
    ...describeParts(entry),
    needsPin,
    createdAt,
    tags,
    isFavorite,
    position,
    groupId: null,
    hasNote: false,
    recoveryCodes: 0,
    recoveryCodesLeft: 0,
    logo: 'auto',
    usedCount: 0,
    usedAt: null
  }
}

/** What the page may know of an account, saved or not. */
export function describeParts(parts: AccountParts): Omit<Candidate, 'id' | 'isDuplicate'> {
  const { issuer, account, type, algorithm, digits, period } = parts
  return { issuer, account, type, algorithm: algorithm === 'MD5' ? 'SHA1' : algorithm, digits, period }
}
