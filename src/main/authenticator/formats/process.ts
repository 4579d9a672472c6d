// The entry of the reading process, an Electron utilityProcess that runs for one file. Parsing and key derivation never block a window, a
// decompression bomb affects only this process, and ending it frees everything. Imports no Electron: process.parentPort, the one thing
// used, is typed below.
import { answerRead, type ReadAnswer, type ReadRequest } from './answer'

interface ParentPort {
  postMessage(message: ReadAnswer): void
  on(event: 'message', listener: (event: { readonly data: ReadRequest }) => void): void
}

/** Serves requests. An answer that cannot be sent counts as a damaged file. Exported for tests, which have no utilityProcess. */
export const serveReads =
  (answer: (message: ReadAnswer) => void): ((request: ReadRequest) => Promise<void>) =>
  (request) =>
    answerRead(request)
      .then(answer)
      .catch(() => {
        answer({ refusal: 'damaged' })
      })

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
if (parentPort !== undefined) {
  // Since Electron 37 a lost rejection no longer ends the process; whoever waits for its answer would wait for minutes.
  process.on('unhandledRejection', () => process.exit(1))
  const receive = serveReads((message) => {
    parentPort.postMessage(message)
  })
  parentPort.on('message', ({ data }) => {
    void receive(data)
  })
}
