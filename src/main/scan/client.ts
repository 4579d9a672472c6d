// The main process's side of the scan process: asks, correlates, cancels, starts it again after a crash and lets it go when
// nobody scans. Free of Electron: the platform room supplies a port, tests supply a worker or a child process.

import { checkPicture, scanError, type DecodeOptions, type Picture } from './index'
import { isScanError, isScanErrorCode } from './error'
import type { ScanRequest } from './process'

/** A running scan process: Electron's UtilityProcess fits, 'message' giving the answer itself. */
export interface ScanPort {
  postMessage(message: ScanRequest): void
  on(event: 'message', listener: (answer: unknown) => void): unknown
  on(event: 'exit', listener: () => void): unknown
  kill(): unknown
}

/** Where and how a scan process is started. */
export interface ScanClientOptions {
  /** Starts a process; called on the first picture, and again after one has ended. */
  readonly start: () => ScanPort
  /** Milliseconds without work after which the process is let go; never where undefined. */
  readonly idleMs?: number
}

/** Reads pictures in a process of its own. */
export interface ScanClient {
  /** As decode in index.ts; rejects besides with 'scan-process-ended' where two processes died over this picture. */
  decode(picture: Picture, options?: DecodeOptions): Promise<string[]>
  /** True while an answer is outstanding: a camera drops its frame then. */
  isBusy(): boolean
  /** Ends the process; what is in work is answered by 'scan-process-ended'. */
  close(): void
}

interface Waiting {
  readonly resolve: (texts: string[]) => void
  readonly reject: (error: Error) => void
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

  /** A process may have ended for a reason of its own; a picture that ends a second one is at fault itself. */
  const decode = async (picture: Picture, options: DecodeOptions = {}): Promise<string[]> => {
    try {
      return await decodeOnce(picture, options)
    } catch (error) {
      if (isClosed || !isScanError(error) || error.code !== 'scan-process-ended') throw error
      return decodeOnce(picture, options)
    }
  }

  const decodeOnce = (picture: Picture, options: DecodeOptions): Promise<string[]> => {
    const { effort = 'still', frameIndex = 0, signal } = options
    // Checked on this side too: an absurd picture is not worth copying into another process.
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
        }
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
  waiting.delete(answer.id)
  if ('texts' in answer && Array.isArray(answer.texts)) asked.resolve(answer.texts.map(String))
  else asked.reject(scanError('error' in answer && isScanErrorCode(answer.error) ? answer.error : 'internal'))
}
