// Entries of an import that is under way: in the vault's file, and not in the vault. They are written a few at a time, marked
// by a time of removal below zero, and become entries all at once. What a crash leaves of them nobody sees, and it is
// deleted when the vault is opened an hour later or more (another process may be importing until then).
import type { VaultDatabase } from './database'
import type { EntryTable } from './entries'
import type { IncomingEntry } from './replacements'

export interface Staging {
  isOpen(): boolean
  /** The first place that no entry has. */
  nextPosition(): number
  /** Writes entries of an import, at `now`. In one transaction. */
  add(entries: readonly IncomingEntry[], importId: string, now: number): void
  remove(id: string): void
  setGroup(groupId: string, ids: readonly string[]): void
  /**
   * Makes entries of them, and removes those that they replace; those from position `from` on move by `shift`. Answers how
   * many there are. In the caller's transaction.
   */
  settle(importId: string, change: { readonly now: number; readonly from: number; readonly shift: number }): number
  /** Deletes at most `most` of an import's; answers how many. */
  drop(importId: string, most: number): number
  /** Deletes what was written before `limit`. */
  dropOld(limit: number): void
}

export function createStaging(database: VaultDatabase, table: EntryTable): Staging {
  const next = database
    .prepare<[], number>('SELECT coalesce(max(position), 0) + 1 FROM entry WHERE removed_at IS NULL OR removed_at >= 0')
    .pluck()
  const pair = database.prepare<[string, string, string]>(
    'INSERT INTO replacement (old_id, new_id, import_id) VALUES (?, ?, ?)'
  )
  const remove = database.prepare<[string]>('DELETE FROM entry WHERE id = ? AND removed_at < 0')
  const group = database.prepare<[string, string]>(
    'UPDATE entry SET group_id = ? WHERE removed_at < 0 AND id IN (SELECT value FROM json_each(?))'
  )
  // Whoever removed the old entry meanwhile did not do so by this import, and undoing it does not bring it back.
  const forgetRemoved = database.prepare<[string]>(
    'DELETE FROM replacement WHERE import_id = ? AND old_id IN (SELECT id FROM entry WHERE removed_at IS NOT NULL)'
  )
  const removeOld = database.prepare<[number, string]>(
    'UPDATE entry SET removed_at = ? WHERE id IN (SELECT old_id FROM replacement WHERE import_id = ?)'
  )
  const settle = database.prepare<[number, number, string]>(
    `UPDATE entry SET removed_at = NULL, position = position + iif(position >= ?, ?, 0)
      WHERE import_id = ? AND removed_at < 0`
  )
  const drop = database.prepare<[string, number]>(
    `DELETE FROM entry WHERE id IN (SELECT id FROM entry WHERE import_id = ? AND removed_at < 0 LIMIT ?)`
  )
  const dropOld = database.prepare<[number]>('DELETE FROM entry WHERE removed_at < 0 AND -removed_at < ?')
  return {
    isOpen: () => database.open,
    nextPosition: () => next.get() ?? 1,
    add: (entries, importId, now) => {
      database.transaction(() => {
        table.insertAll(entries.map((one) => ({ ...one, entry: { ...one.entry, removedAt: -now } })))
        for (const { entry, replaces } of entries) if (replaces !== null) pair.run(replaces, entry.id, importId)
      })()
    },
    remove: (id) => {
      remove.run(id)
    },
    setGroup: (groupId, ids) => {
      group.run(groupId, JSON.stringify(ids))
    },
    settle: (importId, { now, from, shift }) => {
      forgetRemoved.run(importId)
      removeOld.run(now, importId)
      return settle.run(from, shift, importId).changes
    },
    drop: (importId, most) => drop.run(importId, most).changes,
    dropOld: (limit) => {
      dropOld.run(limit)
    }
  }
}
