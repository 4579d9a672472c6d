// Counts of audit events, kept by a trigger (migration 0003) in the transaction of each event. Events older than the counts are counted in
// batches while the app runs.
import type { Db } from './database'

/** The counted kinds, the same as in the trigger. */
export const countedKinds = [
  'login.succeeded',
  'login.password-refused',
  'login.code-refused',
  'login.code-reused',
  'login.backup-code-refused',
  'login.locked',
  'factor.disabled'
] as const
type CountedKind = (typeof countedKinds)[number]

/** Days begin at a multiple of 15 minutes in every time zone. */
const slotMs = 900_000

export interface AuditCounts {
  /** False until all older events are counted. */
  isComplete(): boolean
  /** Counts the next `most` older events in one transaction. */
  countOlder(most: number): void
  /** The number of events of `kind` in [`from`, `to`), ms since epoch, both at the start of a local day. */
  count(kind: CountedKind, from: number, to: number, method?: string): number
}

export function createAuditCounts(db: Db): AuditCounts {
  const state = db.prepare<[], { counted: number; last: number }>(
    'select counted, last from audit_counting where id = 1'
  )
  const add = db.prepare<[string, number, number]>(
    `insert into audit_counts (kind, method, slot, count)
     select kind, iif(kind = 'login.succeeded', coalesce(json_extract(entry, '$.data.method'), ''), ''), at / ${String(slotMs)},
       count(*)
     from audit where +kind in (select value from json_each(?)) and seq > ? and seq <= ? group by 1, 2, 3
     on conflict do update set count = count + excluded.count`
  )
  const move = db.prepare<[number]>('update audit_counting set counted = ? where id = 1')
  const sum = db.prepare<[string, string, number, number], { count: number }>(
    `select coalesce(sum(count), 0) as count from audit_counts where kind = ? and method = ? and slot >= ? and slot < ?`
  )
  const readState = () => state.get() ?? { counted: 0, last: 0 }
  return {
    isComplete() {
      const { counted, last } = readState()
      return counted >= last
    },
    countOlder(most) {
      db.transaction(() => {
        const { counted, last } = readState()
        const next = Math.min(last, counted + most)
        if (next <= counted) return
        add.run(JSON.stringify(countedKinds), counted, next)
        move.run(next)
      }).immediate()
    },
    count: (kind, from, to, method = '') =>
      sum.get(kind, method, Math.floor(from / slotMs), Math.floor(to / slotMs))?.count ?? 0
  }
}
