// The calls that join the Authenticator to the desktop around it: the quick picker, its shortcut, the tray, starting with
// the session, and setup links that open the app. No setup link and no secret is ever part of an answer.
import { z } from 'zod'
import { call, id, nothing } from './call'
import type { DesktopState } from '../model/desktop'
import type { ScanOutcome } from '../model/scan'

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
