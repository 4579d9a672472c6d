// Asking again for the passphrase of a store that is open. Who found it open may guess, so each wrong answer in a row
// doubles the wait for the next one, from 1 second to 1 minute, and one is checked at a time.
import { fail, ok, type Failure, type Result } from '../../shared/result'

const firstWaitMs = 1000
const longestWaitMs = 60_000

export type PassphraseCheck = (passphrase: string) => Promise<Result<null, Failure<'wrong-passphrase' | 'throttled'>>>

/** `isRight` judges; `now` in ms since epoch. */
export function createPassphraseCheck(
  isRight: (passphrase: string) => Promise<boolean>,
  now: () => number
): PassphraseCheck {
  let failures = 0
  let retryAt = 0
  let isChecking = false
  return async (passphrase) => {
    const at = now()
    // A clock that was set back does not make the wait longer than it can be.
    if (isChecking || (at < retryAt && retryAt - at <= longestWaitMs)) {
      return fail({ code: 'throttled', retryAt: isChecking ? at + firstWaitMs : retryAt })
    }
    isChecking = true
    try {
      if (await isRight(passphrase)) {
        failures = 0
        return ok(null)
      }
      failures++
      retryAt = now() + Math.min(longestWaitMs, firstWaitMs * 2 ** (failures - 1))
      return fail({ code: 'wrong-passphrase' })
    } finally {
      isChecking = false
    }
  }
}
