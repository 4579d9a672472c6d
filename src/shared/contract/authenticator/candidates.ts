// Scanned or typed accounts that wait to be saved.
import { z } from 'zod'
import type { CodeSheet } from '../../model/code'
import { algorithms, typedEntryTypes, type Entry } from '../../model/entry'
import type { Candidate, Twin } from '../../model/scan'
import { plainCode } from '../../text/plain'
import { call, id, nothing } from '../call'
import { accountText, issuerText, wholeNumber } from './parts'

const addInput = z.strictObject({
  issuer: issuerText,
  account: accountText,
  setupKey: z.string().overwrite(plainCode).max(2048),
  /** Uses the setup key found on the clipboard instead of `setupKey`. */
  heldKeyId: id.optional(),
  type: z.enum(typedEntryTypes),
  algorithm: z.enum(algorithms),
  digits: z.number().int().min(4).max(10),
  /** Seconds. */
  period: z.number().int().min(1).max(86_400),
  counter: wholeNumber
})

const named = z.strictObject({ id, issuer: issuerText, account: accountText })

export const candidatesCalls = {
  /** Creates a candidate from a typed setup key. */
  type: call<Candidate>()('anyone', addInput, ['bad-setup-key']),
  /** The current codes of the waiting candidates. */
  codes: call<CodeSheet>()('anyone', nothing),
  /** The account of the vault that a candidate repeats under these names; null if it repeats none. */
  compare: call<Twin | null>()('anyone', named, ['not-found']),
  /**
   * Adds the candidates in one transaction; answers the new entries in the same order. `replaces` is the id of the account that `compare`
   * found: the candidate takes its place, and it goes to the Trash.
   */
  save: call<readonly Entry[]>()(
    'anyone',
    z.strictObject({
      items: z
        .array(named.extend({ replaces: id.optional() }))
        .min(1)
        .max(500)
    }),
    ['not-found']
  ),
  discard: call<null>()('anyone', nothing)
} as const
