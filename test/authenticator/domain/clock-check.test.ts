// The clock's rules at their limits: which time server responses count, what a jump is, what triggers a warning.
import { describe, expect, it } from 'vitest'
import {
  createSntpQuestion,
  findJump,
  judgeClock,
  leastJumpMs,
  mostOffsetMs,
  nameWarning,
  readSntpAnswer,
  type ClockFacts
} from '../../../src/main/authenticator/domain/clock-check'

const nonce = Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 8])
const ntpOf = (ms: number) => BigInt(Math.floor(ms / 1000) + 2_208_988_800) & 0xffffffffn
const now = Date.UTC(2026, 10, 27)

interface Parts {
  readonly first?: number
  readonly stratum?: number
  readonly arrivedAt?: number
  readonly leftAt?: number
  readonly repeated?: Uint8Array
}
/** A response received at `arrivedAt` and sent at `leftAt`; 0 stands for a missing timestamp. Whole and half seconds. */
function answer({
  first = (4 << 3) | 4,
  stratum = 2,
  arrivedAt = now,
  leftAt = now,
  repeated = nonce
}: Parts): Uint8Array {
  const bytes = new Uint8Array(48)
  const view = new DataView(bytes.buffer)
  bytes[0] = first
  bytes[1] = stratum
  bytes.set(repeated, 24)
  for (const [at, ms] of [
    [32, arrivedAt],
    [40, leftAt]
  ] as const) {
    if (ms === 0) continue
    view.setUint32(at, Number(ntpOf(ms)))
    view.setUint32(at + 4, Math.round(((ms % 1000) / 1000) * 2 ** 32))
  }
  return bytes
}
const offset = (parts: Parts, sentAt = now, receivedAt = now) =>
  readSntpAnswer(answer(parts), { nonce, sentAt, receivedAt })

describe('a response of a time server', () => {
  it('repeats the random number of the request, which says nothing else', () => {
    expect([...createSntpQuestion(nonce)]).toEqual([35, ...Array.from({ length: 39 }, () => 0), ...nonce])
    expect(offset({})).toBe(0)
    expect(offset({ repeated: Uint8Array.from([1, 2, 3, 4, 5, 6, 7, 9]) })).toBeNull()
    expect(offset({ repeated: Uint8Array.from([0, 2, 3, 4, 5, 6, 7, 8]) })).toBeNull()
    expect(readSntpAnswer(answer({}).subarray(0, 47), { nonce, sentAt: now, receivedAt: now })).toBeNull()
  })
  it('comes from a synchronised server of version 3 or 4', () => {
    const first = (leap: number, version: number, mode: number) =>
      offset({ first: (leap << 6) | (version << 3) | mode })
    expect([first(0, 3, 4), first(0, 4, 4), first(2, 4, 4)]).toEqual([0, 0, 0])
    expect([first(3, 4, 4), first(0, 2, 4), first(0, 5, 4), first(0, 4, 3), first(0, 4, 5)]).toEqual([
      null,
      null,
      null,
      null,
      null
    ])
    expect([1, 15].map((stratum) => offset({ stratum }))).toEqual([0, 0])
    expect([0, 16].map((stratum) => offset({ stratum }))).toEqual([null, null])
  })
  it('has both of its times, in either NTP era', () => {
    expect(offset({ arrivedAt: 0 })).toBeNull()
    expect(offset({ leftAt: 0 })).toBeNull()
    const late = Date.UTC(2036, 1, 7, 6, 28, 20)
    expect(offset({ arrivedAt: late, leftAt: late }, late, late)).toBe(0)
    const turn = Date.UTC(1968, 0, 20, 3, 14, 8)
    expect(offset({ arrivedAt: turn, leftAt: turn }, turn, turn)).toBe(0)
    const half = now + 500
    expect(offset({ arrivedAt: half, leftAt: half }, now, now)).toBe(-500)
  })
  it('took at most two seconds on its way, not counting the server’s own time', () => {
    expect(offset({}, now - 1000, now + 1000)).toBe(0)
    expect(offset({}, now - 1000, now + 1001)).toBeNull()
    expect(offset({ leftAt: now + 5000 }, now, now + 7000)).toBe(1000)
    expect(offset({ leftAt: now + 5000 }, now, now + 7001)).toBeNull()
    // Rounding between two clocks is tolerated, a wrong timestamp is not.
    expect(offset({ leftAt: now + 500 }, now, now + 450)).toBe(-25)
    expect(offset({ leftAt: now + 500 }, now, now + 449)).toBeNull()
    expect(offset({ arrivedAt: now + 1000, leftAt: now })).toBeNull()
  })
})

describe('a clock that was moved', () => {
  const jump = (gap: number, by: number) =>
    findJump({ steady: 1000, wall: now }, { steady: 1000 + gap, wall: now + gap + by })
  it('is noticed after more than five seconds between two checks within a minute', () => {
    expect([jump(1000, leastJumpMs + 1), jump(1000, -leastJumpMs - 1)]).toEqual([5001, -5001])
    expect([jump(1000, leastJumpMs), jump(1000, -leastJumpMs), jump(0, 0)]).toEqual([0, 0, 0])
    expect([jump(60_000, 9000), jump(60_001, 9000), jump(-1, 9000), jump(0, 9000)]).toEqual([9000, 0, 0, 9000])
  })
})

describe('the clock warning', () => {
  const facts: ClockFacts = { sync: 'unknown', measured: null, jump: null, now }
  const judge = (more: Partial<ClockFacts>) => judgeClock({ ...facts, ...more })?.kind ?? null
  const jump = { byMs: 9000, at: now - 1000 }
  it('uses the server’s time, unless a jump came after it', () => {
    const measured = (offsetMs: number, at = now) => ({ measured: { offsetMs, at } })
    expect([
      judge(measured(mostOffsetMs)),
      judge(measured(mostOffsetMs + 1)),
      judge(measured(-mostOffsetMs - 1))
    ]).toEqual([null, 'off', 'off'])
    expect(judge({ ...measured(0, jump.at), jump })).toBeNull()
    expect(judge({ ...measured(0, jump.at - 1), jump })).toBe('jumped')
    expect(judge({ ...measured(0), sync: 'not-synchronised' })).toBeNull()
  })
  it('reports a jump for ten minutes, if the system does not set the clock itself', () => {
    const at = (ms: number) => judge({ jump: { byMs: 9000, at: now - ms } })
    expect([at(599_999), at(600_000), at(-599_999), at(-600_000)]).toEqual(['jumped', null, 'jumped', null])
    expect(judge({ jump, sync: 'synchronised' })).toBeNull()
    expect(judge({ jump, sync: 'not-synchronised' })).toBe('jumped')
    expect(judge({ sync: 'not-synchronised' })).toBe('not-synchronised')
    expect(judge({})).toBeNull()
  })
  it('has the same id as long as it says the same', () => {
    const off = (offsetMs: number) => nameWarning({ kind: 'off', offsetMs })
    expect(off(20_000)).toBe('off ahead 2')
    expect(off(-20_000)).toBe('off behind 2')
    expect(off(20_500)).toBe(off(20_000))
    expect(off(40_000)).toBe('off ahead 4')
    expect(nameWarning({ kind: 'jumped', byMs: 1, at: 7 })).toBe('jumped 7')
    expect(nameWarning({ kind: 'not-synchronised' })).toBe('not-synchronised')
  })
})
