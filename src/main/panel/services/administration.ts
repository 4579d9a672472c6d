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
import type { Room } from './room'

export type LastAdmin = Failure<'last-admin' | 'last-break-glass'>

interface Asked {
  readonly policy?: Policy
  readonly justResetId?: string | undefined
}

function readRules(room: Room, { policy = room.policy(), justResetId }: Asked) {
  const active = room.store.sso.find('active')
  const rules: AdministrationRules = { now: room.now(), policy, isSsoEnabled: active !== null, justResetId }
  return { rules, issuer: active === null ? '' : canonicalIssuer(active.config.issuer) }
}

/** How the account stands now; with `policy`, how it would stand under it. */
export function readAdministration(room: Room, asked: Asked = {}): Administration {
  const { rules, issuer } = readRules(room, asked)
  return findAdministration(room.store.administrators.iterate(issuer), rules)
}

/** How many can administer with what they have. */
export function countAbleAdmins(room: Room): number {
  const { rules, issuer } = readRules(room, {})
  let count = 0
  for (const admin of room.store.administrators.iterate(issuer)) if (canAdminister(admin, rules)) count++
  return count
}

/**
 * Makes the change unless nobody could administer after it: then nothing of it stays, and the answer is `refusal`.
 * `justResetId`: whose second factor the change resets.
 */
export function keepAdministered<T, E, R extends Failure>(
  room: Room,
  refusal: R,
  work: () => Result<T, E>,
  justResetId?: string
): Result<T, E | R> {
  return room.store.attempt((): Result<T, E | R> => {
    const before = readAdministration(room)
    const result = work()
    if (!result.ok || isKeptAdministered(before, readAdministration(room, { justResetId }))) return result
    return fail(refusal)
  })
}

/** What a refused change to one person is answered with. */
export function lastAdminOf(room: Room, userId: string): LastAdmin {
  const isBreakGlass = room.store.sso.isEnabled() && room.store.sso.isBreakGlass(userId)
  return { code: isBreakGlass ? 'last-break-glass' : 'last-admin' }
}
