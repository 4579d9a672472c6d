// Watches the clock while the app runs: every few seconds for a changed clock, hourly against the system and the time server, and again
// after a change or a sleep.
import { app, BrowserWindow, powerMonitor } from 'electron'
import type { DesktopSettingsFile } from './desktop-settings'
import { exchangeDatagram, readSteadyClock, readSystemSync } from './system-clock'

const tickMs = 5_000
const firstCheckMs = 3_000
const checkMs = 3_600_000

/** What the rules for the clock need from the system. */
export const systemClock = (file: DesktopSettingsFile) => ({
  steady: readSteadyClock,
  readSync: () => readSystemSync(),
  exchange: exchangeDatagram,
  settings: {
    load: () => ({ server: file.load().clockServer, dismissed: file.load().dismissedWarning }),
    save: ({ server, dismissed }: { readonly server: string | null; readonly dismissed: string | null }) => {
      file.save({ clockServer: server, dismissedWarning: dismissed })
    }
  }
})

interface WatchedClock {
  readonly handlers: { check(): Promise<unknown> }
  tick(): boolean
  restart(): void
}

/** Watches until `stop` is called. `onMoved` is called when codes must be generated again. */
export function watchClock(clock: WatchedClock | null, onMoved: () => void): { stop(): void } {
  if (clock === null) return { stop: () => undefined }
  const check = () => void clock.handlers.check()
  const isSeen = () => BrowserWindow.getAllWindows().some((window) => window.isVisible() && !window.isMinimized())
  let ticking: NodeJS.Timeout | undefined
  /** While no window is seen, nothing wakes up. */
  const follow = () => {
    if (!isSeen()) {
      clearInterval(ticking)
      ticking = undefined
      return
    }
    if (ticking !== undefined) return
    clock.restart()
    ticking = setInterval(() => {
      if (!clock.tick()) return
      onMoved()
      check()
    }, tickMs)
  }
  const followWindow = (_event: unknown, window: BrowserWindow) => {
    window.on('show', follow)
    window.on('hide', follow)
    window.on('minimize', follow)
    window.on('restore', follow)
    // Not before the window is gone.
    window.on('closed', () => setImmediate(follow))
  }
  for (const window of BrowserWindow.getAllWindows()) followWindow(null, window)
  app.on('browser-window-created', followWindow)
  follow()
  const first = setTimeout(check, firstCheckMs)
  const checking = setInterval(check, checkMs)
  const onResume = () => {
    clock.restart()
    check()
  }
  powerMonitor.on('resume', onResume)
  return {
    stop() {
      app.off('browser-window-created', followWindow)
      clearInterval(ticking)
      clearInterval(checking)
      clearTimeout(first)
      powerMonitor.off('resume', onResume)
    }
  }
}
