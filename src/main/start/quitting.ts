// The end of the app: first it stops what it watches, then everything is closed, and only then the process ends.
import { app } from 'electron'

interface Quitting {
  /** Stops at once what would only start more work. */
  readonly stop: () => void
  /** Closes what must be closed before the process ends; what fails does not keep the app from ending. */
  readonly close: () => readonly Promise<unknown>[]
  /** A thread that hangs in the keychain would keep the process alive forever, so the process is killed. */
  readonly isStuck: () => boolean
}

export function closeBeforeQuitting({ stop, close, isStuck }: Quitting): void {
  let isClosing = false
  app.on('will-quit', (event) => {
    // Electron asks again while the app closes, because its last window is gone; what has begun must still end.
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    stop()
    void Promise.allSettled(close()).then(() => {
      // Not inside this event: Electron would take it for the quit that was just prevented.
      setImmediate(() => {
        if (isStuck()) process.kill(process.pid, 'SIGKILL')
        else app.exit(0)
      })
    })
  })
}
