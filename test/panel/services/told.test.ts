// A user is told what an admin did to their login, who did it and when, whatever happened to it since.
import { createProfile } from '../../../src/main/panel/services/profiles'
import { describe, expect, it } from 'vitest'
import type { LoginNotice } from '../../../src/shared/contract'
import { openTestPanel, readAudit, type TestPanel } from '../harness'
import { codeNow, email, logIn, memberPassword, password, signIn, signInMember, stepUp, type Member } from '../login'
import { addMember, adminId, createSignedIn, enrol } from '../people'
import { unwrap } from '../../outcome'

const profile = 'of grace@example.com'

async function open() {
  const test = await openTestPanel()
  const enrolled = await createSignedIn(test)
  const member = await addMember(test)
  await stepUp(test)
  return { test, enrolled, member, userId: member.userId, users: test.panel.users }
}

const noticesIn = (test: TestPanel, profileId = profile): readonly LoginNotice[] => {
  const state = unwrap(test.panel.session.get(profileId))
  if (state.step !== 'signed-in') throw new Error(`is at step ${state.step}`)
  return state.notices
}
const actsIn = (test: TestPanel, profileId = profile) =>
  noticesIn(test, profileId).flatMap((notice) => (notice.kind === 'act' ? [notice] : []))
const namesIn = (test: TestPanel, profileId = profile) => actsIn(test, profileId).map(({ act }) => act)

/** Logs in with password and code, a moment later. */
async function comeIn(test: TestPanel, member: Member, profileId = profile) {
  test.clock.now += 60_000
  test.panel.session.logOut(profileId)
  await signInMember(test, member, profileId)
}

describe('CHECKLIST 89: a change to someone’s ways to log in', () => {
  it('is reported at their next login, by whom and when; once', async () => {
    const { test, member, userId, users } = await open()
    const at = test.clock.now
    unwrap(users.changeRole('default', { userId, role: 'admin' }))
    unwrap(users.unlock('default', { userId }))
    unwrap(users.forgetBrowsers('default', { userId }))
    await comeIn(test, member)
    const told = { cause: 'person', by: email, at, count: 1, provider: null }
    expect(actsIn(test)).toEqual([
      { kind: 'act', act: 'browsers-forgotten', detail: null, ...told },
      { kind: 'act', act: 'unlocked', detail: null, ...told },
      { kind: 'act', act: 'role-changed', detail: 'admin', ...told }
    ])
    await comeIn(test, member)
    expect(actsIn(test)).toEqual([])
  })

  it('is reported even if it was undone, and so is the undoing', async () => {
    const { test, member, userId, users } = await open()
    unwrap(users.disable('default', { userId }))
    test.clock.now += 1000
    unwrap(users.enable('default', { userId }))
    unwrap(users.changeRole('default', { userId, role: 'admin' }))
    unwrap(users.changeRole('default', { userId, role: 'member' }))
    await comeIn(test, member)
    expect(actsIn(test)).toMatchObject([
      { act: 'role-changed', detail: 'member' },
      { act: 'role-changed', detail: 'admin' },
      { act: 'enabled', by: email },
      { act: 'disabled', by: email, at: test.clock.now - 61_000 }
    ])
  })

  it('is not hidden among many: repeated changes of one person are one line with their number', async () => {
    const { test, member, userId, users } = await open()
    unwrap(users.disable('default', { userId }))
    unwrap(users.enable('default', { userId }))
    for (let time = 0; time < 80; time++) unwrap(users.unlock('default', { userId }))
    await comeIn(test, member)
    expect(actsIn(test)).toMatchObject([
      { act: 'unlocked', count: 80 },
      { act: 'enabled', count: 1 },
      { act: 'disabled', count: 1 }
    ])
  })

  it('is reported for one reset and for a bulk reset, of password and second factor', async () => {
    const { test, member, userId, users } = await open()
    unwrap(users.resetMany('default', { userIds: [userId] }))
    test.clock.now += 60_000
    unwrap(await logIn(test, profile, memberPassword, member.email))
    await enrol(test, profile)
    expect(namesIn(test)).toEqual(['two-factor-reset'])
  })

  it('stays reported to the owner of the account, even if someone else used it to log in', async () => {
    const { test, member, userId, users } = await open()
    // The admin takes over both credentials and acts as her.
    const { activationCode } = unwrap(users.resetPassword('default', { userId }))
    unwrap(users.resetTwoFactor('default', { userId }))
    unwrap(await test.panel.session.logIn('evil', { username: member.email, password: activationCode }))
    const chosen = { password: 'not hers at all, this one', confirmPassword: 'not hers at all, this one' }
    unwrap(await test.panel.session.choosePassword('evil', chosen))
    await enrol(test, 'evil')
    expect(namesIn(test, 'evil')).toEqual(['two-factor-reset', 'password-reset'])
    unwrap(test.panel.session.dismissNotices('evil'))
    test.panel.session.logOut('evil')
    // She can no longer log in, has both reset, and is told everything, including what was told to the admin.
    const again = unwrap(users.resetPassword('default', { userId }))
    unwrap(users.resetTwoFactor('default', { userId }))
    unwrap(await test.panel.session.logIn(profile, { username: member.email, password: again.activationCode }))
    const hers = { password: 'hers again, and hers alone', confirmPassword: 'hers again, and hers alone' }
    unwrap(await test.panel.session.choosePassword(profile, hers))
    await enrol(test, profile)
    expect(actsIn(test)).toMatchObject([
      { act: 'two-factor-reset', by: email, count: 2 },
      { act: 'password-reset', by: email, count: 2 }
    ])
  })

  it('is not reported if it is one’s own, nor to a new phone if it is long ago', async () => {
    const { test, enrolled, member, userId, users } = await open()
    unwrap(users.forgetBrowsers('default', { userId: adminId(test) }))
    test.panel.session.logOut('default')
    test.clock.now += 60_000
    await signIn(test, enrolled.secret)
    expect(actsIn(test, 'default')).toEqual([])
    unwrap(users.unlock('default', { userId }))
    // With the same credentials, the notice is shown however much time has passed.
    test.clock.now += 200 * 86_400_000
    await comeIn(test, member)
    expect(namesIn(test)).toEqual(['unlocked'])
    await signIn(test, enrolled.secret)
    unwrap(users.resetTwoFactor('default', { userId }))
    test.clock.now += 60_000
    unwrap(await logIn(test, profile, memberPassword, member.email))
    await enrol(test, profile)
    expect(namesIn(test)).toEqual(['two-factor-reset'])
  })

  it('survives a restart', async () => {
    const { test, member, userId } = await open()
    const before = readAudit(test).length
    unwrap(test.panel.users.unlock('default', { userId }))
    expect(readAudit(test)).toHaveLength(before + 1)
    await test.restart()
    await comeIn(test, member)
    expect(namesIn(test)).toEqual(['unlocked'])
  })
})

describe('removing another browser', () => {
  const openOther = async () => {
    const { test, enrolled, member } = await open()
    const { id } = createProfile(test.panel.context)
    test.clock.now += 60_000
    return { test, enrolled, member, id, forget: (from: string) => test.panel.profiles.forget(from, { id }) }
  }

  it('in which someone is logged in requires a session and a step-up, and is logged and reported', async () => {
    const { test, member, id, forget } = await openOther()
    const third = createProfile(test.panel.context).id
    await signInMember(test, member, id)
    expect(forget(third)).toEqual({ ok: false, error: { code: 'not-signed-in' } })
    expect(unwrap(test.panel.session.get(id)).step).toBe('signed-in')
    test.clock.now += 11 * 60_000
    expect(forget('default')).toEqual({ ok: false, error: { code: 'step-up-required' } })
    expect(unwrap(test.panel.session.get(id)).step).toBe('signed-in')
    await stepUp(test)
    unwrap(forget('default'))
    expect(unwrap(test.panel.session.get(id)).step).toBe('signed-out')
    expect(readAudit(test).at(-1)).toMatchObject({
      kind: 'session.ended',
      actor: { id: adminId(test) },
      subject: { id: member.userId },
      data: { reason: 'browser-forgotten' }
    })
  })

  it('that remembers someone, or has a login that waits for its code, does too', async () => {
    const { test, member, id, forget } = await openOther()
    unwrap(await logIn(test, id, memberPassword, member.email))
    expect(forget('elsewhere')).toMatchObject({ error: { code: 'not-signed-in' } })
    const code = codeNow(test, member.secret)
    unwrap(await test.panel.session.enterCode(id, { code, rememberBrowser: true }))
    test.panel.session.logOut(id)
    expect(forget('elsewhere')).toMatchObject({ error: { code: 'not-signed-in' } })
    unwrap(await test.panel.session.stepUp('default', { password }))
    unwrap(forget('default'))
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'browser.forgotten', actor: { id: adminId(test) } })
    await comeIn(test, member)
    expect(namesIn(test)).toEqual(['browsers-forgotten'])
  })

  it('that is empty requires nothing', async () => {
    const { forget } = await openOther()
    unwrap(forget('elsewhere'))
  })
})
