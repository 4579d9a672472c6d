// The vault's file: its migrations, and a key check, sealed when the vault is created, that distinguishes a wrong or missing key from
// damage before anything is read or written. src/main/sqlite opens stores.
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

/** How to open and check the vault's store. */
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

/** The files of the vault in `dataDir` that a renewal replaces. */
export const renewedFilesOf = (dataDir: string): RenewedFiles => ({
  storePath: pathOf(dataDir),
  waysPath: slotsPathOf(dataDir)
})

/** Whether `key` opens the vault's next generation, during a renewal. */
export const isNextVaultOpenedBy = (dataDir: string, key: Secret): boolean =>
  isOpenedBy(vaultKind, nextOf(pathOf(dataDir)), key)

/** Whether opening the vault in `dataDir` migrates it first, so that even a reader writes. */
export function isVaultOutdated(dataDir: string, key: Secret): boolean {
  if (isPlainFile(pathOf(dataDir))) return true
  const database = openStoreFile(pathOf(dataDir), key, { mustExist: true })
  try {
    return isOutdated(vaultKind, database)
  } finally {
    database.close()
  }
}

/** Runs work in one transaction with no other writers; within another transaction, as a part of that. */
export type Transact = <T>(work: () => T) => T

export function createTransact(database: VaultDatabase): Transact {
  return (work) => database.transaction(work).immediate()
}
