// The users of the account as an admin sees them, and what an admin can do with them. Times are ms since epoch.
import type { AuditEvent } from './audit'
import type { FactorInfo, FactorState } from './factor'
import type { OpenSession, RememberedBrowser } from './session'
import type { SsoLinkInfo } from './sso'
import type { Role, ListedStatus } from './user'

/** A user in a list. */
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
  /** Single sign-on is on and the user is not a break-glass admin: `factorState` has no effect. */
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
  /** False if the user never chose a password: without single sign-on they need an activation code. */
  readonly hasPassword: boolean
  readonly sso: SsoLinkInfo | null
  readonly activationExpiresAt: number | null
  readonly resetAt: number | null
  readonly browsers: readonly RememberedBrowser[]
  readonly sessions: readonly OpenSession[]
  readonly events: readonly AuditEvent[]
}

/** An activation code, shown once (CHECKLIST 14). */
export interface Activation {
  readonly userId: string
  readonly email: string
  readonly activationCode: string
  readonly expiresAt: number
}

export interface ResetOutcome {
  /** If the policy requires it: the printed code that the user needs to enrol again. */
  readonly enrolment: { readonly code: string; readonly expiresAt: number } | null
}

export type BulkRefusal = 'not-found' | 'last-admin' | 'last-break-glass' | 'own-account'

export interface BulkOutcome {
  readonly done: readonly string[]
  readonly refused: readonly { readonly id: string; readonly reason: BulkRefusal }[]
}
