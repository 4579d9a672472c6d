// Remembered browsers (S9, S10; CHECKLIST 44 to 46).
import { describe, expect, it } from 'vitest'
import { decodeBase32 } from '../../../src/main/otp/base32'
import { revealSecret } from '../../../src/main/protection/secret'
import { auditKindsOf, openTestPanel, type TestPanel } from '../harness'
import { codeNow, logIn, password } from '../login'
import { adminId, createEnrolled, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'

const dayMs = 86_400_000

async function remember(test: TestPanel, secret: Uint8Array, profileId = 'default'): Promise<void> {
  unwrap(await logIn(test, profileId))
  unwrap(await test.panel.session.enterCode(profileId, { code: codeNow(test, secret), rememberBrowser: true }))
  test.panel.session.logOut(profileId)
  test.clock.now += 60_000
}
const stepAfterPassword = async (test: TestPanel, profileId = 'default') => {
  const state = unwrap(await logIn(test, profileId))
  if (state.step === 'signed-in') test.panel.session.logOut(profileId)
  else test.panel.session.cancel(profileId)
  return state.step
}

describe('Remember this browser for 1 week', () => {
  it('S9, CHECKLIST 45: asks only for the password, for seven days and not a moment longer', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    const rememberedAt = test.clock.now
    await remember(test, secret)
    expect(await stepAfterPassword(test)).toBe('signed-in')
    test.clock.now = rememberedAt + 7 * dayMs - 1
    expect(await stepAfterPassword(test)).toBe('signed-in')
    test.clock.now += 1
    expect(await stepAfterPassword(test)).toBe('code')
  })
  it('S9: still asks for the password', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await remember(test, secret)
    expect(codeOf(await logIn(test, 'default', 'wrong'))).toBe('wrong-credentials')
  })
  it('S9: does not remember unless asked', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    unwrap(await logIn(test))
    unwrap(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))
    test.panel.session.logOut('default')
    expect(await stepAfterPassword(test)).toBe('code')
  })
  it('S9: survives a restart', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await remember(test, secret)
    await test.restart()
    expect(await stepAfterPassword(test)).toBe('signed-in')
  })
  it('S10: another browser on the same device is asked for a code', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await remember(test, secret)
    expect(await stepAfterPassword(test, 'another')).toBe('code')
  })
  it('is a token in the keychain, its hash in the store, rotated on use', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await remember(test, secret)
    const read = async () => {
      const token = await test.keys.get(`trust:default:${adminId(test)}`)
      return token === null ? '' : Buffer.from(revealSecret(token)).toString('hex')
    }
    const first = await read()
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    const trust = test.panel.context.store.browsers.findTrust(adminId(test), 'default')
    expect(Buffer.from(trust?.tokenHash ?? []).toString('hex')).not.toBe(first)
    expect(await stepAfterPassword(test)).toBe('signed-in')
    expect(await read()).not.toBe(first)
  })
  it('CHECKLIST 45: a token that differs from the one in the store is not accepted', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    const name = `trust:default:${adminId(test)}`
    await remember(test, secret)
    const old = await test.keys.get(name)
    expect(await stepAfterPassword(test)).toBe('signed-in')
    if (old) await test.keys.set(name, old)
    expect(await stepAfterPassword(test)).toBe('code')
  })
  it('CHECKLIST 45, 61: a clock set back does not extend it', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await remember(test, secret)
    test.clock.now += 8 * dayMs
    expect(await stepAfterPassword(test)).toBe('code')
    expect(codeOf(await logIn(test, 'other', 'wrong'))).toBe('wrong-credentials')
    test.clock.now -= 7 * dayMs
    expect(codeOf(await logIn(test))).toBe('throttled')
    test.clock.now += 1000
    expect(await stepAfterPassword(test)).toBe('code')
  })
  it('CHECKLIST 61: remembers no one if the keychain isn’t responding', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await remember(test, secret)
    const { keys } = test
    const get = keys.get.bind(keys)
    keys.get = () => Promise.reject(new Error('no keychain'))
    expect(await stepAfterPassword(test)).toBe('code')
    keys.get = get
    expect(await stepAfterPassword(test)).toBe('signed-in')
  })
  it('CHECKLIST 46: ends with a password change', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await remember(test, secret)
    unwrap(await logIn(test))
    const next = 'a different elephant'
    const input = { oldPassword: password, password: next, confirmPassword: next, endOtherSessions: false }
    unwrap(await test.panel.settings.changePassword('default', input))
    test.panel.session.logOut('default')
    expect(unwrap(await logIn(test, 'default', next)).step).toBe('code')
    expect(await test.keys.get(`trust:default:${adminId(test)}`)).toBeNull()
  })
  it('CHECKLIST 46: ends with a new factor', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await remember(test, secret)
    unwrap(await logIn(test))
    const { settings, session } = test.panel
    const sheet = unwrap(await settings.beginMove('default', { password, code: codeNow(test, secret) }))
    test.clock.now += 1000
    const code = codeNow(test, decodeBase32(sheet.setupKey) ?? new Uint8Array())
    unwrap(await settings.confirmMove('default', { code, endOtherSessions: false }))
    session.logOut('default')
    expect(await stepAfterPassword(test)).toBe('code')
  })
  it('is listed with its expiry, and can be forgotten by its owner', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    const at = test.clock.now
    await remember(test, secret)
    await remember(test, secret, 'second')
    unwrap(await logIn(test))
    const { settings } = test.panel
    const browsers = unwrap(settings.listBrowsers('default'))
    expect(browsers).toMatchObject([
      { isThisBrowser: true, createdAt: at, expiresAt: at + 7 * dayMs },
      { isThisBrowser: false }
    ])
    unwrap(settings.forgetBrowser('default', { id: browsers[1]?.id ?? '' }))
    expect(codeOf(settings.forgetBrowser('default', { id: browsers[1]?.id ?? '' }))).toBe('not-found')
    expect(await stepAfterPassword(test, 'second')).toBe('code')
    unwrap(settings.forgetAllBrowsers('default'))
    expect(await stepAfterPassword(test)).toBe('code')
    expect(auditKindsOf(test).filter((kind) => kind === 'browser.forgotten').length).toBe(2)
  })
  it('policy: 0 days forgets immediately, fewer days shorten, and nothing is remembered', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    await remember(test, secret, 'second')
    const setDays = (rememberDays: number) =>
      unwrap(test.panel.policy.set('default', { policy: { ...test.panel.context.policy(), rememberDays } }))
    setDays(1)
    expect(await stepAfterPassword(test, 'second')).toBe('signed-in')
    setDays(0)
    expect(await stepAfterPassword(test, 'second')).toBe('code')
    setDays(30)
    expect(await stepAfterPassword(test, 'second')).toBe('code')
    setDays(0)
    await remember(test, secret, 'third')
    expect(await stepAfterPassword(test, 'third')).toBe('code')
  })
  it('CHECKLIST 44: by policy, a remembered session needs a fresh code for admin pages', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await remember(test, secret)
    unwrap(await logIn(test))
    expect(codeOf(test.panel.authorise('default', 'admin', false))).toBe('ok')
    unwrap(
      test.panel.policy.set('default', { policy: { ...test.panel.context.policy(), mayRememberedAdminister: false } })
    )
    expect(codeOf(test.panel.authorise('default', 'admin', false))).toBe('step-up-required')
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('ok')
    expect(codeOf(await test.panel.session.stepUp('default', { password }))).toBe('code-required')
    unwrap(await test.panel.session.stepUp('default', { password, code: codeNow(test, secret) }))
    expect(codeOf(test.panel.authorise('default', 'admin', true))).toBe('ok')
  })
})
