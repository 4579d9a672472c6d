// The quick picker's window: small, frameless, always on top, on the display with the pointer. It is created on first use and then only
// hidden. Its page belongs to the Authenticator, with the same preload, session and hardening.
import { BrowserWindow, screen, type WebContents, type WebPreferences } from 'electron'
import { pickerUrl } from './app-protocol'
import { pickerSize, placePicker } from './picker-place'
import { windowBackground } from './windows'

export interface Picker {
  /** Opens the picker, or hides it if it is open. */
  toggle(): void
  hide(): void
  /** Discards the page. The next use creates a new one. */
  discard(): void
  owns(contents: WebContents): boolean
  announce(topic: string): void
  /** Hides it from screenshots and recordings, or no longer. */
  protectContent(isOn: boolean): void
}

export function createPicker(preferences: () => WebPreferences): Picker {
  let window: BrowserWindow | null = null
  let isProtected = false

  const discard = () => {
    const old = window
    window = null
    if (old !== null && !old.isDestroyed()) old.destroy()
  }

  const make = () => {
    const made = new BrowserWindow({
      ...pickerSize,
      // A panel gets the keyboard without deactivating the frontmost app.
      ...(process.platform === 'darwin' ? { type: 'panel' } : {}),
      title: 'Countersign',
      show: false,
      frame: false,
      resizable: false,
      minimizable: false,
      maximizable: false,
      fullscreenable: false,
      skipTaskbar: true,
      alwaysOnTop: true,
      backgroundColor: windowBackground(),
      webPreferences: preferences()
    })
    made.setAlwaysOnTop(true, 'pop-up-menu')
    made.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true, skipTransformProcessType: true })
    if (isProtected) made.setContentProtection(true)
    // The application menu's shortcuts (close, reload, zoom) are meant for the app's windows only.
    made.setMenu(null)
    made.on('page-title-updated', (event) => {
      event.preventDefault()
    })
    made.on('closed', () => {
      if (window === made) window = null
    })
    made.webContents.on('render-process-gone', discard)
    made.on('unresponsive', discard)
    void made.loadURL(pickerUrl)
    return made
  }

  const show = (shown: BrowserWindow) => {
    shown.setBounds(placePicker(screen.getDisplayNearestPoint(screen.getCursorScreenPoint()).workArea))
    shown.show()
    shown.focus()
    shown.webContents.focus()
    shown.webContents.send('changed', 'picker')
  }

  return {
    toggle() {
      if (window === null) {
        const made = make()
        window = made
        made.once('ready-to-show', () => {
          if (window === made) show(made)
        })
      } else if (window.isVisible()) window.hide()
      else show(window)
    },
    hide() {
      window?.hide()
    },
    discard,
    owns: (contents) => window !== null && !window.isDestroyed() && window.webContents.id === contents.id,
    announce(topic) {
      if (window !== null && !window.isDestroyed()) window.webContents.send('changed', topic)
    },
    protectContent(isOn) {
      isProtected = isOn
      if (window !== null && !window.isDestroyed()) window.setContentProtection(isOn)
    }
  }
}
