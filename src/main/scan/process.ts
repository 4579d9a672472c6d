// The entry of the scan process, an Electron utilityProcess. An image that crashes a decoder affects nothing else, and WebAssembly runs
// here without changing a page's content security policy. Imports no Electron: process.parentPort, the one thing used, is typed below.

import { decode, isScanError, type DecodeOptions, type Effort, type ScanErrorCode } from './index'

/** A request to the scan process. */
export type ScanRequest =
  | {
      readonly id: number
      readonly data: Uint8ClampedArray
      readonly width: number
      readonly height: number
      readonly effort?: Effort
      readonly frameIndex?: number
    }
  | { readonly id: number; readonly cancel: true }

/** Its answer, one per image, and before it how many of at most how many passes are done. */
export type ScanAnswer =
  | { readonly id: number; readonly done: number; readonly total: number }
  | { readonly id: number; readonly texts: readonly string[] }
  | { readonly id: number; readonly error: ScanErrorCode }

/** Serves requests until the process ends. Exported for tests, which have no utilityProcess. */
export const serveScans = (answer: (message: ScanAnswer) => void): ((request: ScanRequest) => void) => {
  const running = new Map<number, AbortController>()
  return (request) => {
    const { id } = request
    if ('cancel' in request) {
      running.get(id)?.abort()
      return
    }
    const controller = new AbortController()
    running.set(id, controller)
    const options: DecodeOptions = {
      signal: controller.signal,
      effort: request.effort ?? 'still',
      frameIndex: request.frameIndex ?? 0,
      onPass: (done, total) => answer({ id, done, total })
    }
    decode(request, options)
      .then((texts) => answer({ id, texts }))
      .catch((error: unknown) => answer({ id, error: isScanError(error) ? error.code : 'internal' }))
      .finally(() => running.delete(id))
  }
}

interface ParentPort {
  postMessage(message: ScanAnswer): void
  on(event: 'message', listener: (event: { readonly data: ScanRequest }) => void): void
}

const { parentPort } = process as unknown as { readonly parentPort?: ParentPort }
if (parentPort !== undefined) {
  // Since Electron 37 a lost rejection no longer ends the process; whoever waits for its answer would wait for ever.
  process.on('unhandledRejection', () => process.exit(1))
  const receive = serveScans((message) => parentPort.postMessage(message))
  parentPort.on('message', ({ data }) => receive(data))
}
