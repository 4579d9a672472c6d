// How far off a device's clock is, found from a code that it generated: the nearest step that has this code. The result never accepts a
// code; it only explains a refusal (RFC 6238 section 6).
import { isEqualSecretly } from './equal'
import { createHotp } from './hotp'
import { stepAt, type TotpOptions } from './totp'

/**
 * The signed number of steps between `now` (ms since epoch) and the nearest step within ±`reach` that has `code`; positive if the device
 * runs ahead. Null if no step in reach has this code.
 */
export function findDrift(
  secret: Uint8Array,
  code: string,
  now: number,
  options: TotpOptions,
  reach = 10
): number | null {
  const current = stepAt(now, options.period)
  let found: number | null = null
  // Always walks the whole window, so that the duration does not reveal which step matched.
  for (let distance = reach; distance >= 0; distance--) {
    for (const offset of distance === 0 ? [0] : [distance, -distance]) {
      const step = current + offset
      if (step >= 0 && isEqualSecretly(createHotp(secret, step, options), code)) found = offset
    }
  }
  return found
}
