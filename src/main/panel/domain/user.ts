// A user of the account, and what follows from their state. Times are in ms since epoch.
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { readTypedAddress, type Address } from '../../../shared/text/addresses'
import { tidyText } from '../../../shared/text/tidy'
import type { FactorState } from '../../../shared/model/factor'
import type { Role, UserStatus } from '../../../shared/model/user'
import { longestName } from '../../../shared/model/limits'

export interface User {
  readonly id: string
  /** The folded email address, with which the user logs in. */
  readonly username: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly status: UserStatus
  /** PHC string of argon2id with the pepper; null until the user has chosen a password. */
  readonly passwordHash: string | null
  readonly passwordChangedAt: number | null
  readonly factorState: FactorState
  readonly codesLeft: number
  readonly createdAt: number
  readonly lastLoginAt: number | null
}

/** A person as entered: a tidied name, and an address that {@link readTypedAddress} accepts. */
export function readPerson(given: {
  readonly name: string
  readonly email: string
}): Result<Address & { readonly name: string }, Failure<'bad-email' | 'invalid-input'>> {
  const address = readTypedAddress(given.email)
  if (!address.ok) return address
  const name = tidyText(given.name, longestName)
  return name === '' ? fail({ code: 'invalid-input', fields: ['name'] }) : ok({ ...address.value, name })
}
