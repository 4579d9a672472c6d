import { z } from 'zod'
import { call, id, nothing } from '../call'

export const quickCalls = {
  /** Copies an entry's code. With less than 3 s left, waits for the next code; a HOTP counter advances first. */
  copy: call<{ readonly clearsAt: number }>()('anyone', z.strictObject({ id }), [
    'not-found',
    'cancelled',
    'clipboard-unavailable'
  ]),
  /** Stops waiting for the next code. */
  cancel: call<null>()('anyone', nothing)
} as const
