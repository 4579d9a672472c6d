// How the app is integrated into the desktop.

/**
 * The shortcut of the quick picker, three keys that no system and no common program uses: on a Mac `mac`, elsewhere `other`. If another
 * program has it already, `spare`.
 */
export const defaultShortcuts = {
  mac: 'Control+Shift+Space',
  other: 'Control+Alt+Space',
  spare: 'CommandOrControl+Alt+Shift+Space'
} as const

export interface DesktopState {
  /** Opens the quick picker from anywhere, in Electron's notation (`Control+Alt+Space`); null: off. */
  readonly shortcut: string | null
  /** The shortcut is on, but the system refused it: another app uses it, or the desktop allows none. */
  readonly isShortcutTaken: boolean
  /** Whether the desktop shows tray icons, as far as is known. */
  readonly hasTray: boolean
  /** The app continues in the tray when its last window is closed; never without a tray. */
  readonly staysInTray: boolean
  /** The app starts without a window; never without a tray. */
  readonly startsHidden: boolean
  readonly startsAtLogin: boolean
  /** Security events appear as the system's notifications. */
  readonly notifies: boolean
  /** Whether the system can show notifications. */
  readonly canNotify: boolean
  /** The system opens `otpauth:` and `otpauth-migration:` links with this app. */
  readonly opensLinks: boolean
  /** How many links arrived while that was off and were dropped unread, until the user dismisses the note. */
  readonly droppedLinks: number
}
