// Asking for a passphrase or recovery key of a store whose user may be somebody else by now. Who sits there may guess, so
// each wrong answer in a row doubles the wait for the next one, from 1 second to 1 minute, and one is checked at a time.
import { fail, ok, type Failure, type Result } from '../../shared/result'

const firstWaitMs = 1000
const longestWaitMs = 60_000

type Wrong = 'wrong-passphrase' | 'wrong-recovery-key'

/** What the right answer gives, or a failure; `code` where it is wrong. */
export type ThrottledCheck<I, V, C extends Wrong> = (answer: I) => Promise<Result<V, Failure<C> | Failure<'throttled'>>>

/** How long the next answer waits. */
export interface Waits {
  failures: number
  /** Ms since epoch. */
  retryAt: number
}

export const createWaits = (): Waits => ({ failures: 0, retryAt: 0 })

/** `open` judges, null for a wrong answer; `now` in ms since epoch. `waits` may outlive the check. */
export function createThrottledCheck<I, V, C extends Wrong>(
  code: C,
  open: (answer: I) => Promise<V | null>,
  now: () => number,
  waits = createWaits()
): ThrottledCheck<I, V, C> {
  let isChecking = false
  return async (answer): Promise<Result<V, Failure<C> | Failure<'throttled'>>> => {
    const at = now()
    const { retryAt } = waits
    // A clock that was set back does not make the wait longer than it can be.
    if (isChecking || (at < retryAt && retryAt - at <= longestWaitMs)) {
      return fail({ code: 'throttled', retryAt: isChecking ? at + firstWaitMs : retryAt })
    }
    isChecking = true
    try {
      const value = await open(answer)
      if (value !== null) {
        waits.failures = 0
        return ok(value)
      }
      waits.failures++
      waits.retryAt = now() + Math.min(longestWaitMs, firstWaitMs * 2 ** (waits.failures - 1))
      return fail({ code })
    } finally {
      isChecking = false
    }
  }
}
