// The code of an account at a given time, with the time in which it is valid (RFC 6238, RFC 4226, Steam).
import type { AccountParts } from '../../../shared/model/entry'
import { createHotp, type OtpSecret } from '../../otp/hotp'
import { createMotp } from '../../otp/motp'
import { createSteamCode } from '../../otp/steam'
import { createTotp, startOfStep, stepAt } from '../../otp/totp'
import { createYandexCode } from '../../otp/yandex'

/** Valid while `from` <= now < `until`, ms since epoch. */
export interface TimedCode {
  readonly code: string
  readonly from: number
  readonly until: number
}

/**
 * The code of a time-based account at `now` (ms since epoch). Null for HOTP, whose codes are generated on request, and for mOTP and Yandex
 * without their PIN.
 */
export function createTimedCode(parts: AccountParts, secret: OtpSecret, now: number, pin?: string): TimedCode | null {
  const code = createCode(parts, secret, now, pin)
  if (code === null) return null
  const step = stepAt(now, parts.period)
  return { code, from: startOfStep(step, parts.period), until: startOfStep(step + 1, parts.period) }
}

const bytesOf = (secret: OtpSecret): Uint8Array => (secret instanceof Uint8Array ? secret : secret.export())

function createCode(parts: AccountParts, secret: OtpSecret, now: number, pin: string | undefined): string | null {
  const { type, algorithm, digits, period } = parts
  switch (type) {
    case 'hotp':
      return null
    case 'steam':
      return createSteamCode(secret, now, period)
    case 'motp':
      return pin === undefined ? null : createMotp(bytesOf(secret), pin, now, digits)
    case 'yandex':
      return pin === undefined ? null : createYandexCode(bytesOf(secret), pin, now)
    case 'totp':
      return algorithm === 'MD5' ? null : createTotp(secret, now, { algorithm, digits, period })
  }
}

/** The code of an HOTP account's next counter (RFC 4226 section 5.3); null for any other account. */
export function createNextCode({ type, algorithm, digits, counter }: AccountParts, secret: OtpSecret): string | null {
  return type !== 'hotp' || algorithm === 'MD5' ? null : createHotp(secret, counter, { algorithm, digits })
}
