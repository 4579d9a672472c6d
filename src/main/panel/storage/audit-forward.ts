// The audit log of a store that is gone back to: the present store's chain goes on in it, row by row (CHECKLIST 68). Where the
// two chains part, or rows of the present one cannot be read, what does not fit any more is written anew at the end, with the
// number that it had. So every row that can be read is kept, and the chain verifies.
import { chainEntry, firstHash, linkEntry, readEntry, type ChainedEntry } from '../domain/audit'
import type { Db } from './database'
import { tryReading, unreadable, type Unreadable } from '../../sqlite/unreadable'

interface Row extends ChainedEntry {
  readonly seq: number
}

/** A log whose end cannot be read is searched this far behind the last row that was found. */
const searchedRows = 5_000

/** Brings every newer row of `present` into `target`, in the caller's transaction. Answers how many there are no more. */
export function carryAudit(target: Db, present: Db): { readonly lost: number } {
  const own = createReader(target)
  const theirs = createReader(present)
  const ownEnd = own.end() ?? 0
  const common = findCommon(own, theirs, ownEnd)
  const { rows, lost } = readAfter(theirs, common)
  if (rows.length === 0) return { lost }

  // Where the chains part, the present one is the one that was exported and is known outside: it stays as it is.
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
    /** The last row's number; null where it cannot be read. */
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

/** The last row that both chains have. They are taken to be one unless a row that can be read says otherwise. */
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
  // One hash stands for all rows before it: what is equal once was equal until there.
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

/** How many of `rows` go on from `head` without a gap and with the right hash. */
function countFitting(rows: readonly Row[], head: { readonly seq: number; readonly hash: string }): number {
  let last = head
  for (const [index, row] of rows.entries()) {
    if (row.seq !== last.seq + 1 || linkEntry(last.hash, row.entry) !== row.hash) return index
    last = row
  }
  return rows.length
}

/** Takes rows out of a log that lets go of none: in a copy that nobody has seen yet. */
function cutAfter(target: Db, seq: number): void {
  const keeper = target
    .prepare<[], { sql: string }>(`select sql from sqlite_master where type = 'trigger' and name = 'audit_keeps_rows'`)
    .get()
  target.exec('drop trigger if exists audit_keeps_rows')
  target.prepare('delete from audit where seq > ?').run(seq)
  if (keeper !== undefined) target.exec(keeper.sql)
  // What was counted of them is counted anew, piece by piece.
  target.exec('delete from audit_counts')
  target.prepare('update audit_counting set counted = 0, last = ?').run(seq)
}
