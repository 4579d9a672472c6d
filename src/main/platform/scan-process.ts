// The decoder's own process: WebAssembly and hostile pictures stay away from the windows and from the keys.
import type { ScanPort } from '../scan/client'
import { startOwnProcess } from './own-process'

/** Starts the decoder process; `entry` is the built src/main/scan/process.ts. */
export function startScanProcess(entry: URL): ScanPort {
  return startOwnProcess(entry, { serviceName: 'Countersign scan' })
}
