// Codes: shown, copied, and for HOTP moved on.
import { z } from 'zod'
import type { CodeSheet, ShownCode } from '../../model/code'
import { plainNumber } from '../../text/plain'
import { call, id } from '../call'
import { wholeNumber } from './parts'

export const codesCalls = {
  /** Of these accounts, or of all; who is not there is passed over. */
  list: call<CodeSheet>()('anyone', z.strictObject({ ids: z.array(id).max(500).optional() })),
  /** Puts the current code on the clipboard; it is cleared after 30 s if it still holds the code. */
  copy: call<{ readonly clearsAt: number }>()('anyone', z.strictObject({ id }), ['not-found']),
  /** HOTP: moves the counter on and answers the new code. */
  next: call<ShownCode>()('anyone', z.strictObject({ id }), ['not-found', 'wrong-stage']),
  /** HOTP: sets the counter that the next code is made with, where phone and site have drifted apart. */
  setCounter: call<null>()('anyone', z.strictObject({ id, counter: wholeNumber }), ['not-found', 'bad-setup-key']),
  /** mOTP and Yandex: gives the PIN that their codes are made with. */
  setPin: call<null>()('anyone', z.strictObject({ id, pin: z.string().overwrite(plainNumber).min(1).max(64) }), [
    'not-found',
    'wrong-stage'
  ])
} as const
