// The main process's side of the scan process: sends requests, matches answers, cancels, restarts the process after a crash and ends it
// when idle. Imports no Electron: `platform/` supplies a port, tests a worker or a child process.

import { checkPicture, scanError, type DecodeOptions, type Picture } from './index'
import { isScanError, isScanErrorCode } from './error'
import type { ScanRequest } from './process'

/** A running scan process. Electron's UtilityProcess fits: its 'message' event passes the answer itself. */
export interface ScanPort {
  postMessage(message: ScanRequest): void
  on(event: 'message', listener: (answer: unknown) => void): unknown
  on(event: 'exit', listener: () => void): unknown
  kill(): unknown
}

/** How a scan process is started and when it ends. */
export interface ScanClientOptions {
  /** Starts a process; called for the first image, and again after a process has ended. */
  readonly start: () => ScanPort
  /** Milliseconds without work after which the process ends; if undefined, it never does. */
  readonly idleMs?: number
}

/** Reads images in a separate process. */
export interface ScanClient {
  /** Like decode in index.ts. Also rejects with 'scan-process-ended' if two processes died while reading this image. */
  decode(picture: Picture, options?: DecodeOptions): Promise<string[]>
  /** True while an answer is outstanding; a camera then drops its frame. */
  isBusy(): boolean
  /** Ends the process; what is in work is answered by 'scan-process-ended'. */
  close(): void
}

interface Waiting {
  readonly resolve: (texts: string[]) => void
  readonly reject: (error: Error) => void
  readonly onPass: DecodeOptions['onPass']
}

export const createScanClient = ({ start, idleMs }: ScanClientOptions): ScanClient => {
  const waiting = new Map<number, Waiting>()
  let port: ScanPort | undefined
  let lastId = 0
  let isClosed = false
  let idleTimer: ReturnType<typeof setTimeout> | undefined

  const endWith = (ended: ScanPort): void => {
    if (port !== ended) return
    port = undefined
    clearTimeout(idleTimer)
    const lost = [...waiting.values()]
    waiting.clear()
    for (const { reject } of lost) reject(scanError('scan-process-ended'))
  }

  const letGo = (): void => {
    const closing = port
    if (closing === undefined) return
    endWith(closing)
    closing.kill()
  }

  const open = (): ScanPort => {
    if (port !== undefined) return port
    const opened = start()
    port = opened
    opened.on('message', (answer) => {
      if (port !== opened) return
      settle(waiting, answer)
      if (idleMs !== undefined && waiting.size === 0) {
        clearTimeout(idleTimer)
        idleTimer = setTimeout(letGo, idleMs)
        idleTimer.unref()
      }
    })
    opened.on('exit', () => endWith(opened))
    return opened
  }

  /** Tries once more if the process ended, since it may have ended for another reason. If a second one ends too, the image is the cause. */
  const decode = async (picture: Picture, options: DecodeOptions = {}): Promise<string[]> => {
    try {
      return await decodeOnce(picture, options)
    } catch (error) {
      if (isClosed || !isScanError(error) || error.code !== 'scan-process-ended') throw error
      return decodeOnce(picture, options)
    }
  }

  const decodeOnce = (picture: Picture, options: DecodeOptions): Promise<string[]> => {
    const { effort = 'still', frameIndex = 0, signal, onPass } = options
    // Also checked on this side, so that an absurd image is not copied into another process.
    const fault = checkPicture(picture)
    if (fault !== undefined) return Promise.reject(scanError(fault))
    if (signal?.aborted === true) return Promise.reject(scanError('cancelled'))
    clearTimeout(idleTimer)
    const id = ++lastId
    const { width, height } = picture
    const data = picture.data instanceof Uint8ClampedArray ? picture.data : new Uint8ClampedArray(picture.data)
    return new Promise<string[]>((resolve, reject) => {
      const cancel = (): void => port?.postMessage({ id, cancel: true })
      const forget = (): void => signal?.removeEventListener('abort', cancel)
      waiting.set(id, {
        resolve: (texts) => {
          forget()
          resolve(texts)
        },
        reject: (error) => {
          forget()
          reject(error)
        },
        onPass
      })
      signal?.addEventListener('abort', cancel, { once: true })
      try {
        open().postMessage({ id, data, width, height, effort, frameIndex })
      } catch {
        waiting.get(id)?.reject(scanError('scan-process-ended'))
        waiting.delete(id)
      }
    })
  }

  return {
    decode,
    isBusy: () => waiting.size > 0,
    close: () => {
      isClosed = true
      letGo()
    }
  }
}

const settle = (waiting: Map<number, Waiting>, answer: unknown): void => {
  if (typeof answer !== 'object' || answer === null || !('id' in answer) || typeof answer.id !== 'number') return
  const asked = waiting.get(answer.id)
  if (asked === undefined) return
  if ('done' in answer && 'total' in answer) {
    asked.onPass?.(Number(answer.done), Number(answer.total))
    return
  }
  waiting.delete(answer.id)
  if ('texts' in answer && Array.isArray(answer.texts)) asked.resolve(answer.texts.map(String))
  else asked.reject(scanError('error' in answer && isScanErrorCode(answer.error) ? answer.error : 'internal'))
}
