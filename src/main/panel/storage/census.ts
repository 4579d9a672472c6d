// Counts that only the self-audit needs: users without setup, waiting activation codes, stale remembered browsers.
import type { Db } from './database'

export interface Census {
  /** Active users with a password of their own. */
  readonly users: number
  readonly neverSetUp: number
  readonly blocked: number
  readonly withoutCodes: number
  /** Activation codes of active users, how many of them expire soon, and how many expired before the given time. */
  readonly invited: number
  readonly expiring: number
  readonly invitedLongAgo: number
}

export interface StaleTrust {
  readonly id: string
  readonly userId: string
  readonly isOfDisabled: boolean
}

export interface CensusTable {
  /**
   * Times are ms since epoch. Activation codes that expire before `expiresBefore` have waited for too long; those that expire after `now`
   * and before `soon` are about to expire.
   */
  count(times: { readonly expiresBefore: number; readonly now: number; readonly soon: number }): Census
  /** Remembered browsers last used before `usedBefore`, and those of users who are not active. */
  listStaleTrusts(usedBefore: number): readonly StaleTrust[]
}

export function createCensusTable(db: Db): CensusTable {
  const count = db.prepare<[number, number, number], Census>(
    `select count(*) filter (where password_hash is not null) as users,
       count(*) filter (where password_hash is not null and factor_state = 'none') as neverSetUp,
       count(*) filter (where factor_state = 'disabled') as blocked,
       count(*) filter (where factor_state = 'enrolled' and codes_left = 0) as withoutCodes,
       count(*) filter (where password_hash is null and activation_hash is not null) as invited,
       count(*) filter (where password_hash is null and activation_hash is not null and activation_expires_at > ?
         and activation_expires_at <= ?) as expiring,
       count(*) filter (where password_hash is null and activation_hash is not null and activation_expires_at <= ?)
         as invitedLongAgo
     from users where status = 'active'`
  )
  const stale = db.prepare<[number], { id: string; userId: string; isOfDisabled: number }>(
    `select remembered_browsers.id, user_id as userId, users.status <> 'active' as isOfDisabled
     from remembered_browsers join users on users.id = user_id
     where users.status <> 'active' or coalesce(last_used_at, remembered_browsers.created_at) < ?`
  )
  return {
    count: ({ expiresBefore, now, soon }) =>
      count.get(now, soon, expiresBefore) ?? {
        users: 0,
        neverSetUp: 0,
        blocked: 0,
        withoutCodes: 0,
        invited: 0,
        expiring: 0,
        invitedLongAgo: 0
      },
    listStaleTrusts: (usedBefore) =>
      stale.all(usedBefore).map((trust) => ({ ...trust, isOfDisabled: trust.isOfDisabled === 1 }))
  }
}
