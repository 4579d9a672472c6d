// The states of a browser profile and how long they last (docs/behaviour.md; ASVS 5.0 section 7). All of it is in the memory of the main
// process:
//
//   signed-out ── password ──▶ setup (no factor yet) ── Done ─────────────▶ signed-in
//        │            └──────▶ code ── code, backup code ─────────────────▶ signed-in
//        │            └──────▶ (remembered browser) ──────────────────────▶ signed-in
//        ├── single sign-on, checked ─────────────────────────────────────▶ signed-in
//        ◀── cancel, 10 min, log out, idle 15 min, 12 h, reset, disable ────────┘
import type { LoginMethod } from '../../../shared/model/session'
import type { Policy } from '../../../shared/model/policy'

/** How long an accepted password waits for the second factor. */
export const pendingLifeMs = 10 * 60_000
export const stepUpLifeMs = 10 * 60_000

export interface Session {
  /** Changes at every login and step-up (CHECKLIST 47); never leaves the main process. */
  readonly id: string
  /** The session's name in lists; grants nothing. */
  readonly reference: string
  readonly userId: string
  readonly profileId: string
  readonly method: LoginMethod
  readonly createdAt: number
  /** When the main process last saw someone use the session's window, in ms since epoch. */
  readonly lastActiveAt: number
  /**
   * When the password (or a code, if the policy requires one) was last entered, or the provider last asked; null if the provider does not
   * say.
   */
  readonly steppedUpAt: number | null
  /** Whether a code or backup code was entered in this session. */
  readonly hasFreshCode: boolean
}

/** Whether `now` is within `lifeMs` of `since`. False if the clock was set back (CHECKLIST 61). */
function isWithin(since: number, lifeMs: number, now: number): boolean {
  return now >= since && now - since < lifeMs
}

/** When the session ends without further activity, and when it ends in any case; ms since epoch. */
export function endsOfSession(session: Session, policy: Policy): { idleEndsAt: number; endsAt: number } {
  return {
    idleEndsAt: session.lastActiveAt + policy.idleMinutes * 60_000,
    endsAt: session.createdAt + policy.sessionHours * 3_600_000
  }
}

/** Whether the session has been idle for too long. */
export function isIdle(session: Session, now: number, policy: Policy): boolean {
  return !isWithin(session.lastActiveAt, policy.idleMinutes * 60_000, now)
}

/** Whether the session is valid at `now`: neither idle nor too old. */
export function isSessionAlive(session: Session, now: number, policy: Policy): boolean {
  return !isIdle(session, now, policy) && isWithin(session.createdAt, policy.sessionHours * 3_600_000, now)
}

/** Whether the user confirmed within the last 10 minutes that it's them. */
export function isSteppedUp(session: Session, now: number): boolean {
  return session.steppedUpAt !== null && isWithin(session.steppedUpAt, stepUpLifeMs, now)
}

/** Whether the session was just opened with the last backup code. It then counts as entered, because there is no other to ask for. */
export function hasJustUsedLastCode(session: Session, codesLeft: number, now: number): boolean {
  return session.method === 'backup-code' && codesLeft === 0 && isWithin(session.createdAt, stepUpLifeMs, now)
}

/** Whether a login that waits for its second step may continue. */
export function isPendingAlive(startedAt: number, now: number): boolean {
  return isWithin(startedAt, pendingLifeMs, now)
}
