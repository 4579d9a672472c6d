// What a new user starts with: an id, an activation code, and the keys of the counters of wrong answers.
import type { Activation } from '../../../shared/contract'
import { foldEmail } from '../../../shared/text/addresses'
import { activationLength, activationLifeMs } from '../domain/activation'
import { createCrockford, groupByFour } from '../domain/crockford'
import type { Role } from '../../../shared/model/user'
import type { User } from '../domain/user'
import type { Hashing } from './hashing'

interface Maker {
  readonly random: (bytes: number) => Uint8Array
  /** In ms since epoch. */
  readonly now: () => number
}
interface Keys {
  readonly hashing: Hashing
}

/** A new id: 96 random bits in hex. */
export const createId = ({ random }: Pick<Maker, 'random'>): string => Buffer.from(random(12)).toString('hex')

/** The key of the counter for a name such as `user:…` or `profile:…` (CHECKLIST 31). */
export const counterKeyOf = (context: Keys, name: string): string =>
  context.hashing.keyText('throttle', name).toString('hex')

/** The key of the counter of wrong passwords for a typed username, known or not (CHECKLIST 31). */
export const throttleKeyOf = (context: Keys, username: string): string =>
  counterKeyOf(context, `user:${foldEmail(username)}`)

/** A new activation code for `user`: what is shown, and what is stored. */
export function createActivation(context: Maker & Keys, user: Pick<User, 'id' | 'email'>) {
  const code = createCrockford(activationLength, context.random)
  const expiresAt = context.now() + activationLifeMs
  const shown: Activation = { userId: user.id, email: user.email, activationCode: groupByFour(code), expiresAt }
  return { shown, stored: { hash: context.hashing.hashUserCode('activation', code, user.id), expiresAt } }
}

/** A new user with an address, a name and a role, but no password. */
export function createUser(
  context: Maker,
  { email, name, role }: { readonly email: string; readonly name: string; readonly role: Role },
  id = createId(context)
): User {
  return {
    id,
    username: foldEmail(email),
    email: email.trim(),
    name,
    role,
    status: 'active',
    passwordHash: null,
    passwordChangedAt: null,
    factorState: 'none',
    codesLeft: 0,
    createdAt: context.now(),
    lastLoginAt: null
  }
}
