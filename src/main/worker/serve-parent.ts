// Runs jobs for the thread that started this one; does nothing in a thread that no other one started.
import { parentPort } from 'node:worker_threads'
import type { JobTable } from './job'
import { serveJobs, type Reply, type Request } from './serve'

export function serveParent(jobs: JobTable): void {
  const port = parentPort
  if (port === null) return
  const serve = serveJobs(
    jobs,
    (reply: Reply, transfer: readonly ArrayBuffer[] = []) => {
      port.postMessage(reply, [...transfer])
    },
    () => {
      port.close()
    }
  )
  port.on('message', (request: Request) => {
    serve(request)
  })
}
