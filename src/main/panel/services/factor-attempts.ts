// Judging a second factor and writing the outcome: a code's step or a backup code is taken by compare-and-set, a failure
// is counted; one counter serves both kinds, and at its limit the factor is disabled (DESIGN section 2).
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { revealSecret } from '../../protection/secret'
import { findBackupCode, normalizeBackupCode } from '../domain/backup-code'
import { findClockSetback } from '../domain/clock'
import { burnSteps, checkCode, factorOptions } from '../domain/code-check'
import {
  countFailure,
  failuresThatDisable,
  failuresThatLock,
  isBlocked,
  rebaseThrottle,
  type Throttle
} from '../domain/lockout'
import type { User } from '../domain/user'
import { readCost } from './backup-codes'
import { toParty, type Room } from './room'

export type CodeRefusal = Failure<
  'wrong-code' | 'code-already-used' | 'throttled' | 'factor-disabled' | 'clock-set-back'
>
export type BackupCodeRefusal = Failure<
  'wrong-backup-code' | 'backup-code-already-used' | 'throttled' | 'factor-disabled'
>

/** Notes a failed second factor for the next login, and disables the factor at the limit. */
function noteFailure(room: Room, user: User, counted: Throttle, profileId: string): void {
  room.store.users.countFailedFactor(user.id, room.now())
  if (counted.failures === failuresThatLock) {
    room.note('login.locked', { subject: toParty(user), profileId, data: { by: 'code' } })
  }
  if (counted.failures < failuresThatDisable) return
  room.store.factors.disable(user.id, room.now())
  room.note('factor.disabled', { subject: toParty(user), profileId, data: { failures: counted.failures } })
}

/** Judges `code` for `user`. Runs in the caller's transaction, so that acceptance and its consequence are one. */
export function takeCode(room: Room, user: User, code: string, profileId: string): Result<null, CodeRefusal> {
  const { store } = room
  const now = room.now()
  const factor = store.factors.find(user.id)
  if (factor === null || factor.disabledAt !== null) return fail({ code: 'factor-disabled' })
  const throttle = rebaseThrottle(factor.throttle, now)
  if (isBlocked(throttle, now)) return fail({ code: 'throttled', retryAt: throttle.blockedUntil })
  const behindMs = findClockSetback(now, store.audit.readNewestAt())
  if (behindMs !== null) return fail({ code: 'clock-set-back', behindMs })

  const verdict = checkCode(revealSecret(factor.secret), code, now, factor.use)
  if (verdict.kind === 'accepted' && store.factors.acceptStep(user.id, verdict.step, now)) return ok(null)
  const counted = countFailure(throttle, now)
  store.factors.saveFailures(user.id, counted, burnSteps(factor.use, verdict, now))
  noteFailure(room, user, counted, profileId)
  const about = { subject: toParty(user), profileId }
  switch (verdict.kind) {
    case 'accepted':
    case 'reused':
      store.users.markCodeReused(user.id, now)
      room.note('login.code-reused', about)
      return fail({ code: 'code-already-used' })
    case 'drifted': {
      const driftSeconds = verdict.drift * factorOptions.period
      room.note('login.code-refused', { ...about, data: { driftSeconds } })
      return fail({ code: 'wrong-code', driftSeconds })
    }
    case 'wrong':
      room.note('login.code-refused', about)
      return fail({ code: 'wrong-code' })
  }
}

/**
 * Judges a backup code for `user`; where it is right, `onTaken` runs in the transaction that uses it up. It needs no
 * clock: it also lets a user in whose machine's clock was set back, and that is noted.
 */
export async function takeBackupCode<T>(
  room: Room,
  user: User,
  text: string,
  profileId: string,
  onTaken: () => T
): Promise<Result<T, BackupCodeRefusal>> {
  const { store, hashing } = room
  const about = { subject: toParty(user), profileId }
  // Counted before the hash is computed: the same code in two windows at once, or parallel guesses, meet the delay.
  const opened = store.transact((): Result<Throttle, BackupCodeRefusal> => {
    const factor = store.factors.find(user.id)
    if (factor === null || factor.disabledAt !== null) return fail({ code: 'factor-disabled' })
    const now = room.now()
    const throttle = rebaseThrottle(factor.throttle, now)
    if (isBlocked(throttle, now)) return fail({ code: 'throttled', retryAt: throttle.blockedUntil })
    const counted = countFailure(throttle, now)
    store.factors.saveFailures(user.id, counted, factor.use.burnedSteps)
    return ok(counted)
  })
  if (!opened.ok) return opened
  const code = normalizeBackupCode(text)
  const set = store.factors.findBackupSet(user.id)
  const hash = code && set ? await hashing.hashBackupCode(code, set.salt, readCost(set.cost)) : null
  return store.transact((): Result<T, BackupCodeRefusal> => {
    // Read again: the set may have been replaced, or the factor reset, while the hash was computed.
    const now = room.now()
    const current = store.factors.findBackupSet(user.id)
    const found = hash && current ? findBackupCode(current.codes, hash) : null
    if (found?.usedAt === null && store.factors.useBackupCode(user.id, found.position, found.hash, now)) {
      const behindMs = findClockSetback(now, store.audit.readNewestAt())
      if (behindMs !== null) room.note('clock.set-back', { ...about, data: { behindMs } })
      store.factors.clearFailures(user.id)
      const left = store.users.find(user.id)?.codesLeft ?? 0
      room.note('backup-code.used', { actor: toParty(user), ...about, data: { left } })
      return ok(onTaken())
    }
    noteFailure(room, user, opened.value, profileId)
    const isUsed = found !== null
    room.note('login.backup-code-refused', { ...about, data: { wasUsed: isUsed } })
    return fail({ code: isUsed ? 'backup-code-already-used' : 'wrong-backup-code' })
  })
}
