// Checks a 6-digit code (RFC 6238 section 5.2; docs/behaviour.md). Accepts the steps T-1, T and T+1, each at most once and never one at or
// before the last accepted step. Refuses a code further off, but says how far.
import { plainCode, plainDigits } from '../../../shared/text/plain'
import { findDrift } from '../../otp/drift'
import { isEqualSecretly } from '../../otp/equal'
import { createHotp } from '../../otp/hotp'
import { stepAt, type TotpOptions } from '../../otp/totp'

/** The one kind of factor that the Panel enrols, which every authenticator app supports. */
export const factorOptions: TotpOptions = { algorithm: 'SHA1', digits: 6, period: 30 }
/** RFC 4226 R6 recommends 160 bits. */
export const factorSecretBytes = 20
const acceptedReach = 1
const driftReach = 10

export interface FactorUse {
  /** The last accepted step; -1 before the first one. */
  readonly lastStep: number
  /** Steps whose codes were refused as ahead of the clock. Being told so must not make it worth waiting for them. */
  readonly burnedSteps: readonly number[]
}

export type CodeVerdict =
  | { readonly kind: 'accepted'; readonly step: number }
  | { readonly kind: 'reused'; readonly step: number }
  /** `drift` in steps; positive if the device runs ahead. */
  | { readonly kind: 'drifted'; readonly drift: number; readonly step: number }
  | { readonly kind: 'wrong' }

/** The typed code in plain digits, without white space, dashes and hidden characters. */
export function normalizeCode(text: string): string {
  return plainDigits(plainCode(text))
    .normalize('NFKC')
    .replace(/[\s\-\u2010-\u2015]/g, '')
}

/** The verdict on `text` at `now` (ms since epoch). Uses up nothing: the caller compares and sets the step. */
export function checkCode(secret: Uint8Array, text: string, now: number, use: FactorUse): CodeVerdict {
  const code = normalizeCode(text)
  const current = stepAt(now, factorOptions.period)
  let accepted: number | null = null
  let reused: number | null = null
  for (let step = current - acceptedReach; step <= current + acceptedReach; step++) {
    if (step < 0 || !isEqualSecretly(createHotp(secret, step, factorOptions), code)) continue
    if (step <= use.lastStep || use.burnedSteps.includes(step)) reused = step
    else accepted ??= step
  }
  if (accepted !== null) return { kind: 'accepted', step: accepted }
  if (reused !== null) return { kind: 'reused', step: reused }
  const drift = findDrift(secret, code, now, factorOptions, driftReach)
  return drift === null ? { kind: 'wrong' } : { kind: 'drifted', drift, step: current + drift }
}

/** The burned steps to keep after `verdict`: those still in the future, including a new one. */
export function burnSteps(use: FactorUse, verdict: CodeVerdict, now: number): readonly number[] {
  const oldest = stepAt(now, factorOptions.period) - acceptedReach
  const kept = use.burnedSteps.filter((step) => step >= oldest)
  return verdict.kind === 'drifted' && verdict.drift > 0 && !kept.includes(verdict.step)
    ? [...kept, verdict.step]
    : kept
}
