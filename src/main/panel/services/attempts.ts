// Every check of a password or a code goes through here, wherever it is asked (CHECKLIST 82): its counters make it wait, the
// installation's brake does, and a wrong answer is counted, noted and told in one way. An attempt is counted before it is
// judged, so parallel guesses do not outrun the delays.
import type { AuditKind, AuditValue } from '../../../shared/model/audit'
import { failuresThatBrake } from '../domain/brake'
import { countFailure, failuresThatLock, isBlocked, rebaseThrottle } from '../domain/lockout'
import type { User } from '../domain/user'
import { toParty, type PanelContext } from './context'

/** Where somebody was asked; told in the audit log. */
export type Place = 'login' | 'step-up' | 'password-change' | 'new-backup-codes' | 'move' | 'setup' | 'recovery'

/** What a wrong answer is called in the audit log, and in the row that tells of a lockout. */
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

/** Who is asked for what, and where. */
export interface Asking {
  readonly place: Place
  readonly profileId: string
  /** Who is signed in, or whose password was given; null where nobody has shown anything yet. */
  readonly actor: User | null
}

export interface WrongAnswer {
  readonly asked: Asked
  /** Whom it would have let in; null where nobody is known by that name. */
  readonly subject: User | null
  /** How many were wrong in a row, this one included. */
  readonly failures: number
  readonly data?: Readonly<Record<string, AuditValue>>
}

/** What every wrong answer leaves behind. In the caller's transaction. */
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
  // The same for everybody who is known: that is who has something to lose, and an admin who can look.
  if (subject !== null && failures === failuresThatLock) {
    context.audit('login.locked', { ...about, data: { by: asked, ...(place === 'login' ? {} : { at: place }) } })
  }
  if (context.brake.count()) context.audit('login.braked', { profileId, data: { count: failuresThatBrake } })
}

/** Counts an attempt as one that failed. It may go on, or must wait. */
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
  /** Rows of counters; the first is the one whose failures in a row are told. */
  readonly keys: readonly string[]
  /** Judges the answer once its turn has come; null for a wrong one. Reads the store anew after every wait of its own. */
  readonly judge: () => Promise<T | null> | T | null
  /** What is done in place of judging where the answer must wait, so that both take the same time. */
  readonly pretend?: () => Promise<unknown>
  readonly subject: () => User | null
  readonly data?: () => Readonly<Record<string, AuditValue>>
}

/** Checks one answer. A right one's counters are for the caller to clear, in the transaction of what follows from it. */
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
  return { kind: 'wrong' }
}

/** A right answer ends the row of failures. In the caller's transaction. */
export function clearCounters(context: PanelContext, keys: readonly string[]): void {
  for (const key of keys) context.store.throttles.clear(key)
}

/** A day after its last failure a row only says what the next failures would say as soon: see docs/security.md. */
const throttleLifeMs = 24 * 3_600_000
const mostThrottles = 50_000

/** Drops counters that no longer matter. */
export function sweepCounters(context: PanelContext): void {
  const now = context.now()
  context.store.transact(() => {
    context.store.throttles.sweep(now, now - throttleLifeMs, mostThrottles)
  })
}
