// Crockford's base32 (crockford.com/base32.html), for codes that people type. Case, spaces and dashes do not matter; O is read as 0, I and
// L as 1; U is not used.
import { crockfordAlphabet, findCrockfordMistake, plainCrockford } from '../../../shared/text/plain'

/** `length` characters of 5 random bits each; `random(n)` returns n random bytes. */
export function createCrockford(length: number, random: (bytes: number) => Uint8Array): string {
  // 256 is a multiple of 32, so the low five bits of a random byte are uniform.
  return Array.from(random(length), (byte) => crockfordAlphabet.charAt(byte & 31)).join('')
}

/** The canonical form of a typed code of `length` characters, or null if it cannot be one. */
export function normalizeCrockford(text: string, length: number): string | null {
  return findCrockfordMistake(text, length) === null ? plainCrockford(text) : null
}

/** The code in groups of four joined by dashes, as shown to people. */
export function groupByFour(code: string): string {
  return code.match(/.{1,4}/g)?.join('-') ?? ''
}
