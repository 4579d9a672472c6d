// Yandex Key codes: eight letters from HMAC-SHA256, with a key derived from the user's PIN and a 16-byte secret. Yandex publishes no
// specification; independent authenticators agree on this.
import { createHash, createHmac } from 'node:crypto'

/** Letters in a code. */
export const yandexDigits = 8
/** Seconds between two codes. */
export const yandexPeriod = 30
const secretBytes = 16
const typedBytes = 26
const letters = 26n

/**
 * The 16 bytes of a secret that are used: all of a scanned one, or the first 16 of a typed one (26 bytes, of which the last 12 bits are a
 * checksum). Null if the length or the checksum is wrong.
 */
export function readYandexSecret(secret: Uint8Array): Uint8Array | null {
  if (secret.length === secretBytes) return secret
  if (secret.length !== typedBytes || !isChecksumRight(secret)) return null
  return secret.slice(0, secretBytes)
}

/** The last twelve bits are the remainder of all other bits divided by a polynomial of degree 12. */
function isChecksumRight(secret: Uint8Array): boolean {
  const generator = 0b1_1000_1111_0011
  const kept = (((secret[typedBytes - 2] ?? 0) & 0x0f) << 8) | (secret[typedBytes - 1] ?? 0)
  let remainder = 0
  for (let bit = 0; bit < typedBytes * 8 - 12; bit++) {
    const value = ((secret[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1
    remainder = (remainder << 1) | value
    if (remainder & 0x1000) remainder ^= generator
  }
  return remainder === kept
}

/** The Yandex code at `atMs` (ms since epoch) for a 16-byte secret. */
export function createYandexCode(secret: Uint8Array, pin: string, atMs: number): string {
  const digest = createHash('sha256').update(pin, 'utf8').update(secret.subarray(0, secretBytes)).digest()
  const key = digest[0] === 0 ? digest.subarray(1) : digest
  const message = Buffer.alloc(8)
  message.writeBigUInt64BE(BigInt(Math.max(0, Math.floor(atMs / (yandexPeriod * 1000)))))
  const mac = createHmac('sha256', key).update(message).digest()
  const offset = mac.readUInt8(mac.length - 1) & 0xf
  let value = (mac.readBigUInt64BE(offset) & 0x7fff_ffff_ffff_ffffn) % letters ** BigInt(yandexDigits)
  let code = ''
  for (let index = 0; index < yandexDigits; index++) {
    code = String.fromCharCode(97 + Number(value % letters)) + code
    value /= letters
  }
  return code
}
