// Overview, audit log, copies, browser profiles, single sign-on and the account recovery key: each call and its effect. Continues from
// panel-users.ts: Ada is logged in, Grace is an enrolled member.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { createBrowser } from '../panel/sso/browser'
import { inputFor } from '../panel/sso/input'
import { startDemoProvider } from '../../scripts/idp/provider.mjs'
import { providerPages } from '../../src/shared/model/sso'
import { freshCode, known, signIn } from './panel-login'
import { member } from './panel-users'
import type { Effect, World } from './world'

const P = 'panel'
const keepUp = async (w: World) => {
  w.noteActivity()
  await w.get(P, 'session.stepUp', { password: known.password })
}
const headOf = async (w: World) => (await w.row(P, 'select seq, hash, kind from audit order by seq desc limit 1')) ?? {}
const idOf = (w: World, email: string) => w.value(P, 'select id from users where email = ?', email)
const auditFilter = { kinds: [], userId: null, search: '', from: null, to: null }

const provider = { issuer: '', close: () => Promise.resolve() }
export const closeProvider = () => provider.close()
/** Signs in at the provider as `login`. */
const goAs = (w: World, login: string) => {
  w.browser.visit = (url) => {
    createBrowser()
      .visit(url, login)
      .catch(() => undefined)
  }
}
const link = (w: World) => w.row(P, 'select subject, is_awaiting from sso_links where user_id = ?', member.id)

export const accountEffects = {
  'overview.get': async (w) => {
    const users = await w.value(P, `select count(*) from users where status = 'active' and is_invited = 0`)
    expect(await w.get(P, 'overview.get', { days: 7 })).toMatchObject({ days: 7, users: { active: users } })
    const { daily } = await w.get<{ daily: readonly unknown[] }>(P, 'overview.get', { days: 30 })
    expect(daily).toHaveLength(30)
  },
  'audit.list': async (w) => {
    const { events } = await w.get<{ events: readonly object[] }>(P, 'audit.list', {
      ...auditFilter,
      before: null,
      limit: 5
    })
    expect(events).toHaveLength(5)
    const { seq, kind } = await headOf(w)
    expect(events[0]).toMatchObject({ seq, kind })
  },
  'audit.exportEvents': async (w) => {
    const { seq } = await headOf(w)
    await w.get(P, 'audit.exportEvents', { ...auditFilter, format: 'jsonl' })
    const lines = w.saving.saved.at(-1)?.text.trim().split('\n') ?? []
    expect(lines.length).toBeGreaterThanOrEqual(Number(seq))
    expect((await headOf(w))['kind']).toBe('audit.exported')
  },
  'audit.verify': async (w) => {
    const { seq, hash } = await headOf(w)
    expect(await w.get(P, 'audit.verify')).toEqual({ kind: 'whole', entries: seq, head: hash })
  },
  'audit.makeCheckpoint': async (w) => {
    await keepUp(w)
    const sheet = await w.get<{ entries: number; head: string }>(P, 'audit.makeCheckpoint')
    expect(await w.value(P, 'select hash from audit where seq = ?', sheet.entries)).toBe(sheet.head)
  },
  'audit.saveCheckpoint': async (w) => {
    const { head } = await w.get<{ head: string }>(P, 'audit.makeCheckpoint')
    await w.get(P, 'audit.saveCheckpoint')
    expect(w.saving.saved.at(-1)?.text).toContain(head)
  },
  'selfAudit.get': async (w) => {
    const users = await w.value(P, `select count(*) from users where status = 'active' and is_invited = 0`)
    const initialPasswords = { waiting: await w.value(P, 'select count(*) from users where is_invited = 1') }
    expect(await w.get(P, 'selfAudit.get')).toMatchObject({ facts: { factors: { users }, initialPasswords } })
  },
  'selfAudit.forgetStale': async (w) => {
    const old = w.clock.now - 31 * 86_400_000
    const insert = `insert into remembered_browsers (id, user_id, profile_id, token_hash, created_at, expires_at)
      values ('old', ?, 'old', x'00', ?, ?)`
    await w.write(P, 'delete from remembered_browsers')
    await w.write(P, insert, member.id, old, old + 7 * 86_400_000)
    await w.get(P, 'selfAudit.forgetStale')
    expect(await w.value(P, 'select count(*) from remembered_browsers')).toBe(0)
  },
  'profiles.list': async (w) => {
    const listed = await w.get<readonly { id: string; isFirst: boolean }[]>(P, 'profiles.list')
    const stored = await w.rows(P, 'select id from profiles order by id')
    expect(listed.map(({ id }) => ({ id })).sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(stored)
  },
  'profiles.rename': async (w) => {
    await w.get(P, 'profiles.rename', { name: 'Desk' })
    expect(await w.value(P, `select name from profiles where id = 'default'`)).toBe('Desk')
  },
  'profiles.create': async (w) => {
    const before = Number(await w.value(P, 'select count(*) from profiles'))
    await w.get(P, 'profiles.create')
    expect(await w.value(P, 'select count(*) from profiles')).toBe(before + 1)
    expect(w.windows.open.at(-1)).toMatchObject({ appId: 'panel', title: 'Countersign Panel — Browser 2' })
  },
  'profiles.open': async (w) => {
    const id = String(await w.value(P, `select id from profiles where id <> 'default' limit 1`))
    await w.get(P, 'profiles.open', { id })
    expect(w.windows.open.at(-1)).toMatchObject({ appId: 'panel', profileId: id })
  },
  'profiles.forget': async (w) => {
    await signIn(w, 'b')
    await w.get(P, 'profiles.list', {}, 'b')
    await keepUp(w)
    await w.get(P, 'profiles.forget', { id: 'b' })
    expect(await w.value(P, `select count(*) from profiles where id = 'b'`)).toBe(0)
    expect(await w.get(P, 'session.get', {}, 'b')).toMatchObject({ step: 'signed-out' })
  },
  'sso.save': async (w) => {
    Object.assign(provider, await startDemoProvider({ users: people }))
    await w.get(P, 'sso.save', inputFor(provider.issuer, { clientId: 'another' }))
    const { clientId } = JSON.parse(String(await w.value(P, 'select config from sso_settings'))) as { clientId: string }
    expect(clientId).toBe('another')
    await w.get(P, 'sso.save', inputFor(provider.issuer))
  },
  'sso.get': async (w) => {
    expect(await w.get(P, 'sso.get')).toMatchObject({
      isEnabled: false,
      draft: { issuer: provider.issuer },
      test: null
    })
  },
  'sso.test': async (w) => {
    w.clock.now = Date.now()
    goAs(w, 'ada')
    await signInAnew(w)
    await w.get(P, 'sso.test')
    expect(JSON.parse(String(await w.value(P, 'select test from sso_settings')))).toMatchObject({ isPassed: true })
  },
  'sso.enable': async (w) => {
    await w.get(P, 'sso.enable', { breakGlassUserIds: [await idOf(w, known.email)] })
    expect(await w.rows(P, 'select slot from sso_settings order by slot')).toEqual([
      { slot: 'active' },
      { slot: 'draft' }
    ])
  },
  'sso.setBreakGlass': async (w) => {
    await w.get(P, 'users.changeRole', { userId: member.id, role: 'admin' })
    const both = [await idOf(w, known.email), member.id]
    await w.get(P, 'sso.setBreakGlass', { breakGlassUserIds: both })
    expect(await w.value(P, 'select count(*) from sso_break_glass')).toBe(2)
    await w.get(P, 'sso.setBreakGlass', { breakGlassUserIds: both.slice(0, 1) })
    await w.get(P, 'users.changeRole', { userId: member.id, role: 'member' })
  },
  'sso.link': async (w) => {
    await w.get(P, 'sso.link', { userId: member.id, subject: 'grace' })
    expect(await link(w)).toEqual({ subject: 'grace', is_awaiting: 0 })
  },
  'sso.confirmLink': async (w) => {
    await w.write(P, 'update sso_links set is_awaiting = 1')
    await w.get(P, 'sso.confirmLink', { userId: member.id })
    expect(await link(w)).toEqual({ subject: 'grace', is_awaiting: 0 })
  },
  'sso.signIn': async (w) => {
    goAs(w, 'grace')
    expect(await w.get(P, 'sso.signIn', {}, 'sso')).toMatchObject({ step: 'signed-in', user: { id: member.id } })
    expect(await w.value(P, 'select last_sign_in_at from sso_links')).toBe(w.clock.now)
  },
  'sso.stepUp': async (w) => {
    expect(await w.codeOf(P, 'sso.stepUp', {}, 'sso')).toBe('ok')
    expect((await headOf(w))['kind']).toBe('session.stepped-up')
  },
  'sso.cancelSignIn': async (w) => {
    w.browser.visit = () => undefined
    const under = w.ask(P, 'sso.signIn', {}, 'waiting')
    await expect
      .poll(async () => {
        await w.get(P, 'sso.cancelSignIn', {}, 'waiting')
        return Promise.race([under, Promise.resolve(null)])
      })
      .toMatchObject({ ok: false, error: { code: 'cancelled' } })
  },
  'sso.openProviderPage': async (w) => {
    w.browser.visit = () => undefined
    await w.get(P, 'sso.openProviderPage', { provider: 'google' })
    expect(w.browser.opened.at(-1)).toBe(providerPages.google)
  },
  'sso.dismissWaiting': async (w) => {
    goAs(w, 'nina')
    expect(await w.codeOf(P, 'sso.signIn', {}, 'new')).toBe('sso-unknown-user')
    expect(await w.rows(P, 'select subject from sso_waiting')).toEqual([{ subject: 'nina' }])
    await w.get(P, 'sso.dismissWaiting', { subject: 'nina' })
    expect(await w.value(P, 'select count(*) from sso_waiting')).toBe(0)
  },
  'sso.unlink': async (w) => {
    await w.get(P, 'sso.unlink', { userId: member.id })
    expect(await link(w)).toBeUndefined()
    expect(await w.get(P, 'session.get', {}, 'sso')).toMatchObject({ step: 'signed-out' })
  },
  'sso.disable': async (w) => {
    await keepUp(w)
    await w.get(P, 'sso.disable')
    expect(await w.rows(P, 'select slot from sso_settings')).toEqual([{ slot: 'draft' }])
    await closeProvider()
  },
  'snapshots.take': async (w) => {
    await keepUp(w)
    const { snapshots } = await w.get<Snapshots>(P, 'snapshots.take')
    for (const { name } of snapshots) expect(existsSync(join(w.dataDir, 'panel', 'snapshots', name))).toBe(true)
    expect(snapshots.some(({ takenAt }) => takenAt === w.clock.now)).toBe(true)
  },
  'snapshots.list': async (w) => {
    const { snapshots } = await w.get<Snapshots>(P, 'snapshots.list')
    expect(snapshots[0]?.takenAt).toBe(w.clock.now)
  },
  'snapshots.restore': async (w) => {
    const { snapshots } = await w.get<Snapshots>(P, 'snapshots.list')
    await w.get(P, 'policy.renameAccount', { accountName: 'Westwind' })
    w.clock.now += 60_000
    await w.get(P, 'snapshots.restore', { name: snapshots[0]?.name })
    expect(await w.value(P, 'select name from account')).toBe('Southwind')
    expect(await w.get(P, 'session.get')).toMatchObject({ step: 'signed-out' })
    await signIn(w, 'default')
  },
  'recovery.createKey': async (w) => {
    const made = await w.get<{ key: string }>(P, 'recovery.createKey')
    recoveryKey = made.key
    expect(await w.value(P, 'select key_hash is not null from account_recovery')).toBe(1)
  },
  'recovery.getState': async (w) => {
    const createdAt = await w.value(P, 'select created_at from account_recovery')
    expect(await w.get(P, 'recovery.getState')).toEqual({ createdAt, createdBy: known.email })
  },
  'recovery.copyKey': async (w) => {
    await w.get(P, 'recovery.copyKey')
    expect(w.copied.at(-1)).toBe(recoveryKey)
  },
  'recovery.downloadKey': async (w) => {
    await w.get(P, 'recovery.downloadKey')
    expect(w.saving.saved.at(-1)?.text).toContain(recoveryKey)
  },
  'recovery.hideKey': async (w) => {
    await w.get(P, 'recovery.hideKey')
    expect(await w.codeOf(P, 'recovery.copyKey')).toBe('wrong-stage')
  },
  'recovery.enterKey': async (w) => {
    expect(await w.get(P, 'recovery.enterKey', { key: recoveryKey }, 'r')).toMatchObject({ step: 'recovery' })
    expect(await w.value(P, 'select key_hash is not null from account_recovery')).toBe(1)
  },
  'recovery.listAdmins': async (w) => {
    const admins = await w.get(P, 'recovery.listAdmins', {}, 'r')
    expect(admins).toMatchObject([{ email: known.email }])
  },
  'recovery.chooseAdmin': async (w) => {
    const userId = await idOf(w, known.email)
    expect(await w.get(P, 'recovery.chooseAdmin', { userId }, 'r')).toMatchObject({ stage: 'password' })
    expect((await headOf(w))['kind']).toBe('recovery.admin-chosen')
  },
  'recovery.choosePassword': async (w) => {
    const before = await w.value(P, 'select password_hash from users where email = ?', known.email)
    const password = 'three grey herons'
    await w.get(P, 'recovery.choosePassword', { password, confirmPassword: password }, 'r')
    // Nothing is written before Done.
    expect(await w.value(P, 'select password_hash from users where email = ?', known.email)).toBe(before)
    const { setupKey } = await w.get<{ setupKey: string }>(P, 'setup.begin', {}, 'r')
    await w.get(P, 'setup.confirmCode', { code: freshCode(w, setupKey) }, 'r')
    await w.get(P, 'setup.acknowledge', {}, 'r')
    await w.get(P, 'setup.finish', {}, 'r')
    expect(await w.value(P, 'select password_hash from users where email = ?', known.email)).not.toBe(before)
    expect(await w.value(P, 'select key_hash from account_recovery')).toBeNull()
  }
} satisfies Record<string, Effect>

let recoveryKey = ''

interface Snapshots {
  readonly snapshots: readonly { readonly name: string; readonly takenAt: number }[]
}

const people = {
  ada: { email: 'ada@example.com', email_verified: true, name: 'Ada', groups: [] },
  grace: { email: 'someone@example.com', email_verified: true, name: 'Grace', groups: [] },
  nina: { email: 'nina@example.com', email_verified: true, name: 'Nina', groups: [] }
}

/** The clock was set to the provider's time. */
async function signInAnew(w: World): Promise<void> {
  await w.get(P, 'session.logOut')
  await signIn(w, 'default')
}
