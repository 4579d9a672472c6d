// The worker's entry, with the long-running jobs of both apps. Each job opens its own connections to the stores.
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
