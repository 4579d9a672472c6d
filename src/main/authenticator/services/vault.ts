// The open vault in memory: the list of entries, read again after a change, and each secret opened once and kept until
// the vault is closed. A tick over thousands of entries opens nothing anew; it only asks SQLite whether another process (the
// command line) has written meanwhile.
import { createSecretKey, type KeyObject } from 'node:crypto'
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
  /** An entry's PIN and note. */
  detailsOf(id: string): EntryDetails
  /** Counts changes, another process's among them; whoever keeps something made from the entries compares it. */
  revision(): number
  /** To be called after every write. */
  refresh(): void
  /** Forgets every secret. */
  forget(): void
}

/** `onForeignChange` hears of what another process has written, once it is noticed. */
export function createVault(table: EntryTable, onForeignChange: () => void = () => undefined): Vault {
  let list: readonly VaultEntry[] | null = null
  let byId: ReadonlyMap<string, VaultEntry> = new Map()
  let byFingerprint: ReadonlyMap<string, readonly VaultEntry[]> = new Map()
  let secrets: Map<string, KeyObject> | null = null
  let details: Map<string, EntryDetails> | null = null
  let revision = 0
  let foreign = table.foreignVersion()
  const refresh = () => {
    list = null
    details = null
    revision++
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
    return details.get(id) ?? {}
  }
  const load = () => {
    notice()
    if (list === null) {
      list = table.list().sort(compareEntries)
      byId = new Map(list.map((entry) => [entry.id, entry]))
      byFingerprint = groupByFingerprint(list)
    }
    return list
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
      secrets ??= new Map([...table.openSecrets()].map(([one, secret]) => [one, createSecretKey(revealSecret(secret))]))
      let secret = secrets.get(id)
      if (secret === undefined) {
        secret = createSecretKey(revealSecret(table.openSecret(id)))
        secrets.set(id, secret)
      }
      return secret
    },
    pinOf: (id) => detailsOf(id).pin,
    detailsOf,
    revision: () => {
      notice()
      return revision
    },
    refresh,
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
