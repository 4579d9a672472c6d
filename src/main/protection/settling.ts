// During many writes, commits do not checkpoint SQLite's log; the worker does that in between. A checkpoint within a commit would decrypt
// and encrypt a thousand pages at once.
import type { RunJob } from '../worker/job'
import type { Db } from '../sqlite/open'
import type { StoreAccess, StoreJobs } from './store-jobs'

/** SQLite's default. */
const pagesOfJournal = 1000

/** While `isLeft`, commits of `db` do not checkpoint the log. */
export function leaveJournal(db: Db, isLeft: boolean): void {
  db.pragma(`wal_autocheckpoint = ${isLeft ? '0' : String(pagesOfJournal)}`)
}

export interface Settling {
  /** Runs `work`, which writes a lot. Meanwhile, the worker checkpoints at each `settle`, and commits do not. */
  during<T>(work: () => Promise<T>): Promise<T>
  settle(): Promise<void>
}

export interface SettlingPorts {
  readonly leaveJournal: (isLeft: boolean) => void
  /** Absent if there is no worker: commits then checkpoint as usual. */
  readonly runJob: RunJob<StoreJobs> | undefined
  readonly access: () => StoreAccess
  readonly isOpen: () => boolean
}

export function createSettling({ leaveJournal: leave, runJob, access, isOpen }: SettlingPorts): Settling {
  const settle = async () => {
    // After a failure, a later checkpoint, or a commit after `work`, does it.
    if (isOpen()) await runJob?.('store.settle', access()).catch(() => undefined)
  }
  return {
    settle,
    async during(work) {
      if (runJob === undefined) return work()
      leave(true)
      try {
        return await work()
      } finally {
        await settle()
        if (isOpen()) leave(false)
      }
    }
  }
}
