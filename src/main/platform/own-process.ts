// Processes of the app's own, for work that hostile bytes may break.
import { utilityProcess, type ForkOptions } from 'electron'
import { fileURLToPath } from 'node:url'

/** One that was started; it fits the ports that the rooms beside this one ask for. */
export interface OwnProcess {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: unknown) => void): void
  on(event: 'exit', listener: () => void): void
  kill(): void
}

/** Starts the built file `entry`. Electron's own `kill` does nothing while the process is not there yet; this one holds. */
export function startOwnProcess(entry: URL, options: ForkOptions): OwnProcess {
  const child = utilityProcess.fork(fileURLToPath(entry), [], { stdio: 'ignore', ...options })
  return {
    postMessage: (message) => {
      child.postMessage(message)
    },
    on: (event: 'message' | 'exit', listener: (message: unknown) => void) => {
      child.on(event as 'message', listener)
    },
    kill: () => {
      if (!child.kill()) child.once('spawn', () => child.kill())
    }
  }
}
