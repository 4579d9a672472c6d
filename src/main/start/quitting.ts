// Quitting: stops what only starts more work, then closes everything, then ends the process.
import { app, BaseWindow } from 'electron'

interface Quitting {
  /** Immediately stops what would only start more work. */
  readonly stop: () => void
  /** Closes what must be closed before the process ends. Failures do not prevent quitting. */
  readonly close: () => readonly Promise<unknown>[]
  /** A thread that hangs in the keychain would keep the process alive forever, so the process is killed. */
  readonly isStuck: () => boolean
}

export function closeBeforeQuitting({ stop, close, isStuck }: Quitting): void {
  let isClosing = false
  const end = () => {
    if (isClosing) return
    isClosing = true
    stop()
    void Promise.allSettled(close()).then(() => {
      // Not within this event: Electron would count it as the quit that was just prevented.
      setImmediate(() => {
        if (isStuck()) process.kill(process.pid, 'SIGKILL')
        else app.exit(0)
      })
    })
  }
  app.on('will-quit', (event) => {
    // Electron emits this again while the app closes, because its last window is gone. Closing must still complete.
    event.preventDefault()
    end()
  })
  if (process.platform !== 'win32') return
  // At logout and shutdown, Windows tells only windows, and ends the process soon after. This one is never shown: it is there even if the
  // app is only in the tray. No time is spent on closing windows first.
  new BaseWindow({ show: false, skipTaskbar: true }).once('session-end', end)
}
