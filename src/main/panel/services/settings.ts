// Personal settings: one's own name, password, factor, backup codes, remembered browsers and sessions. What proves that it
// is the user (password, and code where policy asks) is asked again for everything that could lock them out or let
// somebody else in.
import type {
  AuditEvent,
  BackupCodeSet,
  OpenSession,
  PersonalSettings,
  RememberedBrowser,
  SavedFile,
  SetupSheet
} from '../../../shared/contract'
import { fail, ok, type Failure, type PasswordRefusal, type Result } from '../../../shared/result'
import { tidyText } from '../../../shared/text/tidy'
import { longestName } from '../../../shared/model/limits'
import type { NotSaved } from '../../protection/save-file'
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
import { saveFile, type SaveWish } from './saving'
import { findSignedIn } from './authority'
import { findStillShown, reauthenticate, type Reauthentication, type ReauthenticationRefusal } from './session'
import { createSheet } from './setup-sheet'
import { describeSsoFlags, describeSsoLink } from './sso/state'
import { forgetBrowser, forgetBrowsers } from './trust'

type NotSignedIn = Failure<'not-signed-in'>
type Answer<T, E = never> = Result<T, NotSignedIn | E>

export interface NewPassword {
  readonly oldPassword: string
  readonly password: string
  readonly confirmPassword: string
  readonly endOtherSessions: boolean
}

export interface SettingsHandlers {
  get(profileId: string): Answer<PersonalSettings>
  rename(profileId: string, input: { readonly name: string }): Answer<null, Failure<'invalid-input'>>
  changePassword(
    profileId: string,
    input: NewPassword
  ): Promise<
    Answer<null, Failure<'wrong-password' | 'sso-required' | 'throttled' | 'password-refused' | 'passwords-differ'>>
  >
  regenerateBackupCodes(
    profileId: string,
    input: Reauthentication
  ): Promise<Answer<BackupCodeSet, ReauthenticationRefusal>>
  copyBackupCodes(profileId: string): Answer<null, Failure<'wrong-stage'>>
  downloadBackupCodes(profileId: string, wish?: SaveWish): Promise<Answer<SavedFile, NotSaved | Failure<'wrong-stage'>>>
  hideBackupCodes(profileId: string): Answer<null>
  beginMove(
    profileId: string,
    input: Reauthentication
  ): Promise<Answer<SetupSheet, ReauthenticationRefusal | Failure<'wrong-stage'>>>
  copyMoveKey(profileId: string): Answer<null, Failure<'wrong-stage'>>
  confirmMove(
    profileId: string,
    input: { readonly code: string; readonly endOtherSessions: boolean }
  ): Promise<Answer<null, Failure<'wrong-code' | 'throttled' | 'wrong-stage'>>>
  cancelMove(profileId: string): Answer<null>
  listBrowsers(profileId: string): Answer<readonly RememberedBrowser[]>
  forgetBrowser(profileId: string, input: { readonly id: string }): Answer<null, Failure<'not-found'>>
  forgetAllBrowsers(profileId: string): Answer<null>
  listSessions(profileId: string): Answer<readonly OpenSession[]>
  endSession(profileId: string, input: { readonly id: string }): Answer<null, Failure<'not-found'>>
  endOtherSessions(profileId: string): Answer<null>
  listActivity(profileId: string): Answer<readonly AuditEvent[]>
}

const shownEvents = 50
const notSignedIn = () => fail({ code: 'not-signed-in' })

export function createSettingsHandlers(context: PanelContext): SettingsHandlers {
  const { store, authStates } = context
  const find = (profileId: string) => findSignedIn(context, profileId)
  const aboutOwn = (user: User, profileId: string) => ({ actor: toParty(user), subject: toParty(user), profileId })
  const announce = () => {
    for (const topic of ['session', 'settings', 'users', 'audit'] as const) context.ports.onChanged(topic)
  }

  return {
    get(profileId) {
      const found = find(profileId)
      if (found === null) return notSignedIn()
      const policy = context.policy()
      return ok({
        user: toSignedIn(found.actor),
        passwordChangedAt: found.actor.passwordChangedAt,
        factor: describeFactor(context, found.actor),
        isReauthenticationStrict: policy.isReauthenticationStrict,
        rememberDays: policy.rememberDays,
        ...describeSsoFlags(context, found.actor.id),
        sso: describeSsoLink(context, found.actor.id)
      })
    },

    rename(profileId, given) {
      const found = find(profileId)
      if (found === null) return notSignedIn()
      const name = tidyText(given.name, longestName)
      if (name === '') return fail({ code: 'invalid-input', fields: ['name'] })
      store.transact(() => {
        store.users.rename(found.actor.id, name)
        context.audit('user.renamed', {
          ...aboutOwn(found.actor, profileId),
          data: { from: found.actor.name, to: name }
        })
        noteSharedName(context, { ...found.actor, name }, profileId)
      })
      announce()
      return ok(null)
    },

    async changePassword(profileId, { oldPassword, password, confirmPassword, endOtherSessions }) {
      const found = find(profileId)
      if (found === null) return notSignedIn()
      if (password !== confirmPassword) return fail({ code: 'passwords-differ' })
      const { actor: user } = found
      const checked = await checkOwnPassword(context, user, profileId, oldPassword, 'password-change')
      if (!checked.ok) return checked
      const reason = findNewPasswordRefusal(context, user, oldPassword, password)
      if (reason !== null) return fail({ code: 'password-refused', reason })
      const phc = await context.hashing.hashPassword(password, user.id)
      const still = find(profileId)
      if (still?.session.id !== found.session.id) return notSignedIn()
      const isChanged = store.transact(() => {
        if (user.passwordHash === null || !store.users.rehashPassword(user.id, user.passwordHash, phc)) return false
        store.users.setPassword(user.id, phc, context.now())
        const forgotten = forgetBrowsers(context, user.id)
        context.audit('password.changed', { ...aboutOwn(user, profileId), data: { forgottenBrowsers: forgotten } })
        return true
      })
      // Changed in another window meanwhile: the old password is no longer the old one.
      if (!isChanged) return fail({ code: 'wrong-password' })
      authStates.endPending(user.id)
      authStates.endProofs(user.id, profileId)
      if (endOtherSessions) endOthers(context, user, profileId)
      announce()
      return ok(null)
    },

    async regenerateBackupCodes(profileId, input) {
      const answer = await reauthenticate(context, profileId, input, { place: 'new-backup-codes' })
      if (!answer.ok) return answer
      const { user } = answer.value
      const codes = createBackupCodes(context.random)
      const set = await hashBackupCodes(context, user.id, codes)
      const still = findStillShown(context, profileId, answer.value)
      if (!still.ok) return still
      const createdAt = context.now()
      const isWritten = store.transact(() => {
        if (store.users.find(user.id)?.factorState !== 'enrolled') return false
        store.factors.replaceBackupSet(user.id, { ...set, createdAt }, set.hashes)
        const data = { count: codes.length, reason: 'regenerated' }
        context.audit('backup-codes.created', { ...aboutOwn(user, profileId), data })
        return true
      })
      if (!isWritten) return fail({ code: 'factor-disabled' })
      const shownCodes: BackupCodeSet = {
        codes: codes.map(groupByFour),
        accountName: context.accountName(),
        email: user.email,
        createdAt
      }
      const { authState } = still.value
      const notices = authState.notices.filter((notice) => notice.kind !== 'backup-codes-left')
      authStates.set(profileId, { ...authState, shownCodes, notices })
      announce()
      return ok(shownCodes)
    },

    copyBackupCodes(profileId) {
      const codes = find(profileId)?.authState.shownCodes
      if (!codes) return fail({ code: 'wrong-stage' })
      context.ports.copyText(codes.codes.join('\n'))
      return ok(null)
    },

    async downloadBackupCodes(profileId, wish = {}) {
      const codes = find(profileId)?.authState.shownCodes
      if (!codes) return fail({ code: 'wrong-stage' })
      const { name, text } = formatBackupCodeFile(codes)
      const isStillWanted = () => find(profileId)?.authState.shownCodes === codes
      return saveFile(context, profileId, { name, content: text, isStillWanted }, wish)
    },

    hideBackupCodes(profileId) {
      const found = find(profileId)
      if (found === null) return notSignedIn()
      authStates.set(profileId, { ...found.authState, shownCodes: null })
      return ok(null)
    },

    async beginMove(profileId, input) {
      const found = find(profileId)
      if (found === null) return notSignedIn()
      if (found.actor.factorState !== 'enrolled') return fail({ code: 'wrong-stage' })
      // Who has the new secret is the user from then on: the password alone is never enough (CHECKLIST 80).
      const answer = await reauthenticate(context, profileId, input, { place: 'move', alwaysCode: true })
      if (!answer.ok) return answer
      const findStill = () => findStillShown(context, profileId, answer.value)
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

    copyMoveKey(profileId) {
      const move = find(profileId)?.authState.move
      if (!move) return fail({ code: 'wrong-stage' })
      context.ports.copyText(encodeBase32(revealSecret(move.secret)))
      return ok(null)
    },

    async confirmMove(profileId, { code, endOtherSessions }) {
      const found = find(profileId)
      const move = found?.authState.move
      if (!found || !move) return fail({ code: 'wrong-stage' })
      const { actor: user } = found
      const findMove = () => {
        const still = find(profileId)
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
        context.audit('factor.replaced', { ...aboutOwn(user, profileId), data: { forgottenBrowsers: forgotten } })
        return true
      })
      authStates.set(profileId, { ...still.authState, move: null })
      if (!isReplaced) return fail({ code: 'wrong-stage' })
      authStates.endProofs(user.id, profileId)
      if (endOtherSessions) endOthers(context, user, profileId)
      announce()
      return ok(null)
    },

    cancelMove(profileId) {
      const found = find(profileId)
      if (found !== null) authStates.set(profileId, { ...found.authState, move: null })
      return ok(null)
    },

    listBrowsers(profileId) {
      const found = find(profileId)
      return found === null ? notSignedIn() : ok(describeBrowsers(context, found.actor.id, profileId))
    },

    forgetBrowser(profileId, { id }) {
      const found = find(profileId)
      if (found === null) return notSignedIn()
      const isForgotten = store.transact(() => {
        if (!forgetBrowser(context, found.actor.id, id)) return false
        context.audit('browser.forgotten', { ...aboutOwn(found.actor, profileId), data: { count: 1 } })
        return true
      })
      announce()
      return isForgotten ? ok(null) : fail({ code: 'not-found' })
    },

    forgetAllBrowsers(profileId) {
      const found = find(profileId)
      if (found === null) return notSignedIn()
      store.transact(() => {
        const count = forgetBrowsers(context, found.actor.id)
        if (count > 0) context.audit('browser.forgotten', { ...aboutOwn(found.actor, profileId), data: { count } })
      })
      announce()
      return ok(null)
    },

    listSessions(profileId) {
      const found = find(profileId)
      return found === null ? notSignedIn() : ok(describeSessions(context, found.actor.id, profileId))
    },

    endSession(profileId, { id }) {
      const found = find(profileId)
      if (found === null) return notSignedIn()
      const session = authStates.listSessions(found.actor.id, context.now()).find((one) => one.reference === id)
      if (session === undefined) return fail({ code: 'not-found' })
      authStates.clear(session.profileId, 'ended')
      store.transact(() => {
        context.audit('session.ended', { ...aboutOwn(found.actor, session.profileId), data: { reason: 'revoked' } })
      })
      announce()
      return ok(null)
    },

    endOtherSessions(profileId) {
      const found = find(profileId)
      if (found === null) return notSignedIn()
      endOthers(context, found.actor, profileId)
      announce()
      return ok(null)
    },

    listActivity(profileId) {
      const found = find(profileId)
      if (found === null) return notSignedIn()
      return ok(store.audit.listOf(found.actor.id, shownEvents))
    }
  }
}

/** So many are told that they share a name; the others find it in the list of users. */
const toldOfSharing = 20

/** Tells both, at their next login, where a user takes a name that others have. In the caller's transaction. */
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

function endOthers(context: PanelContext, user: User, profileId: string): void {
  const count = endSessions(context, user.id, profileId)
  if (count === 0) return
  context.store.transact(() => {
    context.audit('user.sessions-ended', { actor: toParty(user), subject: toParty(user), profileId, data: { count } })
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
