// The strength meter: zxcvbn's estimate, loaded on first use. It only advises; the rules are in domain/password.ts.
import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

export type Strength = 0 | 1 | 2 | 3 | 4

/** Longer passwords take more time without changing the estimate. */
const longestEstimated = 48
let loaded: Promise<ZxcvbnFactory> | null = null

/** The strength from 0 (guessed immediately) to 4 (strong), considering common passwords and the user's own words. */
export async function estimateStrength(
  password: string,
  words: readonly string[],
  readCommonPasswords: () => string[]
): Promise<Strength> {
  loaded ??= import('@zxcvbn-ts/core').then(
    (core) => new core.ZxcvbnFactory({ dictionary: { passwords: readCommonPasswords() } })
  )
  const estimator = await loaded
  return estimator.check(password.slice(0, longestEstimated), [...words, 'countersign']).score
}
