// Groups of accounts: a name and a place in their own order. A column of the account says which group it is in.
import type { VaultDatabase } from './database'
import { isListedGroup } from './listed'

export interface StoredGroup {
  readonly id: string
  readonly name: string
  readonly position: number
}

export interface GroupTable {
  /** In their own order. */
  list(): StoredGroup[]
  /** Adds a group after the others. */
  insert(group: { readonly id: string; readonly name: string; readonly importId: string | null }): void
  rename(id: string, name: string): boolean
  /** Its accounts stay, without a group. */
  remove(id: string): boolean
  setPositions(positions: ReadonlyMap<string, number>): void
  /** Removes groups that an import created and no listed account is in. */
  removeEmptyOf(importId: string): void
}

export function createGroupTable(database: VaultDatabase): GroupTable {
  const select = database.prepare<[], StoredGroup>(
    `select id, name, position from account_group where ${isListedGroup} order by position, id`
  )
  const insert = database.prepare<[string, string, string | null]>(
    `insert into account_group (id, name, import_id, position)
      values (?, ?, ?, (select coalesce(max(position), 0) + 1 from account_group))`
  )
  const rename = database.prepare<[string, string]>('update account_group set name = ? where id = ?')
  const remove = database.prepare<[string]>('delete from account_group where id = ?')
  const move = database.prepare<[number, string]>('update account_group set position = ? where id = ?')
  const removeEmpty = database.prepare<[string]>(
    `delete from account_group where import_id = ?
      and not exists (select 1 from entry where group_id = account_group.id and removed_at is null)`
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
