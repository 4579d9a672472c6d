// The vault's automatic copies, and going back to one of them after the user confirmed it's them.
import { fail, ok, type Result } from '../../../shared/result'
import { refuse, type BuiltStore, type NotRestored } from '../../protection/exchange'
import type { SnapshotKeeper } from '../../protection/snapshot-keeper'
import type { Reauthentication } from './exports'
import type { VaultHandlers } from './handlers'

export interface SnapshotsPorts {
  readonly snapshots: SnapshotKeeper
  readonly reauthentication: Reauthentication
  /** Builds the vault that replaces this one. */
  readonly build: (name: string) => Result<BuiltStore, NotRestored>
  /** Calls `build`, closes this vault, swaps the two and opens the new one; after a failure, this one. Absent if not supported. */
  readonly restoreStore?: (build: () => Result<BuiltStore, NotRestored>) => Promise<Result<null, NotRestored>>
}

export function createSnapshots({ snapshots, reauthentication, build, restoreStore }: SnapshotsPorts) {
  return {
    list: () => ok({ snapshots: snapshots.list(), failedAt: snapshots.failedAt() }),
    /** First makes a copy of the current vault; then the Authenticator closes and opens again. After a failure it stays as it is. */
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
