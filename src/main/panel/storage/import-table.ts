// The users that unfinished imports have added so far.
import { leaveJournal } from '../../protection/settling'
import type { Db } from './database'

export interface ImportTable {
  /** Runs in the transaction that adds the users. */
  add(importId: string, position: number, userIds: readonly string[]): void
  finish(importId: string): void
  /** While `isLeft`, commits on this connection do not checkpoint SQLite's WAL; other code does so in between. */
  leaveJournal(isLeft: boolean): void
  /** The unfinished imports. */
  list(): readonly string[]
  /** What an import last added. */
  findLast(importId: string): { readonly position: number; readonly userIds: readonly string[] } | null
  removeLast(importId: string, position: number): void
}

export function createImportTable(db: Db): ImportTable {
  const insert = db.prepare('insert into unfinished_imports (import_id, position, user_ids) values (?, ?, ?)')
  const finish = db.prepare('delete from unfinished_imports where import_id = ?')
  const list = db.prepare<[], { id: string }>('select distinct import_id as id from unfinished_imports')
  const last = db.prepare<[string], { position: number; ids: string }>(
    `select position, user_ids as ids from unfinished_imports where import_id = ? order by position desc limit 1`
  )
  const removeLast = db.prepare('delete from unfinished_imports where import_id = ? and position = ?')
  return {
    add(importId, position, userIds) {
      insert.run(importId, position, JSON.stringify(userIds))
    },
    finish(importId) {
      finish.run(importId)
    },
    leaveJournal: (isLeft) => {
      leaveJournal(db, isLeft)
    },
    list: () => list.all().map(({ id }) => id),
    findLast(importId) {
      const row = last.get(importId)
      return row === undefined ? null : { position: row.position, userIds: JSON.parse(row.ids) as readonly string[] }
    },
    removeLast(importId, position) {
      removeLast.run(importId, position)
    }
  }
}
