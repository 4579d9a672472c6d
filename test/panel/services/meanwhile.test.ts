// CHECKLIST 81, one moment each: while a call is in progress, something revokes its permission, and the call has no effect. awaits.test.ts
// combines every revocation with every call. Here each call has the error code that it returns and the effects that it must not have.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decodeBase32 } from '../../../src/main/otp/base32'
import { defaultPolicy } from '../../../src/main/panel/domain/policy'
import { mostImportRows } from '../../../src/main/panel/domain/user-import'
import type { AuthState } from '../../../src/main/panel/services/auth-states'
import type { KeyStore } from '../../../src/main/protection/key-store'
import { createSecret, type Secret } from '../../../src/main/protection/secret'
import { createFolder, openTestPanel, readAudit, type TestPanel } from '../harness'
import { codeNow, logIn, password, stepUp } from '../login'
import { addMember, adminId, createAccount, createSignedIn, enrol, type Enrolled } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { inputFor } from '../sso/input'
import type { Answer } from '../traces'

const next = 'a different elephant'
const everything = { kinds: [], userId: null, search: '', from: null, to: null }
const everybody = { search: '', factorState: null, role: null, status: null } as const
const newPassword = { oldPassword: password, password: next, confirmPassword: next, endOtherSessions: false }
const chosen = { password: next, confirmPassword: next }

interface Opened {
  readonly test: TestPanel
  readonly admin: Enrolled
  readonly id: string
  /** An unused code. */
  readonly code: () => string
  /** The secret of the phone that Ada moves to. */
  moved: Uint8Array
}

/** Keys in memory that survive reopening the store. */
function keepKeys(kept = new Map<string, Secret>()): KeyStore {
  return {
    get: (name) => Promise.resolve(kept.get(name) ?? null),
    set(name, secret) {
      kept.set(name, secret)
      return Promise.resolve()
    },
    delete(name) {
      kept.delete(name)
      return Promise.resolve()
    }
  }
}
/** A closed store with an enrolled admin and her state: made once and copied for each test. */
const origin = {
  folder: '',
  keys: keepKeys(),
  now: 0,
  admin: { secret: new Uint8Array(), backupCodes: [] } as Enrolled
}
let authState: AuthState | null = null
beforeAll(async () => {
  const { keys } = origin
  const ends: (() => void)[] = []
  const test = await openTestPanel({ keys }, (end) => ends.push(end))
  const admin = await createSignedIn(test)
  authState = test.panel.context.authStates.find('default', test.clock.now)
  test.panel.close()
  const folder = mkdtempSync(join(tmpdir(), 'countersign-meanwhile-'))
  cpSync(test.dataDir, folder, { recursive: true })
  for (const end of ends.reverse()) end()
  Object.assign(origin, { folder, now: test.clock.now, admin })
})
afterAll(() => {
  rmSync(origin.folder, { recursive: true, force: true })
})

/** Ada is logged in and stepped up a minute ago. */
async function open(): Promise<Opened> {
  const { admin, keys } = origin
  const dataDir = join(createFolder(), 'panel')
  cpSync(origin.folder, dataDir, { recursive: true })
  const test = await openTestPanel({ dataDir, keys })
  test.clock.now = origin.now
  if (authState === null) throw new Error('no one was logged in')
  test.panel.context.authStates.set('default', authState)
  const code = () => {
    test.clock.now += 31_000
    return codeNow(test, admin.secret)
  }
  return { test, admin, id: adminId(test), code, moved: new Uint8Array() }
}
/** Her login in another window waits for a code. */
const comeIn = async ({ test }: Opened) => unwrap(await logIn(test, 'code'))
/** Ivan's login in another window waits for a new password. */
async function invite({ test }: Opened) {
  const ivan = unwrap(test.panel.users.create('default', { email: 'ivan@example.com', name: 'Ivan', role: 'member' }))
  unwrap(await logIn(test, 'new', ivan.activationCode, ivan.email))
}
async function move(opened: Opened) {
  const sheet = unwrap(await opened.test.panel.settings.beginMove('default', { password, code: opened.code() }))
  opened.moved = decodeBase32(sheet.setupKey) ?? new Uint8Array()
}

type Act = (opened: Opened) => unknown
const logOut: Act = ({ test }) => test.panel.session.logOut('default')
const demote: Act = ({ test, id }) => {
  test.panel.context.store.users.setRole(id, 'member')
}
const cancel = (profileId: string): Act => {
  return ({ test }) => test.panel.session.cancel(profileId)
}
const disable: Act = ({ test, id }) => {
  test.panel.context.store.users.setStatus(id, 'disabled')
}
const dropFactor: Act = ({ test, id }) => {
  test.panel.context.store.factors.remove(id)
}
/** Single sign-on is enabled without Ada. */
const enableSso: Act = ({ test }) => {
  const { store } = test.panel.context
  unwrap(test.panel.sso.save('default', inputFor('https://login.example.com')))
  const draft = store.sso.find('draft')
  if (draft === null) throw new Error('no draft')
  store.transact(() => {
    store.sso.save('active', draft)
  })
}
const beStrict: Act = ({ test }) => {
  test.panel.context.store.account.setPolicy({ ...defaultPolicy, isReauthenticationStrict: true })
}
const ivanId = ({ panel }: TestPanel) => panel.context.store.users.findByUsername('ivan@example.com')?.id ?? ''

type Call = (opened: Opened) => Promise<Answer> | Answer
const calls = {
  stepUp: ({ test }) => test.panel.session.stepUp('default', { password }),
  enterCode: ({ test, code }) => test.panel.session.enterCode('code', { code: code() }),
  enterBackupCode: ({ test, admin }) =>
    test.panel.session.enterBackupCode('code', { code: admin.backupCodes[0] ?? '' }),
  choosePassword: ({ test }) => test.panel.session.choosePassword('new', chosen),
  changePassword: ({ test }) => test.panel.settings.changePassword('default', newPassword),
  regenerate: ({ test }) => test.panel.settings.regenerateBackupCodes('default', { password }),
  beginMove: ({ test, code }) => test.panel.settings.beginMove('default', { password, code: code() }),
  confirmMove: ({ test, moved }) =>
    test.panel.settings.confirmMove('default', { code: codeNow(test, moved), endOtherSessions: true }),
  verify: ({ test }) => test.panel.audit.verify('default'),
  exportAudit: ({ test }) => test.panel.audit.exportEvents('default', { ...everything, format: 'csv' }),
  exportUsers: ({ test }) => test.panel.users.exportCsv('default', everybody),
  createKey: ({ test }) => test.panel.recovery.createKey('default')
} satisfies Record<string, Call>
/** What a call needs beforehand. */
const before: Partial<Record<keyof typeof calls, (opened: Opened) => Promise<unknown>>> = {
  enterCode: comeIn,
  enterBackupCode: comeIn,
  choosePassword: invite,
  confirmMove: move
}

describe('CHECKLIST 81: while a call is running', () => {
  const written = new Set([
    'session.stepped-up',
    'login.succeeded',
    'password.changed',
    'backup-codes.created',
    'factor.replaced',
    'audit.verified',
    'audit.exported',
    'user.list-exported',
    'recovery-key.created'
  ])
  it.each<readonly [keyof typeof calls, string, Act, string]>([
    ['stepUp', 'logged out', logOut, 'not-signed-in'],
    ['stepUp', 'disabled', disable, 'not-signed-in'],
    ['stepUp', 'single sign-on', enableSso, 'sso-required'],
    ['enterCode', 'cancelled', cancel('code'), 'not-signed-in'],
    ['enterCode', 'disabled', disable, 'not-signed-in'],
    ['enterCode', 'single sign-on', enableSso, 'not-signed-in'],
    ['enterCode', 'reset', dropFactor, 'factor-disabled'],
    ['enterBackupCode', 'cancelled', cancel('code'), 'not-signed-in'],
    ['enterBackupCode', 'disabled', disable, 'not-signed-in'],
    ['enterBackupCode', 'deleted', ({ test, id }) => test.panel.context.store.users.remove(id), 'not-signed-in'],
    ['enterBackupCode', 'reset', dropFactor, 'wrong-backup-code'],
    ['choosePassword', 'cancelled', cancel('new'), 'wrong-stage'],
    [
      'choosePassword',
      'disabled',
      ({ test }) => {
        test.panel.context.store.users.setStatus(ivanId(test), 'disabled')
      },
      'wrong-stage'
    ],
    [
      'choosePassword',
      'another one-time password',
      ({ test }) => test.panel.users.resetPassword('default', { userId: ivanId(test) }),
      'wrong-stage'
    ],
    [
      'choosePassword',
      'the code used',
      ({ test }) => {
        test.panel.context.store.users.setActivation(ivanId(test), Buffer.alloc(33), test.clock.now)
      },
      'wrong-stage'
    ],
    ['choosePassword', 'single sign-on', enableSso, 'wrong-stage'],
    ['changePassword', 'logged out', logOut, 'not-signed-in'],
    ['changePassword', 'single sign-on', enableSso, 'sso-required'],
    ['regenerate', 'logged out', logOut, 'not-signed-in'],
    ['regenerate', 'a stricter policy', beStrict, 'code-required'],
    ['beginMove', 'logged out', logOut, 'not-signed-in'],
    ['beginMove', 'reset', dropFactor, 'factor-disabled'],
    ['confirmMove', 'logged out', logOut, 'wrong-stage'],
    ['confirmMove', 'given up', ({ test }) => test.panel.settings.cancelMove('default'), 'wrong-stage'],
    ['confirmMove', 'reset', dropFactor, 'wrong-stage'],
    ['verify', 'logged out', logOut, 'not-signed-in'],
    ['exportAudit', 'logged out', logOut, 'not-signed-in'],
    ['exportAudit', 'demoted', demote, 'not-signed-in'],
    ['exportUsers', 'demoted', demote, 'not-signed-in'],
    ['createKey', 'logged out', logOut, 'not-signed-in'],
    ['createKey', 'demoted', demote, 'not-signed-in']
  ])('%s has no effect: %s', async (name, _, happens, code) => {
    const opened = await open()
    await before[name]?.(opened)
    const { test } = opened
    const rows = readAudit(test).length
    const answer = calls[name](opened)
    happens(opened)
    expect(codeOf(await answer)).toBe(code)
    const left = readAudit(test).slice(rows)
    expect(left.filter(({ kind }) => written.has(kind))).toEqual([])
    expect(test.saved).toEqual([])
  })

  /** Runs `happens` while a hash is computed, for calls that check again afterwards. */
  const whileHashing = ({ test }: Opened, hash: 'hashPassword' | 'hashBackupCode', happens: () => unknown) => {
    const { hashing } = test.panel.context
    const compute = hashing[hash].bind(hashing) as (...given: unknown[]) => Promise<unknown>
    Object.assign(hashing, {
      [hash]: async (...given: unknown[]) => {
        Object.assign(hashing, { [hash]: compute })
        happens()
        return compute(...given)
      }
    })
  }
  it.each<readonly [keyof typeof calls, 'hashPassword' | 'hashBackupCode', string, Act, string]>([
    ['changePassword', 'hashPassword', 'logged out', logOut, 'not-signed-in'],
    [
      'changePassword',
      'hashPassword',
      'changed elsewhere',
      ({ test, id }) => {
        test.panel.context.store.users.setPassword(id, 'another hash', test.clock.now)
      },
      'wrong-password'
    ],
    ['regenerate', 'hashBackupCode', 'logged out', logOut, 'not-signed-in'],
    ['regenerate', 'hashBackupCode', 'a stricter policy', beStrict, 'code-required'],
    ['regenerate', 'hashBackupCode', 'reset', dropFactor, 'factor-disabled'],
    ['choosePassword', 'hashPassword', 'cancelled', cancel('new'), 'wrong-stage'],
    ['enterBackupCode', 'hashBackupCode', 'cancelled', cancel('code'), 'not-signed-in']
  ])('%s has no effect after its %s: %s', async (name, hash, _, happens, code) => {
    const opened = await open()
    await before[name]?.(opened)
    const { test } = opened
    const rows = readAudit(test).length
    whileHashing(opened, hash, () => happens(opened))
    expect(codeOf(await calls[name](opened))).toBe(code)
    const left = readAudit(test).slice(rows)
    expect(left.filter(({ kind }) => written.has(kind))).toEqual([])
  })

  it('of two moves at once the later one counts; without a factor neither does', async () => {
    const opened = await open()
    const { test, code, admin } = opened
    const { settings } = test.panel
    const first = settings.beginMove('default', { password, code: code() })
    const backupCode = admin.backupCodes[0] ?? ''
    const second = settings.beginMove('default', { password, backupCode })
    const answers = [codeOf(await first), codeOf(await second)]
    expect(answers.filter((answer) => answer === 'ok')).toHaveLength(1)
    test.panel.context.store.factors.disable(opened.id, test.clock.now)
    expect(codeOf(await settings.beginMove('default', { password, backupCode }))).toBe('wrong-stage')
  })

  it('an enrolment code that expires cannot be used', async () => {
    const { test } = await open()
    const { userId } = await addMember(test)
    await stepUp(test)
    const { policy, users, setup } = test.panel
    unwrap(policy.set('default', { policy: { ...test.panel.context.policy(), needsEnrolmentCode: true } }))
    const { enrolment } = unwrap(users.resetTwoFactor('default', { userId }))
    unwrap(await logIn(test, 'g', 'marmalade on Tuesdays', 'grace@example.com'))
    const answer = setup.enterEnrolmentCode('g', { code: enrolment?.code ?? '' })
    test.panel.context.store.users.setEnrolmentCode(userId, null, null)
    expect(codeOf(await answer)).toBe('enrolment-code-expired')
    expect(unwrap(test.panel.session.get('g')).step).toBe('enrolment-code')
  })
})

describe('a failing external part', () => {
  it('reports a copy that cannot be written, and restores nothing without one', async () => {
    const { test } = await open()
    const { store } = test.panel.context
    const copy = await store.snapshots.take('daily')
    const rows = readAudit(test).length
    Object.assign(store.snapshots, { take: () => Promise.resolve(null) })
    expect(await test.panel.snapshots.take('default')).toEqual({
      ok: false,
      error: { code: 'file-not-written', reason: 'unknown' }
    })
    let restored = 0
    Object.assign(test.panel.context.ports, {
      restoreStore: () => {
        restored++
      }
    })
    expect(await test.panel.snapshots.restore('default', { name: copy?.name ?? '' })).toMatchObject({ ok: false })
    expect([restored, readAudit(test).length]).toEqual([0, rows])
  })
  it('CHECKLIST 61: does not remember the browser if the keychain keeps no token, and logs the reason', async () => {
    const opened = await open()
    await comeIn(opened)
    const { test, code } = opened
    const { keys } = test.panel.context.ports
    const { set } = keys
    Object.assign(keys, { set: () => Promise.reject(new Error('locked')) })
    unwrap(await test.panel.session.enterCode('code', { code: code(), rememberBrowser: true }))
    Object.assign(keys, { set })
    expect(unwrap(test.panel.settings.listBrowsers('code'))).toEqual([])
    expect(readAudit(test).at(-1)).toMatchObject({
      kind: 'browser.forgotten',
      profile: 'code',
      data: { count: 1, reason: 'keychain' }
    })
    expect(test.changes.at(-1)).toBe('audit')
  })
  it('refuses a list of users that is too large as a whole', async () => {
    const { test } = await open()
    const bytes = Buffer.from(`email,name\n${'a@example.com,A\n'.repeat(mostImportRows + 1)}`)
    const refusal = { ok: false, error: { code: 'too-many-rows', maximum: mostImportRows } }
    expect(await test.panel.users.commitImport('default', { bytes })).toEqual(refusal)
  })
  it('renews copies under an earlier key, and then forgets the earlier keys', async () => {
    const asked: unknown[] = []
    let isRenewed = false
    const runJob = (name: string, input: { readonly former: readonly Uint8Array[] }) => {
      asked.push([name, input.former.map((key) => [...key])])
      return Promise.resolve({ ok: true, value: isRenewed })
    }
    const test = await openTestPanel({ runJob: runJob as never })
    await test.keys.set('former-keys', createSecret(Buffer.concat([Buffer.alloc(32, 1), Buffer.alloc(32, 2)])))
    const expected = ['panel.renew-copies', [Buffer.alloc(32, 1), Buffer.alloc(32, 2)].map((key) => [...key])]
    await test.restart()
    await expect.poll(() => asked).toEqual([expected])
    expect(await test.keys.get('former-keys')).not.toBeNull()
    isRenewed = true
    await test.restart()
    await expect.poll(() => test.keys.get('former-keys')).toBeNull()
  })
})

describe('the first run', () => {
  it('refuses an account without a name or with two different passwords', async () => {
    const test = await openTestPanel()
    const given = { accountName: 'N', name: 'Ada', email: 'ada@example.com', password, confirmPassword: password }
    const { create } = test.panel.account
    expect(await create('default', { ...given, accountName: ' \u200b' })).toMatchObject({
      error: { code: 'invalid-input', fields: ['accountName'] }
    })
    expect(codeOf(await create('default', { ...given, confirmPassword: next }))).toBe('passwords-differ')
    expect(unwrap(test.panel.session.get('default')).step).toBe('first-run')
    await createAccount(test)
    await enrol(test)
    const found = test.panel.users.inspectCode('default', { userId: adminId(test), code: '000000' })
    expect(unwrap(found).kind).toBe('not-this-secret')
    const none = unwrap(test.panel.users.create('default', { email: 'x@example.com', name: 'X', role: 'member' }))
    expect(unwrap(test.panel.users.inspectCode('default', { userId: none.userId, code: '000000' }))).toEqual({
      kind: 'no-factor'
    })
  })
})
