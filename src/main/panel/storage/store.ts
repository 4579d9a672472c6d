// The Panel's store as the services see it: one object of functions per subject, and `transact`, in which every change is made together
// with its audit entry.
import type { Result } from '../../../shared/result'
import type { BuiltStore, NotRestored } from '../../protection/exchange'
import { createSealer } from '../../protection/sealing'
import type { Secret } from '../../protection/secret'
import { createSnapshotKeeper, type SnapshotKeeper, type SnapshotKeeperPorts } from '../../protection/snapshot-keeper'
import { createAccountTable, type AccountTable } from './account-table'
import { createAdministratorTable, type AdministratorTable } from './administrators'
import { createAuditCounts, type AuditCounts } from './audit-counts'
import { createAuditLog, type AuditLog } from './audit-log'
import { createBrowserTable, type BrowserTable } from './browser-table'
import { createCensusTable, type CensusTable } from './census'
import { openDatabase, panelKind } from './database'
import { createImportTable, type ImportTable } from './import-table'
import { buildRestored, type Restoring } from './restored-store'
import { createFactorTable, factorPurpose, type FactorTable } from './factor-table'
import { journalOf, openRecorded, type Recording } from './recording'
import { createRecoveryTable, type RecoveryTable } from './recovery-table'
import { createSsoTable, ssoPurpose, type SsoTable } from './sso-table'
import {
  createThrottleTable,
  createWrongAnswerTable,
  type ThrottleTable,
  type WrongAnswerTable
} from './throttle-tables'
import { createUserListing, type UserListing } from './user-list'
import { createUserTable, type UserTable } from './user-table'

export interface PanelStore {
  readonly account: AccountTable
  readonly users: UserTable
  readonly administrators: AdministratorTable
  readonly listing: UserListing
  readonly factors: FactorTable
  readonly throttles: ThrottleTable
  readonly wrongAnswers: WrongAnswerTable
  readonly browsers: BrowserTable
  readonly sso: SsoTable
  readonly recovery: RecoveryTable
  readonly audit: AuditLog
  readonly auditCounts: AuditCounts
  readonly census: CensusTable
  readonly imports: ImportTable
  /** Runs `work` in one immediate transaction. If it throws, nothing of it remains. */
  transact<T>(work: () => T): T
  /**
   * The same without waiting for the disk. Others see the change at once, and it survives the end of this process; until the next `transact`
   * is on the disk, only a power failure undoes it. For what must be counted before work whose result needs a change of its own.
   */
  transactAhead<T>(work: () => T): T
  /** The same for work that may fail: after a failure nothing of it remains, even within a larger transaction. */
  attempt<T, E>(work: () => Result<T, E>): Result<T, E>
  /** The users' rights as the journal records them. */
  readonly rights: Recording
  /** Verified copies, next to the store. */
  readonly snapshots: SnapshotKeeper
  isOpen(): boolean
  /** Builds the store that replaces this one when an admin goes back to a copy. */
  buildRestored(asked: AskedRestore): Result<BuiltStore, NotRestored>
  close(): void
}

/** Who goes back to which copy. */
export type AskedRestore = Pick<Restoring, 'name' | 'actor' | 'profileId' | 'now' | 'lastStep'>

/** Opens the store in `dataDir`; `now` in ms since epoch. Throws if `key` is wrong or the file system refuses. */
export function openStore(
  dataDir: string,
  key: Secret,
  now: () => number = Date.now,
  keeping: Pick<SnapshotKeeperPorts, 'runJob' | 'onDamaged'> = {}
): PanelStore {
  const db = openDatabase(dataDir, key)
  const audit = createAuditLog(db)
  let rights: Recording
  try {
    rights = openRecorded(db, { path: journalOf(dataDir), key, countAudit: () => audit.readHead().entries })
  } catch (error) {
    db.close()
    throw error
  }
  const snapshots = createSnapshotKeeper({
    database: db,
    key,
    isReadable: (copy) => panelKind.isKeyRight(copy, key),
    now,
    ...keeping
  })
  const { transact } = rights
  return {
    account: createAccountTable(db),
    users: createUserTable(db),
    administrators: createAdministratorTable(db),
    listing: createUserListing(db),
    factors: createFactorTable(db, createSealer(key, factorPurpose)),
    throttles: createThrottleTable(db),
    wrongAnswers: createWrongAnswerTable(db),
    browsers: createBrowserTable(db),
    sso: createSsoTable(db, createSealer(key, ssoPurpose)),
    audit,
    recovery: createRecoveryTable(db),
    auditCounts: createAuditCounts(db),
    census: createCensusTable(db),
    imports: createImportTable(db),
    transact,
    transactAhead<T>(work: () => T): T {
      // Within a larger transaction, that one decides.
      if (db.inTransaction) return work()
      db.pragma('synchronous = NORMAL')
      try {
        return transact(work)
      } finally {
        db.pragma('synchronous = FULL')
      }
    },
    attempt<T, E>(work: () => Result<T, E>): Result<T, E> {
      const undone = new Error('undone')
      const answer: { result?: Result<T, E> } = {}
      // A nested transaction is a savepoint: only its own work is undone.
      const part = db.transaction(() => {
        const result = work()
        answer.result = result
        if (!result.ok) throw undone
        return result
      })
      try {
        return transact(part)
      } catch (thrown) {
        if (thrown === undone && answer.result !== undefined) return answer.result
        throw thrown
      }
    },
    rights,
    snapshots,
    isOpen: () => db.open,
    buildRestored: (asked) =>
      buildRestored(db, {
        ...asked,
        dataDir,
        key,
        trust: 'whole',
        lastRightsOf: () => undefined,
        journal: rights.readHead()
      }),
    close() {
      snapshots.stop()
      rights.close()
      db.close()
    }
  }
}
