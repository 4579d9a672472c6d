// The hash of the account recovery key, and the counter of wrong entries.
import type { RecoverableAdmin } from '../../../shared/model/recovery'
import type { Throttle } from '../domain/lockout'
import type { Db } from './database'

export interface StoredRecoveryKey {
  readonly id: string
  /** PHC string of argon2id with the pepper. */
  readonly hash: string
  readonly createdAt: number
  /** The address of the admin who created it. */
  readonly createdBy: string
}

export interface RecoveryTable {
  findKey(): StoredRecoveryKey | null
  /** Replaces the previous key. */
  setKey(key: StoredRecoveryKey): void
  /** Compare-and-set; false if the key is now another one or was removed. */
  removeKey(id: string): boolean
  readThrottle(): Throttle
  saveThrottle(throttle: Throttle): void
  /** Admins by name, active or not; if there are none left, all users. */
  listAdmins(limit: number): readonly RecoverableAdmin[]
  mayRecover(userId: string): boolean
}

export function createRecoveryTable(db: Db): RecoveryTable {
  const find = db.prepare<[], { id: string | null; hash: string | null; createdAt: number; createdBy: string }>(
    `select key_id as id, key_hash as hash, created_at as createdAt, created_by as createdBy from account_recovery`
  )
  const set = db.prepare('update account_recovery set key_id = ?, key_hash = ?, created_at = ?, created_by = ?')
  const remove = db.prepare(
    'update account_recovery set key_id = null, key_hash = null, created_at = null, created_by = null where key_id = ?'
  )
  const throttle = db.prepare<[], Throttle>(
    'select failures, failed_at as failedAt, blocked_until as blockedUntil from account_recovery'
  )
  const saveThrottle = db.prepare('update account_recovery set failures = ?, failed_at = ?, blocked_until = ?')
  // The key is for an account without admins: then any user can become one.
  const fit = `role = 'admin' or not exists (select 1 from users where role = 'admin')`
  const list = db.prepare<[number], RecoverableAdmin>(
    `select id, email, name from users where ${fit} order by search limit ?`
  )
  const isFit = db.prepare<[string], object>(`select 1 from users where id = ? and (${fit})`)
  return {
    findKey() {
      const row = find.get()
      return row?.id && row.hash ? { ...row, id: row.id, hash: row.hash } : null
    },
    setKey({ id, hash, createdAt, createdBy }) {
      set.run(id, hash, createdAt, createdBy)
    },
    removeKey: (id) => remove.run(id).changes === 1,
    readThrottle() {
      const row = throttle.get()
      if (row === undefined) throw new Error('the recovery key counter is missing')
      return row
    },
    saveThrottle({ failures, failedAt, blockedUntil }) {
      saveThrottle.run(failures, failedAt, blockedUntil)
    },
    listAdmins: (limit) => list.all(limit),
    mayRecover: (userId) => isFit.get(userId) !== undefined
  }
}
