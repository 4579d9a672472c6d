// Carries the present store's audit log into a copy that is going back into use: the present chain continues in it, row by row
// (CHECKLIST 68). Where the chains diverge, or present rows cannot be read, rows that no longer fit are appended again with their original
// number. So every readable row is kept, and the chain verifies.
import { chainEntry, firstHash, linkEntry, readEntry, type ChainedEntry } from '../domain/audit'
import type { Db } from './database'
import { tryReading, unreadable, type Unreadable } from '../../sqlite/unreadable'

interface Row extends ChainedEntry {
  readonly seq: number
}

/** How many rows to search beyond the last one found, if the end of a log cannot be read. */
const searchedRows = 5_000

/** Carries every newer row of `present` into `target`, in the caller's transaction. Returns how many are lost. */
export function carryAudit(target: Db, present: Db): { readonly lost: number } {
  const own = createReader(target)
  const theirs = createReader(present)
  const ownEnd = own.end() ?? 0
  const common = findCommon(own, theirs, ownEnd)
  const { rows, lost } = readAfter(theirs, common)
  if (rows.length === 0) return { lost }

  // If the chains diverge, the present one stays as it is, because it may have been exported.
  const parted = common === ownEnd ? [] : readAfter(own, common).rows
  if (parted.length > 0) cutAfter(target, common)
  const insert = target.prepare('insert into audit (seq, entry, hash) values (?, ?, ?)')
  let head = { seq: common, hash: own.hashOf(common) ?? firstHash }
  const fitting = countFitting(rows, head)
  for (const row of rows.slice(0, fitting)) {
    insert.run(row.seq, row.entry, row.hash)
    head = row
  }
  for (const stray of [...parted, ...rows.slice(fitting)]) {
    const entry = readEntry(stray.entry)
    if (entry === null) continue
    const seq = head.seq + 1
    const chained = chainEntry(head.hash, { ...entry, seq, data: { formerSeq: stray.seq, ...entry.data } })
    insert.run(seq, chained.entry, chained.hash)
    head = { seq, hash: chained.hash }
  }
  return { lost }
}

function createReader(db: Db) {
  const find = tryReading(() => db.prepare<[number], Row>('select seq, entry, hash from audit where seq = ?'))
  const last = tryReading(() => db.prepare<[], { seq: number }>('select seq from audit order by seq desc limit 1'))
  const findRow = (seq: number): Row | Unreadable | undefined =>
    find === unreadable ? unreadable : tryReading(() => find.get(seq))
  return {
    find: findRow,
    /** The last row's number; null if it cannot be read. */
    end(): number | null {
      const row = last === unreadable ? unreadable : tryReading(() => last.get())
      return row === unreadable ? null : (row?.seq ?? 0)
    },
    hashOf(seq: number): string | null {
      const row = findRow(seq)
      return row === undefined || row === unreadable ? null : row.hash
    }
  }
}
type Reader = ReturnType<typeof createReader>

/** The last row common to both chains. They count as the same unless a readable row differs. */
function findCommon(own: Reader, theirs: Reader, ownEnd: number): number {
  const parts = (seq: number): boolean | null => {
    const hash = theirs.hashOf(seq)
    return hash === null ? null : hash !== own.hashOf(seq)
  }
  const readableBelow = (seq: number, least: number): number | null => {
    for (let at = seq; at > least && at > seq - searchedRows; at -= 1) if (parts(at) !== null) return at
    return null
  }
  const newest = readableBelow(ownEnd, 0)
  if (newest === null || parts(newest) === false) return ownEnd
  // A hash covers all rows before it, so an equal hash means equal rows up to there.
  let [same, different] = [0, newest]
  while (different - same > 1) {
    const middle = readableBelow(Math.floor((same + different) / 2), same)
    if (middle === null) break
    if (parts(middle) === true) different = middle
    else same = middle
  }
  return same
}

function readAfter(reader: Reader, seq: number): { readonly rows: Row[]; readonly lost: number } {
  const end = reader.end()
  const rows: Row[] = []
  let lost = 0
  let missing = 0
  for (let at = seq + 1; end === null ? missing < searchedRows : at <= end; at += 1) {
    const row = reader.find(at)
    if (row === undefined || row === unreadable) {
      missing += 1
      continue
    }
    rows.push(row)
    lost += missing
    missing = 0
  }
  return { rows, lost: end === null ? lost : lost + missing }
}

/** How many of `rows` continue from `head` without a gap and with the right hash. */
function countFitting(rows: readonly Row[], head: { readonly seq: number; readonly hash: string }): number {
  let last = head
  for (const [index, row] of rows.entries()) {
    if (row.seq !== last.seq + 1 || linkEntry(last.hash, row.entry) !== row.hash) return index
    last = row
  }
  return rows.length
}

/** Deletes rows from the append-only log, in a copy that nobody has used yet. */
function cutAfter(target: Db, seq: number): void {
  const keeper = target
    .prepare<[], { sql: string }>(`select sql from sqlite_master where type = 'trigger' and name = 'audit_keeps_rows'`)
    .get()
  target.exec('drop trigger if exists audit_keeps_rows')
  target.prepare('delete from audit where seq > ?').run(seq)
  if (keeper !== undefined) target.exec(keeper.sql)
  // Counted again, in batches.
  target.exec('delete from audit_counts')
  target.prepare('update audit_counting set counted = 0, last = ?').run(seq)
}
