// User management (S12, S13): every method finds the user, lets a pure rule decide, and writes change and audit entry in one
// transaction; sessions end after it. The caller is an admin: authority.ts has checked that, and the step-up.
import type {
  Activation,
  BulkOutcome,
  BulkRefusal,
  CodeInspection,
  ResetOutcome,
  SavedFile,
  UserList,
  UserPage
} from '../../../shared/contract'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import type { Role } from '../../../shared/model/user'
import type { NotSaved } from '../../protection/save-file'
import { revealSecret } from '../../protection/secret'
import type { JobFailure } from '../../worker/job'
import { stepAt } from '../../otp/totp'
import { enrolmentCodeLength, enrolmentCodeLifeMs } from '../domain/activation'
import { checkCode, factorOptions } from '../domain/code-check'
import { createCrockford } from '../domain/crockford'
import { readPerson, type User } from '../domain/user'
import type { UserFilter, UserQuery } from '../storage/user-list'
import { keepAdministered, lastAdminOf, type LastAdmin } from './administration'
import { clearCounters } from './attempts'
import { confirmationKeyOf } from './confirmation'
import { describeBrowsers, describeFactor, describeSessions } from './descriptions'
import { endSessions } from './login'
import { toParty, type PanelContext } from './context'
import { rememberSession, writeExport, type SaveWish } from './saving'
import { findSignedIn } from './authority'
import { createSessionMemory } from './session-memory'
import { endUserSso } from './sso/links'
import { describeSsoFlags, describeSsoLink } from './sso/state'
import { forgetBrowsers } from './trust'
import { createActivation, createUser, throttleKeyOf } from './new-user'

type NotSignedIn = Failure<'not-signed-in'>
type OneUser = { readonly userId: string }
type Answer<T, E = Failure<'not-found'>> = Result<T, NotSignedIn | E>
type Guarded = Failure<'not-found'> | LastAdmin

export interface UserHandlers {
  list(profileId: string, query: UserQuery): Result<UserList, never>
  get(profileId: string, input: OneUser): Answer<UserPage>
  create(
    profileId: string,
    input: { readonly email: string; readonly name: string; readonly role: Role }
  ): Answer<Activation, Failure<'bad-email' | 'email-taken' | 'invalid-input'>>
  resetTwoFactor(profileId: string, input: OneUser): Answer<ResetOutcome, Guarded>
  resetMany(profileId: string, input: { readonly userIds: readonly string[] }): Answer<BulkOutcome, never>
  createEnrolmentCode(profileId: string, input: OneUser): Answer<ResetOutcome, Failure<'not-found' | 'wrong-stage'>>
  resetPassword(profileId: string, input: OneUser): Answer<Activation, Failure<'not-found' | 'own-account'> | LastAdmin>
  unlock(profileId: string, input: OneUser): Answer<null, Failure<'not-found' | 'own-account'>>
  disable(profileId: string, input: OneUser): Answer<null, Guarded>
  enable(profileId: string, input: OneUser): Answer<null>
  changeRole(profileId: string, input: OneUser & { readonly role: Role }): Answer<null, Guarded>
  endSessions(profileId: string, input: OneUser): Answer<null>
  forgetBrowsers(profileId: string, input: OneUser): Answer<null>
  remove(profileId: string, input: OneUser): Answer<null, Guarded>
  copyActivation(profileId: string): Result<null, NotSignedIn | Failure<'wrong-stage'>>
  exportCsv(profileId: string, filter: UserFilter & SaveWish): Promise<Answer<SavedFile, NotSaved | JobFailure>>
  inspectCode(
    profileId: string,
    input: OneUser & { readonly code: string }
  ): Answer<CodeInspection, Failure<'not-found' | 'throttled'>>
}

const shownEvents = 50
/** An admin may look at this many codes in this time. */
const inspections = 10
const inspectionWindowMs = 10 * 60_000

export function createUserHandlers(context: PanelContext): UserHandlers {
  const { store } = context
  const activations = createSessionMemory<Activation>(context)

  const announce = () => {
    for (const topic of ['users', 'audit', 'session', 'settings'] as const) context.ports.onChanged(topic)
  }

  type Work<T, E> = (
    user: User,
    about: { actor: ReturnType<typeof toParty>; subject: ReturnType<typeof toParty>; profileId: string },
    actor: User
  ) => Result<T, E>
  /** Finds actor and user in one transaction with `work`, so that nothing changes between the look and the act. */
  const change = <T, E>(
    profileId: string,
    userId: string,
    work: Work<T, E>
  ): Result<T, E | Failure<'not-found'> | NotSignedIn> => {
    const actor = findSignedIn(context, profileId)?.actor
    if (actor === undefined) return fail({ code: 'not-signed-in' })
    const result = store.transact((): Result<T, E | Failure<'not-found'>> => {
      const user = store.users.find(userId)
      if (user === null) return fail({ code: 'not-found' })
      return work(user, { actor: toParty(actor), subject: toParty(user), profileId }, actor)
    })
    announce()
    return result
  }

  /** The same for what takes something away: refused where nobody could administer the account after it. */
  const takeAway = <T, E>(profileId: string, userId: string, work: Work<T, E>, isReset = false) =>
    change<T, E | LastAdmin>(profileId, userId, (user, about, actor) =>
      keepAdministered(
        context,
        lastAdminOf(context, userId),
        () => work(user, about, actor),
        isReset ? userId : undefined
      )
    )

  const writeReset = (user: User, actor: User, profileId: string): ResetOutcome => {
    store.factors.remove(user.id)
    const forgotten = forgetBrowsers(context, user.id)
    store.users.markReset(user.id, context.now())
    store.users.setEnrolmentCode(user.id, null, null)
    context.audit('factor.reset', {
      actor: toParty(actor),
      subject: toParty(user),
      profileId,
      data: { before: user.factorState, forgottenBrowsers: forgotten }
    })
    return { enrolment: context.policy().needsEnrolmentCode ? writeEnrolmentCode(user, actor, profileId) : null }
  }
  const writeEnrolmentCode = (user: User, actor: User, profileId: string) => {
    const code = createCrockford(enrolmentCodeLength, context.random)
    const expiresAt = context.now() + enrolmentCodeLifeMs
    store.users.setEnrolmentCode(user.id, context.hashing.hashUserCode('enrolment', code, user.id), expiresAt)
    context.audit('enrolment-code.created', { actor: toParty(actor), subject: toParty(user), profileId })
    return { code: `${code.slice(0, 5)}-${code.slice(5)}`, expiresAt }
  }
  const keep = (profileId: string, activation: Activation) => {
    activations.keep(profileId, activation)
    return activation
  }

  return {
    list(_profileId, query) {
      const { total, rows } = store.listing.list(query, context.now())
      return ok({ total, rows: rows.map((row) => ({ ...row, ...describeSsoFlags(context, row.id) })) })
    },

    get(profileId, { userId }) {
      const user = store.users.find(userId)
      const listed = store.listing.find(userId, context.now())
      if (user === null || listed === null) return fail({ code: 'not-found' })
      return ok({
        ...listed,
        ...describeSsoFlags(context, userId),
        hasPassword: user.passwordHash !== null && user.passwordChangedAt !== null,
        sso: describeSsoLink(context, userId),
        factor: describeFactor(context, user),
        passwordChangedAt: user.passwordChangedAt,
        activationExpiresAt: store.users.findActivation(userId)?.expiresAt ?? null,
        resetAt: store.users.readNotices(userId).resetAt,
        browsers: describeBrowsers(context, userId, profileId),
        sessions: describeSessions(context, userId, profileId),
        events: store.audit.listOf(userId, shownEvents)
      })
    },

    create(profileId, input) {
      const actor = findSignedIn(context, profileId)?.actor
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const person = readPerson(input)
      if (!person.ok) return person
      const user = createUser(context, { ...person.value, role: input.role })
      const activation = store.transact(() => {
        if (store.users.findByUsername(user.username) !== null) return null
        const { shown, stored } = createActivation(context, user)
        store.users.insert(user, throttleKeyOf(context, user.username), stored)
        context.audit('user.created', {
          actor: toParty(actor),
          subject: toParty(user),
          profileId,
          data: { role: user.role }
        })
        return shown
      })
      if (activation === null) return fail({ code: 'email-taken' })
      announce()
      return ok(keep(profileId, activation))
    },

    resetTwoFactor(profileId, { userId }) {
      const reset: Work<ResetOutcome, never> = (user, _about, actor) => ok(writeReset(user, actor, profileId))
      const result = takeAway(profileId, userId, reset, true)
      if (result.ok) endSessions(context, userId)
      return result
    },

    resetMany(profileId, { userIds }) {
      const actor = findSignedIn(context, profileId)?.actor
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const done: string[] = []
      const refused: { id: string; reason: BulkRefusal }[] = []
      store.transact(() => {
        for (const id of new Set(userIds)) {
          const user = store.users.find(id)
          if (user === null) refused.push({ id, reason: 'not-found' })
          else if (id === actor.id) refused.push({ id, reason: 'own-account' })
          else {
            const reset = (): Result<ResetOutcome, never> => ok(writeReset(user, actor, profileId))
            const result = keepAdministered(context, lastAdminOf(context, id), reset, id)
            if (result.ok) done.push(id)
            else refused.push({ id, reason: result.error.code })
          }
        }
      })
      for (const id of done) endSessions(context, id)
      announce()
      return ok({ done, refused })
    },

    createEnrolmentCode: (profileId, { userId }) =>
      change<ResetOutcome, Failure<'wrong-stage'>>(profileId, userId, (user, _about, actor) =>
        context.policy().needsEnrolmentCode && user.factorState === 'none' && store.users.isReset(userId)
          ? ok({ enrolment: writeEnrolmentCode(user, actor, profileId) })
          : fail({ code: 'wrong-stage' })
      ),

    resetPassword(profileId, { userId }) {
      const result = takeAway<Activation, Failure<'own-account'>>(profileId, userId, (user, about, actor) => {
        if (user.id === actor.id) return fail({ code: 'own-account' })
        const { shown, stored } = createActivation(context, user)
        store.users.setActivation(user.id, stored.hash, stored.expiresAt)
        forgetBrowsers(context, user.id)
        clearCounters(context, [throttleKeyOf(context, user.username)])
        context.audit('password.reset', about)
        return ok(shown)
      })
      if (!result.ok) return result
      endSessions(context, userId)
      return ok(keep(profileId, result.value))
    },

    unlock: (profileId, { userId }) =>
      change<null, Failure<'own-account'>>(profileId, userId, (user, about, actor) => {
        // Whoever runs in this session's page would guess its user's password, unlocking before each guess.
        if (user.id === actor.id) return fail({ code: 'own-account' })
        // A factor that was disabled stays so: only a reset helps there (docs/behaviour.md).
        clearCounters(context, [throttleKeyOf(context, user.username), confirmationKeyOf(context, user.id)])
        store.factors.clearFailures(user.id)
        context.audit('user.unlocked', about)
        return ok(null)
      }),

    disable(profileId, { userId }) {
      const result = takeAway<null, never>(profileId, userId, (user, about) => {
        if (user.status === 'disabled') return ok(null)
        store.users.setStatus(user.id, 'disabled')
        forgetBrowsers(context, user.id)
        context.audit('user.disabled', about)
        return ok(null)
      })
      if (result.ok) endSessions(context, userId)
      return result
    },

    enable: (profileId, { userId }) =>
      change<null, never>(profileId, userId, (user, about) => {
        if (user.status === 'active') return ok(null)
        store.users.setStatus(user.id, 'active')
        context.audit('user.enabled', about)
        return ok(null)
      }),

    changeRole(profileId, { userId, role }) {
      const result = takeAway<null, never>(profileId, userId, (user, about) => {
        if (user.role === role) return ok(null)
        store.users.setRole(user.id, role)
        context.audit('user.role-changed', { ...about, data: { from: user.role, to: role } })
        return ok(null)
      })
      // A link that speaks for the member that they were is none for the admin that they are now.
      if (result.ok && describeSsoLink(context, userId)?.confirmer === 'self') endUserSso(context, userId)
      return result
    },

    endSessions: (profileId, { userId }) =>
      change<null, never>(profileId, userId, (user, about) => {
        const count = endSessions(context, user.id)
        context.audit('user.sessions-ended', { ...about, data: { count } })
        return ok(null)
      }),

    forgetBrowsers: (profileId, { userId }) =>
      change<null, never>(profileId, userId, (user, about) => {
        const count = forgetBrowsers(context, user.id)
        context.audit('user.browsers-forgotten', { ...about, data: { count } })
        return ok(null)
      }),

    remove(profileId, { userId }) {
      const result = takeAway<null, never>(profileId, userId, (user, about) => {
        forgetBrowsers(context, user.id)
        clearCounters(context, [throttleKeyOf(context, user.username), confirmationKeyOf(context, user.id)])
        store.users.remove(user.id)
        context.audit('user.deleted', { ...about, data: { name: user.name, role: user.role } })
        return ok(null)
      })
      if (result.ok) endSessions(context, userId)
      return result
    },

    copyActivation(profileId) {
      const activation = activations.find(profileId)
      if (activation === null) return fail({ code: 'wrong-stage' })
      context.ports.copyText(activation.activationCode)
      return ok(null)
    },

    async exportCsv(profileId, { asksWhere, ...filter }) {
      const actor = findSignedIn(context, profileId)?.actor
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const isStillMine = rememberSession(context, profileId)
      return context.running.run(profileId, 'export-users', async ({ signal, report }) => {
        const input = { store: context.secrets().store, filter, now: context.now() }
        const onProgress = report.bind(null, 'working')
        const written = await context.runJob('panel.export-users', input, { signal, onProgress })
        if (!written.ok) return written
        if (!isStillMine()) return fail({ code: 'not-signed-in' })
        const { content, count } = written.value
        return writeExport(context, profileId, { asksWhere }, { name: 'countersign-users.csv', content }, () => {
          context.audit('user.list-exported', { actor: toParty(actor), profileId, data: { count } })
        })
      })
    },

    inspectCode(profileId, { userId, code }) {
      return change<CodeInspection, Failure<'throttled'>>(profileId, userId, (user, about, actor) => {
        const now = context.now()
        const recent = store.audit.countBy(actor.id, 'factor.inspected', now - inspectionWindowMs)
        if (recent.count >= inspections) {
          return fail({ code: 'throttled', retryAt: (recent.firstAt ?? now) + inspectionWindowMs })
        }
        const factor = store.factors.find(user.id)
        const inspection: CodeInspection =
          factor === null ? { kind: 'no-factor' } : inspect(revealSecret(factor.secret), code, now, factor.use)
        context.audit('factor.inspected', { ...about, data: { found: inspection.kind } })
        return ok(inspection)
      })
    }
  }
}

/** What a code is, without taking it. */
function inspect(secret: Uint8Array, code: string, now: number, use: Parameters<typeof checkCode>[3]): CodeInspection {
  const verdict = checkCode(secret, code, now, use)
  const current = stepAt(now, factorOptions.period)
  switch (verdict.kind) {
    case 'accepted':
      return { kind: 'right-now', driftSeconds: (verdict.step - current) * factorOptions.period }
    case 'reused':
      return { kind: 'used' }
    case 'drifted':
      return { kind: 'clock-off', driftSeconds: verdict.drift * factorOptions.period }
    case 'wrong':
      return { kind: 'not-this-secret' }
  }
}
