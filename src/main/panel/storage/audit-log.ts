// The append-only, hash-chained audit table. `append` runs inside the transaction of the change that it records.
import { searchForms } from '../../../shared/text/plain'
import type { AuditEvent, AuditKind } from '../../../shared/model/audit'
import { addFolding } from '../../sqlite/text-functions'
import { chainEntry, firstHash, linkEntry, type ChainedEntry } from '../domain/audit'
import type { Db } from './database'

export type NewAuditEntry = Omit<AuditEvent, 'seq'>

export interface AuditQuery {
  /** Empty: all kinds. */
  readonly kinds: readonly AuditKind[]
  /** The actor or the subject. */
  readonly userId: string | null
  readonly search: string
  readonly from: number | null
  readonly to: number | null
}

export interface AuditLog {
  /** Matching entries before `before` (exclusive), newest first. */
  list(query: AuditQuery, before: number | null, limit: number): readonly AuditEvent[]
  /** The newest entries of which a user is the actor or the subject, newest first. */
  listOf(userId: string, limit: number): readonly AuditEvent[]
  /** Entries of these kinds about a user, newest first, one at a time; without `limit` all of them. */
  iterateAbout(userId: string, kinds: readonly AuditKind[], limit?: number): IterableIterator<AuditEvent>
  /** The newest `limit` entries of `kind` with a number above `seq`, newest first. */
  listAfter(kind: AuditKind, seq: number, limit: number): readonly AuditEvent[]
  /** Matching rows in order, oldest first. */
  iterateMatching(query: AuditQuery): IterableIterator<ChainedEntry>
  /** How many entries of `kind` an actor has caused since `from`, and when the first of them was. */
  countBy(actorId: string, kind: AuditKind, from: number): { readonly count: number; readonly firstAt: number | null }
  append(entry: NewAuditEntry): void
  /** The number of entries and the last hash. */
  readHead(): { readonly entries: number; readonly hash: string }
  /** Whether the log contains this head. */
  holds(head: { readonly count: number; readonly hash: string }): boolean
  /** Whether the newest row's hash matches its text and the row before it. */
  isHeadWhole(): boolean
  /** The hash of the first event, which identifies the log; the initial hash if there are no events. */
  readFirstHash(): string
  /** When the first event was written; null if there are none. */
  readFirstAt(): number | null
  /** When the newest event since the last detected clock setback was written; null if there is none. */
  readNewestAt(): number | null
  /** All rows in order, one at a time. */
  iterate(): IterableIterator<ChainedEntry>
}

type Bound = string | number

/** Most entries are ASCII, which SQLite itself folds ten times as fast. */
const foldedEntry = 'case when octet_length(entry) = length(entry) then lower(entry) else folded(entry) end'

function toWhere(query: AuditQuery): { where: string[]; values: Bound[] } {
  const where: string[] = []
  const values: Bound[] = []
  if (query.kinds.length > 0) {
    where.push('kind in (select value from json_each(?))')
    values.push(JSON.stringify(query.kinds))
  }
  if (query.userId !== null) {
    where.push('(actor_id = ? or subject_id = ?)')
    values.push(query.userId, query.userId)
  }
  const forms = searchForms(query.search)
  if (forms.length > 0) {
    where.push(`(${forms.map(() => `instr(${foldedEntry}, ?) > 0`).join(' or ')})`)
    // Escaped as in the canonical JSON.
    values.push(...forms.map((form) => JSON.stringify(form).slice(1, -1)))
  }
  if (query.from !== null) {
    where.push('at >= ?')
    values.push(query.from)
  }
  if (query.to !== null) {
    where.push('at < ?')
    values.push(query.to)
  }
  return { where, values }
}

export function createAuditLog(db: Db): AuditLog {
  addFolding(db)
  const head = db.prepare<[], { seq: number; hash: string }>('select seq, hash from audit order by seq desc limit 1')
  const lastTwo = db.prepare<[], ChainedEntry>('select entry, hash from audit order by seq desc limit 2')
  const first = db.prepare<[], { at: number }>('select at from audit where seq = 1')
  const insert = db.prepare('insert into audit (seq, entry, hash) values (?, ?, ?)')
  const newest = db.prepare<[], { at: number }>('select at from audit order by at desc limit 1')
  const newestSince = db.prepare<[number], { at: number }>(
    'select at from audit where seq >= ? order by at desc limit 1'
  )
  const lastSetBack = db.prepare<[], { seq: number }>(
    `select seq from audit where kind = 'clock.set-back' order by seq desc limit 1`
  )
  // Two short index scans instead of sorting everything that an admin ever did.
  const listOf = db.prepare<[string, number, string, number, number], { entry: string }>(
    `select entry from audit where seq in (
       select seq from (select seq from audit where actor_id = ? order by seq desc limit ?)
       union select seq from (select seq from audit where subject_id = ? order by seq desc limit ?)
     ) order by seq desc limit ?`
  )
  // Without a limit: -1.
  const about = db.prepare<[string, string, number], { entry: string }>(
    `select entry from audit where subject_id = ? and kind in (select value from json_each(?)) order by seq desc limit ?`
  )
  const after = db.prepare<[string, number, number], { entry: string }>(
    'select entry from audit where kind = ? and seq > ? order by seq desc limit ?'
  )
  const countBy = db.prepare<[string, string, number], { count: number; firstAt: number | null }>(
    'select count(*) as count, min(at) as firstAt from audit where actor_id = ? and kind = ? and at > ?'
  )
  const hashOf = db.prepare<[number], { hash: string }>('select hash from audit where seq = ?')
  const all = db.prepare<[], ChainedEntry>('select entry, hash from audit order by seq')
  return {
    append(entry) {
      const last = head.get()
      const seq = (last?.seq ?? 0) + 1
      const chained = chainEntry(last?.hash ?? firstHash, { seq, ...entry })
      insert.run(seq, chained.entry, chained.hash)
    },
    readHead() {
      const last = head.get()
      return { entries: last?.seq ?? 0, hash: last?.hash ?? firstHash }
    },
    holds: ({ count, hash }) => count === 0 || hashOf.get(count)?.hash === hash,
    isHeadWhole() {
      const [last, before] = lastTwo.all()
      return last === undefined || linkEntry(before?.hash ?? firstHash, last.entry) === last.hash
    },
    readFirstHash: () => hashOf.get(1)?.hash ?? firstHash,
    readFirstAt: () => first.get()?.at ?? null,
    readNewestAt() {
      const setBack = lastSetBack.get()?.seq ?? null
      return (setBack === null ? newest.get() : newestSince.get(setBack))?.at ?? null
    },
    list(query, before, limit) {
      const { where, values } = toWhere(query)
      if (before !== null) {
        where.push('seq < ?')
        values.push(before)
      }
      return db
        .prepare<Bound[], { entry: string }>(
          `select entry from audit ${where.length > 0 ? `where ${where.join(' and ')}` : ''} order by seq desc limit ?`
        )
        .all(...values, limit)
        .map(({ entry }) => JSON.parse(entry) as AuditEvent)
    },
    listOf: (userId, limit) =>
      listOf.all(userId, limit, userId, limit, limit).map(({ entry }) => JSON.parse(entry) as AuditEvent),
    *iterateAbout(userId, kinds, limit = -1) {
      for (const { entry } of about.iterate(userId, JSON.stringify(kinds), limit)) yield JSON.parse(entry) as AuditEvent
    },
    listAfter: (kind, seq, limit) => after.all(kind, seq, limit).map(({ entry }) => JSON.parse(entry) as AuditEvent),
    iterateMatching(query) {
      const { where, values } = toWhere(query)
      return db
        .prepare<Bound[], ChainedEntry>(
          `select entry, hash from audit ${where.length > 0 ? `where ${where.join(' and ')}` : ''} order by seq`
        )
        .iterate(...values)
    },
    countBy: (actorId, kind, from) => countBy.get(actorId, kind, from) ?? { count: 0, firstAt: null },
    iterate: () => all.iterate()
  }
}
