// Copies of the vault on this computer, and going back to one of them.
import { z } from 'zod'
import type { SnapshotList } from '../../model/snapshot'
import { call, nothing, secretText, snapshotName } from '../call'

export const snapshotsCalls = {
  list: call<SnapshotList>()('anyone', nothing),
  /** Goes back to this one after the user confirmed again who they are. A refusal leaves the store as it is. */
  restore: call<null>()('anyone', z.strictObject({ name: snapshotName, passphrase: secretText.optional() }), [
    'not-found',
    'not-restored',
    'wrong-passphrase',
    'throttled',
    'cancelled'
  ])
} as const
