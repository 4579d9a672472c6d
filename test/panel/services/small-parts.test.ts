// Parts that need no store: login states, calls in progress, and the files that users keep.
import { describe, expect, it } from 'vitest'
import { defaultPolicy } from '../../../src/main/panel/domain/policy'
import { formatBackupCodeFile } from '../../../src/main/panel/services/backup-codes'
import { formatRecoveryKeyFile } from '../../../src/main/panel/services/recovery-sheet'
import { createRunning, type Step } from '../../../src/main/panel/services/running'
import { createAuthStates, type AuthState } from '../../../src/main/panel/services/auth-states'

const minuteMs = 60_000
const start = 1_000_000 * minuteMs

const sessionOf = (userId: string, profileId: string, lastActiveAt = start): AuthState => ({
  kind: 'session',
  userId,
  session: {
    id: `id of ${profileId}`,
    reference: `reference of ${profileId}`,
    userId,
    profileId,
    method: 'code',
    createdAt: start,
    lastActiveAt,
    steppedUpAt: start,
    hasFreshCode: true
  },
  notices: [],
  shownCodes: null,
  move: null
})
const pendingOf = (userId: string): AuthState => ({ kind: 'code', userId, startedAt: start })

/** Ada has two sessions and a login in progress; Grace has one session. */
function stand() {
  const authStates = createAuthStates(() => defaultPolicy)
  authStates.set('a1', sessionOf('ada', 'a1'))
  authStates.set('a2', sessionOf('ada', 'a2'))
  authStates.set('a3', pendingOf('ada'))
  authStates.set('g', sessionOf('grace', 'g'))
  const where = (now = start) => ['a1', 'a2', 'a3', 'g'].filter((id) => authStates.find(id, now) !== null).join(' ')
  const ends = (now = start) => ['a1', 'a2', 'a3', 'g'].map((id) => authStates.findEnd(id, now) ?? '-').join(' ')
  return { authStates, where, ends }
}

describe('sessions and logins in memory', () => {
  it.each<readonly [string, (authStates: ReturnType<typeof createAuthStates>) => unknown, string, string]>([
    ['nothing', () => undefined, 'a1 a2 a3 g', '- - - -'],
    ['leaving', ({ clear }) => clear('a1'), 'a2 a3 g', '- - - -'],
    ['ended by another', ({ clear }) => clear('a1', 'ended'), 'a2 a3 g', 'ended - - -'],
    ['ending a user', ({ endUser }) => endUser('ada'), 'g', 'ended ended ended -'],
    ['but one window', ({ endUser }) => endUser('ada', 'a2'), 'a2 g', 'ended - ended -'],
    ['ending by a rule', ({ endWhere }) => endWhere((id) => id === 'g'), 'a1 a2 a3', '- - - ended'],
    ['logins that wait', ({ endPending }) => endPending('ada'), 'a1 a2 g', '- - ended -'],
    ['logins of a user who has none', ({ endPending }) => endPending('grace'), 'a1 a2 a3 g', '- - - -'],
    ['proofs', ({ endProofs }) => endProofs('ada', 'a1'), 'a1 a2 a3 g', '- - - -']
  ])('end as expected: %s', (_, act, authState, ended) => {
    const { authStates, where, ends } = stand()
    act(authStates)
    expect([where(), ends()]).toEqual([authState, ended])
  })

  it('return whose session ended', () => {
    const { authStates } = stand()
    expect(authStates.endUser('ada', 'a1').map(({ profileId, authState }) => [profileId, authState.kind])).toEqual([
      ['a2', 'session'],
      ['a3', 'code']
    ])
    expect(authStates.endUser('ada', 'a1')).toEqual([])
  })

  it('lose the step-up of every other session of the user, and nothing else', () => {
    const { authStates } = stand()
    const before = authStates.listAllSessions(start)
    authStates.endProofs('ada', 'a1')
    const [first, second, ...others] = before
    expect(authStates.listAllSessions(start)).toEqual([first, { ...second, steppedUpAt: null }, ...others])
  })

  it('expire automatically: a login after ten minutes, a session that is idle or too old', () => {
    const { authStates, where, ends } = stand()
    expect(where(start + 10 * minuteMs - 1)).toBe('a1 a2 a3 g')
    expect(where(start + 10 * minuteMs)).toBe('a1 a2 g')
    authStates.touch('a1', start + 14 * minuteMs)
    authStates.touch('a3', start + 9 * minuteMs)
    authStates.touch('nobody', start)
    const later = start + 15 * minuteMs
    // Too late: the session has already ended.
    authStates.touch('a2', later)
    expect([where(later), ends(later)]).toEqual(['a1', '- idle login-expired idle'])
    expect(authStates.listSessions('ada', later).map(({ profileId }) => profileId)).toEqual(['a1'])
    expect(authStates.sweep(later).map(({ profileId }) => profileId)).toEqual(['a2', 'a3', 'g'])
    expect([authStates.sweep(later), ends(later)]).toEqual([[], '- idle login-expired idle'])
    for (let at = later; at < start + 12 * 60 * minuteMs; at += minuteMs) authStates.touch('a1', at)
    expect(ends(start + 12 * 60 * minuteMs)).toBe('too-long idle login-expired idle')
    // A new login clears the old reason.
    authStates.set('a2', pendingOf('ada'))
    authStates.clear('a2')
    expect(ends(start + 12 * 60 * minuteMs)).toBe('too-long - login-expired idle')
  })

  it('keep the last thousand ends, newest longest', () => {
    const authStates = createAuthStates(() => defaultPolicy)
    for (let each = 0; each < 1000; each++) authStates.clear(String(each), 'ended')
    authStates.clear('0', 'idle')
    authStates.clear('new', 'ended')
    expect(['0', '1', '2', 'new'].map((id) => authStates.findEnd(id, start))).toEqual(['idle', null, 'ended', 'ended'])
  })

  it.each<readonly [string, (authStates: ReturnType<typeof createAuthStates>) => unknown, boolean]>([
    ['nothing', () => undefined, false],
    ['its profile left', ({ clear }) => clear('a3'), true],
    ['another profile left', ({ clear }) => clear('a1'), false],
    ['its user ended everywhere', ({ endUser }) => endUser('ada'), true],
    ['its user ended everywhere else', ({ endUser }) => endUser('ada', 'a3'), false],
    ['another user ended', ({ endUser }) => endUser('grace'), false],
    ['its profile ended by a rule', ({ endWhere }) => endWhere((id) => id === 'a3'), true],
    ['another ended by a rule', ({ endWhere }) => endWhere((id) => id === 'a1'), false],
    ['its time ran out', ({ sweep }) => sweep(start + 60 * minuteMs), false]
  ])('CHECKLIST 81: notify everyone who waits: %s', (_, act, isTold) => {
    const { authStates } = stand()
    const watch = authStates.watch('a3', 'ada')
    act(authStates)
    expect(watch.isEnded()).toBe(isTold)
    watch.stop()
    authStates.clear('a3')
    authStates.endUser('ada')
    expect(watch.isEnded()).toBe(isTold)
  })
})

describe('running work', () => {
  function run() {
    const told: string[] = []
    const running = createRunning({ onChanged: (topic) => told.push(topic) })
    let step: Step | null = null
    let end: (value: string) => void = () => undefined
    const work = (given: Step) => {
      step = given
      return new Promise<string>((resolve) => (end = resolve))
    }
    const answer = running.run('a', 'export-users', work)
    const get = () => {
      if (step === null) throw new Error('not begun')
      return step
    }
    return { running, told, answer, step: get(), end: (value: string) => end(value), work }
  }
  const listed = ({ running }: ReturnType<typeof run>, profileId = 'a') => {
    const list = running.handlers.list({}, { profileId })
    return list.ok ? list.value : null
  }

  it('is listed for its window until it ends, however it ends', async () => {
    const one = run()
    expect(listed(one)).toEqual([{ kind: 'export-users', phase: 'working', done: 0, total: 0 }])
    expect(listed(one, 'b')).toEqual([])
    one.end('done')
    expect(await one.answer).toBe('done')
    expect([listed(one), one.told]).toEqual([[], ['jobs', 'jobs']])
    const failing = one.running.run('a', 'export-users', () => Promise.reject(new Error('full')))
    await expect(failing).rejects.toThrow('full')
    expect(listed(one)).toEqual([])
  })
  it('is limited to one per kind and window', async () => {
    const one = run()
    const other = await one.running.run('a', 'export-users', () => Promise.resolve('done'))
    expect(other).toEqual({ ok: false, error: { code: 'cancelled' } })
    expect(await one.running.run('a', 'export-audit', () => Promise.resolve('done'))).toBe('done')
    expect(await one.running.run('b', 'export-users', () => Promise.resolve('done'))).toBe('done')
    expect(listed(one)).toHaveLength(1)
  })
  it('reports its progress, each new phase immediately and the rest four times a second', () => {
    const one = run()
    one.told.length = 0
    one.step.report('working', { done: 1, total: 9 })
    one.step.report('working', { done: 2, total: 9 })
    expect([listed(one), one.told.length]).toEqual([[{ kind: 'export-users', phase: 'working', done: 2, total: 9 }], 1])
    one.step.report('adding', { done: 3, total: 9 })
    one.step.report('adding', { done: 4, total: 9 })
    expect([listed(one)?.[0]?.done, one.told.length]).toEqual([4, 2])
  })
  it('is cancelled by its window, and all of it when the Panel closes', async () => {
    const one = run()
    const { cancel } = one.running.handlers
    expect(cancel({ kind: 'export-users' }, { profileId: 'b' })).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(cancel({ kind: 'export-audit' }, { profileId: 'a' })).toEqual({ ok: false, error: { code: 'not-found' } })
    expect(one.step.signal.aborted).toBe(false)
    expect(cancel({ kind: 'export-users' }, { profileId: 'a' })).toEqual({ ok: true, value: null })
    expect(one.step.signal.aborted).toBe(true)
    const other = run()
    other.told.length = 0
    other.running.close()
    expect(other.step.signal.aborted).toBe(true)
    expect(await other.running.run('b', 'export-users', () => Promise.resolve('done'))).toEqual({
      ok: false,
      error: { code: 'cancelled' }
    })
    other.end('done')
    await other.answer
    expect(other.told).toEqual([])
  })
})

describe('a file to keep', () => {
  const accountName = 'North\r\n    0000-forged\u202e'
  const createdAt = Date.UTC(2026, 0, 5, 3, 4, 59)
  it('of backup codes says whose they are and since when, and no name forges a line of it', () => {
    const codes = Array.from({ length: 10 }, (_, at) => `AAAA-BBBB-CCCC-DDD${String(at)}`)
    const email = `Zoë+"x"/..\\y@Example.com\n11. ${'forged'.repeat(20)}`
    const { name, text } = formatBackupCodeFile({ codes, accountName, email, createdAt })
    expect(name).toBe(`countersign-backup-codes-zo_x_.._y@example.com_11._${'forged'.repeat(6)}fo.txt`)
    const [title, blank, account, user, created, ...others] = text.split('\r\n')
    expect([title, blank, account]).toEqual(['Countersign backup codes', '', 'Account: North 0000-forged'])
    expect(user).toMatch(/^User: {4}Zoë.*@Example\.com 11\. forged/)
    expect(created).toBe('Created: 2026-01-05 03:04 UTC')
    expect(others.slice(0, 12)).toEqual([
      '',
      ...codes.slice(0, 9).map((code, at) => ` ${String(at + 1)}. ${code}`),
      '10. AAAA-BBBB-CCCC-DDD9',
      ''
    ])
    expect([others.length, others.slice(12, -1).every((line) => line.length > 30), others.at(-1)]).toEqual([
      17,
      true,
      ''
    ])
  })
  it('of the account recovery key does the same', () => {
    const { name, text } = formatRecoveryKeyFile({ key: 'KEY1-KEY2', accountName, createdAt })
    expect(name).toBe('countersign-account-recovery-key.txt')
    const lines = text.split('\r\n')
    expect(lines.slice(0, 7)).toEqual([
      'Countersign — account recovery key',
      '',
      'Account: North 0000-forged',
      'Created on: 2026-01-05',
      '',
      '    KEY1-KEY2',
      ''
    ])
    expect([lines.length, lines.slice(7, -1).every((line) => line.length > 30), lines.at(-1)]).toEqual([11, true, ''])
  })
})
