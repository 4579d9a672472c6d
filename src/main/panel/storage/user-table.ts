// Users: reads rows, returns domain values.
import { foldText } from '../../../shared/text/plain'
import type { FactorState } from '../../../shared/model/factor'
import type { Role, UserStatus } from '../../../shared/model/user'
import type { User } from '../domain/user'
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

/** What the next successful login shows, stored with the user. */
export interface PendingNotices {
  readonly failedFactorCount: number
  readonly failedFactorAt: number | null
  readonly codeReusedAt: number | null
  readonly resetAt: number | null
}

export interface Activation {
  readonly hash: Uint8Array
  readonly expiresAt: number
}

export interface UserTable {
  /** `activation`: the one-time code that an invited user enters instead of a password. */
  insert(user: User, throttleKey: string, activation?: Activation): void
  find(id: string): User | null
  findByUsername(username: string): User | null
  listAdmins(): readonly User[]
  /** Others with the same name, ignoring case; at most `limit`. */
  listNamed(name: string, exceptId: string, limit: number): readonly User[]
  hasUsername(username: string): boolean
  setPassword(id: string, hash: string, changedAt: number): void
  /** Stores a new hash of the same password with other parameters. */
  rehashPassword(id: string, from: string, to: string): boolean
  findActivation(id: string): Activation | null
  /** Removes the password; until `expiresAt`, the one-time code of `hash` works instead. */
  setActivation(id: string, hash: Uint8Array, expiresAt: number): void
  /** Compare-and-set; false if the activation code was used or replaced meanwhile. */
  activate(id: string, activationHash: Uint8Array, passwordHash: string, at: number): boolean
  /** True from a reset until the next completed login. */
  isReset(id: string): boolean
  findEnrolmentCode(
    id: string
  ): { readonly hash: Uint8Array; readonly expiresAt: number; readonly tries: number } | null
  setEnrolmentCode(id: string, hash: Uint8Array | null, expiresAt: number | null): void
  countEnrolmentTry(id: string): void
  /** For every user: activation and enrolment codes stop working. */
  withdrawOneTimeCodes(): void
  rename(id: string, name: string): void
  remove(id: string): void
  readNotices(id: string): PendingNotices
  countFailedFactor(id: string, at: number): void
  markCodeReused(id: string, at: number): void
  setStatus(id: string, status: UserStatus): void
  setRole(id: string, role: Role): void
  /** Records that the user's second factor was reset. */
  markReset(id: string, at: number): void
  /** Records a completed login and clears the notices that it shows. */
  markLogin(id: string, at: number): void
  /** The same for single sign-on, which asked for no second factor: a reset remains until the factor is used. */
  markSsoLogin(id: string, at: number): void
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

const isSameName = (one: string, other: string): boolean =>
  one.normalize('NFC').toLowerCase() === other.normalize('NFC').toLowerCase()

/** The text that searches look in: folded name and address. */
export function toSearchText(name: string, email: string): string {
  return foldText(`${name}\n${email}`)
}

export function createUserTable(db: Db): UserTable {
  const insert = db.prepare(
    `insert into users (id, username, email, name, search, role, status, password_hash, password_changed_at, throttle_key,
       factor_state, codes_left, created_at, last_login_at, activation_hash, activation_expires_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`
  )
  const find = db.prepare<[string], Row>(`select ${columns} from users where id = ?`)
  const findByUsername = db.prepare<[string], Row>(`select ${columns} from users where username = ?`)
  const admins = db.prepare<[], Row>(`select ${columns} from users where role = 'admin'`)
  // The search text begins with the name and a line break, which no name contains.
  const named = db.prepare<[string, string, string], Row>(
    `select ${columns} from users where search >= ? and search < ? and id <> ?`
  )
  const hasUsername = db.prepare<[string], object>('select 1 from users where username = ?')
  const setPassword = db.prepare(
    `update users set password_hash = ?, password_changed_at = ?, activation_hash = null, activation_expires_at = null
     where id = ?`
  )
  const rehash = db.prepare('update users set password_hash = ? where id = ? and password_hash = ?')
  const notices = db.prepare<[string], PendingNotices>(
    `select failed_factor_count as failedFactorCount, failed_factor_at as failedFactorAt, code_reused_at as codeReusedAt,
       reset_at as resetAt
     from users where id = ?`
  )
  const countFailed = db.prepare(
    'update users set failed_factor_count = failed_factor_count + 1, failed_factor_at = ? where id = ?'
  )
  const reused = db.prepare('update users set code_reused_at = ? where id = ?')
  const login = db.prepare(
    `update users set last_login_at = ?, failed_factor_count = 0, failed_factor_at = null, code_reused_at = null,
       reset_at = null where id = ?`
  )
  const ssoLogin = db.prepare(
    `update users set last_login_at = ?, failed_factor_count = 0, failed_factor_at = null, code_reused_at = null
     where id = ?`
  )
  const setStatus = db.prepare('update users set status = ? where id = ?')
  const findActivation = db.prepare<[string], { hash: Buffer | null; expiresAt: number | null }>(
    'select activation_hash as hash, activation_expires_at as expiresAt from users where id = ?'
  )
  const setActivation = db.prepare(
    'update users set password_hash = null, activation_hash = ?, activation_expires_at = ? where id = ?'
  )
  const activate = db.prepare(
    `update users set password_hash = ?, password_changed_at = ?, activation_hash = null, activation_expires_at = null
     where id = ? and password_hash is null and activation_hash = ?`
  )
  const findEnrolment = db.prepare<[string], { hash: Buffer | null; expiresAt: number | null; tries: number }>(
    `select enrolment_hash as hash, enrolment_expires_at as expiresAt, enrolment_tries as tries from users where id = ?`
  )
  const setEnrolment = db.prepare(
    'update users set enrolment_hash = ?, enrolment_expires_at = ?, enrolment_tries = 0 where id = ?'
  )
  const countEnrolment = db.prepare('update users set enrolment_tries = enrolment_tries + 1 where id = ?')
  const withdraw = db.prepare(
    `update users set activation_hash = null, activation_expires_at = null, enrolment_hash = null,
       enrolment_expires_at = null`
  )
  const rename = db.prepare('update users set name = ?, search = ? where id = ?')
  const remove = db.prepare('delete from users where id = ?')
  const setRole = db.prepare('update users set role = ? where id = ?')
  const reset = db.prepare('update users set reset_at = ? where id = ?')
  return {
    insert(user, throttleKey, activation) {
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
        user.lastLoginAt,
        activation?.hash ?? null,
        activation?.expiresAt ?? null
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
    listAdmins: () => admins.all().map(toUser),
    listNamed(name, exceptId, limit) {
      const folded = toSearchText(name, '')
      const found: User[] = []
      for (const row of named.iterate(folded, `${folded.slice(0, -1)}\v`, exceptId)) {
        // Searching ignores accents; names with different accents are not the same.
        if (isSameName(row.name, name)) found.push(toUser(row))
        if (found.length === limit) break
      }
      return found
    },
    hasUsername: (username) => hasUsername.get(username) !== undefined,
    setPassword(id, hash, changedAt) {
      setPassword.run(hash, changedAt, id)
    },
    rehashPassword: (id, from, to) => rehash.run(to, id, from).changes === 1,
    findActivation(id) {
      const row = findActivation.get(id)
      return row?.hash && row.expiresAt !== null ? { hash: row.hash, expiresAt: row.expiresAt } : null
    },
    setActivation(id, hash, expiresAt) {
      setActivation.run(hash, expiresAt, id)
    },
    activate: (id, activationHash, passwordHash, at) =>
      activate.run(passwordHash, at, id, activationHash).changes === 1,
    isReset: (id) => (notices.get(id)?.resetAt ?? null) !== null,
    findEnrolmentCode(id) {
      const row = findEnrolment.get(id)
      return row?.hash && row.expiresAt !== null ? { hash: row.hash, expiresAt: row.expiresAt, tries: row.tries } : null
    },
    setEnrolmentCode(id, hash, expiresAt) {
      setEnrolment.run(hash, expiresAt, id)
    },
    withdrawOneTimeCodes() {
      withdraw.run()
    },
    countEnrolmentTry(id) {
      countEnrolment.run(id)
    },
    rename(id, name) {
      const row = find.get(id)
      if (row !== undefined) rename.run(name, toSearchText(name, row.email), id)
    },
    remove(id) {
      remove.run(id)
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
    markReset(id, at) {
      reset.run(at, id)
    },
    markLogin(id, at) {
      login.run(at, id)
    },
    markSsoLogin(id, at) {
      ssoLogin.run(at, id)
    }
  }
}
