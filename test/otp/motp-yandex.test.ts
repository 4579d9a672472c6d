// mOTP and Yandex codes compared with values that independent implementations published.
import { describe, expect, it } from 'vitest'
import { decodeBase32 } from '../../src/main/otp/base32'
import { createMotp } from '../../src/main/otp/motp'
import { createYandexCode, readYandexSecret } from '../../src/main/otp/yandex'

const bytesOf = (base32: string) => decodeBase32(base32) ?? new Uint8Array()

describe('createMotp', () => {
  it.each([
    [165_892_298, 'e7d8b6', '1234', 'e3152afee62599c8'],
    [123_456_789, '4ebfb2', '1234', 'e3152afee62599c8'],
    [1_659_540_020, 'ced7b1', '9999', 'bbb1912bb5c515be'],
    [1_659_540_022, 'ced7b1', '9999', 'bbb1912bb5c515be'],
    [1_659_539_870, '1a14f8', '9999', 'bbb1912bb5c515be'],
    [1_659_539_878, '1a14f8', '9999', 'bbb1912bb5c515be']
  ])('generates at %i s code %s with PIN %s', (seconds, code, pin, secret) => {
    expect(createMotp(Buffer.from(secret, 'hex'), pin, seconds * 1000)).toBe(code)
  })

  it('changes every ten seconds and accepts other lengths', () => {
    const secret = Buffer.from('e3152afee62599c8', 'hex')
    expect(createMotp(secret, '1234', 1_000_009_999)).toBe(createMotp(secret, '1234', 1_000_000_000))
    expect(createMotp(secret, '1234', 1_000_010_000)).not.toBe(createMotp(secret, '1234', 1_000_000_000))
    expect(createMotp(secret, '1234', 0, 8)).toMatch(/^[0-9a-f]{8}$/)
  })
})

describe('createYandexCode', () => {
  it.each([
    ['5239', '6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY', 1_641_559_648, 'umozdicq'],
    ['7586', 'LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI', 1_581_064_020, 'oactmacq'],
    ['7586', 'LA2V6KMCGYMWWVEW64RNP3JA3IAAAAAAHTSG4HRZPI', 1_581_090_810, 'wemdwrix'],
    ['5210481216086702', 'JBGSAU4G7IEZG6OY4UAXX62JU4AAAAAAHTSG4HXU3M', 1_581_091_469, 'dfrpywob'],
    ['5210481216086702', 'JBGSAU4G7IEZG6OY4UAXX62JU4AAAAAAHTSG4HXU3M', 1_581_093_059, 'vunyprpd']
  ])('generates with PIN %s and secret %s at %i s code %s', (pin, secret, seconds, code) => {
    const inUse = readYandexSecret(bytesOf(secret))
    expect(inUse).toHaveLength(16)
    expect(createYandexCode(inUse ?? new Uint8Array(), pin, seconds * 1000)).toBe(code)
  })
})

describe('readYandexSecret', () => {
  const typed = bytesOf('6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY')

  it('accepts a scanned secret of 16 bytes unchanged', () => {
    expect(readYandexSecret(typed.slice(0, 16))).toEqual(typed.slice(0, 16))
  })

  it('refuses a typed secret with any single wrong bit, because of its checksum', () => {
    for (let bit = 0; bit < 26 * 8; bit++) {
      const wrong = Uint8Array.from(typed)
      wrong[bit >> 3] = (wrong[bit >> 3] ?? 0) ^ (0x80 >> (bit & 7))
      // The upper half of the checksum's first byte is data, so every flipped bit is detected.
      expect(readYandexSecret(wrong)).toBeNull()
    }
  })

  it('refuses other lengths', () => {
    for (const length of [0, 15, 17, 25, 27]) expect(readYandexSecret(new Uint8Array(length))).toBeNull()
  })
})
