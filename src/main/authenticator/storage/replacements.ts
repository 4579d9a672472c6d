// Entries that an import replaced. The old row is marked as removed, the new one takes its place, and one row records the pair, so that the
// import can be undone exactly.
import type { VaultDatabase } from './database'
import type { EntryTable, SealableEntry } from './entries'

/** An imported entry, and the one that it replaces. */
export interface IncomingEntry extends SealableEntry {
  readonly replaces: string | null
}

export interface ReplacementTable {
  /** Removes what an import added and restores what it replaced, in one transaction. Returns how many of each. */
  undo(importId: string, now: number): { readonly removed: number; readonly restored: number }
}

export function createReplacementTable(database: VaultDatabase, table: EntryTable): ReplacementTable {
  // The old entry returns with its own times.
  const restore = database.prepare<[string]>(
    `update entry set removed_at = null where removed_at is not null
      and id in (select old_id from replacement where import_id = ?)`
  )
  const forget = database.prepare<[string]>('delete from replacement where import_id = ?')

  return {
    undo: (importId, now) =>
      database.transaction(() => {
        const removed = table.markImportRemoved(importId, now)
        const restored = restore.run(importId).changes
        forget.run(importId)
        return { removed, restored }
      })()
  }
}
