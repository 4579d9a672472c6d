// A recovery key: 128 random bits that the user prints and types years later. It is written as 28 characters of Crockford's base32
// (crockford.com/base32.html) in groups of four. The last 12 bits are a CRC-12 that detects every wrong character and every swap of two, so
// that a typing mistake can be told apart from a different key.
import { createSecret, revealBuffer, type Secret } from './secret'
import { fail, ok, type Failure, type Result } from '../../shared/result'
import { recoveryKeyLength } from '../../shared/model/limits'
import { crockfordAlphabet, findCrockfordMistake, plainCrockford } from '../../shared/text/plain'

const keyBytes = 16
const checkBits = 12n
const length = recoveryKeyLength
// x^12 + x^11 + x^3 + x^2 + x + 1: detects every burst of up to 12 bits; two neighbouring characters are 10.
const polynomial = 0x180fn

/** The remainder of `value`, a codeword with or without its check bits, after division by the polynomial. */
function remainder(value: bigint): bigint {
  let rest = value
  for (let bit = BigInt(keyBytes * 8) + checkBits - 1n; bit >= checkBits; bit--) {
    if ((rest >> bit) & 1n) rest ^= polynomial << (bit - checkBits)
  }
  return rest
}

/** A new key; `random(n)` returns n random bytes. */
export const createRecoveryKey = (random: (bytes: number) => Uint8Array): Secret => createSecret(random(keyBytes))

/** The key as it is shown and printed. Never log or store it. */
export function formatRecoveryKey(key: Secret): string {
  const shifted = BigInt(`0x${revealBuffer(key).toString('hex')}`) << checkBits
  const word = shifted | remainder(shifted)
  const text = Array.from({ length }, (_, index) =>
    crockfordAlphabet.charAt(Number((word >> BigInt(5 * (length - 1 - index))) & 31n))
  ).join('')
  return text.match(/.{4}/g)?.join('-') ?? ''
}

/** Reads a typed key: case, spaces and dashes are ignored, O is read as 0, I and L as 1. */
export function readRecoveryKey(typed: string): Result<Secret, Failure<'recovery-key-mistyped'>> {
  const text = plainCrockford(typed)
  const reason = findCrockfordMistake(typed, length)
  if (reason !== null) return fail({ code: 'recovery-key-mistyped', reason })
  const word = [...text].reduce((sum, character) => (sum << 5n) | BigInt(crockfordAlphabet.indexOf(character)), 0n)
  if (remainder(word) !== 0n) return fail({ code: 'recovery-key-mistyped', reason: 'check' })
  const hex = (word >> checkBits).toString(16).padStart(keyBytes * 2, '0')
  return ok(createSecret(Buffer.from(hex, 'hex')))
}
