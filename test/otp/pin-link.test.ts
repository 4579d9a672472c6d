// Setup links of mOTP and Yandex.
import { describe, expect, it } from 'vitest'
import { encodeBase32 } from '../../src/main/otp/base32'
import { isPinLink, parsePinLink } from '../../src/main/otp/pin-link'

const reasonOf = (link: string) => {
  const read = parsePinLink(link)
  return read.ok ? 'read' : read.error.reason
}

describe('parsePinLink', () => {
  it("reads mOTP's hexadecimal secret and a PIN in either form", () => {
    const expected = {
      type: 'motp',
      issuer: 'Big Bank',
      account: 'robin',
      secret: Uint8Array.from(Buffer.from('e3152afee62599c8', 'hex')),
      algorithm: 'MD5',
      digits: 6,
      period: 10,
      counter: 0,
      pin: '1234'
    }
    for (const pin of ['1234', 'GEZDGNA']) {
      expect(parsePinLink(` motp://Big%20Bank:robin?secret=E3152AFEE62599C8&pin=${pin}`)).toEqual({
        ok: true,
        value: expected
      })
    }
    const bare = parsePinLink('motp://robin?secret=aabb&digits=8')
    expect(bare).toMatchObject({ ok: true, value: { issuer: '', account: 'robin', digits: 8, pin: null } })
  })

  it("reads Yandex' scanned and typed secrets, of which sixteen bytes are used", () => {
    const scanned = parsePinLink('otpauth://yaotp/Yandex:robin?secret=6SB2IKNM6OBZPAVBVTOHDKS4FA&pin=5239')
    const typed = parsePinLink(
      'otpauth://yaotp/Yandex:robin?secret=6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY&pin=GUZDGOI'
    )
    expect(scanned).toMatchObject({
      ok: true,
      value: { type: 'yandex', issuer: 'Yandex', algorithm: 'SHA256', digits: 8, pin: '5239' }
    })
    expect(typed).toEqual(scanned)
  })

  it.each([
    ['motp:// Big Bank : robin /?secret=aabb', ['Big Bank', 'robin']],
    ['motp://:robin?secret=aabb', ['', ':robin']],
    ['motp://robin/?SECRET=AABB', ['', 'robin']],
    ['motp://100%:robin?secret=aabb', ['100%', 'robin']]
  ])('splits %s', (link, expected) => {
    const read = parsePinLink(link)
    expect(read.ok ? [read.value.issuer, read.value.account] : read.error).toEqual(expected)
  })

  it('accepts a PIN unchanged unless it is base32 of something that can be typed', () => {
    const pinOf = (pin: string) => {
      const read = parsePinLink(`motp://a?secret=aabb&PIN=${pin}`)
      return read.ok ? read.value.pin : read.error
    }
    expect(pinOf('')).toBeNull()
    expect(pinOf('0189')).toBe('0189')
    expect(pinOf('x'.repeat(64))).toBe('x'.repeat(64))
    expect(pinOf('x'.repeat(65))).toBeNull()
    // Base32 of four digits with a line feed before or after, and of three digits: none is an encoded PIN.
    for (const written of [
      encodeBase32(Buffer.from('\n1234')),
      encodeBase32(Buffer.from('1234\n')),
      encodeBase32(Buffer.from('123'))
    ]) {
      expect(pinOf(written)).toBe(written)
    }
  })

  it.each([
    ['motp://a?secret=xyz', 'unreadable'],
    ['motp://a', 'unreadable'],
    ['motp://a?secret=aab', 'unreadable'],
    ['motp://a?secret=aabbx', 'unreadable'],
    ['motp://a?secret=aabb&digits=4.5', 'bad-digits'],
    ['motp://a?secret=aabb&digits=3', 'bad-digits'],
    ['motp://a?secret=aabb&digits=4', 'read'],
    ['motp://a?secret=aabb&digits=10', 'read'],
    ['motp://a?secret=aabb&digits=11', 'bad-digits'],
    ['otpauth://yaotp/a?secret=JBSWY3DPEHPK3PXP', 'unreadable'],
    ['otpauth://yaotp/a?secret=1', 'not-base32']
  ])('refuses %s as %s', (link, reason) => {
    expect(reasonOf(link)).toBe(reason)
    if (reason !== 'read') expect(parsePinLink(link)).toMatchObject({ error: { code: 'bad-setup-key' } })
  })
})

it('isPinLink recognises only the two types', () => {
  expect(['motp://a', 'OTPAUTH://YAOTP/a'].every(isPinLink)).toBe(true)
  expect(['otpauth://totp/a', 'steam://A', 'https://motp://'].some(isPinLink)).toBe(false)
})
