// The code of an account at a moment, with the time in which it is the right one (RFC 6238, RFC 4226, Steam).
import { createHotp, type OtpSecret } from '../../otp/hotp'
import { createSteamCode } from '../../otp/steam'
import { createTotp, startOfStep, stepAt } from '../../otp/totp'
import type { AccountParts } from './entry'

/** Valid while `from` <= now < `until`, ms since epoch. */
export interface TimedCode {
  readonly code: string
  readonly from: number
  readonly until: number
}

/** The code of a time-based account at `now` (ms since epoch); null for HOTP, which has none until asked. */
export function createTimedCode(parts: AccountParts, secret: OtpSecret, now: number): TimedCode | null {
  if (parts.type === 'hotp') return null
  const step = stepAt(now, parts.period)
  const code = parts.type === 'steam' ? createSteamCode(secret, now, parts.period) : createTotp(secret, now, parts)
  return { code, from: startOfStep(step, parts.period), until: startOfStep(step + 1, parts.period) }
}

/** The code of an HOTP account's next counter (RFC 4226 section 5.3). */
export function createNextCode(parts: AccountParts, secret: OtpSecret): string {
  return createHotp(secret, parts.counter, parts)
}
