// The copies that the vault keeps of itself, and going back to one of them, after the user said again that it is them.
import type { SnapshotList } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { SnapshotKeeper } from '../../protection/snapshot-keeper'
import type { Reauthentication } from './exports'

export interface SnapshotsNoun {
  list(): Result<SnapshotList, never>
  /** Keeps the vault as it is in a snapshot first; then the Authenticator closes and opens again. */
  restore(input: {
    readonly name: string
    readonly passphrase?: string | undefined
  }): Promise<
    Result<null, Failure<'not-found' | 'file-not-written' | 'wrong-passphrase' | 'throttled' | 'step-up-required'>>
  >
}

export interface SnapshotsPorts {
  readonly snapshots: SnapshotKeeper
  readonly reauthentication: Reauthentication
  /** Closes this vault, puts the snapshot in its place and opens it. Absent where nothing can do that. */
  readonly restoreStore?: (name: string) => Promise<void>
}

export function createSnapshots({ snapshots, reauthentication, restoreStore }: SnapshotsPorts): SnapshotsNoun {
  return {
    list: () => ok({ snapshots: snapshots.list(), failedAt: snapshots.failedAt() }),
    restore: async ({ name, passphrase }) => {
      const checked = await reauthentication.check(passphrase)
      if (!checked.ok) return checked
      const isThere = snapshots.list().some((snapshot) => snapshot.name === name)
      if (!isThere || restoreStore === undefined) return fail({ code: 'not-found' })
      if ((await snapshots.take('restore')) === null) return fail({ code: 'file-not-written', reason: 'unknown' })
      await restoreStore(name)
      return ok(null)
    }
  }
}
