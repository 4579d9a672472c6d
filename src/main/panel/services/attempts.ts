// Every check of a password or a code goes through here (CHECKLIST 82): its counters and the installation-wide brake delay it, and wrong
// answers are counted, audited and reported in one way. An attempt is counted before it is checked, so parallel guesses cannot outrun the
// delays.
import type { AuditKind } from '../../../shared/model/audit'
import type { AuditData } from '../../../shared/model/audit-data'
import { failuresThatBrake } from '../domain/brake'
import { countFailure, failuresThatLock, isBlocked, rebaseThrottle } from '../domain/lockout'
import type { User } from '../domain/user'
import { toParty, type PanelContext } from './context'

/** Where the user was asked, for the audit log. */
export type Place = 'login' | 'step-up' | 'password-change' | 'new-backup-codes' | 'move' | 'setup' | 'recovery'

/** The audit kind of each wrong answer; the key also appears in the lockout event. */
const kinds = {
  password: 'login.password-refused',
  code: 'login.code-refused',
  'reused-code': 'login.code-reused',
  'backup-code': 'login.backup-code-refused',
  'enrolment-code': 'enrolment-code.refused',
  'new-phone-code': 'factor.confirmation-refused',
  'recovery-key': 'recovery-key.refused'
} as const satisfies Record<string, AuditKind>
export type Asked = keyof typeof kinds

/** Who is asked, and where. */
export interface Asking {
  readonly place: Place
  readonly profileId: string
  /** Who is logged in or has entered their password; null before that. */
  readonly actor: User | null
}

/** What the event says about the answer itself. */
type AboutAnswer = Omit<AuditData<(typeof kinds)[Asked]>, 'at'>

export interface WrongAnswer {
  readonly asked: Asked
  /** The user whom the answer would have let in; null if the name is unknown. */
  readonly subject: User | null
  /** The number of wrong answers in a row, including this one. */
  readonly failures: number
  readonly data?: AboutAnswer
}

/** Audits a wrong answer and counts it for the brake. In the caller's transaction. */
export function noteWrongAnswer(
  context: PanelContext,
  asking: Asking,
  { asked, subject, failures, data = {} }: WrongAnswer
): void {
  const { place, profileId } = asking
  const about = { subject: subject && toParty(subject), profileId }
  context.audit(kinds[asked], {
    ...about,
    actor: asking.actor && toParty(asking.actor),
    data: { ...(place === 'login' ? {} : { at: place }), ...data }
  })
  // For every known user in the same way: they have something to lose and can ask an admin.
  if (subject !== null && failures === failuresThatLock) {
    context.audit('login.locked', { ...about, data: { by: asked, ...(place === 'login' ? {} : { at: place }) } })
  }
  if (context.brake.count()) context.audit('login.braked', { profileId, data: { count: failuresThatBrake } })
}

/** Counts an attempt as failed, or returns how long it must wait. */
function countAttempt(
  context: PanelContext,
  keys: readonly string[]
): { readonly failures: number } | { readonly retryAt: number } {
  const { throttles } = context.store
  return context.store.transact(() => {
    const now = context.now()
    const found = keys.map((key) => {
      const stored = throttles.find(key)
      const throttle = rebaseThrottle(stored, now)
      if (throttle !== stored) throttles.save(key, throttle)
      return { key, throttle }
    })
    const waits = found.filter(({ throttle }) => isBlocked(throttle, now)).map(({ throttle }) => throttle.blockedUntil)
    if (waits.length > 0) return { retryAt: Math.max(...waits) }
    const counted = found.map(({ key, throttle }) => {
      const failed = countFailure(throttle, now)
      throttles.save(key, failed)
      return failed.failures
    })
    return { failures: counted[0] ?? 0 }
  })
}

export type Outcome<T> =
  | { readonly kind: 'right'; readonly value: T }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'throttled'; readonly retryAt: number }

export interface Check<T> extends Asking {
  readonly asked: Asked
  /** The rows of its counters. The first one gives the reported number of failures in a row. */
  readonly keys: readonly string[]
  /** Checks the answer when its turn comes; null if it is wrong. Reads the store again after every await. */
  readonly judge: () => Promise<T | null> | T | null
  /** Runs instead of `judge` if the answer must wait, so that both take the same time. */
  readonly pretend?: () => Promise<unknown>
  readonly subject: () => User | null
  readonly data?: () => AboutAnswer
}

/** Checks one answer. After a right one, the caller clears the counters in the transaction of what follows. */
export async function checkAnswer<T>(context: PanelContext, check: Check<T>): Promise<Outcome<T>> {
  const counted = countAttempt(context, check.keys)
  if ('retryAt' in counted) {
    await check.pretend?.()
    return { kind: 'throttled', retryAt: counted.retryAt }
  }
  await context.brake.wait(check.profileId)
  const value = await check.judge()
  if (value !== null) return { kind: 'right', value }
  context.store.transact(() => {
    const data = check.data?.() ?? {}
    noteWrongAnswer(context, check, { asked: check.asked, subject: check.subject(), failures: counted.failures, data })
  })
  context.ports.onChanged('audit')
  // Locked now: an admin's page offers to unlock the user.
  if (counted.failures >= failuresThatLock) context.ports.onChanged('users')
  return { kind: 'wrong' }
}

/** Resets the counters after a right answer. In the caller's transaction. */
export function clearCounters(context: PanelContext, keys: readonly string[]): void {
  for (const key of keys) context.store.throttles.clear(key)
}

/** A day after its last failure, a row adds nothing to what the next failures would cause (docs/security.md). */
const throttleLifeMs = 24 * 3_600_000
const mostThrottles = 50_000

/** Deletes counters that no longer matter. */
export function sweepCounters(context: PanelContext): void {
  const now = context.now()
  context.store.transact(() => {
    context.store.throttles.sweep(now, now - throttleLifeMs, mostThrottles)
  })
}
