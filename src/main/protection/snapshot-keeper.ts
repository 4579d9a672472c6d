// Takes snapshots of one open store by itself: when it was opened, and whenever the newest one is older than a day. One at
// a time; a failure is remembered and tried again an hour later. Before each it checks the whole store.
import type { SnapshotReason } from '../../shared/model/snapshot'
import type { Db } from '../sqlite/open'
import type { RunJob } from '../worker/job'
import { runHere } from '../worker/serve'
import { revealSecret, type Secret } from './secret'
import { isSnapshotDue, listSnapshots, removeParts, takeSnapshot, type Snapshot } from './snapshots'
import { storeJobs, type StoreJobs } from './store-jobs'

export interface SnapshotKeeper {
  /** Takes the first one and goes on by itself until `stop`. */
  start(): void
  /** Takes one now; null where it could not be made or does not read back. */
  take(reason: SnapshotReason): Promise<Snapshot | null>
  /** Newest first. */
  list(): readonly Snapshot[]
  /** When taking one failed last, ms since epoch; null once one was taken. */
  failedAt(): number | null
  stop(): void
}

export interface SnapshotKeeperPorts {
  readonly database: Db
  readonly key: Secret
  /** Looks into a copy as the store itself is looked into. */
  readonly isReadable: (copy: Db) => boolean
  /** Ms since epoch. */
  readonly now: () => number
  /** Checks and copies in the worker; without it in this thread. */
  readonly runJob?: RunJob<StoreJobs> | undefined
  /** Hears that the store is not whole; it is not copied then, so that no good copy has to go for a bad one. */
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
      // Closed meanwhile: that is no failure.
      if (!database.open) return null
      const taken = await takeSnapshot(database, reason, { now: now(), key, isReadable, runJob })
      if (database.open) failedAt = taken === null ? now() : null
      return taken
    })
    taking = next
    return next
  }
  /** By itself: first whether there is anything worth a copy. A check that was given up is one that is no longer wanted. */
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
