// Copies of the vault on this computer, and restoring one of them.
import { z } from 'zod'
import type { SnapshotList } from '../../model/snapshot'
import { call, nothing, secretText, snapshotName } from '../call'

export const snapshotsCalls = {
  list: call<SnapshotList>()('anyone', nothing),
  /** Restores this copy after the user confirmed it's them. If refused, the store does not change. */
  restore: call<null>()('anyone', z.strictObject({ name: snapshotName, passphrase: secretText.optional() }), [
    'not-found',
    'not-restored',
    'wrong-passphrase',
    'throttled',
    'cancelled'
  ])
} as const
