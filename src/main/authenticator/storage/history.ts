// The newest changes of each entry. How it came here is not among them: the entry itself says that.
import type { HistoryItem } from '../../../shared/contract'
import { mostHistory, type Change } from '../domain/history'
import type { VaultDatabase } from './database'

export interface HistoryTable {
  add(entryId: string, changes: readonly Change[], now: number): void
  /** Newest first. */
  list(entryId: string): HistoryItem[]
}

export function createHistoryTable(database: VaultDatabase): HistoryTable {
  const insert = database.prepare<[string, number, string, string | null, string | null]>(
    'INSERT INTO history (entry_id, at, change, old, new) VALUES (?, ?, ?, ?, ?)'
  )
  const trim = database.prepare<[string, string]>(
    `DELETE FROM history WHERE entry_id = ? AND id <=
      (SELECT id FROM history WHERE entry_id = ? ORDER BY id DESC LIMIT 1 OFFSET ${String(mostHistory)})`
  )
  const select = database.prepare<[string], HistoryItem>(
    'SELECT at, change, old AS "from", new AS "to" FROM history WHERE entry_id = ? ORDER BY id DESC'
  )
  return {
    add: (entryId, changes, now) => {
      for (const { change, from, to } of changes) insert.run(entryId, now, change, from, to)
      if (changes.length > 0) trim.run(entryId, entryId)
    },
    list: (entryId) => select.all(entryId)
  }
}
