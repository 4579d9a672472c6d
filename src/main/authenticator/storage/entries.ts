// Entries in SQL: domain values in and out, secrets sealed on the way in. The only code that knows the columns.
import { createSecret, eraseSecret, revealBuffer, type Secret } from '../../protection/secret'
import type { EntryDetails, VaultEntry } from '../domain/entry'
import { createTransact, type VaultDatabase } from './database'
import { createEntrySeals } from './entry-seals'
import { isListed } from './listed'

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
  readonly group_id: string | null
  readonly logo: string
  readonly used_count: number
  readonly used_at: number | null
  readonly import_id: string | null
}

/** An entry with everything that is sealed in it. */
export interface SealableEntry {
  readonly entry: VaultEntry
  readonly secret: Secret
  readonly details?: EntryDetails
}

/** What the user may change of an entry. */
export type ChangeableParts = Pick<VaultEntry, 'issuer' | 'account' | 'tags' | 'isFavorite' | 'groupId' | 'logo'>

export interface ChangedEntry {
  readonly before: VaultEntry
  readonly after: VaultEntry
}

/** Some entries of the vault, with their secrets opened. */
export interface Piece {
  readonly entries: readonly { readonly entry: VaultEntry; readonly details: EntryDetails | null }[]
  readonly after: number | null
}

export interface EntryTable {
  /** Entries in the vault, without removed ones, in no particular order. */
  list(): VaultEntry[]
  /** Those of `ids` that are in the vault and not removed. */
  listSome(ids: readonly string[]): VaultEntry[]
  /** Removed entries, newest first. */
  listRemoved(): VaultEntry[]
  /** Adds all of them in one transaction (the caller's, if there is one), or none. */
  insertAll(entries: readonly SealableEntry[]): void
  /** The secret of an entry. Throws if there is none or it does not open. */
  openSecret(id: string): Secret
  /** Notes and PINs of every entry that has any. */
  openDetails(): Map<string, EntryDetails>
  /**
   * At most `most` entries after the place `after` of the previous piece (initially 0). The returned `after` is null after the last piece.
   */
  listPiece(after: number, most: number): Piece
  /** The details of one entry; empty if it has none. */
  openSomeDetails(id: string): EntryDetails
  nextPosition(): number
  /** Moves an HOTP counter from `from` to the next one; false if it has changed meanwhile. */
  moveCounter(id: string, from: number, now: number): boolean
  /** Sets an HOTP counter; false if there is no such HOTP entry in the vault. */
  setCounter(id: string, counter: number, now: number): boolean
  /**
   * Changes each of `ids` that is in the vault to what `decide` returns (null: no change), in one transaction. `found` counts the entries
   * that exist.
   */
  changeAll(
    ids: readonly string[],
    decide: (entry: VaultEntry) => Partial<ChangeableParts> | null,
    now: number
  ): { readonly found: number; readonly changed: readonly ChangedEntry[] }
  setPositions(positions: ReadonlyMap<string, number>): void
  /** Counts a use and returns the new count; null if there is no such entry in the vault. */
  countUse(id: string, now: number): number | null
  /**
   * Changes and reseals an entry's secret details in one transaction; null changes nothing. False if there is no such entry in the vault.
   */
  changeDetails(id: string, decide: (details: EntryDetails) => EntryDetails | null, now: number): boolean
  /** Removes every entry of an import that is still there. Returns how many. */
  markImportRemoved(importId: string, now: number): number
  /** False if there is no such entry in the vault. */
  markRemoved(id: string, now: number): boolean
  /** False if there is no such removed entry. */
  markRestored(id: string, now: number): boolean
  /** Deletes entries removed before `limit` (ms since epoch). Returns how many. */
  purge(limit: number): number
  /** Permanently deletes those of `ids` that are removed. Returns how many. */
  deleteRemoved(ids: readonly string[]): number
  /** Empties the write-ahead log, where deleted (sealed) rows would remain readable for a while. */
  settle(): void
  /** A number that changes whenever another process (the command line) has written to the vault. */
  foreignVersion(): number
  /** The keyed digest of a secret, for finding equal ones. */
  fingerprint(secret: Secret): string
}

const columns = `id, issuer, account, type, algorithm, digits, period, counter, fingerprint, position,
  created_at, updated_at, removed_at, tags, is_favorite, group_id, logo, used_count, used_at, import_id`
const noTags: readonly string[] = []

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
    tags: row.tags === '[]' ? noTags : (JSON.parse(row.tags) as readonly string[]),
    isFavorite: row.is_favorite === 1,
    groupId: row.group_id,
    logo: row.logo,
    usedCount: row.used_count,
    usedAt: row.used_at,
    importId: row.import_id
  }
}

/** The entries of `database`, sealed with `key`. */
export function createEntryTable(database: VaultDatabase, key: Secret): EntryTable {
  const seals = createEntrySeals(key)
  const selectAll = database.prepare<[], Row>(`select ${columns} from entry where ${isListed}`)
  const selectOne = database.prepare<[string], Row>(`select ${columns} from entry where id = ? and ${isListed}`)
  const selectRemoved = database.prepare<[], Row>(
    `select ${columns} from entry where removed_at >= 0 order by removed_at desc, position`
  )
  const selectSecret = database.prepare<[string], { secret: Buffer }>('select secret from entry where id = ?')
  const selectDetails = database.prepare<[], { id: string; details: Buffer }>(
    `select id, details from entry where ${isListed} and details is not null`
  )
  // In the order of the file, so that each page is read once.
  const selectPiece = database.prepare<
    [number, number],
    Row & { readonly row: number; readonly details: Buffer | null }
  >(`select rowid as row, ${columns}, details from entry where rowid > ? and ${isListed} order by rowid limit ?`)
  const selectSomeDetails = database.prepare<[string], { details: Buffer | null }>(
    `select details from entry where id = ? and ${isListed}`
  )
  const selectPosition = database.prepare<[], { next: number }>(
    'select coalesce(max(position), 0) + 1 as next from entry'
  )
  const insert = database.prepare(
    `insert into entry (${columns}, secret, details) values (${Array.from({ length: 22 }, () => '?').join(', ')})`
  )
  const advance = database.prepare<[number, string, number]>(
    `update entry set counter = counter + 1, updated_at = ? where id = ? and counter = ? and removed_at is null`
  )
  const updateCounter = database.prepare<[number, number, string]>(
    "update entry set counter = ?, updated_at = ? where id = ? and type = 'hotp' and removed_at is null"
  )
  const update = database.prepare(
    `update entry set issuer = @issuer, account = @account, tags = @tags, is_favorite = @isFavorite, group_id = @groupId,
      logo = @logo, updated_at = @updatedAt where id = @id`
  )
  const updatePosition = database.prepare<[number, string]>('update entry set position = ? where id = ?')
  const addUse = database
    .prepare<[number, string], number>(
      'update entry set used_count = used_count + 1, used_at = ? where id = ? and removed_at is null returning used_count'
    )
    .pluck()
  const updateDetails = database.prepare<[Buffer | null, number, string]>(
    'update entry set details = ?, updated_at = ? where id = ? and removed_at is null'
  )
  const removeImport = database.prepare<[number, string]>(
    `update entry set removed_at = ? where import_id = ? and ${isListed}`
  )
  const remove = database.prepare<[number, string]>(
    'update entry set removed_at = ? where id = ? and removed_at is null'
  )
  const restore = database.prepare<[number, string]>(
    'update entry set removed_at = null, updated_at = ? where id = ? and removed_at >= 0'
  )
  const selectVersion = database.prepare<[], number>('pragma data_version').pluck()
  const deleteOne = database.prepare<[string]>('delete from entry where id = ? and removed_at >= 0')
  const purge = database.prepare<[number]>('delete from entry where removed_at >= 0 and removed_at < ?')

  const sealDetails = (id: string, details: EntryDetails = {}): Buffer | null =>
    details.pin === undefined && details.note === undefined && details.recoveryCodes === undefined
      ? null
      : seals.sealDetails(createSecret(Buffer.from(JSON.stringify(details), 'utf8')), id)

  const openDetails = (id: string, sealed: Buffer) => {
    const opened = seals.openDetails(sealed, id)
    const text = revealBuffer(opened).toString('utf8')
    eraseSecret(opened)
    return JSON.parse(text) as EntryDetails
  }
  // Positional parameters: looking up this many names per row takes longer than sealing its secret.
  const insertOne = ({ entry, secret, details }: SealableEntry) => {
    insert.run(
      entry.id,
      entry.issuer,
      entry.account,
      entry.type,
      entry.algorithm,
      entry.digits,
      entry.period,
      entry.counter,
      entry.fingerprint,
      entry.position,
      entry.createdAt,
      entry.updatedAt,
      entry.removedAt,
      JSON.stringify(entry.tags),
      entry.isFavorite ? 1 : 0,
      entry.groupId,
      entry.logo,
      entry.usedCount,
      entry.usedAt,
      entry.importId,
      seals.sealSecret(secret, entry.id),
      sealDetails(entry.id, details)
    )
  }
  const transact = createTransact(database)
  const findOne = (id: string) => {
    const row = selectOne.get(id)
    return row === undefined ? [] : [toEntry(row)]
  }

  return {
    list: () => selectAll.all().map(toEntry),
    listSome: (ids) => ids.flatMap(findOne),
    listRemoved: () => selectRemoved.all().map(toEntry),
    insertAll: (entries) => {
      const work = () => {
        for (const one of entries) insertOne(one)
      }
      if (database.inTransaction) work()
      else database.transaction(work)()
    },
    openSecret: (id) => {
      const row = selectSecret.get(id)
      if (row === undefined) throw new Error('there is no such entry')
      return seals.openSecret(row.secret, id)
    },
    openDetails: () => new Map(selectDetails.all().map(({ id, details }) => [id, openDetails(id, details)])),
    listPiece: (after, most) => {
      const rows = selectPiece.all(after, most)
      const entries = rows.map((row) => ({
        entry: toEntry(row),
        details: row.details === null ? null : openDetails(row.id, row.details)
      }))
      return { entries, after: rows.length < most ? null : (rows.at(-1)?.row ?? null) }
    },
    openSomeDetails: (id) => {
      const sealed = selectSomeDetails.get(id)?.details ?? null
      return sealed === null ? {} : openDetails(id, sealed)
    },
    nextPosition: () => selectPosition.get()?.next ?? 1,
    moveCounter: (id, from, now) => advance.run(now, id, from).changes === 1,
    setCounter: (id, counter, now) => updateCounter.run(counter, now, id).changes === 1,
    changeAll: (ids, decide, now) =>
      transact(() => {
        const found = [...new Set(ids)].flatMap(findOne)
        const changed = found.flatMap((before) => {
          const change = decide(before)
          return change === null ? [] : [{ before, after: { ...before, ...change, updatedAt: now } }]
        })
        for (const { after } of changed) {
          const { id, issuer, account, tags, isFavorite, groupId, logo, updatedAt } = after
          const flags = { tags: JSON.stringify(tags), isFavorite: isFavorite ? 1 : 0 }
          update.run({ id, issuer, account, groupId, logo, updatedAt, ...flags })
        }
        return { found: found.length, changed }
      }),
    setPositions: (positions) => {
      transact(() => {
        for (const [id, position] of positions) updatePosition.run(position, id)
      })
    },
    countUse: (id, now) => addUse.get(now, id) ?? null,
    changeDetails: (id, decide, now) =>
      transact(() => {
        const row = selectSomeDetails.get(id)
        if (row === undefined) return false
        const details = decide(row.details === null ? {} : openDetails(id, row.details))
        if (details !== null) updateDetails.run(sealDetails(id, details), now, id)
        return true
      }),
    markImportRemoved: (importId, now) => removeImport.run(now, importId).changes,
    markRemoved: (id, now) => remove.run(now, id).changes === 1,
    markRestored: (id, now) => restore.run(now, id).changes === 1,
    purge: (limit) => purge.run(limit).changes,
    deleteRemoved: (ids) => transact(() => ids.reduce((deleted, id) => deleted + deleteOne.run(id).changes, 0)),
    settle: () => {
      database.pragma('wal_checkpoint(TRUNCATE)')
    },
    foreignVersion: () => selectVersion.get() ?? 0,
    fingerprint: seals.fingerprint
  }
}
