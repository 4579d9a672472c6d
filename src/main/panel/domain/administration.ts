// The rule that someone can administer the account (docs/behaviour.md; CHECKLIST 73). It compares the account before and after each change
// that could take this away. Nothing checks again when a code expires, so an activation or enrolment code makes nobody able.
//
//   none        there are no active admins
//   blocked     each of them needs another admin's help to log in
//   expiring    one can log in with a code that expires
//   provided    one can log in by single sign-on, as long as the provider responds
//   able        one can log in with what they have, at any time and without the provider
import type { FactorState } from '../../../shared/model/factor'
import type { Policy } from '../../../shared/model/policy'
import type { Role, UserStatus } from '../../../shared/model/user'
import { enrolmentCodeTries } from './activation'

const authStates = ['none', 'blocked', 'expiring', 'provided', 'able'] as const
export type Administration = (typeof authStates)[number]

/** What decides whether someone is an admin who can log in. Times are in ms since epoch. */
export interface Administrator {
  readonly id: string
  readonly role: Role
  readonly status: UserStatus
  /** A password that they chose themselves, not a placeholder that nobody knows. */
  readonly hasPassword: boolean
  /** Until when the activation code works, in ms since epoch; null if there is none. */
  readonly activationExpiresAt: number | null
  readonly factorState: FactorState
  /** Their second factor was reset, and they have not logged in with a new one yet. */
  readonly isReset: boolean
  readonly enrolmentCode: { readonly expiresAt: number; readonly tries: number } | null
  readonly isBreakGlass: boolean
  /** Linked to an identity of the active provider, by a link that is valid for an admin. */
  readonly isLinked: boolean
}

/** What applies to the whole account. */
export interface AdministrationRules {
  readonly now: number
  readonly policy: Pick<Policy, 'needsEnrolmentCode'>
  readonly isSsoEnabled: boolean
  /** The user whom this very change resets. They count as `expiring`: the last admin whose factor is known to work cannot be reset. */
  readonly justResetId?: string | undefined
}

/** Whether one admin, taken alone, can administer. */
function authStateOf(admin: Administrator, rules: AdministrationRules): Administration {
  if (admin.role !== 'admin' || admin.status !== 'active') return 'none'
  const { now, policy, isSsoEnabled, justResetId } = rules
  // While single sign-on is on, only break-glass admins log in by password.
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

/** Whether this admin can administer with what they have. */
export const canAdminister = (admin: Administrator, rules: AdministrationRules): boolean =>
  authStateOf(admin, rules) === 'able'

const rank = (authState: Administration) => authStates.indexOf(authState)

/** The state of the account, which is that of the best of `admins`. Stops at the first who is able. */
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
 * Whether a change from `before` to `after` is allowed: someone is able afterwards, or nobody was before and it gets no worse. An account
 * in distress can still be helped that way.
 */
export const isKeptAdministered = (before: Administration, after: Administration): boolean =>
  after === 'able' || rank(after) >= rank(before)
