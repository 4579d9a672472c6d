// Finding users: filters, sorting and paging. Built for 100,000 users: covering indexes answer every search (see test/bench).
import { searchForms } from '../../../shared/text/plain'
import type { ListedStatus, Role, UserStatus } from '../../../shared/model/user'
import type { ListedUser } from '../../../shared/model/user-management'
import type { FactorState } from '../../../shared/model/factor'
import { failuresThatLock } from '../domain/lockout'
import type { Db } from './database'

export interface UserFilter {
  readonly search: string
  readonly factorState: FactorState | 'no-codes-left' | null
  readonly role: Role | null
  readonly status: ListedStatus | null
}
export type UserSort = 'name' | 'email' | 'role' | 'factorState' | 'createdAt' | 'lastLoginAt'

export interface UserQuery extends UserFilter {
  readonly sortBy: UserSort
  readonly isDescending: boolean
  readonly offset: number
  readonly limit: number
}

export interface UserCounts {
  readonly active: number
  readonly disabled: number
  readonly invited: number
  readonly locked: number
  /** This and the next two count only users who are not disabled. */
  readonly enrolled: number
  readonly none: number
  readonly factorDisabled: number
}

export interface UserListing {
  list(query: UserQuery, now: number): { readonly total: number; readonly rows: readonly ListedUser[] }
  find(id: string, now: number): ListedUser | null
  /** All matching users by name, one at a time. */
  iterate(filter: UserFilter, now: number): IterableIterator<ListedUser>
  count(now: number): UserCounts
  listWithoutCodes(limit: number): readonly { readonly id: string; readonly email: string; readonly name: string }[]
  /** Active users who were reset and have not enrolled again. */
  listReset(): readonly { readonly id: string; readonly email: string }[]
}

// Lockouts are waits of minutes after wrong passwords or codes; waits of a few seconds do not count. Few users are locked at a time, so
// they are looked up first (`now` is bound twice), and lists only compare ids.
const lockedIds = `select id from users where throttle_key in (
    select key from throttles where failures >= ${failuresThatLock} and blocked_until > ?)
  union select user_id from factors where failures >= ${failuresThatLock} and blocked_until > 0 and blocked_until > ?`
const statusOf = `case when users.status = 'disabled' then 'disabled' when users.is_invited then 'invited'
    when users.id in (select value from json_each(?)) then 'locked' else 'active' end`
const columns = `users.id, users.email, users.name, users.role, users.factor_state as factorState,
  users.codes_left as backupCodesLeft, users.created_at as createdAt, users.last_login_at as lastLoginAt,
  ${statusOf} as status`

/** What each sort orders by: the first column of an index. */
const orders: Readonly<Record<UserSort, string>> = {
  name: 'search',
  email: 'username',
  role: 'role',
  factorState: 'factor_state',
  createdAt: 'created_at',
  lastLoginAt: 'last_login_at'
}

type Bound = string | number

// A unary plus keeps the planner from using an index of that column alone: it scans the order's covering index and stops at the end of the
// page.
function toWhere(filter: UserFilter, locked: string): { where: string; values: Bound[] } {
  const terms: string[] = []
  const values: Bound[] = []
  const forms = searchForms(filter.search)
  if (forms.length > 0) {
    terms.push(`(${forms.map(() => 'instr(search, ?) > 0').join(' or ')})`)
    values.push(...forms)
  }
  if (filter.factorState === 'no-codes-left') terms.push(`+factor_state = 'enrolled' and codes_left = 0`)
  else if (filter.factorState !== null) {
    terms.push('+factor_state = ?')
    values.push(filter.factorState)
  }
  if (filter.role !== null) {
    terms.push('+role = ?')
    values.push(filter.role)
  }
  switch (filter.status) {
    case 'disabled':
      terms.push(`status = 'disabled'`)
      break
    case 'invited':
      terms.push(`status = 'active' and is_invited`)
      break
    case 'locked':
      terms.push(`status = 'active' and not is_invited and id in (select value from json_each(?))`)
      values.push(locked)
      break
    case 'active':
      terms.push(`status = 'active' and not is_invited and id not in (select value from json_each(?))`)
      values.push(locked)
      break
    case null:
      break
  }
  return { where: terms.length === 0 ? '' : `where ${terms.join(' and ')}`, values }
}

export function createUserListing(db: Db): UserListing {
  const locked = db.prepare<[number, number], { id: string }>(lockedIds)
  const findLocked = (now: number) => JSON.stringify(locked.all(now, now).map(({ id }) => id))
  const find = db.prepare<[string, string], ListedUser>(`select ${columns} from users where id = ?`)
  const withoutCodes = db.prepare<[number], { id: string; email: string; name: string }>(
    `select id, email, name from users where factor_state = 'enrolled' and codes_left = 0 and status = 'active'
     order by search limit ?`
  )
  const reset = db.prepare<[], { id: string; email: string }>(
    `select id, email from users where reset_at is not null and factor_state = 'none' and status = 'active'`
  )
  // Triggers maintain these (migration 0003). Lockouts change with time and are looked up.
  const counts = db.prepare<[], { status: UserStatus; isInvited: number; factorState: FactorState; count: number }>(
    `select status, is_invited as isInvited, factor_state as factorState, count from user_counts`
  )
  const countLocked = db.prepare<[string], { count: number }>(
    `select count(*) as count from users where id in (select value from json_each(?)) and status = 'active' and not is_invited`
  )
  return {
    list(query, now) {
      const waiting = findLocked(now)
      const { where, values } = toWhere(query, waiting)
      const direction = query.isDescending ? 'desc' : 'asc'
      // By name and without filters, the narrow index suffices, which ends in the rowid; the wide ones have the id.
      const isPlain = query.factorState === null && query.role === null && query.status === null
      const tie = query.sortBy === 'name' && isPlain ? 'rowid' : 'id'
      const order = (table: string) =>
        [orders[query.sortBy], tie].map((column) => `${table}${column} ${direction}`).join(', ')
      // The page's rows are found first: the scan stays in an index, and only the page itself is looked up. A cross join keeps the planner
      // from reversing this.
      const rows = db
        .prepare<Bound[], ListedUser>(
          `select ${columns} from (
             select rowid as row from users ${where} order by ${order('')} limit ? offset ?
           ) as page cross join users on users.rowid = page.row order by ${order('users.')}`
        )
        .all(waiting, ...values, query.limit, query.offset)
      // A page that is not full is the last one and gives the total without a second scan.
      const isLast = rows.length < query.limit && (rows.length > 0 || query.offset === 0)
      if (isLast) return { total: query.offset + rows.length, rows }
      const counted = db.prepare<Bound[], { total: number }>(`select count(*) as total from users ${where}`)
      return { total: counted.get(...values)?.total ?? 0, rows }
    },
    find: (id, now) => find.get(findLocked(now), id) ?? null,
    iterate(filter, now) {
      const waiting = findLocked(now)
      const { where, values } = toWhere(filter, waiting)
      return db
        .prepare<Bound[], ListedUser>(`select ${columns} from users ${where} order by search, id`)
        .iterate(waiting, ...values)
    },
    count(now) {
      const kept = counts.all()
      const sum = (matches: (one: (typeof kept)[number]) => boolean) =>
        kept.filter(matches).reduce((total, { count }) => total + count, 0)
      const isActive = ({ status }: (typeof kept)[number]) => status === 'active'
      const byFactor = (state: FactorState) => sum((one) => isActive(one) && one.factorState === state)
      const locked = countLocked.get(findLocked(now))?.count ?? 0
      return {
        active: sum((one) => isActive(one) && one.isInvited === 0) - locked,
        disabled: sum((one) => !isActive(one)),
        invited: sum((one) => isActive(one) && one.isInvited === 1),
        locked,
        enrolled: byFactor('enrolled'),
        none: byFactor('none'),
        factorDisabled: byFactor('disabled')
      }
    },
    listWithoutCodes: (limit) => withoutCodes.all(limit),
    listReset: () => reset.all()
  }
}
