// Asks again for the passphrase or recovery key of an open store, because someone else may be at the computer. Against guessing, each wrong
// answer in a row doubles the wait before the next, from 1 second to 1 minute. Only one is checked at a time.
import { fail, ok, type Failure, type Result } from '../../shared/result'

const firstWaitMs = 1000
const longestWaitMs = 60_000

type Wrong = 'wrong-passphrase' | 'wrong-recovery-key'

/** The result of a right answer, or a failure; `code` if it is wrong. */
export type ThrottledCheck<I, V, C extends Wrong> = (answer: I) => Promise<Result<V, Failure<C> | Failure<'throttled'>>>

/** How long the next attempt must wait. */
export interface Waits {
  failures: number
  /** In ms since the epoch. */
  retryAt: number
}

export const createWaits = (): Waits => ({ failures: 0, retryAt: 0 })

/** `open` checks an answer and returns null if it is wrong; `now` in ms since the epoch. `waits` may outlive the check. */
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
    // After the clock was set back, the wait must not exceed its maximum.
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
