// Copies of the Panel's store on this computer, and restoring one of them.
import { z } from 'zod'
import type { SnapshotList } from '../../model/snapshot'
import { call, nothing, snapshotName } from '../call'

export const snapshotsCalls = {
  list: call<SnapshotList>()('admin', nothing),
  take: call<SnapshotList>()('admin', nothing, ['file-not-written'], true),
  /**
   * Saves the current store as a last copy, restores this one except for what must not be undone, and ends every session. If refused, the
   * store does not change.
   */
  restore: call<null>()('admin', z.strictObject({ name: snapshotName }), ['not-found', 'not-restored'], true)
} as const
