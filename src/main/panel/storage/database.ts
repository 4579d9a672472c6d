// The Panel's database: its migrations, and a sealed known value that shows whether a key is the right one before anything else is touched.
// src/main/sqlite opens stores.
import { createAppStore } from '../../protection/app-store'
import type { Secret } from '../../protection/secret'
import { openStoreFile, type Db } from '../../sqlite/open'
import { createSealedCheck } from '../../sqlite/sealed-check'
import type { StoreKind } from '../../sqlite/store'
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

const check = createSealedCheck({ purpose: 'panel/key-check', rowColumn: 'id', words: 'countersign panel' })

/** The known value, sealed with `key`. */
export const sealKeyCheck = check.seal

/** How to open and check the Panel's store. */
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
  begin: check.begin,
  isKeyRight: check.isKeyRight,
  // Lists of 100,000 users scan one index, which stays in memory.
  cacheKib: 64 * 1024
}

export const {
  pathOf,
  isIn: hasPanelData,
  isOpenedBy: isPanelOpenedBy,
  isDamaged: isPanelDamaged,
  open: openDatabase,
  keepBeforeMigration
} = createAppStore(panelKind, 'panel.db')

/** A second, read-only connection to an open store. */
export function openReader(path: string, key: Secret): Db {
  const db = openStoreFile(path, key, { mustExist: true, readonly: true })
  db.pragma('trusted_schema = OFF')
  return db
}
