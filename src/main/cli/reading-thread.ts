// The thread of the reading process that reads the file: its memory is bounded, that of a process that Electron starts is not.
import { parentPort, workerData } from 'node:worker_threads'
import { answerRead, type ReadRequest } from '../authenticator/services/file-reader'

const port = parentPort
if (port !== null) {
  port.postMessage(await answerRead(workerData as ReadRequest))
}
