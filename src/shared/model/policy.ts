// What the admins of an account set, and what a change of it does.

export interface Policy {
  readonly isReauthenticationStrict: boolean
  readonly needsEnrolmentCode: boolean
  readonly rememberDays: number
  readonly mayRememberedAdminister: boolean
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

/** Who a changed policy touches at once; each list names the first 50. */
export interface PolicyPreview {
  readonly forgottenBrowsers: number
  readonly endedSessions: number
  readonly needingEnrolmentCode: number
  readonly affected: readonly { readonly email: string; readonly effects: readonly PolicyEffect[] }[]
  readonly locksOutAdmins: boolean
}
