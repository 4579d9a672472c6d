// How a value stands within a sentence: between Unicode isolates it keeps its own direction and does not pull its neighbours
// along (FSI and PDI, UAX 9 section 2.4). Both the pages' and the main process's words put values in by this alone. Pure.

const open = '\u2068'
const close = '\u2069'
/** Everything that turns the direction from within a value, but the isolates that words put in themselves. */
const directionControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/gu
/** The blocks whose characters run from right to left, or would if they were assigned (DerivedBidiClass, R and AL). */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Without what turns the direction, and with every isolate closed within it: nothing gets out. */
function contain(text: string): string {
  const plain = text.replace(directionControls, '')
  if (!plain.includes(open) && !plain.includes(close)) return plain
  let depth = 0
  let kept = ''
  for (const sign of plain) {
    if (sign === close && depth === 0) continue
    depth += sign === open ? 1 : sign === close ? -1 : 0
    kept += sign
  }
  return kept + close.repeat(depth)
}

/** `text` between isolates, whatever it is. */
export const isolated = (text: string): string => `${open}${contain(text)}${close}`

/**
 * `text` as it stands within a line. A line from right to left isolates every value; in one from left to right only a value with
 * something from right to left in it can move anything, and others stay as they are, for who reads or copies them.
 */
export const embedIn = (direction: 'ltr' | 'rtl', text: string): string =>
  direction === 'rtl' || rightToLeft.test(text) ? isolated(text) : contain(text)

/** A value that goes into a word: texts are embedded, also those within a plain object; all else stays. */
export function embedValue(direction: 'ltr' | 'rtl', value: unknown): unknown {
  if (typeof value === 'string') return embedIn(direction, value)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, embedValue(direction, one)]))
}
