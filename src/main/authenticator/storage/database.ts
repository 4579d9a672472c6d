// The vault's file: its migrations, and a key check, sealed when the vault is made, that tells a wrong or missing key apart
// from damage before anything is read or written. How a store is opened is src/main/sqlite's.
import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { nextOf, type RenewedFiles } from '../../protection/renewal-files'
import { createSealer } from '../../protection/sealing'
import { createSecret, type Secret } from '../../protection/secret'
import { snapshotBeforeMigration } from '../../protection/snapshots'
import { breakSeal } from '../../protection/store-seal'
import { type Db, isPlainFile, isThere, openStoreFile } from '../../sqlite/open'
import { isOpenedBy, isOutdated, judgeStore, openStore, type StoreKind } from '../../sqlite/store'
import { slotsPathOf } from './slots'
import firstMigration from './migrations/0001-vault.sql?raw'
import secondMigration from './migrations/0002-details.sql?raw'
import fourthMigration from './migrations/0004-replaced.sql?raw'
import fifthMigration from './migrations/0005-finding.sql?raw'
import sixthMigration from './migrations/0006-state.sql?raw'
import seventhMigration from './migrations/0007-names.sql?raw'
import eighthMigration from './migrations/0008-staged.sql?raw'

export type VaultDatabase = Db

const checkPurpose = 'authenticator/key-check'
const checkIdentity = 'key-check'

/** A value that only `key` opens. */
export const sealKeyCheck = (key: Secret): Buffer =>
  createSealer(key, checkPurpose).seal(createSecret(randomBytes(32)), checkIdentity)

/** The vault's store, for who opens and judges it. */
export const vaultKind: StoreKind = {
  migrations: [
    firstMigration,
    secondMigration,
    fourthMigration,
    fifthMigration,
    sixthMigration,
    seventhMigration,
    eighthMigration
  ],
  begin(db, key) {
    db.prepare('INSERT INTO key_check (only, sealed) VALUES (1, ?)').run(sealKeyCheck(key))
  },
  isKeyRight(db, key) {
    const row = db.prepare<[], { sealed: Buffer }>('SELECT sealed FROM key_check').get()
    if (row === undefined) return false
    try {
      createSealer(key, checkPurpose).open(row.sealed, checkIdentity)
      return true
    } catch {
      return false
    }
  }
}

/** The vault's file in a folder. */
export const pathOf = (dataDir: string) => join(dataDir, 'vault.db')

/** Whether a vault is kept in `dataDir`: a file that is not empty. One that cannot be read counts, it must not be written over. */
export const hasVault = (dataDir: string): boolean => isThere(pathOf(dataDir))

/** Whether the vault in `dataDir`, whose own key is `key`, is damaged. Throws where its file cannot be looked at. */
export const isVaultDamaged = (dataDir: string, key: Secret): boolean =>
  judgeStore(vaultKind, pathOf(dataDir), key) === 'damaged'

/** Whether `key` is the vault's own in `dataDir`, also where the vault is damaged. False where there is none or it is unreadable. */
export const isVaultOpenedBy = (dataDir: string, key: Secret): boolean => isOpenedBy(vaultKind, pathOf(dataDir), key)

/** What a renewal exchanges of the vault in `dataDir`. */
export const renewedFilesOf = (dataDir: string): RenewedFiles => ({
  storePath: pathOf(dataDir),
  waysPath: slotsPathOf(dataDir)
})

/** The same of the vault's next generation, while a renewal is under way. */
export const isNextVaultOpenedBy = (dataDir: string, key: Secret): boolean =>
  isOpenedBy(vaultKind, nextOf(pathOf(dataDir)), key)

/** Whether opening the vault in `dataDir` brings it up to date first, so that even who only reads writes. */
export function isVaultOutdated(dataDir: string, key: Secret): boolean {
  if (isPlainFile(pathOf(dataDir))) return true
  const database = openStoreFile(pathOf(dataDir), key, { mustExist: true })
  try {
    return isOutdated(vaultKind, database)
  } finally {
    database.close()
  }
}

/** Keeps a copy of an older version's vault before `openDatabase` brings it up to date; `now` in ms since epoch. */
export async function keepBeforeMigration(dataDir: string, key: Secret, now: number): Promise<void> {
  if (!hasVault(dataDir)) return
  await snapshotBeforeMigration(pathOf(dataDir), {
    now,
    key,
    isOutdated: (database) => isOutdated(vaultKind, database),
    isReadable: (database) => vaultKind.isKeyRight(database, key)
  })
}

/** Opens the vault in `dataDir`, or makes it under `key`. Throws on another key, damage, or a newer vault. */
export function openDatabase(dataDir: string, key: Secret): VaultDatabase {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = pathOf(dataDir)
  // An older version's; the anchor says now how a store was left.
  breakSeal(path)
  return openStore(vaultKind, path, key)
}

/** Runs work in one transaction that nobody else writes in between; within another one it is a part of that. */
export type Transact = <T>(work: () => T) => T

export function createTransact(database: VaultDatabase): Transact {
  return (work) => database.transaction(work).immediate()
}
