// Embeds a value in a sentence. Between Unicode isolates it keeps its own direction and does not affect its neighbours (FSI and PDI, UAX 9
// section 2.4). Pages and the main process insert values into messages only through this. Pure.

const open = '\u2068'
const close = '\u2069'
/** Every character that changes the direction inside a value, except the isolates that messages contain themselves. */
const directionControls = /[\u061c\u200e\u200f\u202a-\u202e\u2066\u2067]/gu
/** The blocks of right-to-left characters, including unassigned ones (DerivedBidiClass, R and AL). */
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** Removes direction controls and closes every isolate, so that the value cannot affect its neighbours. */
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

/** `text` between isolates, in any case. */
export const isolated = (text: string): string => `${open}${contain(text)}${close}`

/**
 * `text` for use inside a line. A right-to-left line isolates every value. In a left-to-right line only values with right-to-left
 * characters can move anything; all others stay unchanged, which matters when they are copied.
 */
export const embedIn = (direction: 'ltr' | 'rtl', text: string): string =>
  direction === 'rtl' || rightToLeft.test(text) ? isolated(text) : contain(text)

/** A value for a message: texts are embedded, also inside a plain object; anything else stays unchanged. */
export function embedValue(direction: 'ltr' | 'rtl', value: unknown): unknown {
  if (typeof value === 'string') return embedIn(direction, value)
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, embedValue(direction, one)]))
}
