// Verified copies of a half's store on this computer, and going back to one of them.
import { z } from 'zod'
import { call, nothing, secretText } from './call'
import type { SnapshotList } from '../model/snapshot'

const name = z.string().min(1).max(120)

export const panelSnapshotCalls = {
  snapshots: {
    list: call<SnapshotList>()('admin', nothing),
    take: call<SnapshotList>()('admin', nothing, ['file-not-written'], true),
    /**
     * Keeps the store as it is in a last snapshot, goes back to this one with everything that must not be undone, and ends
     * every session. A refusal leaves the store as it is.
     */
    restore: call<null>()('admin', z.strictObject({ name }), ['not-found', 'not-restored'], true)
  }
} as const

export const vaultSnapshotCalls = {
  snapshots: {
    list: call<SnapshotList>()('anyone', nothing),
    /** The same for the vault, after the user said again that it is them. */
    restore: call<null>()('anyone', z.strictObject({ name, passphrase: secretText.optional() }), [
      'not-found',
      'not-restored',
      'wrong-passphrase',
      'throttled',
      'cancelled'
    ])
  }
} as const
