// The Panel's contract and its handlers match: every call has a handler, and nothing that a page sends can carry time or authority.
import { describe, expect, it } from 'vitest'
import { panelHandlers } from '../../src/main/ipc/panel'
import { panelContract, type Call } from '../../src/shared/contract'
import { sampleInput } from '../ipc/sample-input'
import { openTestPanel } from './harness'
import { codeNow, email, logIn, password } from './login'
import { createEnrolled, createSignedIn } from './people'
import { codeOf, unwrap } from '../outcome'

const calls = Object.entries(panelContract as unknown as Record<string, Record<string, Call>>).flatMap(
  ([namespace, handlers]) =>
    Object.entries(handlers).map(([method, call]) => ({ name: `${namespace}.${method}`, namespace, method, call }))
)
type Handler = (input: unknown, caller: object) => Promise<object> | object
const own = calls.filter(({ namespace }) => !['app', 'protection', 'updates'].includes(namespace))

describe('the contract', () => {
  it('has a handler for every call, and no extra handler', async () => {
    const { panel } = await openTestPanel()
    const handlers = panelHandlers(panel) as unknown as Record<string, Record<string, unknown>>
    const names = Object.entries(handlers).flatMap(([namespace, handlers]) =>
      Object.keys(handlers).map((method) => `${namespace}.${method}`)
    )
    expect(names.sort()).toEqual(own.map(({ name }) => name).sort())
  })
  it('CHECKLIST 22: no call accepts a time from a page', () => {
    for (const { name, call } of own) {
      const input = sampleInput(call)
      for (const field of ['now', 'time', 'at', 'timestamp', 'profileId', 'role'].filter(
        (one) => !(one in (input as object))
      )) {
        expect(call.input.safeParse({ ...(input as object), [field]: 0 }).success, `${name} with ${field}`).toBe(false)
      }
    }
  })
  it('CHECKLIST 68: creating a copy of the store and restoring one require a step-up', () => {
    const stepUps = own.filter(({ call }) => call.stepUp).map(({ name }) => name)
    for (const name of ['snapshots.take', 'snapshots.restore']) expect(stepUps).toContain(name)
  })
  it('CHECKLIST 54: reset, export, role change and similar calls require a step-up', () => {
    const stepUps = own.filter(({ call }) => call.stepUp).map(({ name }) => name)
    for (const name of [
      'users.resetTwoFactor',
      'users.resetMany',
      'users.resetPassword',
      'users.exportCsv',
      'users.changeRole',
      'users.remove',
      'users.unlock',
      'audit.exportEvents',
      'policy.set',
      'sso.save',
      'sso.test',
      'sso.enable',
      'sso.setBreakGlass',
      'sso.disable',
      'sso.link',
      'sso.confirmLink',
      'sso.unlink'
    ]) {
      expect(stepUps).toContain(name)
    }
  })
  it('CHECKLIST 55: every administration call is for admins', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const admin = own.filter(({ namespace }) => ['users', 'policy', 'overview', 'audit'].includes(namespace))
    expect(admin.every(({ call }) => call.who === 'admin')).toBe(true)
    for (const { call } of own.filter((one) => one.call.who !== 'anyone')) {
      expect(codeOf(test.panel.authorise('default', call.who, call.stepUp))).toBe('not-signed-in')
    }
  })
  it('CHECKLIST 30, 55: no handler does anything for a caller without access, even if the gate let it through', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const before = test.panel.context.store.audit.readHead()
    const answered: string[] = []
    const changes = test.changes.length
    const handlers = panelHandlers(test.panel) as unknown as Record<string, Record<string, Handler>>
    const admin = unwrap(test.panel.authorise('default', 'admin', false))
    const asUser = unwrap(test.panel.authorise('default', 'user', false))
    const forged = { profileId: 'default', actor: admin.actor, session: admin.session, authState: admin.authState }
    for (const { name, namespace, method, call } of own.filter((one) => one.call.who !== 'anyone')) {
      for (const caller of [{ profileId: 'x' }, forged, call.who === 'user' ? admin : asUser]) {
        const answer = await handlers[namespace]?.[method]?.(sampleInput(call), caller)
        if (answer === undefined || !('ok' in answer) || answer.ok !== false) answered.push(name)
        else expect(answer).toEqual({ ok: false, error: { code: 'not-signed-in' } })
      }
    }
    // No call relies on the gate alone to refuse it.
    expect(answered).toEqual([])
    expect(test.panel.context.store.audit.readHead()).toEqual(before)
    expect([test.copied, test.saved, test.changes.length]).toEqual([[], [], changes])
  })
  it('CHECKLIST 9, 10: a password has no expiry and no hint', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    test.clock.now += 10 * 365 * 86_400_000
    expect(codeOf(await logIn(test))).toBe('ok')
    expect(JSON.stringify(own.map(({ name }) => name))).not.toMatch(/hint|question/i)
  })
  it('no answer contains a secret, a hash or a token', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    const handlers = panelHandlers(test.panel)
    const admin = unwrap(test.panel.authorise('default', 'admin', false))
    const user = unwrap(test.panel.authorise('default', 'user', false))
    const userId = test.panel.context.store.users.findByUsername(email.toLowerCase())?.id ?? ''
    const list = {
      search: '',
      factorState: null,
      role: null,
      status: null,
      sortBy: 'name',
      isDescending: false
    } as const
    const audit = { kinds: [], userId: null, search: '', from: null, to: null, before: null, limit: 500 }
    const answers = await Promise.all([
      handlers.session.get({}, admin),
      handlers.settings.get({}, user),
      handlers.settings.listSessions({}, user),
      handlers.users.list({ ...list, offset: 0, limit: 50 }, admin),
      handlers.users.get({ userId }, admin),
      handlers.audit.list(audit, admin)
    ])
    const said = JSON.stringify(answers)
    expect(answers.every((answer) => answer.ok)).toBe(true)
    for (const needle of ['argon2', Buffer.from(secret).toString('hex'), codeNow(test, secret), password]) {
      expect(said).not.toContain(needle)
    }
    const authState = test.panel.context.authStates.find('default', test.clock.now)
    expect(said).not.toContain(authState?.kind === 'session' ? authState.session.id : 'none')
    expect(unwrap(test.panel.settings.listSessions('default')).length).toBe(1)
  })
})
