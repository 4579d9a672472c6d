// Personal settings: the user's own name, password, factor, backup codes, remembered browsers and sessions. Whatever could lock them out or
// let someone else in requires the password again, and a code if the policy says so.
import type { BackupCodeSet } from '../../../shared/contract'
import { fail, ok, type Failure, type PasswordRefusal } from '../../../shared/result'
import { tidyText } from '../../../shared/text/tidy'
import { longestName } from '../../../shared/model/limits'
import { encodeBase32 } from '../../otp/base32'
import { createSecret, revealSecret } from '../../protection/secret'
import { createBackupCodes } from '../domain/backup-code'
import { factorSecretBytes } from '../domain/code-check'
import { groupByFour } from '../domain/crockford'
import { findPasswordRefusal, normalizePassword } from '../domain/password'
import type { User } from '../domain/user'
import { formatBackupCodeFile, hashBackupCodes } from './backup-codes'
import { confirmSecret } from './confirmation'
import { describeBrowsers, describeFactor, describeSessions } from './descriptions'
import { endSessions } from './login'
import { checkOwnPassword } from './password-attempts'
import { toParty, toSignedIn, type PanelContext } from './context'
import { copySecret, saveFile } from './saving'
import { findSignedIn, type PanelHandlers, type SignedIn } from './authority'
import { aboutOf, announce, change } from './change'
import { findStillShown, reauthenticate } from './session'
import { createSheet } from './setup-sheet'
import { describeSsoFlags, describeSsoLink } from './sso/state'
import { forgetBrowser, forgetBrowsers } from './trust'

const shownEvents = 50
const shownLogins = 5
const topics = ['session', 'settings', 'users', 'audit'] as const

export function createSettingsHandlers(context: PanelContext) {
  const { store, authStates } = context
  const aboutOwn = (caller: SignedIn) => aboutOf(caller, caller.actor)

  return {
    get(_input, { actor }) {
      const policy = context.policy()
      return ok({
        user: toSignedIn(actor),
        passwordChangedAt: actor.passwordChangedAt,
        factor: describeFactor(context, actor),
        isReauthenticationStrict: policy.isReauthenticationStrict,
        rememberDays: policy.rememberDays,
        ...describeSsoFlags(context, actor.id),
        sso: describeSsoLink(context, actor.id)
      })
    },

    rename(given, caller) {
      const name = tidyText(given.name, longestName)
      if (name === '') return fail({ code: 'invalid-input', fields: ['name'] })
      const { actor } = caller
      return change(context, topics, () => {
        store.users.rename(actor.id, name)
        context.audit('user.renamed', { ...aboutOwn(caller), data: { from: actor.name, to: name } })
        noteSharedName(context, { ...actor, name }, caller.profileId)
        return ok(null)
      })
    },

    async changePassword({ oldPassword, password, confirmPassword, endOtherSessions }, caller) {
      if (password !== confirmPassword) return fail({ code: 'passwords-differ' })
      const { actor: user, profileId, session } = caller
      const checked = await checkOwnPassword(context, user, profileId, oldPassword, 'password-change')
      if (!checked.ok) return checked
      const reason = findNewPasswordRefusal(context, user, oldPassword, password)
      if (reason !== null) return fail({ code: 'password-refused', reason })
      const phc = await context.hashing.hashPassword(password, user.id)
      if (findSignedIn(context, profileId)?.session.id !== session.id) return fail({ code: 'not-signed-in' })
      return change<null, Failure<'wrong-password'>>(
        context,
        topics,
        () => {
          // Changed in another window meanwhile: the old password is no longer valid.
          if (user.passwordHash === null || !store.users.rehashPassword(user.id, user.passwordHash, phc)) {
            return fail({ code: 'wrong-password' })
          }
          store.users.setPassword(user.id, phc, context.now())
          const forgotten = forgetBrowsers(context, user.id)
          context.audit('password.changed', { ...aboutOwn(caller), data: { forgottenBrowsers: forgotten } })
          return ok(null)
        },
        () => {
          authStates.endPending(user.id)
          authStates.endProofs(user.id, profileId)
          if (endOtherSessions) endOthers(context, caller)
        }
      )
    },

    async regenerateBackupCodes(input, caller) {
      const { profileId } = caller
      const answer = await reauthenticate(context, caller, input, { place: 'new-backup-codes' })
      if (!answer.ok) return answer
      const { actor } = answer.value
      const codes = createBackupCodes(context.random)
      const set = await hashBackupCodes(context, actor.id, codes)
      const still = findStillShown(context, answer.value)
      if (!still.ok) return still
      const createdAt = context.now()
      return change<BackupCodeSet, Failure<'factor-disabled'>>(
        context,
        topics,
        () => {
          if (store.users.find(actor.id)?.factorState !== 'enrolled') return fail({ code: 'factor-disabled' })
          store.factors.replaceBackupSet(actor.id, { ...set, createdAt }, set.hashes)
          const data = { count: codes.length, reason: 'regenerated' } as const
          context.audit('backup-codes.created', { ...aboutOwn(answer.value), data })
          return ok({
            codes: codes.map(groupByFour),
            accountName: context.accountName(),
            email: actor.email,
            createdAt
          })
        },
        (shownCodes) => {
          const { authState } = still.value
          const notices = authState.notices.filter((notice) => notice.kind !== 'backup-codes-left')
          authStates.set(profileId, { ...authState, shownCodes, notices })
        }
      )
    },

    async copyBackupCodes(_input, { authState: { shownCodes } }) {
      if (shownCodes === null) return fail({ code: 'wrong-stage' })
      return copySecret(context, shownCodes.codes.join('\n'))
    },

    async downloadBackupCodes(wish, { profileId, authState: { shownCodes } }) {
      if (shownCodes === null) return fail({ code: 'wrong-stage' })
      const { name, text } = formatBackupCodeFile(shownCodes)
      const isStillWanted = () => findSignedIn(context, profileId)?.authState.shownCodes === shownCodes
      return saveFile(context, profileId, { name, content: text, isStillWanted }, wish)
    },

    hideBackupCodes(_input, { profileId, authState }) {
      authStates.set(profileId, { ...authState, shownCodes: null })
      return ok(null)
    },

    async beginMove(input, caller) {
      const { profileId } = caller
      if (caller.actor.factorState !== 'enrolled') return fail({ code: 'wrong-stage' })
      // Whoever has the new secret can act as the user, so the password alone is never enough (CHECKLIST 80).
      const answer = await reauthenticate(context, caller, input, { place: 'move', alwaysCode: true })
      if (!answer.ok) return answer
      const findStill = () => findStillShown(context, answer.value)
      const still = findStill()
      if (!still.ok) return still
      if (still.value.actor.factorState !== 'enrolled') return fail({ code: 'wrong-stage' })
      const move = { secret: createSecret(context.random(factorSecretBytes)) }
      authStates.set(profileId, { ...still.value.authState, move })
      const sheet = await createSheet(context, still.value.actor, move.secret)
      const shown = findStill()
      if (!shown.ok) return shown
      return shown.value.authState.move?.secret === move.secret ? ok(sheet) : fail({ code: 'wrong-stage' })
    },

    async copyMoveKey(_input, { authState: { move } }) {
      if (move === null) return fail({ code: 'wrong-stage' })
      return copySecret(context, encodeBase32(revealSecret(move.secret)))
    },

    async confirmMove({ code, endOtherSessions }, caller) {
      const { profileId, actor: user } = caller
      const { move } = caller.authState
      if (move === null) return fail({ code: 'wrong-stage' })
      const findMove = () => {
        const still = findSignedIn(context, profileId)
        return still?.actor.id === user.id && still.authState.move?.secret === move.secret ? still : null
      }
      const asking = { place: 'move', profileId, actor: user } as const
      const confirmed = await confirmSecret(context, user, code, move.secret, asking, () => findMove() !== null)
      if (!confirmed.ok) return confirmed
      const still = findMove()
      if (still === null) return fail({ code: 'wrong-stage' })
      const isReplaced = store.transact(() => {
        if (!store.factors.replaceSecret(user.id, move.secret, context.now(), confirmed.value)) return false
        const forgotten = forgetBrowsers(context, user.id)
        context.audit('factor.replaced', { ...aboutOwn(caller), data: { forgottenBrowsers: forgotten } })
        return true
      })
      authStates.set(profileId, { ...still.authState, move: null })
      if (!isReplaced) return fail({ code: 'wrong-stage' })
      authStates.endProofs(user.id, profileId)
      if (endOtherSessions) endOthers(context, caller)
      announce(context, topics)
      return ok(null)
    },

    cancelMove(_input, { profileId, authState }) {
      authStates.set(profileId, { ...authState, move: null })
      return ok(null)
    },

    listBrowsers: (_input, { actor, profileId }) => ok(describeBrowsers(context, actor.id, profileId)),

    forgetBrowser({ id }, caller) {
      const forgotten = change<null, Failure<'not-found'>>(context, topics, () => {
        if (!forgetBrowser(context, caller.actor.id, id)) return fail({ code: 'not-found' })
        context.audit('browser.forgotten', { ...aboutOwn(caller), data: { count: 1 } })
        return ok(null)
      })
      if (!forgotten.ok) announce(context, topics)
      return forgotten
    },

    forgetAllBrowsers: (_input, caller) =>
      change(context, topics, () => {
        const count = forgetBrowsers(context, caller.actor.id)
        if (count > 0) context.audit('browser.forgotten', { ...aboutOwn(caller), data: { count } })
        return ok(null)
      }),

    listSessions: (_input, { actor, profileId }) => ok(describeSessions(context, actor.id, profileId)),

    endSession({ id }, caller) {
      const sessions = authStates.listSessions(caller.actor.id, context.now())
      const session = sessions.find((one) => one.reference === id)
      if (session === undefined) return fail({ code: 'not-found' })
      // The session ends even if the store cannot be written.
      authStates.clear(session.profileId, 'ended')
      return change(context, topics, () => {
        const about = { ...aboutOwn(caller), profileId: session.profileId }
        context.audit('session.ended', { ...about, data: { reason: 'revoked' } })
        return ok(null)
      })
    },

    endOtherSessions(_input, caller) {
      endOthers(context, caller)
      announce(context, topics)
      return ok(null)
    },

    listActivity: (_input, { actor }) => ok(store.audit.listOf(actor.id, shownEvents)),

    listLogins: (_input, { actor }) => ok([...store.audit.iterateAbout(actor.id, ['login.succeeded'], shownLogins)])
  } satisfies PanelHandlers['settings']
}

/** At most this many users are told that they share a name; admins see the others in the list of users. */
const toldOfSharing = 20

/** If a user takes a name that others have, tells all of them at their next login. In the caller's transaction. */
function noteSharedName(context: PanelContext, user: User, profileId: string): void {
  const others = context.store.users.listNamed(user.name, user.id, toldOfSharing)
  const note = (subject: User, other: User) => {
    const about = { actor: toParty(user), subject: toParty(subject), profileId }
    context.audit('user.name-shared', { ...about, data: { name: user.name, email: other.email } })
  }
  for (const other of others) note(other, user)
  const [first] = others
  if (first !== undefined) note(user, first)
}

function endOthers(context: PanelContext, caller: SignedIn): void {
  const count = endSessions(context, caller.actor.id, caller.profileId)
  if (count === 0) return
  context.store.transact(() => {
    context.audit('user.sessions-ended', { ...aboutOf(caller, caller.actor), data: { count } })
  })
}

function findNewPasswordRefusal(
  context: PanelContext,
  user: User,
  oldPassword: string,
  password: string
): PasswordRefusal | null {
  if (normalizePassword(oldPassword) === normalizePassword(password)) return 'same-as-old'
  return findPasswordRefusal(password, { commonPasswords: context.commonPasswords(), names: [user.email, user.name] })
}
