// Every code point as a text, for properties over all of Unicode. A day takes every 16th of the 800,000 that are not assigned, or private.
import { isLong } from '../daily'

export function* allCharacters(): Generator<string> {
  for (let code = 0; code <= 0x10ffff; code++) {
    const sign = String.fromCodePoint(code)
    if (isLong || code % 16 === 0 || !/[\p{Cn}\p{Co}]/u.test(sign)) yield sign
  }
}

/** As a message names it, such as `U+200b`. */
export const nameOf = (sign: string): string => `U+${(sign.codePointAt(0) ?? 0).toString(16)}`
