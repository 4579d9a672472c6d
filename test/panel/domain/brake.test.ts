// The installation-wide rate limit (the brake) as a pure rule (CHECKLIST 83).
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import {
  brakeDelay,
  countWithin,
  countWrongAnswer,
  failuresThatBrake,
  rebaseMinutes,
  type FailedMinute
} from '../../../src/main/panel/domain/brake'

const minuteMs = 60_000
const now = Date.UTC(2026, 0, 15, 12, 0, 5)
const count = (times: number, at: number, from: readonly FailedMinute[] = []) =>
  Array.from({ length: times }).reduce<readonly FailedMinute[]>((minutes) => countWrongAnswer(minutes, at), from)

describe('the installation’s delay', () => {
  it('CHECKLIST 83: starts at 50 wrong answers: 1 s, doubling to 10 s', () => {
    expect(failuresThatBrake).toBe(50)
    expect([0, 49, 50, 99, 100, 149, 150, 200, 249, 250, 10_000, 1e9].map(brakeDelay)).toEqual([
      0, 0, 1000, 1000, 2000, 2000, 4000, 8000, 8000, 10_000, 10_000, 10_000
    ])
  })
  it('CHECKLIST 83: counts ten minutes plus the current one, and forgets older ones', () => {
    const minutes = count(60, now)
    expect(countWithin(minutes, now)).toBe(60)
    expect(countWithin(minutes, now + 10 * minuteMs)).toBe(60)
    expect(countWithin(minutes, now + 11 * minuteMs)).toBe(0)
    expect(countWithin(count(1, now + 11 * minuteMs, minutes), now + 11 * minuteMs)).toBe(1)
  })
  it('CHECKLIST 83: is neither ended nor prolonged by a clock that was set back', () => {
    const back = now - 365 * 24 * 60 * minuteMs
    const rebased = rebaseMinutes(count(60, now), back)
    expect(countWithin(rebased, back)).toBe(60)
    expect(countWithin(rebased, back + 11 * minuteMs)).toBe(0)
  })
  it('stores at most eleven minutes, and loses no answer within the window', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 90_000 }), { maxLength: 300 }), (gaps) => {
        let at = now
        let minutes: readonly FailedMinute[] = []
        const times: number[] = []
        for (const gap of gaps) {
          at += gap
          times.push(at)
          minutes = countWrongAnswer(minutes, at)
        }
        expect(minutes.length).toBeLessThanOrEqual(11)
        expect(countWithin(minutes, at)).toBeGreaterThanOrEqual(times.filter((each) => at - each < 600_000).length)
        expect(countWithin(minutes, at)).toBeLessThanOrEqual(times.filter((each) => at - each < 660_000).length)
      })
    )
  })
})
