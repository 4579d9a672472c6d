// Backup codes (docs/behaviour.md; NIST SP 800-63B-4 section 4.2.1.1): ten codes of 16 Crockford characters = 80 bits, shown in groups of
// four. The store has their argon2id hashes with one salt per user, so an attempt costs one hash.
import { backupCodeLength } from '../../../shared/model/limits'
import { isEqualSecretly } from '../../otp/equal'
import { createCrockford, normalizeCrockford } from './crockford'

export const backupCodeCount = 10

/** A new set without duplicates, in canonical form (ungrouped). */
export function createBackupCodes(random: (bytes: number) => Uint8Array): readonly string[] {
  const codes = new Set<string>()
  while (codes.size < backupCodeCount) codes.add(createCrockford(backupCodeLength, random))
  return [...codes]
}

/** The canonical form of a typed backup code, or null if it cannot be one. */
export function normalizeBackupCode(text: string): string | null {
  return normalizeCrockford(text, backupCodeLength)
}

/** The stored hash that equals `hash`. Always compares with all of them, so that the duration reveals nothing. */
export function findBackupCode<T extends { readonly hash: Uint8Array }>(
  stored: readonly T[],
  hash: Uint8Array
): T | null {
  let found: T | null = null
  for (const one of stored) if (isEqualSecretly(one.hash, hash)) found = one
  return found
}
