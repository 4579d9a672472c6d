// What was removed: listed for 30 days, restored, or deleted for ever before that; after them it goes by itself (CHECKLIST 103).
import { fail, ok } from '../../../shared/result'
import { purgeLimit, removedLifeMs } from '../domain/entry'
import type { EntryTable } from '../storage/entries'
import type { Staging } from '../storage/staging'
import type { Entries } from './entries'
import type { VaultHandlers } from './handlers'
import type { Vault } from './vault'

export interface TrashPorts {
  readonly table: EntryTable
  readonly entries: Pick<Entries, 'restoreAll'>
  readonly vault: Pick<Vault, 'refresh'>
  readonly now: () => number
  readonly onChanged: (topic: 'entries') => void
}

export function createTrash({ table, entries, vault, now, onChanged }: TrashPorts) {
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
    /** Deletes removed entries with everything that was kept beside them, in one transaction; nothing brings them back. */
    delete: ({ ids }) => (erase(ids) ? ok(null) : fail({ code: 'not-found' })),
    empty: () => {
      erase(table.listRemoved().map(({ id }) => id))
      return ok(null)
    }
  } satisfies VaultHandlers['trash']
}

/** An import that began so long ago is not under way any more, in no process. */
const leftBehindMs = 3_600_000
/** Timers stand still while the computer sleeps: the clock is looked at this often. */
const lookEveryMs = 3_600_000

/**
 * Deletes what the trash has kept for 30 days, with all that stood beside it, and what an import left behind: at once, and
 * while the vault is open. `onGone` hears of it when accounts went.
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
      // A disk that fails now is told to whoever asks for something next; the next look tries again.
    }
  }, lookEveryMs).unref()
  return {
    stop() {
      clearInterval(timer)
    }
  }
}
