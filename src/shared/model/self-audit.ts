// The admins' look at the installation itself: what was found, and the verdict of each check. Times are ms since epoch.
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

/** A fuse of the binary by Electron's name for it. `wrong`: not as a release sets it. */
export type FuseReading =
  | { readonly kind: 'development' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'read'; readonly wrong: readonly string[] }

/** What the program itself looks like from inside. */
export interface PlatformFacts {
  /** Who answers for the keychain: a program's name on Linux, `keychain` or `credential-manager`; null where unknown. */
  readonly keychain: string | null
  readonly electron: string
  readonly chromium: string
  /** Whether pages run in Chromium's sandbox; null where the system does not tell. */
  readonly isSandboxed: boolean | null
  readonly fuses: FuseReading
}

export interface Surroundings extends PlatformFacts {
  /** How the keys are kept; the demo's passphrase is no secret. */
  readonly protection: 'keychain' | 'passphrase' | 'demo'
}

export interface SelfAuditFacts {
  readonly now: number
  readonly surroundings: Surroundings | null
  /** The note of how the data was left: since when it cannot be kept; null where none is kept, as in the demo. */
  readonly anchor: { readonly failingSince: number | null } | null
  readonly policy: Policy
  /** Active users with a password of their own. */
  readonly factors: { readonly users: number; readonly neverSetUp: number; readonly blocked: number }
  /** Active users whose backup codes are all used. */
  readonly withoutBackupCodes: number
  /** One-time initial passwords that were not used yet; `old`: made more than 7 days ago. */
  readonly initialPasswords: { readonly waiting: number; readonly old: number }
  /** Remembered browsers that were not used for 30 days, and those of disabled users. */
  readonly staleTrusts: { readonly unused: number; readonly ofDisabled: number }
  /** Active admins who are able to log in; while single sign-on is on, those who can do so without it. */
  readonly ableAdmins: number
  /** The account recovery key; null if there is none. */
  readonly recoveryKey: { readonly createdAt: number } | null
  readonly sso: {
    readonly isEnabled: boolean
    /** When exactly these settings were found to work last. */
    readonly testedAt: number | null
    readonly isLastTestPassed: boolean
    /** The provider must assert that it required a second factor. */
    readonly asksSecondFactor: boolean
  }
  readonly chain: {
    readonly entries: number
    readonly head: string
    readonly firstAt: number | null
    /** The newest row fits the one before it; the whole chain is checked by `audit.verify`. */
    readonly isHeadWhole: boolean
    readonly verified: { readonly at: number; readonly by: string; readonly isWhole: boolean } | null
  }
  readonly snapshots: { readonly count: number; readonly newestAt: number | null; readonly failedAt: number | null }
  /** How far the clock lies behind the newest event; null where it does not. */
  readonly clock: { readonly behindMs: number | null; readonly setBackAt: number | null }
}

export interface SelfAudit {
  readonly facts: SelfAuditFacts
  /** The worst first. */
  readonly checks: readonly SelfCheck[]
}
