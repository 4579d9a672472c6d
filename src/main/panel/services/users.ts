// User management (S12, S13): every verb finds the user, lets a pure rule decide, and writes change and audit entry in one
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
import { foldEmail } from '../../../shared/text/addresses'
import type { Role } from '../../../shared/model/user'
import type { NotSaved } from '../../protection/save-file'
import { revealSecret } from '../../protection/secret'
import type { JobFailure } from '../../worker/job'
import { stepAt } from '../../otp/totp'
import { activationLength, activationLifeMs, enrolmentCodeLength, enrolmentCodeLifeMs } from '../domain/activation'
import { checkCode, factorOptions } from '../domain/code-check'
import { createCrockford, groupByFour } from '../domain/crockford'
import { readPerson, type User } from '../domain/user'
import type { UserFilter, UserQuery } from '../storage/user-list'
import { keepAdministered, lastAdminOf, type LastAdmin } from './administration'
import { clearCounters } from './attempts'
import { confirmationKeyOf } from './confirmation'
import { describeBrowsers, describeFactor, describeSessions } from './descriptions'
import { endSessions } from './login'
import { throttleKeyOf } from './password-attempts'
import { createId, toParty, type Room } from './room'
import { rememberSession, writeExport, type SaveWish } from './saving'
import { findSignedIn } from './session'
import { createSessionMemory } from './session-memory'
import { endUserSso } from './sso-links'
import { describeSsoFlags, describeSsoLink } from './sso-standing'
import { forgetBrowsers } from './trust'

type NotSignedIn = Failure<'not-signed-in'>
type OneUser = { readonly userId: string }
type Answer<T, E = Failure<'not-found'>> = Result<T, NotSignedIn | E>
type Guarded = Failure<'not-found'> | LastAdmin

export interface UserVerbs {
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

/** A new one-time initial password for `user`: what is shown of it, and what is stored. */
export function createActivation(room: Pick<Room, 'random' | 'now' | 'hashing'>, user: Pick<User, 'id' | 'email'>) {
  const code = createCrockford(activationLength, room.random)
  const expiresAt = room.now() + activationLifeMs
  const shown: Activation = { userId: user.id, email: user.email, activationCode: groupByFour(code), expiresAt }
  return { shown, stored: { hash: room.hashing.hashUserCode('activation', code, user.id), expiresAt } }
}

/** A user as they begin: nothing but an address, a name and a role. */
export function createUser(
  room: Pick<Room, 'random' | 'now'>,
  { email, name, role }: { readonly email: string; readonly name: string; readonly role: Role },
  id = createId(room)
): User {
  return {
    id,
    username: foldEmail(email),
    email: email.trim(),
    name,
    role,
    status: 'active',
    passwordHash: null,
    passwordChangedAt: null,
    factorState: 'none',
    codesLeft: 0,
    createdAt: room.now(),
    lastLoginAt: null
  }
}

export function createUserVerbs(room: Room): UserVerbs {
  const { store } = room
  const activations = createSessionMemory<Activation>(room)

  const announce = () => {
    for (const topic of ['users', 'audit', 'session', 'settings'] as const) room.ports.onChanged(topic)
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
    const actor = findSignedIn(room, profileId)?.user
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
      keepAdministered(room, lastAdminOf(room, userId), () => work(user, about, actor), isReset ? userId : undefined)
    )

  const writeReset = (user: User, actor: User, profileId: string): ResetOutcome => {
    store.factors.remove(user.id)
    const forgotten = forgetBrowsers(room, user.id)
    store.users.markReset(user.id, room.now())
    store.users.setEnrolmentCode(user.id, null, null)
    room.note('factor.reset', {
      actor: toParty(actor),
      subject: toParty(user),
      profileId,
      data: { before: user.factorState, forgottenBrowsers: forgotten }
    })
    return { enrolment: room.policy().needsEnrolmentCode ? writeEnrolmentCode(user, actor, profileId) : null }
  }
  const writeEnrolmentCode = (user: User, actor: User, profileId: string) => {
    const code = createCrockford(enrolmentCodeLength, room.random)
    const expiresAt = room.now() + enrolmentCodeLifeMs
    store.users.setEnrolmentCode(user.id, room.hashing.hashUserCode('enrolment', code, user.id), expiresAt)
    room.note('enrolment-code.created', { actor: toParty(actor), subject: toParty(user), profileId })
    return { code: `${code.slice(0, 5)}-${code.slice(5)}`, expiresAt }
  }
  const keep = (profileId: string, activation: Activation) => {
    activations.keep(profileId, activation)
    return activation
  }

  return {
    list(_profileId, query) {
      const { total, rows } = store.listing.list(query, room.now())
      return ok({ total, rows: rows.map((row) => ({ ...row, ...describeSsoFlags(room, row.id) })) })
    },

    get(profileId, { userId }) {
      const user = store.users.find(userId)
      const listed = store.listing.find(userId, room.now())
      if (user === null || listed === null) return fail({ code: 'not-found' })
      return ok({
        ...listed,
        ...describeSsoFlags(room, userId),
        hasPassword: user.passwordHash !== null && user.passwordChangedAt !== null,
        sso: describeSsoLink(room, userId),
        factor: describeFactor(room, user),
        passwordChangedAt: user.passwordChangedAt,
        activationExpiresAt: store.users.findActivation(userId)?.expiresAt ?? null,
        resetAt: store.users.readNotices(userId).resetAt,
        browsers: describeBrowsers(room, userId, profileId),
        sessions: describeSessions(room, userId, profileId),
        events: store.audit.listOf(userId, shownEvents)
      })
    },

    create(profileId, input) {
      const actor = findSignedIn(room, profileId)?.user
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const person = readPerson(input)
      if (!person.ok) return person
      const user = createUser(room, { ...person.value, role: input.role })
      const activation = store.transact(() => {
        if (store.users.findByUsername(user.username) !== null) return null
        const { shown, stored } = createActivation(room, user)
        store.users.insert(user, throttleKeyOf(room, user.username), stored)
        room.note('user.created', {
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
      if (result.ok) endSessions(room, userId)
      return result
    },

    resetMany(profileId, { userIds }) {
      const actor = findSignedIn(room, profileId)?.user
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
            const result = keepAdministered(room, lastAdminOf(room, id), reset, id)
            if (result.ok) done.push(id)
            else refused.push({ id, reason: result.error.code })
          }
        }
      })
      for (const id of done) endSessions(room, id)
      announce()
      return ok({ done, refused })
    },

    createEnrolmentCode: (profileId, { userId }) =>
      change<ResetOutcome, Failure<'wrong-stage'>>(profileId, userId, (user, _about, actor) =>
        room.policy().needsEnrolmentCode && user.factorState === 'none' && store.users.isReset(userId)
          ? ok({ enrolment: writeEnrolmentCode(user, actor, profileId) })
          : fail({ code: 'wrong-stage' })
      ),

    resetPassword(profileId, { userId }) {
      const result = takeAway<Activation, Failure<'own-account'>>(profileId, userId, (user, about, actor) => {
        if (user.id === actor.id) return fail({ code: 'own-account' })
        const { shown, stored } = createActivation(room, user)
        store.users.setActivation(user.id, stored.hash, stored.expiresAt)
        forgetBrowsers(room, user.id)
        clearCounters(room, [throttleKeyOf(room, user.username)])
        room.note('password.reset', about)
        return ok(shown)
      })
      if (!result.ok) return result
      endSessions(room, userId)
      return ok(keep(profileId, result.value))
    },

    unlock: (profileId, { userId }) =>
      change<null, Failure<'own-account'>>(profileId, userId, (user, about, actor) => {
        // Whoever runs in this session's page would guess its user's password, unlocking before each guess.
        if (user.id === actor.id) return fail({ code: 'own-account' })
        // A factor that was disabled stays so: only a reset helps there (DESIGN section 2).
        clearCounters(room, [throttleKeyOf(room, user.username), confirmationKeyOf(room, user.id)])
        store.factors.clearFailures(user.id)
        room.note('user.unlocked', about)
        return ok(null)
      }),

    disable(profileId, { userId }) {
      const result = takeAway<null, never>(profileId, userId, (user, about) => {
        if (user.status === 'disabled') return ok(null)
        store.users.setStatus(user.id, 'disabled')
        forgetBrowsers(room, user.id)
        room.note('user.disabled', about)
        return ok(null)
      })
      if (result.ok) endSessions(room, userId)
      return result
    },

    enable: (profileId, { userId }) =>
      change<null, never>(profileId, userId, (user, about) => {
        if (user.status === 'active') return ok(null)
        store.users.setStatus(user.id, 'active')
        room.note('user.enabled', about)
        return ok(null)
      }),

    changeRole(profileId, { userId, role }) {
      const result = takeAway<null, never>(profileId, userId, (user, about) => {
        if (user.role === role) return ok(null)
        store.users.setRole(user.id, role)
        room.note('user.role-changed', { ...about, data: { from: user.role, to: role } })
        return ok(null)
      })
      // A link that speaks for the member that they were is none for the admin that they are now.
      if (result.ok && describeSsoLink(room, userId)?.confirmer === 'self') endUserSso(room, userId)
      return result
    },

    endSessions: (profileId, { userId }) =>
      change<null, never>(profileId, userId, (user, about) => {
        const count = endSessions(room, user.id)
        room.note('user.sessions-ended', { ...about, data: { count } })
        return ok(null)
      }),

    forgetBrowsers: (profileId, { userId }) =>
      change<null, never>(profileId, userId, (user, about) => {
        const count = forgetBrowsers(room, user.id)
        room.note('user.browsers-forgotten', { ...about, data: { count } })
        return ok(null)
      }),

    remove(profileId, { userId }) {
      const result = takeAway<null, never>(profileId, userId, (user, about) => {
        forgetBrowsers(room, user.id)
        clearCounters(room, [throttleKeyOf(room, user.username), confirmationKeyOf(room, user.id)])
        store.users.remove(user.id)
        room.note('user.deleted', { ...about, data: { name: user.name, role: user.role } })
        return ok(null)
      })
      if (result.ok) endSessions(room, userId)
      return result
    },

    copyActivation(profileId) {
      const activation = activations.find(profileId)
      if (activation === null) return fail({ code: 'wrong-stage' })
      room.ports.copyText(activation.activationCode)
      return ok(null)
    },

    async exportCsv(profileId, { asksWhere, ...filter }) {
      const actor = findSignedIn(room, profileId)?.user
      if (actor === undefined) return fail({ code: 'not-signed-in' })
      const isStillMine = rememberSession(room, profileId)
      return room.running.run(profileId, 'export-users', async ({ signal, report }) => {
        const input = { store: room.secrets().store, filter, now: room.now() }
        const onProgress = report.bind(null, 'working')
        const written = await room.runJob('panel.export-users', input, { signal, onProgress })
        if (!written.ok) return written
        if (!isStillMine()) return fail({ code: 'not-signed-in' })
        const { content, count } = written.value
        return writeExport(room, profileId, { asksWhere }, { name: 'countersign-users.csv', content }, () => {
          room.note('user.list-exported', { actor: toParty(actor), profileId, data: { count } })
        })
      })
    },

    inspectCode(profileId, { userId, code }) {
      return change<CodeInspection, Failure<'throttled'>>(profileId, userId, (user, about, actor) => {
        const now = room.now()
        const recent = store.audit.countBy(actor.id, 'factor.inspected', now - inspectionWindowMs)
        if (recent.count >= inspections) {
          return fail({ code: 'throttled', retryAt: (recent.firstAt ?? now) + inspectionWindowMs })
        }
        const factor = store.factors.find(user.id)
        const inspection: CodeInspection =
          factor === null ? { kind: 'no-factor' } : inspect(revealSecret(factor.secret), code, now, factor.use)
        room.note('factor.inspected', { ...about, data: { found: inspection.kind } })
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
