// Removed accounts, while they can still be restored.
import { z } from 'zod'
import type { RemovedEntry } from '../../model/entry'
import { call, nothing } from '../call'
import { ids } from './parts'

export const trashCalls = {
  /** What was removed and can still be restored, newest first. */
  list: call<readonly RemovedEntry[]>()('anyone', nothing),
  restore: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
  /** For ever. */
  delete: call<null>()('anyone', z.strictObject({ ids }), ['not-found']),
  empty: call<null>()('anyone', nothing)
} as const
