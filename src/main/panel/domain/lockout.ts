// The per-user brake on guessing (docs/behaviour.md; NIST SP 800-63B-4 section 3.2.2; RFC 4226 section 7.3). Counters are in the store, so
// only a success resets them, not a restart or a new session (CHECKLIST 26).
//
//   failures in a row   1   2   3   4    5     6     7     8    9 …        100 (second factor only)
//   wait after it      1 s 2 s 4 s 8 s 1 min 2 min 4 min 8 min 15 min …   factor disabled until an admin resets it

/** One counter. Times are in ms since epoch. */
export interface Throttle {
  readonly failures: number
  /** When the last failure was counted. */
  readonly failedAt: number
  readonly blockedUntil: number
}

export const noFailures: Throttle = { failures: 0, failedAt: 0, blockedUntil: 0 }

/** Consecutive second-factor failures after which the factor is disabled (CHECKLIST 27). */
export const failuresThatDisable = 100

/** From this failure in a row the waits are minutes, which the Panel calls a lockout. */
export const failuresThatLock = 5

const longestDelayMs = 15 * 60_000

/** How long to wait after the `failures`-th failure in a row, in ms. */
export function delayAfter(failures: number): number {
  if (failures <= 0) return 0
  if (failures <= 4) return 1000 * 2 ** (failures - 1)
  return Math.min(longestDelayMs, 60_000 * 2 ** Math.min(failures - 5, 10))
}

/** The counter after one more failure at `now`. */
export function countFailure(throttle: Throttle, now: number): Throttle {
  const failures = throttle.failures + 1
  return { failures, failedAt: now, blockedUntil: now + delayAfter(failures) }
}

/**
 * The counter at `now`. A clock that was set back since the last failure neither prolongs the wait beyond its delay nor ends it: the wait
 * restarts at `now`.
 */
export function rebaseThrottle(throttle: Throttle, now: number): Throttle {
  if (throttle.failures === 0 || now >= throttle.failedAt) return throttle
  return { failures: throttle.failures, failedAt: now, blockedUntil: now + delayAfter(throttle.failures) }
}

/** Whether an attempt at `now` must wait. */
export function isBlocked(throttle: Throttle, now: number): boolean {
  return throttle.blockedUntil > now
}
