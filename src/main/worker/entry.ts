// The worker's entry: every job that is too long for the main process, of both apps. It has connections of its own to their
// stores, each for one job.
import { parentPort } from 'node:worker_threads'
import { authenticatorJobs } from '../authenticator/services/jobs'
import { panelJobs } from '../panel/services/jobs'
import { storeJobs } from '../protection/store-jobs'
import { serveJobs, type Reply, type Request } from './serve'

const jobs = { ...authenticatorJobs, ...panelJobs, ...storeJobs }
export type WorkerJobs = typeof jobs

const port = parentPort
if (port !== null) {
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
