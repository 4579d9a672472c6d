// HOTP (RFC 4226), with the SHA-2 variants that RFC 6238 allows. Own code on node:crypto, held against the RFC's
// vectors, otplib and oathtool in the tests.
import { createHmac, type KeyObject } from 'node:crypto'

/** A secret as bytes, or prepared once with `createSecretKey`: a code then costs a seventh. */
export type OtpSecret = Uint8Array | KeyObject

export type OtpAlgorithm = 'SHA1' | 'SHA256' | 'SHA512'

export interface HotpOptions {
  readonly algorithm: OtpAlgorithm
  /** 4 to 10: the truncated value has 31 bits, so a tenth digit is 0, 1 or 2. */
  readonly digits: number
}

const hashes = { SHA1: 'sha1', SHA256: 'sha256', SHA512: 'sha512' } as const

/** The 31-bit value that dynamic truncation takes from the HMAC of `counter` (RFC 4226 section 5.3). */
export function truncateHmac(secret: OtpSecret, counter: number | bigint, algorithm: OtpAlgorithm): number {
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(counter))
  const mac = createHmac(hashes[algorithm], secret).update(message).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0xf
  return mac.readUInt32BE(offset) & 0x7fffffff
}

/** The HOTP code of `counter`, zero-padded to `digits` (RFC 4226 section 5.3). */
export function createHotp(secret: OtpSecret, counter: number | bigint, { algorithm, digits }: HotpOptions): string {
  return (truncateHmac(secret, counter, algorithm) % 10 ** digits).toString().padStart(digits, '0')
}
