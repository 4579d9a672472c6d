// From a flat sheet to modules: the grey of each, and which are dark.

import type { Luma } from './pixels'
import { MARGIN } from './sheet'

/** The grey of each module: the mean of the middle `part` of its width and height. */
export const greysOf = ({ data, width }: Luma, size: number, scale: number, part: number): Float32Array => {
  const greys = new Float32Array(size * size)
  const from = Math.round((scale * (1 - part)) / 2)
  const to = scale - from
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      let sum = 0
      for (let j = from; j < to; j++) {
        const base = ((y + MARGIN) * scale + j) * width + (x + MARGIN) * scale
        for (let i = from; i < to; i++) sum += data[base + i]!
      }
      greys[y * size + x] = sum / (to - from) ** 2
    }
  return greys
}

/** The greys without what blur adds from their neighbours: an equaliser, as receivers have against interference between symbols. */
export const equalise = (greys: Float32Array, size: number, amount: number): Float32Array =>
  greys.map((grey, at) => {
    const x = at % size
    const left = x > 0 ? greys[at - 1]! : grey
    const right = x < size - 1 ? greys[at + 1]! : grey
    const above = greys[at - size] ?? grey
    const below = greys[at + size] ?? grey
    return grey + amount * (4 * grey - left - right - above - below)
  })

/** How many modules around each count as its surroundings. */
const NEAR = 4

/** Where a module's grey is between the darkest (0) and the lightest (1) around it. */
export const levelsOf = (greys: Float32Array, size: number): Float32Array => {
  let low = greys
  let high = greys
  for (let round = 0; round < 2; round++) {
    const lowest = new Float32Array(greys.length)
    const highest = new Float32Array(greys.length)
    // Rows are read and columns written, so that two rounds take both directions.
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        const last = y * size + Math.min(size - 1, x + NEAR)
        let least = Infinity
        let most = -Infinity
        for (let at = y * size + Math.max(0, x - NEAR); at <= last; at++) {
          if (low[at]! < least) least = low[at]!
          if (high[at]! > most) most = high[at]!
        }
        lowest[x * size + y] = least
        highest[x * size + y] = most
      }
    low = lowest
    high = highest
  }
  return greys.map((grey, at) => (grey - low[at]!) / Math.max(1, high[at]! - low[at]!))
}

/** The mean of the square around each module. */
const meansOf = (values: Float32Array, size: number): Float32Array => {
  let from = values
  for (let round = 0; round < 2; round++) {
    const to = new Float32Array(values.length)
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        const first = y * size + Math.max(0, x - NEAR)
        const last = y * size + Math.min(size - 1, x + NEAR)
        let sum = 0
        for (let at = first; at <= last; at++) sum += from[at]!
        to[x * size + y] = sum / (last - first + 1)
      }
    from = to
  }
  return from
}

/** 1 for each module at or below a level between its surroundings' middle and their mean. */
export const decide = (levels: Float32Array, size: number, bias: number): Uint8Array => {
  const means = meansOf(levels, size)
  return Uint8Array.from(levels, (level, at) => (level <= (0.5 + means[at]!) / 2 + bias ? 1 : 0))
}

/** The share of modules in the two timing patterns that are right. */
export const timingAgreement = (dark: Uint8Array, size: number, isLight: boolean): number => {
  let right = 0
  for (let i = 8; i < size - 8; i++) {
    const expected = (i % 2 === 0) === isLight ? 0 : 1
    if (dark[6 * size + i] === expected) right++
    if (dark[i * size + 6] === expected) right++
  }
  return right / (2 * (size - 16))
}
