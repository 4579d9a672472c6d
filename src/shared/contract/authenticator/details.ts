// An account's note and the site's recovery codes: secrets that no other call answers.
import { z } from 'zod'
import { longestNote } from '../../model/limits'
import type { EntryDetails } from '../../model/entry'
import { call, id } from '../call'

const oneCode = z.strictObject({ id, codeId: id })

export const detailsCalls = {
  get: call<EntryDetails>()('anyone', z.strictObject({ id }), ['not-found']),
  /** An empty note removes it. */
  setNote: call<null>()('anyone', z.strictObject({ id, note: z.string().trim().max(longestNote) }), ['not-found']),
  /** Splits a pasted list; codes that are stored already are ignored. At most 100 are kept. */
  addRecoveryCodes: call<{ readonly added: number }>()(
    'anyone',
    z.strictObject({ id, text: z.string().min(1).max(8_000) }),
    ['not-found']
  ),
  markRecoveryCode: call<null>()('anyone', oneCode.extend({ isUsed: z.boolean() }), ['not-found']),
  copyRecoveryCode: call<{ readonly clearsAt: number }>()('anyone', oneCode, ['not-found', 'clipboard-unavailable']),
  removeRecoveryCode: call<null>()('anyone', oneCode, ['not-found'])
} as const
