// Opens the Panel's database: WAL, full synchronous writes, foreign keys, numbered migrations, and a sealed known value
// that tells whether a key is the right one before anything else is touched.
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { createSealer } from '../../protection/sealing'
import { createSecret, revealSecret, type Secret } from '../../protection/secret'
import { createChangedError, snapshotBeforeMigration } from '../../protection/snapshots'
import { breakSeal, checkSeal } from '../../protection/store-seal'
import migration1 from './migrations/0001-panel.sql?raw'
import migration2 from './migrations/0002-sso.sql?raw'
import migration3 from './migrations/0003-counts.sql?raw'
import migration4 from './migrations/0004-rights.sql?raw'
import migration5 from './migrations/0005-imports.sql?raw'

export type Db = Database.Database

const migrations: readonly string[] = [migration1, migration2, migration3, migration4, migration5]
const cacheKib = 64 * 1024
const knownValue = 'countersign panel'
const checkIdentity = 'key-check'

/** The Panel's store in a folder. */
export const pathOf = (dataDir: string) => join(dataDir, 'panel.db')
const checkSealer = (key: Secret) => createSealer(key, 'panel/key-check')

/** Whether `dataDir` holds a Panel store. A file in which nothing was created yet does not count. */
export function hasPanelData(dataDir: string): boolean {
  return existsSync(pathOf(dataDir)) && withDatabase(dataDir, (db) => versionOf(db) > 0)
}

/** Whether `key` is the one that the store in `dataDir` was made with. Throws where there is no readable store. */
export function isPanelOpenedBy(dataDir: string, key: Secret): boolean {
  return withDatabase(dataDir, (db) => isOpenedBy(db, key))
}

/**
 * Opens or creates the store and brings it to the newest version. Throws where `key` is not the store's own, and where
 * the store changed since it was closed.
 */
export function openDatabase(dataDir: string, key: Secret): Db {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if (hasPanelData(dataDir) && isPanelOpenedBy(dataDir, key)) {
    if (checkSeal(pathOf(dataDir), key) === 'changed') throw createChangedError()
  }
  breakSeal(pathOf(dataDir))
  const db = new Database(pathOf(dataDir), { timeout: 1000 })
  try {
    if (versionOf(db) > 0 && !isOpenedBy(db, key)) throw new Error('the key does not open this store')
    db.pragma('journal_mode = WAL')
    db.pragma('synchronous = FULL')
    db.pragma('foreign_keys = ON')
    db.pragma('trusted_schema = OFF')
    db.pragma('secure_delete = ON')
    // Lists of 100,000 users are scans of one index; they stay in memory.
    db.pragma(`cache_size = -${String(cacheKib)}`)
    db.pragma('temp_store = MEMORY')
    migrate(db, key)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** A second connection to a store that is open, for reading alone. */
export function openReader(path: string, key: Secret): Db {
  const db = new Database(path, { fileMustExist: true, readonly: true, timeout: 1000 })
  try {
    db.pragma('trusted_schema = OFF')
    if (!isOpenedBy(db, key)) throw new Error('the key does not open this store')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Keeps a copy of an older version's store before `openDatabase` brings it up to date; `now` in ms since epoch. */
export async function keepBeforeMigration(dataDir: string, key: Secret, now: number): Promise<void> {
  if (!hasPanelData(dataDir)) return
  await snapshotBeforeMigration(pathOf(dataDir), {
    now,
    isOutdated: (db) => versionOf(db) < migrations.length,
    isReadable: (db) => isOpenedBy(db, key)
  })
}

const versionOf = (db: Db) => db.pragma('user_version', { simple: true }) as number

function migrate(db: Db, key: Secret): void {
  if (versionOf(db) === migrations.length) return
  db.transaction(() => {
    const from = versionOf(db)
    if (from > migrations.length) throw new Error('the store was written by a newer version')
    for (const sql of migrations.slice(from)) db.exec(sql)
    if (from === 0) {
      const sealed = checkSealer(key).seal(createSecret(Buffer.from(knownValue)), checkIdentity)
      db.prepare('insert into key_check (id, sealed) values (1, ?)').run(sealed)
    }
    db.pragma(`user_version = ${String(migrations.length)}`)
  }).immediate()
}

export function isOpenedBy(db: Db, key: Secret): boolean {
  const row = db.prepare<[], { sealed: Buffer }>('select sealed from key_check where id = 1').get()
  if (row === undefined) return false
  try {
    return Buffer.from(revealSecret(checkSealer(key).open(row.sealed, checkIdentity))).toString() === knownValue
  } catch {
    return false
  }
}

function withDatabase<T>(dataDir: string, read: (db: Db) => T): T {
  const db = new Database(pathOf(dataDir), { fileMustExist: true })
  try {
    return read(db)
  } finally {
    db.close()
  }
}
