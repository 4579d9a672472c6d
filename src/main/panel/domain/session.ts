// Where a browser profile stands, and how long (docs/behaviour.md; ASVS 5.0 section 7). It all lives in the main process:
//
//   signed-out ── password ──▶ setup (no factor yet) ── Done ─────────────▶ signed-in
//        │            └──────▶ code ── code, backup code ─────────────────▶ signed-in
//        │            └──────▶ (remembered browser) ──────────────────────▶ signed-in
//        ├── single sign-on, checked ─────────────────────────────────────▶ signed-in
//        ◀── cancel, 10 min, log out, idle 15 min, 12 h, reset, disable ────────┘
import type { LoginMethod } from '../../../shared/model/session'
import type { Policy } from '../../../shared/model/policy'

/** How long a password that was accepted waits for the second factor. */
export const pendingLifeMs = 10 * 60_000
export const stepUpLifeMs = 10 * 60_000

export interface Session {
  /** New after every login and step-up (CHECKLIST 47); never leaves the main process. */
  readonly id: string
  /** What lists call the session; grants nothing. */
  readonly reference: string
  readonly userId: string
  readonly profileId: string
  readonly method: LoginMethod
  readonly createdAt: number
  /** When a person last did something in the session's window, as the main process saw it. */
  readonly lastActiveAt: number
  /**
   * When the password (or, for a policy that asks for it, a code) was last given, or the provider last asked; null where the
   * provider does not say.
   */
  readonly steppedUpAt: number | null
  /** True once a code or backup code was given in this session. */
  readonly hasFreshCode: boolean
}

/** True within `lifeMs` of `since`; a clock that runs backwards ends it (CHECKLIST 61). */
function isWithin(since: number, lifeMs: number, now: number): boolean {
  return now >= since && now - since < lifeMs
}

/** When the session ends if nothing is done in it any more, and when it ends in any case; ms since epoch. */
export function endsOfSession(session: Session, policy: Policy): { idleEndsAt: number; endsAt: number } {
  return {
    idleEndsAt: session.lastActiveAt + policy.idleMinutes * 60_000,
    endsAt: session.createdAt + policy.sessionHours * 3_600_000
  }
}

/** Whether nothing was done in the session for too long. */
export function isIdle(session: Session, now: number, policy: Policy): boolean {
  return !isWithin(session.lastActiveAt, policy.idleMinutes * 60_000, now)
}

/** Whether the session may be used at `now`: neither idle nor too old. */
export function isSessionAlive(session: Session, now: number, policy: Policy): boolean {
  return !isIdle(session, now, policy) && isWithin(session.createdAt, policy.sessionHours * 3_600_000, now)
}

/** Whether the user showed within the last 10 minutes that it is them. */
export function isSteppedUp(session: Session, now: number): boolean {
  return session.steppedUpAt !== null && isWithin(session.steppedUpAt, stepUpLifeMs, now)
}

/** Whether the backup code that opened the session, the last one, still counts as given: there is no other to ask for. */
export function hasJustUsedLastCode(session: Session, codesLeft: number, now: number): boolean {
  return session.method === 'backup-code' && codesLeft === 0 && isWithin(session.createdAt, stepUpLifeMs, now)
}

/** Whether a login that waits for its second step may go on. */
export function isPendingAlive(startedAt: number, now: number): boolean {
  return isWithin(startedAt, pendingLifeMs, now)
}
