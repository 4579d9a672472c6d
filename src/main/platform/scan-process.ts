// The decoder's own process: WebAssembly and hostile pictures stay away from the windows and from the keys.
import { utilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'
import type { ScanPort } from '../scan/client'

/** Starts the decoder process; `entry` is the built src/main/scan/process.ts. */
export function startScanProcess(entry: URL): ScanPort {
  const child = utilityProcess.fork(fileURLToPath(entry), [], { serviceName: 'Countersign scan', stdio: 'ignore' })
  return {
    postMessage: (message) => {
      child.postMessage(message)
    },
    onMessage: (listener) => {
      child.on('message', listener)
    },
    onExit: (listener) => {
      child.once('exit', () => {
        listener()
      })
    },
    kill: () => {
      child.kill()
    }
  }
}
