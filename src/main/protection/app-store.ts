// The store of one app in a data folder: its path, whether it exists, which key opens it, whether it is damaged, and how it is opened.
// src/main/sqlite does the rest.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { isThere, type Db } from '../sqlite/open'
import { isOpenedBy, isOutdated, judgeStore, openStore, type StoreKind } from '../sqlite/store'
import type { Secret } from './secret'
import { snapshotBeforeMigration } from './snapshots'
import { breakSeal } from './store-seal'

export interface AppStore {
  /** The store's path in a folder. */
  readonly pathOf: (dataDir: string) => string
  /** Whether `dataDir` holds a store: a file that is not empty. An unreadable one counts, because it must not be overwritten. */
  readonly isIn: (dataDir: string) => boolean
  /** Whether `key` is the store's, even if it is damaged. False if it is missing or unreadable. */
  readonly isOpenedBy: (dataDir: string, key: Secret) => boolean
  /** Whether the store is damaged; `key` is its own. Throws if its file cannot be read. */
  readonly isDamaged: (dataDir: string, key: Secret) => boolean
  /** Opens the store, or creates it with `key`, and migrates it. Throws on a wrong key, on damage and on a newer version. */
  readonly open: (dataDir: string, key: Secret) => Db
  /** Copies a store of an older version before `open` migrates it. `now` in ms since the epoch. */
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
      // Left by an older version; the anchor has replaced it.
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
