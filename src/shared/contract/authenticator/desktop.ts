// Desktop integration: shortcut, tray, start at login, setup links.
import { z } from 'zod'
import type { DesktopState } from '../../model/desktop'
import { call, nothing } from '../call'

/** Modifiers and one key, joined by `+`. */
const accelerator = z
  .string()
  .max(64)
  .regex(/^(?:(?:CommandOrControl|Command|Control|Alt|Shift|Super)\+){1,4}[A-Za-z0-9]{1,12}$/)

export const desktopCalls = {
  get: call<DesktopState>()('always', nothing),
  /** Answers the state in effect, which differs from the request if the system refused. Refused while the vault is locked. */
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
  /** Dismisses the note about dropped links. */
  forgetDropped: call<null>()('always', nothing),
  hidePicker: call<null>()('always', nothing),
  /** Brings the Authenticator's window to the front. */
  showAuthenticator: call<null>()('always', nothing)
} as const
