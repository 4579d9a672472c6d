// What was removed: listed for 30 days, restored, or deleted for ever before that.
import type { RemovedEntry } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { purgeLimit, removedLifeMs } from '../domain/entry'
import type { EntryTable } from '../storage/entries'
import type { Entries } from './entries'
import type { Vault } from './vault'

export interface Trash {
  /** Newest first. */
  list(): Result<readonly RemovedEntry[], never>
  restore(input: { readonly ids: readonly string[] }): Result<null, Failure<'not-found'>>
  /** Deletes removed entries with everything that was kept beside them, in one transaction; nothing brings them back. */
  delete(input: { readonly ids: readonly string[] }): Result<null, Failure<'not-found'>>
  empty(): Result<null, never>
}

export interface TrashPorts {
  readonly table: EntryTable
  readonly entries: Pick<Entries, 'restoreAll'>
  readonly vault: Pick<Vault, 'refresh'>
  readonly now: () => number
  readonly onChanged: (topic: 'entries') => void
}

export function createTrash({ table, entries, vault, now, onChanged }: TrashPorts): Trash {
  const erase = (ids: readonly string[]) => {
    const deleted = table.deleteRemoved(ids)
    if (deleted === 0) return false
    table.settle()
    // Secrets that were opened before the removal are forgotten with it.
    vault.refresh(ids)
    onChanged('entries')
    return true
  }
  return {
    list: () => {
      const limit = purgeLimit(now())
      const removed = table.listRemoved().flatMap(({ id, issuer, account, removedAt }) => {
        if (removedAt === null || removedAt < limit) return []
        return [{ id, issuer, account, removedAt, goneAt: removedAt + removedLifeMs }]
      })
      return ok(removed)
    },
    restore: (input) => entries.restoreAll(input),
    delete: ({ ids }) => (erase(ids) ? ok(null) : fail({ code: 'not-found' })),
    empty: () => {
      erase(table.listRemoved().map(({ id }) => id))
      return ok(null)
    }
  }
}
