// Immediate effects of a changed policy, at their limits.
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../src/main/panel/domain/policy'
import { endOfTrust, findPolicyEffects, type PolicyScene } from '../../../src/main/panel/domain/policy-effects'
import type { Session } from '../../../src/main/panel/domain/session'

const dayMs = 86_400_000
const now = 100 * dayMs
const empty: PolicyScene = { trusts: [], sessions: [], resetUserIds: [], now }
const trust = (ageDays: number, lifeDays = 7) => ({
  userId: 'u',
  createdAt: now - ageDays * dayMs,
  expiresAt: now + (lifeDays - ageDays) * dayMs
})
const effectsOf = (after: object, scene: Partial<PolicyScene>, before: object = {}) => {
  const found = findPolicyEffects(
    { ...defaultPolicy, ...before },
    { ...defaultPolicy, ...after },
    { ...empty, ...scene }
  )
  return Object.fromEntries([...found].map(([id, effects]) => [id, [...effects]]))
}

describe('a changed policy', () => {
  it('ends a browser’s trust at its own expiry or the policy’s, whichever is earlier', () => {
    expect(endOfTrust(trust(2), defaultPolicy)).toBe(now + 5 * dayMs)
    expect(endOfTrust(trust(2), { ...defaultPolicy, rememberDays: 3 })).toBe(now + dayMs)
  })
  it('forgets browsers, or lets them expire sooner, and does not report expired ones', () => {
    expect(effectsOf({ rememberDays: 2 }, { trusts: [trust(2)] })).toEqual({ u: ['browsers-forgotten'] })
    expect(effectsOf({ rememberDays: 3 }, { trusts: [trust(2)] })).toEqual({ u: ['browsers-expire-sooner'] })
    expect(effectsOf({ rememberDays: 7 }, { trusts: [trust(2)] })).toEqual({})
    expect(effectsOf({ rememberDays: 0 }, { trusts: [trust(7)] })).toEqual({})
    expect(effectsOf({ rememberDays: 30 }, { trusts: [trust(2, 30)] }, { rememberDays: 7 })).toEqual({})
  })
  it('ends sessions that the new policy would not have allowed, and no others', () => {
    const session = { userId: 'u', createdAt: now - 3_600_000, lastActiveAt: now - 5 * 60_000 } as Session
    expect(effectsOf({ idleMinutes: 5 }, { sessions: [session] })).toEqual({ u: ['session-ends'] })
    expect(effectsOf({ idleMinutes: 6 }, { sessions: [session] })).toEqual({})
    expect(effectsOf({ sessionHours: 1 }, { sessions: [session] })).toEqual({ u: ['session-ends'] })
  })
  it('asks users who were reset for a code only when the policy is turned on', () => {
    const scene = { resetUserIds: ['a', 'b'] }
    const wanted = { a: ['enrolment-code-needed'], b: ['enrolment-code-needed'] }
    expect(effectsOf({ needsEnrolmentCode: true }, scene)).toEqual(wanted)
    expect(effectsOf({ needsEnrolmentCode: true }, scene, { needsEnrolmentCode: true })).toEqual({})
    expect(effectsOf({}, scene, { needsEnrolmentCode: true })).toEqual({})
    expect(effectsOf({}, scene)).toEqual({})
  })
})
