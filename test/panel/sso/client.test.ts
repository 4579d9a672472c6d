// The provider's client without a Panel: what it requests, whom it contacts, and the result of each way in which a provider refuses.
// Nothing from the provider gets through except as one of a few codes.
import { beforeEach, describe, expect, it } from 'vitest'
import { discoverProvider, type ProviderReach } from '../../../src/main/panel/services/sso/client'
import { createSecret } from '../../../src/main/protection/secret'
import { fail, ok, type Result } from '../../../src/shared/result'
import { unwrap } from '../../outcome'
import { inputFor } from './harness'
import { startBentProvider, type Bent, type BentProvider } from './provider'

const redirectUri = 'http://127.0.0.1:9/callback'
const state = 'the-state-of-this-sign-in'
const everywhere: ProviderReach = { isConfirmed: () => true, confirm: () => Promise.resolve(ok(null)) }

let provider: BentProvider
beforeEach(async () => {
  provider = await startBentProvider()
})

interface Asking {
  readonly changes?: Parameters<typeof inputFor>[1]
  readonly secret?: string
  readonly reach?: ProviderReach
  readonly issuer?: string
}
const discover = ({ changes, secret, reach = everywhere, issuer = provider.issuer }: Asking = {}) =>
  discoverProvider(
    inputFor(issuer, changes),
    secret === undefined ? null : createSecret(Buffer.from(secret)),
    Date.now,
    reach
  )
/** Follows the redirect and returns the result. */
async function signIn(asking: Asking = {}) {
  const client = unwrap(await discover(asking))
  const { url } = await client.createRequest(redirectUri, state, false)
  const answer = await fetch(url, { redirect: 'manual' })
  return client.redeem(new URL(answer.headers.get('location') ?? ''))
}
const said = (result: Result<unknown, object>) => (result.ok ? 'ok' : Object.values(result.error).join(' '))

/** What differs in one case, and its result. */
const withError = (error: string): Bent => ({
  answer(parameters) {
    parameters.delete('code')
    parameters.set('error', error)
  }
})
const token = (status: number, error?: string): Bent => ({
  token: { status, body: error === undefined ? {} : { error } }
})
const claims = (more: Record<string, unknown>): Bent => ({ claims: (before) => ({ ...before, ...more }) })
/** Moves the provider's clock or the expiry. */
const moved = (name: 'iat' | 'exp', seconds: number): Bent => ({
  claims: (before) => ({ ...before, [name]: Number(before[name]) + seconds })
})

describe('a response', () => {
  it.each([
    ['access_denied', 'sso-denied'],
    ['login_required', 'sso-denied'],
    ['server_error', 'sso-unavailable'],
    ['temporarily_unavailable', 'sso-unavailable'],
    ['invalid_request', 'sso-misconfigured request-refused'],
    ['invalid_scope', 'sso-misconfigured request-refused'],
    ['unauthorized_client', 'sso-misconfigured request-refused'],
    ['unsupported_response_type', 'sso-misconfigured request-refused'],
    ['invalid_target', 'sso-misconfigured request-refused'],
    ['unmet_authentication_requirements', 'sso-misconfigured request-refused']
  ])('with the error %s is %s', async (error, code) => {
    provider.bent = withError(error)
    expect(said(await signIn())).toBe(code)
    expect(provider.asked).toEqual([])
  })
})

describe('a token', () => {
  it.each<readonly [string, Bent, string]>([
    ['that is refused with the grant', token(400, 'invalid_grant'), 'sso-denied'],
    ['that is refused with the client', token(400, 'invalid_client'), 'sso-misconfigured client-refused'],
    ['for which the client has no right', token(400, 'unauthorized_client'), 'sso-misconfigured client-refused'],
    ['that is refused with the request', token(400, 'invalid_scope'), 'sso-misconfigured request-refused'],
    ['of a provider in trouble', token(400, 'server_error'), 'sso-unavailable'],
    ['of a provider that fails', token(500, 'invalid_grant'), 'sso-unavailable'],
    ['of a provider behind a gateway', token(502), 'sso-unavailable'],
    ['of a provider that no longer exists', token(404), 'sso-token-refused malformed'],
    ['without a subject', claims({ sub: '' }), 'sso-token-refused malformed'],
    ['with a subject that is too long', claims({ sub: 'x'.repeat(256) }), 'sso-token-refused malformed'],
    ['with a number as subject', claims({ sub: 7 }), 'sso-token-refused malformed'],
    ['with an issuer that is not an address', claims({ iss: 'nonsense' }), 'sso-token-refused issuer'],
    ['made for another client', claims({ azp: 'another' }), 'sso-token-refused audience']
  ])('%s is refused', async (_, bent, code) => {
    provider.bent = bent
    expect(said(await signIn())).toBe(code)
  })
  it.each([
    ['issued well ahead of this clock', moved('iat', 90), -90],
    ['that expired well before this clock', moved('exp', -400), 0]
  ])('%s is refused with the difference between the clocks', async (_, bent, offSeconds) => {
    provider.bent = bent
    const [code, off] = said(await signIn()).split(' ')
    expect(code).toBe('sso-clock-skewed')
    expect(Math.abs(Number(off) - offSeconds)).toBeLessThan(5)
  })
  it.each<readonly [string, Bent]>([
    ['with the longest subject', claims({ sub: 'x'.repeat(255) })],
    ['made for this client, and saying so', claims({ azp: inputFor('').clientId })],
    ['issued a little ahead', moved('iat', 55)],
    ['that expired a little before', moved('exp', -350)]
  ])('%s is accepted', async (_, bent) => {
    provider.bent = bent
    expect(said(await signIn())).toBe('ok')
  })
})

describe('a provider', () => {
  const without = (...names: readonly string[]): Bent => ({
    discovery: (metadata) => Object.fromEntries(Object.entries(metadata).filter(([name]) => !names.includes(name)))
  })
  const withEndpoint = (name: string, value: unknown): Bent => ({
    discovery: (metadata) => ({ ...metadata, [name]: value })
  })
  it.each<readonly [string, Bent, string]>([
    ['that fails', { down: 500 }, 'sso-unavailable'],
    ['that is another website', { down: 200 }, 'sso-misconfigured not-a-provider'],
    ['that is not there', { down: 404 }, 'sso-misconfigured not-a-provider'],
    ['of another name', withEndpoint('issuer', 'https://other.example'), 'sso-misconfigured issuer-differs'],
    ['without a page to sign in', without('authorization_endpoint'), 'sso-misconfigured unsupported'],
    ['without tokens', without('token_endpoint'), 'sso-misconfigured unsupported'],
    ['without keys', without('jwks_uri'), 'sso-misconfigured unsupported'],
    ...['authorization_endpoint', 'token_endpoint', 'jwks_uri', 'userinfo_endpoint', 'end_session_endpoint'].map(
      (name) =>
        [
          `that names ${name} without https`,
          withEndpoint(name, 'http://other.example/x'),
          'sso-misconfigured insecure-endpoint'
        ] as const
    )
  ])('%s cannot be used', async (_, bent, code) => {
    provider.bent = bent
    expect(said(await discover())).toBe(code)
  })
  it('may lack user information and an end-session endpoint', async () => {
    provider.bent = without('userinfo_endpoint', 'end_session_endpoint')
    expect(unwrap(await discover()).endSession).toBeNull()
    expect(said(await signIn())).toBe('ok')
    provider.bent = withEndpoint('end_session_endpoint', `${provider.issuer}/end?tenant=1`)
    const { endSession } = unwrap(await discover())
    expect(endSession?.endpoint).toBe(`${provider.issuer}/end?tenant=1`)
    expect(endSession?.url).toMatch(/\/end\?tenant=1&client_id=\w+/)
  })
})

describe('a request to the web browser', () => {
  const paramsOf = async (asking: Asking, asksAgain = false) => {
    const request = await unwrap(await discover(asking)).createRequest(redirectUri, state, asksAgain)
    expect(request).toMatchObject({ endpoint: `${provider.issuer}/authorize`, state })
    const { nonce = '', code_challenge = '', ...others } = Object.fromEntries(new URL(request.url).searchParams)
    expect([nonce.length, code_challenge.length]).toEqual([43, 43])
    return others
  }
  it('is for a code for this client, with what the settings require', async () => {
    const plain = {
      client_id: inputFor('').clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      state,
      code_challenge_method: 'S256'
    }
    expect(await paramsOf({})).toEqual({ ...plain, scope: 'openid email profile groups' })
    expect(await paramsOf({ changes: { scopes: ' email  openid\temail ', requiredAcr: ['gold', 'silver'] } })).toEqual({
      ...plain,
      scope: 'openid email',
      acr_values: 'gold silver'
    })
    expect(await paramsOf({ changes: { scopes: '' } }, true)).toEqual({
      ...plain,
      scope: 'openid',
      prompt: 'login',
      max_age: '0'
    })
  })
})

describe('the client secret', () => {
  it('is sent in the header, in the form if only that is offered, and not at all if there is none', async () => {
    const basic = `Basic ${Buffer.from(`${inputFor('').clientId}:s3cret`).toString('base64')}`
    const offered = (methods: readonly string[]): Bent => ({
      discovery: (metadata) => ({ ...metadata, token_endpoint_auth_methods_supported: methods })
    })
    for (const [bent, secret, shown, inForm] of [
      [{}, 's3cret', basic, null],
      [offered(['client_secret_post', 'client_secret_basic']), 's3cret', basic, null],
      [offered(['client_secret_post']), 's3cret', undefined, 's3cret'],
      [{}, undefined, undefined, null]
    ] as const) {
      provider.bent = bent
      expect(said(await signIn(secret === undefined ? {} : { secret }))).toBe('ok')
      expect([provider.shown.at(-1), provider.asked.at(-1)?.get('client_secret')]).toEqual([shown, inForm])
    }
  })
})

describe('CHECKLIST 97: a host', () => {
  it('is contacted only after someone confirmed it: first the issuer’s, then those that it names', async () => {
    const asked: (readonly string[])[] = []
    const confirm: ProviderReach['confirm'] = (hosts) => {
      asked.push(hosts)
      return Promise.resolve(asked.length > 1 ? fail({ code: 'cancelled' }) : ok(null))
    }
    provider.bent = { discovery: (metadata) => ({ ...metadata, jwks_uri: 'https://keys.example/jwks' }) }
    expect(said(await discover({ reach: { isConfirmed: () => true, confirm } }))).toBe('cancelled')
    const { host } = new URL(provider.issuer)
    expect(asked).toEqual([[host], [host, host, 'keys.example', host]])
  })
  it.each([
    ['cancelled', fail({ code: 'cancelled' })],
    ['throttled 7', fail({ code: 'throttled', retryAt: 7 })]
  ] as const)('that is not confirmed is not contacted: %s', async (code, answer) => {
    const reach: ProviderReach = { isConfirmed: () => true, confirm: () => Promise.resolve(answer) }
    provider.bent = { down: 500 }
    expect(said(await discover({ reach }))).toBe(code)
  })
  it('that is no longer confirmed is not contacted either, whatever the library requests', async () => {
    expect(said(await discover({ reach: { ...everywhere, isConfirmed: () => false } }))).toBe('sso-unavailable')
    expect(said(await discover({ issuer: 'https://[::1' }))).toBe('sso-misconfigured insecure-endpoint')
  })
})
