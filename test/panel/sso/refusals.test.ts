// Every response that must not let anyone in, from a provider that is otherwise correct: no session, one audit row, one clear failure
// (CHECKLIST 58).
import { describe, expect, it } from 'vitest'
import { readAudit } from '../harness'
import { addMember, adminId } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { catchUp, enableSso, inputFor, openSsoPanel, refusalsOf, signInAs, stepOf } from './harness'
import { startBentProvider, type Bent } from './provider'

const now = () => Math.floor(Date.now() / 1000)

async function open(changes: Parameters<typeof inputFor>[1] = {}) {
  const provider = await startBentProvider()
  const test = await openSsoPanel()
  const member = await addMember(test)
  await enableSso(test, provider.issuer, changes)
  return { provider, test, member }
}

const refusals: readonly [string, Bent, object][] = [
  ['a token signed by another key', { signsWithOtherKey: true }, { code: 'sso-token-refused', reason: 'signature' }],
  [
    'a token changed after it was signed',
    { tampers: (claims) => ({ ...claims, sub: 'ada', email: 'ada@example.com' }) },
    { code: 'sso-token-refused', reason: 'signature' }
  ],
  ['an unsigned token', { algorithm: 'none' }, { code: 'sso-token-refused', reason: 'signature' }],
  [
    'a token signed with the public key as a shared secret',
    { algorithm: 'HS256' },
    { code: 'sso-token-refused', reason: 'signature' }
  ],
  [
    'a token for another application',
    { claims: (claims) => ({ ...claims, aud: 'another' }) },
    { code: 'sso-token-refused', reason: 'audience' }
  ],
  [
    'a token made for another application that lists this one too',
    { claims: (claims) => ({ ...claims, aud: ['countersign', 'another'], azp: 'another' }) },
    { code: 'sso-token-refused', reason: 'audience' }
  ],
  [
    'a token of another issuer',
    { claims: (claims) => ({ ...claims, iss: 'https://other.example' }) },
    { code: 'sso-token-refused', reason: 'issuer' }
  ],
  [
    'the nonce of another sign-in',
    { claims: (claims) => ({ ...claims, nonce: 'replayed' }) },
    { code: 'sso-token-refused', reason: 'nonce' }
  ],
  [
    'no nonce at all',
    {
      claims({ nonce: _nonce, ...claims }) {
        return claims
      }
    },
    { code: 'sso-token-refused', reason: 'nonce' }
  ],
  [
    'an expired token',
    { claims: (claims) => ({ ...claims, iat: now() - 700, exp: now() - 400 }) },
    { code: 'sso-clock-skewed' }
  ],
  [
    'a token from the future',
    { claims: (claims) => ({ ...claims, iat: now() + 600, exp: now() + 900 }) },
    { code: 'sso-clock-skewed' }
  ],
  [
    'no expiry',
    {
      claims({ exp: _exp, ...claims }) {
        return claims
      }
    },
    { code: 'sso-token-refused', reason: 'malformed' }
  ],
  [
    'an answer that another provider sent (RFC 9207)',
    {
      answer(parameters) {
        parameters.set('iss', 'https://other.example')
      }
    },
    { code: 'sso-token-refused', reason: 'issuer' }
  ],
  [
    'an answer that does not say who sent it, where the provider always does',
    {
      answer(parameters) {
        parameters.delete('iss')
      }
    },
    { code: 'sso-token-refused', reason: 'issuer' }
  ],
  [
    'a code from someone else’s sign-in',
    {
      answer(parameters) {
        parameters.set('code', 'stolen')
      }
    },
    { code: 'sso-denied' }
  ],
  [
    'a person whom the provider refuses, or who cancelled there',
    {
      answer(parameters) {
        parameters.delete('code')
        parameters.set('error', 'access_denied')
        parameters.set('error_description', '<script>alert(1)</script>')
      }
    },
    { code: 'sso-denied' }
  ],
  [
    'a person who was revoked between the two steps',
    { token: { status: 400, body: { error: 'invalid_grant' } } },
    { code: 'sso-denied' }
  ],
  [
    'a client that is not known there any more',
    { token: { status: 401, body: { error: 'invalid_client' } } },
    { code: 'sso-misconfigured', reason: 'client-refused' }
  ],
  [
    'a provider in trouble',
    { token: { status: 503, body: { error: 'temporarily_unavailable' } } },
    { code: 'sso-unavailable' }
  ],
  [
    'no ID token',
    { token: { status: 200, body: { access_token: 'a', token_type: 'Bearer' } } },
    { code: 'sso-token-refused', reason: 'malformed' }
  ],
  [
    'an issuer that calls itself by another name',
    { discovery: (metadata) => ({ ...metadata, issuer: 'https://other.example' }) },
    { code: 'sso-misconfigured', reason: 'issuer-differs' }
  ],
  [
    'a token endpoint without https elsewhere',
    { discovery: (metadata) => ({ ...metadata, token_endpoint: 'http://other.example/token' }) },
    { code: 'sso-misconfigured', reason: 'insecure-endpoint' }
  ],
  [
    'a login page that is not a web page',
    { discovery: (metadata) => ({ ...metadata, authorization_endpoint: 'file:///etc/passwd' }) },
    { code: 'sso-misconfigured', reason: 'insecure-endpoint' }
  ],
  [
    'an address that is not verified',
    { claims: (claims) => ({ ...claims, email_verified: false }) },
    { code: 'sso-email-unverified' }
  ],
  [
    'an address that a text calls verified',
    { claims: (claims) => ({ ...claims, email_verified: 'true' }) },
    { code: 'sso-email-unverified' }
  ],
  [
    'an address that only another answer verifies',
    {
      claims({ email_verified: _verified, ...claims }) {
        return claims
      },
      userInfo: { sub: 'grace', email: 'else@example.com', email_verified: true }
    },
    { code: 'sso-unknown-user' }
  ],
  [
    'user information about another user',
    {
      claims({ email: _email, ...claims }) {
        return claims
      },
      userInfo: { sub: 'ada', email: 'grace@example.com', email_verified: true }
    },
    { code: 'sso-token-refused', reason: 'malformed' }
  ]
]

describe('CHECKLIST 58: signature, iss, aud, exp, nonce are checked', () => {
  it('accepts a user of the provider if everything is right', async () => {
    const { provider, test, member } = await open()
    expect(unwrap(await signInAs(test, 'grace', 'g'))).toMatchObject({ user: { id: member.userId } })
    expect(provider.asked.at(-1)?.get('code_verifier')).toMatch(/^[\w-]{43}$/)
    expect(provider.asked.at(-1)?.get('redirect_uri')).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/callback$/)
  })

  it('accepts a text as verified if the settings say so, which is logged, and no other text', async () => {
    const { provider, test, member } = await open({ takesVerifiedAsText: true })
    const said = readAudit(test).filter(({ kind }) => kind === 'sso.saved' || kind === 'sso.enabled')
    expect(said.map(({ data }) => data['takesVerifiedAsText'])).toEqual([true, true])
    provider.bent = { claims: (claims) => ({ ...claims, email_verified: 'True' }) }
    expect(codeOf(await signInAs(test, 'grace', 'g'))).toBe('sso-email-unverified')
    provider.bent = { claims: (claims) => ({ ...claims, email_verified: 'true' }) }
    expect(unwrap(await signInAs(test, 'grace', 'g'))).toMatchObject({ user: { id: member.userId } })
  })

  it('refuses everything else, says why, and keeps working', async () => {
    const { provider, test } = await open()
    for (const [name, bent, error] of refusals) {
      provider.bent = bent
      const before = readAudit(test).length
      const answer = await signInAs(test, 'grace', 'g')
      expect(answer.ok ? answer : answer.error, name).toMatchObject(error)
      expect(stepOf(test, 'g'), name).toBe('signed-out')
      expect(test.panel.context.store.sso.findLinkOf(adminId(test), `${provider.issuer}/`)).toBeNull()
      const rows = readAudit(test).slice(before)
      expect(rows, name).toMatchObject([{ kind: 'sso.sign-in-refused', profile: 'g' }])
      expect(JSON.stringify([answer, rows])).not.toContain('script')
      // Setting the clock back resets the rate limit.
      test.clock.now -= 1
    }
    provider.bent = {}
    expect(unwrap(await signInAs(test, 'grace', 'g')).step).toBe('signed-in')
  })

  it('refuses sign-ins while this computer’s clock is wrong, and says by how much; small differences are tolerated', async () => {
    const { test } = await open()
    test.clock.now = Date.now() + 20 * 60_000
    const ahead = await signInAs(test, 'grace', 'g')
    expect(ahead).toMatchObject({ error: { code: 'sso-clock-skewed' } })
    expect(Math.abs((ahead as { error: { offSeconds: number } }).error.offSeconds - 1200)).toBeLessThan(10)
    test.clock.now = Date.now() - 20 * 60_000
    const behind = await signInAs(test, 'grace', 'g')
    expect(Math.abs((behind as unknown as { error: { offSeconds: number } }).error.offSeconds + 1200)).toBeLessThan(10)
    expect(stepOf(test, 'g')).toBe('signed-out')
    test.clock.now = Date.now() - 40_000
    expect(unwrap(await signInAs(test, 'grace', 'g')).step).toBe('signed-in')
  })

  it('reports a provider that is down, logs it, and break-glass admins can still log in', async () => {
    const { provider, test } = await open()
    await provider.close()
    expect(await signInAs(test, 'grace', 'g')).toEqual({ ok: false, error: { code: 'sso-unavailable' } })
    expect(refusalsOf(test)).toEqual(['sso-unavailable'])
    expect(stepOf(test, 'g')).toBe('signed-out')
  })

  it('keeps a failed test with its reason, and enables nothing', async () => {
    const provider = await startBentProvider()
    const test = await openSsoPanel()
    catchUp(test)
    const { sso } = test.panel
    unwrap(sso.save('default', inputFor(provider.issuer)))
    provider.bent = { signsWithOtherKey: true }
    expect(codeOf(await sso.test('default'))).toBe('sso-token-refused')
    expect(unwrap(sso.get('default')).test).toMatchObject({
      isPassed: false,
      error: { code: 'sso-token-refused', reason: 'signature' }
    })
    expect(codeOf(sso.enable('default', { breakGlassUserIds: [adminId(test)] }))).toBe('sso-untested')
    expect(readAudit(test).at(-1)).toMatchObject({
      kind: 'sso.tested',
      data: { isPassed: false, reason: 'sso-token-refused', detail: 'signature' }
    })
  })
})

describe('assurance', () => {
  it('requires `amr` and `acr` in the token if the policy does', async () => {
    const { provider, test } = await openWith({ requiredAmr: ['mfa'] }, { amr: ['pwd', 'mfa'] })
    provider.bent = {}
    expect(await signInAs(test, 'grace', 'g')).toMatchObject({ error: { code: 'sso-assurance-missing', claim: 'amr' } })
    provider.bent = { claims: (claims) => ({ ...claims, amr: ['pwd', 'mfa'] }) }
    expect(unwrap(await signInAs(test, 'grace', 'g')).step).toBe('signed-in')
  })
  it('names the required `acr` in the request', async () => {
    const { provider, test } = await openWith({ requiredAcr: ['gold', 'silver'] }, { acr: 'gold' })
    expect(new URL(test.desk.opened.at(-1) ?? '').searchParams.get('acr_values')).toBe('gold silver')
    provider.bent = {}
    expect(await signInAs(test, 'grace', 'g')).toMatchObject({ error: { code: 'sso-assurance-missing', claim: 'acr' } })
    provider.bent = { claims: (claims) => ({ ...claims, acr: 'silver' }) }
    expect(unwrap(await signInAs(test, 'grace', 'g')).step).toBe('signed-in')
  })

  async function openWith(changes: Parameters<typeof inputFor>[1], claimed: object) {
    const provider = await startBentProvider()
    const test = await openSsoPanel()
    await addMember(test)
    provider.bent = { claims: (claims) => ({ ...claims, ...claimed }) }
    await enableSso(test, provider.issuer, changes)
    return { provider, test }
  }
})

describe('stepping up with single sign-on', () => {
  it('is refused if the provider did not ask again, or does not say so', async () => {
    const { provider, test } = await open()
    unwrap(await signInAs(test, 'grace', 'g'))
    provider.bent = { claims: (claims) => ({ ...claims, auth_time: now() - 300 }) }
    expect(codeOf(await test.panel.sso.stepUp('g'))).toBe('sso-not-fresh')
    provider.bent = {
      claims({ auth_time: _time, ...claims }) {
        return claims
      }
    }
    expect(codeOf(await test.panel.sso.stepUp('g'))).toBe('sso-not-fresh')
    expect(refusalsOf(test)).toEqual(['sso-not-fresh', 'sso-not-fresh'])
    expect(stepOf(test, 'g')).toBe('signed-in')
    provider.bent = {}
    expect(codeOf(await test.panel.sso.stepUp('g'))).toBe('ok')
  })
})
