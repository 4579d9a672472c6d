// Every check of a password or code is counted, logged and reported in the same way (CHECKLIST 82), and the whole installation shares one
// rate limit (CHECKLIST 83).
import { describe, expect, it } from 'vitest'
import { decodeBase32 } from '../../../src/main/otp/base32'
import { openTestPanel, readAudit, type TestPanel } from '../harness'
import { codeNow, email, logIn, password, signIn } from '../login'
import { addMember, createEnrolled, createSignedIn, type Enrolled } from '../people'
import { codeOf, unwrap } from '../../outcome'

type Guess = (test: TestPanel, enrolled: Enrolled) => Promise<unknown>
const places: Record<string, Guess> = {
  'the password at login': (test) => logIn(test, 'guess', 'wrong'),
  'the password of a step-up': ({ panel }) => panel.session.stepUp('default', { password: 'wrong' }),
  'the old password': ({ panel }) =>
    panel.settings.changePassword('default', {
      oldPassword: 'wrong',
      password: 'another elephant',
      confirmPassword: 'another elephant',
      endOtherSessions: false
    }),
  'the password for new backup codes': ({ panel }) =>
    panel.settings.regenerateBackupCodes('default', { password: 'wrong' }),
  'the password of a move': ({ panel }) => panel.settings.beginMove('default', { password: 'wrong' }),
  'the code of a move': ({ panel }) => panel.settings.beginMove('default', { password, code: '000000' }),
  'the backup code of a move': ({ panel }) =>
    panel.settings.beginMove('default', { password, backupCode: 'AAAA-AAAA-AAAA-AAAA' }),
  'the new phone’s code': ({ panel }) =>
    Promise.resolve(panel.settings.confirmMove('default', { code: '000000', endOtherSessions: false }))
}

async function open(): Promise<{ test: TestPanel; enrolled: Enrolled }> {
  const test = await openTestPanel()
  const enrolled = await createSignedIn(test)
  unwrap(await test.panel.settings.beginMove('default', { password, code: codeNow(test, enrolled.secret) }))
  test.clock.now += 1000
  return { test, enrolled }
}

describe('a wrong answer', () => {
  it.each(Object.keys(places))('CHECKLIST 82: counts, is logged and triggers an alert: %s', async (place) => {
    const { test, enrolled } = await open()
    test.panel.alerts.take()
    const before = readAudit(test).length
    for (let failure = 1; failure <= 5; failure++) {
      await places[place]?.(test, enrolled)
      expect(codeOf((await places[place]?.(test, enrolled)) as never), 'waits').toBe('throttled')
      test.clock.now += 2 ** failure * 1000
      test.panel.noteActivity('default')
    }
    const noted = readAudit(test).slice(before)
    expect(noted.filter(({ kind }) => /refused/.test(kind))).toHaveLength(5)
    expect(noted.filter(({ kind }) => kind === 'login.locked')).toHaveLength(1)
    expect(noted.every(({ subject }) => subject?.email === email)).toBe(true)
    expect(test.panel.alerts.take()).toEqual(['login.locked'])
    expect(test.panel.context.store.wrongAnswers.load().reduce((sum, { count }) => sum + count, 0)).toBe(5)
  })
  it('CHECKLIST 80: replacing the factor requires a code or a backup code, each usable once, whatever the policy', async () => {
    const test = await openTestPanel()
    const { secret, backupCodes } = await createSignedIn(test)
    const { settings } = test.panel
    expect(codeOf(await settings.beginMove('default', { password }))).toBe('code-required')
    const code = codeNow(test, secret)
    unwrap(await settings.beginMove('default', { password, code }))
    expect(codeOf(await settings.beginMove('default', { password, code }))).toBe('code-already-used')
    test.clock.now += 1000
    const backupCode = backupCodes[0] ?? ''
    const sheet = unwrap(await settings.beginMove('default', { password, backupCode }))
    expect(codeOf(await settings.beginMove('default', { password, backupCode }))).toBe('backup-code-already-used')
    test.clock.now += 2000
    const moved = codeNow(test, decodeBase32(sheet.setupKey) ?? new Uint8Array())
    unwrap(await settings.confirmMove('default', { code: moved, endOtherSessions: false }))
  })
  it('CHECKLIST 82: the codes of a setup are counted across logins, too', async () => {
    const test = await openTestPanel()
    const { panel } = test
    const input = { accountName: 'N', name: 'A', email, password, confirmPassword: password }
    unwrap(await panel.account.create('default', input))
    for (const seconds of [1, 2, 4, 8]) {
      unwrap(await panel.setup.begin('default'))
      expect(codeOf(await panel.setup.confirmCode('default', { code: '000000' }))).toBe('wrong-code')
      panel.session.cancel('default')
      unwrap(await logIn(test))
      unwrap(await panel.setup.begin('default'))
      expect(codeOf(await panel.setup.confirmCode('default', { code: '000000' }))).toBe('throttled')
      test.clock.now += seconds * 1000
    }
  })
})

describe('the delay of the whole installation', () => {
  const spray = async (test: TestPanel, count: number, from = 0) => {
    for (let each = from; each < from + count; each++) {
      await logIn(test, `p${String(each)}`, 'wrong', `user${String(each)}@example.com`)
    }
  }
  it('CHECKLIST 83: guessing across profiles and users is delayed, reported once, and refuses no one', async () => {
    const test = await openTestPanel()
    const { secret } = await createEnrolled(test)
    test.panel.alerts.take()
    await spray(test, 50)
    expect(test.waits).toEqual([])
    expect(test.panel.alerts.take()).toEqual(['login.braked'])
    await spray(test, 51, 50)
    expect(test.waits).toEqual([...Array.from({ length: 50 }, () => 1000), 2000])
    test.waits.length = 0
    await signIn(test, secret)
    expect(test.waits).toEqual([2000, 2000])
    expect(readAudit(test).filter(({ kind }) => kind === 'login.braked')).toHaveLength(1)
    test.clock.now += 12 * 60_000
    test.waits.length = 0
    await spray(test, 1, 200)
    expect(test.waits).toEqual([])
  })
  it('CHECKLIST 83: survives a restart and a clock that was set back', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    await spray(test, 50)
    await test.restart()
    await spray(test, 1, 50)
    expect(test.waits).toEqual([1000])
    test.clock.now -= 3_600_000
    await spray(test, 1, 51)
    expect(test.waits).toEqual([1000, 1000])
    test.clock.now += 12 * 60_000
    await spray(test, 1, 52)
    expect(test.waits).toEqual([1000, 1000])
  })
  it('CHECKLIST 83: parallel checks wait one after another, and each window takes one place', async () => {
    const waits: number[] = []
    const releases: (() => void)[] = []
    const pace = {
      elapsed: () => 0,
      wait(ms: number) {
        waits.push(ms)
        return new Promise<void>((resolve) => releases.push(resolve))
      }
    }
    const test = await openTestPanel({ pace })
    await createEnrolled(test)
    await spray(test, 50)
    const order: string[] = []
    const wait = async (profileId: string) => {
      await test.panel.context.brake.wait(profileId)
      order.push(profileId)
    }
    const all = ['a', 'a', 'a', 'b', 'c'].map(wait)
    for (let turn = 0; turn < 5; turn++) {
      await new Promise((resolve) => setImmediate(resolve))
      releases.shift()?.()
    }
    await Promise.all(all)
    expect(waits).toEqual([1000, 2000, 3000, 4000, 5000])
    expect(order).toEqual(['a', 'b', 'c', 'a', 'a'])
  })
})

describe('attempt counters', () => {
  it('report the longer of two waits, and count nothing more', async () => {
    const test = await openTestPanel()
    const fail = async (count: number, profileId: string, username: string) => {
      for (let each = 0; each < count; each++) {
        test.clock.now += 60_000
        await logIn(test, profileId, 'wrong', username)
      }
    }
    await fail(4, 'again', 'd@example.com')
    await logIn(test, 'once', 'wrong', 'e@example.com')
    for (const [profileId, username] of [
      ['again', 'e@example.com'],
      ['once', 'd@example.com'],
      ['again', 'd@example.com']
    ] as const) {
      const retryAt = test.clock.now + 8000
      expect(await logIn(test, profileId, 'wrong', username)).toEqual({
        ok: false,
        error: { code: 'throttled', retryAt }
      })
    }
  })
  it('are dropped a day after the last failure, for known and unknown users alike', async () => {
    const test = await openTestPanel()
    await createEnrolled(test)
    const { store } = test.panel.context
    const count = () => store.throttles.sweep(0, 0, 1_000_000)
    await logIn(test, 'a', 'wrong')
    await logIn(test, 'b', 'wrong', 'nobody@example.com')
    test.clock.now += 24 * 3_600_000
    expect(store.throttles.sweep(test.clock.now, test.clock.now - 24 * 3_600_000, 100)).toBe(0)
    test.clock.now += 1
    expect(store.throttles.sweep(test.clock.now, test.clock.now - 24 * 3_600_000, 100)).toBe(4)
    expect(count()).toBe(0)
  })
  it('beyond the limit are dropped, the least relevant first, and never one that makes someone wait', async () => {
    const test = await openTestPanel()
    const { throttles } = test.panel.context.store
    const now = test.clock.now
    const row = (failures: number, failedAt: number, blockedUntil: number) => ({ failures, failedAt, blockedUntil })
    throttles.save('waits', row(1, now - 9000, now + 1))
    throttles.save('many', row(40, now - 8000, now - 1))
    throttles.save('few, old', row(2, now - 7000, now - 1))
    throttles.save('few, new', row(2, now - 6000, now - 1))
    expect(throttles.sweep(now, now - 86_400_000, 3)).toBe(1)
    expect(throttles.find('few, old').failures).toBe(0)
    expect(throttles.sweep(now, now - 86_400_000, 1)).toBe(2)
    expect([throttles.find('waits').failures, throttles.find('many').failures]).toEqual([1, 0])
    throttles.save('also waits', row(1, now, now + 1))
    expect(throttles.sweep(now, now - 86_400_000, 1)).toBe(0)
  })
  it('of a known member are removed when the member is deleted', async () => {
    const test = await openTestPanel()
    await createSignedIn(test)
    const member = await addMember(test)
    await logIn(test, 'g', 'wrong', member.email)
    unwrap(test.panel.users.remove('default', { userId: member.userId }))
    expect(codeOf(await logIn(test, 'h', 'wrong', member.email))).toBe('wrong-credentials')
  })
})
