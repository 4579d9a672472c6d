// The delays of docs/behaviour.md, second by second.
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import {
  countFailure,
  delayAfter,
  isBlocked,
  noFailures,
  rebaseThrottle,
  type Throttle
} from '../../../src/main/panel/domain/lockout'

const fail = (times: number, at: number): Throttle =>
  Array.from({ length: times }).reduce<Throttle>((throttle) => countFailure(throttle, at), noFailures)

describe('lockout', () => {
  it('CHECKLIST 29: waits 1, 2, 4, 8 s, then a minute doubling to 15', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 99, 5000].map((n) => delayAfter(n) / 1000)).toEqual([
      0, 1, 2, 4, 8, 60, 120, 240, 480, 900, 900, 900, 900
    ])
  })
  it('locks until the delay is over and not a millisecond longer', () => {
    const throttle = fail(3, 1_000_000)
    expect([isBlocked(throttle, 1_003_999), isBlocked(throttle, 1_004_000)]).toEqual([true, false])
  })
  it('CHECKLIST 28: allows at most 100 attempts in any hour', () => {
    let throttle = noFailures
    let now = 0
    let attempts = 0
    while (now < 3_600_000) {
      if (isBlocked(throttle, now)) now = throttle.blockedUntil
      else {
        throttle = countFailure(throttle, now)
        attempts++
      }
    }
    expect(attempts).toBeLessThanOrEqual(100)
  })
  it('CHECKLIST 61: is neither shortened nor prolonged by a clock that was set back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4e11 }), (failures, backMs) => {
        const at = 1_700_000_000_000
        const now = at - backMs
        const rebased = rebaseThrottle(fail(failures, at), now)
        expect(rebased.blockedUntil - now).toBe(delayAfter(failures))
        expect(rebaseThrottle(rebased, now + 1)).toBe(rebased)
      })
    )
  })
  it('does not change a counter while the clock runs forwards', () => {
    const throttle = fail(5, 1000)
    expect(rebaseThrottle(throttle, 1000)).toBe(throttle)
    expect(rebaseThrottle(noFailures, -5)).toBe(noFailures)
  })
})
