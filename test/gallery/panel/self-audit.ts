// A self-audit that found something of every kind.
import type { SelfAudit } from '../../../src/shared/contract'
import { daysAgo, minutesAgo, startOfTime } from '../time'
import { admin, policy } from './data'

export const audited: SelfAudit = {
  facts: {
    now: startOfTime,
    surroundings: {
      protection: 'keychain',
      keychain: 'gnome-keyring-daemon',
      electron: '45.4.1',
      chromium: '150.0.0.0',
      isSandboxed: true,
      fuses: { kind: 'development' }
    },
    anchor: { failingSince: null },
    policy,
    factors: { users: 40, neverSetUp: 2, blocked: 1 },
    withoutBackupCodes: 3,
    initialPasswords: { waiting: 2, expiring: 1, old: 1 },
    staleTrusts: { unused: 4, ofDisabled: 1 },
    ableAdmins: 1,
    recoveryKey: { createdAt: daysAgo(100) },
    sso: { isEnabled: false, testedAt: null, isLastTestPassed: false, asksSecondFactor: false },
    chain: {
      entries: 4_060,
      head: 'ab'.repeat(32),
      firstAt: daysAgo(400),
      isHeadWhole: true,
      verified: { at: daysAgo(2), by: admin.email, isWhole: true }
    },
    snapshots: { count: 12, newestAt: minutesAgo(90), failedAt: null },
    clock: { behindMs: null, setBackAt: null }
  },
  checks: [
    { id: 'admins', state: 'bad' },
    { id: 'fuses', state: 'bad' },
    { id: 'policy-remembered-admins', state: 'attention' },
    { id: 'policy-enrolment-code', state: 'attention' },
    { id: 'factors', state: 'attention' },
    { id: 'backup-codes', state: 'attention' },
    { id: 'initial-passwords', state: 'attention' },
    { id: 'stale-trust', state: 'attention' },
    { id: 'keychain', state: 'unknown' },
    { id: 'protection', state: 'good' },
    { id: 'anchor', state: 'good' },
    { id: 'runtime', state: 'good' },
    { id: 'policy-reauthentication', state: 'good' },
    { id: 'policy-remember-days', state: 'good' },
    { id: 'policy-sessions', state: 'good' },
    { id: 'recovery-key', state: 'good' },
    { id: 'sso', state: 'good' },
    { id: 'chain', state: 'good' },
    { id: 'snapshots', state: 'good' },
    { id: 'clock', state: 'good' }
  ]
}
