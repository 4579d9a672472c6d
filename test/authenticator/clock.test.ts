// The clock's rules: honest and hostile SNTP responses (RFC 4330, RFC 5905), jumps, warnings, and a real exchange of datagrams with our own
// server.
import { fc } from '../property'
import { randomBytes } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import {
  createSntpQuestion,
  findJump,
  judgeClock,
  nameWarning,
  readSntpAnswer,
  type ClockFacts
} from '../../src/main/authenticator/domain/clock-check'
import { createClock, type ClockPorts } from '../../src/main/authenticator/services/clock'
import { exchangeDatagram } from '../../src/main/platform/system-clock'
import { fail, ok } from '../../src/shared/result'
import { errorOf, valueOf } from './open-vault'
import { answerQuestion, startTimeServer, writeTimestamp } from './time-server'
import { createFakeSystemClock } from '../ports/system-clock'

const sentAt = Date.UTC(2026, 5, 1, 12, 0, 0)
const nonce = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8])
const question = createSntpQuestion(nonce)
const exchange = { nonce, sentAt, receivedAt: sentAt + 40 }
const change = (edit: (answer: Uint8Array, view: DataView) => void) => {
  const answer = answerQuestion(question, sentAt + 20)
  edit(answer, new DataView(answer.buffer))
  return answer
}

describe('an SNTP request', () => {
  it('is 48 bytes, version 4, client mode, and reveals nothing but its random number', () => {
    expect(question).toHaveLength(48)
    expect(question[0]).toBe(0x23)
    expect(question.subarray(1, 40).every((byte) => byte === 0)).toBe(true)
    expect([...question.subarray(40)]).toEqual([...nonce])
  })
})

describe('an SNTP response', () => {
  it.each([
    ['right', 0],
    ['a minute and a half ahead', 90_000],
    ['eleven seconds behind', -11_000],
    ['an hour ahead', 3_600_000],
    ['a century behind', -3_155_760_000_000]
  ])('says that this computer is %s', (_words, ahead) => {
    const mine = sentAt + ahead
    const offset = readSntpAnswer(answerQuestion(question, sentAt + 20), {
      nonce,
      sentAt: mine,
      receivedAt: mine + 40
    })
    expect(Math.abs((offset ?? Number.NaN) - ahead)).toBeLessThanOrEqual(1)
  })

  it('is still right after 2036, when 32 bits of seconds overflow', () => {
    const late = Date.UTC(2040, 0, 1)
    expect(readSntpAnswer(answerQuestion(question, late), { nonce, sentAt: late, receivedAt: late })).toBe(0)
  })

  const hostile: [words: string, answer: Uint8Array][] = [
    ['empty', new Uint8Array(0)],
    ['cut', answerQuestion(question, sentAt).subarray(0, 47)],
    ['another client', change((answer) => (answer[0] = (4 << 3) | 3))],
    ['a broadcast', change((answer) => (answer[0] = (4 << 3) | 5))],
    ['a control message', change((answer) => (answer[0] = (4 << 3) | 6))],
    ['version 1', change((answer) => (answer[0] = (1 << 3) | 4))],
    ['version 7', change((answer) => (answer[0] = (7 << 3) | 4))],
    ['of an unsynchronised server', change((answer) => (answer[0] = (3 << 6) | (4 << 3) | 4))],
    ['a kiss of death', change((answer) => (answer[1] = 0))],
    ['of stratum 16', change((answer) => (answer[1] = 16))],
    ['to another question', change((answer) => (answer[31] = 9))],
    ['to no question', change((answer) => answer.fill(0, 24, 32))],
    ['without a receive time', change((answer) => answer.fill(0, 32, 40))],
    ['without a transmit time', change((answer) => answer.fill(0, 40, 48))],
    ['sent before the question came', change((_answer, view) => writeTimestamp(view, 40, sentAt))],
    ['with more time at the server than went by', change((_answer, view) => writeTimestamp(view, 40, sentAt + 9_000))]
  ]
  it.each(hostile)('is refused if it is %s', (_words, answer) => {
    expect(readSntpAnswer(answer, exchange)).toBeNull()
  })

  it('is refused if it took more than two seconds', () => {
    expect(readSntpAnswer(answerQuestion(question, sentAt), { ...exchange, receivedAt: sentAt + 2_001 })).toBeNull()
  })

  it('is parsed to a number or nothing, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 120 }), fc.boolean(), (bytes, isForUs) => {
        if (isForUs && bytes.length >= 32) bytes.set(nonce, 24)
        const offset = readSntpAnswer(bytes, exchange)
        expect(offset === null || Number.isSafeInteger(offset)).toBe(true)
      }),
      { numRuns: 500 }
    )
  })

  it('is refused without the number that was sent', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 8, maxLength: 8 }), (other) => {
        fc.pre(!Buffer.from(other).equals(Buffer.from(nonce)))
        expect(readSntpAnswer(answerQuestion(createSntpQuestion(other), sentAt), exchange)).toBeNull()
      })
    )
  })
})

describe('a clock jump', () => {
  const look = (steady: number, wall: number) => ({ steady, wall })
  it.each([
    ['nothing happened', look(5_000, 5_000), 0],
    ['a slow correction', look(5_000, 9_900), 0],
    ['an hour forward', look(5_000, 3_605_000), 3_600_000],
    ['an hour back', look(5_000, -3_595_000), -3_600_000],
    ['six seconds back', look(5_000, -1_000), -6_000],
    ['a long sleep that was counted', look(8_000_000, 8_000_000), 0],
    ['too long ago to tell', look(61_000, 900_000), 0]
  ])('%s', (_words, after, byMs) => {
    expect(findJump(look(0, 0), after)).toBe(byMs)
  })
})

describe('the clock warning', () => {
  const now = sentAt
  const facts = (given: Partial<ClockFacts>): ClockFacts => ({
    sync: 'unknown',
    measured: null,
    jump: null,
    now,
    ...given
  })
  it.each([
    ['nothing is known', {}, null],
    ['the system keeps it right', { sync: 'synchronised' as const }, null],
    ['the system does not', { sync: 'not-synchronised' as const }, { kind: 'not-synchronised' }],
    ['ten seconds are borne', { measured: { offsetMs: -10_000, at: now } }, null],
    ['more are not', { measured: { offsetMs: -10_001, at: now } }, { kind: 'off', offsetMs: -10_001 }],
    [
      'a server that agrees outweighs the system',
      { sync: 'not-synchronised' as const, measured: { offsetMs: 3, at: now } },
      null
    ],
    ['it jumped', { jump: { byMs: 9_000, at: now - 5_000 } }, { kind: 'jumped', byMs: 9_000, at: now - 5_000 }],
    ['it jumped long ago', { jump: { byMs: 9_000, at: now - 700_000 } }, null],
    ['the system itself moved it', { sync: 'synchronised' as const, jump: { byMs: 9_000, at: now } }, null],
    [
      'a server confirmed it after the jump',
      { jump: { byMs: 9_000, at: now - 5_000 }, measured: { offsetMs: 0, at: now } },
      null
    ]
  ])('%s', (_words, given, warning) => {
    expect(judgeClock(facts(given))).toEqual(warning)
  })

  it('keeps its id for a second more or less, but not for twice as much or the other direction', () => {
    const off = (offsetMs: number) => nameWarning({ kind: 'off', offsetMs })
    expect(off(60_000)).toBe(off(61_000))
    expect(off(60_000)).not.toBe(off(130_000))
    expect(off(60_000)).not.toBe(off(-60_000))
  })
})

describe('the clock check', () => {
  const overNetwork: ClockPorts['exchange'] = (server, asked) => exchangeDatagram(server, asked, 500)
  const makeClock = (given: Partial<ClockPorts> = {}) => {
    const around = {
      now: sentAt,
      steady: 0,
      says: 'yes' as 'yes' | 'no',
      confirmed: [] as string[],
      questions: [] as string[]
    }
    const changes: string[] = []
    const system = createFakeSystemClock(() => around.steady)
    const { handlers, ...rest } = createClock({
      ...system,
      now: () => around.now,
      random: randomBytes,
      reach: {
        isConfirmed: (_use, host) => around.confirmed.includes(host),
        confirm: (_use, hosts) => {
          const asked = hosts.filter((host) => !around.confirmed.includes(host))
          around.questions.push(...asked)
          if (asked.length > 0 && around.says === 'no') return Promise.resolve(fail({ code: 'cancelled' }))
          around.confirmed.push(...asked)
          return Promise.resolve(ok(null))
        }
      },
      onChanged: () => changes.push('clock'),
      ...given
    })
    const clock = { ...handlers, ...rest }
    const state = () => valueOf(clock.get())
    return { clock, system, around, changes, state }
  }
  const serve = async (answer: Parameters<typeof startTimeServer>[0]) => {
    const server = await startTimeServer(answer)
    onTestFinished(server.close)
    return server
  }

  it('contacts no server until one is named', async () => {
    const { clock, system, state } = makeClock()
    await clock.check()
    expect(system.asked).toEqual([])
    expect(state()).toMatchObject({ server: null, measured: null, failure: null, warning: null, checkedAt: sentAt })
  })

  it('measures against a server, remembers its name, and warns', async () => {
    const server = await serve((asked) => answerQuestion(asked, sentAt - 90_000))
    const { clock, system, state } = makeClock({ exchange: overNetwork })
    await clock.setServer({ server: server.name })
    expect(state()).toMatchObject({ warning: { kind: 'off' }, failure: null, isDismissed: false })
    expect(Math.abs((state().measured?.offsetMs ?? 0) - 90_000)).toBeLessThan(5)
    expect(system.kept.server).toBe(server.name)
    expect(server.questions.map((asked) => asked.length)).toEqual([48])
    await clock.setServer({ server: null })
    expect(state()).toMatchObject({ server: null, measured: null, warning: null })
  })

  it('reports a server that is silent or wrong, and does not warn then', async () => {
    const silent = await serve(() => null)
    const lying = await serve(() => answerQuestion(createSntpQuestion(nonce), 0))
    const { clock, state } = makeClock({ exchange: overNetwork })
    await clock.setServer({ server: silent.name })
    expect(state()).toMatchObject({ failure: 'no-answer', measured: null, warning: null })
    await clock.setServer({ server: lying.name })
    expect(state()).toMatchObject({ failure: 'bad-answer', measured: null, warning: null })
    await clock.setServer({ server: 'no-such-host.invalid' })
    expect(state()).toMatchObject({ failure: 'no-answer' })
  })

  it('sends nothing to a server that no one confirmed, however it was named (CHECKLIST 97)', async () => {
    const { clock, system, around, state } = makeClock()
    const { asked, exchange } = system
    around.says = 'no'
    expect(errorOf(await clock.setServer({ server: 'time.example' }))).toEqual({ code: 'cancelled' })
    expect([asked, state().server, around.questions]).toEqual([[], null, ['time.example']])
    // Settings written by an older version, or edited by hand.
    const older = makeClock({
      exchange,
      settings: { load: () => ({ server: 'time.example', dismissed: null }), save: () => undefined }
    })
    await older.clock.check()
    expect([asked, older.state().server, older.state().isServerConfirmed]).toEqual([[], 'time.example', false])
    valueOf(await older.clock.setServer({ server: 'time.example' }))
    expect([asked, older.state().isServerConfirmed]).toEqual([['time.example'], true])
    for (const server of ['127.1', '0x7f.1', '2130706433', '[::ffff:7f00:1]x', 'a..example', 'time.example:070']) {
      expect(errorOf(await older.clock.setServer({ server })), server).toMatchObject({ code: 'invalid-input' })
    }
    expect(older.around.questions).toEqual(['time.example'])
  })

  it('asks a server at most once a minute, whatever is called, but immediately after a jump', async () => {
    const { clock, system, around } = makeClock()
    const { asked } = system
    valueOf(await clock.setServer({ server: 'a.example' }))
    valueOf(await clock.setServer({ server: 'b.example' }))
    expect(asked).toEqual(['a.example', 'b.example'])
    for (const server of ['a.example', null, 'b.example', 'a.example'] as const) {
      around.steady += 5_000
      valueOf(await clock.setServer({ server }))
      await clock.check()
    }
    expect([asked.length, around.questions]).toEqual([2, ['a.example', 'b.example']])
    around.steady += 60_000
    await clock.check()
    await clock.check()
    expect(asked).toEqual(['a.example', 'b.example', 'a.example'])
    clock.tick()
    around.steady += 5_000
    around.now += 3_600_000
    expect(clock.tick()).toBe(true)
    await clock.check()
    expect(asked).toHaveLength(4)
  })

  it('keeps a dismissed warning hidden until it changes', async () => {
    const { clock, system, state } = makeClock()
    system.sync = 'not-synchronised'
    await clock.check()
    expect(state()).toMatchObject({ warning: { kind: 'not-synchronised' }, isDismissed: false })
    clock.dismiss()
    await clock.check()
    expect(state()).toMatchObject({ warning: { kind: 'not-synchronised' }, isDismissed: true })
    expect(system.kept.dismissed).toBe('not-synchronised')
    system.sync = 'synchronised'
    await clock.check()
    system.sync = 'not-synchronised'
    await clock.check()
    expect(state().isDismissed).toBe(false)
  })

  it('notices that the clock was moved, but not that the computer slept', () => {
    const { clock, around, changes, state } = makeClock()
    const after = (steady: number, wall: number) => {
      around.steady += steady
      around.now += wall
      return clock.tick()
    }
    expect([after(0, 0), after(5_000, 5_000), after(5_000, 5_003)]).toEqual([false, false, false])
    expect(after(5_000, 3_605_000)).toBe(true)
    expect(changes).toHaveLength(1)
    expect(state().warning).toMatchObject({ kind: 'jumped', byMs: 3_600_000 })
    clock.restart()
    expect(after(5_000, 7_200_000)).toBe(false)
  })
})
