// Groups of accounts: a name and a place in their own order. Which account is in which is a column of the account.
import type { VaultDatabase } from './database'
import { isListedGroup } from './listed'

export interface StoredGroup {
  readonly id: string
  readonly name: string
  readonly position: number
}

export interface GroupTable {
  /** In their order. */
  list(): StoredGroup[]
  /** Adds a group behind the others. */
  insert(group: { readonly id: string; readonly name: string; readonly importId: string | null }): void
  rename(id: string, name: string): boolean
  /** Its accounts stay, in no group. */
  remove(id: string): boolean
  setPositions(positions: ReadonlyMap<string, number>): void
  /** Removes groups that an import made and no account of the list is in. */
  removeEmptyOf(importId: string): void
}

export function createGroupTable(database: VaultDatabase): GroupTable {
  const select = database.prepare<[], StoredGroup>(
    `SELECT id, name, position FROM account_group WHERE ${isListedGroup} ORDER BY position, id`
  )
  const insert = database.prepare<[string, string, string | null]>(
    `INSERT INTO account_group (id, name, import_id, position)
      VALUES (?, ?, ?, (SELECT coalesce(max(position), 0) + 1 FROM account_group))`
  )
  const rename = database.prepare<[string, string]>('UPDATE account_group SET name = ? WHERE id = ?')
  const remove = database.prepare<[string]>('DELETE FROM account_group WHERE id = ?')
  const move = database.prepare<[number, string]>('UPDATE account_group SET position = ? WHERE id = ?')
  const removeEmpty = database.prepare<[string]>(
    `DELETE FROM account_group WHERE import_id = ?
      AND NOT EXISTS (SELECT 1 FROM entry WHERE group_id = account_group.id AND removed_at IS NULL)`
  )
  return {
    list: () => select.all(),
    insert: ({ id, name, importId }) => {
      insert.run(id, name, importId)
    },
    rename: (id, name) => rename.run(name, id).changes === 1,
    remove: (id) => remove.run(id).changes === 1,
    setPositions: (positions) => {
      for (const [id, position] of positions) move.run(position, id)
    },
    removeEmptyOf: (importId) => {
      removeEmpty.run(importId)
    }
  }
}
