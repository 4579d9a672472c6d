// The rules of the self-audit: what is good, what needs attention, what is bad, and that the worst comes first.
import { describe, expect, it } from 'vitest'
import type { CheckId, SelfAuditFacts } from '../../../src/shared/model/self-audit'
import { judge } from '../../../src/main/panel/domain/self-audit'

const dayMs = 86_400_000
const now = Date.UTC(2026, 4, 1)

/** Facts without any finding. */
const good: SelfAuditFacts = {
  now,
  surroundings: {
    protection: 'keychain',
    keychain: 'gnome-keyring-d',
    electron: '45.0.0',
    chromium: '150.0.0',
    isSandboxed: true,
    fuses: { kind: 'read', wrong: [] }
  },
  anchor: { failingSince: null },
  policy: {
    isReauthenticationStrict: true,
    needsEnrolmentCode: true,
    rememberDays: 7,
    mayRememberedAdminister: false,
    idleMinutes: 15,
    sessionHours: 12
  },
  factors: { users: 3, neverSetUp: 0, blocked: 0 },
  withoutBackupCodes: 0,
  initialPasswords: { waiting: 2, expiring: 0, old: 0 },
  staleTrusts: { unused: 0, ofDisabled: 0 },
  ableAdmins: 2,
  recoveryKey: { createdAt: now - dayMs },
  sso: { isEnabled: false, testedAt: null, isLastTestPassed: false, asksSecondFactor: false },
  chain: { entries: 9, head: 'ab', firstAt: now - dayMs, isHeadWhole: true, verified: null },
  snapshots: { count: 2, newestAt: now - dayMs / 2, failedAt: null },
  clock: { behindMs: null, setBackAt: null }
}
const surroundings = good.surroundings
if (surroundings === null) throw new Error('the valid case changes nothing')

const stateOf = (id: CheckId, facts: Partial<SelfAuditFacts>) =>
  judge({ ...good, ...facts }).find((check) => check.id === id)?.state ?? 'absent'

it('finds nothing if nothing is wrong', () => {
  const checks = judge(good)
  expect(checks.filter(({ state }) => state !== 'good')).toEqual([])
  expect(checks).toHaveLength(20)
})

it('lists the most serious first and keeps the order within one state', () => {
  const states = judge({
    ...good,
    surroundings: { ...surroundings, keychain: null, isSandboxed: false },
    policy: { ...good.policy, needsEnrolmentCode: false },
    clock: { behindMs: dayMs, setBackAt: null }
  }).map(({ id, state }) => `${state} ${id}`)
  expect(states.slice(0, 5)).toEqual([
    'bad runtime',
    'bad clock',
    'attention policy-enrolment-code',
    'unknown keychain',
    'good protection'
  ])
})

describe('each check', () => {
  const sso = { isEnabled: true, testedAt: now - dayMs, isLastTestPassed: true, asksSecondFactor: true }
  const chain = good.chain
  const rows: [id: CheckId, state: string, facts: Partial<SelfAuditFacts>][] = [
    ['protection', 'unknown', { surroundings: null }],
    ['protection', 'attention', { surroundings: { ...surroundings, protection: 'demo' } }],
    ['keychain', 'absent', { surroundings: { ...surroundings, protection: 'passphrase', keychain: null } }],
    ['keychain', 'unknown', { surroundings: { ...surroundings, keychain: null } }],
    ['runtime', 'unknown', { surroundings: { ...surroundings, isSandboxed: null } }],
    ['runtime', 'bad', { surroundings: { ...surroundings, isSandboxed: false } }],
    ['anchor', 'bad', { anchor: { failingSince: now - 5_000 } }],
    ['anchor', 'absent', { anchor: null }],
    ['fuses', 'unknown', { surroundings: null }],
    ['fuses', 'unknown', { surroundings: { ...surroundings, fuses: { kind: 'unreadable' } } }],
    ['fuses', 'attention', { surroundings: { ...surroundings, fuses: { kind: 'development' } } }],
    ['fuses', 'bad', { surroundings: { ...surroundings, fuses: { kind: 'read', wrong: ['runAsNode'] } } }],
    ['policy-reauthentication', 'attention', { policy: { ...good.policy, isReauthenticationStrict: false } }],
    ['policy-enrolment-code', 'attention', { policy: { ...good.policy, needsEnrolmentCode: false } }],
    ['policy-remembered-admins', 'attention', { policy: { ...good.policy, mayRememberedAdminister: true } }],
    // If no browser is remembered, the flag has no effect.
    [
      'policy-remembered-admins',
      'good',
      { policy: { ...good.policy, mayRememberedAdminister: true, rememberDays: 0 } }
    ],
    ['policy-remember-days', 'attention', { policy: { ...good.policy, rememberDays: 8 } }],
    ['policy-sessions', 'attention', { policy: { ...good.policy, sessionHours: 13 } }],
    ['factors', 'attention', { factors: { users: 3, neverSetUp: 1, blocked: 0 } }],
    ['factors', 'attention', { factors: { users: 3, neverSetUp: 0, blocked: 1 } }],
    // Factors are paused while single sign-on is on.
    ['factors', 'absent', { factors: { users: 3, neverSetUp: 1, blocked: 1 }, sso }],
    ['backup-codes', 'attention', { withoutBackupCodes: 1 }],
    ['backup-codes', 'absent', { withoutBackupCodes: 1, sso }],
    ['initial-passwords', 'attention', { initialPasswords: { waiting: 1, expiring: 0, old: 1 } }],
    ['stale-trust', 'attention', { staleTrusts: { unused: 1, ofDisabled: 0 } }],
    ['stale-trust', 'attention', { staleTrusts: { unused: 0, ofDisabled: 1 } }],
    ['admins', 'attention', { ableAdmins: 1 }],
    ['admins', 'bad', { ableAdmins: 0 }],
    ['sso', 'good', { sso }],
    ['sso', 'attention', { sso: { ...sso, testedAt: now - 91 * dayMs } }],
    ['sso', 'attention', { sso: { ...sso, testedAt: null } }],
    ['sso', 'attention', { sso: { ...sso, asksSecondFactor: false } }],
    ['sso', 'bad', { sso: { ...sso, isLastTestPassed: false } }],
    ['chain', 'bad', { chain: { ...chain, isHeadWhole: false } }],
    ['chain', 'bad', { chain: { ...chain, verified: { at: now - dayMs, by: 'a@b.c', isWhole: false } } }],
    ['chain', 'attention', { chain: { ...chain, firstAt: now - 31 * dayMs } }],
    ['chain', 'attention', { chain: { ...chain, verified: { at: now - 31 * dayMs, by: 'a@b.c', isWhole: true } } }],
    [
      'chain',
      'good',
      { chain: { ...chain, firstAt: now - 90 * dayMs, verified: { at: now - dayMs, by: 'a@b.c', isWhole: true } } }
    ],
    ['snapshots', 'bad', { snapshots: { ...good.snapshots, failedAt: now - 1 } }],
    ['snapshots', 'attention', { snapshots: { count: 0, newestAt: null, failedAt: null } }],
    ['snapshots', 'attention', { snapshots: { count: 1, newestAt: now - 2 * dayMs - 1, failedAt: null } }],
    ['snapshots', 'attention', { snapshots: { count: 1, newestAt: now + dayMs, failedAt: null } }],
    ['clock', 'bad', { clock: { behindMs: 600_000, setBackAt: null } }],
    ['clock', 'attention', { clock: { behindMs: null, setBackAt: now - dayMs } }],
    ['clock', 'good', { clock: { behindMs: null, setBackAt: now - 31 * dayMs } }]
  ]
  it.each(rows)('%s is %s', (id, state, facts) => {
    expect(stateOf(id, facts)).toBe(state)
  })
})

it('CHECKLIST 75: asks for an account recovery key if there is none', () => {
  expect(stateOf('recovery-key', {})).toBe('good')
  expect(stateOf('recovery-key', { recoveryKey: null })).toBe('attention')
})
