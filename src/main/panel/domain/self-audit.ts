// How the self-audit judges what it found: pure rules, one per check (CHECKLIST; ASVS 5.0, NIST SP 800-63B-4). `bad` is a broken promise,
// `attention` something for an admin to decide, `unknown` what this system does not reveal.
import type { CheckId, CheckState, SelfAuditFacts, SelfCheck } from '../../../shared/model/self-audit'

const dayMs = 86_400_000
/** A remembered browser that was not used for this long is stale. */
export const staleTrustMs = 30 * dayMs
/** An activation code that was not used for this long is old. */
export const oldInitialPasswordMs = 7 * dayMs
/** An activation code that is valid for this long at most is about to expire. */
export const expiringInitialPasswordMs = 2 * dayMs
const chainCheckedWithinMs = 30 * dayMs
const ssoTestedWithinMs = 90 * dayMs
const setBackRememberedMs = 30 * dayMs
/** A copy is made each day; a day's tolerance for a computer that was asleep. */
const snapshotWithinMs = 2 * dayMs
/** After a clock correction a copy may be slightly in the future. */
const aheadMs = 5 * 60_000

const asks = (isSo: boolean): CheckState => (isSo ? 'attention' : 'good')

/** Each check's verdict, null if there is nothing to report. Within one state, the page keeps this order. */
const judges = {
  protection: ({ surroundings }) => {
    if (surroundings === null) return 'unknown'
    return surroundings.protection === 'demo' ? 'attention' : 'good'
  },
  keychain: ({ surroundings }) => {
    if (surroundings?.protection !== 'keychain') return null
    return surroundings.keychain === null ? 'unknown' : 'good'
  },
  anchor: ({ anchor }) => {
    if (anchor === null) return null
    return anchor.failingSince === null ? 'good' : 'bad'
  },
  runtime: ({ surroundings }) => {
    const isSandboxed = surroundings?.isSandboxed ?? null
    if (isSandboxed === null) return 'unknown'
    return isSandboxed ? 'good' : 'bad'
  },
  fuses: ({ surroundings }) => {
    switch (surroundings?.fuses.kind) {
      case 'read':
        return surroundings.fuses.wrong.length === 0 ? 'good' : 'bad'
      case 'development':
        return 'attention'
      default:
        return 'unknown'
    }
  },
  admins: ({ ableAdmins }) => {
    if (ableAdmins === 0) return 'bad'
    return asks(ableAdmins === 1)
  },
  'recovery-key': ({ recoveryKey }) => asks(recoveryKey === null),
  factors: ({ factors, sso }) => (sso.isEnabled ? null : asks(factors.neverSetUp + factors.blocked > 0)),
  'backup-codes': ({ withoutBackupCodes, sso }) => (sso.isEnabled ? null : asks(withoutBackupCodes > 0)),
  'initial-passwords': ({ initialPasswords }) => asks(initialPasswords.old > 0),
  'stale-trust': ({ staleTrusts }) => asks(staleTrusts.unused + staleTrusts.ofDisabled > 0),
  sso: ({ sso, now }) => {
    if (!sso.isEnabled) return 'good'
    if (!sso.isLastTestPassed) return 'bad'
    const isFresh = sso.testedAt !== null && now - sso.testedAt <= ssoTestedWithinMs
    return asks(!isFresh || !sso.asksSecondFactor)
  },
  'policy-reauthentication': ({ policy }) => asks(!policy.isReauthenticationStrict),
  'policy-enrolment-code': ({ policy }) => asks(!policy.needsEnrolmentCode),
  'policy-remembered-admins': ({ policy }) => asks(policy.mayRememberedAdminister && policy.rememberDays > 0),
  'policy-remember-days': ({ policy }) => asks(policy.rememberDays > 7),
  'policy-sessions': ({ policy }) => asks(policy.idleMinutes > 15 || policy.sessionHours > 12),
  chain: ({ chain, now }) => {
    if (!chain.isHeadWhole || chain.verified?.isWhole === false) return 'bad'
    const since = chain.verified?.at ?? chain.firstAt
    return asks(since !== null && now - since > chainCheckedWithinMs)
  },
  snapshots: ({ snapshots: { newestAt, failedAt }, now }) => {
    if (failedAt !== null) return 'bad'
    return asks(newestAt === null || now - newestAt > snapshotWithinMs || newestAt - now > aheadMs)
  },
  clock: ({ clock: { behindMs, setBackAt }, now }) => {
    if (behindMs !== null) return 'bad'
    return asks(setBackAt !== null && now - setBackAt < setBackRememberedMs)
  }
} satisfies Record<CheckId, (facts: SelfAuditFacts) => CheckState | null>

const ranks: Readonly<Record<CheckState, number>> = { bad: 0, attention: 1, unknown: 2, good: 3 }

/** The checks that apply, worst first. */
export function judge(facts: SelfAuditFacts): readonly SelfCheck[] {
  return Object.entries(judges)
    .flatMap(([id, judgeOne]): SelfCheck[] => {
      const state = judgeOne(facts)
      return state === null ? [] : [{ id: id as CheckId, state }]
    })
    .sort((a, b) => ranks[a.state] - ranks[b.state])
}
