// The login state of a browser profile, and what is open or remembered. Times are ms since epoch.
import type { ActTold } from './acts'
import type { SignedInUser } from './user'

export type LoginMethod = 'code' | 'backup-code' | 'remembered-browser' | 'setup' | 'sso'

/** How far setting up two-factor authentication has come. */
export type SetupStage = 'scan' | 'backup-codes' | 'summary'

/** What the login notices say once, at the next successful login (CHECKLIST 32, 42, 89). Times are ms since epoch. */
export type LoginNotice =
  | { readonly kind: 'failed-second-factors'; readonly count: number; readonly lastAt: number }
  /** What others changed about how this user logs in, since their last such login; also if it was undone. */
  | ({ readonly kind: 'act' } & ActTold)
  | { readonly kind: 'code-reuse-refused'; readonly at: number }
  /** The account recovery key let this admin back in. */
  | { readonly kind: 'account-recovered'; readonly email: string; readonly at: number }
  | { readonly kind: 'backup-codes-left'; readonly left: number }

/** The login state of this browser profile. */
export type SessionState =
  | { readonly step: 'first-run' }
  /** `sso`: single sign-on is on; **Continue with SSO** comes next. */
  | { readonly step: 'signed-out'; readonly sso: { readonly issuerName: string } | null }
  /** An activation code was accepted: the user now chooses a password. */
  | { readonly step: 'new-password'; readonly user: SignedInUser }
  /** By policy, a user who was reset enrols only with the code that the admin printed. */
  | { readonly step: 'enrolment-code'; readonly user: SignedInUser }
  | { readonly step: 'setup'; readonly stage: SetupStage; readonly user: SignedInUser }
  | { readonly step: 'code'; readonly email: string; readonly rememberDays: number }
  /** The account recovery key was accepted: an admin is chosen, then a new password for them; setup follows. */
  | { readonly step: 'recovery'; readonly stage: 'choose' }
  | { readonly step: 'recovery'; readonly stage: 'password'; readonly user: SignedInUser }
  | {
      readonly step: 'signed-in'
      readonly user: SignedInUser
      readonly accountName: string
      readonly notices: readonly LoginNotice[]
      readonly backupCodesLeft: number
      /** The last backup code was used: the page leads to generating new ones. */
      readonly mustRenewBackupCodes: boolean
      /** Stepping up requires a code in addition to the password. */
      readonly stepUpNeedsCode: boolean
      /** `sso`: `sso.stepUp` instead of a password. */
      readonly stepUpBy: 'password' | 'sso'
    }

/** Why the last session of this browser profile, or its unfinished login, ended without the user's doing. */
export type SessionEnd = 'idle' | 'too-long' | 'login-expired' | 'ended'

/** How long this browser profile's session lasts, or why its last one ended. Asking does not extend it. */
export type SessionLife =
  | { readonly kind: 'open'; readonly idleEndsAt: number; readonly endsAt: number }
  | { readonly kind: 'ended'; readonly reason: SessionEnd }
  | { readonly kind: 'none' }

export interface OpenSession {
  readonly id: string
  readonly profileName: string
  readonly method: LoginMethod
  readonly createdAt: number
  readonly lastActiveAt: number
  readonly isThisSession: boolean
}

export interface RememberedBrowser {
  readonly id: string
  readonly profileName: string
  readonly createdAt: number
  readonly lastUsedAt: number | null
  readonly expiresAt: number
  readonly isThisBrowser: boolean
}

export interface BrowserProfile {
  readonly id: string
  readonly name: string
  readonly createdAt: number
  readonly isThis: boolean
  /** The first window's profile, which always exists. */
  readonly isFirst: boolean
}
