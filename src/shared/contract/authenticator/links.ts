// Setup links that opened the app. No answer contains a link or a secret.
import type { ScanOutcome } from '../../model/scan'
import { call, nothing } from '../call'

export const linksCalls = {
  /** The accounts in the links that opened the app, answered once; null if there are none. */
  take: call<ScanOutcome | null>()('anyone', nothing)
} as const
