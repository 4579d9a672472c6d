// Runs jobs for the thread that started this one; does nothing in a thread that no other one started.
import { parentPort } from 'node:worker_threads'
import type { JobTable } from './job'
import { serveJobs, type Reply, type Request } from './serve'

/** `onRest` is called when no job runs any more. */
export function serveParent(jobs: JobTable, onRest: () => void = () => undefined): void {
  const port = parentPort
  if (port === null) return
  const serve = serveJobs(
    jobs,
    (reply: Reply, transfer: readonly ArrayBuffer[] = []) => {
      port.postMessage(reply, [...transfer])
    },
    () => {
      port.close()
    },
    onRest
  )
  port.on('message', (request: Request) => {
    serve(request)
  })
}
