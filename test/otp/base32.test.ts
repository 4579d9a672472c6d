// Base32: RFC 4648's vectors, spellings found in practice, and random round trips.
import { fc } from '../property'
import { describe, expect, it } from 'vitest'
import { decodeBase32, encodeBase32 } from '../../src/main/otp/base32'
import { rfc4648 } from '../vectors/otp'

describe('base32', () => {
  it.each(rfc4648)('encodes and decodes RFC 4648 vector %j', (plain, encoded) => {
    expect(encodeBase32(Buffer.from(plain))).toBe(encoded)
    expect(Buffer.from(decodeBase32(encoded) ?? []).toString()).toBe(plain)
  })
  it('ignores case, spaces, dashes and padding', () => {
    expect(Buffer.from(decodeBase32(' mzxw-6ytb\toi======\n') ?? []).toString()).toBe('foobar')
  })
  it.each([
    [7, 4],
    [15, 9],
    [17, 10]
  ])('accepts %i characters, not a valid quantum, as %i bytes', (characters, bytes) => {
    expect(decodeBase32('A'.repeat(characters))?.length).toBe(bytes)
  })
  it.each(['ABC1', 'ABC0', 'ABC8', 'ÄBC', 'AB_C', 'AB.C'])('refuses %s', (text) => {
    expect(decodeBase32(text)).toBeNull()
  })
  it('decodes what it encoded', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes)
      })
    )
  })
})
