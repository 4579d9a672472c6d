// Removed accounts that can still be restored.
import { z } from 'zod'
import type { RemovedEntry } from '../../model/entry'
import { call, nothing } from '../call'
import { ids } from './parts'

export const trashCalls = {
  /** Newest first. */
  list: call<readonly RemovedEntry[]>()('anyone', nothing),
  restore: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
  /** Deletes permanently. */
  delete: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
  empty: call<null>()('anyone', nothing)
} as const
