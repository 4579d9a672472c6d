// Personal settings: password, a new phone, sessions, activity.
import { describe, expect, it } from 'vitest'
import { createProfile } from '../../../src/main/panel/services/profiles'
import { decodeBase32 } from '../../../src/main/otp/base32'
import { openTestPanel, readAudit } from '../harness'
import { codeNow, logIn, memberPassword, password, signInMember } from '../login'
import { addMember, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'

const next = 'a different elephant'

describe('password change', () => {
  it('CHECKLIST 8: requires the old one, and refuses the same one and bad ones', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const change = (oldPassword: string, wanted: string, confirm = wanted) =>
      test.panel.settings.changePassword('default', {
        oldPassword,
        password: wanted,
        confirmPassword: confirm,
        endOtherSessions: false
      })
    expect(codeOf(await change('wrong', next))).toBe('wrong-password')
    test.clock.now += 1000
    expect(codeOf(await change(password, next, `${next}x`))).toBe('passwords-differ')
    expect(await change(password, password)).toMatchObject({ error: { reason: 'same-as-old' } })
    expect(await change(password, 'password1')).toMatchObject({ error: { reason: 'common' } })
    unwrap(await change(password, next))
    test.panel.session.logOut('default')
    expect(codeOf(await logIn(test))).toBe('wrong-credentials')
    test.clock.now += 1000
    expect(codeOf(await logIn(test, 'default', next))).toBe('ok')
  })
  it('CHECKLIST 52: offers to end the other sessions', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { settings, authorise } = test.panel
    await signInMember(test, member, 'one')
    test.clock.now += 60_000
    await signInMember(test, member, 'two')
    const change = (oldPassword: string, wanted: string, endOtherSessions: boolean) =>
      settings.changePassword('one', { oldPassword, password: wanted, confirmPassword: wanted, endOtherSessions })
    unwrap(await change(memberPassword, next, false))
    expect(codeOf(authorise('two', 'user', false))).toBe('ok')
    unwrap(await change(next, memberPassword, true))
    expect(codeOf(authorise('two', 'user', false))).toBe('not-signed-in')
    expect(codeOf(authorise('one', 'user', false))).toBe('ok')
  })
  it('ends a login elsewhere that waits for its code', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    unwrap(await logIn(test, 'other'))
    const input = { oldPassword: password, password: next, confirmPassword: next, endOtherSessions: false }
    unwrap(await test.panel.settings.changePassword('default', input))
    expect(codeOf(await test.panel.session.enterCode('other', { code: codeNow(test, secret) }))).toBe('not-signed-in')
  })
  it('of two at once only one succeeds', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const change = (wanted: string) =>
      test.panel.settings.changePassword('default', {
        oldPassword: password,
        password: wanted,
        confirmPassword: wanted,
        endOtherSessions: false
      })
    const answers = await Promise.all([change(next), change('quite another elephant')])
    expect(answers.filter((answer) => answer.ok).length).toBe(1)
  })
})

describe('Move to a new phone', () => {
  it('replaces the old secret only when the new one is confirmed', async () => {
    const test = await openTestPanel()
    const { secret, backupCodes } = await createSignedIn(test)
    const { settings, session } = test.panel
    expect(codeOf(await settings.beginMove('default', { password: 'wrong' }))).toBe('wrong-password')
    test.clock.now += 1000
    const sheet = unwrap(await settings.beginMove('default', { password, code: codeNow(test, secret) }))
    const moved = decodeBase32(sheet.setupKey) ?? new Uint8Array()
    unwrap(await settings.copyMoveKey('default'))
    expect(test.copied.at(-1)).toBe(sheet.setupKey)
    test.clock.now += 30_000
    unwrap(await logIn(test, 'other'))
    expect(codeOf(await session.enterCode('other', { code: codeNow(test, secret) }))).toBe('ok')

    const confirm = (code: string) => settings.confirmMove('default', { code, endOtherSessions: true })
    expect(codeOf(await confirm('000000'))).toBe('wrong-code')
    test.clock.now += 30_000
    unwrap(await confirm(codeNow(test, moved)))
    expect(codeOf(await confirm(codeNow(test, moved)))).toBe('wrong-stage')
    expect(unwrap(session.get('other')).step).toBe('signed-out')
    expect(readAudit(test).map((entry) => entry.kind)).toContain('factor.replaced')

    session.logOut('default')
    unwrap(await logIn(test))
    expect(codeOf(await session.enterCode('default', { code: codeNow(test, moved) }))).toBe('code-already-used')
    test.clock.now += 30_000
    expect(codeOf(await session.enterCode('default', { code: codeNow(test, secret) }))).toBe('wrong-code')
    test.clock.now += 2000
    expect(codeOf(await session.enterCode('default', { code: codeNow(test, moved) }))).toBe('ok')
    session.logOut('default')
    unwrap(await logIn(test))
    expect(codeOf(await session.enterBackupCode('default', { code: backupCodes[0] ?? '' }))).toBe('ok')
  })
  it('is confirmed once, even if its code is sent twice at once', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    const { settings } = test.panel
    const sheet = unwrap(await settings.beginMove('default', { password, code: codeNow(test, secret) }))
    const code = codeNow(test, decodeBase32(sheet.setupKey) ?? new Uint8Array())
    const confirm = () => settings.confirmMove('default', { code, endOtherSessions: false })
    expect((await Promise.all([confirm(), confirm()])).map(codeOf).sort()).toEqual(['ok', 'throttled'])
    expect(readAudit(test).filter(({ kind }) => kind === 'factor.replaced')).toHaveLength(1)
  })
  it('changes nothing when cancelled', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    const { settings, session } = test.panel
    const sheet = unwrap(await settings.beginMove('default', { password, code: codeNow(test, secret) }))
    test.clock.now += 30_000
    unwrap(settings.cancelMove('default'))
    const code = codeNow(test, decodeBase32(sheet.setupKey) ?? new Uint8Array())
    expect(codeOf(await settings.confirmMove('default', { code, endOtherSessions: false }))).toBe('wrong-stage')
    session.logOut('default')
    unwrap(await logIn(test))
    expect(codeOf(await session.enterCode('default', { code: codeNow(test, secret) }))).toBe('ok')
  })
})

describe('a user’s own overview', () => {
  it('CHECKLIST 43: shows when the factor was created and last used', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const settings = unwrap(test.panel.settings.get('default'))
    expect(settings.factor.state).toBe('enrolled')
    expect(settings.factor.lastUsedAt).toBe(test.clock.now - 60_000)
    expect(settings.factor.createdAt).toBe(test.clock.now - 120_000)
    expect(settings.factor.backupCodesLeft).toBe(10)
  })
  it('CHECKLIST 53: lists their sessions and ends one or all others', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { settings, authorise } = test.panel
    const second = createProfile(test.panel.context)
    await signInMember(test, member, 'default-2')
    test.clock.now += 60_000
    await signInMember(test, member, second.id)
    const sessions = unwrap(settings.listSessions(second.id))
    expect(sessions.map((one) => one.isThisSession)).toEqual([false, true])
    expect(sessions[1]?.profileName).toBe(second.name)
    expect(codeOf(settings.endSession('default', { id: sessions[0]?.id ?? '' }))).toBe('not-found')
    unwrap(settings.endSession(second.id, { id: sessions[0]?.id ?? '' }))
    expect(codeOf(authorise('default-2', 'user', false))).toBe('not-signed-in')
    test.clock.now += 60_000
    await signInMember(test, member, 'default-2')
    unwrap(settings.endOtherSessions(second.id))
    expect(codeOf(authorise('default-2', 'user', false))).toBe('not-signed-in')
    expect(codeOf(authorise(second.id, 'user', false))).toBe('ok')
    expect(codeOf(authorise('default', 'user', false))).toBe('ok')
  })
  it('lists their own recent activity and no one else’s', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    await signInMember(test, member, 'g')
    const events = unwrap(test.panel.settings.listActivity('g'))
    expect(events.length).toBeGreaterThan(3)
    const isOwn = (event: (typeof events)[number]) => [event.actor?.id, event.subject?.id].includes(member.userId)
    expect(events.every(isOwn)).toBe(true)
    expect(events[0]?.kind).toBe('login.succeeded')
  })
  it('lists their last five logins, even after a thousand other events', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    for (let count = 0; count < 6; count += 1) {
      test.clock.now += 60_000
      await signInMember(test, member, 'g')
    }
    const expected = unwrap(test.panel.settings.listLogins('g'))
    expect(expected.map(({ kind, subject }) => [kind, subject?.id])).toEqual(
      Array.from({ length: 5 }, () => ['login.succeeded', member.userId])
    )
    expect(expected[0]?.at).toBe(test.clock.now)
    for (let count = 0; count < 500; count += 1) {
      for (const name of ['Grace Murray Hopper', 'Grace Hopper']) unwrap(test.panel.settings.rename('g', { name }))
    }
    expect(unwrap(test.panel.settings.listActivity('g')).some(({ kind }) => kind === 'login.succeeded')).toBe(false)
    expect(unwrap(test.panel.settings.listLogins('g'))).toEqual(expected)
  })
  it('renames', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    unwrap(test.panel.settings.rename('default', { name: 'Countess Lovelace' }))
    expect(unwrap(test.panel.session.get('default'))).toMatchObject({ user: { name: 'Countess Lovelace' } })
  })
  it('is empty without a session', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { settings } = test.panel
    for (const method of [
      'get',
      'listBrowsers',
      'listSessions',
      'listActivity',
      'listLogins',
      'forgetAllBrowsers'
    ] as const) {
      expect(codeOf(settings[method]('stranger'))).toBe('not-signed-in')
    }
  })
})
