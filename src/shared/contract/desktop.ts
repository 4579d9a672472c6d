// The calls that join the Authenticator to the desktop around it: the quick picker, its shortcut, the tray, starting with
// the session, and setup links that open the app. No setup link and no secret is ever part of an answer.
import { z } from 'zod'
import type { ScanOutcome } from '../contract'
import { call, id, nothing } from './call'

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

/** Modifiers and one key, joined by `+`. */
const accelerator = z
  .string()
  .max(64)
  .regex(/^(?:(?:CommandOrControl|Command|Control|Alt|Shift|Super)\+){1,4}[A-Za-z0-9]{1,12}$/)

export const desktopCalls = {
  desktop: {
    get: call<DesktopState>()('always', nothing),
    /** Answers what holds now, which differs from what was asked where the system refused. Nobody's while the vault is locked. */
    set: call<DesktopState>()(
      'anyone',
      z.strictObject({
        shortcut: accelerator.nullable().optional(),
        staysInTray: z.boolean().optional(),
        startsHidden: z.boolean().optional(),
        startsAtLogin: z.boolean().optional(),
        notifies: z.boolean().optional(),
        opensLinks: z.boolean().optional()
      })
    ),
    /** Puts the note about dropped links away. */
    forgetDropped: call<null>()('always', nothing),
    hidePicker: call<null>()('always', nothing),
    /** Brings the Authenticator's window to the front. */
    showAuthenticator: call<null>()('always', nothing)
  },
  quick: {
    /** Copies an entry's code. Where under 3 s remain it waits for the fresh one; a counter moves on first. */
    copy: call<{ readonly clearsAt: number }>()('anyone', z.strictObject({ id }), ['not-found', 'cancelled']),
    /** Ends the wait for a fresh code. */
    cancel: call<null>()('anyone', nothing)
  },
  links: {
    /** What the links that opened the app hold, once; null where there are none. */
    take: call<ScanOutcome | null>()('anyone', nothing)
  }
} as const
