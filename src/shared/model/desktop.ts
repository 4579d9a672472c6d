// How the app is joined to the desktop around it.

export interface DesktopState {
  /** Opens the quick picker from anywhere, in Electron's words (`CommandOrControl+Alt+Shift+Space`); null: off. */
  readonly shortcut: string | null
  /** The shortcut is wanted, but the system did not give it: another program has it, or the desktop allows none. */
  readonly isShortcutTaken: boolean
  /** Whether the desktop shows tray icons, as far as it tells. */
  readonly hasTray: boolean
  /** The app goes on in the tray when its last window is closed. Without a tray it never does. */
  readonly staysInTray: boolean
  /** The app starts without a window; without a tray it never does. */
  readonly startsHidden: boolean
  readonly startsAtLogin: boolean
  /** Security events are told by the system's notifications. */
  readonly notifies: boolean
  /** Whether the system shows any. */
  readonly canNotify: boolean
  /** The system opens `otpauth:` and `otpauth-migration:` links with this app. */
  readonly opensLinks: boolean
  /** How many links came while that was off, and were dropped unread; until the user puts the note away. */
  readonly droppedLinks: number
}
