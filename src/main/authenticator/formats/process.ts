// The entry of the reading process, an Electron utilityProcess that runs for one file. Parsing and key derivation never block a window, a
// decompression bomb affects only this process, and ending it frees everything. Imports no Electron: process.parentPort, the one thing
// used, is typed below.
import { answerRead, type ReadAnswer, type ReadRequest } from './answer'

interface ParentPort {
  postMessage(message: ReadAnswer): void
  on(event: 'message', listener: (event: { readonly data: ReadRequest }) => void): void
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
parentPort?.on('message', ({ data }) => {
  void answerRead(data).then((answer) => {
    parentPort.postMessage(answer)
  })
})
