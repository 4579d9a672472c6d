// How the rule that someone can administer is applied. A change is tried inside the transaction, the admins are read before and after it,
// and if the rule refuses, the change is rolled back (CHECKLIST 73). Every change that could end administration goes through here, so its
// effect need not be described twice.
import { fail, type Failure, type Result } from '../../../shared/result'
import type { Policy } from '../../../shared/model/policy'
import {
  canAdminister,
  findAdministration,
  isKeptAdministered,
  type Administration,
  type AdministrationRules
} from '../domain/administration'
import { canonicalIssuer } from '../domain/sso'
import type { PanelContext } from './context'

export type LastAdmin = Failure<'last-admin' | 'last-break-glass'>

interface Asked {
  readonly policy?: Policy
  readonly justResetId?: string | undefined
}

function readRules(context: PanelContext, { policy = context.policy(), justResetId }: Asked) {
  const active = context.store.sso.find('active')
  const rules: AdministrationRules = { now: context.now(), policy, isSsoEnabled: active !== null, justResetId }
  return { rules, issuer: active === null ? '' : canonicalIssuer(active.config.issuer) }
}

/** The state of the account now, or as it would be with `policy`. */
export function readAdministration(context: PanelContext, asked: Asked = {}): Administration {
  const { rules, issuer } = readRules(context, asked)
  return findAdministration(context.store.administrators.iterate(issuer), rules)
}

/** How many admins can administer with what they have. */
export function countAbleAdmins(context: PanelContext): number {
  const { rules, issuer } = readRules(context, {})
  let count = 0
  for (const admin of context.store.administrators.iterate(issuer)) if (canAdminister(admin, rules)) count++
  return count
}

/**
 * Makes the change. If nobody could administer afterwards, rolls it back and returns `refusal`. `justResetId`: the user whose second factor
 * the change resets.
 */
export function keepAdministered<T, E, R extends Failure>(
  context: PanelContext,
  refusal: R,
  work: () => Result<T, E>,
  justResetId?: string
): Result<T, E | R> {
  return context.store.attempt((): Result<T, E | R> => {
    const before = readAdministration(context)
    const result = work()
    if (!result.ok || isKeptAdministered(before, readAdministration(context, { justResetId }))) return result
    return fail(refusal)
  })
}

/** The failure for a refused change to one user. */
export function lastAdminOf(context: PanelContext, userId: string): LastAdmin {
  const isBreakGlass = context.store.sso.isEnabled() && context.store.sso.isBreakGlass(userId)
  return { code: isBreakGlass ? 'last-break-glass' : 'last-admin' }
}
