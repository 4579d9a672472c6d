// The store of one app in a data folder: where it is, whether it is there, whose key opens it, whether it is damaged, and how
// it is opened. What a store is to SQLite is src/main/sqlite's.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isThere, type Db } from '../sqlite/open'
import { isOpenedBy, isOutdated, judgeStore, openStore, type StoreKind } from '../sqlite/store'
import type { Secret } from './secret'
import { snapshotBeforeMigration } from './snapshots'
import { breakSeal } from './store-seal'

export interface AppStore {
  /** Its file in a folder. */
  readonly pathOf: (dataDir: string) => string
  /** Whether one is kept in `dataDir`: a file that is not empty. One that cannot be read counts, it must not be written over. */
  readonly isIn: (dataDir: string) => boolean
  /** Whether `key` is its own, also where it is damaged. False where there is none or it is unreadable. */
  readonly isOpenedBy: (dataDir: string, key: Secret) => boolean
  /** Whether it is damaged; `key` is its own. Throws where its file cannot be looked at. */
  readonly isDamaged: (dataDir: string, key: Secret) => boolean
  /** Opens it, or makes it under `key`, and brings it up to date. Throws on another key, on damage, and on a newer version. */
  readonly open: (dataDir: string, key: Secret) => Db
  /** Keeps a copy of an older version's store before `open` brings it up to date; `now` in ms since epoch. */
  readonly keepBeforeMigration: (dataDir: string, key: Secret, now: number) => Promise<void>
}

export function createAppStore(kind: StoreKind, fileName: string): AppStore {
  const pathOf = (dataDir: string) => join(dataDir, fileName)
  const isIn = (dataDir: string) => isThere(pathOf(dataDir))
  return {
    pathOf,
    isIn,
    isOpenedBy: (dataDir, key) => isOpenedBy(kind, pathOf(dataDir), key),
    isDamaged: (dataDir, key) => judgeStore(kind, pathOf(dataDir), key) === 'damaged',
    open(dataDir, key) {
      mkdirSync(dataDir, { recursive: true, mode: 0o700 })
      // An older version's; the anchor says now how a store was left.
      breakSeal(pathOf(dataDir))
      return openStore(kind, pathOf(dataDir), key)
    },
    async keepBeforeMigration(dataDir, key, now) {
      if (!isIn(dataDir)) return
      await snapshotBeforeMigration(pathOf(dataDir), {
        now,
        key,
        isOutdated: (db) => isOutdated(kind, db),
        isReadable: (db) => kind.isKeyRight(db, key)
      })
    }
  }
}
