// First run, login with password and code, and logout on a real store, with the numbers of docs/behaviour.md.
import { describe, expect, it, vi } from 'vitest'
import { createHashing, defaultCosts } from '../../../src/main/panel/services/hashing'
import type { PanelPorts } from '../../../src/main/panel/services/panel'
import { fail, ok } from '../../../src/shared/result'
import { auditKindsOf, cheapCosts, openTestPanel, readAudit, type TestPanel } from '../harness'
import { codeNow, email, logIn, password, signIn } from '../login'
import { createAccount, createEnrolled } from '../people'
import { codeOf, unwrap } from '../../outcome'

const stateOf = ({ panel }: TestPanel, profileId = 'default') => unwrap(panel.session.get(profileId))
const wrongCode = '000000'

describe('first run', () => {
  it('CHECKLIST 13: a fresh install has no account', async () => {
    const test = await openTestPanel()
    expect(stateOf(test)).toEqual({ step: 'first-run' })
    expect(codeOf(await logIn(test, 'default', 'admin', 'admin'))).toBe('wrong-credentials')
  })
  it('S1, S3: creates the account and its admin, and leads to setup', async () => {
    const test = await openTestPanel()
    expect(await createAccount(test)).toMatchObject({
      step: 'setup',
      stage: 'scan',
      user: { email, name: 'Ada Lovelace', role: 'admin' }
    })
  })
  it('creates only one account, even for two first runs at once', async () => {
    const test = await openTestPanel()
    const input = { accountName: 'N', name: 'A', email, password, confirmPassword: password }
    const answers = await Promise.all([test.panel.account.create('a', input), test.panel.account.create('b', input)])
    expect(answers.map(codeOf).sort()).toEqual(['account-exists', 'ok'])
    expect(codeOf(await test.panel.account.create('c', input))).toBe('account-exists')
  })
  it('refuses a bad or mistyped password with the reason', async () => {
    const { panel } = await openTestPanel()
    const input = { accountName: 'N', name: 'A', email, password: 'password1', confirmPassword: 'password1' }
    expect(await panel.account.create('a', input)).toEqual({
      ok: false,
      error: { code: 'password-refused', reason: 'common' }
    })
    expect(codeOf(await panel.account.create('a', { ...input, confirmPassword: 'password2' }))).toBe('passwords-differ')
    const check = unwrap(await panel.account.checkPassword('a', { password: 'ada@example.com', words: [email] }))
    expect(check.refusal).toBe('contains-name')
    expect(unwrap(await panel.account.checkPassword('a', { password, words: [] })).score).toBe(4)
  })
  it('sends password strength checks to the worker, one at a time', async () => {
    const judged: unknown[] = []
    let [running, most] = [0, 0]
    const runJob = async (name: string, input: unknown) => {
      if (name !== 'panel.judge-strength') return fail({ code: 'cancelled' })
      most = Math.max(most, ++running)
      await new Promise((resolve) => setTimeout(resolve, 5))
      judged.push(input)
      running -= 1
      return ok(3)
    }
    const { panel } = await openTestPanel({ runJob: runJob as unknown as NonNullable<PanelPorts['runJob']> })
    const asks = ['one', 'two', 'three'].map((word) => panel.account.checkPassword(word, { password: word, words: [] }))
    expect((await Promise.all(asks)).map((answer) => unwrap(answer).score)).toEqual([3, 3, 3])
    expect([most, judged.length]).toEqual([1, 3])
  })
})

describe('password', () => {
  it('S3, S7: leads to setup before enrolment and to the code after it', async () => {
    const test = await openTestPanel()
    await createAccount(test)
    test.panel.session.cancel('default')
    expect(unwrap(await logIn(test))).toMatchObject({ step: 'setup', stage: 'scan' })
    const enrolled = await openTestPanel()
    await createEnrolled(enrolled)
    expect(unwrap(await logIn(enrolled))).toEqual({ step: 'code', email, rememberDays: 7 })
  })
  it('accepts the address in any case as username', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    expect(unwrap(await logIn(test, 'default', password, '  aDA@EXAMPLE.COM ')).step).toBe('code')
  })
  it('CHECKLIST 4: decomposed and composed spellings are one password; case and spaces are not ignored', async () => {
    const test = await openTestPanel()
    const typed = 'A\u030Angstr\u00F6m gardens'
    const input = { accountName: 'N', name: 'A', email, password: typed, confirmPassword: typed }
    unwrap(await test.panel.account.create('default', input))
    expect(codeOf(await logIn(test, 'b', typed.normalize('NFC')))).toBe('ok')
    expect(codeOf(await logIn(test, 'c', ` ${typed}`))).toBe('wrong-credentials')
    test.clock.now += 60_000
    expect(codeOf(await logIn(test, 'd', typed.toLowerCase()))).toBe('wrong-credentials')
  })
  it('CHECKLIST 31: unknown, wrong and locked users get the same answer, after one hash each', async () => {
    const test = await openTestPanel({ costs: { ...cheapCosts, password: { memoryKib: 8192, passes: 2, lanes: 1 } } })
    await createEnrolled(test)
    // CPU time, which other work on the machine does not affect.
    const used = async <T>(work: () => Promise<T>) => {
      const before = process.cpuUsage()
      const answer = await work()
      const { user, system } = process.cpuUsage(before)
      return { answer, micros: user + system }
    }
    const { hashing } = test.panel.context
    const oneHash = async () => (await used(() => hashing.isPassword(null, 'x', null))).micros
    const least = Math.min(await oneHash(), await oneHash(), await oneHash()) / 2
    const checks = vi.spyOn(hashing, 'isPassword')
    const time = async (profileId: string, username: string) => {
      checks.mockClear()
      const { answer, micros } = await used(() => logIn(test, profileId, 'some wrong password', username))
      expect(checks).toHaveBeenCalledTimes(1)
      expect(micros).toBeGreaterThan(least)
      return { code: codeOf(answer), answer }
    }
    const wrong = await time('p1', email)
    const unknown = await time('p2', 'who@example.com')
    expect([wrong.code, unknown.code]).toEqual(['wrong-credentials', 'wrong-credentials'])
    // Locked for one second each, known or not; the hash is computed anyway.
    const lockedKnown = await time('p3', email)
    const lockedUnknown = await time('p4', 'who@example.com')
    expect(lockedKnown.answer).toEqual({ ok: false, error: { code: 'throttled', retryAt: test.clock.now + 1000 } })
    expect(lockedUnknown.answer).toEqual(lockedKnown.answer)
  })
  it('CHECKLIST 31: a disabled user gets the same answer as for a wrong password', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const user = test.panel.context.store.users.findByUsername(email.toLowerCase())
    test.panel.context.store.users.setStatus(user?.id ?? '', 'disabled')
    expect(codeOf(await logIn(test))).toBe('wrong-credentials')
  })
  it('CHECKLIST 26: delays grow per user and per profile and survive a restart', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    for (const seconds of [1, 2, 4, 8, 60]) {
      expect(codeOf(await logIn(test, 'default', 'wrong'))).toBe('wrong-credentials')
      await test.restart()
      test.clock.now += seconds * 1000 - 1
      expect(codeOf(await logIn(test, 'default'))).toBe('throttled')
      expect(codeOf(await logIn(test, 'elsewhere'))).toBe('throttled')
      expect(codeOf(await logIn(test, 'default', 'x', 'somebody@else.example'))).toBe('throttled')
      test.clock.now += 1
    }
    expect(codeOf(await logIn(test))).toBe('ok')
    expect(codeOf(await logIn(test, 'default', 'wrong'))).toBe('wrong-credentials')
    test.clock.now += 1000
    expect(codeOf(await logIn(test))).toBe('ok')
  })
  it('CHECKLIST 26: parallel guesses do not bypass the delay', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const guesses = Array.from({ length: 8 }, (_, i) => logIn(test, `p${String(i)}`, `guess ${String(i)}`))
    const codes = (await Promise.all(guesses)).map(codeOf)
    expect(codes.filter((code) => code === 'wrong-credentials').length).toBe(1)
    expect(codes.filter((code) => code === 'throttled').length).toBe(7)
  })
  it('CHECKLIST 11: stores salted argon2id with its cost, and raises the cost at the next login', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const stored = () => test.panel.context.store.users.findByUsername(email.toLowerCase())?.passwordHash ?? ''
    const before = stored()
    expect(before).toMatch(/^user-pepper:\$argon2id\$v=19\$m=256,t=1,p=1\$/)
    await test.restart({ ...cheapCosts, password: { memoryKib: 512, passes: 2, lanes: 1 } })
    unwrap(await logIn(test))
    expect(stored()).toMatch(/^user-pepper:\$argon2id\$v=19\$m=512,t=2,p=1\$/)
    expect(auditKindsOf(test)).toContain('password.rehashed')
    test.panel.session.cancel('default')
    expect(codeOf(await logIn(test))).toBe('ok')
    await test.restart(cheapCosts)
    unwrap(await logIn(test))
    expect(stored()).toMatch(/m=512,t=2/)
  })
  it('CHECKLIST 11: costs 64 MiB and 3 passes by default', async () => {
    expect(defaultCosts.password).toEqual({ memoryKib: 65_536, passes: 3, lanes: 1 })
    const test = await openTestPanel({ costs: defaultCosts })
    const phc = await test.panel.context.hashing.hashPassword(password, 'ada')
    expect(phc).toMatch(/^user-pepper:\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(await test.panel.context.hashing.isPassword(phc, password, 'ada')).toBe(true)
  })
  it('CHECKLIST 12: a database without its pepper verifies nothing', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const { id, passwordHash } = test.panel.context.store.users.findByUsername(email.toLowerCase()) ?? {}
    const phc = passwordHash ?? ''
    const userId = id ?? ''
    const other = await openTestPanel()
    expect(await test.panel.context.hashing.isPassword(phc, password, userId)).toBe(true)
    expect(await other.panel.context.hashing.isPassword(phc, password, userId)).toBe(false)
    const key = await test.keys.get('key')
    expect(key).not.toBeNull()
    if (key) expect(await createHashing(key, cheapCosts).isPassword(phc, password, userId)).toBe(false)
  })
})

describe('code', () => {
  it('S7: logs in', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    unwrap(await logIn(test))
    expect(unwrap(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toMatchObject({
      step: 'signed-in',
      accountName: 'Northwind',
      user: { email }
    })
  })
  it('CHECKLIST 30: is neither asked for nor accepted before the password', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    expect(codeOf(test.panel.authorise('default', 'code', false))).toBe('not-signed-in')
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe('not-signed-in')
    unwrap(await logIn(test))
    expect(codeOf(test.panel.authorise('default', 'code', false))).toBe('ok')
    for (const who of ['setup', 'user', 'admin'] as const) {
      expect(codeOf(test.panel.authorise('default', who, false))).toBe('not-signed-in')
    }
    expect(codeOf(await test.panel.setup.begin('default'))).toBe('not-signed-in')
    expect(codeOf(await test.panel.session.enterCode('other', { code: codeNow(test, secret) }))).toBe('not-signed-in')
  })
  it('CHECKLIST 19: of parallel submissions of one code exactly one wins', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    for (const profileId of ['a', 'b', 'c', 'd']) unwrap(await logIn(test, profileId))
    const code = codeNow(test, secret)
    const answers = await Promise.all(
      ['a', 'b', 'c', 'd'].map(async (profileId) =>
        Promise.resolve(await test.panel.session.enterCode(profileId, { code }))
      )
    )
    expect(answers.map(codeOf).sort()).toEqual(['code-already-used', 'ok', 'throttled', 'throttled'])
  })
  it('CHECKLIST 19, 23: a second use is refused, logged and reported at the next login, also after a restart', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    const code = codeNow(test, secret)
    await signIn(test, secret)
    await test.restart()
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code }))).toBe('code-already-used')
    expect(auditKindsOf(test)).toContain('login.code-reused')
    const reusedAt = test.clock.now
    test.clock.now += 30_000
    const state = unwrap(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))
    expect(state).toMatchObject({
      notices: [
        { kind: 'failed-second-factors', count: 1 },
        { kind: 'code-reuse-refused', at: reusedAt }
      ]
    })
  })
  it('CHECKLIST 20, 21: reports how far ahead or behind the device is, and accepts none of its codes', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    test.clock.now += 600_000
    unwrap(await logIn(test))
    const enter = (steps: number) => test.panel.session.enterCode('default', { code: codeNow(test, secret, steps) })
    expect(await enter(2)).toEqual({ ok: false, error: { code: 'wrong-code', driftSeconds: 60 } })
    test.clock.now += 1000
    expect(await enter(-10)).toEqual({ ok: false, error: { code: 'wrong-code', driftSeconds: -300 } })
    test.clock.now += 2000
    expect(await enter(11)).toEqual({ ok: false, error: { code: 'wrong-code' } })
  })
  it('CHECKLIST 26, 29: failures delay, survive a restart and a new login, and end with a success', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    for (const seconds of [1, 2, 4, 8, 60, 120]) {
      await test.restart()
      unwrap(await logIn(test))
      expect(codeOf(await test.panel.session.enterCode('default', { code: wrongCode }))).toBe('wrong-code')
      test.clock.now += seconds * 1000 - 1
      expect(await test.panel.session.enterCode('default', { code: codeNow(test, secret) })).toEqual({
        ok: false,
        error: { code: 'throttled', retryAt: test.clock.now + 1 }
      })
      test.clock.now += 1
    }
    expect(unwrap(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toMatchObject({
      notices: [{ kind: 'failed-second-factors', count: 6 }]
    })
    test.panel.session.logOut('default')
    test.clock.now += 60_000
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code: wrongCode }))).toBe('wrong-code')
    test.clock.now += 1000
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe('ok')
  })
  it('CHECKLIST 27: 100 failures in a row block the factor, and the right code does not help', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    for (let failure = 1; failure <= 100; failure++) {
      unwrap(await logIn(test))
      expect(codeOf(await test.panel.session.enterCode('default', { code: wrongCode }))).toBe('wrong-code')
      test.clock.now += 15 * 60_000
    }
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe(
      'factor-disabled'
    )
    expect(auditKindsOf(test).filter((kind) => kind === 'factor.disabled').length).toBe(1)
    await test.restart()
    unwrap(await logIn(test))
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe(
      'factor-disabled'
    )
  })
  it('CHECKLIST 32: the next successful login reports failed second factors, once', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    unwrap(await logIn(test))
    await test.panel.session.enterCode('default', { code: wrongCode })
    const lastAt = test.clock.now
    test.clock.now += 60_000
    await signIn(test, secret)
    expect(stateOf(test)).toMatchObject({ notices: [{ kind: 'failed-second-factors', count: 1, lastAt }] })
    test.panel.session.logOut('default')
    test.clock.now += 60_000
    await signIn(test, secret)
    expect(stateOf(test)).toMatchObject({ notices: [] })
  })
  it('CHECKLIST 61: a clock set back refuses codes, keeps everything, and continues when it is right', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    const right = test.clock.now
    test.clock.now -= 365 * 86_400_000
    unwrap(await logIn(test))
    const answer = await test.panel.session.enterCode('default', { code: codeNow(test, secret) })
    expect(codeOf(answer)).toBe('clock-set-back')
    test.clock.now = right
    await signIn(test, secret)
    expect(stateOf(test).step).toBe('signed-in')
  })
})

describe('session', () => {
  it('CHECKLIST 47: has a new id after every login', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    const idOf = () => {
      const authState = test.panel.context.authStates.find('default', test.clock.now)
      return authState?.kind === 'session' ? authState.session.id : ''
    }
    await signIn(test, secret)
    const first = idOf()
    test.panel.session.logOut('default')
    test.clock.now += 60_000
    await signIn(test, secret)
    expect(first).toMatch(/^[0-9a-f]{24}$/)
    expect(idOf()).not.toBe(first)
  })
  it('CHECKLIST 48: ends after 15 idle minutes; user activity keeps it', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await signIn(test, secret)
    test.clock.now += 14 * 60_000
    test.panel.noteActivity('default')
    test.clock.now += 15 * 60_000 - 1
    test.panel.noteActivity('default')
    test.clock.now += 15 * 60_000 - 1
    expect(codeOf(test.panel.authorise('default', 'admin', false))).toBe('ok')
    test.clock.now += 1
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('not-signed-in')
    expect(stateOf(test)).toEqual({ step: 'signed-out', sso: null })
    test.panel.sweep()
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'session.ended', data: { reason: 'expired' } })
  })
  it('CHECKLIST 48: is not kept by reading its state', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await signIn(test, secret)
    for (let minute = 0; minute < 15; minute++) {
      expect(stateOf(test).step).toBe('signed-in')
      test.clock.now += 60_000
    }
    expect(stateOf(test).step).toBe('signed-out')
  })
  it('CHECKLIST 48: ends after 12 hours even if active', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await signIn(test, secret)
    for (let minutes = 0; minutes < 12 * 60 - 10; minutes += 10) {
      test.clock.now += 10 * 60_000
      test.panel.noteActivity('default')
      expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('ok')
    }
    test.clock.now += 10 * 60_000
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('not-signed-in')
  })
  it('CHECKLIST 61: ends when the clock runs backwards', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await signIn(test, secret)
    test.clock.now -= 3_600_000
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('not-signed-in')
  })
  it('CHECKLIST 49: a logged-out session is refused', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await signIn(test, secret)
    expect(unwrap(test.panel.session.logOut('default'))).toEqual({ step: 'signed-out', sso: null })
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('not-signed-in')
    expect(readAudit(test).at(-1)).toMatchObject({ kind: 'session.ended', data: { reason: 'log-out' } })
  })
  it('CHECKLIST 50: nothing is left after a restart', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await signIn(test, secret)
    await test.restart()
    expect(stateOf(test)).toEqual({ step: 'signed-out', sso: null })
  })
  it('CHECKLIST 51, 55, 56: disabling and demotion take effect on the next call', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await signIn(test, secret)
    const id = test.panel.context.store.users.findByUsername(email.toLowerCase())?.id ?? ''
    test.panel.context.store.users.setRole(id, 'member')
    expect(codeOf(test.panel.authorise('default', 'admin', false))).toBe('forbidden')
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('ok')
    test.panel.context.store.users.setStatus(id, 'disabled')
    expect(codeOf(test.panel.authorise('default', 'user', false))).toBe('not-signed-in')
    expect(stateOf(test)).toEqual({ step: 'signed-out', sso: null })
  })
  it('CHECKLIST 54: the step-up window is ten minutes', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await signIn(test, secret)
    test.clock.now += 10 * 60_000 - 1
    expect(codeOf(test.panel.authorise('default', 'admin', true))).toBe('ok')
    test.clock.now += 1
    expect(codeOf(test.panel.authorise('default', 'admin', true))).toBe('step-up-required')
    expect(codeOf(test.panel.authorise('default', 'admin', false))).toBe('ok')
  })
  it('waits ten minutes for the code after the password', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    unwrap(await logIn(test))
    test.clock.now += 10 * 60_000
    expect(codeOf(await test.panel.session.enterCode('default', { code: codeNow(test, secret) }))).toBe('not-signed-in')
    expect(stateOf(test)).toEqual({ step: 'signed-out', sso: null })
  })
  it('S10: belongs to one browser profile', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    await signIn(test, secret, 'first')
    expect(stateOf(test, 'second')).toEqual({ step: 'signed-out', sso: null })
    expect(codeOf(test.panel.authorise('second', 'user', false))).toBe('not-signed-in')
  })
})
