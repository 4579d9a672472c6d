// The entry of the reading process, an Electron utilityProcess that lives for one file: parsing and key derivation never
// hold a window up, a bomb takes only this process with it, and giving up frees all at once. No import of Electron: the
// one thing used, process.parentPort, is typed below.
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
