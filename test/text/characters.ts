// Every code point as a text, for properties over all of Unicode. The daily run takes every 16th of the 800,000 that are unassigned or
// private.
import { isLong } from '../daily'

export function* allCharacters(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) {
    const sign = String.fromCodePoint(code)
    if (isLong || code % 16 === 0 || !/[\p{Cn}\p{Co}]/u.test(sign)) yield sign
  }
}

/** The code point's name in messages, such as `U+200b`. */
export const nameOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16)}`
