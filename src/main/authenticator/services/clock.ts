// Checks this computer's clock regularly: what the system reports, what the user's time server measures, and whether someone moved the
// clock. Works without an open vault.
import type { ClockState } from '../../../shared/contract'
import { fail, ok } from '../../../shared/result'
import { isPlainServer } from '../../protection/hosts'
import type { Reach } from '../../protection/reach'
import {
  createSntpQuestion,
  findJump,
  judgeClock,
  nameWarning,
  readSntpAnswer,
  type ClockLook,
  type ClockFacts
} from '../domain/clock-check'
import type { AuthenticatorHandlers } from './handlers'

export type Clock = ReturnType<typeof createClock>

export interface ClockPorts {
  /** In ms since epoch, of the clock that codes are based on. */
  readonly now: () => number
  /** Monotonic clock, in ms. */
  readonly steady: () => number
  readonly random: (bytes: number) => Uint8Array
  readonly readSync: () => Promise<ClockState['sync']>
  /** Sends one datagram and returns the first response from the server; null if there is none in time. */
  readonly exchange: (server: string, question: Uint8Array) => Promise<Uint8Array | null>
  /** Which servers a person confirmed. Nothing is sent to any other, and its name is not looked up. */
  readonly reach: Reach
  readonly settings: {
    load(): { readonly server: string | null; readonly dismissed: string | null }
    save(settings: { readonly server: string | null; readonly dismissed: string | null }): void
  }
  readonly onChanged: () => void
}

/** How often a server is asked at most, whatever pages request, unless the clock was moved. */
const leastBetweenAsksMs = 60_000

export function createClock(ports: ClockPorts) {
  const { now, steady, random, readSync, exchange, reach, settings, onChanged } = ports
  /** When a server was last asked, by the monotonic clock. */
  let askedAt: number | null = null
  const isConfirmed = (name: string) => isPlainServer(name) && reach.isConfirmed('time-server', name)
  const isDue = () => askedAt === null || steady() - askedAt >= leastBetweenAsksMs || steady() < askedAt
  let { server, dismissed } = settings.load()
  let sync: ClockState['sync'] = 'unknown'
  let measured: ClockState['measured'] = null
  let failure: ClockState['failure'] = null
  let jump: ClockFacts['jump'] = null
  let checkedAt: number | null = null
  let last: ClockLook | null = null
  let running: Promise<void> | null = null

  const describe = (): ClockState => {
    const warning = judgeClock({ sync, measured, jump, now: now() })
    const isDismissed = warning !== null && nameWarning(warning) === dismissed
    const isServerConfirmed = server === null || isConfirmed(server)
    return { sync, server, isServerConfirmed, measured, failure, checkedAt, warning, isDismissed }
  }
  const keep = () => {
    settings.save({ server, dismissed })
  }

  const ask = async (asked: string) => {
    if (!isConfirmed(asked) || !isDue()) return
    askedAt = steady()
    const nonce = random(8)
    const sentAt = now()
    const answer = await exchange(asked, createSntpQuestion(nonce))
    const receivedAt = now()
    // The server was changed meanwhile, so this result no longer counts.
    if (server !== asked) return
    const offsetMs = answer === null ? null : readSntpAnswer(answer, { nonce, sentAt, receivedAt })
    failure = answer === null ? 'no-answer' : offsetMs === null ? 'bad-answer' : null
    if (offsetMs !== null) measured = { offsetMs, at: receivedAt }
  }

  const look = async () => {
    const [found] = await Promise.all([readSync(), server === null ? undefined : ask(server)])
    sync = found
    checkedAt = now()
    const { warning } = describe()
    // A dismissed warning that is over is forgotten; if it returns, it is shown again.
    if (dismissed !== null && (warning === null || nameWarning(warning) !== dismissed)) {
      dismissed = null
      keep()
    }
    onChanged()
  }

  /** One check at a time. A server is not asked again within a minute. */
  const check = async () => {
    running ??= look().finally(() => {
      running = null
    })
    await running
    return ok(describe())
  }

  const handlers = {
    get: () => ok(describe()),
    check,
    setServer: async (input) => {
      if (input.server !== null) {
        if (!isPlainServer(input.server)) return fail({ code: 'invalid-input', fields: ['server'] })
        const isNew = !isConfirmed(input.server)
        const confirmed = await reach.confirm('time-server', [input.server])
        if (!confirmed.ok) return confirmed
        // The user has just confirmed the server and waits for the result.
        if (isNew) askedAt = null
      }
      if (running !== null) await running
      server = input.server
      measured = null
      failure = null
      keep()
      return check()
    },
    dismiss: () => {
      const { warning } = describe()
      dismissed = warning === null ? null : nameWarning(warning)
      keep()
      onChanged()
      return ok(describe())
    }
  } satisfies AuthenticatorHandlers['clock']

  return {
    handlers,
    /** Call it every few seconds. Returns whether the clock was moved since the last call. */
    tick: () => {
      const next = { steady: steady(), wall: now() }
      const byMs = last === null ? 0 : findJump(last, next)
      last = next
      if (byMs === 0) return false
      jump = { byMs, at: next.wall }
      askedAt = null
      measured = null
      onChanged()
      return true
    },
    /** After the computer slept: time that was not measured is not a clock jump. */
    restart: () => {
      last = null
    }
  }
}
