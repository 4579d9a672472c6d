// The quick picker.
import { z } from 'zod'
import { call, id, nothing } from '../call'

export const quickCalls = {
  /** Copies an entry's code. Where under 3 s remain it waits for the fresh one; a counter moves on first. */
  copy: call<{ readonly clearsAt: number }>()('anyone', z.strictObject({ id }), ['not-found', 'cancelled']),
  /** Ends the wait for a fresh code. */
  cancel: call<null>()('anyone', nothing)
} as const
