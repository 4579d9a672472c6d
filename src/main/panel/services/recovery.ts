// The account recovery key (CHECKLIST 74, 75): created and shown once, and used to get back in. Until **Done**, a recovery stays in this
// process's memory, as setup does: leaving halfway changes nothing, and the key still works. Then one transaction uses up the key and gives
// the chosen admin a password, a factor and an active status.
import type { AccountRecoveryKey, SessionState } from '../../../shared/contract'
import { fail, ok, type Failure, type PasswordRefusal, type Result } from '../../../shared/result'
import { createRecoveryKey, formatRecoveryKey, readRecoveryKey } from '../../protection/recovery-key'
import { countFailure, isBlocked, noFailures, rebaseThrottle, type Throttle } from '../domain/lockout'
import { findPasswordRefusal } from '../domain/password'
import type { User } from '../domain/user'
import { noteWrongAnswer } from './attempts'
import { describeAuthState, endSessions } from './login'
import { formatRecoveryKeyFile } from './recovery-sheet'
import { toParty, type PanelContext } from './context'
import { copySecret, saveFile } from './saving'
import { authorise, findSignedIn, type PanelHandlers } from './authority'
import { announce, change } from './change'
import { createSessionMemory } from './session-memory'
import { setBreakGlass } from './sso/links'
import type { RecoveryAuthState, Watch } from './auth-states'
import { forgetBrowsers } from './trust'
import { createId, throttleKeyOf } from './new-user'

const shownAdmins = 200
const wrongStage = () => fail({ code: 'wrong-stage' })
const isRecovery = (_profileId: string, { kind }: { readonly kind: string }) => kind === 'recovery'

export function createRecoveryHandlers(context: PanelContext) {
  const { store, authStates, hashing } = context
  const isSignedIn = (profileId: string) => authStates.find(profileId, context.now())?.kind === 'session'
  /** New keys that are shown until **Done**. */
  const shownKeys = createSessionMemory<AccountRecoveryKey>(context)

  const enterWatched = async (
    profileId: string,
    key: string,
    watch: Watch
  ): Promise<Result<SessionState, Failure<'wrong-recovery-key' | 'throttled' | 'wrong-stage'>>> => {
    // Counted before the hash is computed, so that parallel guesses cannot outrun the delays.
    const counted = store.transact((): Result<Throttle, Failure<'throttled'>> => {
      const now = context.now()
      const throttle = rebaseThrottle(store.recovery.readThrottle(), now)
      if (isBlocked(throttle, now)) return fail({ code: 'throttled', retryAt: throttle.blockedUntil })
      const failed = countFailure(throttle, now)
      store.recovery.saveThrottle(failed)
      return ok(failed)
    })
    if (!counted.ok) return counted
    await context.brake.wait(profileId)
    const kept = store.recovery.findKey()
    // One hash is computed in every case, so that the duration does not reveal whether there is a key.
    const isRight = await hashing.isRecoveryKey(kept?.hash ?? null, key)
    const keyId = store.transact(() => {
      // The key may have been replaced or used while the hash was computed.
      const current = store.recovery.findKey()
      if (!isRight || current === null || current.id !== kept?.id) {
        const { failures } = counted.value
        const asking = { place: 'recovery', profileId, actor: null } as const
        noteWrongAnswer(context, asking, { asked: 'recovery-key', subject: null, failures })
        return null
      }
      store.recovery.saveThrottle(noFailures)
      context.audit('recovery-key.accepted', { profileId })
      return current.id
    })
    context.ports.onChanged('audit')
    if (keyId === null) return fail({ code: 'wrong-recovery-key' })
    if (watch.isEnded() || isSignedIn(profileId)) return wrongStage()
    const startedAt = context.now()
    authStates.set(profileId, { kind: 'recovery', userId: null, startedAt, keyId, passwordHash: null, setup: null })
    context.ports.onChanged('session')
    return ok(describeAuthState(context, profileId))
  }

  return {
    getState() {
      const key = store.recovery.findKey()
      return ok(key === null ? null : { createdAt: key.createdAt, createdBy: key.createdBy })
    },

    async createKey(_input, { profileId, session }) {
      const key = formatRecoveryKey(createRecoveryKey(context.random))
      const hash = await hashing.hashRecoveryKey(key)
      const createdAt = context.now()
      return change<AccountRecoveryKey, Failure<'not-signed-in'>>(
        context,
        ['session', 'settings', 'users', 'audit'],
        () => {
          // The session may have ended or stepped up, or the user been demoted, while the hash was computed.
          const current = findSignedIn(context, profileId)
          if (current?.session.id !== session.id || current.actor.role !== 'admin') {
            return fail({ code: 'not-signed-in' })
          }
          const { actor } = current
          store.recovery.setKey({ id: createId(context), hash, createdAt, createdBy: actor.email })
          context.audit('recovery-key.created', { actor: toParty(actor), profileId })
          return ok({ key, accountName: context.accountName(), createdAt })
        },
        (shown) => {
          // Recoveries with the previous key cannot continue.
          authStates.endWhere(isRecovery)
          shownKeys.keep(profileId, shown)
        }
      )
    },

    async copyKey(_input, { profileId }) {
      const shown = shownKeys.find(profileId)
      if (shown === null) return wrongStage()
      return copySecret(context, shown.key)
    },

    async downloadKey(wish, { profileId }) {
      const shown = shownKeys.find(profileId)
      if (shown === null) return wrongStage()
      const { name, text } = formatRecoveryKeyFile(shown)
      const isStillWanted = () => shownKeys.find(profileId) === shown
      return saveFile(context, profileId, { name, content: text, isStillWanted }, wish)
    },

    hideKey(_input, { profileId }) {
      shownKeys.drop(profileId)
      return ok(null)
    },

    async enterKey({ key }, { profileId }) {
      if (isSignedIn(profileId)) return wrongStage()
      // The key's own checksum reveals a typing mistake. This says nothing about the account's key, so it does not count as an attempt.
      const read = readRecoveryKey(key)
      if (!read.ok) return read
      const watch = authStates.watch(profileId, null)
      try {
        return await enterWatched(profileId, formatRecoveryKey(read.value), watch)
      } finally {
        watch.stop()
      }
    },

    listAdmins: () => ok(store.recovery.listAdmins(shownAdmins)),

    chooseAdmin({ userId }, { profileId, authState }) {
      const user = store.recovery.mayRecover(userId) ? store.users.find(userId) : null
      if (user === null) return fail({ code: 'not-found' })
      store.transact(() => {
        context.audit('recovery.admin-chosen', { subject: toParty(user), profileId })
      })
      authStates.set(profileId, { ...authState, userId, startedAt: context.now() })
      announce(context, ['session', 'audit'])
      return ok(describeAuthState(context, profileId))
    },

    async choosePassword({ password, confirmPassword }, { profileId, authState, stage }) {
      if (stage.kind !== 'password') return wrongStage()
      if (password !== confirmPassword) return fail({ code: 'passwords-differ' })
      const reason = refusalOf(context, stage.user, password)
      if (reason !== null) return fail({ code: 'password-refused', reason })
      const passwordHash = await hashing.hashPassword(password, stage.user.id)
      // The recovery may have been left, restarted, or lost its key meanwhile.
      const still = authorise(context, profileId, 'recovery', false)
      if (!still.ok || still.value.authState !== authState) return wrongStage()
      authStates.set(profileId, { ...authState, passwordHash, startedAt: context.now() })
      context.ports.onChanged('session')
      return ok(describeAuthState(context, profileId))
    }
  } satisfies PanelHandlers['recovery']
}

function refusalOf(context: PanelContext, { email, name }: User, password: string): PasswordRefusal | null {
  return findPasswordRefusal(password, { commonPasswords: context.commonPasswords(), names: [email, name] })
}

/**
 * Uses up the key and makes `user` an active admin with the new password, without the old factor, browsers and codes. In the transaction
 * that enrols the new factor. False if the key was used or replaced meanwhile: of two recoveries, one wins.
 */
export function completeRecovery(
  context: PanelContext,
  authState: RecoveryAuthState,
  user: User,
  profileId: string
): boolean {
  const { store } = context
  const { keyId, passwordHash } = authState
  if (passwordHash === null || !store.recovery.mayRecover(user.id) || !store.recovery.removeKey(keyId)) return false
  const now = context.now()
  const about = { actor: toParty(user), subject: toParty(user), profileId }
  if (user.role !== 'admin') {
    store.users.setRole(user.id, 'admin')
    context.audit('user.role-changed', { ...about, data: { from: user.role, to: 'admin', by: 'recovery' } })
  }
  if (user.status !== 'active') {
    store.users.setStatus(user.id, 'active')
    context.audit('user.enabled', { ...about, data: { by: 'recovery' } })
  }
  store.users.setPassword(user.id, passwordHash, now)
  store.users.setEnrolmentCode(user.id, null, null)
  store.throttles.clear(throttleKeyOf(context, user.username))
  store.factors.remove(user.id)
  context.audit('password.changed', {
    ...about,
    data: { by: 'recovery', forgottenBrowsers: forgetBrowsers(context, user.id) }
  })
  if (store.sso.isEnabled() && !store.sso.isBreakGlass(user.id)) {
    // Otherwise the new password could not be used.
    const breakGlass = [...store.sso.listBreakGlass(), user]
    setBreakGlass(
      context,
      breakGlass.map(({ id }) => id),
      user,
      profileId
    )
    context.audit('sso.break-glass-changed', {
      ...about,
      data: { breakGlass: breakGlass.map(({ email }) => email), by: 'recovery' }
    })
  }
  context.audit('account.recovered', about)
  return true
}

/** After that transaction, ends this user's other states and every other recovery. */
export function endRecoveries(context: PanelContext, user: User, profileId: string): void {
  endSessions(context, user.id, profileId)
  if (context.authStates.endWhere(isRecovery).length > 0) context.ports.onChanged('session')
}
