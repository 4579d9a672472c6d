// While much is written, commits leave SQLite's journal alone and the worker takes it into the file in between: a commit that
// does so itself would move a thousand pages, each decrypted and encrypted, at once.
import type { RunJob } from '../worker/job'
import type { Db } from '../sqlite/open'
import type { StoreAccess, StoreJobs } from './store-jobs'

/** SQLite's own default. */
const pagesOfJournal = 1000

/** While `isLeft`, no commit of `db` takes SQLite's journal in. */
export function leaveJournal(db: Db, isLeft: boolean): void {
  db.pragma(`wal_autocheckpoint = ${isLeft ? '0' : String(pagesOfJournal)}`)
}

export interface Settling {
  /** Does `work`, which writes much: meanwhile the worker takes the journal in, at each `settle`, and no commit here. */
  during<T>(work: () => Promise<T>): Promise<T>
  settle(): Promise<void>
}

export interface SettlingPorts {
  readonly leaveJournal: (isLeft: boolean) => void
  /** Absent where there is no worker: there commits do it as ever. */
  readonly runJob: RunJob<StoreJobs> | undefined
  readonly access: () => StoreAccess
  readonly isOpen: () => boolean
}

export function createSettling({ leaveJournal: leave, runJob, access, isOpen }: SettlingPorts): Settling {
  const settle = async () => {
    // One that fails is made good by a later one, or by a commit once this is over.
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
