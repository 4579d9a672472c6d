// Setup links that opened the app. No link and no secret is part of an answer.
import type { ScanOutcome } from '../../model/scan'
import { call, nothing } from '../call'

export const linksCalls = {
  /** What the links that opened the app hold, once; null where there are none. */
  take: call<ScanOutcome | null>()('anyone', nothing)
} as const
