// For whom a link is valid. An admin's link counts only if they made it themselves: one that another admin made, or that returned with an
// older copy of the store, lets nobody in as an admin until it was confirmed in a session of their own (CHECKLIST 90, 92).
import type { Role } from '../../../shared/model/user'
import type { LinkConfirmer } from '../../../shared/result'

/** `self`: the user, in a session of their own. `address`: the provider, by a verified address. `admin`: another admin. */
export type LinkMaker = 'self' | 'address' | 'admin'

export interface Link {
  readonly madeBy: LinkMaker
  readonly isAwaiting: boolean
}

/** Who must confirm a link before a user with this role can sign in with it; null if nobody must. */
export function findConfirmer({ madeBy, isAwaiting }: Link, role: Role): LinkConfirmer | null {
  if (role === 'admin') return isAwaiting || madeBy === 'admin' ? 'self' : null
  return isAwaiting ? 'admin' : null
}

/**
 * Whether an admin may make or confirm this user's link: a member's, or their own in a session that no link opened. Otherwise a link could
 * confirm itself.
 */
export function mayVouchFor(
  user: { readonly id: string; readonly role: Role },
  actor: { readonly id: string; readonly isBySso: boolean }
): boolean {
  return user.id === actor.id ? !actor.isBySso : user.role !== 'admin'
}
