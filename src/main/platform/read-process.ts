// The process that reads one export file of another app. It keeps decompression bombs and long key derivations away from windows and keys.
import { startOwnProcess, type OwnProcess } from './own-process'

/** Limit of the JavaScript heap. Exceeding it ends the process, and the file is reported as too large. */
const memoryMib = 512

/** Starts the process. `entry` is the built src/main/authenticator/formats/process.ts. */
export function startReadProcess(entry: URL): OwnProcess {
  return startOwnProcess(entry, {
    serviceName: 'Countersign import',
    execArgv: [`--max-old-space-size=${String(memoryMib)}`]
  })
}
