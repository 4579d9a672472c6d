// Copies of the Panel's store on this computer, and going back to one of them.
import { z } from 'zod'
import type { SnapshotList } from '../../model/snapshot'
import { call, nothing, snapshotName } from '../call'

export const snapshotsCalls = {
  list: call<SnapshotList>()('admin', nothing),
  take: call<SnapshotList>()('admin', nothing, ['file-not-written'], true),
  /**
   * Keeps the store as it is in a last snapshot, goes back to this one with everything that must not be undone, and ends
   * every session. A refusal leaves the store as it is.
   */
  restore: call<null>()('admin', z.strictObject({ name: snapshotName }), ['not-found', 'not-restored'], true)
} as const
