// User management (S12, S13): each handler finds the user, lets a pure rule decide, and writes change and audit entry in one transaction;
// sessions end afterwards. authority.ts has made sure that the caller is an admin who stepped up if required.
import type { Activation, BulkOutcome, BulkRefusal, CodeInspection, ResetOutcome } from '../../../shared/contract'
import { enrolmentCodeLength } from '../../../shared/model/limits'
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { revealSecret } from '../../protection/secret'
import { stepAt } from '../../otp/totp'
import { enrolmentCodeLifeMs } from '../domain/activation'
import { checkCode, factorOptions } from '../domain/code-check'
import { createCrockford } from '../domain/crockford'
import { readPerson, type User } from '../domain/user'
import { keepAdministered, lastAdminOf, type LastAdmin } from './administration'
import { clearCounters } from './attempts'
import { confirmationKeyOf } from './confirmation'
import { describeBrowsers, describeFactor, describeSessions } from './descriptions'
import { endSessions } from './login'
import { toParty, type PanelContext } from './context'
import { copySecret, writeExport } from './saving'
import { isStillThere, type PanelHandlers, type SignedIn } from './authority'
import { aboutOf, announce, change, type About } from './change'
import { createSessionMemory } from './session-memory'
import { endUserSso } from './sso/links'
import { describeSsoFlags, describeSsoLink } from './sso/state'
import { forgetBrowsers } from './trust'
import { createActivation, createUser, throttleKeyOf } from './new-user'
import type { ImportHandlers } from './user-import'

type Guarded = Failure<'not-found'> | LastAdmin
const topics = ['users', 'audit', 'session', 'settings'] as const

const shownEvents = 50
/** How many codes an admin may inspect within the window. */
const inspections = 10
const inspectionWindowMs = 10 * 60_000

export function createUserHandlers(context: PanelContext) {
  const { store } = context
  /** The code that each window shows, for **Copy**. */
  const shownCodes = createSessionMemory<string>(context)

  type Work<T, E> = (user: User, about: About) => Result<T, E>
  /**
   * Finds the user in the same transaction as `work`, so that nothing changes in between. Pages are told even after a failure, so that they
   * show the current state.
   */
  const changeUser = <T, E>(admin: SignedIn, userId: string, work: Work<T, E>, then?: (value: T) => void) => {
    const write = (): Result<T, E | Failure<'not-found'>> => {
      const user = store.users.find(userId)
      return user === null ? fail({ code: 'not-found' }) : work(user, aboutOf(admin, user))
    }
    const changed = change(context, topics, write, then)
    if (!changed.ok) announce(context, topics)
    return changed
  }

  /** The same for changes that take something away: refused if nobody could administer the account afterwards. */
  const takeAway = <T, E>(
    admin: SignedIn,
    userId: string,
    work: Work<T, E>,
    then?: (value: T) => void,
    isReset = false
  ): Result<T, E | Guarded> =>
    changeUser<T, E | LastAdmin>(
      admin,
      userId,
      (user, about) =>
        keepAdministered(context, lastAdminOf(context, userId), () => work(user, about), isReset ? userId : undefined),
      then
    )
  const endTheirs = (userId: string) => () => {
    endSessions(context, userId)
  }

  const writeReset = (user: User, about: About): ResetOutcome => {
    store.factors.remove(user.id)
    const forgotten = forgetBrowsers(context, user.id)
    store.users.markReset(user.id, context.now())
    store.users.setEnrolmentCode(user.id, null, null)
    context.audit('factor.reset', { ...about, data: { before: user.factorState, forgottenBrowsers: forgotten } })
    return { enrolment: context.policy().needsEnrolmentCode ? writeEnrolmentCode(user, about) : null }
  }
  const writeEnrolmentCode = (user: User, about: About) => {
    const code = createCrockford(enrolmentCodeLength, context.random)
    const expiresAt = context.now() + enrolmentCodeLifeMs
    store.users.setEnrolmentCode(user.id, context.hashing.hashUserCode('enrolment', code, user.id), expiresAt)
    context.audit('enrolment-code.created', about)
    return { code: `${code.slice(0, 5)}-${code.slice(5)}`, expiresAt }
  }
  const keepEnrolment = ({ profileId }: SignedIn, { enrolment }: ResetOutcome) => {
    if (enrolment !== null) shownCodes.keep(profileId, enrolment.code)
  }

  return {
    list(query) {
      const { total, rows } = store.listing.list(query, context.now())
      return ok({ total, rows: rows.map((row) => ({ ...row, ...describeSsoFlags(context, row.id) })) })
    },

    get({ userId }, { profileId }) {
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

    create(input, admin) {
      const person = readPerson(input)
      if (!person.ok) return person
      const user = createUser(context, { ...person.value, role: input.role })
      return change<Activation, Failure<'email-taken'>>(
        context,
        topics,
        () => {
          if (store.users.findByUsername(user.username) !== null) return fail({ code: 'email-taken' })
          const { shown, stored } = createActivation(context, user)
          store.users.insert(user, throttleKeyOf(context, user.username), stored)
          context.audit('user.created', { ...aboutOf(admin, user), data: { role: user.role } })
          return ok(shown)
        },
        (activation) => {
          shownCodes.keep(admin.profileId, activation.activationCode)
        }
      )
    },

    resetTwoFactor: ({ userId }, admin) =>
      takeAway(
        admin,
        userId,
        (user, about) => ok(writeReset(user, about)),
        (outcome) => {
          endSessions(context, userId)
          keepEnrolment(admin, outcome)
        },
        true
      ),

    resetMany({ userIds }, admin) {
      const reset = (id: string): BulkRefusal | null => {
        const user = store.users.find(id)
        if (user === null) return 'not-found'
        if (id === admin.actor.id) return 'own-account'
        const work = (): Result<ResetOutcome, never> => ok(writeReset(user, aboutOf(admin, user)))
        const result = keepAdministered(context, lastAdminOf(context, id), work, id)
        return result.ok ? null : result.error.code
      }
      return change(
        context,
        topics,
        () => {
          const each = [...new Set(userIds)].map((id) => ({ id, reason: reset(id) }))
          return ok<BulkOutcome>({
            done: each.flatMap(({ id, reason }) => (reason === null ? [id] : [])),
            refused: each.flatMap(({ id, reason }) => (reason === null ? [] : [{ id, reason }]))
          })
        },
        ({ done }) => {
          for (const id of done) endSessions(context, id)
        }
      )
    },

    createEnrolmentCode: ({ userId }, admin) =>
      changeUser<ResetOutcome, Failure<'wrong-stage'>>(
        admin,
        userId,
        (user, about) =>
          context.policy().needsEnrolmentCode && user.factorState === 'none' && store.users.isReset(userId)
            ? ok({ enrolment: writeEnrolmentCode(user, about) })
            : fail({ code: 'wrong-stage' }),
        (outcome) => {
          keepEnrolment(admin, outcome)
        }
      ),

    resetPassword: ({ userId }, admin) =>
      takeAway<Activation, Failure<'own-account'>>(
        admin,
        userId,
        (user, about) => {
          if (user.id === admin.actor.id) return fail({ code: 'own-account' })
          const { shown, stored } = createActivation(context, user)
          store.users.setActivation(user.id, stored.hash, stored.expiresAt)
          forgetBrowsers(context, user.id)
          clearCounters(context, [throttleKeyOf(context, user.username)])
          context.audit('password.reset', about)
          return ok(shown)
        },
        (activation) => {
          endSessions(context, userId)
          shownCodes.keep(admin.profileId, activation.activationCode)
        }
      ),

    unlock: ({ userId }, admin) =>
      changeUser<null, Failure<'own-account'>>(admin, userId, (user, about) => {
        // Otherwise code in this session's page could guess its user's password, unlocking before each guess.
        if (user.id === admin.actor.id) return fail({ code: 'own-account' })
        // A disabled factor stays disabled; only a reset helps (docs/behaviour.md).
        clearCounters(context, [throttleKeyOf(context, user.username), confirmationKeyOf(context, user.id)])
        store.factors.clearFailures(user.id)
        context.audit('user.unlocked', about)
        return ok(null)
      }),

    disable: ({ userId }, admin) =>
      takeAway<null, never>(
        admin,
        userId,
        (user, about) => {
          if (user.status === 'disabled') return ok(null)
          store.users.setStatus(user.id, 'disabled')
          forgetBrowsers(context, user.id)
          context.audit('user.disabled', about)
          return ok(null)
        },
        endTheirs(userId)
      ),

    enable: ({ userId }, admin) =>
      changeUser<null, never>(admin, userId, (user, about) => {
        if (user.status === 'active') return ok(null)
        store.users.setStatus(user.id, 'active')
        context.audit('user.enabled', about)
        return ok(null)
      }),

    changeRole: ({ userId, role }, admin) =>
      takeAway<null, never>(
        admin,
        userId,
        (user, about) => {
          if (user.role === role) return ok(null)
          store.users.setRole(user.id, role)
          context.audit('user.role-changed', { ...about, data: { from: user.role, to: role } })
          return ok(null)
        },
        () => {
          // A link that was valid for a member may not be valid for an admin.
          if (describeSsoLink(context, userId)?.confirmer === 'self') endUserSso(context, userId)
        }
      ),

    endSessions: ({ userId }, admin) =>
      changeUser<null, never>(admin, userId, (user, about) => {
        const count = endSessions(context, user.id)
        context.audit('user.sessions-ended', { ...about, data: { count } })
        return ok(null)
      }),

    forgetBrowsers: ({ userId }, admin) =>
      changeUser<null, never>(admin, userId, (user, about) => {
        const count = forgetBrowsers(context, user.id)
        context.audit('user.browsers-forgotten', { ...about, data: { count } })
        return ok(null)
      }),

    remove: ({ userId }, admin) =>
      takeAway<null, never>(
        admin,
        userId,
        (user, about) => {
          forgetBrowsers(context, user.id)
          clearCounters(context, [throttleKeyOf(context, user.username), confirmationKeyOf(context, user.id)])
          store.users.remove(user.id)
          context.audit('user.deleted', { ...about, data: { name: user.name, role: user.role } })
          return ok(null)
        },
        endTheirs(userId)
      ),

    async copyCode(_input, { profileId }) {
      const code = shownCodes.find(profileId)
      if (code === null) return fail({ code: 'wrong-stage' })
      return copySecret(context, code)
    },

    async exportCsv({ asksWhere, ...filter }, admin) {
      return context.running.run(admin.profileId, 'export-users', async ({ signal, report }) => {
        const input = { store: context.secrets().store, filter, now: context.now() }
        const onProgress = report.bind(null, 'working')
        const written = await context.runJob('panel.export-users', input, { signal, onProgress })
        if (!written.ok) return written
        if (!isStillThere(context, admin)) return fail({ code: 'not-signed-in' })
        const { content, count } = written.value
        return writeExport(context, admin, { asksWhere }, { name: 'countersign-users.csv', content }, () => {
          const { actor, profileId } = admin
          context.audit('user.list-exported', { actor: toParty(actor), profileId, data: { count } })
        })
      })
    },

    inspectCode: ({ userId, code }, admin) =>
      changeUser<CodeInspection, Failure<'throttled'>>(admin, userId, (user, about) => {
        const now = context.now()
        const recent = store.audit.countBy(admin.actor.id, 'factor.inspected', now - inspectionWindowMs)
        if (recent.count >= inspections) {
          return fail({ code: 'throttled', retryAt: (recent.firstAt ?? now) + inspectionWindowMs })
        }
        const factor = store.factors.find(user.id)
        const inspection: CodeInspection =
          factor === null ? { kind: 'no-factor' } : inspect(revealSecret(factor.secret), code, now, factor.use)
        context.audit('factor.inspected', { ...about, data: { found: inspection.kind } })
        return ok(inspection)
      })
  } satisfies Omit<PanelHandlers['users'], keyof ImportHandlers>
}

/** Classifies a code without using it up. */
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
