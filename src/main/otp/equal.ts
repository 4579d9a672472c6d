// The one constant-time comparison (CHECKLIST 25). Both sides are hashed first, so neither the place of the first
// difference nor a difference in length shows in the time taken.
import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (value: string | Uint8Array) => createHash('sha256').update(value).digest()

/** Whether two texts or byte strings are the same, in a time that depends on their lengths only. */
export function isEqualSecretly(a: string | Uint8Array, b: string | Uint8Array): boolean {
  return timingSafeEqual(digest(a), digest(b))
}
