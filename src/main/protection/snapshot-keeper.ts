// Takes snapshots of one open store automatically: when it is opened, and when the newest is older than a day. One at a time. Each is
// preceded by a check of the whole store. A failure is remembered and retried after an hour.
import type { SnapshotReason } from '../../shared/model/snapshot'
import type { Db } from '../sqlite/open'
import type { RunJob } from '../worker/job'
import { runHere } from '../worker/serve'
import { revealSecret, type Secret } from './secret'
import { isSnapshotDue, listSnapshots, removeParts, takeSnapshot, type Snapshot } from './snapshots'
import { storeJobs, type StoreJobs } from './store-jobs'

export interface SnapshotKeeper {
  /** Takes the first snapshot and continues until `stop`. */
  start(): void
  /** Takes a snapshot now; null if it could not be made or verified. */
  take(reason: SnapshotReason): Promise<Snapshot | null>
  /** Newest first. */
  list(): readonly Snapshot[]
  /** When the last attempt failed, in ms since the epoch; null if it succeeded. */
  failedAt(): number | null
  stop(): void
}

export interface SnapshotKeeperPorts {
  readonly database: Db
  readonly key: Secret
  /** Verifies a copy by reading it like the store itself. */
  readonly isReadable: (copy: Db) => boolean
  /** In ms since the epoch. */
  readonly now: () => number
  /** Checks and copies in the worker; without it, in this thread. */
  readonly runJob?: RunJob<StoreJobs> | undefined
  /** Called if the store is damaged. It is then not copied, so that a bad copy does not replace a good one. */
  readonly onDamaged?: (() => void) | undefined
}

const lookEveryMs = 3_600_000

export function createSnapshotKeeper(ports: SnapshotKeeperPorts): SnapshotKeeper {
  const { database, key, isReadable, now, runJob = runHere(storeJobs), onDamaged } = ports
  const path = database.name
  let failedAt: number | null = null
  let timer: NodeJS.Timeout | undefined
  let taking: Promise<unknown> = Promise.resolve()

  const take = (reason: SnapshotReason): Promise<Snapshot | null> => {
    const next = taking.then(async () => {
      // The store was closed in the meantime, which is not a failure.
      if (!database.open) return null
      const taken = await takeSnapshot(database, reason, { now: now(), key, isReadable, runJob })
      if (database.open) failedAt = taken === null ? now() : null
      return taken
    })
    taking = next
    return next
  }
  /** Automatic snapshots: checks the store first. A cancelled check means that the snapshot is no longer wanted. */
  const checkAndTake = async (reason: SnapshotReason) => {
    const checked = await runJob('store.check', { path, key: revealSecret(key) }).catch(() => null)
    if (!database.open || (checked?.ok === false && checked.error.code === 'cancelled')) return
    if (checked?.ok === true && !checked.value) onDamaged?.()
    else await take(reason)
  }
  return {
    start() {
      removeParts(path)
      void checkAndTake('start')
      timer = setInterval(() => {
        if (failedAt !== null || isSnapshotDue(listSnapshots(path), now())) void checkAndTake('daily')
      }, lookEveryMs)
      timer.unref()
    },
    take,
    list: () => listSnapshots(path),
    failedAt: () => failedAt,
    stop() {
      clearInterval(timer)
    }
  }
}
