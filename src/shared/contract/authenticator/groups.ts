import { z } from 'zod'
import { longestGroupName } from '../../model/limits'
import type { Group } from '../../model/entry'
import { call, id, nothing, text } from '../call'
import { ids } from './parts'

const groupName = text(longestGroupName)

export const groupsCalls = {
  list: call<readonly Group[]>()('anyone', nothing),
  /** Answers the existing group if one has that name. `invalid-input` if there are 500 groups. */
  create: call<{ readonly id: string }>()('anyone', z.strictObject({ name: groupName })),
  /** `invalid-input` if another group has that name. */
  rename: call<null>()('anyone', z.strictObject({ id, name: groupName }), ['not-found']),
  /** Its accounts stay, without a group. */
  remove: call<null>()('anyone', z.strictObject({ id }), ['not-found']),
  reorder: call<null>()('anyone', z.strictObject({ ids }), ['not-found'])
} as const
