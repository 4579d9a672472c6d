// User input in a window, observed where Chromium passes it to the page: keys, buttons, the wheel, touch. Events that a script dispatches
// do not come through here, so a session's idle timer relies on this (CHECKLIST 77).
import { app, powerMonitor, screen, type BrowserWindow, type InputEvent } from 'electron'

const acts: ReadonlySet<InputEvent['type']> = new Set<InputEvent['type']>([
  'rawKeyDown',
  'keyDown',
  'char',
  'mouseDown',
  'mouseUp',
  'mouseWheel',
  'touchStart',
  'touchMove',
  'touchEnd',
  'gestureTap',
  'gestureScrollBegin',
  'gesturePinchBegin',
  'pointerDown'
])
/** Mouse moves are reported at most once a second. */
const leastBetweenMovesMs = 1000
const lookMs = 5000

/** Calls `onInput` for user input in `window`, until it is closed. */
export function watchInput(window: BrowserWindow, onInput: () => void): void {
  let movedAt = Number.NEGATIVE_INFINITY
  let place = ''
  window.webContents.on('input-event', (_event, { type, modifiers }) => {
    if (type === 'mouseMove') {
      const at = performance.now()
      if (at - movedAt < leastBetweenMovesMs) return
      // Chromium also synthesises moves when the page changes under a pointer that does not move.
      const { x, y } = screen.getCursorScreenPoint()
      const next = `${String(x)},${String(y)}`
      if (next === place) return
      const isFirst = place === ''
      movedAt = at
      place = next
      if (!isFirst) onInput()
    } else if (acts.has(type) && modifiers?.includes('isautorepeat') !== true) {
      // A key held down by an object repeats forever and is not user activity.
      onInput()
    }
  })
  // A screen reader presses buttons without such events. While one is in use, any input at the computer counts for the focused window.
  let looking: NodeJS.Timeout | undefined
  const stop = () => {
    clearInterval(looking)
  }
  window.on('focus', () => {
    stop()
    looking = setInterval(() => {
      if (app.accessibilitySupportEnabled && powerMonitor.getSystemIdleTime() * 1000 < lookMs) onInput()
    }, lookMs)
  })
  window.on('blur', stop)
  window.on('closed', stop)
}
