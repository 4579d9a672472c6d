// Single sign-on: its settings, the sign-in in the system's web browser, and which person at the provider is which user.
import { z } from 'zod'
import type { SessionState } from '../../model/session'
import { providerPageNames, ssoSignInErrors, type SsoSettings } from '../../model/sso'
import { plainCode } from '../../text/plain'
import { call, id, nothing, text, typedText } from '../call'
import { role } from './parts'

const claimValue = z.string().trim().min(1).max(256)

/** Printable ASCII (RFC 6749, appendix A.2). Invisible characters come from copy and paste, and are removed. */
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
   * Saves a draft; the enabled settings do not change. `clientSecret`: absent keeps the saved one (unless the issuer changed), null removes
   * it.
   */
  save: call<SsoSettings>()(
    'admin',
    z.strictObject({ ...configInput, clientSecret: typedSecret.nullable().optional() }),
    ['bad-issuer'],
    true
  ),
  /** **Test connection**: discovery and a full sign-in with the draft. The outcome is saved with the draft, good or bad. */
  test: call<SsoSettings>()('admin', nothing, ssoSignInErrors, true),
  enable: call<SsoSettings>()('admin', chosen, ['sso-untested', 'sso-no-break-glass', 'wrong-stage'], true),
  setBreakGlass: call<SsoSettings>()('admin', chosen, ['sso-no-break-glass', 'wrong-stage'], true),
  /** Ends every session that single sign-on opened, including the caller's own. */
  disable: call<null>()('admin', nothing, ['wrong-stage', 'locks-out-admins'], true),
  /** Links a member, or the caller in a session that single sign-on did not open. Break-glass admins cannot be linked. */
  link: call<null>()(
    'admin',
    z.strictObject({ userId: id, subject: text(255) }),
    ['not-found', 'sso-already-linked', 'sso-own-session-only', 'sso-break-glass', 'wrong-stage'],
    true
  ),
  /** Confirms the user's link. Anyone who may create a link may confirm one. */
  confirmLink: call<null>()(
    'admin',
    z.strictObject({ userId: id }),
    ['not-found', 'sso-own-session-only', 'sso-break-glass', 'wrong-stage'],
    true
  ),
  unlink: call<null>()('admin', z.strictObject({ userId: id }), ['not-found', 'wrong-stage', 'locks-out-admins'], true),
  dismissWaiting: call<null>()('admin', z.strictObject({ subject: text(255) }), ['not-found', 'wrong-stage']),
  /** **Continue with SSO**: opens the system's web browser. Answers when the sign-in ends, after 3 minutes at the latest. */
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
  /** Steps up at the provider, which authenticates the person again. */
  stepUp: call<SessionState>()('user', nothing, [
    ...ssoSignInErrors,
    'sso-not-fresh',
    'sso-other-user',
    'sso-link-unconfirmed'
  ]),
  /** Ends this window's sign-in, test or step-up; that call answers `cancelled`. */
  cancelSignIn: call<null>()('anyone', nothing),
  /** Opens the provider's page on which an admin registers Countersign, in the system's web browser. */
  openProviderPage: call<null>()('admin', z.strictObject({ provider: z.enum(providerPageNames) }), [
    'sso-browser-not-opened',
    'throttled'
  ])
} as const
