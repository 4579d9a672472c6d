// The vault's file: SQLite with every commit on disk before it is answered. A key check, sealed when the vault is made,
// tells a wrong or missing key apart from damage before anything is read or written.
import Database from 'better-sqlite3'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createSealer } from '../../protection/sealing'
import { createSecret, type Secret } from '../../protection/secret'
import { createChangedError, snapshotBeforeMigration } from '../../protection/snapshots'
import { breakSeal, checkSeal, sealStore } from '../../protection/store-seal'
import firstMigration from './migrations/0001-vault.sql?raw'
import secondMigration from './migrations/0002-details.sql?raw'
import fourthMigration from './migrations/0004-replaced.sql?raw'
import fifthMigration from './migrations/0005-finding.sql?raw'

export type VaultDatabase = Database.Database

const migrations: readonly string[] = [firstMigration, secondMigration, fourthMigration, fifthMigration]
const checkPurpose = 'authenticator/key-check'
const checkIdentity = 'key-check'

/** The vault's file in a folder. */
export const pathOf = (dataDir: string) => join(dataDir, 'vault.db')

/** Whether a vault is kept in `dataDir`. A file that cannot be read counts: it must not be written over. */
export function hasVault(dataDir: string): boolean {
  const path = pathOf(dataDir)
  if (!existsSync(path)) return false
  try {
    const database = new Database(path, { fileMustExist: true })
    try {
      // A crash between making the file and its first commit leaves an empty one.
      return database.pragma('user_version', { simple: true }) !== 0
    } finally {
      database.close()
    }
  } catch {
    return true
  }
}

/** Whether `key` is the one that the vault in `dataDir` was made with. False where there is none or it is unreadable. */
export function isVaultOpenedBy(dataDir: string, key: Secret): boolean {
  if (!existsSync(pathOf(dataDir))) return false
  try {
    const database = new Database(pathOf(dataDir), { fileMustExist: true })
    try {
      return isKeyRight(database, key)
    } finally {
      database.close()
    }
  } catch {
    return false
  }
}

export function isKeyRight(database: VaultDatabase, key: Secret): boolean {
  const row = database.prepare<[], { sealed: Buffer }>('SELECT sealed FROM key_check').get()
  if (row === undefined) return false
  try {
    createSealer(key, checkPurpose).open(row.sealed, checkIdentity)
    return true
  } catch {
    return false
  }
}

/** Closes the vault and seals its file. */
export function closeDatabase(database: VaultDatabase, key: Secret): void {
  database.close()
  sealStore(database.name, key)
}

/** Keeps a copy of an older version's vault before `openDatabase` brings it up to date; `now` in ms since epoch. */
export async function keepBeforeMigration(dataDir: string, key: Secret, now: number): Promise<void> {
  if (!hasVault(dataDir)) return
  await snapshotBeforeMigration(pathOf(dataDir), {
    now,
    isOutdated: (database) => Number(database.pragma('user_version', { simple: true })) < migrations.length,
    isReadable: (database) => isKeyRight(database, key)
  })
}

/** Opens the vault in `dataDir`, or makes it under `key`. Throws on another key, damage, a change while it was closed, or a newer vault. */
export function openDatabase(dataDir: string, key: Secret): VaultDatabase {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = pathOf(dataDir)
  if (isVaultOpenedBy(dataDir, key) && checkSeal(path, key) === 'changed') throw createChangedError()
  breakSeal(path)
  const database = new Database(path)
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.pragma('secure_delete = ON')
    database.pragma('foreign_keys = ON')
    database.pragma('trusted_schema = OFF')
    migrate(database, key)
    if (!isKeyRight(database, key)) throw new Error('the key does not open this vault')
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** Brings the tables up to date; the key check is part of the first migration's transaction. */
function migrate(database: VaultDatabase, key: Secret): void {
  database
    .transaction(() => {
      const version = Number(database.pragma('user_version', { simple: true }))
      if (version > migrations.length) throw new Error('the vault was made by a newer version of Countersign')
      for (const sql of migrations.slice(version)) database.exec(sql)
      if (version === 0) {
        const sealed = createSealer(key, checkPurpose).seal(createSecret(randomBytes(32)), checkIdentity)
        database.prepare('INSERT INTO key_check (only, sealed) VALUES (1, ?)').run(sealed)
      }
      // Nothing is written where nothing is new: another process that has the vault open would take it for a change.
      if (version < migrations.length) database.pragma(`user_version = ${String(migrations.length)}`)
    })
    .immediate()
}

/** Runs work in one transaction that nobody else writes in between; within another one it is a part of that. */
export type Transact = <T>(work: () => T) => T

export function createTransact(database: VaultDatabase): Transact {
  return (work) => database.transaction(work).immediate()
}
