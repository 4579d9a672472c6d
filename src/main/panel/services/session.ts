// Login with a password, then a code, a backup code or a remembered browser; step-up; logout. Every decision is written with its audit
// entry in one transaction; login states change only after it.
import type { SessionState } from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { foldEmail } from '../../../shared/text/addresses'
import { plainCode } from '../../../shared/text/plain'
import type { LoginMethod } from '../../../shared/model/session'
import { activationLength } from '../domain/activation'
import { normalizeCrockford } from '../domain/crockford'
import { findPasswordRefusal } from '../domain/password'
import { endsOfSession, type Session } from '../domain/session'
import type { User } from '../domain/user'
import { checkAnswer, clearCounters, type Place } from './attempts'
import { authorise, findSignedIn, type PanelCallers, type PanelHandlers, type SignedIn } from './authority'
import { aboutOf, announce, change } from './change'
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

type CodeCaller = PanelCallers['code']

interface Credentials {
  readonly username: string
  readonly password: string
}

export interface Reauthentication {
  readonly password: string
  readonly code?: string | undefined
  /** Instead of `code`, if a call accepts one. */
  readonly backupCode?: string | undefined
}

export type ReauthenticationRefusal =
  | Failure<'wrong-password' | 'code-required' | 'sso-required'>
  | CodeRefusal
  | BackupCodeRefusal

/** What to ask for again, and where. */
export interface ReauthenticationOptions {
  readonly place: Place
  /** Asks for a code or a backup code, whatever the policy says. */
  readonly alwaysCode?: boolean
}

interface Reauthenticated extends SignedIn {
  readonly gaveCode: boolean
}

/** Confirms it's the logged-in user: the password, and a code if the policy requires one (S11, CHECKLIST 54, 79, 80). */
export async function reauthenticate(
  context: PanelContext,
  caller: SignedIn,
  { password, code, backupCode }: Reauthentication,
  { place, alwaysCode = false }: ReauthenticationOptions
): Promise<Result<Reauthenticated, ReauthenticationRefusal | Failure<'not-signed-in'>>> {
  const { profileId } = caller
  /** The session may have ended, or the user have changed, during an await. */
  const findStill = () => {
    const still = findSignedIn(context, profileId)
    return still?.session.id === caller.session.id ? still : null
  }
  const checked = await checkOwnPassword(context, caller.actor, profileId, password, place)
  const still = findStill()
  if (still === null) return fail({ code: 'not-signed-in' })
  if (!checked.ok) return checked
  const { actor, session } = still
  const reauthenticated = (gaveCode: boolean): Reauthenticated => ({ ...still, gaveCode })
  if (!alwaysCode && !needsCode(context, session, actor)) return ok(reauthenticated(false))
  const purpose: Purpose<Reauthenticated> = {
    place,
    profileId,
    actor,
    isAsked: () => findStill() !== null,
    onTaken: () => reauthenticated(true)
  }
  if (code !== undefined) return consumeCode(context, actor, code, purpose)
  if (backupCode !== undefined) return consumeBackupCode(context, actor, backupCode, purpose)
  return fail({ code: 'code-required' })
}

/** The session, if the confirmation is still valid. Call it after every later await. */
export function findStillShown(context: PanelContext, shown: Reauthenticated) {
  const found = findSignedIn(context, shown.profileId)
  if (found?.session.id !== shown.session.id) return fail({ code: 'not-signed-in' })
  // A policy that changed meanwhile applies here, too.
  return !shown.gaveCode && needsCode(context, found.session, found.actor) ? fail({ code: 'code-required' }) : ok(found)
}

/** `onLogOut` receives a session that its user ends, before it is gone. */
export function createSessionHandlers(context: PanelContext, onLogOut: (session: Session) => void = () => undefined) {
  const { store, hashing, authStates } = context
  const describe = (profileId: string) => ok(describeAuthState(context, profileId))

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
  // With single sign-on there is one answer for everyone, which reveals neither whose password is right nor who the break-glass admins are
  // (CHECKLIST 31).
  const refused = () => fail({ code: store.sso.isEnabled() ? 'sso-required' : 'wrong-credentials' })

  /** The username as meant. Users from before hidden characters were removed may have one in their address; they paste it. */
  const readUsername = (typed: string) => (store.users.hasUsername(foldEmail(typed)) ? typed : plainCode(typed))

  const logInWatched = async (
    profileId: string,
    { username, password }: Credentials,
    watch: Watch
  ): Promise<Result<SessionState, Failure<'wrong-credentials' | 'sso-required' | 'throttled'>>> => {
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
      // One hash is computed in every case, so that the duration reveals nothing (CHECKLIST 31).
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
    /** The user, if they may still log in. Call it after every await. */
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

  /** The purpose of a second factor at login: the login that waits in this profile, and no other. */
  const loginPurpose = ({ profileId, user, authState }: CodeCaller, method: LoginMethod, shouldRemember: boolean) =>
    ({
      place: 'login',
      profileId,
      actor: null,
      isAsked() {
        const still = authorise(context, profileId, 'code', false)
        return still.ok && still.value.authState === authState && !mustUseSso(context, user.id)
      },
      onTaken: () => ({
        notices: writeLogin(context, user, profileId, method),
        keepToken: shouldRemember ? rememberBrowser(context, user, profileId) : null
      })
    }) as const

  return {
    get: (_input, { profileId }) => describe(profileId),

    getLife(_input, { profileId }) {
      const found = findSignedIn(context, profileId)
      if (found !== null) return ok({ kind: 'open', ...endsOfSession(found.session, context.policy()) })
      const reason = authStates.findEnd(profileId, context.now())
      return ok(reason === null ? { kind: 'none' } : { kind: 'ended', reason })
    },

    async logIn({ username: typed, password }, { profileId }) {
      const username = readUsername(typed)
      const watch = authStates.watch(profileId, store.users.findByUsername(foldEmail(username))?.id ?? null)
      try {
        return await logInWatched(profileId, { username, password }, watch)
      } finally {
        watch.stop()
      }
    },

    async choosePassword({ password, confirmPassword }, { profileId, authState, user }) {
      const activation = store.users.findActivation(user.id)
      if (activation === null || mustUseSso(context, user.id)) return fail({ code: 'wrong-stage' })
      if (password !== confirmPassword) return fail({ code: 'passwords-differ' })
      const names = [user.email, user.name]
      const reason = findPasswordRefusal(password, { commonPasswords: context.commonPasswords(), names })
      if (reason !== null) return fail({ code: 'password-refused', reason })
      const phc = await hashing.hashPassword(password, user.id)
      const chosen = change<null, Failure<'wrong-stage'>>(
        context,
        ['session', 'users', 'audit'],
        () => {
          // Cancelled, ended by an admin or too late: the activation code is not used up.
          if (authStates.find(profileId, context.now()) !== authState) return fail({ code: 'wrong-stage' })
          // One-use (CHECKLIST 14): if two windows use one activation code, one of them sets the password.
          const isActive = store.users.find(user.id)?.status === 'active' && !mustUseSso(context, user.id)
          if (!isActive || !store.users.activate(user.id, activation.hash, phc, context.now())) {
            return fail({ code: 'wrong-stage' })
          }
          const party = toParty(user)
          context.audit('password.changed', { actor: party, subject: party, profileId, data: { first: true } })
          return ok(null)
        },
        () => {
          authStates.set(profileId, standAfterPassword(context, user))
        }
      )
      return chosen.ok ? describe(profileId) : chosen
    },

    async enterCode({ code, rememberBrowser: shouldRemember = false }, caller) {
      const { profileId, user } = caller
      if (mustUseSso(context, user.id)) return fail({ code: 'not-signed-in' })
      const taken = await consumeCode(context, user, code, loginPurpose(caller, 'code', shouldRemember))
      if (!taken.ok) return taken
      startSession(context, user, profileId, 'code', taken.value.notices)
      await taken.value.keepToken?.()
      return describe(profileId)
    },

    async enterBackupCode({ code, rememberBrowser: shouldRemember = false }, caller) {
      const { profileId, user } = caller
      if (mustUseSso(context, user.id)) return fail({ code: 'not-signed-in' })
      const purpose = loginPurpose(caller, 'backup-code', shouldRemember)
      const taken = await consumeBackupCode(context, user, code, purpose)
      if (!taken.ok) return taken
      startSession(context, user, profileId, 'backup-code', taken.value.notices)
      await taken.value.keepToken?.()
      return describe(profileId)
    },

    cancel(_input, { profileId }) {
      if (authStates.find(profileId, context.now())?.kind !== 'session') authStates.clear(profileId)
      context.ports.onChanged('session')
      return describe(profileId)
    },

    logOut(_input, { profileId }) {
      const found = findSignedIn(context, profileId)
      if (found !== null) onLogOut(found.session)
      // The session ends even if the store cannot be written.
      authStates.clear(profileId)
      if (found !== null) {
        store.transact(() => {
          context.audit('session.ended', { ...aboutOf(found, found.actor), data: { reason: 'log-out' } })
        })
      }
      announce(context, ['session', 'users', 'audit'])
      return describe(profileId)
    },

    async stepUp(input, caller) {
      const { profileId } = caller
      const answer = await reauthenticate(context, caller, input, { place: 'step-up' })
      if (!answer.ok) return answer
      const { gaveCode } = answer.value
      const still = findStillShown(context, answer.value)
      if (!still.ok) return still
      const { authState, session, actor } = still.value
      store.transact(() => {
        context.audit('session.stepped-up', { ...aboutOf(still.value, actor), data: { withCode: gaveCode } })
      })
      authStates.set(profileId, {
        ...authState,
        session: {
          ...session,
          id: createId(context),
          steppedUpAt: context.now(),
          hasFreshCode: session.hasFreshCode || gaveCode
        }
      })
      announce(context, ['session', 'audit'])
      return describe(profileId)
    },

    dismissNotices(_input, { profileId, authState }) {
      authStates.set(profileId, { ...authState, notices: [] })
      context.ports.onChanged('session')
      return describe(profileId)
    }
  } satisfies PanelHandlers['session']
}
