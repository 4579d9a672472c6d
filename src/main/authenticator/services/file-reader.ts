// The main process's side of the reading process: one process per file, which ends with the answer, when the user cancels, or when it takes
// longer than any export needs. Imports no Electron: `platform/` supplies the process.
import type { ReadAnswer, ReadRequest } from '../formats/answer'
import { exportError, type ReadExport } from '../formats'

export type { ReadAnswer, ReadRequest } from '../formats/answer'

/** For the process or thread that reads. */
export const answerRead = async (request: ReadRequest): Promise<ReadAnswer> =>
  (await import('../formats/answer')).answerRead(request)

/** A running reading process. Electron's UtilityProcess fits: its 'message' event passes the answer itself. */
export interface ReadPort {
  postMessage(message: ReadRequest): void
  on(event: 'message', listener: (answer: unknown) => void): unknown
  on(event: 'exit', listener: () => void): unknown
  kill(): unknown
}

export interface ReadFileOptions {
  readonly password?: string | undefined
  /** Reads only Countersign's own encrypted files. */
  readonly isBackup?: boolean | undefined
  /** Ends the reading; the returned promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** Reads an export like readExport. */
export type ReadFile = (bytes: Uint8Array, options: ReadFileOptions) => Promise<ReadExport>

/** More than the limit on a file's work takes on a slow machine. */
const longestMs = 180_000

/** Reads each file in a separate process. */
export function createFileReader(start: () => ReadPort | Promise<ReadPort>): ReadFile {
  return (bytes, options) => {
    const port = start()
    return port instanceof Promise
      ? port.then((started) => readBy(started, bytes, options))
      : readBy(port, bytes, options)
  }
}

const readBy = (port: ReadPort, bytes: Uint8Array, { password, isBackup, signal }: ReadFileOptions) =>
  new Promise<ReadExport>((resolve, reject) => {
    const timer = setTimeout(() => {
      end(() => {
        reject(exportError('too-costly'))
      })
    }, longestMs)
    const giveUp = () => {
      end(() => {
        reject(signal?.reason as Error)
      })
    }
    let isEnded = false
    const end = (settle: () => void) => {
      if (isEnded) return
      isEnded = true
      clearTimeout(timer)
      signal?.removeEventListener('abort', giveUp)
      settle()
      port.kill()
    }
    port.on('message', (answer) => {
      end(() => {
        settle(answer as ReadAnswer, resolve, reject)
      })
    })
    // Usually out of memory.
    port.on('exit', () => {
      end(() => {
        reject(exportError('too-large'))
      })
    })
    if (signal?.aborted === true) {
      giveUp()
      return
    }
    signal?.addEventListener('abort', giveUp, { once: true })
    port.postMessage({ bytes, password, isBackup })
  })

function settle(answer: ReadAnswer, resolve: (read: ReadExport) => void, reject: (error: Error) => void): void {
  if ('read' in answer) resolve(answer.read)
  else reject(exportError(answer.refusal))
}
