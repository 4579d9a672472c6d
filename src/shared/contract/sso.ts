// Single sign-on: its settings, the sign-in in the system's browser, and who at the provider is who here.
// Times are ms since epoch.
import { z } from 'zod'
import type { Failure, FailureCode } from '../result'
import { plainCode } from '../text/plain'
import { call, id, nothing, text, typedText } from './call'
import type { Role, SessionState } from './panel'

export interface SsoConfig {
  readonly issuer: string
  readonly clientId: string
  /** Separated by spaces; `openid` goes without saying. */
  readonly scopes: string
  /** Somebody whom nobody here knows gets a user at their first sign-in. */
  readonly mayCreateUsers: boolean
  /** The role of who is created, and of who is in none of the groups of `groupRoles` where that has entries. */
  readonly defaultRole: Role
  readonly groupClaim: string | null
  readonly groupRoles: readonly { readonly group: string; readonly role: Role }[]
  /** Every one of these must be in the token's `amr`. */
  readonly requiredAmr: readonly string[]
  /** The token's `acr` must be one of these, where there are any. */
  readonly requiredAcr: readonly string[]
  /** A fixed port for the redirect, for providers that compare it; null: any free port. */
  readonly callbackPort: number | null
  /** `email_verified` may come as the text "true", as some providers write it; without this only the value itself counts. */
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

/** What the last test of the draft found: whom the provider showed, or why it failed. */
export type SsoTest = { readonly at: number } & (
  | {
      readonly isPassed: true
      readonly subject: string
      readonly email: string | null
      readonly isEmailVerified: boolean
      readonly name: string | null
      readonly amr: readonly string[]
      readonly acr: string | null
      readonly groups: readonly string[]
      /** The provider says when the person authenticated, so that stepping up works. */
      readonly tellsAuthTime: boolean
      /** Signing out opens the provider's end-session page. */
      readonly hasEndSession: boolean
    }
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

/** A link that lets nobody in until it is confirmed, because the store went back to an earlier state. */
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
  /** Who must confirm it before it lets the user in; null where nobody must. */
  readonly confirmer: 'admin' | 'self' | null
}

const role = z.enum(['admin', 'member'])
const claimValue = z.string().trim().min(1).max(256)
/** Printable ASCII by RFC 6749, appendix A.2: what is hidden in it came with the pasting. */
const typedSecret = z.string().overwrite(plainCode).min(1).max(1024)
const configInput = {
  issuer: typedText(2048),
  clientId: text(512),
  scopes: z.string().trim().max(512),
  mayCreateUsers: z.boolean(),
  defaultRole: role,
  groupClaim: claimValue.nullable(),
  groupRoles: z.array(z.strictObject({ group: claimValue, role })).max(100),
  requiredAmr: z.array(claimValue).max(20),
  requiredAcr: z.array(claimValue).max(20),
  callbackPort: z.number().int().min(1024).max(65_535).nullable(),
  takesVerifiedAsText: z.boolean().default(false)
}
const chosen = z.strictObject({ breakGlassUserIds: z.array(id).max(50) })

export const ssoCalls = {
  get: call<SsoSettings>()('admin', nothing),
  /**
   * Keeps a draft; nothing that is enabled changes. `clientSecret`: absent keeps the one that is there (unless the issuer
   * changed), null removes it.
   */
  save: call<SsoSettings>()(
    'admin',
    z.strictObject({ ...configInput, clientSecret: typedSecret.nullable().optional() }),
    ['bad-issuer'],
    true
  ),
  /** **Test connection**: discovery and a full sign-in with the draft; the outcome is kept with it either way. */
  test: call<SsoSettings>()('admin', nothing, ssoSignInErrors, true),
  enable: call<SsoSettings>()('admin', chosen, ['sso-untested', 'sso-no-break-glass', 'wrong-stage'], true),
  setBreakGlass: call<SsoSettings>()('admin', chosen, ['sso-no-break-glass', 'wrong-stage'], true),
  /** Every session that single sign-on opened ends, the caller's own too if it is one. */
  disable: call<null>()('admin', nothing, ['wrong-stage', 'locks-out-admins'], true),
  /** A member, or the caller themself in a session that single sign-on did not open. No break-glass admin. */
  link: call<null>()(
    'admin',
    z.strictObject({ userId: id, subject: text(255) }),
    ['not-found', 'sso-already-linked', 'sso-own-session-only', 'sso-break-glass', 'wrong-stage'],
    true
  ),
  /** The link that is there is the user's: the same rule of who may say so. */
  confirmLink: call<null>()(
    'admin',
    z.strictObject({ userId: id }),
    ['not-found', 'sso-own-session-only', 'sso-break-glass', 'wrong-stage'],
    true
  ),
  unlink: call<null>()('admin', z.strictObject({ userId: id }), ['not-found', 'wrong-stage', 'locks-out-admins'], true),
  dismissWaiting: call<null>()('admin', z.strictObject({ subject: text(255) }), ['not-found', 'wrong-stage']),
  /** **Continue with SSO**: opens the system's browser and answers when it is over, 3 minutes at the latest. */
  signIn: call<SessionState>()('anyone', nothing, [
    ...ssoSignInErrors,
    'bad-email',
    'sso-email-unverified',
    'sso-link-required',
    'sso-link-unconfirmed',
    'sso-break-glass',
    'sso-unknown-user',
    'user-disabled'
  ]),
  /** Steps up at the provider, which asks the person again. */
  stepUp: call<SessionState>()('user', nothing, [
    ...ssoSignInErrors,
    'sso-not-fresh',
    'sso-other-user',
    'sso-link-unconfirmed'
  ]),
  /** Ends this window's sign-in, test or step-up; that call answers `cancelled`. */
  cancelSignIn: call<null>()('anyone', nothing)
} as const
