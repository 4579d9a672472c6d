// What others did to a user's ways to log in.

export type ActOnOther =
  | 'sso-linked'
  | 'sso-link-confirmed'
  | 'sso-unlinked'
  | 'password-reset'
  | 'two-factor-reset'
  | 'role-changed'
  /** A user has the same name now. */
  | 'name-shared'
  | 'disabled'
  | 'enabled'
  | 'deleted'
  | 'unlocked'
  | 'browsers-forgotten'

/** One act of one person, done once or several times. */
export interface ActTold {
  readonly act: ActOnOther
  /** `groups`, `address`: what the provider says of the user. `itself`: the app, whose store was changed. */
  readonly cause: 'person' | 'groups' | 'address' | 'itself'
  /** The address of who did it; null where no person did. */
  readonly by: string | null
  /** When it was done last, ms since epoch. */
  readonly at: number
  readonly count: number
  /** Links: who that is at the provider. Roles: the new one. Names: the address of who has the same one. */
  readonly detail: string | null
  /** Links: the provider's host, where the log has it. */
  readonly provider: string | null
}
