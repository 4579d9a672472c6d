// Login: the password, then the code; log out. Every attempt is counted in the store before it is judged, so parallel
// guesses do not outrun the delays, and everything that is decided is written with its audit entry in one transaction.
import type { LoginNotice, SessionState } from '../../../shared/contract'
import { fail, ok, type Failure, type FailureCode, type Result } from '../../../shared/result'
import { revealSecret } from '../../protection/secret'
import { fewCodes } from '../domain/backup-code'
import { findClockSetback } from '../domain/clock'
import { burnSteps, checkCode, factorOptions } from '../domain/code-check'
import { countFailure, failuresThatDisable, isBlocked, rebaseThrottle, type Throttle } from '../domain/lockout'
import type { Policy } from '../domain/policy'
import type { LoginMethod, Session } from '../domain/session'
import { foldEmail, type User } from '../domain/user'
import type { Factor } from '../storage/factor-table'
import { createId, toParty, toSignedIn, type Room } from './room'

type Moved<C extends FailureCode> = Result<SessionState, Failure<C>>

export interface SessionVerbs {
  get(profileId: string): Result<SessionState, never>
  logIn(
    profileId: string,
    input: { readonly username: string; readonly password: string }
  ): Promise<Moved<'wrong-credentials' | 'throttled'>>
  enterCode(
    profileId: string,
    input: { readonly code: string }
  ): Moved<'wrong-code' | 'code-already-used' | 'throttled' | 'factor-disabled' | 'clock-set-back' | 'not-signed-in'>
  cancel(profileId: string): Result<SessionState, never>
  logOut(profileId: string): Result<SessionState, never>
}

/** The row that counts failed passwords for whatever was typed as a username, known or not (CHECKLIST 31). */
export function throttleKeyOf(room: Room, username: string): string {
  return room.hashing.keyText('throttle', `user:${foldEmail(username)}`).toString('hex')
}

const profileThrottleKey = (room: Room, profileId: string) =>
  room.hashing.keyText('throttle', `profile:${profileId}`).toString('hex')

/** Where the profile stands, in the words of the contract. A user who was removed or disabled stands nowhere. */
export function describeStanding(room: Room, profileId: string): SessionState {
  const account = room.store.account.find()
  if (account === null) return { step: 'first-run' }
  const standing = room.standings.find(profileId, room.now())
  const user = standing === null ? null : room.store.users.find(standing.userId)
  if (standing === null || user?.status !== 'active') return { step: 'signed-out' }
  switch (standing.kind) {
    case 'setup':
      return { step: 'setup', stage: standing.setup?.stage ?? 'scan', user: toSignedIn(user) }
    case 'code':
      return { step: 'code', email: user.email, rememberDays: account.policy.rememberDays }
    case 'session':
      return {
        step: 'signed-in',
        user: toSignedIn(user),
        accountName: account.name,
        notices: standing.notices,
        backupCodesLeft: user.codesLeft,
        mustRenewBackupCodes: user.codesLeft === 0,
        stepUpNeedsCode: needsCode(account.policy, standing.session)
      }
  }
}

/** Whether the password alone does not show that it is the user (policy; DESIGN section 1). */
export function needsCode(policy: Policy, session: Session): boolean {
  return policy.isReauthenticationStrict || (!policy.mayRememberedAdminister && !session.hasFreshCode)
}

/** What the user is told once at a good login (CHECKLIST 32, 42); read before the login clears it. */
export function collectNotices(room: Room, userId: string): readonly LoginNotice[] {
  const pending = room.store.users.readNotices(userId)
  const notices: LoginNotice[] = []
  if (pending.resetBy !== null && pending.resetAt !== null) {
    notices.push({ kind: 'two-factor-reset', by: pending.resetBy, at: pending.resetAt })
  }
  if (pending.failedFactorCount > 0 && pending.failedFactorAt !== null) {
    notices.push({
      kind: 'failed-second-factors',
      count: pending.failedFactorCount,
      lastAt: pending.failedFactorAt
    })
  }
  if (pending.codeReusedAt !== null) notices.push({ kind: 'code-reuse-refused', at: pending.codeReusedAt })
  return notices
}

/** Writes a completed login: clears its notices and its counters, and answers the notices. In a transaction. */
export function writeLogin(room: Room, user: User, profileId: string, method: LoginMethod): readonly LoginNotice[] {
  const notices = [...collectNotices(room, user.id)]
  room.store.users.markLogin(user.id, room.now())
  room.note('login.succeeded', { actor: toParty(user), subject: toParty(user), profileId, data: { method } })
  const left = room.store.users.find(user.id)?.codesLeft ?? 0
  if (left <= fewCodes) notices.push({ kind: 'backup-codes-left', left })
  return notices
}

/** Puts the profile into a new session. After the transaction that {@link writeLogin} is part of. */
export function startSession(
  room: Room,
  user: User,
  profileId: string,
  method: LoginMethod,
  notices: readonly LoginNotice[]
): void {
  const now = room.now()
  const session: Session = {
    id: createId(room),
    userId: user.id,
    profileId,
    method,
    createdAt: now,
    lastActiveAt: now,
    steppedUpAt: now,
    hasFreshCode: method !== 'remembered-browser'
  }
  room.standings.set(profileId, { kind: 'session', userId: user.id, session, notices })
  for (const topic of ['session', 'users', 'audit'] as const) room.ports.onChanged(topic)
}

/** The later of two waits that hold at `now`, or null; counters that a clock set back are stored rebased. */
function findWait(room: Room, keys: readonly string[], now: number): number | null {
  let retryAt: number | null = null
  for (const key of keys) {
    const stored = room.store.throttles.find(key)
    const throttle = rebaseThrottle(stored, now)
    if (throttle !== stored) room.store.throttles.save(key, throttle)
    if (isBlocked(throttle, now)) retryAt = Math.max(retryAt ?? 0, throttle.blockedUntil)
  }
  return retryAt
}

type FactorRefusal = Failure<'wrong-code' | 'code-already-used' | 'throttled' | 'factor-disabled' | 'clock-set-back'>

/** Counts a failed second factor and disables the factor at the limit. In a transaction. */
export function countFactorFailure(
  room: Room,
  user: User,
  factor: Factor,
  throttle: Throttle,
  burnedSteps: readonly number[],
  profileId: string
): void {
  const now = room.now()
  const counted = countFailure(throttle, now)
  room.store.factors.saveFailures(user.id, counted, burnedSteps)
  room.store.users.countFailedFactor(user.id, now)
  if (counted.failures >= failuresThatDisable && factor.disabledAt === null) {
    room.store.factors.disable(user.id, now)
    room.note('factor.disabled', { subject: toParty(user), profileId, data: { failures: counted.failures } })
  }
}

/**
 * Judges `code` for `user` and writes the outcome: the step is taken by compare-and-set, or the failure is counted.
 * Runs in the caller's transaction.
 */
export function takeCode(room: Room, user: User, code: string, profileId: string): Result<null, FactorRefusal> {
  const { store } = room
  const now = room.now()
  const factor = store.factors.find(user.id)
  if (factor === null || factor.disabledAt !== null) return fail({ code: 'factor-disabled' })
  const throttle = rebaseThrottle(factor.throttle, now)
  if (isBlocked(throttle, now)) return fail({ code: 'throttled', retryAt: throttle.blockedUntil })
  const behindMs = findClockSetback(now, store.audit.readHead().at)
  if (behindMs !== null) return fail({ code: 'clock-set-back', behindMs })

  const verdict = checkCode(revealSecret(factor.secret), code, now, factor.use)
  if (verdict.kind === 'accepted' && store.factors.acceptStep(user.id, verdict.step, now)) return ok(null)
  countFactorFailure(room, user, factor, throttle, burnSteps(factor.use, verdict, now), profileId)
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

export function createSessionVerbs(room: Room): SessionVerbs {
  const { store, hashing, standings } = room
  const describe = (profileId: string) => ok(describeStanding(room, profileId))
  return {
    get: describe,

    async logIn(profileId, { username, password }) {
      const user = store.users.findByUsername(foldEmail(username))
      const keys = [throttleKeyOf(room, username), profileThrottleKey(room, profileId)]
      const retryAt = store.transact(() => {
        const now = room.now()
        const wait = findWait(room, keys, now)
        // Counted before the hash is computed: a parallel guess meets the delay. A right password clears it below.
        if (wait === null)
          for (const key of keys) store.throttles.save(key, countFailure(store.throttles.find(key), now))
        return wait
      })
      const isRight = await hashing.isPassword(retryAt === null ? (user?.passwordHash ?? null) : null, password)
      if (retryAt !== null) return fail({ code: 'throttled', retryAt })

      // The user may have changed while the hash was computed.
      const fresh = user === null ? null : store.users.find(user.id)
      const isCurrent = fresh?.status === 'active' && fresh.passwordHash === user?.passwordHash
      if (!isRight || !isCurrent) {
        store.transact(() => {
          room.note('login.password-refused', { subject: fresh === null ? null : toParty(fresh), profileId })
        })
        room.ports.onChanged('audit')
        return fail({ code: 'wrong-credentials' })
      }
      const phc = fresh.passwordHash
      const raised = phc !== null && hashing.needsRehash(phc) ? await hashing.hashPassword(password) : null
      store.transact(() => {
        for (const key of keys) store.throttles.clear(key)
        if (phc !== null && raised !== null) {
          store.users.rehashPassword(fresh.id, phc, raised)
          room.note('password.rehashed', { subject: toParty(fresh), profileId })
        }
      })
      const startedAt = room.now()
      standings.set(
        profileId,
        fresh.factorState === 'none'
          ? { kind: 'setup', userId: fresh.id, startedAt, setup: null }
          : { kind: 'code', userId: fresh.id, startedAt }
      )
      room.ports.onChanged('session')
      return describe(profileId)
    },

    enterCode(profileId, { code }) {
      const standing = standings.find(profileId, room.now())
      const user = standing?.kind === 'code' ? store.users.find(standing.userId) : null
      if (user?.status !== 'active') return fail({ code: 'not-signed-in' })
      const taken = store.transact(() => {
        const result = takeCode(room, user, code, profileId)
        return result.ok ? ok(writeLogin(room, user, profileId, 'code')) : result
      })
      room.ports.onChanged('audit')
      if (!taken.ok) return taken
      startSession(room, user, profileId, 'code', taken.value)
      return describe(profileId)
    },

    cancel(profileId) {
      if (standings.find(profileId, room.now())?.kind !== 'session') standings.clear(profileId)
      room.ports.onChanged('session')
      return describe(profileId)
    },

    logOut(profileId) {
      const standing = standings.find(profileId, room.now())
      const user = standing === null ? null : store.users.find(standing.userId)
      // The session ends even where the store refuses to be written.
      standings.clear(profileId)
      if (standing?.kind === 'session' && user !== null) {
        store.transact(() => {
          room.note('session.ended', {
            actor: toParty(user),
            subject: toParty(user),
            profileId,
            data: { reason: 'log-out' }
          })
        })
      }
      room.ports.onChanged('session')
      room.ports.onChanged('audit')
      return describe(profileId)
    }
  }
}
