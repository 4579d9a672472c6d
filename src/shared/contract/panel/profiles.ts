// Browser profiles: each has a window and a session of its own.
import { z } from 'zod'
import type { BrowserProfile } from '../../model/session'
import { call, id, nothing, text } from '../call'

export const profilesCalls = {
  list: call<readonly BrowserProfile[]>()('anyone', nothing),
  rename: call<readonly BrowserProfile[]>()('anyone', z.strictObject({ name: text(40) })),
  /** **New browser**: a new profile with a window of its own; where there are 40, the newest one comes to the front. */
  create: call<readonly BrowserProfile[]>()('anyone', nothing),
  /** Opens the profile's window, or brings it to the front. */
  open: call<null>()('anyone', z.strictObject({ id }), ['not-found']),
  /**
   * Closes its window, ends its session and forgets whom it was remembered for. Not the first one, not the own. One where
   * somebody is signed in or remembered asks for a session and a step-up here.
   */
  forget: call<readonly BrowserProfile[]>()('anyone', z.strictObject({ id }), ['not-found', 'wrong-stage'])
} as const
