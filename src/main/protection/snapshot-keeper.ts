// Takes snapshots of one open store by itself: when it was opened, and whenever the newest one is older than a day. One at
// a time; a failure is remembered and tried again an hour later.
import type { Db } from '../sqlite/open'
import type { Secret } from './secret'
import {
  isSnapshotDue,
  listSnapshots,
  removeParts,
  takeSnapshot,
  type Snapshot,
  type SnapshotReason
} from './snapshots'

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
}

const lookEveryMs = 3_600_000

export function createSnapshotKeeper({ database, key, isReadable, now }: SnapshotKeeperPorts): SnapshotKeeper {
  const path = database.name
  let failedAt: number | null = null
  let timer: NodeJS.Timeout | undefined
  let taking: Promise<unknown> = Promise.resolve()

  const take = (reason: SnapshotReason): Promise<Snapshot | null> => {
    const next = taking.then(async () => {
      // Closed meanwhile: that is no failure.
      if (!database.open) return null
      const taken = await takeSnapshot(database, reason, { now: now(), key, isReadable })
      if (database.open) failedAt = taken === null ? now() : null
      return taken
    })
    taking = next
    return next
  }
  return {
    start() {
      removeParts(path)
      void take('start')
      timer = setInterval(() => {
        if (failedAt !== null || isSnapshotDue(listSnapshots(path), now())) void take('daily')
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
