// Account, login, setup and personal settings: each call and its effect on the store, in order. Each effect starts from the previous one.
import { expect } from 'vitest'
import type { Effect, World } from './world'

interface Sheet {
  readonly setupKey: string
}
interface CodeSet {
  readonly codes: readonly string[]
}

/** The secrets known to the user. */
export const known = {
  password: 'an elephant in the garden',
  email: 'ada@example.com',
  setupKey: '',
  codes: [] as readonly string[],
  newKey: '',
  moveKey: ''
}
const P = 'panel'

const count = (w: World, table: string) => w.value(P, `select count(*) from ${table}`)
const lastKind = (w: World) => w.value(P, 'select kind from audit order by seq desc limit 1')
const stepIn = async (w: World, profileId: string) =>
  (await w.get<{ step: string }>(P, 'session.get', {}, profileId)).step

/** A code that was not used yet. */
export const freshCode = (w: World, setupKey: string) => {
  w.clock.now += 31_000
  return w.totp(setupKey)
}

/** Logs in with password and code in another browser. */
export async function signIn(w: World, profileId: string, more: object = {}): Promise<void> {
  await w.get(P, 'session.logIn', { username: known.email, password: known.password }, profileId)
  await w.get(P, 'session.enterCode', { code: freshCode(w, known.setupKey), ...more }, profileId)
}

export const loginEffects = {
  'account.checkPassword': async (w) => {
    const check = (password: string) => w.get(P, 'account.checkPassword', { password, words: [] })
    expect(await check('short')).toMatchObject({ refusal: 'too-short' })
    expect(await check(known.password)).toMatchObject({ refusal: null })
  },
  'account.create': async (w) => {
    const { password, email } = known
    const given = { accountName: 'Northwind', name: 'Ada', email, password, confirmPassword: password }
    expect(await w.get(P, 'account.create', given)).toMatchObject({ step: 'setup' })
    expect(await w.value(P, 'select name from account')).toBe('Northwind')
    expect(await w.rows(P, 'select email, role, status from users')).toEqual([
      { email, role: 'admin', status: 'active' }
    ])
  },
  'session.get': async (w) => {
    expect(await w.get(P, 'session.get')).toMatchObject({ step: 'setup', user: { email: known.email } })
    expect(await stepIn(w, 'elsewhere')).toBe('signed-out')
  },
  'setup.begin': async (w) => {
    known.setupKey = (await w.get<Sheet>(P, 'setup.begin')).setupKey
    expect(known.setupKey).toMatch(/^[A-Z2-7]{32}$/)
    expect(await count(w, 'factors')).toBe(0)
  },
  'setup.copyKey': async (w) => {
    await w.get(P, 'setup.copyKey')
    expect(w.copied.at(-1)).toBe(known.setupKey)
  },
  'setup.confirmCode': async (w) => {
    expect(await w.codeOf(P, 'setup.confirmCode', { code: '000000' })).toBe('wrong-code')
    w.clock.now += 2000
    known.codes = (await w.get<CodeSet>(P, 'setup.confirmCode', { code: w.totp(known.setupKey) })).codes
    expect(known.codes).toHaveLength(10)
    expect(await count(w, 'factors')).toBe(0)
  },
  'setup.getBackupCodes': async (w) => {
    expect((await w.get<CodeSet>(P, 'setup.getBackupCodes')).codes).toEqual(known.codes)
  },
  'setup.copyBackupCodes': async (w) => {
    await w.get(P, 'setup.copyBackupCodes')
    expect(w.copied.at(-1)).toBe(known.codes.join('\n'))
  },
  'setup.downloadBackupCodes': async (w) => {
    await w.get(P, 'setup.downloadBackupCodes')
    for (const code of known.codes) expect(w.saving.saved.at(-1)?.text).toContain(code)
  },
  'setup.acknowledge': async (w) => {
    expect(await w.get(P, 'setup.acknowledge')).toMatchObject({ step: 'setup', stage: 'summary' })
  },
  'setup.finish': async (w) => {
    expect(await w.get(P, 'setup.finish')).toMatchObject({ step: 'signed-in' })
    expect(await count(w, 'factors')).toBe(1)
    expect(await count(w, 'backup_codes')).toBe(10)
  },
  'session.getLife': async (w) => {
    expect(await w.get(P, 'session.getLife')).toMatchObject({ kind: 'open', endsAt: w.clock.now + 12 * 3_600_000 })
    expect(await w.get(P, 'session.getLife', {}, 'elsewhere')).toEqual({ kind: 'none' })
  },
  'session.logOut': async (w) => {
    expect(await w.get(P, 'session.logOut')).toMatchObject({ step: 'signed-out' })
    expect(await lastKind(w)).toBe('session.ended')
    expect(await w.codeOf(P, 'settings.get')).toBe('not-signed-in')
  },
  'session.logIn': async (w) => {
    const { email: username, password } = known
    expect(await w.codeOf(P, 'session.logIn', { username, password: 'wrong' })).toBe('wrong-credentials')
    w.clock.now += 2000
    expect(await w.get(P, 'session.logIn', { username, password })).toMatchObject({ step: 'code' })
    expect(await w.codeOf(P, 'settings.get')).toBe('not-signed-in')
  },
  'session.cancel': async (w) => {
    expect(await w.get(P, 'session.cancel')).toMatchObject({ step: 'signed-out' })
    expect(await w.codeOf(P, 'session.enterCode', { code: '000000' })).toBe('not-signed-in')
  },
  'session.enterCode': async (w) => {
    await w.get(P, 'session.logIn', { username: known.email, password: known.password })
    expect(await w.codeOf(P, 'session.enterCode', { code: '000000' })).toBe('wrong-code')
    const code = freshCode(w, known.setupKey)
    expect(await w.get(P, 'session.enterCode', { code })).toMatchObject({ step: 'signed-in' })
    expect(await w.value(P, 'select last_used_at from factors')).toBe(w.clock.now)
    expect(await lastKind(w)).toBe('login.succeeded')
  },
  'session.dismissNotices': async (w) => {
    expect(await w.get(P, 'session.get')).toMatchObject({ notices: [{ kind: 'failed-second-factors' }] })
    await w.get(P, 'session.dismissNotices')
    expect(await w.get(P, 'session.get')).toMatchObject({ notices: [] })
  },
  'session.enterBackupCode': async (w) => {
    await w.get(P, 'session.logIn', { username: known.email, password: known.password }, 'b')
    await w.get(P, 'session.enterBackupCode', { code: known.codes[0] }, 'b')
    expect(await stepIn(w, 'b')).toBe('signed-in')
    expect(await w.value(P, 'select count(*) from backup_codes where used_at is not null')).toBe(1)
  },
  'session.stepUp': async (w) => {
    w.clock.now += 11 * 60_000
    expect(await w.codeOf(P, 'snapshots.take')).toBe('step-up-required')
    await w.get(P, 'session.stepUp', { password: known.password })
    expect(await w.codeOf(P, 'snapshots.take')).toBe('ok')
  },
  'settings.get': async (w) => {
    const createdAt = await w.value(P, 'select created_at from factors')
    expect(await w.get(P, 'settings.get')).toMatchObject({
      user: { email: known.email },
      factor: { state: 'enrolled', createdAt, backupCodesLeft: 9 }
    })
  },
  'settings.rename': async (w) => {
    await w.get(P, 'settings.rename', { name: 'Ada Lovelace' })
    expect(await w.value(P, 'select name from users')).toBe('Ada Lovelace')
    const query = { factorState: null, role: null, status: null, sortBy: 'email', isDescending: false }
    const found = await w.get(P, 'users.list', { ...query, search: 'lovel', offset: 0, limit: 10 })
    expect(found).toMatchObject({ total: 1 })
  },
  'settings.changePassword': async (w) => {
    const before = await w.value(P, 'select password_hash from users')
    const password = 'marmalade on Tuesdays'
    const given = { oldPassword: known.password, password, confirmPassword: password, endOtherSessions: false }
    await w.get(P, 'settings.changePassword', given)
    known.password = password
    expect(await w.value(P, 'select password_hash from users')).not.toBe(before)
    await signIn(w, 'c')
    expect(await stepIn(w, 'c')).toBe('signed-in')
  },
  'settings.regenerateBackupCodes': async (w) => {
    const { codes } = await w.get<CodeSet>(P, 'settings.regenerateBackupCodes', { password: known.password })
    expect(await w.value(P, 'select created_at from backup_sets')).toBe(w.clock.now)
    expect(await w.value(P, 'select count(*) from backup_codes where used_at is null')).toBe(10)
    known.codes = codes
  },
  'settings.copyBackupCodes': async (w) => {
    await w.get(P, 'settings.copyBackupCodes')
    expect(w.copied.at(-1)).toBe(known.codes.join('\n'))
  },
  'settings.downloadBackupCodes': async (w) => {
    await w.get(P, 'settings.downloadBackupCodes')
    for (const code of known.codes) expect(w.saving.saved.at(-1)?.text).toContain(code)
  },
  'settings.hideBackupCodes': async (w) => {
    await w.get(P, 'settings.hideBackupCodes')
    expect(await w.codeOf(P, 'settings.copyBackupCodes')).toBe('wrong-stage')
  },
  'settings.beginMove': async (w) => {
    const sealed = await w.value(P, 'select sealed from factors')
    const given = { password: known.password, code: freshCode(w, known.setupKey) }
    known.moveKey = (await w.get<Sheet>(P, 'settings.beginMove', given)).setupKey
    expect(known.moveKey).not.toBe(known.setupKey)
    expect(await w.value(P, 'select sealed from factors')).toEqual(sealed)
  },
  'settings.copyMoveKey': async (w) => {
    await w.get(P, 'settings.copyMoveKey')
    expect(w.copied.at(-1)).toBe(known.moveKey)
  },
  'settings.cancelMove': async (w) => {
    await w.get(P, 'settings.cancelMove')
    expect(await w.codeOf(P, 'settings.copyMoveKey')).toBe('wrong-stage')
  },
  'settings.confirmMove': async (w) => {
    const id = await w.value(P, 'select id from factors')
    const given = { password: known.password, code: freshCode(w, known.setupKey) }
    known.setupKey = (await w.get<Sheet>(P, 'settings.beginMove', given)).setupKey
    await w.get(P, 'settings.confirmMove', { code: freshCode(w, known.setupKey), endOtherSessions: false })
    expect(await w.value(P, 'select id from factors')).not.toBe(id)
    await signIn(w, 'b')
  },
  'settings.listBrowsers': async (w) => {
    await signIn(w, 'c', { rememberBrowser: true })
    const listed = await w.get<readonly { id: string }[]>(P, 'settings.listBrowsers')
    expect(listed.map(({ id }) => ({ id }))).toEqual(await w.rows(P, 'select id from remembered_browsers'))
    expect(listed).toHaveLength(1)
  },
  'settings.forgetBrowser': async (w) => {
    const id = await w.value(P, 'select id from remembered_browsers')
    await signIn(w, 'd', { rememberBrowser: true })
    await w.get(P, 'settings.forgetBrowser', { id })
    expect(await w.rows(P, 'select profile_id as it from remembered_browsers')).toEqual([{ it: 'd' }])
  },
  'settings.forgetAllBrowsers': async (w) => {
    await w.get(P, 'settings.forgetAllBrowsers')
    expect(await count(w, 'remembered_browsers')).toBe(0)
  },
  'settings.listSessions': async (w) => {
    const listed = await w.get<readonly { isThisSession: boolean }[]>(P, 'settings.listSessions')
    expect(listed.map((one) => one.isThisSession).sort()).toEqual([false, false, false, true])
  },
  'settings.endSession': async (w) => {
    const [own] = await w.get<readonly { id: string; isThisSession: boolean }[]>(P, 'settings.listSessions', {}, 'd')
    const there = await w.get<readonly { id: string; isThisSession: boolean }[]>(P, 'settings.listSessions', {}, 'd')
    expect(own).toBeDefined()
    await w.get(P, 'settings.endSession', { id: there.find((one) => one.isThisSession)?.id })
    expect(await stepIn(w, 'd')).toBe('signed-out')
    expect(await stepIn(w, 'c')).toBe('signed-in')
  },
  'settings.endOtherSessions': async (w) => {
    await w.get(P, 'settings.endOtherSessions')
    expect([await stepIn(w, 'b'), await stepIn(w, 'c'), await stepIn(w, 'default')]).toEqual([
      'signed-out',
      'signed-out',
      'signed-in'
    ])
  },
  'settings.listActivity': async (w) => {
    const [newest] = await w.get<readonly { seq: number; kind: string }[]>(P, 'settings.listActivity')
    const id = await w.value(P, 'select id from users')
    const stored = await w.row(P, 'select seq, kind from audit where subject_id = ? order by seq desc limit 1', id)
    expect(newest).toMatchObject(stored ?? {})
  },
  'settings.listLogins': async (w) => {
    const [newest] = await w.get<readonly { seq: number }[]>(P, 'settings.listLogins')
    const id = await w.value(P, 'select id from users')
    const newestStored = `select max(seq) from audit where subject_id = ? and kind = 'login.succeeded'`
    expect(newest?.seq).toBe(await w.value(P, newestStored, id))
  }
} satisfies Record<string, Effect>
