// Steam Guard codes: TOTP's truncated value, written as five letters of Steam's own alphabet, least significant first. Steam publishes no
// specification; all third-party authenticators use this algorithm.
import { truncateHmac, type OtpSecret } from './hotp'
import { stepAt } from './totp'

const alphabet = '23456789BCDFGHJKMNPQRTVWXY'

/** The length of every Steam code. */
export const steamDigits = 5

/** The Steam code valid at `atMs` (ms since epoch); `period` in seconds, 30 in practice. */
export function createSteamCode(secret: OtpSecret, atMs: number, period = 30): string {
  let value = truncateHmac(secret, Math.max(0, stepAt(atMs, period)), 'SHA1')
  let code = ''
  for (let index = 0; index < steamDigits; index++) {
    code += alphabet.charAt(value % alphabet.length)
    value = Math.floor(value / alphabet.length)
  }
  return code
}
