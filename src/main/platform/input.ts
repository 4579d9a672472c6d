// What a person does in a window, seen where Chromium passes it on to the page: a key, a button, the wheel, a finger. A page
// cannot make any of it (what a script dispatches never comes through here), so it is what a session's idle clock goes by
// (CHECKLIST 77).
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
/** A moving mouse tells no more than once a second. */
const leastBetweenMovesMs = 1000
const lookMs = 5000

/** Calls `onInput` for what a person does in `window`, until it is closed. */
export function watchInput(window: BrowserWindow, onInput: () => void): void {
  let movedAt = Number.NEGATIVE_INFINITY
  let place = ''
  window.webContents.on('input-event', (_event, { type, modifiers }) => {
    if (type === 'mouseMove') {
      const at = performance.now()
      if (at - movedAt < leastBetweenMovesMs) return
      // Chromium also makes up moves: for a page that changes under a pointer that lies still.
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
  // A screen reader presses a page's buttons without any of the above. While one is in use, what a person does at the
  // computer counts for the window that they do it in.
  const look = setInterval(() => {
    if (!app.accessibilitySupportEnabled || !window.isFocused()) return
    if (powerMonitor.getSystemIdleTime() * 1000 < lookMs) onInput()
  }, lookMs)
  window.on('closed', () => {
    clearInterval(look)
  })
}
