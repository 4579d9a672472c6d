// TOTP (RFC 6238): HOTP over the number of periods since the Unix epoch. Time is an argument, in milliseconds.
import { createHotp, type HotpOptions, type OtpSecret } from './hotp'

export interface TotpOptions extends HotpOptions {
  /** Seconds. */
  readonly period: number
}

/** The time step that contains `atMs` (RFC 6238 section 4.2, T0 = 0); `period` in seconds. */
export function stepAt(atMs: number, period: number): number {
  return Math.floor(atMs / (period * 1000))
}

/** When `step` begins, in ms since epoch; `period` in seconds. */
export function startOfStep(step: number, period: number): number {
  return step * period * 1000
}

/** The code that is valid at `atMs` (ms since epoch). A time before the epoch counts as the first step. */
export function createTotp(secret: OtpSecret, atMs: number, options: TotpOptions): string {
  return createHotp(secret, Math.max(0, stepAt(atMs, options.period)), options)
}
