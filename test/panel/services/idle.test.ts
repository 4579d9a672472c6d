// The idle timer (CHECKLIST 77): only user activity in a window resets it, and only for that window.
import { describe, expect, it } from 'vitest'
import { panelHandlers } from '../../../src/main/ipc/panel'
import { createServer } from '../../../src/main/ipc/serve'
import type { PanelCallers } from '../../../src/main/panel/services/authority'
import { panelContract, type Contract, type PanelContract } from '../../../src/shared/contract'
import { openTestPanel, type TestPanel } from '../harness'
import { logIn, signIn, signInMember } from '../login'
import { addMember, createSignedIn } from '../people'
import { codeOf } from '../../outcome'
import { identifyByName } from '../../ports/senders'

const minuteMs = 60_000
/** The real gate before the real handlers; the sender is the browser profile's id. */
const createGate = ({ panel }: TestPanel) =>
  createServer<PanelContract, string, PanelCallers>({
    contract: panelContract,
    handlers: () => panelHandlers(panel),
    identify: (profileId) => identifyByName(`panel:${profileId}`, 'panel'),
    authorise: ({ profileId }, who, stepUp) => panel.authorise(profileId, who, stepUp),
    logBug: (_reference, call, error) => {
      throw new Error(call, { cause: error })
    }
  })
const codeAt = async (test: TestPanel, profileId: string, name = 'settings.get') =>
  codeOf(await createGate(test).answer(profileId, name, {}))

describe('the idle time', () => {
  it('CHECKLIST 77: ends an admin window on Self-audit although it refetches and logins fail elsewhere', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    test.panel.noteActivity('default')
    for (let minute = 0; minute < 15; minute++) {
      // A failed login in another window: the page receives `changed: audit` and reloads everything that it shows.
      await logIn(test, `guess ${String(minute)}`, 'wrong', `guess ${String(minute)}@example.com`)
      expect(test.changes.at(-1)).toBe('audit')
      expect(await codeAt(test, 'default', 'selfAudit.get')).toBe('ok')
      expect(await codeAt(test, 'default', 'session.getLife')).toBe('ok')
      test.clock.now += minuteMs
    }
    expect(await codeAt(test, 'default', 'selfAudit.get')).toBe('not-signed-in')
  })
  it('CHECKLIST 77: is not reset by any call of a page', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    const at = test.clock.now
    const lastActiveAt = () => test.panel.context.authStates.listAllSessions(test.clock.now)[0]?.lastActiveAt
    test.panel.noteActivity('default')
    test.clock.now += minuteMs
    for (const [namespace, handlers] of Object.entries(panelContract as Contract)) {
      for (const [method, call] of Object.entries(handlers)) {
        if (call.who !== 'user' && call.who !== 'admin') continue
        expect(codeOf(test.panel.authorise('default', call.who, call.stepUp)), `${namespace}.${method}`).toBe('ok')
      }
    }
    expect(lastActiveAt()).toBe(at)
    expect(await codeAt(test, 'default')).toBe('ok')
    expect(lastActiveAt()).toBe(at)
    test.panel.session.logOut('default')
    test.clock.now += minuteMs
    await signIn(test, secret)
    expect(lastActiveAt()).toBe(test.clock.now)
  })
  it('CHECKLIST 77: is not reset by activity in another window', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    test.panel.noteActivity('default')
    await signInMember(test, member)
    for (let minute = 0; minute < 15; minute++) {
      test.clock.now += minuteMs
      test.panel.noteActivity(`of ${member.email}`)
    }
    expect(await codeAt(test, 'default')).toBe('not-signed-in')
    expect(await codeAt(test, `of ${member.email}`)).toBe('ok')
  })
  it('CHECKLIST 77: is not revived once it ended, nor prolonged for an incomplete login', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    test.clock.now += 15 * minuteMs
    test.panel.noteActivity('default')
    expect(await codeAt(test, 'default')).toBe('not-signed-in')
    await logIn(test)
    test.clock.now += 10 * minuteMs
    test.panel.noteActivity('default')
    expect(codeOf(await test.panel.session.enterCode('default', { code: '000000' }))).toBe('not-signed-in')
    test.panel.noteActivity('nobody there')
    await signIn(test, secret)
    test.clock.now -= minuteMs
    test.panel.noteActivity('default')
    expect(await codeAt(test, 'default')).toBe('not-signed-in')
  })
})
