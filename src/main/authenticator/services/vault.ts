// The open vault in memory: the list of entries, read again after a change, and each secret, opened once and kept until the vault closes. A
// tick over thousands of entries opens nothing again; it only asks SQLite whether another process (the command line) has written.
import { createSecretKey, type KeyObject } from 'node:crypto'
import { eraseSecret, revealSecret } from '../../protection/secret'
import { compareEntries, type EntryDetails, type VaultEntry } from '../domain/entry'
import type { EntryTable } from '../storage/entries'
import { createRests } from './rests'

export interface Vault {
  /** Entries in the order of the list. The same array until something changes. */
  entries(): readonly VaultEntry[]
  find(id: string): VaultEntry | undefined
  /** The secret of an entry in the list, ready for HMAC, as a key object, which node never prints. */
  secretOf(id: string): KeyObject
  /** The PIN of mOTP and Yandex, if known. */
  pinOf(id: string): string | undefined
  /** An entry's PIN, note and recovery codes. The same object until they change. */
  detailsOf(id: string): EntryDetails
  /** The details of every entry in the list that has any. */
  allDetails(): Iterable<readonly [string, EntryDetails]>
  /**
   * Reads and opens all entries in small batches, so that the next request for the list finds them ready. False if they changed or the
   * vault was closed meanwhile.
   */
  prepare(): Promise<boolean>
  /** Counts changes, including other processes'. Compare it before using anything derived from the entries. */
  revision(): number
  /** Whether something changed since, without checking for writes of other processes. */
  isChangedSince(before: number): boolean
  /** Call it after every write. With `ids`, only those entries are read again. */
  refresh(ids?: readonly string[]): void
  /** Records a counted use. Codes and their order stay the same, so this is not a revision. */
  noteUse(id: string, use: { readonly usedCount: number; readonly usedAt: number }): void
  /** Forgets every secret. */
  forget(): void
}

/** Beyond this many, one pass over the whole table costs less than reading row by row. */
const mostReadAgain = 500
const noDetails: EntryDetails = {}
const rowsAtOnce = 50

/** Calls `onForeignChange` after noticing what another process has written. */
export function createVault(table: EntryTable, onForeignChange: () => void = () => undefined): Vault {
  let list: readonly VaultEntry[] | null = null
  let byId: ReadonlyMap<string, VaultEntry> = new Map()
  let secrets: Map<string, KeyObject> | null = null
  let details: Map<string, EntryDetails> | null = null
  let revision = 0
  let foreign = table.foreignVersion()
  const adopt = (entries: readonly VaultEntry[], ids: typeof byId) => {
    list = entries
    byId = ids
    return entries
  }
  const take = (entries: readonly VaultEntry[]) => adopt(entries, indexById(entries))
  const refresh = (ids?: readonly string[]) => {
    revision++
    const written = ids === undefined || ids.length > mostReadAgain ? null : new Set(ids)
    if (written === null || list === null) {
      list = null
      details = null
      return
    }
    const read = table.listSome([...written])
    const here = new Set(read.map(({ id }) => id))
    for (const id of written) {
      details?.delete(id)
      if (!here.has(id)) secrets?.delete(id)
    }
    for (const { id } of read) {
      const found = details === null ? {} : table.openSomeDetails(id)
      if (Object.keys(found).length > 0) details?.set(id, found)
    }
    take([...list.filter(({ id }) => !written.has(id)), ...read].sort(compareEntries))
  }
  /** Runs before every use of cached data. */
  const notice = () => {
    const seen = table.foreignVersion()
    if (seen === foreign) return
    foreign = seen
    refresh()
    onForeignChange()
  }
  const detailsOf = (id: string) => {
    details ??= table.openDetails()
    return details.get(id) ?? noDetails
  }
  const load = () => {
    notice()
    return list ?? take(table.list().sort(compareEntries))
  }
  return {
    entries: load,
    find: (id) => {
      load()
      return byId.get(id)
    },
    secretOf: (id) => {
      secrets ??= new Map()
      let secret = secrets.get(id)
      if (secret === undefined) {
        const opened = table.openSecret(id)
        secret = createSecretKey(revealSecret(opened))
        eraseSecret(opened)
        secrets.set(id, secret)
      }
      return secret
    },
    pinOf: (id) => detailsOf(id).pin,
    detailsOf,
    allDetails: () => {
      notice()
      details ??= table.openDetails()
      return details
    },
    prepare: async () => {
      notice()
      if (list !== null && details !== null) return true
      const before = revision
      const rest = createRests()
      const read: VaultEntry[] = []
      const opened = new Map<string, EntryDetails>()
      for (let at: number | null = 0; at !== null;) {
        const { entries, after } = table.listPiece(at, rowsAtOnce)
        for (const { entry, details: found } of entries) {
          read.push(entry)
          if (found !== null) opened.set(entry.id, found)
        }
        at = after
        if (!rest.isDue()) continue
        await rest.take()
        // Changed or closed: what was read so far may be out of date.
        if (revision !== before) return false
      }
      read.sort(compareEntries)
      await rest.take()
      if (revision !== before) return false
      const ids = indexById(read)
      await rest.take()
      if (revision !== before) return false
      // Another process wrote in between, so the pieces may not belong together.
      notice()
      if (revision !== before) return false
      if (list === null) adopt(read, ids)
      details ??= opened
      return true
    },
    revision: () => {
      notice()
      return revision
    },
    isChangedSince: (before) => revision !== before,
    refresh,
    noteUse: (id, use) => {
      const entry = byId.get(id)
      if (list === null || entry === undefined) return
      const used = { ...entry, ...use }
      take(list.map((one) => (one === entry ? used : one)))
    },
    forget: () => {
      list = null
      secrets = null
      details = null
      byId = new Map()
      revision++
    }
  }
}

const indexById = (entries: readonly VaultEntry[]) => new Map(entries.map((entry) => [entry.id, entry]))

/** Calls `look` with each entry, in small batches. Stops when the vault no longer has this `revision`. */
export async function visitEntries(
  vault: Pick<Vault, 'entries' | 'isChangedSince'>,
  revision: number,
  look: (entry: VaultEntry) => void
): Promise<void> {
  const rest = createRests()
  for (const entry of vault.entries()) {
    look(entry)
    if (!rest.isDue()) continue
    await rest.take()
    // The vault was changed or closed, so these are no longer its entries.
    if (vault.isChangedSince(revision)) return
  }
}
