// Copies whole rows between two stores of the same app, using the columns that both have. Columns that a migration added are copied too.
import type { Db } from './database'
import { tryReading, unreadable, type Unreadable } from '../../sqlite/unreadable'

type Value = string | number | bigint | Buffer | null
export type Row = Readonly<Record<string, Value>>

const isSame = (one: Value | undefined, other: Value | undefined): boolean =>
  Buffer.isBuffer(one) && Buffer.isBuffer(other) ? one.equals(other) : one === other

export interface RowWriter {
  /** Inserts `row` as it is. */
  insert(row: Row): void
  /** Writes the columns that differ between `before` and `after` into the row with this `key`. */
  update(key: Row, before: Row, after: Row): void
}

/** Reads rows of `table` by one of its key columns. */
export function createRowReader(db: Db, table: string, column: string): (key: string) => readonly Row[] | Unreadable {
  const find = tryReading(() => db.prepare<[string], Row>(`select * from ${table} where ${column} = ?`))
  return (key) => (find === unreadable ? unreadable : tryReading(() => find.all(key)))
}

export const readAllRows = (db: Db, table: string): readonly Row[] | Unreadable =>
  tryReading(() => db.prepare<[], Row>(`select * from ${table}`).all())

export function createRowWriter(db: Db, table: string): RowWriter {
  const columns = (db.pragma(`table_xinfo(${table})`) as { name: string; hidden: number }[])
    .filter(({ hidden }) => hidden === 0)
    .map(({ name }) => name)
  const statements = new Map<string, ReturnType<Db['prepare']>>()
  const prepare = (sql: string) => {
    const kept = statements.get(sql) ?? db.prepare(sql)
    statements.set(sql, kept)
    return kept
  }
  return {
    insert(row) {
      const named = columns.filter((name) => row[name] !== undefined)
      const marks = named.map(() => '?').join(', ')
      prepare(`insert into ${table} (${named.join(', ')}) values (${marks})`).run(...named.map((name) => row[name]))
    },
    update(key, before, after) {
      const changed = columns.filter((name) => after[name] !== undefined && !isSame(before[name], after[name]))
      if (changed.length === 0) return
      const names = Object.keys(key)
      const set = changed.map((name) => `${name} = ?`).join(', ')
      const where = names.map((name) => `${name} = ?`).join(' and ')
      prepare(`update ${table} set ${set} where ${where}`).run(
        ...changed.map((name) => after[name]),
        ...names.map((name) => key[name])
      )
    }
  }
}

/** Whether two lists of rows are equal, in the same order. */
export const areSameRows = (some: readonly Row[], others: readonly Row[]): boolean =>
  some.length === others.length &&
  some.every((row, index) => {
    const other = others[index] ?? {}
    return Object.keys({ ...row, ...other }).every((name) => isSame(row[name], other[name]))
  })
