// Setup links: spellings of real apps and sites, refusals by part, and round trips of our own links.
import { fc } from '../property'
import { describe, expect, it } from 'vitest'
import { encodeBase32 } from '../../src/main/otp/base32'
import { formatOtpauth, parseOtpauth, type OtpAccount } from '../../src/main/otp/otpauth'

const key = 'JBSWY3DPEHPK3PXP'
const read = (link: string): OtpAccount => {
  const result = parseOtpauth(link)
  if (!result.ok) throw new Error(`refused: ${result.error.reason}`)
  return result.value
}
const names = (link: string) => {
  const { issuer, account } = read(link)
  return [issuer, account]
}
const reason = (link: string) => {
  const result = parseOtpauth(link)
  return result.ok ? 'accepted' : result.error.reason
}

describe('parseOtpauth', () => {
  it('reads every parameter', () => {
    expect(
      read(`otpauth://totp/ACME:a@b.example?secret=${key}&issuer=ACME&algorithm=SHA256&digits=8&period=60`)
    ).toEqual({
      type: 'totp',
      issuer: 'ACME',
      account: 'a@b.example',
      secret: Uint8Array.from(Buffer.from('Hello!\xde\xad\xbe\xef', 'latin1')),
      algorithm: 'SHA256',
      digits: 8,
      period: 60,
      counter: 0
    })
  })
  it('defaults to SHA-1, 6 digits, 30 s', () => {
    expect(read(`otpauth://totp/a?secret=${key}`)).toMatchObject({ algorithm: 'SHA1', digits: 6, period: 30 })
  })
  it('reads HOTP with its counter', () => {
    expect(read(`otpauth://hotp/a?secret=${key}&counter=42`)).toMatchObject({ type: 'hotp', counter: 42, period: 0 })
  })
  it.each([
    [`otpauth://totp/ACME%3Aalice?secret=${key}`, ['ACME', 'alice']],
    [`otpauth://totp/ACME:%20alice?secret=${key}&issuer=ACME`, ['ACME', 'alice']],
    [`otpauth://totp/alice?secret=${key}&issuer=ACME`, ['ACME', 'alice']],
    [`otpauth://totp/ACME:a:b?secret=${key}`, ['ACME', 'a:b']],
    [`otpauth://totp/A:B:c?secret=${key}&issuer=A%3AB`, ['A:B', 'c']],
    [`otpauth://totp/?secret=${key}&issuer=ACME`, ['ACME', '']],
    [`otpauth://totp/:acct?secret=${key}&issuer=ACME`, ['ACME', 'acct']],
    [`otpauth://totp?secret=${key}&issuer=ACME`, ['ACME', '']],
    [`otpauth://totp/Team #1:bob smith?secret=${key}&issuer=Team #1`, ['Team #1', 'bob smith']],
    [`otpauth://totp/AT&T:bob?secret=${key}&issuer=AT&T`, ['AT&T', 'bob']],
    [`otpauth://totp/AT&T:bob?issuer=AT&T&secret=${key}`, ['AT&T', 'bob']],
    [`otpauth://totp/bob?secret=${key}&issuer=Big+Corp`, ['Big Corp', 'bob']],
    [`otpauth://totp/Disney+:bob?secret=${key}&issuer=Disney+`, ['Disney+', 'bob']],
    [`otpauth://totp/Who?:bob?secret=${key}&issuer=Who?`, ['Who?', 'bob']],
    [`otpauth://totp/100%:bob?secret=${key}`, ['100%', 'bob']],
    [`otpauth://totp/%D0%AF:%F0%9F%94%91?secret=${key}`, ['Я', '🔑']],
    [`OTPAUTH://TOTP/x?SECRET=${key}&Issuer=Y`, ['Y', 'x']],
    [`  otpauth://totp/bob?secret=${key}&issuer=AT&T  `, ['AT&T', 'bob']],
    [`otpauth://totp/bob?secret=${key}&issuer=A&issuer=B&C`, ['A', 'bob']],
    [`otpauth://totp/bob?secret=${key}&issuer=&issuer=B`, ['B', 'bob']],
    [`otpauth://totp/bob?secret=${key}&issuer=A&steamy`, ['A&steamy', 'bob']],
    [`otpauth://totp/bob?secret=${key}&issuer=A&=B`, ['A&=B', 'bob']],
    [`otpauth://totp/bob?secret=${key}& issuer =A`, ['A', 'bob']],
    [`otpauth://totp/bob?&x&secret=${key}`, ['', 'bob']],
    [`otpauth://totp/%20ACME%20:%20bob%20?secret=${key}`, ['ACME', 'bob']],
    [`otpauth://totp/:bob?secret=${key}`, ['', 'bob']],
    [`otpauth://totp/acme:bob?secret=${key}&issuer=%20ACME%20`, ['ACME', 'bob']],
    [`otpauth://totp/disney+:bob?secret=${key}&issuer=DISNEY+`, ['DISNEY+', 'bob']],
    [`otpauth://totp/x:Disney+:?secret=${key}&issuer=Disney+`, ['Disney+', 'x:Disney+:']],
    [`otpauth://totp/Contoso:ann?secret=${key}&issuer=Microsoft`, ['Microsoft', 'Contoso:ann']],
    [`otpauth://totp/Big%20Corp:ann?secret=${key}&issuer=BigCorp`, ['BigCorp', 'ann']],
    [`otpauth://totp/:ann?secret=${key}&issuer&digits=6`, ['', 'ann']],
    [`otpauth://totp/:ann?issuer&secret=${key}`, ['', 'ann']],
    [`otpauth://totp/AT&amp;T:ann?secret=${key}&amp;issuer=AT&amp;T`, ['AT&T', 'ann']],
    [`otpauth://totp/%ff%41:bob?secret=${key}`, ['%ff%41', 'bob']],
    [`otpauth://totp/what?ever:bob?secret=${key}`, ['what?ever', 'bob']]
  ])('splits %s', (link, expected) => {
    expect(names(link)).toEqual(expected)
  })
  it.each([
    `otpauth://steam/Steam:gabe?secret=${key}`,
    `otpauth://totp/Steam:gabe?secret=${key}&issuer=Steam`,
    `otpauth://totp/gabe?secret=${key}&encoder=steam`,
    `otpauth://totp/gabe?secret=${key}&steam`,
    `otpauth://totp/gabe?secret=${key}& STEAM `,
    `otpauth://totp/gabe?steam&secret=${key}`,
    ` steam://${key}/ `
  ])('accepts %s as Steam', (link) => {
    expect(read(link)).toMatchObject({ type: 'steam', digits: 5, period: 30, algorithm: 'SHA1' })
  })
  it("treats an issuer Steam with other digits as an ordinary account, and Steam's own digits as Steam", () => {
    const link = `otpauth://totp/Steam:gabe?secret=${key}&issuer=Steam`
    expect(['6', '8', '5', ''].map((digits) => read(`${link}&digits=${digits}`).type)).toEqual([
      'totp',
      'totp',
      'steam',
      'steam'
    ])
    const ordinary = read(`${link}&digits=6`)
    expect(read(formatOtpauth(ordinary))).toEqual(ordinary)
  })
  it.each([
    ['HTML', '&amp;'],
    ['HTML twice', '&amp;amp;'],
    ['HTML by number', '&#38;'],
    ['XML by number', '&#x26;'],
    ['JSON', '\\u0026'],
    ['a link in a link', '&amp%3B']
  ])('reads every parameter if %s escaped the ampersands', (_, ampersand) => {
    const link = ['secret=JBSWY3DPEHPK3PXP', 'algorithm=SHA256', 'digits=8', 'period=60'].join(ampersand)
    expect(read(`otpauth://totp/A:b?${link}`)).toMatchObject({ algorithm: 'SHA256', digits: 8, period: 60 })
  })
  it('refuses contradictory parameters, and accepts repeated ones', () => {
    const link = `otpauth://totp/A:b?secret=${key}&digits=8`
    expect(reason(`${link}&digits=6`)).toBe('unreadable')
    expect(read(`${link}&digits=8`).digits).toBe(8)
  })
  it('treats nothing else as Steam', () => {
    expect(read(`otpauth://hotp/Steam:gabe?secret=${key}`).type).toBe('hotp')
    expect(read(`otpauth://totp/gabe?secret=${key}&encoder=google`).type).toBe('totp')
    expect(reason(`see steam://${key}`)).toBe('bad-type')
    expect(reason(`steam://${key}/more`)).toBe('bad-type')
    expect(read(`otpauth://totp/gabe?secret=${key}&steam=`).type).toBe('steam')
  })
  it('reads numbers and algorithm names in the spellings that apps use', () => {
    const spelled = read(`otpauth://totp/a?secret=${key}&algo= hmac-sha_512 &digits= 8 &period= 60 `)
    expect(spelled).toMatchObject({ algorithm: 'SHA512', digits: 8, period: 60 })
    expect(read(`otpauth://totp/a?secret=${key}&algorithm=&digits=&period= `)).toMatchObject({
      algorithm: 'SHA1',
      digits: 6,
      period: 30
    })
    expect(read(`otpauth://totp/a?secret=${key}&algorithm=SHA1&algo=SHA512`).algorithm).toBe('SHA1')
  })
  it('enforces the limits of numbers and secrets', () => {
    const digits = (text: string) => reason(`otpauth://totp/a?secret=${key}&digits=${text}`)
    expect(['4', '10'].map(digits)).toEqual(['accepted', 'accepted'])
    expect(['1e1', 'x8', '8x', '0x8', '8.0'].map(digits)).toEqual(Array.from({ length: 5 }, () => 'bad-digits'))
    const period = (text: string) => reason(`otpauth://totp/a?secret=${key}&period=${text}`)
    expect(['1', '86400', '86401'].map(period)).toEqual(['accepted', 'accepted', 'bad-period'])
    expect(reason(`otpauth://hotp/a?secret=${key}&counter=${String(Number.MAX_SAFE_INTEGER)}`)).toBe('accepted')
    const longest = encodeBase32(new Uint8Array(1024))
    expect(reason(`otpauth://totp/a?secret=${longest}`)).toBe('accepted')
    expect(reason(`otpauth://totp/a?secret=${encodeBase32(new Uint8Array(1025))}`)).toBe('too-long')
  })
  it('accepts keys in lower case, grouped, padded and of 7 characters', () => {
    for (const secret of [
      'jbsw y3dp ehpk 3pxp',
      'JBSW-Y3DP-EHPK-3PXP',
      'JBSWY3DPEHPK3PXP%3D%3D%3D',
      'JBSWY3D',
      'jbsw+y3dp'
    ])
      expect(read(`otpauth://totp/a?secret=${secret}`).secret.length).toBeGreaterThanOrEqual(4)
  })
  it.each([
    ['https://example.com', 'bad-type'],
    [`see otpauth://totp/a?secret=${key}`, 'bad-type'],
    ['otpauth://totp/a?secret=%20%20', 'empty'],
    [`otpauth://totp/a?secret=${key}&algorithm=SHAHMAC256`, 'bad-algorithm'],
    ['otpauth://yaotp/a?secret=AAAA', 'bad-type'],
    ['', 'bad-type'],
    ['otpauth://totp/a', 'empty'],
    ['otpauth://totp/a?secret=', 'empty'],
    ['otpauth://totp/a?secret=0189', 'not-base32'],
    ['otpauth://totp/a?secret=A', 'too-short'],
    [`otpauth://totp/a?secret=${'A'.repeat(2000)}`, 'too-long'],
    [`otpauth://totp/a?secret=${key}&algorithm=MD5`, 'bad-algorithm'],
    [`otpauth://totp/a?secret=${key}&digits=3`, 'bad-digits'],
    [`otpauth://totp/a?secret=${key}&digits=11`, 'bad-digits'],
    [`otpauth://totp/a?secret=${key}&digits=six`, 'bad-digits'],
    [`otpauth://totp/a?secret=${key}&period=0`, 'bad-period'],
    [`otpauth://totp/a?secret=${key}&period=-30`, 'bad-period'],
    [`otpauth://hotp/a?secret=${key}&counter=-1`, 'bad-counter'],
    [`otpauth://hotp/a?secret=${key}&counter=99999999999999999999`, 'bad-counter']
  ])('refuses %s as %s', (link, expected) => {
    expect(reason(link)).toBe(expected)
  })
  it('never throws, whatever the text is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 60 }),
        fc.constantFrom('', 'otpauth://totp/', 'otpauth://hotp/x?secret=AAAA&'),
        (tail, head) => {
          expect(typeof parseOtpauth(head + tail).ok).toBe('boolean')
        }
      )
    )
  })
})

describe('formatOtpauth', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((value) => value.trim())
  it('writes links that it reads back unchanged', () => {
    fc.assert(
      fc.property(
        text.filter((issuer) => issuer.toLowerCase() !== 'steam'),
        text,
        fc.uint8Array({ minLength: 1, maxLength: 64 }),
        fc.constantFrom('SHA1' as const, 'SHA256' as const, 'SHA512' as const),
        fc.integer({ min: 4, max: 10 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 300 }),
        (issuer, account, secret, algorithm, digits, isHotp, number) => {
          const value: OtpAccount = {
            type: isHotp ? 'hotp' : 'totp',
            issuer,
            account,
            secret,
            algorithm,
            digits,
            period: isHotp ? 0 : number,
            counter: isHotp ? number : 0
          }
          expect(read(formatOtpauth(value))).toEqual(value)
        }
      )
    )
  })
  it('encodes strictly', () => {
    const value = { ...read(`otpauth://totp/a?secret=${key}`), issuer: "AT&T (it's)", account: 'a b#c' }
    expect(formatOtpauth(value)).toBe(
      `otpauth://totp/AT%26T%20%28it%27s%29:a%20b%23c?secret=${key}&issuer=AT%26T%20%28it%27s%29&algorithm=SHA1&digits=6&period=30`
    )
  })
  it('starts with a colon only if an account could be mistaken for an issuer', () => {
    const value = { ...read(`otpauth://totp/a?secret=${key}`), issuer: '' }
    expect(formatOtpauth(value)).toContain('otpauth://totp/a?')
    expect(formatOtpauth({ ...value, account: 'a:b' })).toContain('otpauth://totp/:a%3Ab?')
    expect(formatOtpauth({ ...value, account: '*' })).toContain('otpauth://totp/%2A?')
  })
  it('keeps the Steam type', () => {
    const steam = read(`steam://${key}`)
    expect(read(formatOtpauth(steam))).toEqual(steam)
  })
})
