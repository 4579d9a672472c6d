// Browser profiles: each has its own window and session.
import { z } from 'zod'
import type { BrowserProfile } from '../../model/session'
import { call, id, nothing, text } from '../call'

export const profilesCalls = {
  list: call<readonly BrowserProfile[]>()('anyone', nothing),
  rename: call<readonly BrowserProfile[]>()('anyone', z.strictObject({ name: text(40) })),
  /** **New browser**: a new profile with its own window. With 40 profiles already, brings the newest one to the front instead. */
  create: call<readonly BrowserProfile[]>()('anyone', nothing),
  /** Opens the profile's window, or brings it to the front. */
  open: call<null>()('anyone', z.strictObject({ id }), ['not-found']),
  /**
   * Closes the profile's window, ends its session and forgets its remembered users. Refused for the first profile and the caller's own. If
   * someone is logged in or remembered there, the caller needs a session and a step-up.
   */
  forget: call<readonly BrowserProfile[]>()('anyone', z.strictObject({ id }), ['not-found', 'wrong-stage'])
} as const
