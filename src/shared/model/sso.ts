// Single sign-on: its settings, the outcome of a test, and who at the provider is who here. Times are ms since epoch.
import type { Failure, FailureCode, LinkConfirmer } from '../result'
import type { Role } from './user'

export interface SsoConfig {
  /** The provider's issuer identifier. */
  readonly issuer: string
  readonly clientId: string
  /** Separated by spaces; `openid` goes without saying. */
  readonly scopes: string
  /** An unknown person gets a user at their first sign-in. */
  readonly mayCreateUsers: boolean
  /** The role of who is created, and of who is in none of the groups of `groupRoles` where that has entries. */
  readonly defaultRole: Role
  /** The claim that names a person's groups, or null. */
  readonly groupClaim: string | null
  readonly groupRoles: readonly { readonly group: string; readonly role: Role }[]
  /** Every one of these must be in the token's `amr`. */
  readonly requiredAmr: readonly string[]
  /** The token's `acr` must be one of these, where there are any. */
  readonly requiredAcr: readonly string[]
  /**
   * A fixed port for the redirect, for providers that compare it (RFC 8252 section 7.3 says they must not); null: any free
   * port.
   */
  readonly callbackPort: number | null
  /**
   * `email_verified` may be the text "true", which Amazon Cognito and JumpCloud send. Without this only the value true counts
   * (OpenID Connect Core 5.1).
   */
  readonly takesVerifiedAsText: boolean
}

/** Why a sign-in (or the test, or stepping up) at the provider did not succeed. */
export const ssoSignInErrors = [
  'sso-unavailable',
  'sso-misconfigured',
  'sso-denied',
  'sso-token-refused',
  'sso-clock-skewed',
  'sso-timed-out',
  'sso-browser-not-opened',
  'sso-port-taken',
  'sso-assurance-missing',
  'cancelled',
  'throttled',
  'wrong-stage'
] as const satisfies readonly FailureCode[]

export type SsoSignInFailure = Failure<(typeof ssoSignInErrors)[number]>

/** What a provider says of a person. */
export interface SsoPerson {
  readonly subject: string
  readonly email: string | null
  readonly isEmailVerified: boolean
  readonly name: string | null
  readonly amr: readonly string[]
  readonly acr: string | null
  readonly groups: readonly string[]
}

/** What the last test of the draft found: whom the provider showed, or why it failed. */
export type SsoTest = { readonly at: number } & (
  | (SsoPerson & {
      readonly isPassed: true
      /** The provider says when the person authenticated, so that stepping up works. */
      readonly tellsAuthTime: boolean
      /** Signing out opens the provider's end-session page. */
      readonly hasEndSession: boolean
    })
  | { readonly isPassed: false; readonly error: SsoSignInFailure }
)

export interface SsoAdmin {
  readonly id: string
  readonly email: string
  readonly name: string
}

/** Somebody who showed who they are at the provider and was let in as nobody. */
export interface SsoWaiting {
  readonly subject: string
  readonly email: string | null
  readonly name: string | null
  readonly reason: 'sso-email-unverified' | 'sso-link-required' | 'sso-unknown-user'
  readonly at: number
}

/** A link that cannot be used until it is confirmed, because an earlier state of the store was restored. */
export interface SsoAwaiting {
  readonly userId: string
  readonly email: string
  readonly name: string
  readonly role: Role
  /** Who that is at the provider. */
  readonly subject: string
  readonly linkEmail: string | null
  readonly linkedAt: number
}

export interface SsoSettings {
  readonly isEnabled: boolean
  readonly enabledAt: number | null
  /** What is being prepared; the same as `active` after enabling. */
  readonly draft: (SsoConfig & { readonly hasClientSecret: boolean }) | null
  readonly active: (SsoConfig & { readonly hasClientSecret: boolean }) | null
  /** The draft is what is enabled. */
  readonly isDraftActive: boolean
  /** The last test of exactly this draft. */
  readonly test: SsoTest | null
  readonly breakGlass: readonly SsoAdmin[]
  /** Admins with a password and a working factor, who can be chosen; the first 200. */
  readonly candidates: readonly SsoAdmin[]
  /** Newest first, at most 50. */
  readonly waiting: readonly SsoWaiting[]
  /** Links to be confirmed, by name; the first 50 of `awaitingCount`. */
  readonly awaiting: readonly SsoAwaiting[]
  readonly awaitingCount: number
  /** Linked users without a password: after disabling, each needs an activation code. */
  readonly usersWithoutPassword: number
  /** What to register at the provider. */
  readonly redirectUri: string
}

/** How a user is known at the provider. */
export interface SsoLinkInfo {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly linkedAt: number
  readonly lastSignInAt: number | null
  /** Who must confirm the link before the user can sign in with it; null if no one must. */
  readonly confirmer: LinkConfirmer | null
}
