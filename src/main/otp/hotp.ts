// HOTP (RFC 4226) with the SHA-2 variants that RFC 6238 allows: otplib's core on node:crypto. otplib's own `generate` takes only bytes and
// refuses secrets under 16 bytes, which are in use; a prepared key is seven times as fast.
import { counterToBytes, dynamicTruncate, truncateDigits } from '@otplib/core'
import { createHmac, type KeyObject } from 'node:crypto'
import type { Algorithm } from '../../shared/model/entry'

/** A secret as bytes, or prepared once with `createSecretKey`, which makes each code seven times as fast. */
export type OtpSecret = Uint8Array | KeyObject

export interface HotpOptions {
  readonly algorithm: Algorithm
  /** 4 to 10: the truncated value has 31 bits, so a tenth digit is 0, 1 or 2. */
  readonly digits: number
}

const hashes = { SHA1: 'sha1', SHA256: 'sha256', SHA512: 'sha512' } as const

/** The 31-bit value that dynamic truncation takes from the HMAC of `counter` (RFC 4226 section 5.3). */
export function truncateHmac(secret: OtpSecret, counter: number | bigint, algorithm: Algorithm): number {
  return dynamicTruncate(createHmac(hashes[algorithm], secret).update(counterToBytes(counter)).digest())
}

/** The HOTP code of `counter`, zero-padded to `digits` (RFC 4226 section 5.3). */
export function createHotp(secret: OtpSecret, counter: number | bigint, { algorithm, digits }: HotpOptions): string {
  return truncateDigits(truncateHmac(secret, counter, algorithm), digits)
}
