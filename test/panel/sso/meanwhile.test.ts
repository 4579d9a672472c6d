// CHECKLIST 81, at the provider: while the user is in the browser, the permission that they started with ends. One moment each, with the
// code returned; no session, no step-up, and the test of the settings reveals nothing about other settings.
import { expect, it } from 'vitest'
import { readAudit } from '../harness'
import { addMember, adminId } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { enableSso, inputFor, openSsoPanel, signInAs, type SsoTestPanel } from './harness'
import { startBentProvider } from './provider'

type Act = (test: SsoTestPanel, issuer: string) => unknown
const away = (test: SsoTestPanel, issuer: string, happens: Act) => {
  const { open } = test.desk
  test.desk.open = (url) => {
    test.desk.open = open
    happens(test, issuer)
    return open(url)
  }
}
const logOut =
  (profileId: string): Act =>
  ({ panel }) =>
    panel.session.logOut(profileId)
const setRole =
  (name: string, role: 'admin' | 'member'): Act =>
  ({ panel }) => {
    panel.context.store.users.setRole(panel.context.store.users.findByUsername(name)?.id ?? '', role)
  }
const disable: Act = ({ panel }) => panel.sso.disable('default')
const saveAnew: Act = ({ panel }, issuer) => panel.sso.save('default', inputFor(issuer, { scopes: 'email' }))
const anew: Act = (test, issuer) => {
  const { store } = test.panel.context
  unwrap(test.panel.sso.save('default', inputFor(issuer, { scopes: 'email' })))
  const draft = store.sso.find('draft')
  if (draft === null) throw new Error('no draft')
  store.transact(() => {
    store.sso.save('active', draft)
  })
}
const beBreakGlass: Act = (test) => {
  const grace = test.panel.context.store.users.findByUsername('grace@example.com')
  test.panel.context.store.sso.setBreakGlass([adminId(test), grace?.id ?? ''])
}

it('anything that revokes the session meanwhile ends the sign-in', async () => {
  const provider = await startBentProvider()
  const { issuer } = provider
  const test = await openSsoPanel()
  // The provider uses the Panel's clock.
  provider.bent = {
    claims(claims) {
      const now = Math.floor(test.clock.now / 1000)
      return { ...claims, iat: now, auth_time: now, exp: now + 300 }
    }
  }
  const { sso } = test.panel
  await addMember(test)
  await enableSso(test, issuer)
  const answers: string[] = []
  const expected: string[] = []
  const written = (rows: number) =>
    readAudit(test)
      .slice(rows)
      .filter(({ kind }) => ['login.succeeded', 'session.stepped-up'].includes(kind)).length
  const authState = test.panel.context.authStates.find('default', test.clock.now)
  const again = async () => {
    test.panel.session.logOut('g')
    setRole('ada@example.com', 'admin')(test, issuer)
    // A minute passes, so the rate limit no longer applies, and Ada's session is restored.
    test.clock.now += 61_000
    const now = test.clock.now
    if (authState?.kind !== 'session') throw new Error('nobody')
    const session = { ...authState.session, createdAt: now, lastActiveAt: now, steppedUpAt: now }
    test.panel.context.authStates.set('default', { ...authState, session })
    await enableSso(test, issuer)
  }
  const signIns: readonly (readonly [string, Act, string])[] = [
    ['cancelled', ({ panel }) => panel.sso.cancelSignIn('g'), 'cancelled'],
    ['left', ({ panel }) => panel.session.cancel('g'), 'cancelled'],
    ['disabled', disable, 'cancelled'],
    ['enabled anew', anew, 'wrong-stage']
  ]
  for (const [name, happens, code] of signIns) {
    const rows = readAudit(test).length
    away(test, issuer, happens)
    answers.push(`sign-in ${name}: ${codeOf(await signInAs(test, 'grace', 'g'))} ${String(written(rows))}`)
    expected.push(`sign-in ${name}: ${code} 0`)
    await again()
  }
  const stepUps: readonly (readonly [string, Act, string])[] = [
    ['cancelled', ({ panel }) => panel.sso.cancelSignIn('g'), 'cancelled'],
    ['logged out', logOut('g'), 'not-signed-in'],
    ['disabled', disable, 'cancelled'],
    ['enabled anew', anew, 'wrong-stage'],
    ['break-glass', beBreakGlass, 'wrong-stage']
  ]
  for (const [name, happens, code] of stepUps) {
    unwrap(await signInAs(test, 'grace', 'g'))
    const rows = readAudit(test).length
    away(test, issuer, happens)
    answers.push(`step-up ${name}: ${codeOf(await sso.stepUp('g'))} ${String(written(rows))}`)
    expected.push(`step-up ${name}: ${code} 0`)
    await again()
  }
  const tests: readonly (readonly [string, Act, string])[] = [
    ['cancelled', ({ panel }) => panel.sso.cancelSignIn('default'), 'cancelled'],
    ['logged out', logOut('default'), 'not-signed-in'],
    ['demoted', setRole('ada@example.com', 'member'), 'not-signed-in'],
    ['saved anew', saveAnew, 'wrong-stage']
  ]
  for (const [name, happens, code] of tests) {
    unwrap(sso.save('default', inputFor(issuer, { scopes: `email ${name}` })))
    away(test, issuer, happens)
    answers.push(
      `test ${name}: ${codeOf(await sso.test('default'))} ${String(unwrap(test.panel.handlers.sso.get()).test?.isPassed ?? 0)}`
    )
    expected.push(`test ${name}: ${code} 0`)
    await again()
  }
  expect(answers).toEqual(expected)

  // An admin's link for a member does not cover the admin that they became, not even for a step-up.
  const userId = test.panel.context.store.users.findByUsername('grace@example.com')?.id ?? ''
  unwrap(sso.unlink('default', { userId }))
  unwrap(sso.link('default', { userId, subject: 'grace' }))
  unwrap(await signInAs(test, 'grace', 'g'))
  setRole('grace@example.com', 'admin')(test, issuer)
  expect(await sso.stepUp('g')).toEqual({ ok: false, error: { code: 'sso-link-unconfirmed', by: 'self' } })
  const codes: string[] = []
  for (let each = 0; each < 10; each++) codes.push(codeOf(await sso.stepUp('g')))
  expect(new Set(codes.slice(0, 8))).toEqual(new Set(['sso-link-unconfirmed']))
  expect(codes.at(-1)).toBe('throttled')

  const { sso: told } = unwrap(await test.panel.handlers.selfAudit.get()).facts
  const { test: passed } = unwrap(sso.get('default'))
  expect(told).toEqual({ isEnabled: true, testedAt: passed?.at, isLastTestPassed: true, asksSecondFactor: false })
})
