// What an account's admins may set (DESIGN section 1, "Account policy"); the defaults are the guide's behaviour.

/** In UTF-16 units. */
export const longestAccountName = 80

export interface Policy {
  /** Off: the password alone regenerates backup codes. On: password and code. */
  readonly isReauthenticationStrict: boolean
  /** Off: after a reset the password alone enrols again. On: the admin hands out a one-use printed enrolment code. */
  readonly needsEnrolmentCode: boolean
  /** Days that a browser may be remembered; 0 turns remembering off. */
  readonly rememberDays: number
  /** Off: a session that a remembered browser opened asks a fresh code for admin pages. */
  readonly mayRememberedAdminister: boolean
  /** At most 15 and 12 (CHECKLIST 48); the contract holds the bounds. */
  readonly idleMinutes: number
  readonly sessionHours: number
}

export const defaultPolicy: Policy = {
  isReauthenticationStrict: false,
  needsEnrolmentCode: false,
  rememberDays: 7,
  mayRememberedAdminister: true,
  idleMinutes: 15,
  sessionHours: 12
}
