// User management: each call and its effect on the store. Continues from panel-login.ts: Ada is logged in.
import { expect } from 'vitest'
import { freshCode, known } from './panel-login'
import type { Effect, World } from './world'

const P = 'panel'
const grace = { id: '', email: 'grace@example.com', code: '', password: 'a heron by the lake', setupKey: '' }
export const member = grace
const at = 'of-grace'
const bytesOf = (text: string) => new TextEncoder().encode(text)
const csv = 'email,name,role\nbo@example.com,Bo,member\ncy@example.com,Cy,member'

const user = (w: World, columns: string, id = grace.id) => w.row(P, `select ${columns} from users where id = ?`, id)
const countUsers = (w: World) => w.value(P, 'select count(*) from users')
const stepIn = async (w: World, profileId: string) =>
  (await w.get<{ step: string }>(P, 'session.get', {}, profileId)).step
const stepUp = (w: World) => w.get(P, 'session.stepUp', { password: known.password })
/** Keeps Ada's session active and stepped up. */
const keepUp = async (w: World) => {
  w.noteActivity()
  await stepUp(w)
}
const choosePassword = async (w: World, activationCode: string) => {
  await w.get(P, 'session.logIn', { username: grace.email, password: activationCode }, at)
  const { password } = grace
  return w.get(P, 'session.choosePassword', { password, confirmPassword: password }, at)
}
const enrol = async (w: World) => {
  grace.setupKey = (await w.get<{ setupKey: string }>(P, 'setup.begin', {}, at)).setupKey
  await w.get(P, 'setup.confirmCode', { code: freshCode(w, grace.setupKey) }, at)
  await w.get(P, 'setup.acknowledge', {}, at)
  await w.get(P, 'setup.finish', {}, at)
}
const signIn = async (w: World, more: object = {}) => {
  await w.get(P, 'session.logIn', { username: grace.email, password: grace.password }, at)
  await w.get(P, 'session.enterCode', { code: freshCode(w, grace.setupKey), ...more }, at)
}
const setPolicy = async (w: World, change: object) => {
  const { policy } = await w.get<{ policy: object }>(P, 'policy.get')
  return w.get(P, 'policy.set', { policy: { ...policy, ...change } })
}

const filter = { search: '', factorState: null, role: null, status: null }

export const userEffects = {
  'users.create': async (w) => {
    await keepUp(w)
    const made = await w.get<{ userId: string; activationCode: string }>(P, 'users.create', {
      email: grace.email,
      name: 'Grace',
      role: 'member'
    })
    Object.assign(grace, { id: made.userId, code: made.activationCode })
    expect(await user(w, 'email, role, is_invited, activation_hash is not null as isActivatable')).toEqual({
      email: grace.email,
      role: 'member',
      is_invited: 1,
      isActivatable: 1
    })
  },
  'users.copyCode': async (w) => {
    await w.get(P, 'users.copyCode')
    expect(w.copied.at(-1)).toContain(grace.code)
  },
  'session.choosePassword': async (w) => {
    expect(await choosePassword(w, grace.code)).toMatchObject({ step: 'setup' })
    expect(await user(w, 'is_invited, activation_hash')).toEqual({ is_invited: 0, activation_hash: null })
    await enrol(w)
  },
  'users.list': async (w) => {
    const query = { ...filter, search: 'grace', sortBy: 'email', isDescending: false, offset: 0, limit: 10 }
    expect(await w.get(P, 'users.list', query)).toMatchObject({ total: 1, rows: [{ id: grace.id, role: 'member' }] })
    expect(await w.get(P, 'users.list', { ...query, search: '' })).toMatchObject({ total: await countUsers(w) })
  },
  'users.get': async (w) => {
    const found = await w.get(P, 'users.get', { userId: grace.id })
    expect(found).toMatchObject({ email: grace.email, status: 'active', factor: { state: 'enrolled' } })
  },
  'users.inspectCode': async (w) => {
    const before = await w.row(P, 'select last_step, failures from factors where user_id = ?', grace.id)
    const given = { userId: grace.id, code: freshCode(w, grace.setupKey) }
    expect(await w.get(P, 'users.inspectCode', given)).toMatchObject({ kind: 'right-now' })
    expect(await w.row(P, 'select last_step, failures from factors where user_id = ?', grace.id)).toEqual(before)
  },
  'users.changeRole': async (w) => {
    await w.get(P, 'users.changeRole', { userId: grace.id, role: 'admin' })
    expect(await user(w, 'role')).toEqual({ role: 'admin' })
    await w.get(P, 'users.changeRole', { userId: grace.id, role: 'member' })
    expect(await user(w, 'role')).toEqual({ role: 'member' })
  },
  'users.disable': async (w) => {
    await w.get(P, 'users.disable', { userId: grace.id })
    expect(await user(w, 'status')).toEqual({ status: 'disabled' })
    expect(await stepIn(w, at)).toBe('signed-out')
  },
  'users.enable': async (w) => {
    await w.get(P, 'users.enable', { userId: grace.id })
    expect(await user(w, 'status')).toEqual({ status: 'active' })
  },
  'users.unlock': async (w) => {
    await w.get(P, 'session.logIn', { username: grace.email, password: grace.password }, at)
    for (let tries = 0; tries < 5; tries++) {
      expect(await w.codeOf(P, 'session.enterCode', { code: '000000' }, at)).toBe('wrong-code')
      w.clock.now += 10_000
    }
    const throttle = 'select failures, blocked_until > 0 as isBlocked from factors where user_id = ?'
    expect(await w.row(P, throttle, grace.id)).toEqual({ failures: 5, isBlocked: 1 })
    await keepUp(w)
    await w.get(P, 'users.unlock', { userId: grace.id })
    expect(await w.row(P, throttle, grace.id)).toEqual({ failures: 0, isBlocked: 0 })
  },
  'users.endSessions': async (w) => {
    await signIn(w)
    await w.get(P, 'users.endSessions', { userId: grace.id })
    expect([await stepIn(w, at), await stepIn(w, 'default')]).toEqual(['signed-out', 'signed-in'])
  },
  'users.forgetBrowsers': async (w) => {
    await signIn(w, { rememberBrowser: true })
    expect(await w.value(P, 'select count(*) from remembered_browsers')).toBe(1)
    await w.get(P, 'users.forgetBrowsers', { userId: grace.id })
    expect(await w.value(P, 'select count(*) from remembered_browsers')).toBe(0)
    expect(await stepIn(w, at)).toBe('signed-in')
  },
  'users.resetPassword': async (w) => {
    await keepUp(w)
    const { activationCode } = await w.get<{ activationCode: string }>(P, 'users.resetPassword', { userId: grace.id })
    expect(await user(w, 'is_invited')).toEqual({ is_invited: 1 })
    expect(await choosePassword(w, activationCode)).toMatchObject({ step: 'code' })
  },
  'policy.get': async (w) => {
    const { policy } = await w.get<{ policy: object }>(P, 'policy.get')
    expect(JSON.parse(String(await w.value(P, 'select policy from account')))).toEqual(policy)
  },
  'policy.preview': async (w) => {
    const before = await w.value(P, 'select policy from account')
    const { policy } = await w.get<{ policy: object }>(P, 'policy.get')
    await w.get(P, 'session.cancel', {}, at)
    await signIn(w, { rememberBrowser: true })
    const preview = await w.get(P, 'policy.preview', { policy: { ...policy, rememberDays: 0 } })
    expect(preview).toMatchObject({ forgottenBrowsers: 1, affected: [{ email: grace.email }] })
    expect(await w.value(P, 'select policy from account')).toBe(before)
  },
  'policy.set': async (w) => {
    await keepUp(w)
    await setPolicy(w, { needsEnrolmentCode: true })
    expect(JSON.parse(String(await w.value(P, 'select policy from account')))).toMatchObject({
      needsEnrolmentCode: true
    })
  },
  'policy.renameAccount': async (w) => {
    await w.get(P, 'policy.renameAccount', { accountName: 'Southwind' })
    expect(await w.value(P, 'select name from account')).toBe('Southwind')
  },
  'users.resetTwoFactor': async (w) => {
    await w.get(P, 'users.resetTwoFactor', { userId: grace.id })
    expect(await w.value(P, 'select count(*) from factors where user_id = ?', grace.id)).toBe(0)
    expect(await user(w, 'factor_state, reset_at')).toEqual({ factor_state: 'none', reset_at: w.clock.now })
  },
  'users.createEnrolmentCode': async (w) => {
    const before = await user(w, 'enrolment_hash')
    const made = await w.get<{ enrolment: { code: string } }>(P, 'users.createEnrolmentCode', { userId: grace.id })
    expect(await user(w, 'enrolment_hash')).not.toEqual(before)
    grace.code = made.enrolment.code
  },
  'setup.enterEnrolmentCode': async (w) => {
    const { email: username, password } = grace
    expect(await w.get(P, 'session.logIn', { username, password }, at)).toMatchObject({ step: 'enrolment-code' })
    expect(await w.get(P, 'setup.enterEnrolmentCode', { code: grace.code }, at)).toMatchObject({ step: 'setup' })
    await enrol(w)
    expect(await user(w, 'factor_state')).toEqual({ factor_state: 'enrolled' })
  },
  'users.resetMany': async (w) => {
    await keepUp(w)
    await setPolicy(w, { needsEnrolmentCode: false })
    expect(await w.get(P, 'users.resetMany', { userIds: [grace.id] })).toEqual({ done: [grace.id], refused: [] })
    expect(await user(w, 'factor_state')).toEqual({ factor_state: 'none' })
    await w.get(P, 'session.logIn', { username: grace.email, password: grace.password }, at)
    await enrol(w)
  },
  'users.previewImport': async (w) => {
    const before = await countUsers(w)
    expect(await w.get(P, 'users.previewImport', { bytes: bytesOf(csv) })).toMatchObject({ rows: 2, good: 2 })
    expect(await countUsers(w)).toBe(before)
  },
  'users.commitImport': async (w) => {
    await keepUp(w)
    const before = Number(await countUsers(w))
    await w.get(P, 'users.commitImport', { bytes: bytesOf(csv) })
    expect(await countUsers(w)).toBe(before + 2)
  },
  'users.saveActivations': async (w) => {
    await w.get(P, 'users.saveActivations')
    expect(w.saving.saved.at(-1)?.text).toMatch(/bo@example\.com[^]*cy@example\.com/)
  },
  'users.exportCsv': async (w) => {
    await w.get(P, 'users.exportCsv', filter)
    const lines = w.saving.saved.at(-1)?.text.trim().split('\n') ?? []
    expect(lines).toHaveLength(Number(await countUsers(w)) + 1)
  },
  'users.remove': async (w) => {
    const id = await w.value(P, `select id from users where email = 'bo@example.com'`)
    await w.get(P, 'users.remove', { userId: id })
    expect(await user(w, 'id', String(id))).toBeUndefined()
  },
  'jobs.list': async (w) => {
    const text = [
      'email,name,role',
      ...Array.from({ length: 20_000 }, (_, at) => `u${String(at)}@example.com,U,member`)
    ]
    const under = w.ask(P, 'users.previewImport', { bytes: bytesOf(text.join('\n')) })
    expect(await w.get(P, 'jobs.list')).toMatchObject([{ kind: 'preview-users' }])
    expect((await under).ok).toBe(true)
    expect(await w.get(P, 'jobs.list')).toEqual([])
  },
  'jobs.cancel': async (w) => {
    const text = [
      'email,name,role',
      ...Array.from({ length: 20_000 }, (_, at) => `u${String(at)}@example.com,U,member`)
    ]
    const under = w.ask(P, 'users.previewImport', { bytes: bytesOf(text.join('\n')) })
    await w.get(P, 'jobs.cancel', { kind: 'preview-users' })
    expect(await under).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  }
} satisfies Record<string, Effect>
