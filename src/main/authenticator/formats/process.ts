// The entry of the reading process, an Electron utilityProcess that lives for one file: parsing and key derivation never
// hold a window up, a bomb takes only this process with it, and giving up frees all at once. No import of Electron: the
// one thing used, process.parentPort, is typed below.
import type { FileRefusal } from '../../../shared/result'
import { isExportError, readExport, type ReadExport } from './index'

export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly password?: string | undefined
}

export type ReadAnswer = { readonly read: ReadExport } | { readonly refusal: FileRefusal }

/** Reads one export; whatever is wrong with it is an answer, and a bug is a damaged file. */
async function answerRead({ bytes, password }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { read: await readExport(bytes, { password }) }
  } catch (error) {
    return { refusal: isExportError(error) && error.code !== 'not-verified' ? error.code : 'damaged' }
  }
}

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
