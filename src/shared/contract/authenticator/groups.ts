// Groups of accounts.
import { z } from 'zod'
import { longestGroupName } from '../../model/limits'
import type { Group } from '../../model/entry'
import { call, id, nothing, text } from '../call'
import { ids } from './parts'

const groupName = text(longestGroupName)

export const groupsCalls = {
  list: call<readonly Group[]>()('anyone', nothing),
  /** Answers the group of that name where there is one already. `invalid-input` where there are 500. */
  create: call<{ readonly id: string }>()('anyone', z.strictObject({ name: groupName })),
  /** `invalid-input` where another group has that name. */
  rename: call<null>()('anyone', z.strictObject({ id, name: groupName }), ['not-found']),
  /** Its accounts stay, in no group. */
  remove: call<null>()('anyone', z.strictObject({ id }), ['not-found']),
  reorder: call<null>()('anyone', z.strictObject({ ids }), ['not-found'])
} as const
