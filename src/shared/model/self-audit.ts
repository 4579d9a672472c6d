// The self-audit of the installation, for admins: the facts, and the result of each check. Times are ms since epoch.
import type { Policy } from './policy'

export type CheckState = 'bad' | 'attention' | 'unknown' | 'good'

export type CheckId =
  | 'protection'
  | 'keychain'
  | 'anchor'
  | 'runtime'
  | 'fuses'
  | 'policy-reauthentication'
  | 'policy-enrolment-code'
  | 'policy-remembered-admins'
  | 'policy-remember-days'
  | 'policy-sessions'
  | 'factors'
  | 'backup-codes'
  | 'initial-passwords'
  | 'stale-trust'
  | 'admins'
  | 'recovery-key'
  | 'sso'
  | 'chain'
  | 'snapshots'
  | 'clock'

export interface SelfCheck {
  readonly id: CheckId
  readonly state: CheckState
}

/** A fuse of the binary, by Electron's name. `wrong`: not as a release sets it. */
export type FuseReading =
  | { readonly kind: 'development' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly wrong: readonly string[] }

/** What the app can tell about its own process. */
export interface PlatformFacts {
  /** What provides the keychain: an app's name on Linux, `keychain` or `credential-manager`; null if unknown. */
  readonly keychain: string | null
  readonly electron: string
  readonly chromium: string
  /** Whether pages run in Chromium's sandbox; null if the system does not say. */
  readonly isSandboxed: boolean | null
  readonly fuses: FuseReading
}

export interface Surroundings extends PlatformFacts {
  /** How the keys are protected; the demo's passphrase is no secret. */
  readonly protection: 'keychain' | 'passphrase' | 'demo'
}

export interface SelfAuditFacts {
  readonly now: number
  readonly surroundings: Surroundings | null
  /** The record of how the data was left: since when it cannot be written. Null if none is kept, as in the demo. */
  readonly anchor: { readonly failingSince: number | null } | null
  readonly policy: Policy
  /** Active users with a password of their own. */
  readonly factors: { readonly users: number; readonly neverSetUp: number; readonly blocked: number }
  /** Active users who have used all their backup codes. */
  readonly withoutBackupCodes: number
  /** Activation codes that were not used yet; `expiring`: valid for 2 more days at most; `old`: created more than 7 days ago. */
  readonly initialPasswords: { readonly waiting: number; readonly expiring: number; readonly old: number }
  /** Remembered browsers not used for 30 days, and those of disabled users. */
  readonly staleTrusts: { readonly unused: number; readonly ofDisabled: number }
  /** Active admins who can log in; while single sign-on is on, those who can do so without it. */
  readonly ableAdmins: number
  /** The account recovery key; null if there is none. */
  readonly recoveryKey: { readonly createdAt: number } | null
  readonly sso: {
    readonly isEnabled: boolean
    /** When exactly these settings last passed the test. */
    readonly testedAt: number | null
    readonly isLastTestPassed: boolean
    /** The provider must assert that it required a second factor. */
    readonly asksSecondFactor: boolean
  }
  readonly chain: {
    readonly entries: number
    readonly head: string
    readonly firstAt: number | null
    /** The newest row matches the one before it. `audit.verify` verifies the whole chain. */
    readonly isHeadWhole: boolean
    readonly verified: { readonly at: number; readonly by: string; readonly isWhole: boolean } | null
  }
  readonly snapshots: { readonly count: number; readonly newestAt: number | null; readonly failedAt: number | null }
  /** How far the clock is behind the newest event; null if it is not. */
  readonly clock: { readonly behindMs: number | null; readonly setBackAt: number | null }
}

export interface SelfAudit {
  readonly facts: SelfAuditFacts
  /** Worst first. */
  readonly checks: readonly SelfCheck[]
}
