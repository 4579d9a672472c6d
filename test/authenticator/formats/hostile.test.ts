// Files that nobody exported: rubbish, bombs, and bytes that look like something. None may cost much or be taken for more
// than it is.
import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isExportError, readExport } from '../../../src/main/authenticator/formats'
import { createExport } from '../../../src/main/authenticator/formats/export'
import type { ExportFormat } from '../../../src/shared/contract'
import { errorCodeOf, hotp, keys, motp, odd, read, steam, totp, yandex } from './accounts'

describe('a file of no known format', () => {
  it.each([
    ['nothing', ''],
    ['a text', 'Dear diary,\ntoday'],
    ['a web page', '<!doctype html><title>otpauth</title>'],
    ['an empty list', '[]'],
    ['an empty object', '{}'],
    ['a list of numbers', '[1,2,3]'],
    ['a broken JSON', '{"version":1,"header":{'],
    ['a number', '42'],
    ['keys of the language itself', '{"__proto__":{"services":[]},"constructor":{"db":{}}}']
  ])('%s is called unknown', async (_, text) => {
    expect(await errorCodeOf(text)).toBe('unknown-format')
  })

  it('of any bytes and any password is refused with a code, never with another error', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.string(), async (bytes, password) => {
        try {
          const { entries } = await readExport(bytes, { password })
          expect(entries).toEqual([])
        } catch (error) {
          expect(isExportError(error)).toBe(true)
        }
      })
    )
  })
})

describe('a bomb', () => {
  it('of nested lists or objects is unknown and quick', async () => {
    const began = performance.now()
    const depth = 1_000_000
    expect(await errorCodeOf('['.repeat(depth) + ']'.repeat(depth))).toBe('unknown-format')
    expect(await errorCodeOf('{"db":'.repeat(depth) + '1' + '}'.repeat(depth))).toBe('unknown-format')
    expect(performance.now() - began).toBeLessThan(5000)
  })

  it('of too many entries is refused as too large', async () => {
    const entry = { type: 'totp', name: 'a', issuer: 'b', info: { secret: keys.totp.base32 } }
    const entries = Array.from({ length: 50_001 }, () => entry)
    expect(await errorCodeOf({ version: 1, header: {}, db: { version: 3, entries } })).toBe('too-large')
  })

  it('of more bytes than anybody exports is refused unread', async () => {
    expect(await errorCodeOf(Buffer.alloc(65 * 2 ** 20, 0x20))).toBe('too-large')
  })

  it('in a name, a note or a secret is cut or refused', async () => {
    const long = 'x'.repeat(1_000_000)
    const entry = { type: 'totp', name: long, issuer: long, note: long, groups: [], info: { secret: keys.totp.base32 } }
    const db = { version: 3, entries: [entry, { ...entry, info: { secret: 'A'.repeat(10_000) } }] }
    const { entries, refused } = await read({ version: 1, header: {}, db })
    expect(JSON.stringify({ entries, refused }).length).toBeLessThan(12_000)
    expect(refused[0]?.reason).toBe('too-long')
  })
})

describe('an export with bytes altered, added or cut', () => {
  const samples = [
    ...(
      [
        'countersign',
        'aegis',
        '2fas',
        'bitwarden',
        'ente',
        'stratum',
        'proton',
        'otpauth',
        'google-migration',
        'sheet'
      ] as const
    ).map((format): readonly [ExportFormat, string | undefined] => [format, undefined]),
    ['2fas', 'password'] as const
  ]

  it.each(samples)('%s, password %s: is read or refused, never anything else', async (format, password) => {
    const all = [{ ...totp, note: 'note', tags: ['tag'] }, hotp, odd, steam, motp, yandex]
    const { bytes } = await createExport(format, all, { password, now: 0 })
    const change = fc.record({
      at: fc.nat(bytes.length - 1),
      value: fc.nat(255),
      kind: fc.constantFrom('set', 'cut', 'insert', 'repeat')
    })
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 5 }), async (changes) => {
        let altered: Buffer = Buffer.from(bytes)
        for (const { at, value, kind } of changes) {
          if (kind === 'set') altered[at % Math.max(1, altered.length)] = value
          else if (kind === 'cut') altered = altered.subarray(0, at)
          else {
            const middle = kind === 'insert' ? Buffer.of(value) : altered.subarray(at, at + value)
            altered = Buffer.concat([altered.subarray(0, at), middle, altered.subarray(at)])
          }
        }
        try {
          const { entries, refused } = await readExport(altered, { password })
          for (const entry of entries) expect(entry.secret).toMatch(/^[A-Z2-7]+$/)
          expect(Array.isArray(refused)).toBe(true)
        } catch (error) {
          expect(isExportError(error), String(error)).toBe(true)
        }
      }),
      { numRuns: 150 }
    )
  })
})

it('errors hold nothing of the file or the password', async () => {
  const secret = randomBytes(16).toString('hex')
  const file = { version: 1, header: { slots: [{ type: 1, salt: secret }] }, db: secret }
  const error: unknown = await readExport(Buffer.from(JSON.stringify(file)), { password: secret }).catch(
    (e: unknown) => e
  )
  expect(isExportError(error)).toBe(true)
  expect(JSON.stringify(error) + String(error) + String((error as Error).stack)).not.toContain(secret)
})
