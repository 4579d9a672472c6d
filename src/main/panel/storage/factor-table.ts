// Second factors: the sealed TOTP secret with its last accepted step and failure counter, and the hashed backup codes. The user's row
// duplicates the state and the number of codes left, so that lists need no join.
import { randomBytes } from 'node:crypto'
import type { Sealer } from '../../protection/sealing'
import type { Secret } from '../../protection/secret'
import type { FactorUse } from '../domain/code-check'
import type { Throttle } from '../domain/lockout'
import type { Db } from './database'

export interface Factor {
  readonly userId: string
  readonly secret: Secret
  readonly createdAt: number
  readonly lastUsedAt: number | null
  readonly use: FactorUse
  readonly throttle: Throttle
  readonly disabledAt: number | null
}

export interface StoredBackupCode {
  readonly position: number
  readonly hash: Uint8Array
  readonly usedAt: number | null
}

export interface StoredBackupSet {
  readonly salt: Uint8Array
  /** The argon2 parameters of the hashes, as the services wrote them. */
  readonly cost: string
  readonly createdAt: number
  readonly codes: readonly StoredBackupCode[]
}

export interface FactorTable {
  find(userId: string): Factor | null
  /** False if the user already has a factor: of two concurrent setups, one wins. */
  insert(factor: Pick<Factor, 'userId' | 'secret' | 'createdAt'> & { readonly lastStep: number }): boolean
  /** The factor's dates, read without opening its secret. */
  findUse(userId: string): { readonly createdAt: number; readonly lastUsedAt: number | null } | null
  /** Replaces the secret and clears its counters; false if there is no working factor. */
  replaceSecret(userId: string, secret: Secret, at: number, lastStep: number): boolean
  /** Compare-and-set of the accepted step, which also clears the failures; false if it is not after the last one. */
  acceptStep(userId: string, step: number, at: number): boolean
  /** Records a use of a backup code and clears the failures. */
  clearFailures(userId: string): void
  saveFailures(userId: string, throttle: Throttle, burnedSteps: readonly number[]): void
  disable(userId: string, at: number): void
  /** Removes secret and backup codes. */
  remove(userId: string): void
  findBackupSet(userId: string): StoredBackupSet | null
  /** Replaces the whole set; older codes stop working. */
  replaceBackupSet(userId: string, set: Omit<StoredBackupSet, 'codes'>, hashes: readonly Uint8Array[]): void
  /** Compare-and-set; false if this code was already used or belongs to another set. */
  useBackupCode(userId: string, position: number, hash: Uint8Array, at: number): boolean
  /** For every user: no code of a step up to `step` is accepted any more, and no backup code. */
  withdrawAll(step: number, at: number): void
}

interface Row {
  sealed: Buffer
  created_at: number
  last_used_at: number | null
  last_step: number
  burned_steps: string
  failures: number
  failed_at: number
  blocked_until: number
  disabled_at: number | null
}

export const factorPurpose = 'panel/factors'
export const factorIdentityOf = (userId: string) => `factor:${userId}`
/** An id for a factor or set of codes, which distinguishes it from later ones. */
const createName = () => randomBytes(8).toString('hex')

export function createFactorTable(db: Db, sealer: Sealer): FactorTable {
  const find = db.prepare<[string], Row>('select * from factors where user_id = ?')
  const insert = db.prepare(
    `insert into factors (user_id, sealed, created_at, last_used_at, last_step, id) values (?, ?, ?, ?, ?, ?)
     on conflict do nothing`
  )
  const findUse = db.prepare<[string], { createdAt: number; lastUsedAt: number | null }>(
    'select created_at as createdAt, last_used_at as lastUsedAt from factors where user_id = ?'
  )
  const replace = db.prepare(
    `update factors set sealed = ?, created_at = ?, last_used_at = ?, last_step = ?, id = ?, burned_steps = '[]',
       failures = 0, failed_at = 0, blocked_until = 0 where user_id = ? and disabled_at is null`
  )
  const accept = db.prepare(
    `update factors set last_step = ?, last_used_at = ?, failures = 0, failed_at = 0, blocked_until = 0
     where user_id = ? and last_step < ? and disabled_at is null`
  )
  const clear = db.prepare('update factors set failures = 0, failed_at = 0, blocked_until = 0 where user_id = ?')
  const saveFailures = db.prepare(
    'update factors set failures = ?, failed_at = ?, blocked_until = ?, burned_steps = ? where user_id = ?'
  )
  const disable = db.prepare('update factors set disabled_at = ? where user_id = ?')
  const remove = db.prepare('delete from factors where user_id = ?')
  const removeSet = db.prepare('delete from backup_sets where user_id = ?')
  const setState = db.prepare('update users set factor_state = ? where id = ?')
  const setLeft = db.prepare(
    `update users set codes_left = (select count(*) from backup_codes where user_id = users.id and used_at is null)
     where id = ?`
  )
  const findSet = db.prepare<[string], { salt: Buffer; cost: string; created_at: number }>(
    'select salt, cost, created_at from backup_sets where user_id = ?'
  )
  const findCodes = db.prepare<[string], { position: number; hash: Buffer; used_at: number | null }>(
    'select position, hash, used_at from backup_codes where user_id = ? order by position'
  )
  const insertSet = db.prepare('insert into backup_sets (user_id, salt, cost, created_at, id) values (?, ?, ?, ?, ?)')
  const insertCode = db.prepare('insert into backup_codes (user_id, position, hash) values (?, ?, ?)')
  const useCode = db.prepare(
    'update backup_codes set used_at = ? where user_id = ? and position = ? and hash = ? and used_at is null'
  )
  const withdrawSteps = db.prepare('update factors set last_step = max(last_step, ?)')
  const withdrawCodes = db.prepare('update backup_codes set used_at = ? where used_at is null')
  const setNoneLeft = db.prepare('update users set codes_left = 0')
  return {
    find(userId) {
      const row = find.get(userId)
      if (row === undefined) return null
      return {
        userId,
        secret: sealer.open(row.sealed, factorIdentityOf(userId)),
        createdAt: row.created_at,
        lastUsedAt: row.last_used_at,
        use: { lastStep: row.last_step, burnedSteps: JSON.parse(row.burned_steps) as number[] },
        throttle: { failures: row.failures, failedAt: row.failed_at, blockedUntil: row.blocked_until },
        disabledAt: row.disabled_at
      }
    },
    insert({ userId, secret, createdAt, lastStep }) {
      const sealed = sealer.seal(secret, factorIdentityOf(userId))
      if (insert.run(userId, sealed, createdAt, createdAt, lastStep, createName()).changes !== 1) return false
      setState.run('enrolled', userId)
      return true
    },
    findUse: (userId) => findUse.get(userId) ?? null,
    replaceSecret: (userId, secret, at, lastStep) =>
      replace.run(sealer.seal(secret, factorIdentityOf(userId)), at, at, lastStep, createName(), userId).changes === 1,
    acceptStep: (userId, step, at) => accept.run(step, at, userId, step).changes === 1,
    clearFailures(userId) {
      clear.run(userId)
    },
    saveFailures(userId, { failures, failedAt, blockedUntil }, burnedSteps) {
      saveFailures.run(failures, failedAt, blockedUntil, JSON.stringify(burnedSteps), userId)
    },
    disable(userId, at) {
      disable.run(at, userId)
      setState.run('disabled', userId)
    },
    remove(userId) {
      removeSet.run(userId)
      remove.run(userId)
      setState.run('none', userId)
      setLeft.run(userId)
    },
    findBackupSet(userId) {
      const set = findSet.get(userId)
      if (set === undefined) return null
      return {
        salt: set.salt,
        cost: set.cost,
        createdAt: set.created_at,
        codes: findCodes.all(userId).map((row) => ({ position: row.position, hash: row.hash, usedAt: row.used_at }))
      }
    },
    replaceBackupSet(userId, set, hashes) {
      removeSet.run(userId)
      insertSet.run(userId, set.salt, set.cost, set.createdAt, createName())
      hashes.forEach((hash, index) => insertCode.run(userId, index + 1, hash))
      setLeft.run(userId)
    },
    useBackupCode(userId, position, hash, at) {
      if (useCode.run(at, userId, position, hash).changes !== 1) return false
      setLeft.run(userId)
      return true
    },
    withdrawAll(step, at) {
      withdrawSteps.run(step)
      withdrawCodes.run(at)
      setNoneLeft.run()
    }
  }
}
