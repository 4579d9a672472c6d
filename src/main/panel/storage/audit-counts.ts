// How often what happened, kept by a trigger (migration 0003) in the transaction of each event. Events that were there
// before the counts are counted piece by piece while the app runs.
import type { Db } from './database'

/** The kinds that are counted, as the trigger has them. */
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

/** Every time zone's days begin with a quarter of an hour. */
const slotMs = 900_000

export interface AuditCounts {
  /** False until everything older than the counts is in them. */
  isComplete(): boolean
  /** Counts the next `most` older events in one transaction. */
  countOlder(most: number): void
  /** How many events of `kind` there were from `from` to before `to`, ms since epoch, both the start of a local day. */
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
