// Whether this computer's clock is right enough for codes. SNTP (RFC 4330, RFC 5905 section 14): the client's packet contains only an
// unguessable number, and only a response that repeats it counts. Pure; all times in ms.
import type { ClockSync, ClockWarning } from '../../../shared/model/clock'

const packetBytes = 48
const ntpEpochMs = Date.UTC(1900, 0, 1)
/** RFC 4330 section 3: if the first bit is not set, seconds count from 2036-02-07 06:28:16 UTC. */
const secondEraMs = ntpEpochMs + 2 ** 32 * 1000
/** A slower response is too inaccurate. */
const longestRoundTripMs = 2_000

/** From this offset the clock counts as wrong: a third of a code's period. */
export const mostOffsetMs = 10_000
export const leastJumpMs = 5_000
/** Over longer gaps, gradual corrections add up and would look like a jump. */
const longestGapMs = 60_000
/** How long to warn about a jump. */
const jumpNewsMs = 10 * 60_000

/** A request whose transmit timestamp is `nonce` (8 random bytes). */
export function createSntpQuestion(nonce: Uint8Array): Uint8Array {
  const packet = new Uint8Array(packetBytes)
  // No leap warning, version 4, mode 3 (client).
  packet[0] = (4 << 3) | 3
  packet.set(nonce.subarray(0, 8), packetBytes - 8)
  return packet
}

/** When the request was sent and the response received, by this computer's clock, in ms since epoch. */
export interface Exchange {
  readonly nonce: Uint8Array
  readonly sentAt: number
  readonly receivedAt: number
}

/**
 * How far this computer's clock is ahead of the server's, in ms. Null for a response that cannot be trusted: another mode or version, a
 * missing or wrong nonce, an unsynchronised server, a kiss-o'-death, or too long a wait.
 */
export function readSntpAnswer(answer: Uint8Array, { nonce, sentAt, receivedAt }: Exchange): number | null {
  if (answer.length < packetBytes) return null
  const view = new DataView(answer.buffer, answer.byteOffset, answer.byteLength)
  const first = view.getUint8(0)
  const leap = first >> 6
  const version = (first >> 3) & 7
  const mode = first & 7
  const stratum = view.getUint8(1)
  if (leap === 3 || version < 3 || version > 4 || mode !== 4 || stratum < 1 || stratum > 15) return null
  for (let index = 0; index < 8; index++) if (answer[24 + index] !== nonce[index]) return null
  const arrived = readTimestamp(view, 32)
  const left = readTimestamp(view, 40)
  if (arrived === null || left === null) return null
  const roundTrip = receivedAt - sentAt - (left - arrived)
  // A slightly negative value comes from clock resolution; a larger one is a false response.
  if (left < arrived || roundTrip < -50 || roundTrip > longestRoundTripMs) return null
  return Math.round((sentAt - arrived + (receivedAt - left)) / 2)
}

/** 64 bits, 32 of them fractions of a second; null for zero, which means unknown. */
function readTimestamp(view: DataView, at: number): number | null {
  const seconds = view.getUint32(at)
  const fraction = view.getUint32(at + 4)
  if (seconds === 0 && fraction === 0) return null
  const era = seconds >= 2 ** 31 ? ntpEpochMs : secondEraMs
  return era + seconds * 1000 + (fraction / 2 ** 32) * 1000
}

/** A reading of two clocks, in ms: a monotonic one and the system's. */
export interface ClockLook {
  readonly steady: number
  readonly wall: number
}

/** How far the system's clock was moved between two readings, in ms; 0 below 5 s or if they are too far apart. */
export function findJump(before: ClockLook, after: ClockLook): number {
  const gap = after.steady - before.steady
  if (gap < 0 || gap > longestGapMs) return 0
  const jump = after.wall - before.wall - gap
  return Math.abs(jump) > leastJumpMs ? Math.round(jump) : 0
}

export interface ClockFacts {
  readonly sync: ClockSync
  readonly measured: { readonly offsetMs: number; readonly at: number } | null
  readonly jump: { readonly byMs: number; readonly at: number } | null
  readonly now: number
}

/**
 * What to warn about. A server's measurement counts most, and one after a jump also shows whether the jump was a correction. A system that
 * keeps its clock synchronised may move it, so its jumps cause no warning.
 */
export function judgeClock({ sync, measured, jump, now }: ClockFacts): ClockWarning | null {
  const isMeasured = measured !== null && (jump === null || measured.at >= jump.at)
  if (isMeasured)
    return Math.abs(measured.offsetMs) > mostOffsetMs ? { kind: 'off', offsetMs: measured.offsetMs } : null
  if (jump !== null && sync !== 'synchronised' && Math.abs(now - jump.at) < jumpNewsMs)
    return { kind: 'jumped', ...jump }
  return sync === 'not-synchronised' ? { kind: 'not-synchronised' } : null
}

/** The same name for warnings that say the same, so that a dismissed one does not return because of a small difference. */
export function nameWarning(warning: ClockWarning): string {
  if (warning.kind === 'not-synchronised') return warning.kind
  if (warning.kind === 'jumped') return `jumped ${warning.at}`
  const size = Math.round(Math.log2(Math.abs(warning.offsetMs) / mostOffsetMs) * 2)
  return `off ${warning.offsetMs > 0 ? 'ahead' : 'behind'} ${size}`
}
