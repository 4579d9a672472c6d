// A user of the account as the Panel keeps it, and what follows from its state. Times are ms since epoch.

export type Role = 'admin' | 'member'
export type UserStatus = 'active' | 'disabled'
/** `none`: setup is due. `disabled`: too many failures in a row; only an admin's reset helps. */
export type FactorState = 'none' | 'enrolled' | 'disabled'

export interface User {
  readonly id: string
  /** What the user signs in with: the folded email address. */
  readonly username: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly status: UserStatus
  /** PHC string of argon2id with the pepper; null until the user chose a password. */
  readonly passwordHash: string | null
  readonly passwordChangedAt: number | null
  readonly factorState: FactorState
  readonly codesLeft: number
  readonly createdAt: number
  readonly lastLoginAt: number | null
}

/** The form in which addresses are compared: NFC, lower case, no outer white space. */
export function foldEmail(email: string): string {
  return email.trim().normalize('NFC').toLowerCase()
}
