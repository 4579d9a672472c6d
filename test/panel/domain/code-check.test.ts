// Which codes are accepted: time window, replay, drift.
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import { createTotp } from '../../../src/main/otp/totp'
import {
  burnSteps,
  checkCode,
  factorOptions,
  factorSecretBytes,
  normalizeCode
} from '../../../src/main/panel/domain/code-check'

const secret = Buffer.from('12345678901234567890')
const now = 1_700_000_010_000
const current = Math.floor(now / 30_000)
const fresh = { lastStep: -1, burnedSteps: [] }
const codeAt = (steps: number) => createTotp(secret, now + steps * 30_000, factorOptions)

describe('checkCode', () => {
  it('CHECKLIST 17: secrets have at least 128 bits', () => {
    expect(factorSecretBytes * 8).toBeGreaterThanOrEqual(128)
  })
  it('accepts T-1, T and T+1', () => {
    expect([-1, 0, 1].map((steps) => checkCode(secret, codeAt(steps), now, fresh))).toEqual(
      [-1, 0, 1].map((steps) => ({ kind: 'accepted', step: current + steps }))
    )
  })
  it('CHECKLIST 20: refuses T-2 and T+2, and reports how far off the clock is', () => {
    expect([-2, 2].map((steps) => checkCode(secret, codeAt(steps), now, fresh))).toEqual(
      [-2, 2].map((drift) => ({ kind: 'drifted', drift, step: current + drift }))
    )
  })
  it('CHECKLIST 21: reports drift up to ten steps, no further', () => {
    const kinds = [-11, -10, 10, 11].map((steps) => checkCode(secret, codeAt(steps), now, fresh).kind)
    expect(kinds).toEqual(['wrong', 'drifted', 'drifted', 'wrong'])
  })
  it('CHECKLIST 19: refuses a step at or below the last accepted one', () => {
    const use = { lastStep: current, burnedSteps: [] }
    expect([-1, 0, 1].map((steps) => checkCode(secret, codeAt(steps), now, use).kind)).toEqual([
      'reused',
      'reused',
      'accepted'
    ])
  })
  it('refuses a code that was too early even when its time comes', () => {
    const verdict = checkCode(secret, codeAt(4), now, fresh)
    const use = { lastStep: -1, burnedSteps: burnSteps(fresh, verdict, now) }
    expect(use.burnedSteps).toEqual([current + 4])
    const later = now + 4 * 30_000
    expect(checkCode(secret, codeAt(4), later, use).kind).toBe('reused')
    expect(checkCode(secret, codeAt(5), later, use).kind).toBe('accepted')
    expect(burnSteps(use, { kind: 'wrong' }, later + 90_000)).toEqual([])
  })
  it('ignores whitespace, dashes and full-width digits', () => {
    expect([' 123 456 ', '123-456', '１２３４５６', '123\u00a0456'].map(normalizeCode)).toEqual(Array(4).fill('123456'))
  })
  it('refuses everything that is not the code', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (text) => {
        const isCode = [-1, 0, 1].some((steps) => codeAt(steps) === normalizeCode(text))
        expect(checkCode(secret, text, now, fresh).kind === 'accepted').toBe(isCode)
      })
    )
  })
})

describe('checkCode at the limits of time', () => {
  const secret = new Uint8Array(20).fill(7)
  it('accepts the very first step, and none before it', () => {
    const first = createTotp(secret, 0, factorOptions)
    expect(checkCode(secret, first, 0, { lastStep: -1, burnedSteps: [] })).toEqual({ kind: 'accepted', step: 0 })
  })
  it('remembers burned steps as long as they could be entered, and adds those in the future', () => {
    const now = 100 * 30_000
    const use = { lastStep: 90, burnedSteps: [98, 99, 100, 103] }
    expect(burnSteps(use, { kind: 'wrong' }, now)).toEqual([99, 100, 103])
    expect(burnSteps(use, { kind: 'accepted', step: 101 }, now)).toEqual([99, 100, 103])
    expect(burnSteps(use, { kind: 'drifted', drift: 2, step: 102 }, now)).toEqual([99, 100, 103, 102])
    expect(burnSteps(use, { kind: 'drifted', drift: 3, step: 103 }, now)).toEqual([99, 100, 103])
    expect(burnSteps(use, { kind: 'drifted', drift: -3, step: 97 }, now)).toEqual([99, 100, 103])
  })
})
