// The decoder's own process: WebAssembly and hostile pictures stay away from the windows and from the keys.
import { utilityProcess } from 'electron'
import { fileURLToPath } from 'node:url'
import type { ScanPort } from '../scan/client'

/** Starts the decoder process; `entry` is the built src/main/scan/process.ts. */
export function startScanProcess(entry: URL): ScanPort {
  return utilityProcess.fork(fileURLToPath(entry), [], { serviceName: 'Countersign scan', stdio: 'ignore' })
}
