// Entries of an import in progress: in the vault's file, but not yet in the vault. They are written in batches and become entries all at
// once when their import is removed from the list of those in progress. What a crash leaves is invisible, and deleted when the vault is
// opened an hour later or more (until then another process may be importing).
import { leaveJournal } from '../../protection/settling'
import type { VaultDatabase } from './database'
import type { EntryTable } from './entries'
import { isSettled } from './listed'
import type { IncomingEntry } from './replacements'

export interface Staging {
  isOpen(): boolean
  /** While `isLeft`, commits on this connection do not checkpoint SQLite's WAL. */
  leaveJournal(isLeft: boolean): void
  /** The first unused position. */
  nextPosition(): number
  /** Writes entries of an import, at `now`. Runs in the caller's transaction. */
  add(entries: readonly IncomingEntry[], importId: string, now: number): void
  remove(id: string): void
  setGroup(groupId: string, ids: readonly string[]): void
  /**
   * Turns them into entries and removes those that they replace. Entries from position `from` move by `shift`. Returns how many there are.
   * Runs in the caller's transaction.
   */
  settle(importId: string, change: { readonly now: number; readonly from: number; readonly shift: number }): number
  /** Deletes at most `most` of an import's entries, and after the last one its groups. Returns how many. */
  drop(importId: string, most: number): number
  /** Deletes imports that began before `limit`, in ms since epoch. */
  dropOld(limit: number): void
}

export function createStaging(database: VaultDatabase, table: EntryTable): Staging {
  const next = database
    .prepare<[], number>(`select coalesce(max(position), 0) + 1 from entry where ${isSettled('entry')}`)
    .pluck()
  const begin = database.prepare<[string, number]>('insert or ignore into staged_import (id, at) values (?, ?)')
  const end = database.prepare<[string]>('delete from staged_import where id = ?')
  const old = database.prepare<[number], string>('select id from staged_import where at < ?').pluck()
  const pair = database.prepare<[string, string, string]>(
    'insert into replacement (old_id, new_id, import_id) values (?, ?, ?)'
  )
  const isStaged = 'import_id in (select id from staged_import)'
  const remove = database.prepare<[string]>(`delete from entry where id = ? and ${isStaged}`)
  const group = database.prepare<[string, string]>(
    `update entry set group_id = ? where ${isStaged} and id in (select value from json_each(?))`
  )
  // An old entry that was removed meanwhile was not removed by this import, so undoing it does not restore the entry.
  const forgetRemoved = database.prepare<[string]>(
    'delete from replacement where import_id = ? and old_id in (select id from entry where removed_at is not null)'
  )
  const removeOld = database.prepare<[number, string]>(
    'update entry set removed_at = ? where id in (select old_id from replacement where import_id = ?)'
  )
  const move = database.prepare<[number, string, number]>(
    'update entry set position = position + ? where import_id = ? and position >= ?'
  )
  const count = database.prepare<[string], number>('select count(*) from entry where import_id = ?').pluck()
  const drop = database.prepare<[string, number]>(
    `delete from entry where id in (select id from entry where import_id = ? and ${isStaged} limit ?)`
  )
  const dropGroups = database.prepare<[string]>(`delete from account_group where import_id = ? and ${isStaged}`)
  const dropSome = (importId: string, most: number) => {
    const dropped = drop.run(importId, most).changes
    if (dropped < most) {
      dropGroups.run(importId)
      end.run(importId)
    }
    return dropped
  }
  return {
    isOpen: () => database.open,
    leaveJournal: (isLeft) => {
      leaveJournal(database, isLeft)
    },
    nextPosition: () => next.get() ?? 1,
    add: (entries, importId, now) => {
      begin.run(importId, now)
      table.insertAll(entries)
      for (const { entry, replaces } of entries) if (replaces !== null) pair.run(replaces, entry.id, importId)
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
      if (shift > 0) move.run(shift, importId, from)
      return end.run(importId).changes === 1 ? (count.get(importId) ?? 0) : 0
    },
    drop: (importId, most) => database.transaction(() => dropSome(importId, most))(),
    dropOld: (limit) => {
      database.transaction(() => {
        for (const importId of old.all(limit)) dropSome(importId, Number.MAX_SAFE_INTEGER)
      })()
    }
  }
}
