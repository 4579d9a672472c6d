// The copies that the vault keeps of itself, and going back to one of them, after the user said again that it is them.
import type { SnapshotList } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { refuse, type BuiltStore, type NotRestored } from '../../protection/exchange'
import type { SnapshotKeeper } from '../../protection/snapshot-keeper'
import type { Reauthentication } from './exports'

export interface SnapshotsHandlers {
  list(): Result<SnapshotList, never>
  /** Keeps the vault as it is in a snapshot first; then the Authenticator closes and opens again. A failure leaves it as it is. */
  restore(input: {
    readonly name: string
    readonly passphrase?: string | undefined
  }): Promise<
    Result<
      null,
      Failure<'not-found' | 'wrong-passphrase' | 'throttled' | 'step-up-required' | 'cancelled'> | NotRestored
    >
  >
}

export interface SnapshotsPorts {
  readonly snapshots: SnapshotKeeper
  readonly reauthentication: Reauthentication
  /** Builds the vault that takes this one's place. */
  readonly build: (name: string) => Result<BuiltStore, NotRestored>
  /**
   * Has it built, closes this vault, exchanges the two and opens what is there; after a failure this one. Absent where
   * nothing can do that.
   */
  readonly restoreStore?: (build: () => Result<BuiltStore, NotRestored>) => Promise<Result<null, NotRestored>>
}

export function createSnapshots({
  snapshots,
  reauthentication,
  build,
  restoreStore
}: SnapshotsPorts): SnapshotsHandlers {
  return {
    list: () => ok({ snapshots: snapshots.list(), failedAt: snapshots.failedAt() }),
    restore: async ({ name, passphrase }) => {
      const found = snapshots.list().find((snapshot) => snapshot.name === name)
      if (found === undefined || restoreStore === undefined) return fail({ code: 'not-found' })
      const checked = await reauthentication.check(passphrase, { kind: 'restore-vault', takenAt: found.takenAt })
      if (!checked.ok) return checked
      if ((await snapshots.take('restore')) === null) return refuse('not-written')
      return restoreStore(() => build(name))
    }
  }
}
