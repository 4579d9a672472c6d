// The Panel's store as the services see it: one table of functions a noun, and `transact`, in which every change is made
// together with its audit entry.
import { createSealer } from '../../protection/sealing'
import type { Secret } from '../../protection/secret'
import { takeSnapshot, type Snapshot, type SnapshotReason } from '../../protection/snapshots'
import { sealStore } from '../../protection/store-seal'
import { createAccountTable, createThrottleTable, type AccountTable, type ThrottleTable } from './account-table'
import { createAuditLog, type AuditLog } from './audit-log'
import { createBrowserTable, type BrowserTable } from './browser-table'
import { isOpenedBy, openDatabase, pathOf } from './database'
import { createFactorTable, type FactorTable } from './factor-table'
import { createSsoTable, type SsoTable } from './sso-table'
import { createUserListing, type UserListing } from './user-list'
import { createUserTable, type UserTable } from './user-table'

export interface PanelStore {
  readonly account: AccountTable
  readonly users: UserTable
  readonly listing: UserListing
  readonly factors: FactorTable
  readonly throttles: ThrottleTable
  readonly browsers: BrowserTable
  readonly sso: SsoTable
  readonly audit: AuditLog
  /** Runs `work` in one immediate transaction: all of it happens, or (when it throws) nothing. */
  transact<T>(work: () => T): T
  /** A verified copy beside the store; null where none could be made. `now` in ms since epoch. */
  takeSnapshot(reason: SnapshotReason, now: number): Promise<Snapshot | null>
  /** Closes the store and seals its file. */
  close(): void
}

/** Opens the store in `dataDir`. Throws where `key` is not its own or the file system refuses. */
export function openStore(dataDir: string, key: Secret): PanelStore {
  const db = openDatabase(dataDir, key)
  return {
    account: createAccountTable(db),
    users: createUserTable(db),
    listing: createUserListing(db),
    factors: createFactorTable(db, createSealer(key, 'panel/factors')),
    throttles: createThrottleTable(db),
    browsers: createBrowserTable(db),
    sso: createSsoTable(db, createSealer(key, 'panel/sso')),
    audit: createAuditLog(db),
    transact: (work) => (db.inTransaction ? work() : db.transaction(work).immediate()),
    takeSnapshot: (reason, now) => takeSnapshot(db, reason, { now, isReadable: (copy) => isOpenedBy(copy, key) }),
    close() {
      db.close()
      sealStore(pathOf(dataDir), key)
    }
  }
}
