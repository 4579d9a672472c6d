// Which part of a text is a setup key, if only a heading suggests it. Plain words can be valid base32, too: text written like words is not
// a key, and ambiguous text stays undecided. No code is based on a guess.
import { plainCode } from '../../../shared/text/plain'

/** `perhaps`: only lower-case letters, or groups of any length, as in a sentence. */
export type KeyLikeness = 'key' | 'perhaps' | 'no'

/** In characters: 80 bits, the least that sites use; and the length below which nothing is a key. */
const commonLength = 16
const leastLength = 10

const strip = (text: string) => plainCode(text).replace(/[\s-]/g, '').replace(/=+$/, '')

/** Whether a text is base32 of at least `least` characters, grouped or not. */
export const isBase32 = (text: string, least: number): boolean =>
  strip(text).length >= least && /^[A-Z2-7]+$/i.test(strip(text))

/** One run, or groups of equal length (2 to 8), of which the last may be shorter: as sites write keys, unlike sentences. */
function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...others] = groups
  if (others.length === 0) return true
  const size = first.length
  return (
    size >= 2 &&
    size <= 8 &&
    others.every(({ length }, at) => (at === others.length - 1 ? length <= size : length === size))
  )
}

/** Whether base32 looks like words: groups of any length, without digits. */
export function isWrittenAsWords(text: string): boolean {
  const groups = plainCode(text)
    .trim()
    .split(/[\s-]+/)
  return groups.length > 1 && !isGrouped(groups) && !/[2-7]/.test(text)
}

/** How likely a text is to be a setup key. */
export function judgeKey(text: string): KeyLikeness {
  if (!isBase32(text, leastLength)) return 'no'
  const written = plainCode(text).trim().replace(/=+$/, '')
  const plain = strip(text)
  const isLarge = plain === plain.toUpperCase()
  const hasDigits = /[2-7]/.test(plain)
  const isLong = plain.length >= commonLength
  if (isGrouped(written.split(/[\s-]+/))) {
    if (isLarge) return isLong || hasDigits ? 'key' : 'perhaps'
    if (!isLong) return 'no'
    if (hasDigits) return 'key'
    return plain === plain.toLowerCase() ? 'perhaps' : 'no'
  }
  return isLong && hasDigits ? (isLarge ? 'key' : 'perhaps') : 'no'
}

/** Whether a text is certainly a key, whatever its heading. */
export const isKey = (text: string): boolean => strip(text).length >= commonLength && judgeKey(text) === 'key'

/** What keys of one column have in common: case and length. */
const formOf = (text: string) =>
  `${strip(text) === strip(text).toUpperCase() ? 'large' : 'small'} ${String(strip(text).length)}`

/** Judges the keys of one column together: a possible key counts if a certain one has the same form. */
export function createKeyJudge(column: readonly string[]): (text: string) => KeyLikeness {
  const forms = new Set(column.filter((text) => judgeKey(text) === 'key').map(formOf))
  return (text) => {
    const likeness = judgeKey(text)
    return likeness === 'perhaps' && forms.has(formOf(text)) ? 'key' : likeness
  }
}

/** Folds a key, to compare it with other spellings. */
export const foldKey = (key: string): string => strip(key).toUpperCase()
/** The key in a link, folded; if there is none, a value that is not a key. */
export const keyInLink = (link: string): string => foldKey(/[?&]secret=([^&]*)/i.exec(link)?.[1] ?? '-0')
