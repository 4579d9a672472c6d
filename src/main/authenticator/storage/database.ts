// The vault's file: its migrations, and a key check, sealed when the vault is made, that tells a wrong or missing key apart
// from damage before anything is read or written. How a store is opened is src/main/sqlite's.
import { createAppStore } from '../../protection/app-store'
import { nextOf, type RenewedFiles } from '../../protection/renewal-files'
import type { Secret } from '../../protection/secret'
import { isPlainFile, openStoreFile, type Db } from '../../sqlite/open'
import { createSealedCheck } from '../../sqlite/sealed-check'
import { isOpenedBy, isOutdated, type StoreKind } from '../../sqlite/store'
import { slotsPathOf } from './slots'
import firstMigration from './migrations/0001-vault.sql?raw'
import secondMigration from './migrations/0002-details.sql?raw'
import fourthMigration from './migrations/0004-replaced.sql?raw'
import fifthMigration from './migrations/0005-finding.sql?raw'
import sixthMigration from './migrations/0006-state.sql?raw'
import seventhMigration from './migrations/0007-names.sql?raw'
import eighthMigration from './migrations/0008-staged.sql?raw'

export type VaultDatabase = Db

const check = createSealedCheck({ purpose: 'authenticator/key-check', rowColumn: 'only' })

/** A value that only `key` opens. */
export const sealKeyCheck = check.seal

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
  begin: check.begin,
  isKeyRight: check.isKeyRight
}

export const {
  pathOf,
  isIn: hasVault,
  isOpenedBy: isVaultOpenedBy,
  isDamaged: isVaultDamaged,
  open: openDatabase,
  keepBeforeMigration
} = createAppStore(vaultKind, 'vault.db')

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

/** Runs work in one transaction that nobody else writes in between; within another one it is a part of that. */
export type Transact = <T>(work: () => T) => T

export function createTransact(database: VaultDatabase): Transact {
  return (work) => database.transaction(work).immediate()
}
