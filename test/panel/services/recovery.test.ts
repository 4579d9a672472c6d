// The account recovery key: the way back in when no admin can log in, and of no use to anyone else.
import { verify } from '@node-rs/argon2'
import { describe, expect, it } from 'vitest'
import { decodeBase32 } from '../../../src/main/otp/base32'
import { failuresThatDisable } from '../../../src/main/panel/domain/lockout'
import { defaultPolicy } from '../../../src/main/panel/domain/policy'
import { auditKindsOf, openTestPanel, readAudit, type TestPanel } from '../harness'
import { codeNow, email, logIn, signIn, signInMember } from '../login'
import { addMember, adminId, createEnrolled, createSignedIn, enrol } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { configFor } from '../sso/input'

const chosen = { password: 'a heron by the lake', confirmPassword: 'a heron by the lake' }
const wrongKey = '0000-0000-0000-0000-0000-0000-0000'

const stepOf = ({ panel }: TestPanel, profileId: string) => {
  const state = unwrap(panel.session.get(profileId))
  return 'stage' in state ? `${state.step} ${state.stage}` : state.step
}

/** An account with a key; its admin is logged in in `default`. */
async function openWithKey() {
  const test = await openTestPanel()
  const enrolled = await createSignedIn(test)
  const { key } = unwrap(await test.panel.recovery.createKey('default'))
  return { test, key, enrolled }
}

/** From the key to the setup of the admin `userId`. */
async function recoverTo(test: TestPanel, key: string, userId: string, profileId = 'r') {
  const { recovery } = test.panel
  unwrap(await recovery.enterKey(profileId, { key }))
  unwrap(recovery.chooseAdmin(profileId, { userId }))
  unwrap(await recovery.choosePassword(profileId, chosen))
}
async function recover(test: TestPanel, key: string, userId: string, profileId = 'r') {
  await recoverTo(test, key, userId, profileId)
  return enrol(test, profileId)
}

/** 100 wrong codes in a row, as from someone who only knows the password. */
async function wearOut(test: TestPanel) {
  unwrap(await logIn(test, 'attacker'))
  for (let failures = 0; failures < failuresThatDisable; failures++) {
    test.clock.now += 16 * 60_000
    unwrap(await logIn(test, 'attacker'))
    const answer = await test.panel.session.enterCode('attacker', { code: '000000' })
    expect(answer.ok).toBe(false)
  }
}

describe('CHECKLIST 74: 100 wrong codes on the only admin', () => {
  it('leave a way to recover: key, admin, new password, setup', async () => {
    const { test, key, enrolled } = await openWithKey()
    test.panel.session.logOut('default')
    await wearOut(test)
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, enrolled.secret) }))).toBe(
      'factor-disabled'
    )
    const { secret } = await recover(test, key, adminId(test))
    expect(stepOf(test, 'r')).toBe('signed-in')
    test.panel.session.logOut('r')
    test.clock.now += 60_000
    // The old password and the old factor no longer work; the new ones do.
    expect(codeOf(await logIn(test))).toBe('wrong-credentials')
    test.clock.now += 60_000
    unwrap(await logIn(test, 'n', chosen.password))
    unwrap(await test.panel.session.enterCode('n', { code: codeNow(test, secret) }))
    expect(codeOf(test.panel.authorise('n', 'admin', true))).toBe('ok')
  }, 60_000)
})

describe('CHECKLIST 75: the account recovery key', () => {
  it('works once', async () => {
    const { test, key } = await openWithKey()
    await recover(test, key, adminId(test))
    expect(unwrap(test.panel.handlers.recovery.getState())).toBeNull()
    test.panel.session.logOut('r')
    test.clock.now += 60_000
    expect(codeOf(await test.panel.recovery.enterKey('s', { key }))).toBe('wrong-recovery-key')
  })
  it('is invalidated by a new one, with every recovery under way', async () => {
    const { test, key } = await openWithKey()
    const { recovery, authorise, setup } = test.panel
    await recoverTo(test, key, adminId(test), 'halfway')
    unwrap(await setup.begin('halfway'))
    unwrap(await recovery.enterKey('choosing', { key }))
    const next = unwrap(await recovery.createKey('default')).key
    expect(next).not.toBe(key)
    expect([stepOf(test, 'halfway'), stepOf(test, 'choosing')]).toEqual(['signed-out', 'signed-out'])
    expect(codeOf(authorise('halfway', 'setup', false))).toBe('not-signed-in')
    expect(codeOf(recovery.chooseAdmin('choosing', { userId: adminId(test) }))).toBe('not-signed-in')
    test.clock.now += 60_000
    expect(codeOf(await recovery.enterKey('r', { key }))).toBe('wrong-recovery-key')
    test.clock.now += 60_000
    expect(codeOf(await recovery.enterKey('r', { key: next }))).toBe('ok')
  })
  it('used twice at once works for one', async () => {
    const { test, key } = await openWithKey()
    const grace = await addMember(test, 'grace@example.com', 'admin')
    const { setup } = test.panel
    await recoverTo(test, key, adminId(test), 'one')
    test.clock.now += 2_000
    await recoverTo(test, key, grace.userId, 'two')
    for (const profileId of ['one', 'two']) {
      const { setupKey } = unwrap(await setup.begin(profileId))
      unwrap(await setup.confirmCode(profileId, { code: codeNow(test, decodeBase32(setupKey) ?? new Uint8Array()) }))
      unwrap(setup.acknowledge(profileId))
    }
    const answers = await Promise.all([setup.finish('one'), setup.finish('two')])
    expect(answers.map(codeOf).sort()).toEqual(['ok', 'wrong-stage'])
    expect(auditKindsOf(test).filter((kind) => kind === 'account.recovered').length).toBe(1)
    // The other admin is unchanged.
    test.panel.session.logOut('default')
    test.clock.now += 60_000
    if (answers[0].ok) await signInMember(test, grace, 'g')
  })
  it('is stored as a slow hash with the pepper: neither the key nor a plain hash of it is in the store', async () => {
    const { test, key } = await openWithKey()
    const kept = test.panel.context.store.recovery.findKey()
    expect(kept?.hash).toMatch(/^\$argon2id\$/)
    expect(JSON.stringify(kept)).not.toContain(key)
    expect(await verify(kept?.hash ?? '', key)).toBe(false)
    expect(JSON.stringify(readAudit(test))).not.toContain(key)
  })
  it('stays usable if a recovery is cancelled, which changes nothing', async () => {
    const { test, key, enrolled } = await openWithKey()
    const { store } = test.panel.context
    test.panel.session.logOut('default')
    const before = store.users.find(adminId(test))
    await recoverTo(test, key, adminId(test))
    unwrap(await test.panel.setup.begin('r'))
    test.panel.session.cancel('r')
    expect(store.users.find(adminId(test))).toEqual(before)
    await recoverTo(test, key, adminId(test))
    await test.restart()
    expect(stepOf(test, 'r')).toBe('signed-out')
    test.clock.now += 60_000
    await signIn(test, enrolled.secret)
    test.panel.session.logOut('default')
    test.clock.now += 60_000
    await recover(test, key, adminId(test))
    expect(stepOf(test, 'r')).toBe('signed-in')
  })
  it('gives 10 minutes for each step', async () => {
    const { test, key } = await openWithKey()
    unwrap(await test.panel.recovery.enterKey('r', { key }))
    test.clock.now += 10 * 60_000
    expect(codeOf(test.panel.recovery.chooseAdmin('r', { userId: adminId(test) }))).toBe('not-signed-in')
    expect(codeOf(test.panel.authorise('r', 'recovery', false))).toBe('not-signed-in')
  })
  it('CHECKLIST 30: allows no step to be skipped, whatever is called when', async () => {
    const { test, key } = await openWithKey()
    const { recovery, setup, session, authorise } = test.panel
    const userId = adminId(test)
    const everything = ['user', 'admin', 'code', 'password', 'setup', 'recovery'] as const
    const allowed = () => everything.filter((who) => authorise('r', who, false).ok)
    expect(codeOf(recovery.listAdmins('r'))).toBe('not-signed-in')
    expect(codeOf(await recovery.choosePassword('r', chosen))).toBe('not-signed-in')
    expect(allowed()).toEqual([])
    unwrap(await recovery.enterKey('r', { key }))
    expect(allowed()).toEqual(['recovery'])
    expect(codeOf(await recovery.choosePassword('r', chosen))).toBe('wrong-stage')
    expect(codeOf(await setup.begin('r'))).toBe('not-signed-in')
    expect(codeOf(await session.choosePassword('r', chosen))).toBe('not-signed-in')
    unwrap(recovery.chooseAdmin('r', { userId }))
    expect(allowed()).toEqual(['recovery'])
    expect(codeOf(await setup.begin('r'))).toBe('not-signed-in')
    unwrap(await recovery.choosePassword('r', chosen))
    expect(allowed()).toEqual(['setup'])
    expect(codeOf(recovery.chooseAdmin('r', { userId }))).toBe('not-signed-in')
    expect(codeOf(await setup.finish('r'))).toBe('wrong-stage')
    expect(codeOf(await setup.enterEnrolmentCode('r', { code: '0000000000' }))).toBe('wrong-stage')
  })
  it('lists only admins, and recovers no one else', async () => {
    const { test, key } = await openWithKey()
    const member = await addMember(test)
    const { recovery } = test.panel
    unwrap(await recovery.enterKey('r', { key }))
    expect(unwrap(recovery.listAdmins('r'))).toEqual([{ id: adminId(test), email, name: 'Ada Lovelace' }])
    expect(codeOf(recovery.chooseAdmin('r', { userId: member.userId }))).toBe('not-found')
    test.panel.context.store.users.setRole(adminId(test), 'member')
    expect(unwrap(recovery.listAdmins('r')).length).toBe(2)
  })
  it('does not log in an admin who was demoted or removed meanwhile', async () => {
    const { test, key } = await openWithKey()
    const grace = await addMember(test, 'grace@example.com', 'admin')
    await recoverTo(test, key, grace.userId)
    unwrap(test.panel.users.changeRole('default', { userId: grace.userId, role: 'member' }))
    expect(stepOf(test, 'r')).toBe('signed-out')
    expect(codeOf(await test.panel.setup.begin('r'))).toBe('not-signed-in')
  })
  it('refuses a password that is refused everywhere', async () => {
    const { test, key } = await openWithKey()
    const { recovery } = test.panel
    unwrap(await recovery.enterKey('r', { key }))
    unwrap(recovery.chooseAdmin('r', { userId: adminId(test) }))
    const choose = (one: string, two = one) => recovery.choosePassword('r', { password: one, confirmPassword: two })
    expect(codeOf(await choose('short'))).toBe('password-refused')
    expect(codeOf(await choose('password1'))).toBe('password-refused')
    expect(codeOf(await choose('a heron by the lake', 'another one'))).toBe('passwords-differ')
  })
})

describe('CHECKLIST 75: guessing the key', () => {
  it('is delayed more each time, across restarts and windows, also for the right key', async () => {
    const { test, key } = await openWithKey()
    const enter = (profileId: string, typed = wrongKey) => test.panel.recovery.enterKey(profileId, { key: typed })
    const waits: number[] = []
    for (let failures = 1; failures <= 9; failures++) {
      expect(codeOf(await enter(`p${String(failures)}`))).toBe('wrong-recovery-key')
      const refused = await enter('q', key)
      if (refused.ok || refused.error.code !== 'throttled') throw new Error('not throttled')
      waits.push((refused.error.retryAt - test.clock.now) / 1000)
      await test.restart()
      test.clock.now = refused.error.retryAt
    }
    expect(waits).toEqual([1, 2, 4, 8, 60, 120, 240, 480, 900])
    expect(codeOf(await enter('q', key))).toBe('ok')
    expect(test.panel.context.store.recovery.readThrottle().failures).toBe(0)
    expect(auditKindsOf(test).filter((kind) => kind === 'recovery-key.refused').length).toBe(9)
  })
  it('cannot be sped up by parallel attempts: one is checked', async () => {
    const { test } = await openWithKey()
    const profiles = Array.from({ length: 8 }, (_, index) => `p${String(index)}`)
    const answers = await Promise.all(profiles.map((id) => test.panel.recovery.enterKey(id, { key: wrongKey })))
    expect(answers.filter((answer) => codeOf(answer) === 'wrong-recovery-key').length).toBe(1)
    expect(answers.filter((answer) => codeOf(answer) === 'throttled').length).toBe(7)
  })
  it('gets the same answer whether there is a key, was one, or never was; and costs a hash each', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    let hashes = 0
    const { hashing } = test.panel.context
    const check = hashing.isRecoveryKey
    Object.assign(hashing, {
      isRecoveryKey: (phc: string | null, typed: string) => {
        hashes++
        return check(phc, typed)
      }
    })
    const none = await test.panel.recovery.enterKey('a', { key: wrongKey })
    test.clock.now += 3_600_000
    const { recovery } = test.panel.context.store
    recovery.setKey({ id: 'k', hash: await hashing.hashRecoveryKey('other'), createdAt: 0, createdBy: email })
    expect(await test.panel.recovery.enterKey('b', { key: wrongKey })).toEqual(none)
    expect([codeOf(none), hashes]).toEqual(['wrong-recovery-key', 2])
  })
  it('does not count a typing mistake, which is reported as such', async () => {
    const { test, key } = await openWithKey()
    const { recovery } = test.panel
    const mistyped = `${key.slice(0, -1)}${key.endsWith('0') ? '1' : '0'}`
    for (const typed of [mistyped, 'ABC', 'U'.repeat(28)]) {
      expect(codeOf(await recovery.enterKey('r', { key: typed }))).toBe('recovery-key-mistyped')
    }
    expect(test.panel.context.store.recovery.readThrottle().failures).toBe(0)
    expect(codeOf(await recovery.enterKey('r', { key: key.toLowerCase().replaceAll('-', ' ') }))).toBe('ok')
  })
  it('CHECKLIST 81: fails if the recovery was cancelled while the key was hashed', async () => {
    const { test, key } = await openWithKey()
    const entering = test.panel.recovery.enterKey('r', { key })
    test.panel.session.cancel('r')
    expect(codeOf(await entering)).toBe('wrong-stage')
    expect(stepOf(test, 'r')).toBe('signed-out')
  })
  it('is refused in a window that is logged in', async () => {
    const { test, key } = await openWithKey()
    expect(codeOf(await test.panel.recovery.enterKey('default', { key }))).toBe('wrong-stage')
  })
})

describe('CHECKLIST 75: a completed recovery', () => {
  it('enables the admin, removes their factor and codes, and every admin is told at the next login', async () => {
    const { test, key, enrolled } = await openWithKey()
    const grace = await addMember(test, 'grace@example.com', 'admin')
    const { session, users, context } = test.panel
    unwrap(users.disable('default', { userId: grace.userId }))
    const { secret } = await recover(test, key, grace.userId)
    expect(context.store.users.find(grace.userId)).toMatchObject({ status: 'active', role: 'admin', codesLeft: 10 })
    const disabled = { kind: 'act', act: 'disabled', by: email }
    const told = { kind: 'account-recovered', email: grace.email, at: test.clock.now }
    expect(unwrap(session.get('r'))).toMatchObject({ step: 'signed-in', notices: [disabled, told] })
    // A user who is already logged in sees the notice at their next login, once.
    for (const notices of [[told], []]) {
      session.logOut('default')
      test.clock.now += 60_000
      await signIn(test, enrolled.secret)
      expect(unwrap(session.get('default'))).toMatchObject({ notices })
    }
    // Her old factor no longer works.
    session.logOut('r')
    unwrap(await logIn(test, 'n', chosen.password, grace.email))
    expect(codeOf(await session.enterCode('n', { code: codeNow(test, grace.secret) }))).toBe('wrong-code')
    test.clock.now += 60_000
    unwrap(await session.enterCode('n', { code: codeNow(test, secret) }))
  })
  it('forgets their remembered browsers', async () => {
    const { test, key, enrolled } = await openWithKey()
    unwrap(await logIn(test, 'b'))
    const code = codeNow(test, enrolled.secret)
    unwrap(await test.panel.session.enterCode('b', { code, rememberBrowser: true }))
    expect(test.panel.context.store.browsers.listTrusts(adminId(test)).length).toBe(1)
    await recover(test, key, adminId(test))
    expect(test.panel.context.store.browsers.listTrusts(adminId(test))).toEqual([])
  })
  it('ends their sessions and logins elsewhere', async () => {
    const { test, key } = await openWithKey()
    expect(stepOf(test, 'default')).toBe('signed-in')
    await recover(test, key, adminId(test))
    expect(stepOf(test, 'default')).toBe('signed-out')
  })
  it('writes each step to the audit log, and alerts', async () => {
    const { test, key } = await openWithKey()
    const before = readAudit(test).length
    test.panel.alerts.take()
    await recover(test, key, adminId(test))
    expect(
      readAudit(test)
        .slice(before)
        .map(
          ({ kind, actor, subject }) => `${kind} ${actor === null ? '-' : 'actor'} ${subject === null ? '-' : 'user'}`
        )
    ).toEqual([
      'recovery-key.accepted - -',
      'recovery.admin-chosen - user',
      'password.changed actor user',
      'account.recovered actor user',
      'factor.enrolled actor user',
      'backup-codes.created actor user',
      'login.succeeded actor user'
    ])
    expect(test.panel.alerts.take()).toEqual(['recovery-key.accepted'])
  })
  it('needs no enrolment code, because the key is the proof', async () => {
    const { test, key } = await openWithKey()
    const grace = await addMember(test, 'grace@example.com', 'admin')
    unwrap(test.panel.policy.set('default', { policy: { ...defaultPolicy, needsEnrolmentCode: true } }))
    unwrap(test.panel.users.resetTwoFactor('default', { userId: grace.userId }))
    await recover(test, key, grace.userId)
    expect(stepOf(test, 'r')).toBe('signed-in')
    expect(test.panel.context.store.users.isReset(grace.userId)).toBe(false)
  })
  it('lets them keep a password and codes while single sign-on is on', async () => {
    const { test, key } = await openWithKey()
    const grace = await addMember(test, 'grace@example.com', 'admin')
    const { sso } = test.panel.context.store
    const row = { config: configFor({ issuer: 'https://id.example.com/' }), secret: null, revision: 'r', at: 0 }
    sso.save('active', { ...row, test: null })
    sso.setBreakGlass([adminId(test)])
    const { secret } = await recover(test, key, grace.userId)
    expect(sso.listBreakGlass().map(({ id }) => id)).toEqual([adminId(test), grace.userId].sort(() => 1))
    expect(readAudit(test).find(({ kind }) => kind === 'sso.break-glass-changed')).toMatchObject({
      data: { by: 'recovery' }
    })
    test.panel.session.logOut('r')
    test.clock.now += 60_000
    unwrap(await logIn(test, 'n', chosen.password, grace.email))
    unwrap(await test.panel.session.enterCode('n', { code: codeNow(test, secret) }))
  })
})

describe('creating the account recovery key', () => {
  it('shows it once: Copy and Download until Done, in this session only', async () => {
    const { test, key } = await openWithKey()
    const { recovery } = test.panel
    unwrap(await recovery.copyKey('default'))
    expect(test.copied).toEqual([key])
    expect(unwrap(await recovery.downloadKey('default')).fileName).toContain('countersign-account-recovery-key.txt')
    expect(test.saved.at(-1)?.text).toContain(key)
    expect(test.saved.at(-1)?.text).toContain('Northwind')
    expect(codeOf(await recovery.copyKey('other'))).toBe('not-signed-in')
    unwrap(recovery.hideKey('default'))
    expect(codeOf(await recovery.copyKey('default'))).toBe('wrong-stage')
    expect(codeOf(await recovery.downloadKey('default'))).toBe('wrong-stage')
    expect(unwrap(test.panel.handlers.recovery.getState())).toEqual({ createdAt: test.clock.now, createdBy: email })
  })
  it('CHECKLIST 81: fails for a session that ended, or an admin who was demoted, while it was hashed', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const grace = await addMember(test, 'grace@example.com', 'admin')
    await signInMember(test, grace, 'g')
    const { recovery, session, users } = test.panel
    const first = recovery.createKey('g')
    unwrap(users.changeRole('default', { userId: grace.userId, role: 'member' }))
    expect(codeOf(await first)).toBe('not-signed-in')
    const second = recovery.createKey('default')
    session.logOut('default')
    expect(codeOf(await second)).toBe('not-signed-in')
    expect(unwrap(test.panel.handlers.recovery.getState())).toBeNull()
  })
  it('is requested by the self-audit while there is none', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const stateOf = async () =>
      unwrap(await test.panel.handlers.selfAudit.get()).checks.find(({ id }) => id === 'recovery-key')?.state
    expect(await stateOf()).toBe('attention')
    unwrap(await test.panel.recovery.createKey('default'))
    expect(await stateOf()).toBe('good')
  })
})
