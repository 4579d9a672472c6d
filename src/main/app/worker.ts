// The worker for long jobs, where there is one.
import { createWorkerClient, type WorkerClient } from '../worker/client'
import type { WorkerJobs } from '../worker/entry'
import type { AppPorts } from './ports'

/** Null where this process does the jobs itself. */
export type AppWorker = WorkerClient<WorkerJobs> | null

export function createAppWorker({ startWorker, logBug }: Pick<AppPorts, 'startWorker' | 'logBug'>): AppWorker {
  if (startWorker === undefined) return null
  return createWorkerClient<WorkerJobs>({
    start: startWorker,
    onCrash: (error) => {
      logBug('worker', 'worker', error)
    }
  })
}
