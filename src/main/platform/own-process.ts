// Separate processes of the app, for work on untrusted data.
import { utilityProcess, type ForkOptions } from 'electron'
import { fileURLToPath } from 'node:url'

/** A started process. It satisfies the ports of its clients. */
export interface OwnProcess {
  postMessage(message: unknown): void
  on(event: 'message', listener: (message: unknown) => void): void
  on(event: 'exit', listener: () => void): void
  kill(): void
}

/** Starts the built file `entry`. Electron's `kill` has no effect until the process exists; this one then kills it once it does. */
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
