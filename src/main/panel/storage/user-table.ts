// Users: rows in, domain values out.
import type { FactorState, Role, User, UserStatus } from '../domain/user'
import type { Db } from './database'

interface Row {
  id: string
  username: string
  email: string
  name: string
  role: Role
  status: UserStatus
  password_hash: string | null
  password_changed_at: number | null
  factor_state: FactorState
  codes_left: number
  created_at: number
  last_login_at: number | null
}

/** What the next good login tells, kept with the user. */
export interface PendingNotices {
  readonly failedFactorCount: number
  readonly failedFactorAt: number | null
  readonly codeReusedAt: number | null
  readonly resetBy: string | null
  readonly resetAt: number | null
}

export interface UserTable {
  insert(user: User, throttleKey: string): void
  find(id: string): User | null
  findByUsername(username: string): User | null
  setPassword(id: string, hash: string, changedAt: number): void
  /** Stores the same password under other parameters. */
  rehashPassword(id: string, from: string, to: string): void
  readNotices(id: string): PendingNotices
  countFailedFactor(id: string, at: number): void
  markCodeReused(id: string, at: number): void
  setStatus(id: string, status: UserStatus): void
  setRole(id: string, role: Role): void
  /** Notes who reset the user's second factor, to be told at their next login. */
  markReset(id: string, by: string, at: number): void
  /** Notes a completed login and clears what it tells. */
  markLogin(id: string, at: number): void
}

const columns = `id, username, email, name, role, status, password_hash, password_changed_at, factor_state, codes_left,
  created_at, last_login_at`

const toUser = (row: Row): User => ({
  id: row.id,
  username: row.username,
  email: row.email,
  name: row.name,
  role: row.role,
  status: row.status,
  passwordHash: row.password_hash,
  passwordChangedAt: row.password_changed_at,
  factorState: row.factor_state,
  codesLeft: row.codes_left,
  createdAt: row.created_at,
  lastLoginAt: row.last_login_at
})

/** The text in which a search looks: folded name and address. */
export function toSearchText(name: string, email: string): string {
  return `${name}\n${email}`.normalize('NFC').toLowerCase()
}

export function createUserTable(db: Db): UserTable {
  const insert = db.prepare(
    `insert into users (id, username, email, name, search, role, status, password_hash, password_changed_at, throttle_key,
       factor_state, codes_left, created_at, last_login_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const find = db.prepare<[string], Row>(`select ${columns} from users where id = ?`)
  const findByUsername = db.prepare<[string], Row>(`select ${columns} from users where username = ?`)
  const setPassword = db.prepare(
    `update users set password_hash = ?, password_changed_at = ?, activation_hash = null, activation_expires_at = null
     where id = ?`
  )
  const rehash = db.prepare('update users set password_hash = ? where id = ? and password_hash = ?')
  const notices = db.prepare<[string], PendingNotices>(
    `select failed_factor_count as failedFactorCount, failed_factor_at as failedFactorAt, code_reused_at as codeReusedAt,
       reset_by as resetBy, reset_at as resetAt from users where id = ?`
  )
  const countFailed = db.prepare(
    'update users set failed_factor_count = failed_factor_count + 1, failed_factor_at = ? where id = ?'
  )
  const reused = db.prepare('update users set code_reused_at = ? where id = ?')
  const login = db.prepare(
    `update users set last_login_at = ?, failed_factor_count = 0, failed_factor_at = null, code_reused_at = null,
       reset_by = null, reset_at = null where id = ?`
  )
  const setStatus = db.prepare('update users set status = ? where id = ?')
  const setRole = db.prepare('update users set role = ? where id = ?')
  const reset = db.prepare('update users set reset_by = ?, reset_at = ? where id = ?')
  return {
    insert(user, throttleKey) {
      insert.run(
        user.id,
        user.username,
        user.email,
        user.name,
        toSearchText(user.name, user.email),
        user.role,
        user.status,
        user.passwordHash,
        user.passwordChangedAt,
        throttleKey,
        user.factorState,
        user.codesLeft,
        user.createdAt,
        user.lastLoginAt
      )
    },
    find(id) {
      const row = find.get(id)
      return row === undefined ? null : toUser(row)
    },
    findByUsername(username) {
      const row = findByUsername.get(username)
      return row === undefined ? null : toUser(row)
    },
    setPassword(id, hash, changedAt) {
      setPassword.run(hash, changedAt, id)
    },
    rehashPassword(id, from, to) {
      rehash.run(to, id, from)
    },
    readNotices(id) {
      const row = notices.get(id)
      if (row === undefined) throw new Error('no such user')
      return row
    },
    countFailedFactor(id, at) {
      countFailed.run(at, id)
    },
    markCodeReused(id, at) {
      reused.run(at, id)
    },
    setStatus(id, status) {
      setStatus.run(status, id)
    },
    setRole(id, role) {
      setRole.run(role, id)
    },
    markReset(id, by, at) {
      reset.run(by, at, id)
    },
    markLogin(id, at) {
      login.run(at, id)
    }
  }
}
