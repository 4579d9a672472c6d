// HOTP, TOTP and Steam codes compared with the RFCs, with otplib and, if installed, with oathtool.
import { execFileSync, spawnSync } from 'node:child_process'
import type { Algorithm } from '../../src/shared/model/entry'
import { fc } from '../property'
import { generateSync } from 'otplib'
import { describe, expect, it } from 'vitest'
import { encodeBase32 } from '../../src/main/otp/base32'
import { isEqualSecretly } from '../../src/main/otp/equal'
import { findDrift } from '../../src/main/otp/drift'
import { createHotp } from '../../src/main/otp/hotp'
import { createSteamCode } from '../../src/main/otp/steam'
import { createTotp, startOfStep, stepAt } from '../../src/main/otp/totp'
import { rfc4226, rfc6238 } from '../vectors/otp'

const algorithms = ['SHA1', 'SHA256', 'SHA512'] as const satisfies readonly Algorithm[]
const hasOathtool = spawnSync('oathtool', ['--version']).status === 0
const totp = { algorithm: 'SHA1', digits: 6, period: 30 } as const

describe('createHotp', () => {
  it('generates the ten codes of RFC 4226 Appendix D', () => {
    expect(rfc4226.codes.map((_, i) => createHotp(rfc4226.secret, i, { algorithm: 'SHA1', digits: 6 }))).toEqual(
      rfc4226.codes
    )
  })
  it('accepts counters beyond 32 bits', () => {
    const options = { algorithm: 'SHA1', digits: 6 } as const
    expect(createHotp(rfc4226.secret, 2n ** 40n, options)).toBe(createHotp(rfc4226.secret, 2 ** 40, options))
    expect(createHotp(rfc4226.secret, 2 ** 32, options)).not.toBe(createHotp(rfc4226.secret, 0, options))
  })
})

describe('createTotp', () => {
  it.each(algorithms)('CHECKLIST 18: RFC 6238 Appendix B for %s', (algorithm) => {
    const column = { SHA1: 1, SHA256: 2, SHA512: 3 }[algorithm]
    const codes = rfc6238.rows.map(([seconds]) =>
      createTotp(rfc6238.secrets[algorithm], seconds * 1000, { algorithm, digits: 8, period: 30 })
    )
    expect(codes).toEqual(rfc6238.rows.map((row) => row[column]))
  })
  it('changes exactly at the step boundary', () => {
    expect([stepAt(29_999, 30), stepAt(30_000, 30), startOfStep(1, 30)]).toEqual([0, 1, 30_000])
  })
  it('agrees with otplib on random secrets, times, lengths, algorithms and periods', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 64 }),
        fc.integer({ min: 0, max: 4_000_000_000 }),
        fc.constantFrom(...algorithms),
        fc.constantFrom(6, 7, 8),
        fc.integer({ min: 15, max: 60 }),
        (secret, seconds, algorithm, digits, period) => {
          const theirs = generateSync({
            strategy: 'totp',
            secret,
            epoch: seconds,
            algorithm: algorithm.toLowerCase() as 'sha1' | 'sha256' | 'sha512',
            digits,
            period
          })
          expect(createTotp(secret, seconds * 1000, { algorithm, digits, period })).toBe(theirs)
        }
      ),
      { numRuns: 200 }
    )
  })
  it.skipIf(!hasOathtool)('agrees with oathtool for SHA-1/256/512, 6 to 8 digits, 15 to 60 s', () => {
    for (const algorithm of algorithms)
      for (const digits of [6, 7, 8])
        for (const period of [15, 30, 45, 60]) {
          const key = encodeBase32(rfc6238.secrets[algorithm])
          const args = [
            '-b',
            `--totp=${algorithm}`,
            `-d${String(digits)}`,
            `-s${String(period)}s`,
            '-N@1234567890',
            key
          ]
          const theirs = execFileSync('oathtool', args, { encoding: 'utf8' }).trim()
          expect(createTotp(rfc6238.secrets[algorithm], 1_234_567_890_000, { algorithm, digits, period })).toBe(theirs)
        }
  })
})

describe('createSteamCode', () => {
  // The letters follow from the truncated values that RFC 4226, Appendix D publishes for these counters.
  it.each([
    [0, 1284755224],
    [1, 1094287082],
    [9, 645520489]
  ])('writes the published truncated value of counter %i lowest digit first', (counter, truncated) => {
    const letters = '23456789BCDFGHJKMNPQRTVWXY'
    const expected = [0, 1, 2, 3, 4].map((i) => letters[Math.floor(truncated / 26 ** i) % 26]).join('')
    expect(createSteamCode(rfc4226.secret, counter * 30_000)).toBe(expected)
  })
  it('generates known codes', () => {
    expect(createSteamCode(rfc4226.secret, 59_000)).toBe('PV9M4')
  })
})

describe('findDrift', () => {
  const secret = rfc4226.secret
  const now = 1_700_000_000_000
  it('CHECKLIST 21: reports signed steps within ±10 and nothing beyond', () => {
    for (let steps = -12; steps <= 12; steps++) {
      const code = createTotp(secret, now + steps * 30_000, totp)
      expect(findDrift(secret, code, now, totp)).toBe(Math.abs(steps) <= 10 ? steps : null)
    }
  })
  it('returns null for a code of another secret', () => {
    expect(findDrift(secret, createTotp(rfc6238.secrets.SHA256, now, totp), now, totp)).toBeNull()
  })
  it('works at the epoch', () => {
    expect(findDrift(secret, createTotp(secret, 0, totp), 0, totp)).toBe(0)
  })
})

describe('isEqualSecretly', () => {
  it('CHECKLIST 25: compares text and bytes of any length', () => {
    expect([
      isEqualSecretly('123456', '123456'),
      isEqualSecretly('123456', '123457'),
      isEqualSecretly('123456', '12345'),
      isEqualSecretly('', ''),
      isEqualSecretly(Buffer.from('a'), 'a')
    ]).toEqual([true, false, false, true, true])
  })
})
