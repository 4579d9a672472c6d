// What admins can set for the account, and the effects of a change.

export interface Policy {
  /** Off: regenerating backup codes requires only the password. On: password and code. */
  readonly isReauthenticationStrict: boolean
  /** Off: after a reset, the password is enough to enrol again. On: the admin also hands out a single-use printed enrolment code. */
  readonly needsEnrolmentCode: boolean
  /** How many days a browser may be remembered; 0 turns remembering off. */
  readonly rememberDays: number
  /** Off: a session opened by a remembered browser needs a fresh code for admin pages. */
  readonly mayRememberedAdminister: boolean
  /** CHECKLIST 48 */
  readonly idleMinutes: number
  readonly sessionHours: number
}

/** The behaviour that the guide describes. */
export const defaultPolicy: Policy = {
  isReauthenticationStrict: false,
  needsEnrolmentCode: false,
  rememberDays: 7,
  mayRememberedAdminister: true,
  idleMinutes: 15,
  sessionHours: 12
}

/** The least and the most. */
export const policyBounds = { rememberDays: [0, 30], idleMinutes: [1, 15], sessionHours: [1, 12] } as const

export interface AccountSettings {
  readonly accountName: string
  readonly createdAt: number
  readonly policy: Policy
  /** While true, the account's own two-factor authentication is paused (S2). */
  readonly isSsoEnabled: boolean
}

export type PolicyEffect = 'browsers-forgotten' | 'browsers-expire-sooner' | 'session-ends' | 'enrolment-code-needed'

/** The users that a policy change affects immediately; each list holds the first 50 names. */
export interface PolicyPreview {
  readonly forgottenBrowsers: number
  readonly endedSessions: number
  readonly needingEnrolmentCode: number
  readonly affected: readonly { readonly email: string; readonly effects: readonly PolicyEffect[] }[]
  readonly locksOutAdmins: boolean
}
