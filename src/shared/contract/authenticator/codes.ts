// Showing and copying codes, and advancing HOTP counters.
import { z } from 'zod'
import type { CodeSheet, ShownCode } from '../../model/code'
import { plainNumber } from '../../text/plain'
import { call, id } from '../call'
import { wholeNumber } from './parts'

export const codesCalls = {
  /** Codes of these accounts, or of all; unknown ids are ignored. */
  list: call<CodeSheet>()('anyone', z.strictObject({ ids: z.array(id).max(500).optional() })),
  /** Copies the current code; the clipboard is cleared after 30 s if it still contains the code. */
  copy: call<{ readonly clearsAt: number }>()('anyone', z.strictObject({ id }), ['not-found', 'clipboard-unavailable']),
  /** HOTP: advances the counter and answers the new code. */
  next: call<ShownCode>()('anyone', z.strictObject({ id }), ['not-found', 'wrong-stage']),
  /** HOTP: sets the counter of the next code, for when phone and site have drifted apart. */
  setCounter: call<null>()('anyone', z.strictObject({ id, counter: wholeNumber }), ['not-found', 'bad-setup-key']),
  /** mOTP and Yandex: sets the PIN that their codes require. */
  setPin: call<null>()('anyone', z.strictObject({ id, pin: z.string().overwrite(plainNumber).min(1).max(64) }), [
    'not-found',
    'wrong-stage'
  ])
} as const
