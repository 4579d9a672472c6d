// Checks a second factor and writes the outcome. A step or a backup code is used up by compare-and-set; a failure is counted. One counter
// serves both kinds, and at its limit the factor is disabled (docs/behaviour.md). The transaction checks again whether the code is still
// wanted: one that comes too late is not used up and lets nobody in.
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { revealSecret } from '../../protection/secret'
import { findBackupCode, normalizeBackupCode } from '../domain/backup-code'
import { findClockSetback } from '../domain/clock'
import { burnSteps, checkCode, factorOptions } from '../domain/code-check'
import { countFailure, failuresThatDisable, isBlocked, rebaseThrottle, type Throttle } from '../domain/lockout'
import type { User } from '../domain/user'
import { noteWrongAnswer, type Asking, type WrongAnswer } from './attempts'
import { readCost } from './backup-codes'
import { toParty, type PanelContext } from './context'

export type CodeRefusal = Failure<
  'wrong-code' | 'code-already-used' | 'throttled' | 'factor-disabled' | 'clock-set-back'
>
export type BackupCodeRefusal = Failure<
  'wrong-backup-code' | 'backup-code-already-used' | 'throttled' | 'factor-disabled'
>

/** What a code is entered for. */
export interface Purpose<T> extends Asking {
  /** Whether the code is still wanted and nothing was revoked meanwhile. Called in the transaction. */
  readonly isAsked: () => boolean
  /** Called for a right code, in the same transaction. */
  readonly onTaken: () => T
}

type NoLonger = Failure<'not-signed-in'>

/** Also records a failed second factor for the next login, and disables the factor at the limit. */
function noteFailure(
  context: PanelContext,
  user: User,
  purpose: Asking,
  counted: Throttle,
  wrong: Pick<WrongAnswer, 'asked' | 'data'>
) {
  context.store.users.countFailedFactor(user.id, context.now())
  noteWrongAnswer(context, purpose, { ...wrong, subject: user, failures: counted.failures })
  // The current factor, which may have been reset or replaced while a hash was computed.
  if ((context.store.factors.find(user.id)?.throttle.failures ?? 0) < failuresThatDisable) return
  context.store.factors.disable(user.id, context.now())
  const about = { subject: toParty(user), profileId: purpose.profileId }
  context.audit('factor.disabled', { ...about, data: { failures: counted.failures } })
}

/** The user's factor, if a code may be tried now. */
function findOpen(context: PanelContext, userId: string) {
  const factor = context.store.factors.find(userId)
  if (factor === null || factor.disabledAt !== null) return fail({ code: 'factor-disabled' })
  const now = context.now()
  const throttle = rebaseThrottle(factor.throttle, now)
  return isBlocked(throttle, now)
    ? fail({ code: 'throttled', retryAt: throttle.blockedUntil })
    : ok({ ...factor, throttle })
}

/** Checks `code` for `user`. A right code is used up in the same transaction as `onTaken`. */
export async function consumeCode<T>(
  context: PanelContext,
  user: User,
  code: string,
  purpose: Purpose<T>
): Promise<Result<T, CodeRefusal | NoLonger>> {
  const { store } = context
  const before = findOpen(context, user.id)
  if (!before.ok) return before
  await context.brake.wait(purpose.profileId)
  const taken = store.transact((): Result<T, CodeRefusal | NoLonger> => {
    if (!purpose.isAsked()) return fail({ code: 'not-signed-in' })
    const now = context.now()
    const open = findOpen(context, user.id)
    if (!open.ok) return open
    const factor = open.value
    const behindMs = findClockSetback(now, store.audit.readNewestAt())
    if (behindMs !== null) return fail({ code: 'clock-set-back', behindMs })

    const verdict = checkCode(revealSecret(factor.secret), code, now, factor.use)
    if (verdict.kind === 'accepted' && store.factors.acceptStep(user.id, verdict.step, now))
      return ok(purpose.onTaken())
    const counted = countFailure(factor.throttle, now)
    store.factors.saveFailures(user.id, counted, burnSteps(factor.use, verdict, now))
    switch (verdict.kind) {
      case 'accepted':
      case 'reused':
        store.users.markCodeReused(user.id, now)
        noteFailure(context, user, purpose, counted, { asked: 'reused-code' })
        return fail({ code: 'code-already-used' })
      case 'drifted': {
        const driftSeconds = verdict.drift * factorOptions.period
        noteFailure(context, user, purpose, counted, { asked: 'code', data: { driftSeconds } })
        return fail({ code: 'wrong-code', driftSeconds })
      }
      case 'wrong':
        noteFailure(context, user, purpose, counted, { asked: 'code' })
        return fail({ code: 'wrong-code' })
    }
  })
  context.ports.onChanged('audit')
  return taken
}

/** The same for a backup code. Needs no clock, so it also lets a user in after the clock was set back, and records that. */
export async function consumeBackupCode<T>(
  context: PanelContext,
  user: User,
  text: string,
  purpose: Purpose<T>
): Promise<Result<T, BackupCodeRefusal | NoLonger>> {
  const { store, hashing } = context
  // Counted before the hash is computed, so that the same code in two windows, or parallel guesses, meet the delay. It need not be on the
  // disk yet: no one learns the verdict before the transaction below is.
  const opened = store.transactAhead((): Result<Throttle, BackupCodeRefusal> => {
    const open = findOpen(context, user.id)
    if (!open.ok) return open
    const counted = countFailure(open.value.throttle, context.now())
    store.factors.saveFailures(user.id, counted, open.value.use.burnedSteps)
    return ok(counted)
  })
  if (!opened.ok) return opened
  await context.brake.wait(purpose.profileId)
  const code = normalizeBackupCode(text)
  const set = store.factors.findBackupSet(user.id)
  const hash = code && set ? await hashing.hashBackupCode(code, set.salt, readCost(set.cost), user.id) : null
  const taken = store.transact((): Result<T, BackupCodeRefusal | NoLonger> => {
    // Read again, because the set may have been replaced, or the factor reset, while the hash was computed.
    const now = context.now()
    const current = store.factors.findBackupSet(user.id)
    const found = hash && current ? findBackupCode(current.codes, hash) : null
    const isRight = found?.usedAt === null && store.factors.find(user.id)?.disabledAt === null
    if (isRight && !purpose.isAsked()) return fail({ code: 'not-signed-in' })
    if (isRight && store.factors.useBackupCode(user.id, found.position, found.hash, now)) {
      const about = { subject: toParty(user), profileId: purpose.profileId }
      const behindMs = findClockSetback(now, store.audit.readNewestAt())
      if (behindMs !== null) context.audit('clock.set-back', { ...about, data: { behindMs } })
      store.factors.clearFailures(user.id)
      const left = store.users.find(user.id)?.codesLeft ?? 0
      context.audit('backup-code.used', { actor: toParty(user), ...about, data: { left } })
      return ok(purpose.onTaken())
    }
    if (store.users.find(user.id) === null) return fail({ code: 'not-signed-in' })
    const isUsed = found !== null
    noteFailure(context, user, purpose, opened.value, { asked: 'backup-code', data: { wasUsed: isUsed } })
    return fail({ code: isUsed ? 'backup-code-already-used' : 'wrong-backup-code' })
  })
  context.ports.onChanged('audit')
  return taken
}
