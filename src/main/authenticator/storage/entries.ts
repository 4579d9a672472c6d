// Entries in SQL: values of the domain in and out, secrets sealed on the way in. The only code that knows the columns.
import { createHmac, createSecretKey, hkdfSync } from 'node:crypto'
import { createSealer } from '../../protection/sealing'
import { createSecret, revealSecret, type Secret } from '../../protection/secret'
import type { EntryDetails, VaultEntry } from '../domain/entry'
import type { VaultDatabase } from './database'

interface Row {
  readonly id: string
  readonly issuer: string
  readonly account: string
  readonly type: string
  readonly algorithm: string
  readonly digits: number
  readonly period: number
  readonly counter: number
  readonly fingerprint: string
  readonly position: number
  readonly created_at: number
  readonly updated_at: number
  readonly removed_at: number | null
  readonly tags: string
  readonly is_favorite: number
  readonly import_id: string | null
}

/** An entry with everything that is sealed of it. */
export interface SealableEntry {
  readonly entry: VaultEntry
  readonly secret: Secret
  readonly details?: EntryDetails
}

export interface EntryTable {
  /** Entries in the vault, removed ones left out, in no particular order. */
  list(): VaultEntry[]
  /** Adds all of them in one transaction, or none. */
  insertAll(entries: readonly SealableEntry[]): void
  /** The secret of an entry. Throws where there is none or it does not open. */
  openSecret(id: string): Secret
  /** Secrets of every entry that is not removed, in one pass. */
  openSecrets(): Map<string, Secret>
  /** Notes and PINs of every entry that has one. */
  openDetails(): Map<string, EntryDetails>
  nextPosition(): number
  /** Moves an HOTP counter from `from` to the next one; false where it stands elsewhere by now. */
  moveCounter(id: string, from: number, now: number): boolean
  /** Sets an HOTP counter; false where no such HOTP entry is in the vault. */
  setCounter(id: string, counter: number, now: number): boolean
  /** False where no such entry is in the vault. */
  rename(id: string, names: { readonly issuer: string; readonly account: string }, now: number): boolean
  /** Seals an entry's PIN and note anew; false where no such entry is in the vault. */
  setDetails(id: string, details: EntryDetails, now: number): boolean
  /** Removes every entry that an import brought and that is still there; answers how many. */
  markImportRemoved(importId: string, now: number): number
  /** False where no such entry is in the vault. */
  markRemoved(id: string, now: number): boolean
  /** False where no such entry was removed. */
  markRestored(id: string, now: number): boolean
  /** Deletes entries removed before `limit` (ms since epoch); answers how many. */
  purge(limit: number): number
  /** A number that changes whenever another process (the command line) has written to the vault. */
  foreignVersion(): number
  /** The keyed digest of a secret by which equal ones are found. */
  fingerprint(secret: Secret): string
}

const columns = `id, issuer, account, type, algorithm, digits, period, counter, fingerprint, position,
  created_at, updated_at, removed_at, tags, is_favorite, import_id`
const identity = (id: string) => `entry:${id}`
const detailsIdentity = (id: string) => `entry-details:${id}`

function toEntry(row: Row): VaultEntry {
  return {
    id: row.id,
    issuer: row.issuer,
    account: row.account,
    type: row.type as VaultEntry['type'],
    algorithm: row.algorithm as VaultEntry['algorithm'],
    digits: row.digits,
    period: row.period,
    counter: row.counter,
    fingerprint: row.fingerprint,
    position: row.position,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
    removedAt: row.removed_at,
    tags: JSON.parse(row.tags) as readonly string[],
    isFavorite: row.is_favorite === 1,
    importId: row.import_id
  }
}

/** The entries of `database`, sealed under `key`. */
export function createEntryTable(database: VaultDatabase, key: Secret): EntryTable {
  const sealer = createSealer(key, 'authenticator/entries')
  const detailsSealer = createSealer(key, 'authenticator/details')
  // A key of its own: a digest under the sealing key would tie two uses of one key together.
  const fingerprintKey = createSecretKey(
    Buffer.from(hkdfSync('sha256', revealSecret(key), Buffer.alloc(0), 'countersign/authenticator/fingerprints/v1', 32))
  )
  const selectAll = database.prepare<[], Row>(`SELECT ${columns} FROM entry WHERE removed_at IS NULL`)
  const selectSecret = database.prepare<[string], { secret: Buffer }>('SELECT secret FROM entry WHERE id = ?')
  const selectSecrets = database.prepare<[], { id: string; secret: Buffer }>(
    'SELECT id, secret FROM entry WHERE removed_at IS NULL'
  )
  const selectDetails = database.prepare<[], { id: string; details: Buffer }>(
    'SELECT id, details FROM entry WHERE removed_at IS NULL AND details IS NOT NULL'
  )
  const selectPosition = database.prepare<[], { next: number }>(
    'SELECT coalesce(max(position), 0) + 1 AS next FROM entry'
  )
  const insert = database.prepare(
    `INSERT INTO entry (${columns}, secret, details) VALUES (@id, @issuer, @account, @type, @algorithm, @digits, @period, @counter,
      @fingerprint, @position, @createdAt, @updatedAt, @removedAt, @tags, @isFavorite, @importId, @sealed, @details)`
  )
  const advance = database.prepare<[number, string, number]>(
    `UPDATE entry SET counter = counter + 1, updated_at = ? WHERE id = ? AND counter = ? AND removed_at IS NULL`
  )
  const updateCounter = database.prepare<[number, number, string]>(
    "UPDATE entry SET counter = ?, updated_at = ? WHERE id = ? AND type = 'hotp' AND removed_at IS NULL"
  )
  const updateNames = database.prepare<[string, string, number, string]>(
    'UPDATE entry SET issuer = ?, account = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL'
  )
  const updateDetails = database.prepare<[Buffer | null, number, string]>(
    'UPDATE entry SET details = ?, updated_at = ? WHERE id = ? AND removed_at IS NULL'
  )
  const removeImport = database.prepare<[number, string]>(
    'UPDATE entry SET removed_at = ? WHERE import_id = ? AND removed_at IS NULL'
  )
  const remove = database.prepare<[number, string]>(
    'UPDATE entry SET removed_at = ? WHERE id = ? AND removed_at IS NULL'
  )
  const restore = database.prepare<[number, string]>(
    'UPDATE entry SET removed_at = NULL, updated_at = ? WHERE id = ? AND removed_at IS NOT NULL'
  )
  const selectVersion = database.prepare<[], number>('PRAGMA data_version').pluck()
  const purge = database.prepare<[number]>('DELETE FROM entry WHERE removed_at < ?')

  const sealDetails = (id: string, details: EntryDetails = {}): Buffer | null =>
    details.pin === undefined && details.note === undefined
      ? null
      : detailsSealer.seal(createSecret(Buffer.from(JSON.stringify(details), 'utf8')), detailsIdentity(id))

  return {
    list: () => selectAll.all().map(toEntry),
    insertAll: (entries) => {
      database.transaction(() => {
        for (const { entry, secret, details } of entries) {
          insert.run({
            ...entry,
            tags: JSON.stringify(entry.tags),
            isFavorite: entry.isFavorite ? 1 : 0,
            sealed: sealer.seal(secret, identity(entry.id)),
            details: sealDetails(entry.id, details)
          })
        }
      })()
    },
    openSecret: (id) => {
      const row = selectSecret.get(id)
      if (row === undefined) throw new Error('no such entry')
      return sealer.open(row.secret, identity(id))
    },
    openSecrets: () => new Map(selectSecrets.all().map((row) => [row.id, sealer.open(row.secret, identity(row.id))])),
    openDetails: () =>
      new Map(
        selectDetails.all().map(({ id, details }) => {
          const opened = revealSecret(detailsSealer.open(details, detailsIdentity(id)))
          return [id, JSON.parse(Buffer.from(opened).toString('utf8')) as EntryDetails]
        })
      ),
    nextPosition: () => selectPosition.get()?.next ?? 1,
    moveCounter: (id, from, now) => advance.run(now, id, from).changes === 1,
    setCounter: (id, counter, now) => updateCounter.run(counter, now, id).changes === 1,
    rename: (id, { issuer, account }, now) => updateNames.run(issuer, account, now, id).changes === 1,
    setDetails: (id, details, now) => updateDetails.run(sealDetails(id, details), now, id).changes === 1,
    markImportRemoved: (importId, now) => removeImport.run(now, importId).changes,
    markRemoved: (id, now) => remove.run(now, id).changes === 1,
    markRestored: (id, now) => restore.run(now, id).changes === 1,
    purge: (limit) => purge.run(limit).changes,
    foreignVersion: () => selectVersion.get() ?? 0,
    fingerprint: (secret) => createHmac('sha256', fingerprintKey).update(revealSecret(secret)).digest('hex')
  }
}
