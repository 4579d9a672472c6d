// The admins' view of the store's automatic copies, and going back to one of them.
import type { SnapshotList } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { toParty, type PanelContext } from './context'
import { refuse, type BuiltStore, type NotRestored } from '../../protection/exchange'
import { buildRestoredStore } from './restoring'
import { findSignedIn, type PanelHandlers } from './authority'
import { change } from './change'

export function createSnapshotHandlers(context: PanelContext) {
  const { snapshots } = context.store
  const list = () => ok<SnapshotList>({ snapshots: snapshots.list(), failedAt: snapshots.failedAt() })
  return {
    list,
    /** Makes a copy, and records who asked for it. */
    async take(_input, { actor, profileId }) {
      const taken = await snapshots.take('daily')
      if (taken === null) return fail({ code: 'file-not-written', reason: 'unknown' })
      return change(context, ['audit'], () => {
        context.audit('store.copied', { actor: toParty(actor), profileId, data: { takenAt: taken.takenAt } })
        return list()
      })
    },
    /**
     * First makes a copy of the current store; then the Panel closes and opens again, and every session ends. A refusal before that leaves
     * it open with its sessions.
     */
    async restore({ name }, { profileId }) {
      const isThere = () => snapshots.list().some((snapshot) => snapshot.name === name)
      const { restoreStore } = context.ports
      if (!isThere() || restoreStore === undefined) return fail({ code: 'not-found' })
      if ((await snapshots.take('restore')) === null) return refuse('not-written')
      return restoreStore((): Result<BuiltStore, Failure<'not-signed-in'> | NotRestored> => {
        // After the await, the caller must still be an admin.
        const actor = findSignedIn(context, profileId)?.actor
        return actor?.role === 'admin'
          ? buildRestoredStore(context, { name, actor: toParty(actor), profileId })
          : fail({ code: 'not-signed-in' })
      })
    }
  } satisfies PanelHandlers['snapshots']
}
