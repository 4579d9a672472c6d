// How the rule *somebody can administer* is asked: a change is made as a trial inside the transaction, the admins are looked
// at before and after it, and where the rule refuses, nothing of the trial stays (CHECKLIST 73). Every change that could take
// that away goes through here; what a change does need not be described twice.
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

/** How the account stands now; with `policy`, how it would stand under it. */
export function readAdministration(context: PanelContext, asked: Asked = {}): Administration {
  const { rules, issuer } = readRules(context, asked)
  return findAdministration(context.store.administrators.iterate(issuer), rules)
}

/** How many can administer with what they have. */
export function countAbleAdmins(context: PanelContext): number {
  const { rules, issuer } = readRules(context, {})
  let count = 0
  for (const admin of context.store.administrators.iterate(issuer)) if (canAdminister(admin, rules)) count++
  return count
}

/**
 * Makes the change unless nobody could administer after it: then nothing of it stays, and the answer is `refusal`.
 * `justResetId`: whose second factor the change resets.
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

/** What a refused change to one person is answered with. */
export function lastAdminOf(context: PanelContext, userId: string): LastAdmin {
  const isBreakGlass = context.store.sso.isEnabled() && context.store.sso.isBreakGlass(userId)
  return { code: isBreakGlass ? 'last-break-glass' : 'last-admin' }
}
