export const roles = ['admin', 'member'] as const
export type Role = (typeof roles)[number]

export type UserStatus = 'active' | 'disabled'

/** `invited`: the activation code was not used yet. `locked`: waiting after wrong passwords or codes. */
export const listedStatuses = ['active', 'invited', 'locked', 'disabled'] as const
export type ListedStatus = (typeof listedStatuses)[number]

export interface SignedInUser {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
}
