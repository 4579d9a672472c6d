// What both apps' stores have in common: opening, migrating, and judging whether a key opens a store and whether it is intact.
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
  /** SQL, one script for each version. */
  readonly migrations: readonly string[]
  /** Runs in the transaction that creates the first tables. */
  readonly begin: (db: Db, key: Secret) => void
  /** Whether `key` opens the value that `begin` sealed. */
  readonly isKeyRight: (db: Db, key: Secret) => boolean
  readonly cacheKib?: number
}

/** `another-key` also if it is unknown whether the key or the file is at fault, because that is the safe answer. */
type StoreJudgement = 'whole' | 'damaged' | 'another-key'

export const versionOf = (db: Db): number => Number(db.pragma('user_version', { simple: true }))

/** Whether the store has data that a migration changes. */
export const isOutdated = ({ migrations }: StoreKind, db: Db): boolean =>
  versionOf(db) > 0 && versionOf(db) < migrations.length

/** An empty store has no value to test the key with. That it could be decrypted is enough. */
const isKeyOf = (kind: StoreKind, db: Db, key: Secret) => versionOf(db) === 0 || kind.isKeyRight(db, key)

/** Opens the store at `path`, or creates it with `key`, and migrates it. Throws on a wrong key, on damage and on a newer version. */
export function openStore(kind: StoreKind, path: string, key: Secret): Db {
  if (!isThere(path)) {
    // A new file is checked before it is used: whatever the cipher does on an error, the file must not be plain.
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
    if (process.platform === 'darwin') {
      // There, fsync leaves the data in the disk's own cache. Elsewhere, SQLite ignores both.
      db.pragma('fullfsync = ON')
      db.pragma('checkpoint_fullfsync = ON')
    }
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

/** Opens the file at `path` without migrating it. SQLite reports a wrong key as damage; here it becomes an error of its own. */
export function openOwnFile(path: string, key: Secret, options: OpenOptions = {}): Db {
  try {
    return openStoreFile(path, key, options)
  } catch (error) {
    throw isDamage(error) && !isPlain(error) && !fitsKeyCheck(path, key) ? createKeyError() : error
  }
}

/** Opens a file that belongs to the store at `storePath`. A plain file is accepted only if that store was never encrypted. */
export function openBeside(storePath: string, path: string, key: Secret): Db {
  const isPlain = !hasKeyCheck(storePath) && isPlainFile(path)
  return isPlain ? openPlainFile(path) : openStoreFile(path, key, { mustExist: true })
}

/**
 * Opens and migrates the copy at `path` that is to replace the store at `storePath`. Null if the copy is damaged or has another key. The
 * copy must not be in use elsewhere. Close, check and sync it before it replaces the store.
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

/** Migrates the tables. The sealed value is written in the transaction of the first migration. */
export function migrate({ migrations, begin }: StoreKind, db: Db, key: Secret): void {
  // Writes nothing if the store is up to date: another process that has it open would see a change.
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
 * Tests `key` on the store at `path`, and writes at most a missing key check. A plain store counts as one of an older version unless there
 * is a key check. Throws if the file cannot be read.
 */
export function judgeStore(kind: StoreKind, path: string, key: Secret): StoreJudgement {
  return judge(kind, key, () => {
    try {
      const db = openStoreFile(path, key, { mustExist: true })
      // The file opened, so the key is right: any later error is damage.
      if (!fitsKeyCheck(path, key)) writeKeyCheck(path, key)
      return db
    } catch (error) {
      if (isPlain(error) && !hasKeyCheck(path)) return openPlainFile(path)
      if (isDamage(error) && !isPlain(error) && !fitsKeyCheck(path, key)) return null
      throw error
    }
  })
}

/** Checking this much takes about 20 ms. */
const checkedAtOnceBytes = 4 * 1024 * 1024

/** `open` returns null if the key is a different one. */
function judge(kind: StoreKind, key: Secret, open: () => Db | null): StoreJudgement {
  try {
    const db = open()
    if (db === null) return 'another-key'
    try {
      if (!isKeyOf(kind, db, key)) return 'another-key'
      // The worker checks a large store once it is open. Until then, each page is authenticated when it is read.
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
