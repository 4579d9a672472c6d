// User management (S12, S13) and what protects it (CHECKLIST 14 to 16, 39 to 42, 51 to 56).
import { describe, expect, it } from 'vitest'
import { auditKindsOf, openTestPanel, readAudit, type TestPanel } from '../harness'
import { codeNow, email, logIn, memberPassword, password, signInMember } from '../login'
import { addMember, adminId, createSignedIn, enrol } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { everybody } from '../../everybody'

const setPolicy = (test: TestPanel, changed: object) =>
  unwrap(test.panel.policy.set('default', { policy: { ...test.panel.context.policy(), ...changed } }))

describe('inviting a user', () => {
  it('CHECKLIST 14: the initial password is random, at least 112 bits, one-use and expires', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { users, session } = test.panel
    const address = 'grace@example.com'
    const activation = unwrap(users.create('default', { email: address, name: 'Grace', role: 'member' }))
    expect(activation.activationCode).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/)
    const typed = { username: address, password: activation.activationCode.toLowerCase().replaceAll('-', ' ') }
    expect(unwrap(await session.logIn('g', typed))).toMatchObject({ step: 'new-password', user: { email: address } })
    expect(unwrap(await session.logIn('h', typed)).step).toBe('new-password')
    const chosen = { password: memberPassword, confirmPassword: memberPassword }
    expect(codeOf(await session.choosePassword('g', { password: 'password1', confirmPassword: 'password1' }))).toBe(
      'password-refused'
    )
    expect(unwrap(await session.choosePassword('g', chosen)).step).toBe('setup')
    expect(codeOf(await session.choosePassword('h', chosen))).toBe('wrong-stage')
    expect(codeOf(await session.logIn('i', typed))).toBe('wrong-credentials')
  })
  it('CHECKLIST 14: an expired initial password does not work', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { users, session } = test.panel
    const { activationCode, expiresAt } = unwrap(
      users.create('default', { email: 'g@example.com', name: 'G', role: 'member' })
    )
    test.clock.now = expiresAt
    const typed = { username: 'g@example.com', password: activationCode }
    expect(codeOf(await session.logIn('g', typed))).toBe('wrong-credentials')
  })
  it('CHECKLIST 30: an activation code allows only the choice of a password', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { users, session, setup, authorise } = test.panel
    const { activationCode } = unwrap(users.create('default', { email: 'g@example.com', name: 'G', role: 'admin' }))
    unwrap(await session.logIn('g', { username: 'g@example.com', password: activationCode }))
    expect(codeOf(authorise('g', 'password', false))).toBe('ok')
    for (const who of ['setup', 'code', 'user', 'admin'] as const) {
      expect(codeOf(authorise('g', who, false))).toBe('not-signed-in')
    }
    expect(codeOf(await setup.begin('g'))).toBe('not-signed-in')
  })
  it('refuses an address that is taken, in any case', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const taken = { email: email.toUpperCase(), name: 'X', role: 'member' } as const
    expect(codeOf(test.panel.users.create('default', taken))).toBe('email-taken')
  })
  it('copies the activation or enrolment code of this session only', async () => {
    const test = await openTestPanel()
    const { secret } = await createSignedIn(test)
    const { users, session } = test.panel
    expect(codeOf(await users.copyCode('default'))).toBe('wrong-stage')
    const { activationCode } = unwrap(users.create('default', { email: 'g@example.com', name: 'G', role: 'member' }))
    unwrap(await users.copyCode('default'))
    expect(test.copied.at(-1)).toBe(activationCode)
    session.logOut('default')
    unwrap(await logIn(test))
    unwrap(await session.enterCode('default', { code: codeNow(test, secret) }))
    expect(codeOf(await users.copyCode('default'))).toBe('wrong-stage')
  })
})

describe('Reset Two-Factor Authentication', () => {
  it('S12, S13, CHECKLIST 41: removes secret, backup codes, remembered browsers and sessions together', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { session, users, context } = test.panel
    unwrap(await logIn(test, 'g', memberPassword, member.email))
    const code = codeNow(test, member.secret)
    unwrap(await session.enterCode('g', { code, rememberBrowser: true }))
    expect(unwrap(users.get('default', { userId: member.userId }))).toMatchObject({
      factor: { state: 'enrolled', backupCodesLeft: 10 },
      browsers: [{}],
      sessions: [{ method: 'code' }]
    })
    unwrap(users.resetTwoFactor('default', { userId: member.userId }))
    expect(unwrap(users.get('default', { userId: member.userId }))).toMatchObject({
      factor: { state: 'none', createdAt: null, backupCodesLeft: 0, backupCodesCreatedAt: null },
      browsers: [],
      sessions: []
    })
    expect(unwrap(session.get('g'))).toEqual({ step: 'signed-out', sso: null })
    expect(codeOf(test.panel.authorise('g', 'user', false))).toBe('not-signed-in')
    expect(context.store.factors.findBackupSet(member.userId)).toBeNull()
    expect(unwrap(await logIn(test, 'g', memberPassword, member.email))).toMatchObject({ step: 'setup', stage: 'scan' })
  })
  it('CHECKLIST 42: the user is told at the next login who reset it and when', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const at = test.clock.now
    unwrap(test.panel.users.resetTwoFactor('default', { userId: member.userId }))
    test.clock.now += 60_000
    unwrap(await logIn(test, 'g', memberPassword, member.email))
    await enrol(test, 'g')
    expect(unwrap(test.panel.session.get('g'))).toMatchObject({
      notices: [{ kind: 'act', act: 'two-factor-reset', by: email, at, count: 1 }]
    })
    unwrap(test.panel.session.dismissNotices('g'))
    expect(unwrap(test.panel.session.get('g'))).toMatchObject({ notices: [] })
  })
  it('ends a login that waits for its code, and a setup that has begun', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    unwrap(await logIn(test, 'g', memberPassword, member.email))
    unwrap(test.panel.users.resetTwoFactor('default', { userId: member.userId }))
    const answer = await test.panel.session.enterCode('g', { code: codeNow(test, member.secret) })
    expect(codeOf(answer)).toBe('not-signed-in')
    unwrap(await logIn(test, 'g', memberPassword, member.email))
    unwrap(await test.panel.setup.begin('g'))
    unwrap(test.panel.users.resetTwoFactor('default', { userId: member.userId }))
    expect(unwrap(test.panel.session.get('g'))).toEqual({ step: 'signed-out', sso: null })
  })
  it('helps with a factor blocked by 100 failures; unlocking does not', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { users, session, context } = test.panel
    context.store.factors.disable(member.userId, test.clock.now)
    unwrap(users.unlock('default', { userId: member.userId }))
    unwrap(await logIn(test, 'g', memberPassword, member.email))
    expect(codeOf(await session.enterCode('g', { code: codeNow(test, member.secret) }))).toBe('factor-disabled')
    unwrap(users.resetTwoFactor('default', { userId: member.userId }))
    expect(unwrap(await logIn(test, 'g', memberPassword, member.email)).step).toBe('setup')
  })
  it('two admins at once, or a user who is gone, do no harm and get a clear answer', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const other = await addMember(test, 'second@example.com', 'admin')
    await signInMember(test, other, 'second')
    expect(codeOf(test.panel.users.resetTwoFactor('default', { userId: member.userId }))).toBe('ok')
    expect(codeOf(test.panel.users.resetTwoFactor('second', { userId: member.userId }))).toBe('ok')
    unwrap(test.panel.users.remove('second', { userId: member.userId }))
    for (const method of ['get', 'resetTwoFactor', 'unlock', 'disable', 'remove'] as const) {
      expect(codeOf(test.panel.users[method]('default', { userId: member.userId }))).toBe('not-found')
    }
  })
  it('resets many at once and says who was skipped', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const one = await addMember(test)
    const two = await addMember(test, 'two@example.com')
    const outcome = unwrap(
      test.panel.users.resetMany('default', { userIds: [one.userId, two.userId, adminId(test), 'nobody', one.userId] })
    )
    expect(outcome).toEqual({
      done: [one.userId, two.userId],
      refused: [
        { id: adminId(test), reason: 'own-account' },
        { id: 'nobody', reason: 'not-found' }
      ]
    })
    expect(auditKindsOf(test).filter((kind) => kind === 'factor.reset').length).toBe(2)
  })
})

describe('the enrolment code policy', () => {
  it('CHECKLIST 39, 40: after a reset no one can enrol without the printed code; with it once, within 10 minutes', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    setPolicy(test, { needsEnrolmentCode: true })
    const { users, setup, session } = test.panel
    const { enrolment } = unwrap(users.resetTwoFactor('default', { userId: member.userId }))
    expect(enrolment?.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)
    expect(unwrap(await logIn(test, 'g', memberPassword, member.email)).step).toBe('enrolment-code')
    expect(codeOf(await setup.begin('g'))).toBe('wrong-stage')
    expect(await setup.enterEnrolmentCode('g', { code: 'AAAAA-AAAAA' })).toEqual({
      ok: false,
      error: { code: 'wrong-enrolment-code', triesLeft: 4 }
    })
    const code = enrolment?.code.toLowerCase() ?? ''
    expect(unwrap(await setup.enterEnrolmentCode('g', { code })).step).toBe('setup')
    session.cancel('g')
    unwrap(await logIn(test, 'g', memberPassword, member.email))
    expect(codeOf(await setup.enterEnrolmentCode('g', { code }))).toBe('enrolment-code-expired')
    const again = unwrap(users.createEnrolmentCode('default', { userId: member.userId })).enrolment
    unwrap(await users.copyCode('default'))
    expect(test.copied.at(-1)).toBe(again?.code)
    unwrap(await setup.enterEnrolmentCode('g', { code: again?.code ?? '' }))
    await enrol(test, 'g')
    expect(codeOf(users.createEnrolmentCode('default', { userId: member.userId }))).toBe('wrong-stage')
  })
  it('CHECKLIST 39: ends a code after 10 minutes and after five attempts', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    setPolicy(test, { needsEnrolmentCode: true })
    const { users, setup } = test.panel
    const first = unwrap(users.resetTwoFactor('default', { userId: member.userId })).enrolment
    unwrap(await logIn(test, 'g', memberPassword, member.email))
    for (let tries = 4; tries >= 0; tries--) {
      const error = { code: 'wrong-enrolment-code', triesLeft: tries }
      expect(await setup.enterEnrolmentCode('g', { code: 'wrong' })).toEqual({ ok: false, error })
    }
    expect(codeOf(await setup.enterEnrolmentCode('g', { code: first?.code ?? '' }))).toBe('enrolment-code-expired')
    const second = unwrap(users.createEnrolmentCode('default', { userId: member.userId })).enrolment
    test.clock.now += 10 * 60_000
    unwrap(await logIn(test, 'g', memberPassword, member.email))
    expect(codeOf(await setup.enterEnrolmentCode('g', { code: second?.code ?? '' }))).toBe('enrolment-code-expired')
  })
  it('S3 (guide): without the policy the password alone is enough to enrol again', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    expect(unwrap(test.panel.users.resetTwoFactor('default', { userId: member.userId })).enrolment).toBeNull()
    expect(unwrap(await logIn(test, 'g', memberPassword, member.email)).step).toBe('setup')
  })
})

describe('the last active admin', () => {
  it('cannot be reset, disabled, demoted or removed, not even by themselves', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    await addMember(test)
    const { users } = test.panel
    const userId = adminId(test)
    expect(codeOf(users.resetTwoFactor('default', { userId }))).toBe('last-admin')
    expect(codeOf(users.disable('default', { userId }))).toBe('last-admin')
    expect(codeOf(users.changeRole('default', { userId, role: 'member' }))).toBe('last-admin')
    expect(codeOf(users.remove('default', { userId }))).toBe('last-admin')
  })
  it('cannot become an admin who was invited, is disabled or is blocked', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { users, context } = test.panel
    const userId = adminId(test)
    unwrap(users.create('default', { email: 'new@example.com', name: 'New', role: 'admin' }))
    expect(codeOf(users.remove('default', { userId }))).toBe('last-admin')
    const second = await addMember(test, 'second@example.com', 'admin')
    context.store.factors.disable(second.userId, test.clock.now)
    expect(codeOf(users.remove('default', { userId }))).toBe('last-admin')
    unwrap(users.resetTwoFactor('default', { userId: second.userId }))
    unwrap(users.disable('default', { userId: second.userId }))
    expect(codeOf(users.disable('default', { userId }))).toBe('last-admin')
    unwrap(users.enable('default', { userId: second.userId }))
    expect(codeOf(users.changeRole('default', { userId, role: 'member' }))).toBe('ok')
    expect(codeOf(test.panel.authorise('default', 'admin', false))).toBe('forbidden')
  })
})

describe('disable, enable, delete, password reset, sessions', () => {
  it('CHECKLIST 51: disabling and deleting end sessions at once', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { users, authorise } = test.panel
    await signInMember(test, member, 'g')
    expect(codeOf(authorise('g', 'user', false))).toBe('ok')
    unwrap(users.disable('default', { userId: member.userId }))
    expect(codeOf(authorise('g', 'user', false))).toBe('not-signed-in')
    expect(codeOf(await logIn(test, 'g', memberPassword, member.email))).toBe('wrong-credentials')
    unwrap(users.enable('default', { userId: member.userId }))
    test.clock.now += 60_000
    await signInMember(test, member, 'g')
    unwrap(users.remove('default', { userId: member.userId }))
    expect(codeOf(authorise('g', 'user', false))).toBe('not-signed-in')
    expect(test.panel.context.store.users.find(member.userId)).toBeNull()
    expect(test.panel.context.store.factors.find(member.userId)).toBeNull()
  })
  it('CHECKLIST 15, 16: a password reset creates a one-time password and still requires the second factor', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { users, session } = test.panel
    await signInMember(test, member, 'g')
    const { activationCode } = unwrap(users.resetPassword('default', { userId: member.userId }))
    expect(unwrap(session.get('g'))).toEqual({ step: 'signed-out', sso: null })
    expect(codeOf(await logIn(test, 'g', memberPassword, member.email))).toBe('wrong-credentials')
    test.clock.now += 60_000
    unwrap(await session.logIn('g', { username: member.email, password: activationCode }))
    const next = 'a fresh pot of tea'
    expect(unwrap(await session.choosePassword('g', { password: next, confirmPassword: next })).step).toBe('code')
    expect(codeOf(await session.enterCode('g', { code: codeNow(test, member.secret) }))).toBe('ok')
    expect(codeOf(users.resetPassword('default', { userId: adminId(test) }))).toBe('own-account')
  })
  it('unlocks a user who must wait after wrong passwords', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    for (let failure = 0; failure < 5; failure++) {
      expect(codeOf(await logIn(test, `p${String(failure)}`, 'wrong', member.email))).toBe('wrong-credentials')
      test.clock.now += 8000
    }
    expect(auditKindsOf(test)).toContain('login.locked')
    const { users } = test.panel
    expect(unwrap(users.list('default', { ...everybody, status: 'locked' })).rows).toMatchObject([
      { email: member.email }
    ])
    expect(codeOf(await logIn(test, 'fresh', memberPassword, member.email))).toBe('throttled')
    unwrap(users.unlock('default', { userId: member.userId }))
    expect(unwrap(users.get('default', { userId: member.userId })).status).toBe('active')
    expect(codeOf(await logIn(test, 'fresh', memberPassword, member.email))).toBe('ok')
  })
  it('does not let a page reset the delay by guessing its own user’s password', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const userId = adminId(test)
    expect(codeOf(await logIn(test, 'guessing', 'wrong'))).toBe('wrong-credentials')
    expect(codeOf(test.panel.users.unlock('default', { userId }))).toBe('own-account')
    expect(codeOf(await logIn(test, 'another', password))).toBe('throttled')
  })
  it('CHECKLIST 53: an admin lists and ends sessions and browsers of a user', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { users, authorise } = test.panel
    await signInMember(test, member, 'g')
    expect(unwrap(users.get('default', { userId: member.userId })).sessions.length).toBe(1)
    unwrap(users.endSessions('default', { userId: member.userId }))
    expect(codeOf(authorise('g', 'user', false))).toBe('not-signed-in')
    unwrap(users.forgetBrowsers('default', { userId: member.userId }))
    expect(auditKindsOf(test).slice(-2)).toEqual(['user.sessions-ended', 'user.browsers-forgotten'])
  })
  it('CHECKLIST 56: a promotion and a demotion take effect on the next call, and are logged', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { users, authorise } = test.panel
    await signInMember(test, member, 'g')
    expect(codeOf(authorise('g', 'admin', false))).toBe('forbidden')
    unwrap(users.changeRole('default', { userId: member.userId, role: 'admin' }))
    expect(codeOf(authorise('g', 'admin', false))).toBe('ok')
    unwrap(users.changeRole('default', { userId: member.userId, role: 'member' }))
    expect(codeOf(authorise('g', 'admin', false))).toBe('forbidden')
    expect(readAudit(test).at(-1)).toMatchObject({
      kind: 'user.role-changed',
      actor: { email },
      subject: { email: member.email },
      data: { from: 'admin', to: 'member' }
    })
  })
})

describe('the code checker', () => {
  it('says what a code is, and neither accepts nor refuses it', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const { users, session } = test.panel
    const inspect = (code: string) => unwrap(users.inspectCode('default', { userId: member.userId, code }))
    test.clock.now += 600_000
    const code = codeNow(test, member.secret)
    expect(inspect(code)).toEqual({ kind: 'right-now', driftSeconds: 0 })
    expect(inspect(codeNow(test, member.secret, 1))).toEqual({ kind: 'right-now', driftSeconds: 30 })
    expect(inspect(codeNow(test, member.secret, -5))).toEqual({ kind: 'clock-off', driftSeconds: -150 })
    expect(inspect('000000')).toEqual({ kind: 'not-this-secret' })
    unwrap(await logIn(test, 'g', memberPassword, member.email))
    unwrap(await session.enterCode('g', { code }))
    expect(inspect(code)).toEqual({ kind: 'used' })
    expect(unwrap(session.get('g'))).toMatchObject({ step: 'signed-in', notices: [] })
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'factor.inspected', data: { found: 'used' } })
    expect(JSON.stringify(readAudit(test))).not.toContain(code)
  })
  it('is limited to ten checks in ten minutes', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    const look = () => test.panel.users.inspectCode('default', { userId: member.userId, code: '000000' })
    const at = test.clock.now
    for (let i = 0; i < 10; i++) expect(codeOf(look())).toBe('ok')
    expect(look()).toEqual({ ok: false, error: { code: 'throttled', retryAt: at + 600_000 } })
    test.clock.now += 600_000
    expect(codeOf(look())).toBe('ok')
  })
})

describe('the list of users', () => {
  it('can be searched, filtered, sorted and paged', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { users } = test.panel
    const people = [
      ['zoe@example.com', 'Zoë Ünal'],
      ['ali@example.com', 'علي حسن'],
      ['rocket@example.com', '🚀 Rocket'],
      ["o'neil@example.com", "Robert'); DROP TABLE users;--"]
    ] as const
    for (const [address, name] of people) unwrap(users.create('default', { email: address, name, role: 'member' }))
    const list = (query: Partial<Parameters<typeof users.list>[1]>) => {
      const { total, rows } = unwrap(users.list('default', { ...everybody, ...query }))
      return [total, rows.map((row) => row.email)]
    }
    expect(list({ search: 'ZOË' })).toEqual([1, ['zoe@example.com']])
    expect(list({ search: 'حسن' })).toEqual([1, ['ali@example.com']])
    expect(list({ search: '🚀' })).toEqual([1, ['rocket@example.com']])
    expect(list({ search: "'); drop" })).toEqual([1, ["o'neil@example.com"]])
    expect(list({ search: '%' })).toEqual([0, []])
    expect(list({ role: 'admin' })).toEqual([1, [email]])
    expect(list({ factorState: 'enrolled' })).toEqual([1, [email]])
    expect(list({ factorState: 'none' })[0]).toBe(4)
    expect(list({ status: 'invited' })[0]).toBe(4)
    expect(list({ status: 'active' })).toEqual([1, [email]])
    expect(list({ sortBy: 'email' })[1]).toEqual([
      email,
      'ali@example.com',
      "o'neil@example.com",
      'rocket@example.com',
      'zoe@example.com'
    ])
    expect(list({ sortBy: 'email', isDescending: true, offset: 1, limit: 2 })).toEqual([
      5,
      ['rocket@example.com', "o'neil@example.com"]
    ])
    for (const sortBy of ['name', 'role', 'factorState', 'createdAt', 'lastLoginAt'] as const) {
      expect(list({ sortBy })[0]).toBe(5)
    }
  })
  it('is exported as CSV that runs nothing in a spreadsheet', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { users } = test.panel
    unwrap(users.create('default', { email: 'x@example.com', name: '=HYPERLINK("http://evil","a")', role: 'member' }))
    expect(unwrap(await users.exportCsv('default', everybody)).fileName).toBe('/downloads/countersign-users.csv')
    const text = test.saved.at(-1)?.text ?? ''
    expect(text.split('\r\n').length).toBe(4)
    expect(text).toContain(`"'=HYPERLINK(""http://evil"",""a"")"`)
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'user.list-exported', data: { count: 2 } })
  })
})

describe('import from CSV', () => {
  const good = 'email,name,role\r\nann@example.com,Ann,member\r\nbob@example.com,"Bob ""B"" B",ADMIN\r\n'
  it('shows what it would do, changes nothing, then does it in one transaction', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { users, session } = test.panel
    const text = `${good}ann@example.com,Again,\nno-address,X,\nc@example.com,,\nd@example.com,D,boss\ne@example.com\n${email},Taken,member\n`
    const before = auditKindsOf(test).length
    const preview = unwrap(await users.previewImport('default', { bytes: Buffer.from(text) }))
    expect(preview).toMatchObject({ rows: 8, good: 2, problemCount: 6 })
    expect(preview.problems.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'repeated'],
      [5, 'bad-email'],
      [6, 'bad-name'],
      [7, 'bad-role'],
      [8, 'too-few-fields'],
      [9, 'email-taken']
    ])
    expect(auditKindsOf(test).length).toBe(before)
    expect(unwrap(await users.commitImport('default', { bytes: Buffer.from(text) }))).toEqual(preview)
    expect(unwrap(users.list('default', { ...everybody, status: 'invited' })).total).toBe(2)
    unwrap(await users.saveActivations('default'))
    const saved = test.saved.at(-1)?.text ?? ''
    const code = /"ann@example.com","([^"]+)"/.exec(saved)?.[1] ?? ''
    expect(unwrap(await session.logIn('a', { username: 'ann@example.com', password: code })).step).toBe('new-password')
    expect(codeOf(await users.saveActivations('default'))).toBe('wrong-stage')
  })
  it("detects another program's separator and encoding from the content, and says what it guessed", async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const rows = 'email;name;role\r\nann@example.com;Ann Müller;member\r\n'
    const windows = { encoding: 'windows-1252', separator: 'semicolon' }
    for (const [bytes, readAs] of [
      [Buffer.from(rows), { separator: 'semicolon' }],
      [Buffer.from(rows, 'latin1'), windows],
      [Buffer.from(`\ufeff${rows.replaceAll(';', '\t')}`, 'utf16le'), { separator: 'tab' }],
      [Buffer.from(rows.replaceAll(';', ',')), {}]
    ] as const) {
      const report = unwrap(await test.panel.users.previewImport('default', { bytes }))
      expect(report).toMatchObject({ good: 1, problemCount: 0, sample: [{ name: 'Ann Müller' }] })
      expect(report.readAs).toEqual(readAs)
    }
  })
  it('imports nothing from a file with a bad header', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    for (const text of ['', 'name,email\nA,a@example.com', 'a@example.com,A,member', '\u0000\u0001']) {
      expect(codeOf(await test.panel.users.previewImport('default', { bytes: Buffer.from(text) }))).toBe('bad-header')
      expect(codeOf(await test.panel.users.commitImport('default', { bytes: Buffer.from(text) }))).toBe('bad-header')
    }
    expect(unwrap(test.panel.users.list('default', everybody)).total).toBe(1)
  })
})

describe('step-up', () => {
  it('CHECKLIST 47, 54: requires the password again, for ten minutes, in a renewed session', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const { session, authorise, context } = test.panel
    const idOf = () => {
      const authState = context.authStates.find('default', test.clock.now)
      return authState?.kind === 'session' ? authState.session.id : ''
    }
    test.clock.now += 10 * 60_000
    expect(codeOf(authorise('default', 'admin', true))).toBe('step-up-required')
    expect(codeOf(await session.stepUp('default', { password: 'wrong' }))).toBe('wrong-password')
    expect(codeOf(await session.stepUp('default', { password }))).toBe('throttled')
    test.clock.now += 1000
    const before = idOf()
    unwrap(await session.stepUp('default', { password }))
    expect(idOf()).not.toBe(before)
    expect(codeOf(authorise('default', 'admin', true))).toBe('ok')
    expect(auditKindsOf(test).slice(-2)).toEqual(['login.password-refused', 'session.stepped-up'])
  })
})
