// Backup codes (docs/behaviour.md; NIST SP 800-63B-4 section 4.2.1.1): ten, each 16 Crockford characters = 80 bits, shown
// 4-4-4-4. The store holds one argon2id hash each with one salt per user, so an attempt costs one hash.
import { isEqualSecretly } from '../../otp/equal'
import { createCrockford, normalizeCrockford } from './crockford'

export const backupCodeCount = 10
export const backupCodeLength = 16
/** At this many left or fewer the user is warned. */
export const fewCodes = 3

/** A new set, canonical (ungrouped) and without repetition. */
export function createBackupCodes(random: (bytes: number) => Uint8Array): readonly string[] {
  const codes = new Set<string>()
  while (codes.size < backupCodeCount) codes.add(createCrockford(backupCodeLength, random))
  return [...codes]
}

/** The canonical form of a typed backup code, or null where it cannot be one. */
export function normalizeBackupCode(text: string): string | null {
  return normalizeCrockford(text, backupCodeLength)
}

/** The stored hash that equals `hash`. Compares with all of them, whichever matches. */
export function findBackupCode<T extends { readonly hash: Uint8Array }>(
  stored: readonly T[],
  hash: Uint8Array
): T | null {
  let found: T | null = null
  for (const one of stored) if (isEqualSecretly(one.hash, hash)) found = one
  return found
}
