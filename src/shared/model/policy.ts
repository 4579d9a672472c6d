// What the admins of an account set, and what a change of it does.

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

export interface AccountSettings {
  readonly accountName: string
  readonly createdAt: number
  readonly policy: Policy
  /** Account-level two-factor authentication is deactivated while this is true (S2). */
  readonly isSsoEnabled: boolean
}

export type PolicyEffect = 'browsers-forgotten' | 'browsers-expire-sooner' | 'session-ends' | 'enrolment-code-needed'

/** The users whom a policy change affects immediately; each list holds the first 50 names. */
export interface PolicyPreview {
  readonly forgottenBrowsers: number
  readonly endedSessions: number
  readonly needingEnrolmentCode: number
  readonly affected: readonly { readonly email: string; readonly effects: readonly PolicyEffect[] }[]
  readonly locksOutAdmins: boolean
}
