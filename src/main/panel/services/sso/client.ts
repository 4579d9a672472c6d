// OpenID Connect with one provider (openid-client): discovery, the authorization code grant with PKCE S256, all checks of the ID token
// (CHECKLIST 58), and the end-session page. Errors become one of a few failures; the provider's error texts are dropped.
import * as oidc from 'openid-client'
import { fail, ok, type Failure, type Result } from '../../../../shared/result'
import type { SsoConfig } from '../../../../shared/model/sso'
import { revealBuffer, type Secret } from '../../../protection/secret'
import { readUrlHost } from '../../../protection/hosts'
import { fetchFromProvider } from './transport'
import {
  canonicalIssuer,
  clockToleranceSeconds,
  isAllowedEndpoint,
  lacksClaims,
  mayUseHttp,
  readIdentity,
  type SsoIdentity
} from '../../domain/sso'

export type ProviderFailure = Failure<
  'sso-unavailable' | 'sso-misconfigured' | 'sso-denied' | 'sso-token-refused' | 'sso-clock-skewed'
>

export interface AuthorizationRequest {
  readonly url: string
  readonly endpoint: string
  readonly state: string
}

export interface Provider {
  /** Creates an authorization request, and keeps what its response is checked against. */
  createRequest(redirectUri: string, state: string, asksAgain: boolean): Promise<AuthorizationRequest>
  /** Redeems the response and checks everything: `state`, `iss`, then the token's signature, `iss`, `aud`, `exp` and `nonce`. */
  redeem(answer: URL): Promise<Result<SsoIdentity, ProviderFailure>>
  /** Where a person ends their session at the provider; null if there is no such page. */
  readonly endSession: { readonly url: string; readonly endpoint: string } | null
}

const timeoutSeconds = 10

/** How to send the client secret: as the provider supports, preferring HTTP Basic to the form (OIDC Core section 9). */
function authenticateWith(secret: string): oidc.ClientAuth {
  const basic = oidc.ClientSecretBasic(secret)
  const post = oidc.ClientSecretPost(secret)
  return (server, client, body, headers) => {
    const offered = server.token_endpoint_auth_methods_supported
    const usesBasic = offered === undefined || offered.includes('client_secret_basic')
    ;(usesBasic ? basic : post)(server, client, body, headers)
  }
}

/** Which hosts may be contacted: those that a person confirmed. */
export interface ProviderReach {
  isConfirmed(host: string): boolean
  confirm(hosts: readonly string[]): Promise<Result<null, Failure<'cancelled' | 'throttled'>>>
}

/**
 * Discovers the provider of `config`, using the Panel's clock `now`. A person must confirm the issuer's host before it is contacted, and
 * likewise every other host that its response names. Requests of the library go nowhere else (CHECKLIST 97).
 */
export async function discoverProvider(
  config: SsoConfig,
  secret: Secret | null,
  now: () => number,
  reach: ProviderReach
): Promise<Result<Provider, ProviderFailure | Failure<'cancelled' | 'throttled'>>> {
  const issuerHost = readUrlHost(config.issuer)
  if (issuerHost === null) return fail({ code: 'sso-misconfigured', reason: 'insecure-endpoint' })
  const mayDiscover = await reach.confirm([issuerHost])
  if (!mayDiscover.ok) return mayDiscover
  const fetchConfirmed: typeof fetchFromProvider = (address, options) => {
    const host = readUrlHost(address)
    return host !== null && reach.isConfirmed(host)
      ? fetchFromProvider(address, options)
      : Promise.reject(new TypeError('no one confirmed this host'))
  }
  const clientSecret = secret === null ? null : revealBuffer(secret).toString('utf8')
  let client: oidc.Configuration
  try {
    client = await oidc.discovery(
      new URL(config.issuer),
      config.clientId,
      {
        [oidc.clockTolerance]: clockToleranceSeconds,
        [oidc.clockSkew]: Math.round((now() - Date.now()) / 1000)
      },
      clientSecret === null ? oidc.None() : authenticateWith(clientSecret),
      {
        timeout: timeoutSeconds,
        [oidc.customFetch]: fetchConfirmed,
        // Otherwise the library relies on TLS alone for tokens that come directly from the token endpoint.
        execute: [oidc.enableNonRepudiationChecks, ...(mayUseHttp(config.issuer) ? [oidc.allowInsecureRequests] : [])]
      }
    )
  } catch (error) {
    return fail(toFailure(error, 'discovery'))
  }
  const metadata = client.serverMetadata()
  const { authorization_endpoint: endpoint, end_session_endpoint: endSession } = metadata
  if (endpoint === undefined || metadata.token_endpoint === undefined || metadata.jwks_uri === undefined) {
    return fail({ code: 'sso-misconfigured', reason: 'unsupported' })
  }
  const named = [endpoint, metadata.token_endpoint, metadata.jwks_uri, metadata.userinfo_endpoint, endSession]
  if (!named.every((each) => each === undefined || isAllowedEndpoint(each, config.issuer))) {
    return fail({ code: 'sso-misconfigured', reason: 'insecure-endpoint' })
  }
  const hosts = named.flatMap((each) => (each === undefined ? [] : [readUrlHost(each)]))
  if (hosts.includes(null)) return fail({ code: 'sso-misconfigured', reason: 'insecure-endpoint' })
  const mayUse = await reach.confirm(hosts.filter((host) => host !== null))
  if (!mayUse.ok) return mayUse

  const verifier = oidc.randomPKCECodeVerifier()
  const nonce = oidc.randomNonce()
  let expectedState = ''
  return ok({
    async createRequest(redirectUri, state, asksAgain) {
      expectedState = state
      const url = oidc.buildAuthorizationUrl(client, {
        redirect_uri: redirectUri,
        scope: [...new Set(['openid', ...config.scopes.split(/\s+/).filter(Boolean)])].join(' '),
        state,
        nonce,
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        ...(config.requiredAcr.length > 0 ? { acr_values: config.requiredAcr.join(' ') } : {}),
        ...(asksAgain ? { prompt: 'login', max_age: '0' } : {})
      })
      return { url: url.href, endpoint, state }
    },

    async redeem(answer) {
      try {
        const tokens = await oidc.authorizationCodeGrant(client, answer, {
          expectedState,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true
        })
        const claims = tokens.claims()
        if (claims === undefined) return fail({ code: 'sso-token-refused', reason: 'malformed' })
        // A multi-tenant provider signs for all its tenants; only the configured one counts.
        if (!URL.canParse(claims.iss) || canonicalIssuer(claims.iss) !== canonicalIssuer(config.issuer)) {
          return fail({ code: 'sso-token-refused', reason: 'issuer' })
        }
        // With several audiences, the token must say that it was issued to this client (OIDC Core section 3.1.3.7).
        if (claims.azp !== undefined && claims.azp !== config.clientId) {
          return fail({ code: 'sso-token-refused', reason: 'audience' })
        }
        if (claims.sub === '' || claims.sub.length > 255)
          return fail({ code: 'sso-token-refused', reason: 'malformed' })
        const offSeconds = Math.round(now() / 1000) - claims.iat
        if (offSeconds < -clockToleranceSeconds) return fail({ code: 'sso-clock-skewed', offSeconds })
        const asksUserInfo = metadata.userinfo_endpoint !== undefined && lacksClaims(claims, config)
        const userInfo = asksUserInfo ? await oidc.fetchUserInfo(client, tokens.access_token, claims.sub) : {}
        return ok(readIdentity(claims, userInfo, config))
      } catch (error) {
        return fail(toFailure(error, 'answer'))
      }
    },

    endSession: endSession === undefined ? null : { url: oidc.buildEndSessionUrl(client).href, endpoint: endSession }
  })
}

const temporaryErrors = ['server_error', 'temporarily_unavailable']
const requestErrors = [
  'invalid_request',
  'invalid_scope',
  'unauthorized_client',
  'unsupported_response_type',
  'invalid_target',
  'unmet_authentication_requirements'
]

/** The library's error as a failure. Rethrows what is a bug and not an outcome. */
function toFailure(error: unknown, during: 'discovery' | 'answer'): ProviderFailure {
  if (error instanceof oidc.AuthorizationResponseError) {
    if (temporaryErrors.includes(error.error)) return { code: 'sso-unavailable' }
    if (requestErrors.includes(error.error)) return { code: 'sso-misconfigured', reason: 'request-refused' }
    return { code: 'sso-denied' }
  }
  if (error instanceof oidc.ResponseBodyError) {
    if (error.status >= 500 || temporaryErrors.includes(error.error)) return { code: 'sso-unavailable' }
    if (error.error === 'invalid_client' || error.error === 'unauthorized_client') {
      return { code: 'sso-misconfigured', reason: 'client-refused' }
    }
    if (requestErrors.includes(error.error)) return { code: 'sso-misconfigured', reason: 'request-refused' }
    return { code: 'sso-denied' }
  }
  if (error instanceof oidc.WWWAuthenticateChallengeError) {
    return error.status === 401 && during === 'answer'
      ? { code: 'sso-misconfigured', reason: 'client-refused' }
      : { code: 'sso-denied' }
  }
  if (error instanceof oidc.ClientError) return toClientFailure(error, during)
  // `fetch` throws this if there is no response, a name does not resolve or TLS fails.
  if (error instanceof TypeError && !('code' in error)) return { code: 'sso-unavailable' }
  throw error
}

interface Cause {
  readonly message?: unknown
  readonly status?: unknown
  readonly claim?: unknown
  readonly attribute?: unknown
  readonly claims?: { readonly iat?: unknown }
  readonly now?: unknown
  readonly cause?: unknown
}
const toCause = (value: unknown): Cause => (typeof value === 'object' && value !== null ? value : {})

function toClientFailure(error: oidc.ClientError, during: 'discovery' | 'answer'): ProviderFailure {
  const outer = toCause(error.cause)
  const inner = toCause(outer.cause)
  const said = `${error.message} ${typeof outer.message === 'string' ? outer.message : ''}`
  switch (error.code ?? '') {
    case 'OAUTH_TIMEOUT':
    case 'OAUTH_ABORT':
      return { code: 'sso-unavailable' }
    case 'OAUTH_HTTP_REQUEST_FORBIDDEN':
    case 'OAUTH_REQUEST_PROTOCOL_FORBIDDEN':
      return { code: 'sso-misconfigured', reason: 'insecure-endpoint' }
    case 'OAUTH_MISSING_SERVER_METADATA':
    case 'OAUTH_INVALID_SERVER_METADATA':
      return { code: 'sso-misconfigured', reason: 'unsupported' }
    case 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED': {
      const { claims, now } = inner
      const iat = claims?.iat
      return typeof iat === 'number' && typeof now === 'number'
        ? { code: 'sso-clock-skewed', offSeconds: Math.round(now - iat) }
        : { code: 'sso-clock-skewed' }
    }
    case 'OAUTH_JWT_CLAIM_COMPARISON_FAILED':
      switch (inner.claim) {
        case 'aud':
        case 'azp':
          return { code: 'sso-token-refused', reason: 'audience' }
        case 'iss':
          return { code: 'sso-token-refused', reason: 'issuer' }
        case 'nonce':
          return { code: 'sso-token-refused', reason: 'nonce' }
        default:
          return { code: 'sso-token-refused', reason: 'malformed' }
      }
    case 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED':
      return during === 'discovery'
        ? { code: 'sso-misconfigured', reason: 'issuer-differs' }
        : { code: 'sso-token-refused', reason: 'malformed' }
    case 'OAUTH_KEY_SELECTION_FAILED':
    case 'OAUTH_UNSUPPORTED_OPERATION':
      return { code: 'sso-token-refused', reason: 'signature' }
    case 'OAUTH_RESPONSE_IS_NOT_CONFORM': {
      const status = toCause(outer).status ?? inner.status
      if (typeof status === 'number' && status >= 500) return { code: 'sso-unavailable' }
    }
  }
  if (during === 'discovery') return { code: 'sso-misconfigured', reason: 'not-a-provider' }
  if (/signature|alg/i.test(said)) return { code: 'sso-token-refused', reason: 'signature' }
  if (/"iss"/.test(said)) return { code: 'sso-token-refused', reason: 'issuer' }
  if (/nonce/.test(said)) return { code: 'sso-token-refused', reason: 'nonce' }
  if (/"aud"/.test(said)) return { code: 'sso-token-refused', reason: 'audience' }
  return { code: 'sso-token-refused', reason: 'malformed' }
}
