// Which callers the gate lets through to a handler: the types accept no caller with fewer rights, and for each call of the contract and
// each state of a browser profile, the handler gets the right caller.
import { describe, expect, expectTypeOf, it } from 'vitest'
import type {
  Admin,
  LoggingIn,
  PanelCallers,
  PanelHandlers,
  Recovering,
  SignedIn
} from '../../src/main/panel/services/authority'
import { createServer } from '../../src/main/ipc/serve'
import type { User } from '../../src/main/panel/domain/user'
import { panelContract, type Call, type Caller, type PanelContract, type Who } from '../../src/shared/contract'
import { ok } from '../../src/shared/result'
import { openTestPanel, type TestPanel } from './harness'
import { logIn, memberPassword, password, signInMember } from './login'
import { addMember, createSignedIn } from './people'
import { codeOf, unwrap } from '../outcome'

type CallerOf<H> = H extends (input: never, caller: infer C) => unknown ? C : never

describe('a handler', () => {
  it('CHECKLIST 55: for admins cannot be called with a member, nor with a user whose role was not checked', () => {
    type ForAdmins = PanelHandlers['users']['resetTwoFactor']
    expectTypeOf<CallerOf<ForAdmins>>().toEqualTypeOf<SignedIn<Admin>>()
    expectTypeOf<SignedIn>().not.toExtend<CallerOf<ForAdmins>>()
    expectTypeOf<SignedIn<User & { readonly role: 'member' }>>().not.toExtend<CallerOf<ForAdmins>>()
    expectTypeOf<SignedIn<Admin>>().toExtend<CallerOf<PanelHandlers['settings']['rename']>>()
  })
  it('CHECKLIST 30: for a session cannot be called by a login that is not complete, nor by a window alone', () => {
    type OfSession = CallerOf<PanelHandlers['settings']['rename']>
    expectTypeOf<PanelCallers['code']>().not.toExtend<OfSession>()
    expectTypeOf<PanelCallers['setup']>().not.toExtend<OfSession>()
    expectTypeOf<Recovering>().not.toExtend<OfSession>()
    expectTypeOf<Caller>().not.toExtend<OfSession>()
    expectTypeOf<LoggingIn<'code'>>().not.toExtend<CallerOf<PanelHandlers['setup']['begin']>>()
    expectTypeOf<Caller>().toExtend<CallerOf<PanelHandlers['session']['logIn']>>()
  })
  it('cannot be called with a caller that was not made by the authority check', () => {
    interface Forged extends Caller {
      readonly actor: Admin
      readonly session: SignedIn['session']
      readonly authState: SignedIn['authState']
    }
    expectTypeOf<Forged>().not.toExtend<PanelCallers['admin']>()
  })
  it('that needs more than its call provides does not fit the contract', () => {
    type ForUsers = PanelHandlers['settings']['rename']
    expectTypeOf<
      (input: { name: string }, caller: SignedIn<Admin>) => { ok: true; value: null }
    >().not.toExtend<ForUsers>()
    expectTypeOf<(input: { name: string }, caller: Caller) => { ok: true; value: null }>().toExtend<ForUsers>()
  })
})

/** One profile in each possible state. */
async function openEverywhere(): Promise<TestPanel> {
  const test = await openTestPanel()
  await createSignedIn(test)
  const member = await addMember(test)
  await signInMember(test, member, 'member')
  test.clock.now += 60_000
  unwrap(await logIn(test, 'code', memberPassword, member.email))
  const { users, session } = test.panel
  unwrap(await session.stepUp('default', { password }))
  for (const profileId of ['password', 'setup']) {
    const email = `${profileId}@example.com`
    const { activationCode } = unwrap(users.create('default', { email, name: 'Ivan', role: 'member' }))
    unwrap(await session.logIn(profileId, { username: email, password: activationCode }))
  }
  const chosen = { password: memberPassword, confirmPassword: memberPassword }
  unwrap(await session.choosePassword('setup', chosen))
  const { key } = unwrap(await test.panel.recovery.createKey('default'))
  unwrap(await test.panel.recovery.enterKey('recovery', { key }))
  return test
}

describe('the gate', () => {
  it('CHECKLIST 30, 55: passes each handler the caller its call is for, and no one else', async () => {
    const { panel } = await openEverywhere()
    const given: Record<string, Record<string, string>> = {}
    const describe = (caller: object) => {
      const { authState, actor } = caller as Partial<SignedIn>
      return [authState?.kind, actor?.role].filter((one) => one !== undefined).join(' ')
    }
    for (const profileId of ['stranger', 'password', 'setup', 'code', 'recovery', 'member', 'default']) {
      for (const who of Object.keys({ anyone: 0, password: 0, setup: 0, code: 0, recovery: 0, user: 0, admin: 0 })) {
        const letIn = panel.authorise(profileId, who as Who, false)
        ;(given[who] ??= {})[profileId] = letIn.ok ? describe(letIn.value) : letIn.error.code
      }
    }
    const nobody = Object.fromEntries(Object.keys(given['user'] ?? {}).map((one) => [one, 'not-signed-in']))
    expect(given).toEqual({
      anyone: Object.fromEntries(Object.keys(nobody).map((one) => [one, ''])),
      password: { ...nobody, password: 'password' },
      setup: { ...nobody, setup: 'setup' },
      code: { ...nobody, code: 'code' },
      recovery: { ...nobody, recovery: 'recovery' },
      user: { ...nobody, member: 'session member', default: 'session admin' },
      admin: { ...nobody, member: 'forbidden', default: 'session admin' }
    })
  })

  it('CHECKLIST 81: awaits nothing between the check and the handler, and checks each call', async () => {
    const test = await openEverywhere()
    const reached: string[] = []
    const calls = Object.entries(panelContract as unknown as Record<string, Record<string, Call>>)
    const table = Object.fromEntries(
      calls.map(([namespace, methods]) => [
        namespace,
        Object.fromEntries(
          Object.keys(methods).map((method) => [
            method,
            (_input: unknown, caller: object) => {
              reached.push('profileId' in caller && 'actor' in caller ? 'actor' : 'caller')
              return ok(null)
            }
          ])
        )
      ])
    )
    const server = createServer<PanelContract, string, PanelCallers>({
      contract: panelContract,
      handlers: () => table,
      identify: (profileId) => ({ profileId }),
      authorise(caller, who, stepUp) {
        const letIn = test.panel.authorise(caller.profileId, who, stepUp)
        // Microtasks queued from now on run after the handler.
        queueMicrotask(() => reached.push('ended'))
        return letIn
      },
      logBug: () => undefined
    })
    for (const name of ['settings.get', 'policy.get', 'session.get']) {
      expect(codeOf(await server.answer('default', name, {}))).toBe('ok')
    }
    expect(reached).toEqual(['actor', 'ended', 'actor', 'ended', 'caller', 'ended'])
  })
})
