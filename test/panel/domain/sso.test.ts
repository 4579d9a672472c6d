// Whom single sign-on lets in, and how a token's claims are read: the pure rules, limit by limit (CHECKLIST 57).
import { describe, expect, it } from 'vitest'
import type { SsoConfig } from '../../../src/shared/model/sso'
import {
  canonicalIssuer,
  checkAssurance,
  decideSignIn,
  findMappedRole,
  isAllowedEndpoint,
  lacksClaims,
  mayUseHttp,
  readIdentity,
  readIssuer,
  usernameOf,
  type SsoIdentity,
  type SsoScene
} from '../../../src/main/panel/domain/sso'
import { mayVouchFor, type Link } from '../../../src/main/panel/domain/sso-links'
import type { User } from '../../../src/main/panel/domain/user'
import { configFor } from '../sso/input'

const config = configFor({ mayCreateUsers: true, groupClaim: 'groups' })
const identity: SsoIdentity = {
  issuer: 'https://id.example/',
  subject: 's',
  email: 'Ada@Example.com',
  isEmailVerified: true,
  name: 'Ada',
  amr: ['pwd', 'otp'],
  acr: 'gold',
  groups: ['staff'],
  authenticatedAt: null
}
const nobody: SsoScene = { linked: null, sameEmail: null, isSameEmailLinked: false, isBreakGlass: false }
const user = (role: 'admin' | 'member', status: 'active' | 'disabled') => ({ role, status }) as User
const link = (
  role: 'admin' | 'member',
  status: 'active' | 'disabled' = 'active',
  { madeBy = 'self', isAwaiting = false }: Partial<Link> = {}
) => ({ user: user(role, status), madeBy, isAwaiting })
const outcome = (scene: Partial<SsoScene>, about: Partial<SsoIdentity> = {}, by: Partial<SsoConfig> = {}) => {
  const decided = decideSignIn({ ...identity, ...about }, { ...config, ...by }, { ...nobody, ...scene })
  return decided.ok ? decided.value : decided.error.code
}

describe('an identity logs in', () => {
  it('a linked user, even if the address changed, but not a disabled one', () => {
    expect(outcome({ linked: link('admin') }, { email: null, isEmailVerified: false })).toEqual({
      kind: 'sign-in'
    })
    expect(outcome({ linked: link('member', 'disabled') })).toBe('user-disabled')
  })
  it('CHECKLIST 90: no admin with a link that another admin created, and no break-glass admin', () => {
    for (const madeBy of ['self', 'address'] as const) {
      expect(outcome({ linked: link('admin', 'active', { madeBy }) })).toEqual({ kind: 'sign-in' })
    }
    expect(outcome({ linked: link('admin', 'active', { madeBy: 'admin' }) })).toBe('sso-link-unconfirmed')
    expect(outcome({ linked: link('member', 'active', { madeBy: 'admin' }) })).toEqual({ kind: 'sign-in' })
    expect(outcome({ linked: link('admin'), isBreakGlass: true })).toBe('sso-break-glass')
    expect(outcome({ sameEmail: user('member', 'active'), isBreakGlass: true })).toBe('sso-break-glass')
  })
  it('CHECKLIST 92: no one with a link that must be confirmed', () => {
    for (const role of ['admin', 'member'] as const) {
      for (const madeBy of ['self', 'address', 'admin'] as const) {
        expect(outcome({ linked: link(role, 'active', { madeBy, isAwaiting: true }) })).toBe('sso-link-unconfirmed')
      }
    }
  })
  it('CHECKLIST 90: only with a link confirmed by someone who may do so', () => {
    const may = (role: 'admin' | 'member', isOwn: boolean, isBySso: boolean) =>
      mayVouchFor({ id: 'one', role }, { id: isOwn ? 'one' : 'other', isBySso })
    expect([may('admin', true, false), may('member', false, false), may('member', false, true)]).toEqual([
      true,
      true,
      true
    ])
    expect([may('admin', true, true), may('admin', false, false), may('admin', false, true)]).toEqual([
      false,
      false,
      false
    ])
  })
  it('a user with a verified address, once, but never an admin or a disabled user', () => {
    expect(outcome({ sameEmail: user('member', 'active') })).toEqual({ kind: 'link' })
    expect(outcome({ sameEmail: user('member', 'active'), isSameEmailLinked: true })).toBe('sso-link-required')
    expect(outcome({ sameEmail: user('admin', 'active') })).toBe('sso-link-required')
    expect(outcome({ sameEmail: user('member', 'disabled') })).toBe('user-disabled')
    expect(outcome({ sameEmail: user('member', 'active') }, { isEmailVerified: false })).toBe('sso-email-unverified')
    expect(outcome({ sameEmail: user('member', 'active') }, { email: null })).toBe('sso-email-unverified')
  })
  it('a new user only if users may be created, with a name and a role', () => {
    expect(outcome({}, {}, { mayCreateUsers: false })).toBe('sso-unknown-user')
    expect(outcome({})).toEqual({ kind: 'create', email: 'Ada@Example.com', name: 'Ada', role: 'member' })
    expect(outcome({}, { name: null }, { defaultRole: 'admin' })).toEqual({
      kind: 'create',
      email: 'Ada@Example.com',
      name: 'Ada@Example.com',
      role: 'admin'
    })
    expect(outcome({}, { name: 'x'.repeat(81) })).toMatchObject({ name: 'x'.repeat(80) })
    const groupRoles = [{ group: 'staff', role: 'admin' as const }]
    expect(outcome({}, {}, { groupRoles })).toMatchObject({ role: 'admin' })
  })
  it('no one without the required assurance, not even a linked user', () => {
    expect(outcome({ linked: link('member') }, {}, { requiredAmr: ['hwk'] })).toBe('sso-assurance-missing')
  })
  it('a user whose address has the same folded form', () => {
    expect(usernameOf(identity)).toBe('ada@example.com')
    expect(usernameOf({ ...identity, email: null })).toBeNull()
  })
})

describe('the required assurance', () => {
  const claim = (about: Partial<SsoIdentity>, by: Partial<SsoConfig>) => {
    const checked = checkAssurance({ ...identity, ...about }, { ...config, ...by })
    return checked.ok ? 'assured' : checked.error.claim
  }
  it('is every required method, and one of the classes', () => {
    expect(claim({}, { requiredAmr: ['pwd', 'otp'] })).toBe('assured')
    expect(claim({}, { requiredAmr: ['pwd', 'hwk'] })).toBe('amr')
    expect(claim({}, { requiredAcr: ['silver', 'gold'] })).toBe('assured')
    expect(claim({}, { requiredAcr: ['silver'] })).toBe('acr')
    expect(claim({ acr: null }, { requiredAcr: ['gold'] })).toBe('acr')
    expect(claim({ acr: null, amr: [] }, {})).toBe('assured')
  })
})

describe('roles from groups', () => {
  const groupRoles = [
    { group: 'staff', role: 'member' as const },
    { group: 'chiefs', role: 'admin' as const }
  ]
  it('are the highest of a user’s groups, the default without a matching group, and none without groups', () => {
    const role = (groups: string[], by: Partial<SsoConfig> = {}) =>
      findMappedRole({ ...identity, groups }, { ...config, groupRoles, ...by })
    expect(role(['staff'], { defaultRole: 'admin' })).toBe('member')
    expect(role(['staff', 'chiefs'])).toBe('admin')
    expect(role(['others'])).toBe('member')
    expect(role(['others'], { defaultRole: 'admin' })).toBe('admin')
    expect(role(['chiefs'], { groupClaim: null })).toBeNull()
    expect(role(['chiefs'], { groupRoles: [] })).toBeNull()
  })
})

describe('the claims of a token', () => {
  const token = { iss: 'https://id.example', sub: 's' }
  const read = (claims: object, userInfo: object = {}, by: Partial<SsoConfig> = {}) =>
    readIdentity({ ...token, ...claims }, { ...userInfo }, { ...config, ...by })
  it('are read if they have the right type, and ignored otherwise', () => {
    expect(read({})).toEqual({
      issuer: 'https://id.example/',
      subject: 's',
      email: null,
      isEmailVerified: false,
      name: null,
      amr: [],
      acr: null,
      groups: [],
      authenticatedAt: null
    })
    expect(read({ name: ' Ada ', amr: ['otp', 7], acr: ' gold ', groups: 'staff', auth_time: 5 })).toMatchObject({
      name: 'Ada',
      amr: ['otp'],
      acr: 'gold',
      groups: ['staff'],
      authenticatedAt: 5000
    })
    expect(read({ name: 'x'.repeat(254) }).name).toHaveLength(254)
    expect(read({ name: 'x'.repeat(255), acr: 3, auth_time: '5' })).toMatchObject({
      name: null,
      acr: null,
      authenticatedAt: null
    })
    expect(read({ groups: Array.from({ length: 1200 }, String) }).groups).toHaveLength(1000)
  })
  it('take precedence over the user-info response, which fills gaps', () => {
    const info = { name: 'Info', groups: ['info'], email: 'info@example.com', email_verified: true, amr: ['hwk'] }
    expect(read({}, info)).toMatchObject({ name: 'Info', groups: ['info'], email: 'info@example.com', amr: [] })
    expect(read({ name: 'Token', groups: ['token'] }, info)).toMatchObject({ name: 'Token', groups: ['token'] })
    expect(read({ groups: ['token'] }, info, { groupClaim: null }).groups).toEqual([])
    expect(read({ groups: ['no'], teams: ['yes'] }, {}, { groupClaim: 'teams' }).groups).toEqual(['yes'])
  })
  it('provide an address, verified only by the same source', () => {
    const email = (claims: object, info: object = {}, iss = 'https://id.example') => {
      const { email: address, isEmailVerified } = read({ ...claims, iss }, info)
      return `${String(address)} ${String(isEmailVerified)}`
    }
    expect(email({ email: 'a@b', email_verified: true })).toBe('a@b true')
    expect(email({ email: 'a@b', email_verified: 'true' })).toBe('a@b false')
    // Only if the settings allow it, and only that exact text.
    const byText = (verified: unknown) =>
      read({ email: 'a@b', email_verified: verified }, {}, { takesVerifiedAsText: true }).isEmailVerified
    expect(['true', true].map(byText)).toEqual([true, true])
    expect(['True', 'yes', '1', 1, '', 'false', false, null, ['true']].map(byText)).not.toContain(true)
    expect(email({ email: 'a@b' }, { email_verified: true })).toBe('a@b false')
    expect(email({ email: 'a@b' }, { email: 'c@d', email_verified: true })).toBe('c@d true')
    expect(email({ email: 'a@b' }, { email: 'c@d' })).toBe('a@b false')
    expect(email({ email: 'no address', email_verified: true })).toBe('null false')
    const entra = 'https://login.microsoftonline.com/tenant/v2.0'
    for (const said of [true, 1, '1', 'true'])
      expect(email({ email: 'a@b', xms_edov: said }, {}, entra)).toBe('a@b true')
    for (const said of [false, 0, 'yes', undefined]) {
      expect(email({ email: 'a@b', xms_edov: said }, {}, entra)).toBe('a@b false')
    }
    for (const host of ['login.microsoftonline.us', 'login.partner.microsoftonline.cn']) {
      expect(email({ email: 'a@b', xms_edov: true }, {}, `https://${host}/t`)).toBe('a@b true')
    }
    expect(email({ email: 'a@b', xms_edov: true })).toBe('a@b false')
    expect(email({ email: 'a@b', xms_edov: true, email_verified: false }, {}, entra)).toBe('a@b false')
  })
  it('are reported if they are required and missing', () => {
    const whole = { email: 'a@b', email_verified: false, groups: [] }
    expect(lacksClaims(whole, config)).toBe(false)
    expect(lacksClaims({ ...whole, email: undefined }, config)).toBe(true)
    expect(lacksClaims({ ...whole, email_verified: undefined }, config)).toBe(true)
    expect(lacksClaims({ ...whole, email_verified: undefined, xms_edov: 0 }, config)).toBe(false)
    expect(lacksClaims({ ...whole, groups: undefined }, config)).toBe(true)
    expect(lacksClaims({ ...whole, groups: undefined }, { ...config, groupClaim: null })).toBe(false)
  })
})

describe('addresses of single sign-on', () => {
  it('of an issuer lose spaces and the path of its discovery document', () => {
    expect(readIssuer(' https://id.example/x/.well-known/openid-configuration ')).toEqual({
      ok: true,
      value: 'https://id.example/x'
    })
    for (const host of ['127.0.0.1:1', '[::1]:1', 'localhost:1']) {
      expect(readIssuer(`http://${host}`).ok, host).toBe(true)
      expect(mayUseHttp(`http://${host}`)).toBe(true)
    }
    expect(mayUseHttp('https://localhost')).toBe(false)
    for (const [text, reason] of [
      ['no url', 'not-a-url'],
      ['http://id.example', 'not-https'],
      ['ftp://localhost', 'not-https'],
      ['https://ada@id.example', 'more-than-an-issuer'],
      ['https://:word@id.example', 'more-than-an-issuer'],
      ['https://id.example?', 'more-than-an-issuer'],
      ['https://id.example#', 'more-than-an-issuer']
    ] as const) {
      expect(readIssuer(text), text).toEqual({ ok: false, error: { code: 'bad-issuer', reason } })
    }
    expect(canonicalIssuer('https://ID.example')).toBe('https://id.example/')
  })
  it('of an endpoint contain no user, and no plain http except on this machine for an issuer on it', () => {
    const local = 'http://localhost:1'
    expect(isAllowedEndpoint('https://other.example/token', 'https://id.example')).toBe(true)
    expect(isAllowedEndpoint('http://localhost:2/token', local)).toBe(true)
    expect(isAllowedEndpoint('http://localhost:2/token', 'https://id.example')).toBe(false)
    expect(isAllowedEndpoint('http://other.example/token', local)).toBe(false)
    expect(isAllowedEndpoint('https://ada@other.example/', local)).toBe(false)
    expect(isAllowedEndpoint('https://:word@other.example/', local)).toBe(false)
    expect(isAllowedEndpoint('nothing', local)).toBe(false)
  })
})
