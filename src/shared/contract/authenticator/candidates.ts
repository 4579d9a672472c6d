// Scanned or typed accounts that wait to be saved.
import { z } from 'zod'
import type { CodeSheet } from '../../model/code'
import { algorithms, typedEntryTypes, type Entry } from '../../model/entry'
import type { Candidate } from '../../model/scan'
import { plainCode } from '../../text/plain'
import { call, id, nothing } from '../call'
import { accountText, issuerText, wholeNumber } from './parts'

const addInput = z.strictObject({
  issuer: issuerText,
  account: accountText,
  setupKey: z.string().overwrite(plainCode).max(2048),
  type: z.enum(typedEntryTypes),
  algorithm: z.enum(algorithms),
  digits: z.number().int().min(4).max(10),
  /** Seconds. */
  period: z.number().int().min(1).max(86_400),
  counter: wholeNumber
})

export const candidatesCalls = {
  /** Creates a candidate from a typed setup key. */
  type: call<Candidate>()('anyone', addInput, ['bad-setup-key']),
  /** The current codes of the waiting candidates. */
  codes: call<CodeSheet>()('anyone', nothing),
  save: call<readonly Entry[]>()(
    'anyone',
    z.strictObject({
      items: z
        .array(z.strictObject({ id, issuer: issuerText, account: accountText }))
        .min(1)
        .max(500)
    }),
    ['not-found']
  ),
  discard: call<null>()('anyone', nothing)
} as const
