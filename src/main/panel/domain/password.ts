// What a new password must be (NIST SP 800-63B-4 section 3.1.1.2, ASVS 5.0 section 6.2; CHECKLIST 1 to 6, docs/behaviour.md): 8 to 128 code
// points, without composition rules, and never truncated, trimmed or folded. Common passwords and words of the user or the product are
// refused with the reason.
import type { PasswordRefusal } from '../../../shared/result'

export const shortestPassword = 8
export const longestPassword = 128

/** Shorter names are too likely to be part of an innocent word. */
const shortestName = 4
const productWords = ['countersign']

export interface PasswordContext {
  /** Lower case, NFC. */
  readonly commonPasswords: ReadonlySet<string>
  /** The email address (which is the username), the name and similar words. */
  readonly names: readonly string[]
}

/** The form in which a password is hashed when it is set and when it is checked: NFC and nothing else (CHECKLIST 4). */
export function normalizePassword(password: string): string {
  return password.normalize('NFC')
}

const fold = (text: string) => text.normalize('NFC').toLowerCase()

/** Each name; also an address's local part, and a name without its spaces. */
function expandNames(names: readonly string[]): string[] {
  return names
    .flatMap((name) => {
      const folded = fold(name).trim()
      return [folded, folded.split('@')[0] ?? '', folded.replace(/\s+/g, '')]
    })
    .filter((name) => [...name].length >= shortestName)
}

/** Why `password` may not be set; null if it may. */
export function findPasswordRefusal(password: string, context: PasswordContext): PasswordRefusal | null {
  const normal = normalizePassword(password)
  const length = [...normal].length
  if (length < shortestPassword) return 'too-short'
  if (length > longestPassword) return 'too-long'
  const folded = fold(normal)
  if (context.commonPasswords.has(folded)) return 'common'
  if (expandNames(context.names).some((name) => folded.includes(name))) return 'contains-name'
  if (productWords.some((word) => folded.includes(word))) return 'contains-product'
  return null
}
