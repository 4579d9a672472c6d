// Entries that an import replaced: the old row goes to the removed as it is, the new one takes its place, and one line
// remembers the pair so that the import can be undone exactly.
import type { VaultDatabase } from './database'
import type { EntryTable, SealableEntry } from './entries'

/** An entry that comes in, and the one whose place it takes. */
export interface IncomingEntry extends SealableEntry {
  readonly replaces: string | null
}

export interface ReplacementTable {
  /** Takes out what an import brought and puts back what it replaced, in one transaction; answers how many of each. */
  undo(importId: string, now: number): { readonly removed: number; readonly restored: number }
}

/** Replacements in `database`, whose entries are `table`'s. */
export function createReplacementTable(database: VaultDatabase, table: EntryTable): ReplacementTable {
  // The old entry comes back as it was: its times are its own.
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
