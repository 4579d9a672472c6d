// Google Authenticator's transfer codes, built field by field as the app writes them, and malformed.
import { describe, expect, it } from 'vitest'
import { isMigrationLink, parseMigration, type Migration } from '../../src/main/otp/migration'

const varint = (value: bigint): Buffer => {
  const bytes: number[] = []
  let rest = BigInt.asUintN(64, value)
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0))
    rest >>= 7n
  } while (rest > 0n)
  return Buffer.from(bytes)
}
const number = (field: number, value: number | bigint) =>
  Buffer.concat([varint(BigInt(field << 3)), varint(BigInt(value))])
const bytes = (field: number, value: string | Uint8Array) => {
  const body = Buffer.from(value)
  return Buffer.concat([varint(BigInt((field << 3) | 2)), varint(BigInt(body.length)), body])
}
const entry = (...fields: Buffer[]) => bytes(1, Buffer.concat(fields))
const link = (...fields: Buffer[]) =>
  `otpauth-migration://offline?data=${encodeURIComponent(Buffer.concat(fields).toString('base64'))}`
const read = (text: string): Migration => {
  const result = parseMigration(text)
  if (!result.ok) throw new Error(result.error.reason)
  return result.value
}
const secret = Buffer.from('12345678901234567890')
const alice = entry(
  bytes(1, secret),
  bytes(2, 'ACME:alice'),
  bytes(3, 'ACME'),
  number(4, 1),
  number(5, 1),
  number(6, 2)
)

describe('parseMigration', () => {
  it('reads an entry and removes the issuer from its name', () => {
    expect(read(link(alice)).accounts).toEqual([
      {
        ok: true,
        value: {
          type: 'totp',
          issuer: 'ACME',
          account: 'alice',
          secret: Uint8Array.from(secret),
          algorithm: 'SHA1',
          digits: 6,
          period: 30,
          counter: 0
        }
      }
    ])
  })
  it('reads HOTP, eight digits, SHA-512, a missing issuer and the defaults', () => {
    const accounts = read(
      link(
        entry(bytes(1, secret), bytes(2, 'bob'), number(4, 3), number(5, 2), number(6, 1), number(7, 77)),
        entry(bytes(1, secret), bytes(2, 'Site:carol'))
      )
    ).accounts.map((one) => (one.ok ? one.value : null))
    expect(accounts).toMatchObject([
      { type: 'hotp', issuer: '', account: 'bob', algorithm: 'SHA512', digits: 8, counter: 77 },
      { type: 'totp', issuer: 'Site', account: 'carol', algorithm: 'SHA1', digits: 6 }
    ])
  })
  it('reads a batch with a negative id in ten bytes (old app)', () => {
    const text = link(alice, number(2, 1), number(3, 2), number(4, 1), number(5, -1234567n))
    expect(read(text).batch).toEqual({ size: 2, index: 1, id: -1234567 })
  })
  it('skips unknown fields, such as the unique id of version 2', () => {
    const text = link(
      entry(bytes(1, secret), bytes(2, 'x'), bytes(8, 'abc1231700000000000')),
      number(2, 2),
      number(3, 1),
      number(4, 0)
    )
    expect([read(text).accounts.length, read(text).batch]).toEqual([1, { size: 1, index: 0, id: 0 }])
  })
  it('accepts a space that was a plus', () => {
    const data = Buffer.concat([entry(bytes(1, Buffer.alloc(20, 0xfb)), bytes(2, 'a'))])
    const base64 = data.toString('base64')
    expect(base64).toContain('+')
    expect(read(`otpauth-migration://offline?data=${base64.replaceAll('+', ' ')}`).accounts[0]?.ok).toBe(true)
  })
  it('refuses single entries and keeps the others', () => {
    const text = link(
      entry(bytes(2, 'no secret')),
      entry(bytes(1, secret), number(4, 4)),
      entry(bytes(1, secret), number(5, 3)),
      entry(bytes(1, secret), number(6, 9)),
      entry(bytes(1, secret), number(6, 1), number(7, -1n)),
      alice
    )
    expect(read(text).accounts.map((one) => (one.ok ? 'ok' : one.error.reason))).toEqual([
      'empty',
      'bad-algorithm',
      'bad-digits',
      'bad-type',
      'bad-counter',
      'ok'
    ])
  })
  it.each([
    'otpauth-migration://offline?data=!!!!',
    'otpauth-migration://offline?data=CgQ',
    'otpauth-migration://offline?data=%'
  ])('refuses %s as a whole', (text) => {
    expect(parseMigration(text)).toEqual({ ok: false, error: { code: 'bad-setup-key', reason: 'unreadable' } })
  })
  const named = (name: string, issuer: string) => {
    const [one] = read(link(entry(bytes(1, secret), bytes(2, name), bytes(3, issuer)))).accounts
    return one?.ok === true ? [one.value.issuer, one.value.account] : null
  }
  it.each([
    [' ACME : alice ', '', ['ACME', 'alice']],
    [' alice ', ' ACME ', ['ACME', 'alice']],
    ['acme: alice', 'ACME', ['ACME', 'alice']],
    ['a:b', 'ACME', ['ACME', 'a:b']],
    ['A:B:carol', 'A:B', ['A:B', 'carol']],
    [':carol', '', ['', ':carol']],
    ['carol', '', ['', 'carol']]
  ])('splits the name %j of issuer %j', (name, issuer, expected) => {
    expect(named(name, issuer)).toEqual(expected)
  })
  it('enforces the limits of secrets, types and counters', () => {
    const outcome = (...fields: Buffer[]) => {
      const [one] = read(link(entry(...fields))).accounts
      return one?.ok === true ? one.value.counter : one?.error.reason
    }
    expect(outcome(bytes(1, Buffer.alloc(1024, 1)))).toBe(0)
    expect(outcome(bytes(1, Buffer.alloc(1025, 1)))).toBe('too-long')
    expect(outcome(bytes(1, secret), number(6, -1n))).toBe('bad-type')
    expect(outcome(bytes(1, secret), number(6, 1), number(7, BigInt(Number.MAX_SAFE_INTEGER)))).toBe(
      Number.MAX_SAFE_INTEGER
    )
    expect(outcome(bytes(1, secret), number(6, 1), number(7, BigInt(Number.MAX_SAFE_INTEGER) + 1n))).toBe('bad-counter')
  })
  it('skips any fixed-width fields, and mistakes no other field for an account', () => {
    const fixed = (wire: 1 | 5, field: number) =>
      Buffer.concat([varint(BigInt((field << 3) | wire)), Buffer.alloc(wire === 1 ? 8 : 4, 0x0a)])
    const text = link(
      fixed(1, 1),
      entry(fixed(5, 1), bytes(1, secret), fixed(1, 9), bytes(2, 'x')),
      fixed(5, 1),
      bytes(9, 'not an account'),
      number(1, 7)
    )
    expect(read(text).accounts).toMatchObject([{ ok: true, value: { account: 'x' } }])
    expect(read(link(alice, number(3, 0))).batch.size).toBe(1)
  })
  it('refuses bytes that are not a protobuf, as a whole and in an entry', () => {
    const whole = (hex: string) => {
      const result = parseMigration(`otpauth-migration://offline?data=${Buffer.from(hex, 'hex').toString('base64')}`)
      return result.ok ? result.value.accounts.length : result.error.reason
    }
    // A truncated tag, value and length; a length beyond the end; varints of ten and eleven bytes; groups.
    for (const hex of [
      '80',
      '0880',
      '0a80',
      '0a0541',
      '0903',
      `08${'ff'.repeat(10)}01`,
      '0b',
      '0c',
      '0e',
      '0f',
      'ff0f00'
    ]) {
      expect(whole(hex), hex).toBe('unreadable')
    }
    expect(whole(`10${'ff'.repeat(9)}01`)).toBe(0)
    expect(read(link(bytes(1, Buffer.from('0a05', 'hex')), alice)).accounts.map(({ ok }) => ok)).toEqual([false, true])
    expect(read(link(bytes(1, Buffer.from('0a05', 'hex')))).accounts[0]).toMatchObject({
      error: { reason: 'unreadable' }
    })
  })
  it('accepts the URL-safe alphabet, further parameters and surrounding spaces, and nothing else around it', () => {
    const data = Buffer.concat([entry(bytes(1, Buffer.alloc(20, 0xff)), bytes(2, 'a>b?c'))])
    const base64 = data.toString('base64')
    expect(data.toString('base64url')).toMatch(/[-_]/)
    expect(read(`otpauth-migration://offline?data=${data.toString('base64url')}`)).toEqual(
      read(`otpauth-migration://offline?data=${encodeURIComponent(base64)}`)
    )
    expect(read(`  otpauth-migration://offline?v=1\n&data=${encodeURIComponent(base64)}&w=2  `).accounts).toHaveLength(
      1
    )
    const reasonOf = (text: string) => {
      const result = parseMigration(text)
      return result.ok ? 'read' : result.error.reason
    }
    const plain = encodeURIComponent(base64)
    expect(reasonOf(`see otpauth-migration://offline?data=${plain}`)).toBe('bad-type')
    expect(reasonOf('otpauth-migration://offline?nothing=1')).toBe('bad-type')
    expect(reasonOf('otpauth://totp/x')).toBe('bad-type')
    expect(reasonOf(`otpauth-migration://offline?data=!${plain}`)).toBe('unreadable')
    expect(reasonOf(`otpauth-migration://offline?data=${plain}!`)).toBe('unreadable')
    expect(isMigrationLink(` ${link(alice)}`)).toBe(true)
    expect(isMigrationLink(`x${link(alice)}`)).toBe(false)
  })
  it('recognises its links', () => {
    expect([isMigrationLink(link(alice)), isMigrationLink('otpauth://totp/x')]).toEqual([true, false])
  })
})
