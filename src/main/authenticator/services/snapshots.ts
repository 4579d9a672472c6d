// The copies that the vault keeps of itself, and going back to one of them, after the user said again that it is them.
import { fail, ok, type Result } from '../../../shared/result'
import { refuse, type BuiltStore, type NotRestored } from '../../protection/exchange'
import type { SnapshotKeeper } from '../../protection/snapshot-keeper'
import type { Reauthentication } from './exports'
import type { VaultHandlers } from './handlers'

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

export function createSnapshots({ snapshots, reauthentication, build, restoreStore }: SnapshotsPorts) {
  return {
    list: () => ok({ snapshots: snapshots.list(), failedAt: snapshots.failedAt() }),
    /** Keeps the vault as it is in a snapshot first; then the Authenticator closes and opens again. A failure leaves it as it is. */
    restore: async ({ name, passphrase }) => {
      const found = snapshots.list().find((snapshot) => snapshot.name === name)
      if (found === undefined || restoreStore === undefined) return fail({ code: 'not-found' })
      const checked = await reauthentication.check(passphrase, { kind: 'restore-vault', takenAt: found.takenAt })
      if (!checked.ok) return checked
      if ((await snapshots.take('restore')) === null) return refuse('not-written')
      return restoreStore(() => build(name))
    }
  } satisfies VaultHandlers['snapshots']
}
