// The open vault in memory: the list of entries, read again after a change, and each secret opened once and kept until
// the vault is closed. A tick over thousands of entries opens nothing anew; it only asks SQLite whether another process (the
// command line) has written meanwhile.
import { createSecretKey, type KeyObject } from 'node:crypto'
import { setImmediate as turn } from 'node:timers/promises'
import { revealSecret } from '../../protection/secret'
import { compareEntries, type EntryDetails, type VaultEntry } from '../domain/entry'
import type { EntryTable } from '../storage/entries'

export interface Vault {
  /** Entries in the order of the list. The same array until something changes. */
  entries(): readonly VaultEntry[]
  find(id: string): VaultEntry | undefined
  /** Entries with the same secret, by its keyed digest. */
  findByFingerprint(fingerprint: string): readonly VaultEntry[]
  /** The secret of an entry in the list, ready for HMAC; node prints nothing of it. */
  secretOf(id: string): KeyObject
  /** mOTP's and Yandex's PIN, where it is known. */
  pinOf(id: string): string | undefined
  /** An entry's PIN, note and recovery codes. The same object until they change. */
  detailsOf(id: string): EntryDetails
  /** The same of every entry in the list that has any. */
  allDetails(): Iterable<readonly [string, EntryDetails]>
  /** Opens the details of all entries, a few at a time, so that whoever asks for the list next finds them open. */
  prepare(): Promise<void>
  /** Counts changes, another process's among them; whoever keeps something made from the entries compares it. */
  revision(): number
  /** Whether something changed since, without asking for what another process has written. */
  isChangedSince(before: number): boolean
  /** To be called after every write; `ids` where only those were written, which spares reading all the others again. */
  refresh(ids?: readonly string[]): void
  /** Takes note of a use that was counted. Codes and their order stay as they are, so this is no revision. */
  noteUse(id: string, use: { readonly usedCount: number; readonly usedAt: number }): void
  /** Forgets every secret. */
  forget(): void
}

/** Beyond this many, one pass over the whole table costs less than reading row by row. */
const mostReadAgain = 500
const noDetails: EntryDetails = {}
/** Other calls come in between. */
const longestTurnMs = 8

/** `onForeignChange` hears of what another process has written, once it is noticed. */
export function createVault(table: EntryTable, onForeignChange: () => void = () => undefined): Vault {
  let list: readonly VaultEntry[] | null = null
  let byId: ReadonlyMap<string, VaultEntry> = new Map()
  let byFingerprint: ReadonlyMap<string, readonly VaultEntry[]> = new Map()
  let secrets: Map<string, KeyObject> | null = null
  let details: Map<string, EntryDetails> | null = null
  let revision = 0
  let foreign = table.foreignVersion()
  const take = (entries: readonly VaultEntry[]) => {
    list = entries
    byId = new Map(entries.map((entry) => [entry.id, entry]))
    byFingerprint = groupByFingerprint(entries)
    return entries
  }
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
  /** Before every look at what is kept. */
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
    findByFingerprint: (fingerprint) => {
      load()
      return byFingerprint.get(fingerprint) ?? []
    },
    secretOf: (id) => {
      secrets ??= new Map()
      let secret = secrets.get(id)
      if (secret === undefined) {
        secret = createSecretKey(revealSecret(table.openSecret(id)))
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
      if (details !== null) return
      const before = revision
      const opened = new Map<string, EntryDetails>()
      let restedAt = performance.now()
      for (const id of table.listDetailed()) {
        opened.set(id, table.openSomeDetails(id))
        if (performance.now() - restedAt < longestTurnMs) continue
        await turn()
        // Changed, or closed: what was opened so far may be out of date.
        if (revision !== before) return
        restedAt = performance.now()
      }
      details ??= opened
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
      byFingerprint = new Map()
      revision++
    }
  }
}

function groupByFingerprint(entries: readonly VaultEntry[]): ReadonlyMap<string, readonly VaultEntry[]> {
  const groups = new Map<string, VaultEntry[]>()
  for (const entry of entries) {
    const group = groups.get(entry.fingerprint)
    if (group === undefined) groups.set(entry.fingerprint, [entry])
    else group.push(entry)
  }
  return groups
}
