// Somebody can administer: the one rule about it (docs/behaviour.md; CHECKLIST 73). Before each change that could take that
// away it is asked how the account stands now and how it would stand then. What ends by itself (an activation code, an
// enrolment code) carries no account: nothing is asked when its time is over. So nobody counts as able because of one.
//
//   none        there is no active admin
//   blocked     there are, but each needs another admin's help to come in
//   expiring    one can come in with a code that ends by itself
//   provided    one can come in by single sign-on, as long as the provider answers
//   able        one can come in with what they have, whatever the time and the provider do
import type { FactorState } from '../../../shared/model/factor'
import type { Policy } from '../../../shared/model/policy'
import type { Role, UserStatus } from '../../../shared/model/user'
import { enrolmentCodeTries } from './activation'

const authStates = ['none', 'blocked', 'expiring', 'provided', 'able'] as const
export type Administration = (typeof authStates)[number]

/** What decides whether somebody is an admin who can come in. Times are ms since epoch. */
export interface Administrator {
  readonly id: string
  readonly role: Role
  readonly status: UserStatus
  /** A password that they chose themselves; a placeholder that nobody knows is none. */
  readonly hasPassword: boolean
  /** Until when the one-time initial password works; null where there is none. */
  readonly activationExpiresAt: number | null
  readonly factorState: FactorState
  /** Their second factor was reset, and they have not logged in with a new one yet. */
  readonly isReset: boolean
  readonly enrolmentCode: { readonly expiresAt: number; readonly tries: number } | null
  readonly isBreakGlass: boolean
  /** Known at the provider that single sign-on leads to, by a link that speaks for an admin. */
  readonly isLinked: boolean
}

/** What holds for the whole account. */
export interface AdministrationRules {
  readonly now: number
  readonly policy: Pick<Policy, 'needsEnrolmentCode'>
  readonly isSsoEnabled: boolean
  /**
   * Who was reset by the very change that is asked about. They do not count on their own return: the last one whose
   * factor is known to work is not reset.
   */
  readonly justResetId?: string | undefined
}

/** How one person stands by themselves. */
function authStateOf(admin: Administrator, rules: AdministrationRules): Administration {
  if (admin.role !== 'admin' || admin.status !== 'active') return 'none'
  const { now, policy, isSsoEnabled, justResetId } = rules
  // While single sign-on is on, nobody but break-glass admins gets in by password.
  if (isSsoEnabled && !admin.isBreakGlass) return admin.isLinked ? 'provided' : 'blocked'
  if (admin.factorState === 'disabled') return 'blocked'
  if (!admin.hasPassword) {
    return admin.activationExpiresAt !== null && now < admin.activationExpiresAt ? 'expiring' : 'blocked'
  }
  if (admin.factorState === 'enrolled') return 'able'
  if (admin.isReset && policy.needsEnrolmentCode) {
    const code = admin.enrolmentCode
    return code !== null && now < code.expiresAt && code.tries < enrolmentCodeTries ? 'expiring' : 'blocked'
  }
  return admin.id === justResetId ? 'expiring' : 'able'
}

/** Whether this person can administer with what they have. */
export const canAdminister = (admin: Administrator, rules: AdministrationRules): boolean =>
  authStateOf(admin, rules) === 'able'

const rank = (authState: Administration) => authStates.indexOf(authState)

/** How the account stands: as well as the best of `admins`. Looks no further than the first who is able. */
export function findAdministration(admins: Iterable<Administrator>, rules: AdministrationRules): Administration {
  let best: Administration = 'none'
  for (const admin of admins) {
    const authState = authStateOf(admin, rules)
    if (rank(authState) > rank(best)) best = authState
    if (best === 'able') break
  }
  return best
}

/**
 * Whether a change from `before` to `after` may be made: somebody is able then, or, where nobody was before, it makes
 * nothing worse. So an account in distress can still be helped.
 */
export const isKeptAdministered = (before: Administration, after: Administration): boolean =>
  after === 'able' || rank(after) >= rank(before)
