// The newest changes of each entry. How it was added is not among them; the entry has it.
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
    'insert into history (entry_id, at, change, old, new) values (?, ?, ?, ?, ?)'
  )
  const trim = database.prepare<[string, string]>(
    `delete from history where entry_id = ? and id <=
      (select id from history where entry_id = ? order by id desc limit 1 offset ${String(mostHistory)})`
  )
  const select = database.prepare<[string], HistoryItem>(
    'select at, change, old as "from", new as "to" from history where entry_id = ? order by id desc'
  )
  return {
    add: (entryId, changes, now) => {
      for (const { change, from, to } of changes) insert.run(entryId, now, change, from, to)
      if (changes.length > 0) trim.run(entryId, entryId)
    },
    list: (entryId) => select.all(entryId)
  }
}
