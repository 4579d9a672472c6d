// Login: the password, then the code, a backup code or a remembered browser; step-up; log out. Everything that is decided
// is written with its audit entry in one transaction; who stands where changes only after it.
import type { SessionLife, SessionState } from '../../../shared/contract'
import { fail, ok, type Failure, type FailureCode, type Result } from '../../../shared/result'
import { foldEmail } from '../../../shared/text/addresses'
import { plainCode } from '../../../shared/text/plain'
import type { LoginMethod } from '../../../shared/model/session'
import { activationLength } from '../domain/activation'
import { normalizeCrockford } from '../domain/crockford'
import { findPasswordRefusal } from '../domain/password'
import { endsOfSession, type Session } from '../domain/session'
import type { User } from '../domain/user'
import { checkAnswer, clearCounters, type Place } from './attempts'
import { findSignedIn } from './authority'
import {
  consumeBackupCode,
  consumeCode,
  type BackupCodeRefusal,
  type CodeRefusal,
  type Purpose
} from './factor-attempts'
import { describeAuthState, needsCode, standAfterPassword, startSession, writeLogin } from './login'
import { checkOwnPassword, passwordKeysOf } from './password-attempts'
import { toParty, type PanelContext } from './context'
import { mustUseSso } from './sso/state'
import type { Watch } from './auth-states'
import { rememberBrowser, takeTrust } from './trust'
import { createId } from './new-user'

type Moved<C extends FailureCode> = Result<SessionState, Failure<C>>

interface Credentials {
  readonly username: string
  readonly password: string
}

interface TypedCode {
  readonly code: string
  readonly rememberBrowser?: boolean | undefined
}

export interface Reauthentication {
  readonly password: string
  readonly code?: string | undefined
  /** In place of `code`, where a call takes one. */
  readonly backupCode?: string | undefined
}

export type ReauthenticationRefusal =
  | Failure<'wrong-password' | 'code-required' | 'sso-required'>
  | CodeRefusal
  | BackupCodeRefusal

export interface SessionHandlers {
  get(profileId: string): Moved<never>
  getLife(profileId: string): Result<SessionLife, never>
  logIn(profileId: string, input: Credentials): Promise<Moved<'wrong-credentials' | 'sso-required' | 'throttled'>>
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

/** What is asked again, and of whom it must still be true once it was answered. */
export interface ReauthenticationOptions {
  readonly place: Place
  /** Asks a code or a backup code whatever the policy is. */
  readonly alwaysCode?: boolean
}

type Reauthenticated = { readonly user: User; readonly session: Session; readonly gaveCode: boolean }

/** Asks the signed-in user again: the password, and a code where policy wants one (S11, CHECKLIST 54, 79, 80). */
export async function reauthenticate(
  context: PanelContext,
  profileId: string,
  { password, code, backupCode }: Reauthentication,
  { place, alwaysCode = false }: ReauthenticationOptions
): Promise<Result<Reauthenticated, ReauthenticationRefusal | Failure<'not-signed-in'>>> {
  const found = findSignedIn(context, profileId)
  if (found === null) return fail({ code: 'not-signed-in' })
  /** The session may have ended, or the user be another one, while something was waited for. */
  const findStill = () => {
    const still = findSignedIn(context, profileId)
    return still?.session.id === found.session.id ? still : null
  }
  const checked = await checkOwnPassword(context, found.actor, profileId, password, place)
  const still = findStill()
  if (still === null) return fail({ code: 'not-signed-in' })
  if (!checked.ok) return checked
  const { actor: user, session } = still
  const reauthenticated = (gaveCode: boolean): Reauthenticated => ({ user, session, gaveCode })
  if (!alwaysCode && !needsCode(context, session, user)) return ok(reauthenticated(false))
  const purpose: Purpose<Reauthenticated> = {
    place,
    profileId,
    actor: user,
    isAsked: () => findStill() !== null,
    onTaken: () => reauthenticated(true)
  }
  if (code !== undefined) return consumeCode(context, user, code, purpose)
  if (backupCode !== undefined) return consumeBackupCode(context, user, backupCode, purpose)
  return fail({ code: 'code-required' })
}

/** The session where what was shown still holds: asked again after whatever was waited for since. */
export function findStillShown(context: PanelContext, profileId: string, shown: Reauthenticated) {
  const found = findSignedIn(context, profileId)
  if (found?.session.id !== shown.session.id) return fail({ code: 'not-signed-in' })
  // A policy that was set meanwhile holds for this, too.
  return !shown.gaveCode && needsCode(context, found.session, found.actor) ? fail({ code: 'code-required' }) : ok(found)
}

/** `onLogOut` hears of a session that its user ended, before it is gone. */
export function createSessionHandlers(
  context: PanelContext,
  onLogOut: (session: Session) => void = () => undefined
): SessionHandlers {
  const { store, hashing, authStates } = context
  const describe = (profileId: string) => ok(describeAuthState(context, profileId))

  /** The user whose password was accepted in this profile, or null. */
  const findPending = (profileId: string): User | null => {
    const authState = authStates.find(profileId, context.now())
    const user = authState?.kind === 'code' ? store.users.find(authState.userId) : null
    return user?.status === 'active' && !mustUseSso(context, user.id) ? user : null
  }
  const isActivation = (user: User, typed: string): boolean => {
    const activation = user.passwordHash === null ? store.users.findActivation(user.id) : null
    const code = normalizeCrockford(typed, activationLength)
    return (
      activation !== null &&
      code !== null &&
      context.now() < activation.expiresAt &&
      hashing.isUserCode(activation.hash, 'activation', code, user.id)
    )
  }
  // While single sign-on is on there is one answer for everybody: it tells neither whose password is right nor who the
  // break-glass admins are (CHECKLIST 31).
  const refused = () => fail({ code: store.sso.isEnabled() ? 'sso-required' : 'wrong-credentials' })

  /** What was meant. A user from before hidden signs were taken out, whose address has one, is found by pasting it. */
  const readUsername = (typed: string) => (store.users.hasUsername(foldEmail(typed)) ? typed : plainCode(typed))

  const logInWatched = async (
    profileId: string,
    { username, password }: Credentials,
    watch: Watch
  ): ReturnType<SessionHandlers['logIn']> => {
    const find = () => store.users.findByUsername(foldEmail(username))
    const keys = passwordKeysOf(context, username, profileId)
    const outcome = await checkAnswer(context, {
      asked: 'password',
      place: 'login',
      profileId,
      keys,
      actor: null,
      subject: find,
      async judge() {
        const user = find()
        const isRight = await hashing.isPassword(user?.passwordHash ?? null, password, user?.id ?? null)
        // The user may have changed while the hash was computed.
        const fresh = user === null ? null : store.users.find(user.id)
        if (fresh?.status !== 'active' || fresh.passwordHash !== user?.passwordHash) return null
        if (mustUseSso(context, fresh.id)) return null
        const isActivating = !isRight && isActivation(fresh, password)
        return isRight || isActivating ? { user: fresh, isActivating } : null
      },
      // One hash is computed in every case, so that the time tells nothing (CHECKLIST 31).
      pretend: () => hashing.isPassword(null, password, null)
    })
    if (outcome.kind === 'throttled') return fail({ code: 'throttled', retryAt: outcome.retryAt })
    if (outcome.kind === 'wrong') return refused()
    const { user, isActivating } = outcome.value
    const phc = user.passwordHash
    const raised = phc !== null && hashing.needsRehash(phc) ? await hashing.hashPassword(password, user.id) : null
    let accepted = phc
    store.transact(() => {
      clearCounters(context, keys)
      if (phc === null || raised === null || !store.users.rehashPassword(user.id, phc, raised)) return
      accepted = raised
      context.audit('password.rehashed', { subject: toParty(user), profileId })
    })
    /** The user as they may still come in: asked again after everything that was waited for. */
    const findEntrant = (): User | null => {
      const fresh = store.users.find(user.id)
      const isSame = fresh?.status === 'active' && fresh.passwordHash === accepted && !mustUseSso(context, fresh.id)
      return isSame && !watch.isEnded() ? fresh : null
    }
    const entered =
      isActivating || user.factorState !== 'enrolled'
        ? null
        : await takeTrust(context, user, profileId, () => {
            const entrant = findEntrant()
            return entrant && { entrant, notices: writeLogin(context, entrant, profileId, 'remembered-browser') }
          })
    if (watch.isEnded()) return describe(profileId)
    const entrant = entered?.entrant ?? findEntrant()
    if (entrant === null) return refused()
    if (entered !== null) startSession(context, entrant, profileId, 'remembered-browser', entered.notices)
    else if (isActivating) authStates.set(profileId, { kind: 'password', userId: entrant.id, startedAt: context.now() })
    else authStates.set(profileId, standAfterPassword(context, entrant))
    context.ports.onChanged('session')
    return describe(profileId)
  }

  /** What a second factor at login is asked for: the login that waits in this profile, and no other. */
  const loginPurpose = (profileId: string, user: User, method: LoginMethod, shouldRemember: boolean) => {
    const authState = authStates.find(profileId, context.now())
    return {
      place: 'login',
      profileId,
      actor: null,
      isAsked: () => authStates.find(profileId, context.now()) === authState && findPending(profileId) !== null,
      onTaken: () => ({
        notices: writeLogin(context, user, profileId, method),
        keepToken: shouldRemember ? rememberBrowser(context, user, profileId) : null
      })
    } as const
  }

  return {
    get: describe,

    getLife(profileId) {
      const found = findSignedIn(context, profileId)
      if (found !== null) return ok({ kind: 'open', ...endsOfSession(found.session, context.policy()) })
      const reason = authStates.findEnd(profileId, context.now())
      return ok(reason === null ? { kind: 'none' } : { kind: 'ended', reason })
    },

    async logIn(profileId, { username: typed, password }) {
      const username = readUsername(typed)
      const watch = authStates.watch(profileId, store.users.findByUsername(foldEmail(username))?.id ?? null)
      try {
        return await logInWatched(profileId, { username, password }, watch)
      } finally {
        watch.stop()
      }
    },

    async choosePassword(profileId, { password, confirmPassword }) {
      const authState = authStates.find(profileId, context.now())
      const user = authState?.kind === 'password' ? store.users.find(authState.userId) : null
      const activation = user === null ? null : store.users.findActivation(user.id)
      if (user?.status !== 'active' || activation === null || mustUseSso(context, user.id)) {
        return fail({ code: 'wrong-stage' })
      }
      if (password !== confirmPassword) return fail({ code: 'passwords-differ' })
      const names = [user.email, user.name]
      const reason = findPasswordRefusal(password, { commonPasswords: context.commonPasswords(), names })
      if (reason !== null) return fail({ code: 'password-refused', reason })
      const phc = await hashing.hashPassword(password, user.id)
      const isChosen = store.transact(() => {
        // Cancelled, ended by an admin or too late: the activation code is not used up.
        if (authStates.find(profileId, context.now()) !== authState) return false
        // One-use (CHECKLIST 14): of two windows with one activation code, one sets the password.
        if (store.users.find(user.id)?.status !== 'active' || mustUseSso(context, user.id)) return false
        if (!store.users.activate(user.id, activation.hash, phc, context.now())) return false
        context.audit('password.changed', {
          actor: toParty(user),
          subject: toParty(user),
          profileId,
          data: { first: true }
        })
        return true
      })
      if (!isChosen) return fail({ code: 'wrong-stage' })
      authStates.set(profileId, standAfterPassword(context, user))
      for (const topic of ['session', 'users', 'audit'] as const) context.ports.onChanged(topic)
      return describe(profileId)
    },

    async enterCode(profileId, { code, rememberBrowser: shouldRemember = false }) {
      const user = findPending(profileId)
      if (user === null) return fail({ code: 'not-signed-in' })
      const taken = await consumeCode(context, user, code, loginPurpose(profileId, user, 'code', shouldRemember))
      if (!taken.ok) return taken
      startSession(context, user, profileId, 'code', taken.value.notices)
      await taken.value.keepToken?.()
      return describe(profileId)
    },

    async enterBackupCode(profileId, { code, rememberBrowser: shouldRemember = false }) {
      const user = findPending(profileId)
      if (user === null) return fail({ code: 'not-signed-in' })
      const purpose = loginPurpose(profileId, user, 'backup-code', shouldRemember)
      const taken = await consumeBackupCode(context, user, code, purpose)
      if (!taken.ok) return taken
      startSession(context, user, profileId, 'backup-code', taken.value.notices)
      await taken.value.keepToken?.()
      return describe(profileId)
    },

    cancel(profileId) {
      if (authStates.find(profileId, context.now())?.kind !== 'session') authStates.clear(profileId)
      context.ports.onChanged('session')
      return describe(profileId)
    },

    logOut(profileId) {
      const found = findSignedIn(context, profileId)
      if (found !== null) onLogOut(found.session)
      // The session ends even where the store refuses to be written.
      authStates.clear(profileId)
      if (found !== null) {
        const party = toParty(found.actor)
        store.transact(() => {
          context.audit('session.ended', { actor: party, subject: party, profileId, data: { reason: 'log-out' } })
        })
      }
      for (const topic of ['session', 'users', 'audit'] as const) context.ports.onChanged(topic)
      return describe(profileId)
    },

    async stepUp(profileId, input) {
      const answer = await reauthenticate(context, profileId, input, { place: 'step-up' })
      if (!answer.ok) return answer
      const still = findStillShown(context, profileId, answer.value)
      if (!still.ok) return still
      const { authState, actor: user } = still.value
      store.transact(() => {
        context.audit('session.stepped-up', {
          actor: toParty(user),
          subject: toParty(user),
          profileId,
          data: { withCode: answer.value.gaveCode }
        })
      })
      authStates.set(profileId, {
        ...authState,
        session: {
          ...authState.session,
          id: createId(context),
          steppedUpAt: context.now(),
          hasFreshCode: authState.session.hasFreshCode || answer.value.gaveCode
        }
      })
      context.ports.onChanged('session')
      context.ports.onChanged('audit')
      return describe(profileId)
    },

    dismissNotices(profileId) {
      const found = findSignedIn(context, profileId)
      if (found !== null) authStates.set(profileId, { ...found.authState, notices: [] })
      context.ports.onChanged('session')
      return describe(profileId)
    }
  }
}
