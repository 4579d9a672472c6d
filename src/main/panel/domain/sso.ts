// The rules of single sign-on: which issuers may be set, what a token says about a person, and whom it lets in. An identity is issuer and
// subject (OpenID Connect Core section 2; CHECKLIST 57). An address links once, only if the provider verified it, and never to an admin.
import { fail, ok, type Failure, type Result } from '../../../shared/result'
import { readAddress } from '../../../shared/text/addresses'
import { plainCode } from '../../../shared/text/plain'
import { markUnseen, tidyText } from '../../../shared/text/tidy'
import type { SsoConfig, SsoPerson } from '../../../shared/model/sso'
import type { Role } from '../../../shared/model/user'
import { longestName } from '../../../shared/model/limits'
import { findConfirmer, type Link } from './sso-links'
import type { User } from './user'

/** How long to wait for the web browser. */
export const signInLifeMs = 3 * 60_000
/** How far clocks may differ, in seconds. */
export const clockToleranceSeconds = 60

const loopbackHosts = ['127.0.0.1', '[::1]', 'localhost']
const discoveryPath = '/.well-known/openid-configuration'

const toUrl = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null)

/** Whether `url` is plain http on this computer. */
const isLoopbackHttp = (url: URL) => url.protocol === 'http:' && loopbackHosts.includes(url.hostname)

/** The issuer as it is stored, without white space and without the discovery document's path. */
export function readIssuer(text: string): Result<string, Failure<'bad-issuer'>> {
  const trimmed = plainCode(text).trim()
  const issuer = trimmed.endsWith(discoveryPath) ? trimmed.slice(0, -discoveryPath.length) : trimmed
  const url = toUrl(issuer)
  if (url === null) return fail({ code: 'bad-issuer', reason: 'not-a-url' })
  if (url.protocol !== 'https:' && !isLoopbackHttp(url)) return fail({ code: 'bad-issuer', reason: 'not-https' })
  if (url.username !== '' || url.password !== '' || issuer.includes('?') || issuer.includes('#')) {
    return fail({ code: 'bad-issuer', reason: 'more-than-an-issuer' })
  }
  return ok(issuer)
}

/** The form in which issuers are compared and stored with an identity; `https://a` and `https://a/` are the same. */
export function canonicalIssuer(issuer: string): string {
  return new URL(issuer).href
}

/** Whether plain http is allowed: only if the issuer is on this computer. */
export function mayUseHttp(issuer: string): boolean {
  return isLoopbackHttp(new URL(issuer))
}

/** Whether an endpoint named by the provider may be used: https, or http on loopback if the issuer is on loopback. */
export function isAllowedEndpoint(endpoint: string, issuer: string): boolean {
  const url = toUrl(endpoint)
  if (url === null || url.username !== '' || url.password !== '') return false
  return url.protocol === 'https:' || (mayUseHttp(issuer) && isLoopbackHttp(url))
}

type Claims = Readonly<Record<string, unknown>>

/** What a verified token says about a person. */
export interface SsoIdentity extends SsoPerson {
  readonly issuer: string
  /** When the person last authenticated at the provider, ms since epoch; null if it does not say. */
  readonly authenticatedAt: number | null
}

const longestText = 254
const textOf = (value: unknown): string | null => {
  const text = typeof value === 'string' ? value.trim() : ''
  return text === '' || text.length > longestText ? null : text
}
/** Only normalised to NFC, like the typed values that they are compared with, so that different values stay different. */
const textsOf = (value: unknown): string[] =>
  (Array.isArray(value) ? (value as unknown[]) : [value])
    .filter((one) => typeof one === 'string')
    .slice(0, 1000)
    .map((one) => one.normalize('NFC'))
const nameOf = (value: unknown): string | null => tidyText(textOf(value) ?? '', longestText) || null
/** An address to keep and show. Hidden characters are marked instead of removed, because without them it would be another address. */
const addressOf = (value: unknown): string | null => {
  const text = textOf(value)
  return text === null ? null : markUnseen(text)
}

const entraHosts = ['login.microsoftonline.com', 'login.microsoftonline.us', 'login.partner.microsoftonline.cn']

/**
 * Whether the response says that its address is verified. Entra ID never sends `email_verified`; its own optional claim says that the
 * domain's owner verified the address, and counts only for Entra ID.
 */
function isVerified(claims: Claims, issuer: string, takesText: boolean): boolean {
  const verified = claims['email_verified']
  if (verified !== undefined) return verified === true || (takesText && verified === 'true')
  const byOwner = claims['xms_edov']
  const isSaid = byOwner === true || byOwner === 1 || byOwner === '1' || byOwner === 'true'
  return isSaid && entraHosts.includes(new URL(issuer).hostname)
}

/** An address counts as verified only if the same response names it and verifies it. */
function readEmail(
  sources: readonly Claims[],
  issuer: string,
  takesText: boolean
): { email: string | null; isEmailVerified: boolean } {
  const named = sources.flatMap((claims) => {
    const email = addressOf(claims['email'])
    if (email === null || !email.includes('@')) return []
    return [{ email, isEmailVerified: isVerified(claims, issuer, takesText) }]
  })
  return named.find((one) => one.isEmailVerified) ?? named[0] ?? { email: null, isEmailVerified: false }
}

/**
 * Reads the claims of the ID token; the user-info response only fills in what is missing about the person. Who it is and how they
 * authenticated comes only from the signed token.
 */
export function readIdentity(token: Claims, userInfo: Claims, config: SsoConfig): SsoIdentity {
  const groupsFrom = (claims: Claims) => (config.groupClaim === null ? undefined : claims[config.groupClaim])
  const authTime = token['auth_time']
  return {
    issuer: canonicalIssuer(String(token['iss'])),
    subject: String(token['sub']),
    ...readEmail([token, userInfo], String(token['iss']), config.takesVerifiedAsText),
    name: nameOf(token['name']) ?? nameOf(userInfo['name']),
    amr: token['amr'] === undefined ? [] : textsOf(token['amr']),
    acr: textOf(token['acr']),
    groups: textsOf(groupsFrom(token) ?? groupsFrom(userInfo)),
    authenticatedAt: typeof authTime === 'number' && Number.isFinite(authTime) && authTime > 0 ? authTime * 1000 : null
  }
}

/**
 * When the person last authenticated, according to the provider's response at `now`, ms since epoch. Null if it does not say, or if the
 * time is further in the future than clocks may differ.
 */
export function readShownAt({ authenticatedAt }: SsoIdentity, now: number): number | null {
  if (authenticatedAt === null || authenticatedAt > now + clockToleranceSeconds * 1000) return null
  return Math.min(authenticatedAt, now)
}

/** Whether the user-info response is needed because the token lacks claims. */
export function lacksClaims(token: Claims, config: SsoConfig): boolean {
  if (textOf(token['email']) === null || (token['email_verified'] ?? token['xms_edov']) === undefined) return true
  return config.groupClaim !== null && token[config.groupClaim] === undefined
}

/** Whether the person authenticated in the way that the policy requires. */
export function checkAssurance(
  identity: SsoIdentity,
  config: SsoConfig
): Result<null, Failure<'sso-assurance-missing'>> {
  if (!config.requiredAmr.every((value) => identity.amr.includes(value))) {
    return fail({ code: 'sso-assurance-missing', claim: 'amr' })
  }
  if (config.requiredAcr.length > 0 && (identity.acr === null || !config.requiredAcr.includes(identity.acr))) {
    return fail({ code: 'sso-assurance-missing', claim: 'acr' })
  }
  return ok(null)
}

/** The role that the provider's groups map to, or null if groups are not mapped. Without a matching group, the default role. */
export function findMappedRole(identity: SsoIdentity, config: SsoConfig): Role | null {
  if (config.groupClaim === null || config.groupRoles.length === 0) return null
  const roles = config.groupRoles.filter(({ group }) => identity.groups.includes(group)).map(({ role }) => role)
  if (roles.includes('admin')) return 'admin'
  return roles[0] ?? config.defaultRole
}

/** The user's role after a token was redeemed. Demotion always counts; promotion needs a login and a link that is valid for an admin. */
export function followToken(
  identity: SsoIdentity,
  config: SsoConfig,
  { role, link, isLetIn }: { readonly role: Role; readonly link: Link; readonly isLetIn: boolean }
): Role {
  const mapped = findMappedRole(identity, config)
  if (mapped === null || mapped === role) return role
  if (mapped === 'member') return mapped
  return isLetIn && findConfirmer(link, mapped) === null ? mapped : role
}

export type SsoDecision =
  | { readonly kind: 'sign-in' }
  | { readonly kind: 'link' }
  | { readonly kind: 'create'; readonly email: string; readonly name: string; readonly role: Role }

export type SsoRefusal = Failure<
  | 'bad-email'
  | 'sso-assurance-missing'
  | 'sso-email-unverified'
  | 'sso-link-required'
  | 'sso-link-unconfirmed'
  | 'sso-break-glass'
  | 'sso-unknown-user'
  | 'user-disabled'
>

/** What is known here about the person in `identity`. */
export interface SsoScene {
  /** The user linked to this identity. */
  readonly linked: (Link & { readonly user: User }) | null
  /** The user with the identity's address, and whether another identity is linked to them. */
  readonly sameEmail: User | null
  readonly isSameEmailLinked: boolean
  /** Whether either user is a break-glass admin, who logs in with password and code and never by single sign-on. */
  readonly isBreakGlass: boolean
}

/** Whom a verified identity lets in, and how. The address matters only if there is no link. */
export function decideSignIn(
  identity: SsoIdentity,
  config: SsoConfig,
  scene: SsoScene
): Result<SsoDecision, SsoRefusal> {
  const assured = checkAssurance(identity, config)
  if (!assured.ok) return assured
  if (scene.linked !== null) {
    const { user } = scene.linked
    if (user.status !== 'active') return fail({ code: 'user-disabled' })
    if (scene.isBreakGlass) return fail({ code: 'sso-break-glass' })
    const by = findConfirmer(scene.linked, user.role)
    return by === null ? ok({ kind: 'sign-in' }) : fail({ code: 'sso-link-unconfirmed', by })
  }
  const { email } = identity
  // Checked first: a look-alike address does not get as far as an admin's confirmation.
  const address = email === null ? null : readAddress(email)
  if (address?.ok === false) return address
  if (email === null || !identity.isEmailVerified) return fail({ code: 'sso-email-unverified' })
  if (scene.sameEmail !== null) {
    if (scene.sameEmail.status !== 'active') return fail({ code: 'user-disabled' })
    if (scene.isBreakGlass) return fail({ code: 'sso-break-glass' })
    if (scene.sameEmail.role === 'admin' || scene.isSameEmailLinked) return fail({ code: 'sso-link-required' })
    return ok({ kind: 'link' })
  }
  if (!config.mayCreateUsers) return fail({ code: 'sso-unknown-user' })
  const role = findMappedRole(identity, config) ?? config.defaultRole
  return ok({ kind: 'create', email, name: tidyText(identity.name ?? email, longestName), role })
}

/** The username to look up for an identity's address; null if it has no address that may be compared. */
export function usernameOf({ email }: SsoIdentity): string | null {
  const address = email === null ? null : readAddress(email)
  return address?.ok === true ? address.value.username : null
}
