// The worker for long jobs, if there is one.
import { createWorkerClient, type WorkerClient } from '../worker/client'
import type { WorkerJobs } from '../worker/entry'
import type { AppPorts } from './ports'

/** Null if this process runs the jobs itself. */
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
