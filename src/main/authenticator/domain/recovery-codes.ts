// Parses pasted recovery codes of other sites: a column, a numbered list, one line with commas, or groups with spaces.
import { plainWords } from '../../../shared/text/plain'
import { replaceUnseen } from '../../../shared/text/tidy'

export const longestRecoveryCode = 128
const shortest = 4
/** Groups up to this length are parts of one code; longer ones are codes. */
const longestGroup = 4

/** Numbers, bullets and checkboxes in front of list items. */
const marker = /^(?:(?:\d{1,3}[.)]|[-–—•*·☐☑□▢]|\[[ xX]?\])\s+)+/u

/** Text before a colon introduces codes and is not one. */
const heading = /^.*:(?:\s+|$)/u

/** The codes in a pasted text, each once and in order, without headings. */
export function splitRecoveryCodes(text: string): readonly string[] {
  const codes = new Map<string, string>()
  for (const piece of plainWords(text)
    .split(/[\r\n,;|]+/u)
    .flatMap(splitColumns)) {
    for (const code of splitGroups(piece)) {
      const key = foldRecoveryCode(code)
      const isCode = key.length >= shortest && code.length <= longestRecoveryCode
      if (isCode && !codes.has(key)) codes.set(key, code)
    }
  }
  return [...codes.values()]
}

/** Codes that differ only in case, spaces and dashes are the same. */
export const foldRecoveryCode = (code: string) => code.replaceAll(/[\s\p{Pd}]+/gu, '').toLowerCase()

function splitColumns(line: string): string[] {
  return line
    .split(/\t+| {2,}/u)
    .map((part) =>
      replaceUnseen(part, () => '')
        .trim()
        .replace(heading, '')
        .replace(marker, '')
        .trim()
    )
    .filter((part) => part !== '')
}

function splitGroups(piece: string): string[] {
  const groups = piece.split(/\s+/u)
  if (groups.length === 1) return groups
  // Google's codes: two groups of four digits, with or without line breaks.
  if (groups.length % 2 === 0 && groups.every((group) => /^\d{4}$/u.test(group))) {
    return Array.from({ length: groups.length / 2 }, (_, index) => groups.slice(2 * index, 2 * index + 2).join(' '))
  }
  return groups.every((group) => group.length <= longestGroup) ? [groups.join(' ')] : groups
}
