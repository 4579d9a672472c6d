// The pure rules of single sign-on, and which links may be opened (Electron checklist 15).
import { describe, expect, it } from 'vitest'
import { canonicalIssuer, isAllowedEndpoint, readIdentity, readIssuer } from '../../../src/main/panel/domain/sso'
import { createLinkOpener, isAllowedLink } from '../../../src/main/platform/external-links'
import { providerPages } from '../../../src/shared/model/sso'
import { configFor } from './input'

const config = configFor({ groupClaim: 'groups' })

describe('an issuer', () => {
  it.each([
    ['https://id.example', 'https://id.example'],
    ['  https://id.example/realms/one ', 'https://id.example/realms/one'],
    ['https://id.example/application/o/app/', 'https://id.example/application/o/app/'],
    ['https://id.example/.well-known/openid-configuration', 'https://id.example'],
    ['http://127.0.0.1:9480', 'http://127.0.0.1:9480'],
    ['http://localhost:8080/realms/one', 'http://localhost:8080/realms/one'],
    ['http://[::1]:9480', 'http://[::1]:9480']
  ])('%s is accepted', (text, issuer) => {
    expect(readIssuer(text)).toEqual({ ok: true, value: issuer })
  })
  it.each([
    ['id.example', 'not-a-url'],
    ['', 'not-a-url'],
    ['http://id.example', 'not-https'],
    ['http://127.0.0.1.evil.example', 'not-https'],
    ['http://10.0.0.1', 'not-https'],
    ['file:///etc/passwd', 'not-https'],
    ['javascript:alert(1)', 'not-https'],
    ['https://user:word@id.example', 'more-than-an-issuer'],
    ['https://id.example/?a=b', 'more-than-an-issuer'],
    ['https://id.example/#a', 'more-than-an-issuer']
  ])('%s is not accepted: %s', (text, reason) => {
    expect(readIssuer(text)).toEqual({ ok: false, error: { code: 'bad-issuer', reason } })
  })
  it('is the same with and without the slash of an empty path, and with no other difference', () => {
    expect(canonicalIssuer('https://id.example')).toBe(canonicalIssuer('https://id.example/'))
    expect(canonicalIssuer('https://id.example/a')).not.toBe(canonicalIssuer('https://id.example/a/'))
  })
  it('may name endpoints without https only if both are on this machine', () => {
    expect(isAllowedEndpoint('http://127.0.0.1:1/token', 'http://127.0.0.1:1')).toBe(true)
    expect(isAllowedEndpoint('http://other.example/token', 'http://127.0.0.1:1')).toBe(false)
    expect(isAllowedEndpoint('http://127.0.0.1:1/token', 'https://id.example')).toBe(false)
    expect(isAllowedEndpoint('https://other.example/token', 'https://id.example')).toBe(true)
  })
})

describe('an identity', () => {
  const token = { iss: 'https://id.example', sub: 's', email: 'a@example.com', email_verified: true }
  it('is read from the token, and completed from the user information', () => {
    const identity = readIdentity({ ...token, auth_time: 7 }, { name: 'Ada', groups: ['one', 2, 'two'] }, config)
    expect(identity).toEqual({
      issuer: 'https://id.example/',
      subject: 's',
      email: 'a@example.com',
      isEmailVerified: true,
      name: 'Ada',
      amr: [],
      acr: null,
      groups: ['one', 'two'],
      authenticatedAt: 7000
    })
  })
  it('has an assurance only from the signed token', () => {
    expect(readIdentity(token, { amr: ['mfa'], acr: 'gold', auth_time: 1 }, config)).toMatchObject({
      amr: [],
      acr: null,
      authenticatedAt: null
    })
  })
  it('from Entra ID has a verified address if the domain’s owner verified it', () => {
    const { email_verified: _none, ...rest } = token
    const entra = { ...rest, iss: 'https://login.microsoftonline.com/tenant/v2.0' }
    expect(readIdentity(entra, {}, config).isEmailVerified).toBe(false)
    expect(readIdentity({ ...entra, xms_edov: true }, {}, config).isEmailVerified).toBe(true)
    expect(readIdentity({ ...entra, xms_edov: '1' }, {}, config).isEmailVerified).toBe(true)
    expect(readIdentity({ ...entra, xms_edov: false }, {}, config).isEmailVerified).toBe(false)
    expect(readIdentity({ ...entra, xms_edov: true, email_verified: false }, {}, config).isEmailVerified).toBe(false)
    expect(readIdentity({ ...rest, xms_edov: true }, {}, config).isEmailVerified).toBe(false)
  })
})

describe('Electron 15: a known provider’s page', () => {
  it.each(Object.values(providerPages))('%s is opened', async (page) => {
    const opened: string[] = []
    await createLinkOpener(async (one) => {
      opened.push(one)
    })(page, null)
    expect(opened).toEqual([page])
  })
  it.each([
    'https://entra.microsoft.com',
    'https://entra.microsoft.com/other',
    'https://entra.microsoft.com/?a=b',
    'https://entra.microsoft.com/#a',
    'https://entra.microsoft.com.evil.example/',
    'https://user@entra.microsoft.com/',
    'https://login.microsoftonline.com/',
    'http://console.cloud.google.com/',
    'https://console.cloud.google.com:444/',
    'https://accounts.google.com/',
    'https://id.example/',
    ''
  ])('%s, which is beside the list, is not opened', (url) => {
    expect(isAllowedLink(url, null)).toBe(false)
  })
})

describe('Electron 15: an external link', () => {
  const endpoint = 'https://id.example/authorize?tenant=one'
  it('may lead to the endpoint with another query', () => {
    expect(isAllowedLink('https://id.example/authorize?tenant=one&state=x', endpoint)).toBe(true)
    expect(isAllowedLink('http://127.0.0.1:9480/auth?state=x', 'http://127.0.0.1:9480/auth')).toBe(true)
  })
  it.each([
    ['https://id.example/other', endpoint],
    ['https://evil.example/authorize', endpoint],
    // A common prefix is not enough.
    ['https://id.example/authorize-all', 'https://id.example/authorize'],
    ['https://id.example/authorize/all', 'https://id.example/authorize'],
    ['https://id.example/authorize/../all', 'https://id.example/authorize'],
    ['https://id.example.evil.example/', 'https://id.example'],
    ['https://id.example@evil.example/', 'https://id.example'],
    ['https://id.example:444/authorize', endpoint],
    ['https://user@id.example/authorize', endpoint],
    ['https://id.example/authorize#x', endpoint],
    ['http://id.example/authorize', 'http://id.example/authorize'],
    ['file:///etc/passwd', 'file:///etc/passwd'],
    ['javascript:alert(1)', 'javascript:alert(1)'],
    ['ms-settings:x', 'ms-settings:x'],
    ['smb://server/share', 'smb://server/share'],
    ['not a link', endpoint],
    [`https://id.example/authorize?x=${'x'.repeat(9000)}`, endpoint]
  ])('%s is not opened', async (url, named) => {
    const opened: string[] = []
    const open = createLinkOpener(async (one) => {
      opened.push(one)
    })
    await expect(open(url, named)).rejects.toThrow()
    expect(opened).toEqual([])
  })
})
