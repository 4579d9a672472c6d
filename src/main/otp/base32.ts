// Base32 (RFC 4648 section 6) for setup keys. Decoding is lenient: real keys come in lower case, grouped, with or without padding, and in
// lengths that the RFC does not allow. Encoding is strict.
import { plainCode, plainDigits } from '../../shared/text/plain'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const values = new Map([...alphabet].map((character, value) => [character, value]))

/** Normalises letters and digits of any width and script, for example from Japanese and Turkish keyboards. */
const plainSigns = (text: string) =>
  /^[\x00-\x7f]*$/.test(text) ? text : plainDigits(text.normalize('NFKC')).replaceAll('\u0130', 'I')

/**
 * The bytes of a base32 text, or null if a character is outside the alphabet. Ignores case, width, white space, dashes, trailing padding
 * and hidden characters; drops the left-over bits of an incomplete last quantum (RFC 4648 section 6).
 */
export function decodeBase32(text: string): Uint8Array | null {
  const clean = plainSigns(plainCode(text).replace(/[\s\-\u2010-\u2015]/g, ''))
    .replace(/=+$/, '')
    .toUpperCase()
  const bytes = new Uint8Array(Math.floor((clean.length * 5) / 8))
  let buffer = 0
  let bits = 0
  let length = 0
  for (const character of clean) {
    const value = values.get(character)
    if (value === undefined) return null
    buffer = ((buffer << 5) | value) & 0xfff
    bits += 5
    if (bits >= 8) {
      bits -= 8
      bytes[length++] = (buffer >> bits) & 0xff
    }
  }
  return bytes
}

/** Unpadded upper-case base32 of `bytes` (RFC 4648 section 6; otpauth keys carry no padding). */
export function encodeBase32(bytes: Uint8Array): string {
  let text = ''
  let buffer = 0
  let bits = 0
  for (const byte of bytes) {
    buffer = ((buffer << 8) | byte) & 0xfff
    bits += 8
    while (bits >= 5) {
      bits -= 5
      text += alphabet.charAt((buffer >> bits) & 31)
    }
  }
  if (bits > 0) text += alphabet.charAt((buffer << (5 - bits)) & 31)
  return text
}
