// What the clock relies on: whether the system keeps its time synchronised, a monotonic clock, one datagram to a server, and its settings.
// The fake has a server that answers or stays silent.
import type { ClockSync } from '../../src/shared/model/clock'
import type { ClockPorts } from '../../src/main/authenticator/services/clock'
import { wait, type Cases } from './cases'

type SystemClock = Omit<ClockPorts, 'now' | 'random' | 'reach' | 'onChanged'>
type Settings = ReturnType<SystemClock['settings']['load']>

export interface FakeSystemClock extends SystemClock {
  sync: ClockSync
  /** The server's reply; null: none. */
  answer: (question: Uint8Array) => Uint8Array | null
  /** Every server that received something. */
  readonly asked: string[]
  kept: Settings
}

/** `steady`: a monotonic clock, in ms. */
export function createFakeSystemClock(steady: () => number): FakeSystemClock {
  const clock: FakeSystemClock = {
    sync: 'unknown',
    answer: () => null,
    asked: [],
    kept: { server: null, dismissed: null },
    steady,
    readSync: () => Promise.resolve(clock.sync),
    exchange: (server, question) => {
      clock.asked.push(server)
      return Promise.resolve(clock.answer(question))
    },
    settings: {
      load: () => clock.kept,
      save: (settings) => {
        clock.kept = settings
      }
    }
  }
  return clock
}

export interface SystemClockSubject {
  readonly clock: SystemClock
  /** Makes the system synchronise with a time server; otherwise its state is unknown. */
  readonly synchronise: () => void
  /** The name of a server that replies with the reversed request, stays silent, or does not exist. */
  readonly serverThat: (does: 'answers' | 'is silent' | 'is not there') => string | Promise<string>
}

export const reversed = (question: Uint8Array) => new Uint8Array([...question].reverse())

export function fakeSystemClockSubject(): SystemClockSubject {
  const clock = createFakeSystemClock(() => performance.now())
  return {
    clock,
    synchronise: () => {
      clock.sync = 'synchronised'
    },
    serverThat: (does) => {
      clock.answer = does === 'answers' ? reversed : () => null
      return 'time.example'
    }
  }
}

const ask = (does: 'answers' | 'is silent' | 'is not there') => async (s: SystemClockSubject) => {
  const answer = await s.clock.exchange(await s.serverThat(does), new Uint8Array([1, 2, 3]))
  return answer === null ? null : [...answer]
}

export const systemClockCases: Cases<SystemClockSubject> = {
  'the monotonic clock advances, in ms': {
    see: async ({ clock }) => {
      const before = clock.steady()
      await wait(100)
      const passed = clock.steady() - before
      return passed >= 80 && passed < 5000
    },
    expected: true
  },
  'a system that sets its clock': {
    see: (s) => (s.synchronise(), s.clock.readSync()),
    expected: 'synchronised'
  },
  'a server that answers': { see: ask('answers'), expected: [3, 2, 1] },
  'a server that does not respond': { see: ask('is silent'), expected: null },
  'a server that is not there': { see: ask('is not there'), expected: null },
  'settings are empty at first, and then those that were saved': {
    see: ({ clock: { settings } }) => {
      const before = settings.load()
      settings.save({ server: 'time.example', dismissed: 'jump' })
      return [before, settings.load()]
    },
    expected: [
      { server: null, dismissed: null },
      { server: 'time.example', dismissed: 'jump' }
    ]
  }
}
