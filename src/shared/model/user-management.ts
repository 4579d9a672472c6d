// The users of the account as an admin sees them, and what an admin does to them. Times are ms since epoch.
import type { AuditEvent } from './audit'
import type { FactorInfo, FactorState } from './factor'
import type { OpenSession, RememberedBrowser } from './session'
import type { SsoLinkInfo } from './sso'
import type { Role, ListedStatus } from './user'

/** A user as the store lists them. */
export interface ListedUser {
  readonly id: string
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly status: ListedStatus
  readonly factorState: FactorState
  readonly backupCodesLeft: number
  readonly createdAt: number
  readonly lastLoginAt: number | null
}

export interface UserRow extends ListedUser {
  /** Single sign-on is on and the user is no break-glass admin: whatever `factorState` says is asked nowhere. */
  readonly isFactorSleeping: boolean
  readonly isBreakGlass: boolean
}

export interface UserList {
  /** How many users match; `rows` is the requested page. */
  readonly total: number
  readonly rows: readonly UserRow[]
}

export interface UserPage extends UserRow {
  readonly factor: FactorInfo
  readonly passwordChangedAt: number | null
  /** False where a user never chose a password: without single sign-on they need an activation code. */
  readonly hasPassword: boolean
  readonly sso: SsoLinkInfo | null
  readonly activationExpiresAt: number | null
  readonly resetAt: number | null
  readonly browsers: readonly RememberedBrowser[]
  readonly sessions: readonly OpenSession[]
  readonly events: readonly AuditEvent[]
}

/** A one-time initial password, shown once (CHECKLIST 14). */
export interface Activation {
  readonly userId: string
  readonly email: string
  readonly activationCode: string
  readonly expiresAt: number
}

export interface ResetOutcome {
  /** Where policy asks for it: the printed code without which the user cannot enrol again. */
  readonly enrolment: { readonly code: string; readonly expiresAt: number } | null
}

export type BulkRefusal = 'not-found' | 'last-admin' | 'last-break-glass' | 'own-account'

export interface BulkOutcome {
  readonly done: readonly string[]
  readonly refused: readonly { readonly id: string; readonly reason: BulkRefusal }[]
}
