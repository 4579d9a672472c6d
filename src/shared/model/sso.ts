// Single sign-on: its settings, the outcome of a test, and which person at the provider is which user. Times are ms since epoch.
import type { Failure, FailureCode, LinkConfirmer } from '../result'
import type { Role } from './user'

export interface SsoConfig {
  /** The provider's issuer identifier. */
  readonly issuer: string
  readonly clientId: string
  /** Separated by spaces; `openid` is implied. */
  readonly scopes: string
  /** Unknown persons become users at their first sign-in. */
  readonly mayCreateUsers: boolean
  /** The role of new users, and of users in none of the groups of `groupRoles` if that has entries. */
  readonly defaultRole: Role
  /** The claim with a person's groups, or null. */
  readonly groupClaim: string | null
  readonly groupRoles: readonly { readonly group: string; readonly role: Role }[]
  /** The token's `amr` must contain all of these. */
  readonly requiredAmr: readonly string[]
  /** The token's `acr` must be one of these, if there are any. */
  readonly requiredAcr: readonly string[]
  /** A fixed port for the redirect, for providers that compare it (RFC 8252 section 7.3 says they must not). Null: any free port. */
  readonly callbackPort: number | null
  /**
   * `email_verified` may also be the text "true", as Amazon Cognito and JumpCloud send it. Otherwise only the value true counts (OpenID
   * Connect Core 5.1).
   */
  readonly takesVerifiedAsText: boolean
}

/**
 * The pages on which an admin registers Countersign, of the providers that have one page for everybody. Besides the endpoints of the
 * configured provider, only these open in the system's web browser.
 */
export const providerPages = {
  entra: 'https://entra.microsoft.com/',
  google: 'https://console.cloud.google.com/'
} as const
export type ProviderPage = keyof typeof providerPages
export const providerPageNames = ['entra', 'google'] as const satisfies readonly ProviderPage[]

/** Why a sign-in, test or step-up at the provider failed. */
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

/** What a provider says about a person. */
export interface SsoPerson {
  readonly subject: string
  readonly email: string | null
  readonly isEmailVerified: boolean
  readonly name: string | null
  readonly amr: readonly string[]
  readonly acr: string | null
  readonly groups: readonly string[]
}

/** The outcome of the draft's last test: the person whom the provider named, or why it failed. */
export type SsoTest = { readonly at: number } & (
  | (SsoPerson & {
      readonly isPassed: true
      /** The provider says when the person authenticated, which stepping up requires. */
      readonly tellsAuthTime: boolean
      /** Logging out opens the provider's end-session page. */
      readonly hasEndSession: boolean
    })
  | { readonly isPassed: false; readonly error: SsoSignInFailure }
)

export interface SsoAdmin {
  readonly id: string
  readonly email: string
  readonly name: string
}

/** A person who signed in at the provider but was not let in as any user. */
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
  /** The person's identifier at the provider. */
  readonly subject: string
  readonly linkEmail: string | null
  readonly linkedAt: number
}

export interface SsoSettings {
  readonly isEnabled: boolean
  readonly enabledAt: number | null
  /** The settings in preparation; the same as `active` after enabling. */
  readonly draft: (SsoConfig & { readonly hasClientSecret: boolean }) | null
  readonly active: (SsoConfig & { readonly hasClientSecret: boolean }) | null
  /** The draft is the same as the enabled settings. */
  readonly isDraftActive: boolean
  /** The last test of exactly this draft. */
  readonly test: SsoTest | null
  readonly breakGlass: readonly SsoAdmin[]
  /** Admins with a password and a working factor, who can be chosen; the first 200. */
  readonly candidates: readonly SsoAdmin[]
  /** Newest first, at most 50. */
  readonly waiting: readonly SsoWaiting[]
  /** Links that need confirmation, by name; the first 50 of `awaitingCount`. */
  readonly awaiting: readonly SsoAwaiting[]
  readonly awaitingCount: number
  /** Linked users without a password: after single sign-on is disabled, each needs an activation code. */
  readonly usersWithoutPassword: number
  /** What to register at the provider. */
  readonly redirectUri: string
}

/** A user's link to a person at the provider. */
export interface SsoLinkInfo {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly linkedAt: number
  readonly lastSignInAt: number | null
  /** Who must confirm the link before the user can sign in with it; null if no one must. */
  readonly confirmer: LinkConfirmer | null
}
