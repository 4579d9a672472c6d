// A user of the account.

export type Role = 'admin' | 'member'

export type UserStatus = 'active' | 'invited' | 'locked' | 'disabled'

export interface SignedInUser {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
}
