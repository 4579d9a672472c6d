// The process that reads one file of another app: bombs and long key derivations stay away from the windows and keys.
import { startOwnProcess, type OwnProcess } from './own-process'

/** Of JavaScript's own memory; what asks for more ends the process, and the file is called too large. */
const memoryMib = 512

/** Starts the process; `entry` is the built src/main/authenticator/formats/process.ts. */
export function startReadProcess(entry: URL): OwnProcess {
  return startOwnProcess(entry, {
    serviceName: 'Countersign import',
    execArgv: [`--max-old-space-size=${String(memoryMib)}`]
  })
}
