// Removed accounts: listed for 30 days, restored, or permanently deleted earlier; afterwards they are deleted automatically
// (CHECKLIST 103).
import { fail, ok } from '../../../shared/result'
import { purgeLimit, removedLifeMs } from '../domain/entry'
import type { EntryTable } from '../storage/entries'
import type { Staging } from '../storage/staging'
import type { createEntries } from './entries'
import type { VaultHandlers } from './handlers'
import type { VaultPorts } from './vault-ports'

interface TrashPorts extends Pick<VaultPorts, 'table' | 'vault' | 'now' | 'onChanged'> {
  readonly entries: Pick<ReturnType<typeof createEntries>['handlers'], 'restoreAll'>
}

export function createTrash({ table, entries, vault, now, onChanged }: TrashPorts) {
  const erase = (ids: readonly string[]) => {
    const deleted = table.deleteRemoved(ids)
    if (deleted === 0) return false
    table.settle()
    // Also forgets secrets that were opened before the removal.
    vault.refresh(ids)
    onChanged('entries')
    return true
  }
  return {
    /** Newest first. */
    list: () => {
      const limit = purgeLimit(now())
      const removed = table.listRemoved().flatMap(({ id, issuer, account, removedAt }) => {
        if (removedAt === null || removedAt < limit) return []
        return [{ id, issuer, account, removedAt, goneAt: removedAt + removedLifeMs }]
      })
      return ok(removed)
    },
    restore: (input) => entries.restoreAll(input),
    /** Permanently deletes removed entries with everything that belongs to them, in one transaction. */
    delete: ({ ids }) => (erase(ids) ? ok(null) : fail({ code: 'not-found' })),
    empty: () => {
      erase(table.listRemoved().map(({ id }) => id))
      return ok(null)
    }
  } satisfies VaultHandlers['trash']
}

/** An import that began this long ago is no longer in progress in any process. */
const leftBehindMs = 3_600_000
/** Timers stop while the computer sleeps, so the clock is checked this often. */
const lookEveryMs = 3_600_000

/**
 * Deletes what has been in the trash for 30 days, with everything that belongs to it, and leftovers of imports: immediately, and while the
 * vault is open. Calls `onGone` if accounts were deleted.
 */
export function keepTrash(ports: {
  readonly table: Pick<EntryTable, 'purge' | 'settle'>
  readonly staging: Pick<Staging, 'dropOld'>
  readonly now: () => number
  readonly onGone: () => void
}): { stop(): void } {
  const { table, staging, now, onGone } = ports
  const sweep = () => {
    staging.dropOld(now() - leftBehindMs)
    if (table.purge(purgeLimit(now())) === 0) return
    table.settle()
    onGone()
  }
  sweep()
  const timer = setInterval(() => {
    try {
      sweep()
    } catch {
      // The next call reports a failing disk; the next sweep tries again.
    }
  }, lookEveryMs).unref()
  return {
    stop() {
      clearInterval(timer)
    }
  }
}
