// Login: the password, then the code, a backup code or a remembered browser; step-up; log out. Everything that is decided
// is written with its audit entry in one transaction; who stands where changes only after it.
import type { SessionLife, SessionState } from '../../../shared/contract'
import { fail, ok, type Failure, type FailureCode, type Result } from '../../../shared/result'
import { isEqualSecretly } from '../../otp/equal'
import { activationLength } from '../domain/activation'
import { normalizeCrockford } from '../domain/crockford'
import { failuresThatLock } from '../domain/lockout'
import { findPasswordRefusal } from '../domain/password'
import { endsOfSession, type LoginMethod, type Session } from '../domain/session'
import { foldEmail, type User } from '../domain/user'
import { takeBackupCode, takeCode, type BackupCodeRefusal, type CodeRefusal } from './factor-attempts'
import { describeStanding, needsCode, standAfterPassword, startSession, writeLogin } from './login'
import { checkOwnPassword, clearAttempts, countAttempt, countFailures } from './password-attempts'
import { createId, toParty, type Room } from './room'
import { mustUseSso } from './sso-standing'
import { rememberBrowser, takeTrust } from './trust'

type Moved<C extends FailureCode> = Result<SessionState, Failure<C>>

interface TypedCode {
  readonly code: string
  readonly rememberBrowser?: boolean | undefined
}

export interface Reauthentication {
  readonly password: string
  readonly code?: string | undefined
}

export type ReauthenticationRefusal = Failure<'wrong-password' | 'code-required' | 'sso-required'> | CodeRefusal

export interface SessionVerbs {
  get(profileId: string): Moved<never>
  getLife(profileId: string): Result<SessionLife, never>
  logIn(
    profileId: string,
    input: { readonly username: string; readonly password: string }
  ): Promise<Moved<'wrong-credentials' | 'sso-required' | 'throttled'>>
  choosePassword(
    profileId: string,
    input: { readonly password: string; readonly confirmPassword: string }
  ): Promise<Moved<'password-refused' | 'passwords-differ' | 'wrong-stage'>>
  enterCode(profileId: string, input: TypedCode): Promise<Result<SessionState, CodeRefusal | Failure<'not-signed-in'>>>
  enterBackupCode(
    profileId: string,
    input: TypedCode
  ): Promise<Result<SessionState, BackupCodeRefusal | Failure<'not-signed-in'>>>
  cancel(profileId: string): Moved<never>
  logOut(profileId: string): Moved<never>
  stepUp(
    profileId: string,
    input: Reauthentication
  ): Promise<Result<SessionState, ReauthenticationRefusal | Failure<'not-signed-in'>>>
  dismissNotices(profileId: string): Moved<never>
}

/** The signed-in user of a profile with their session, or null. */
export function findSignedIn(room: Room, profileId: string) {
  const standing = room.standings.find(profileId, room.now())
  const user = standing?.kind === 'session' ? room.store.users.find(standing.userId) : null
  return standing?.kind === 'session' && user?.status === 'active' ? { standing, user } : null
}

/** Asks the signed-in user again: the password, and a code where policy wants one (S11, CHECKLIST 54). */
export async function reauthenticate(
  room: Room,
  profileId: string,
  { password, code }: Reauthentication
): Promise<
  Result<{ readonly user: User; readonly gaveCode: boolean }, ReauthenticationRefusal | Failure<'not-signed-in'>>
> {
  const found = findSignedIn(room, profileId)
  if (found === null) return fail({ code: 'not-signed-in' })
  const checked = await checkOwnPassword(room, found.user, profileId, password)
  // The session may have ended while the hash was computed.
  const still = findSignedIn(room, profileId)
  if (still?.standing.session.id !== found.standing.session.id) return fail({ code: 'not-signed-in' })
  const { user, standing } = still
  const refuse = () => {
    room.store.transact(() => {
      room.note('session.step-up-refused', { actor: toParty(user), subject: toParty(user), profileId })
    })
    room.ports.onChanged('audit')
  }
  if (!checked.ok) {
    if (checked.error.code === 'wrong-password') refuse()
    return checked
  }
  if (!needsCode(room.policy(), standing.session, user)) return ok({ user, gaveCode: false })
  if (code === undefined) return fail({ code: 'code-required' })
  const taken = room.store.transact(() => takeCode(room, user, code, profileId))
  return taken.ok ? ok({ user, gaveCode: true }) : taken
}

/** `onLogOut` hears of a session that its user ended, before it is gone. */
export function createSessionVerbs(room: Room, onLogOut: (session: Session) => void = () => undefined): SessionVerbs {
  const { store, hashing, standings } = room
  const describe = (profileId: string) => ok(describeStanding(room, profileId))

  /** The user whose password was accepted in this profile, or null. */
  const findPending = (profileId: string): User | null => {
    const standing = standings.find(profileId, room.now())
    const user = standing?.kind === 'code' ? store.users.find(standing.userId) : null
    return user?.status === 'active' && !mustUseSso(room, user.id) ? user : null
  }
  const isActivation = (user: User, typed: string): boolean => {
    const activation = user.passwordHash === null ? store.users.findActivation(user.id) : null
    const code = normalizeCrockford(typed, activationLength)
    return (
      activation !== null &&
      code !== null &&
      room.now() < activation.expiresAt &&
      isEqualSecretly(hashing.keyText('activation', code), activation.hash)
    )
  }
  // While single sign-on is on there is one answer for everybody: it tells neither whose password is right nor who the
  // break-glass admins are (CHECKLIST 31).
  const refused = () => fail({ code: store.sso.isEnabled() ? 'sso-required' : 'wrong-credentials' })
  const complete = (user: User, profileId: string, method: LoginMethod) => {
    const notices = store.transact(() => writeLogin(room, user, profileId, method))
    startSession(room, user, profileId, method, notices)
  }

  return {
    get: describe,

    getLife(profileId) {
      const found = findSignedIn(room, profileId)
      if (found !== null) return ok({ kind: 'open', ...endsOfSession(found.standing.session, room.policy()) })
      const reason = standings.findEnd(profileId, room.now())
      return ok(reason === null ? { kind: 'none' } : { kind: 'ended', reason })
    },

    async logIn(profileId, { username, password }) {
      const user = store.users.findByUsername(foldEmail(username))
      const retryAt = countAttempt(room, username, profileId)
      // One hash is computed in every case, so that the time tells nothing (CHECKLIST 31).
      const isRight = await hashing.isPassword(retryAt === null ? (user?.passwordHash ?? null) : null, password)
      if (retryAt !== null) return fail({ code: 'throttled', retryAt })

      // The user may have changed while the hash was computed.
      const fresh = user === null ? null : store.users.find(user.id)
      const isCurrent =
        fresh?.status === 'active' && fresh.passwordHash === user?.passwordHash && !mustUseSso(room, fresh.id)
      const isActivating = isCurrent && !isRight && isActivation(fresh, password)
      if (!isCurrent || (!isRight && !isActivating)) {
        store.transact(() => {
          room.note('login.password-refused', { subject: fresh === null ? null : toParty(fresh), profileId })
          if (fresh !== null && countFailures(room, username) === failuresThatLock) {
            room.note('login.locked', { subject: toParty(fresh), profileId, data: { by: 'password' } })
          }
        })
        room.ports.onChanged('audit')
        return refused()
      }
      const phc = fresh.passwordHash
      const raised = phc !== null && hashing.needsRehash(phc) ? await hashing.hashPassword(password) : null
      store.transact(() => {
        clearAttempts(room, username, profileId)
        if (phc !== null && raised !== null && store.users.rehashPassword(fresh.id, phc, raised)) {
          room.note('password.rehashed', { subject: toParty(fresh), profileId })
        }
      })
      if (isActivating) {
        standings.set(profileId, { kind: 'password', userId: fresh.id, startedAt: room.now() })
      } else if (fresh.factorState === 'enrolled' && (await takeTrust(room, fresh, profileId))) {
        const current = store.users.find(fresh.id)
        if (current?.status !== 'active' || mustUseSso(room, current.id)) return refused()
        complete(current, profileId, 'remembered-browser')
      } else {
        standings.set(profileId, standAfterPassword(room, store.users.find(fresh.id) ?? fresh))
      }
      room.ports.onChanged('session')
      return describe(profileId)
    },

    async choosePassword(profileId, { password, confirmPassword }) {
      const standing = standings.find(profileId, room.now())
      const user = standing?.kind === 'password' ? store.users.find(standing.userId) : null
      const activation = user === null ? null : store.users.findActivation(user.id)
      if (user?.status !== 'active' || activation === null || mustUseSso(room, user.id)) {
        return fail({ code: 'wrong-stage' })
      }
      if (password !== confirmPassword) return fail({ code: 'passwords-differ' })
      const names = [user.email, user.name]
      const reason = findPasswordRefusal(password, { commonPasswords: room.commonPasswords(), names })
      if (reason !== null) return fail({ code: 'password-refused', reason })
      const phc = await hashing.hashPassword(password)
      const isChosen = store.transact(() => {
        // One-use (CHECKLIST 14): of two windows with one activation code, one sets the password.
        if (store.users.find(user.id)?.status !== 'active' || mustUseSso(room, user.id)) return false
        if (!store.users.activate(user.id, activation.hash, phc, room.now())) return false
        room.note('password.changed', {
          actor: toParty(user),
          subject: toParty(user),
          profileId,
          data: { first: true }
        })
        return true
      })
      if (!isChosen || standings.find(profileId, room.now()) !== standing) return fail({ code: 'wrong-stage' })
      standings.set(profileId, standAfterPassword(room, user))
      for (const topic of ['session', 'users', 'audit'] as const) room.ports.onChanged(topic)
      return describe(profileId)
    },

    async enterCode(profileId, { code, rememberBrowser: shouldRemember = false }) {
      const user = findPending(profileId)
      if (user === null) return fail({ code: 'not-signed-in' })
      const taken = store.transact(() => {
        const result = takeCode(room, user, code, profileId)
        return result.ok ? ok(writeLogin(room, user, profileId, 'code')) : result
      })
      room.ports.onChanged('audit')
      if (!taken.ok) return taken
      startSession(room, user, profileId, 'code', taken.value)
      if (shouldRemember) await rememberBrowser(room, user, profileId)
      return describe(profileId)
    },

    async enterBackupCode(profileId, { code, rememberBrowser: shouldRemember = false }) {
      const user = findPending(profileId)
      if (user === null) return fail({ code: 'not-signed-in' })
      const standing = standings.find(profileId, room.now())
      const taken = await takeBackupCode(room, user, code, profileId, () =>
        writeLogin(room, user, profileId, 'backup-code')
      )
      room.ports.onChanged('audit')
      if (!taken.ok) return taken
      // Cancelled, disabled or reset while the hash was computed: the code is used up, but nobody gets in.
      if (standings.find(profileId, room.now()) !== standing || findPending(profileId) === null) {
        return fail({ code: 'not-signed-in' })
      }
      startSession(room, user, profileId, 'backup-code', taken.value)
      if (shouldRemember) await rememberBrowser(room, user, profileId)
      return describe(profileId)
    },

    cancel(profileId) {
      if (standings.find(profileId, room.now())?.kind !== 'session') standings.clear(profileId)
      room.ports.onChanged('session')
      return describe(profileId)
    },

    logOut(profileId) {
      const found = findSignedIn(room, profileId)
      if (found !== null) onLogOut(found.standing.session)
      // The session ends even where the store refuses to be written.
      standings.clear(profileId)
      if (found !== null) {
        const party = toParty(found.user)
        store.transact(() => {
          room.note('session.ended', { actor: party, subject: party, profileId, data: { reason: 'log-out' } })
        })
      }
      for (const topic of ['session', 'users', 'audit'] as const) room.ports.onChanged(topic)
      return describe(profileId)
    },

    async stepUp(profileId, input) {
      const answer = await reauthenticate(room, profileId, input)
      if (!answer.ok) return answer
      const found = findSignedIn(room, profileId)
      if (found === null) return fail({ code: 'not-signed-in' })
      const { standing, user } = found
      store.transact(() => {
        room.note('session.stepped-up', {
          actor: toParty(user),
          subject: toParty(user),
          profileId,
          data: { withCode: answer.value.gaveCode }
        })
      })
      standings.set(profileId, {
        ...standing,
        session: {
          ...standing.session,
          id: createId(room),
          steppedUpAt: room.now(),
          hasFreshCode: standing.session.hasFreshCode || answer.value.gaveCode
        }
      })
      room.ports.onChanged('session')
      room.ports.onChanged('audit')
      return describe(profileId)
    },

    dismissNotices(profileId) {
      const found = findSignedIn(room, profileId)
      if (found !== null) standings.set(profileId, { ...found.standing, notices: [] })
      room.ports.onChanged('session')
      return describe(profileId)
    }
  }
}
