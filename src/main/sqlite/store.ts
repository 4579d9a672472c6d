// What a store of either app is to this room, and what is done alike with both: opening, bringing up to date, and judging
// whether a key opens it and whether it is whole.
import { statSync } from 'node:fs'
import type { Secret } from '../protection/secret'
import { fitsKeyCheck, hasKeyCheck, writeKeyCheck } from './key-check'
import {
  isDamage,
  isPlain,
  isPlainFile,
  isThere,
  isWhole,
  openPlainFile,
  openStoreFile,
  refusePlain,
  type Db,
  type OpenOptions
} from './open'
import { addTextFunctions } from './text-functions'
import { tryReading } from './unreadable'

export interface StoreKind {
  /** SQL, one text a version. */
  readonly migrations: readonly string[]
  /** Part of the transaction that makes the first tables. */
  readonly begin: (db: Db, key: Secret) => void
  /** Whether `key` opens the value that `begin` sealed. */
  readonly isKeyRight: (db: Db, key: Secret) => boolean
  readonly cacheKib?: number
}

/** `another-key` is the careful answer where it cannot be told whether the key or the file is at fault. */
type StoreJudgement = 'whole' | 'damaged' | 'another-key'

export const versionOf = (db: Db): number => Number(db.pragma('user_version', { simple: true }))

/** Whether it holds something that a migration changes. */
export const isOutdated = ({ migrations }: StoreKind, db: Db): boolean =>
  versionOf(db) > 0 && versionOf(db) < migrations.length

/** A store in which nothing was made yet holds no value to try the key on; that it was decrypted has to do. */
const isKeyOf = (kind: StoreKind, db: Db, key: Secret) => versionOf(db) === 0 || kind.isKeyRight(db, key)

/** Opens the store at `path`, or makes it under `key`, and brings it up to date. Throws on another key, on damage, and on a newer version. */
export function openStore(kind: StoreKind, path: string, key: Secret): Db {
  if (!isThere(path)) {
    // A new file is looked at before it is used: whatever a cipher may do on an error, it is not plain.
    openAndMigrate(kind, path, key).close()
    refusePlain(path)
  }
  return openAndMigrate(kind, path, key)
}

function openAndMigrate(kind: StoreKind, path: string, key: Secret): Db {
  const db = openOwnFile(path, key)
  try {
    if (!isKeyOf(kind, db, key)) throw createKeyError()
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('secure_delete = ON')
    db.pragma('temp_store = MEMORY')
    if (kind.cacheKib !== undefined) db.pragma(`cache_size = -${String(kind.cacheKib)}`)
    migrate(kind, db, key)
    if (!fitsKeyCheck(path, key)) writeKeyCheck(path, key)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

const createKeyError = () => new Error('the key does not open this store')

/** Opens the file at `path` as it is. To SQLite another key looks like damage; here it is told apart. */
export function openOwnFile(path: string, key: Secret, options: OpenOptions = {}): Db {
  try {
    return openStoreFile(path, key, options)
  } catch (error) {
    throw isDamage(error) && !isPlain(error) && !fitsKeyCheck(path, key) ? createKeyError() : error
  }
}

/** Opens a file that belongs to the store at `storePath`: a plain one only as long as that store was never encrypted. */
export function openBeside(storePath: string, path: string, key: Secret): Db {
  const isPlain = !hasKeyCheck(storePath) && isPlainFile(path)
  return isPlain ? openPlainFile(path) : openStoreFile(path, key, { mustExist: true })
}

/**
 * Opens the copy at `path` that is to take the place of the store at `storePath`, and brings it up to date; null where it is not
 * whole or is under another key. Nobody else has it: it counts for nothing before it was closed, looked at and synced.
 */
export function openIncoming(kind: StoreKind, storePath: string, path: string, key: Secret): Db | null {
  const db = openBeside(storePath, path, key)
  try {
    if (isWhole(db) && tryReading(() => kind.isKeyRight(db, key)) === true) {
      db.pragma('foreign_keys = ON')
      db.pragma('trusted_schema = OFF')
      db.pragma('secure_delete = ON')
      db.pragma('journal_mode = MEMORY')
      db.pragma('synchronous = OFF')
      migrate(kind, db, key)
      return db
    }
  } catch (error) {
    db.close()
    throw error
  }
  db.close()
  return null
}

/** Brings the tables up to date; the sealed value is part of the first migration's transaction. */
export function migrate({ migrations, begin }: StoreKind, db: Db, key: Secret): void {
  // Nothing is written where nothing is new: another process that has the store open would take it for a change.
  if (versionOf(db) === migrations.length) return
  addTextFunctions(db)
  db.transaction(() => {
    const from = versionOf(db)
    if (from > migrations.length) throw new Error('the store was written by a newer version')
    for (const sql of migrations.slice(from)) db.exec(sql)
    if (from === 0) begin(db, key)
    db.pragma(`user_version = ${String(migrations.length)}`)
  }).immediate()
}

/**
 * Tries `key` on the store at `path`; nothing but a missing key check is written. A plain store is one of an older version as
 * long as no key check says otherwise. Throws where the file cannot be looked at.
 */
export function judgeStore(kind: StoreKind, path: string, key: Secret): StoreJudgement {
  return judge(kind, key, () => {
    try {
      const db = openStoreFile(path, key, { mustExist: true })
      // It opened, so it is the key: whatever is wrong further on is damage.
      if (!fitsKeyCheck(path, key)) writeKeyCheck(path, key)
      return db
    } catch (error) {
      if (isPlain(error) && !hasKeyCheck(path)) return openPlainFile(path)
      if (isDamage(error) && !isPlain(error) && !fitsKeyCheck(path, key)) return null
      throw error
    }
  })
}

/** Checked in some 20 ms. */
const checkedAtOnceBytes = 4 * 1024 * 1024

/** `open` answers null where the key is another one. */
function judge(kind: StoreKind, key: Secret, open: () => Db | null): StoreJudgement {
  try {
    const db = open()
    if (db === null) return 'another-key'
    try {
      if (!isKeyOf(kind, db, key)) return 'another-key'
      // A large one is checked by the worker once it is open; until then each page that is read tells.
      const isSmall = statSync(db.name).size <= checkedAtOnceBytes
      return !isSmall || isWhole(db, 'quick') ? 'whole' : 'damaged'
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return 'damaged'
    throw error
  }
}

/** Whether `key` opens the store at `path`, intact or damaged. False if it is missing or unreadable. */
export function isOpenedBy(kind: StoreKind, path: string, key: Secret): boolean {
  try {
    if (!isThere(path)) return false
    if (fitsKeyCheck(path, key)) return true
    return judgeStore(kind, path, key) === 'whole'
  } catch {
    return false
  }
}
