// What of a text is a setup key, where nothing but a heading says that it is one. Words are base32, too: what is written as
// words are is none, and what may be either is undecided. Nobody gets a code from a guess.
import { plainCode } from '../../../shared/text/plain'

/** `perhaps`: small letters alone, or groups of any length, as in a sentence. */
export type KeyLikeness = 'key' | 'perhaps' | 'no'

/** Characters: 80 bits, the least that sites hand out; and what is too short for any. */
const commonLength = 16
const leastLength = 10

const strip = (text: string) => plainCode(text).replace(/[\s-]/g, '').replace(/=+$/, '')

/** Whether a text is base32 of at least so many characters, grouped or not. */
export const isBase32 = (text: string, least: number): boolean =>
  strip(text).length >= least && /^[A-Z2-7]+$/i.test(strip(text))

/** One run, or groups of one length (2 to 8) with the last one shorter at most: as sites write keys, and sentences are not. */
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

/** Whether base32 is written as words are: in groups of any length, letters alone. */
export function isWrittenAsWords(text: string): boolean {
  const groups = plainCode(text)
    .trim()
    .split(/[\s-]+/)
  return groups.length > 1 && !isGrouped(groups) && !/[2-7]/.test(text)
}

/** How much like a setup key a text is. */
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

/** Whether a text is a key beyond doubt, whatever stands above it. */
export const isKey = (text: string): boolean => strip(text).length >= commonLength && judgeKey(text) === 'key'

/** What a key of small letters alone has in common with its neighbours: their case and length. */
const formOf = (text: string) =>
  `${strip(text) === strip(text).toUpperCase() ? 'large' : 'small'} ${String(strip(text).length)}`

/** Tells keys in one column from each other: what may be one is, where one beyond doubt beside it has the same form. */
export function createKeyJudge(column: readonly string[]): (text: string) => KeyLikeness {
  const forms = new Set(column.filter((text) => judgeKey(text) === 'key').map(formOf))
  return (text) => {
    const likeness = judgeKey(text)
    return likeness === 'perhaps' && forms.has(formOf(text)) ? 'key' : likeness
  }
}

/** A key as it is compared with another spelling of it. */
export const foldKey = (key: string): string => strip(key).toUpperCase()
/** The key in a link, folded; what no key is where there is none. */
export const keyInLink = (link: string): string => foldKey(/[?&]secret=([^&]*)/i.exec(link)?.[1] ?? '-0')
