// Browser profiles and their windows (S10), how long a session lasts, and why it ended (CHECKLIST 48, 53).
import { createProfile } from '../../../src/main/panel/services/profiles'
import { describe, expect, it } from 'vitest'
import { auditKindsOf, openTestPanel, type TestPanel } from '../harness'
import { codeNow, logIn, password, signIn } from '../login'
import { adminId, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { createFakeWindows, windowPorts } from '../../ports/windows'

const minuteMs = 60_000

/** A Panel, and the titles of its windows. */
async function openWithWindows() {
  const windows = createFakeWindows()
  const test = await openTestPanel({ profileWindows: windowPorts(windows).profileWindows })
  return { test, titles: () => windows.open.map(({ title }) => title) }
}

describe('browser profiles', () => {
  it('S10: New browser creates a profile with its own window', async () => {
    const { test, titles } = await openWithWindows()
    const made = createProfile(test.panel.context)
    expect(titles()).toEqual(['Countersign Panel — Browser 2'])
    expect(unwrap(test.panel.profiles.list(made.id))).toMatchObject([
      { name: 'Browser 1', isFirst: true, isThis: false },
      { name: 'Browser 2', isFirst: false, isThis: true }
    ])
    unwrap(test.panel.profiles.open(made.id, { id: 'default' }))
    expect(codeOf(test.panel.profiles.open(made.id, { id: 'gone' }))).toBe('not-found')
    unwrap(test.panel.profiles.rename(made.id, { name: 'Library' }))
    expect(titles()).toEqual(['Countersign Panel — Library', 'Countersign Panel'])
  })

  it('S10: a new name is always unique', async () => {
    const { test } = await openWithWindows()
    const second = createProfile(test.panel.context)
    const third = createProfile(test.panel.context)
    unwrap(test.panel.profiles.forget('default', { id: second.id }))
    expect(createProfile(test.panel.context).name).not.toBe(third.name)
  })

  it('removing one closes its window and ends its session and trust', async () => {
    const { test, titles } = await openWithWindows()
    const { secret } = await createSignedIn(test)
    const { id } = createProfile(test.panel.context)
    test.clock.now += minuteMs
    unwrap(await logIn(test, id))
    unwrap(await test.panel.session.enterCode(id, { code: codeNow(test, secret), rememberBrowser: true }))
    expect(unwrap(test.panel.profiles.forget('default', { id }))).toHaveLength(1)
    expect(titles()).toEqual([])
    expect(unwrap(test.panel.session.get(id)).step).toBe('signed-out')
    expect(test.panel.context.store.browsers.listTrusts(adminId(test))).toEqual([])
    expect(auditKindsOf(test).slice(-2)).toEqual(['session.ended', 'browser.forgotten'])
    expect(unwrap(await logIn(test, id)).step).toBe('code')
  })

  it('neither the first nor the current one can be removed', async () => {
    const { test, titles } = await openWithWindows()
    const { id } = createProfile(test.panel.context)
    expect(codeOf(test.panel.profiles.forget(id, { id: 'default' }))).toBe('wrong-stage')
    expect(codeOf(test.panel.profiles.forget(id, { id }))).toBe('wrong-stage')
    expect(codeOf(test.panel.profiles.forget(id, { id: 'gone' }))).toBe('not-found')
    expect(titles()).toEqual(['Countersign Panel — Browser 2'])
  })
})

describe('a user of a logged-out window', () => {
  it('gets forty browsers, and then the newest of them again', async () => {
    const { test, titles } = await openWithWindows()
    const { profiles } = test.panel
    const made = Array.from({ length: 39 }, () => createProfile(test.panel.context))
    expect(made.map(({ name }) => name)).toEqual(made.map((_, at) => `Browser ${String(at + 2)}`))
    test.changes.length = 0
    expect(createProfile(test.panel.context)).toEqual(made.at(-1))
    expect([test.panel.context.store.browsers.listProfiles().length, titles().length, test.changes]).toEqual([
      40,
      39,
      []
    ])
    unwrap(profiles.rename(made[0]?.id ?? '', { name: 'Browser 40' }))
    unwrap(profiles.forget('default', { id: made[1]?.id ?? '' }))
    expect(createProfile(test.panel.context).name).toBe('Browser 41')
    await test.restart()
    expect(test.panel.context.store.browsers.listProfiles()).toHaveLength(40)
  })

  it.each<readonly [string, (test: TestPanel, id: string, secret: Uint8Array) => Promise<unknown>]>([
    ['in which someone is logging in', (test, id) => logIn(test, id)],
    ['in which someone is logged in', (test, id, secret) => signIn(test, secret, id)],
    [
      'that is remembered',
      async (test, id, secret) => {
        unwrap(await logIn(test, id))
        unwrap(await test.panel.session.enterCode(id, { code: codeNow(test, secret), rememberBrowser: true }))
        test.panel.session.logOut(id)
      }
    ]
  ])('cannot remove one %s: that requires someone who confirmed recently', async (_, fill) => {
    const { test } = await openWithWindows()
    const { secret } = await createSignedIn(test)
    const { profiles } = test.panel
    const { id } = createProfile(test.panel.context)
    test.clock.now += 9 * minuteMs
    test.panel.noteActivity('default')
    const { id: empty } = createProfile(test.panel.context)
    expect(codeOf(profiles.forget('stranger', { id: empty }))).toBe('ok')
    await fill(test, id, secret)
    expect(codeOf(profiles.forget('stranger', { id }))).toBe('not-signed-in')
    test.clock.now += minuteMs
    expect(codeOf(profiles.forget('default', { id }))).toBe('step-up-required')
    expect(test.panel.context.store.browsers.listProfiles().some((one) => one.id === id)).toBe(true)
    unwrap(await test.panel.session.stepUp('default', { password }))
    expect(codeOf(profiles.forget('default', { id }))).toBe('ok')
    expect(test.panel.context.store.browsers.listProfiles().some((one) => one.id === id)).toBe(false)
  })
})

describe('how long a session lasts', () => {
  const lifeOf = (test: Awaited<ReturnType<typeof openTestPanel>>, profileId = 'default') =>
    unwrap(test.panel.session.getLife(profileId))

  it('CHECKLIST 48: reports both limits, and asking does not extend it', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    // The harness advances the clock by a minute after the login.
    const startedAt = test.clock.now - minuteMs
    const life = lifeOf(test)
    const idleEndsAt = startedAt + 15 * minuteMs
    expect(life).toEqual({ kind: 'open', idleEndsAt, endsAt: startedAt + 12 * 60 * minuteMs })
    test.clock.now = idleEndsAt - 1
    expect(lifeOf(test)).toEqual(life)
    test.clock.now += 1
    expect(lifeOf(test)).toEqual({ kind: 'ended', reason: 'idle' })
    test.panel.sweep()
    expect(lifeOf(test)).toEqual({ kind: 'ended', reason: 'idle' })
  })

  it('reports that it reached its maximum time', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    for (let minutes = 0; minutes < 12 * 60; minutes += 10) {
      test.panel.noteActivity('default')
      test.clock.now += 10 * minuteMs
    }
    expect(lifeOf(test)).toEqual({ kind: 'ended', reason: 'too-long' })
  })

  it('reports that someone ended it, but nothing after the user logged out', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    test.clock.now += minuteMs
    await signIn(test, secret, 'second')
    unwrap(test.panel.settings.endOtherSessions('second'))
    expect(lifeOf(test)).toEqual({ kind: 'ended', reason: 'ended' })
    unwrap(test.panel.session.logOut('second'))
    expect(lifeOf(test, 'second')).toEqual({ kind: 'none' })
  })

  it('reports that the code came too late', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    test.panel.session.logOut('default')
    unwrap(await logIn(test))
    test.clock.now += 10 * minuteMs
    expect(lifeOf(test)).toEqual({ kind: 'ended', reason: 'login-expired' })
  })
})
