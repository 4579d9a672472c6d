// What a provider's response proves: it counts as a step-up only if it says that it asked the user (CHECKLIST 78), and never replaces a
// code that a user has (CHECKLIST 79).
import { describe, expect, it } from 'vitest'
import { codeNow, password, signIn } from '../login'
import { addMember } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { addLinkedAdmin, enableSso, openSsoPanel, signInAs } from './harness'
import { startBentProvider } from './provider'

const seconds = () => Math.round(Date.now() / 1000)

async function openWithAdmin() {
  const provider = await startBentProvider()
  const test = await openSsoPanel()
  const other = await addMember(test)
  await enableSso(test, provider.issuer)
  await addLinkedAdmin(test, other.userId)
  return { provider, test }
}

describe('signing in by single sign-on', () => {
  it.each([
    ['says that it asked a moment ago', () => seconds() - 5, 'ok'],
    ['asked an hour ago and has a cookie', () => seconds() - 3600, 'step-up-required'],
    ['asked eleven minutes ago', () => seconds() - 660, 'step-up-required'],
    ['does not say when', () => undefined, 'step-up-required'],
    ['names a time to come', () => seconds() + 3600, 'step-up-required']
  ])('CHECKLIST 78: counts as a step-up or not: the provider %s', async (_, authTime, outcome) => {
    const { provider, test } = await openWithAdmin()
    provider.bent = {
      claims({ auth_time: _time, ...claims }) {
        const time = authTime()
        return time === undefined ? claims : { ...claims, auth_time: time }
      }
    }
    expect(unwrap(await signInAs(test, 'grace', 'g'))).toMatchObject({ step: 'signed-in', stepUpBy: 'sso' })
    expect(codeOf(test.panel.authorise('g', 'admin', true))).toBe(outcome)
    expect(codeOf(test.panel.authorise('g', 'admin', false))).toBe('ok')
    // If policy requires a fresh code from remembered browsers, this also applies to a provider's cookie.
    const policy = { ...test.panel.context.policy(), mayRememberedAdminister: false }
    unwrap(test.panel.policy.set('default', { policy }))
    expect(codeOf(test.panel.authorise('g', 'admin', false))).toBe(outcome)
  })
  it('CHECKLIST 79: asks a break-glass admin for password and code, not the provider', async () => {
    const { test } = await openWithAdmin()
    const policy = { ...test.panel.context.policy(), isReauthenticationStrict: true }
    unwrap(test.panel.policy.set('default', { policy }))
    test.clock.now += 30_000
    await signIn(test, test.admin.secret, 'a')
    test.clock.now += 11 * 60_000
    const state = unwrap(test.panel.session.get('a'))
    expect(state).toMatchObject({ step: 'signed-in', stepUpBy: 'password', stepUpNeedsCode: true })
    expect(codeOf(test.panel.authorise('a', 'admin', true))).toBe('step-up-required')
    expect(codeOf(await test.panel.sso.stepUp('a'))).toBe('wrong-stage')
    expect(codeOf(await test.panel.session.stepUp('a', { password }))).toBe('code-required')
    expect(codeOf(await test.panel.settings.regenerateBackupCodes('a', { password }))).toBe('code-required')
    test.clock.now += 30_000
    unwrap(await test.panel.session.stepUp('a', { password, code: codeNow(test, test.admin.secret) }))
    expect(codeOf(test.panel.authorise('a', 'admin', true))).toBe('ok')
  })
})
