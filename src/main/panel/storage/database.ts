// The Panel's database: its migrations, and a sealed known value that tells whether a key is the right one before anything
// else is touched. How a store is opened is src/main/sqlite's.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createSealer } from '../../protection/sealing'
import { createSecret, revealSecret, type Secret } from '../../protection/secret'
import { snapshotBeforeMigration } from '../../protection/snapshots'
import { breakSeal } from '../../protection/store-seal'
import { isThere, openStoreFile, type Db } from '../../sqlite/open'
import { isOpenedBy, isOutdated, judgeStore, openStore, type StoreKind } from '../../sqlite/store'
import migration1 from './migrations/0001-panel.sql?raw'
import migration2 from './migrations/0002-sso.sql?raw'
import migration3 from './migrations/0003-counts.sql?raw'
import migration4 from './migrations/0004-rights.sql?raw'
import migration5 from './migrations/0005-imports.sql?raw'
import migration6 from './migrations/0006-wrong-answers.sql?raw'
import migration7 from './migrations/0007-recovery.sql?raw'
import migration8 from './migrations/0008-links.sql?raw'
import migration9 from './migrations/0009-names.sql?raw'
import migration10 from './migrations/0010-unrecorded.sql?raw'
import migration11 from './migrations/0011-folding.sql?raw'
import migration12 from './migrations/0012-letters.sql?raw'

export type { Db } from '../../sqlite/open'

const knownValue = 'countersign panel'
const checkIdentity = 'key-check'
const checkSealer = (key: Secret) => createSealer(key, 'panel/key-check')

/** The known value, as only `key` opens it. */
export const sealKeyCheck = (key: Secret): Buffer =>
  checkSealer(key).seal(createSecret(Buffer.from(knownValue)), checkIdentity)

/** The Panel's store, for who opens and judges it. */
export const panelKind: StoreKind = {
  migrations: [
    migration1,
    migration2,
    migration3,
    migration4,
    migration5,
    migration6,
    migration7,
    migration8,
    migration9,
    migration10,
    migration11,
    migration12
  ],
  begin(db, key) {
    db.prepare('insert into key_check (id, sealed) values (1, ?)').run(sealKeyCheck(key))
  },
  isKeyRight(db, key) {
    const row = db.prepare<[], { sealed: Buffer }>('select sealed from key_check where id = 1').get()
    if (row === undefined) return false
    try {
      return Buffer.from(revealSecret(checkSealer(key).open(row.sealed, checkIdentity))).toString() === knownValue
    } catch {
      return false
    }
  },
  // Lists of 100,000 users are scans of one index; they stay in memory.
  cacheKib: 64 * 1024
}

/** The Panel's store in a folder. */
export const pathOf = (dataDir: string) => join(dataDir, 'panel.db')

/** Whether `dataDir` holds a Panel store: a file that is not empty. */
export const hasPanelData = (dataDir: string): boolean => isThere(pathOf(dataDir))

/** Whether `key` is the store's own in `dataDir`, also where it is damaged. False where there is none or it is unreadable. */
export const isPanelOpenedBy = (dataDir: string, key: Secret): boolean => isOpenedBy(panelKind, pathOf(dataDir), key)

/** Whether the store in `dataDir`, whose own key is `key`, is damaged. Throws where its file cannot be looked at. */
export const isPanelDamaged = (dataDir: string, key: Secret): boolean =>
  judgeStore(panelKind, pathOf(dataDir), key) === 'damaged'

/**
 * Opens or creates the store and brings it to the newest version. Throws where `key` is not the store's own.
 */
export function openDatabase(dataDir: string, key: Secret): Db {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const path = pathOf(dataDir)
  // An older version's; the anchor says now how a store was left.
  breakSeal(path)
  return openStore(panelKind, path, key)
}

/** A second connection to a store that is open, for reading alone. */
export function openReader(path: string, key: Secret): Db {
  const db = openStoreFile(path, key, { mustExist: true, readonly: true })
  db.pragma('trusted_schema = OFF')
  return db
}

/** Keeps a copy of an older version's store before `openDatabase` brings it up to date; `now` in ms since epoch. */
export async function keepBeforeMigration(dataDir: string, key: Secret, now: number): Promise<void> {
  if (!hasPanelData(dataDir)) return
  await snapshotBeforeMigration(pathOf(dataDir), {
    now,
    key,
    isOutdated: (db) => isOutdated(panelKind, db),
    isReadable: (db) => panelKind.isKeyRight(db, key)
  })
}
