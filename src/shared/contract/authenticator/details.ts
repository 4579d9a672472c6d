// An account's note and the site's own recovery codes: secrets that are only answered here.
import { z } from 'zod'
import { longestNote } from '../../model/limits'
import type { EntryDetails } from '../../model/entry'
import { call, id } from '../call'

const oneCode = z.strictObject({ id, codeId: id })

export const detailsCalls = {
  get: call<EntryDetails>()('anyone', z.strictObject({ id }), ['not-found']),
  /** An empty one takes the note away. */
  setNote: call<null>()('anyone', z.strictObject({ id, note: z.string().trim().max(longestNote) }), ['not-found']),
  /** Takes a pasted list apart; codes that are there already are passed over. At most 100 are kept. */
  addRecoveryCodes: call<{ readonly added: number }>()(
    'anyone',
    z.strictObject({ id, text: z.string().min(1).max(8_000) }),
    ['not-found']
  ),
  markRecoveryCode: call<null>()('anyone', oneCode.extend({ isUsed: z.boolean() }), ['not-found']),
  copyRecoveryCode: call<{ readonly clearsAt: number }>()('anyone', oneCode, ['not-found']),
  removeRecoveryCode: call<null>()('anyone', oneCode, ['not-found'])
} as const
