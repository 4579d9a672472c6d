// The counters that slow guessing down: consecutive wrong answers per target, and all wrong answers of the last minutes. Both are in the
// store, so a restart resets neither.
import type { FailedMinute } from '../domain/brake'
import { noFailures, type Throttle } from '../domain/lockout'
import type { Db } from './database'

export interface ThrottleTable {
  find(key: string): Throttle
  save(key: string, throttle: Throttle): void
  clear(key: string): void
  /**
   * Deletes what no longer matters at `now`: rows whose last failure was before `before`. If more than `most` are left, deletes those with
   * the fewest failures, oldest first, but none that still makes someone wait. Returns how many it deleted.
   */
  sweep(now: number, before: number, most: number): number
}

/** Counters of wrong answers, by the keyed hash of their target. */
export function createThrottleTable(db: Db): ThrottleTable {
  const find = db.prepare<[string], Throttle>(
    'select failures, failed_at as failedAt, blocked_until as blockedUntil from throttles where key = ?'
  )
  const save = db.prepare(
    `insert into throttles (key, failures, failed_at, blocked_until) values (?, ?, ?, ?)
     on conflict (key) do update set failures = excluded.failures, failed_at = excluded.failed_at,
       blocked_until = excluded.blocked_until`
  )
  const clear = db.prepare('delete from throttles where key = ?')
  const dropOld = db.prepare('delete from throttles where failed_at < ? and blocked_until <= ?')
  const count = db.prepare<[], { count: number }>('select count(*) as count from throttles')
  const dropLeast = db.prepare(
    `delete from throttles where key in (
       select key from throttles where blocked_until <= ? order by failures, failed_at limit ?)`
  )
  return {
    find: (key) => find.get(key) ?? noFailures,
    save(key, { failures, failedAt, blockedUntil }) {
      save.run(key, failures, failedAt, blockedUntil)
    },
    clear(key) {
      clear.run(key)
    },
    sweep(now, before, most) {
      const old = dropOld.run(before, now).changes
      const surplus = (count.get()?.count ?? 0) - most
      return surplus <= 0 ? old : old + dropLeast.run(now, surplus).changes
    }
  }
}

export interface WrongAnswerTable {
  load(): readonly FailedMinute[]
  /** Replaces all minutes; the rule keeps only a few. */
  save(minutes: readonly FailedMinute[]): void
}

export function createWrongAnswerTable(db: Db): WrongAnswerTable {
  const load = db.prepare<[], FailedMinute>('select minute, count from wrong_answers order by minute')
  const clear = db.prepare('delete from wrong_answers')
  const insert = db.prepare('insert into wrong_answers (minute, count) values (?, ?)')
  return {
    load: () => load.all(),
    save(minutes) {
      clear.run()
      for (const { minute, count } of minutes) insert.run(minute, count)
    }
  }
}
