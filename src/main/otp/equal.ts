// The one constant-time comparison (CHECKLIST 25). Both sides are hashed first, so the duration reveals neither the position of the first
// difference nor a difference in length.
import { createHash, timingSafeEqual } from 'node:crypto'

const digest = (value: string | Uint8Array) => createHash('sha256').update(value).digest()

/** Whether two texts or byte strings are equal. The duration depends only on their lengths. */
export function isEqualSecretly(a: string | Uint8Array, b: string | Uint8Array): boolean {
  return timingSafeEqual(digest(a), digest(b))
}
