// What others changed about a user's ways to log in.

export type ActOnOther =
  | 'sso-linked'
  | 'sso-link-confirmed'
  | 'sso-unlinked'
  | 'password-reset'
  | 'two-factor-reset'
  | 'role-changed'
  /** Another user now has the same name. */
  | 'name-shared'
  | 'disabled'
  | 'enabled'
  | 'deleted'
  | 'unlocked'
  | 'browsers-forgotten'

/** What one person did, once or several times. */
export interface ActTold {
  readonly act: ActOnOther
  /** `groups`, `address`: what the provider says about the user. `itself`: the app, because its store was changed. */
  readonly cause: 'person' | 'groups' | 'address' | 'itself'
  /** The address of the person who did it; null if no person did. */
  readonly by: string | null
  /** When it was last done, ms since epoch. */
  readonly at: number
  readonly count: number
  /** Links: the person at the provider. Roles: the new role. Names: the address of the user with the same name. */
  readonly detail: string | null
  /** Links: the provider's host, if the log has it. */
  readonly provider: string | null
}
