// The decoder's own process. It keeps WebAssembly and hostile images away from windows and keys.
import type { ScanPort } from '../scan/client'
import { startOwnProcess } from './own-process'

/** Starts the decoder process. `entry` is the built src/main/scan/process.ts. */
export function startScanProcess(entry: URL): ScanPort {
  return startOwnProcess(entry, { serviceName: 'Countersign scan' })
}
