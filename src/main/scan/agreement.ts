// Two readings of one code must agree. If they differ, neither is used: a wrong secret in a vault is worse than none.

import type { Reading } from './zxing'

/** Each text once, in reading order, without readings that contradict another reading of the same place. */
export const agreeOn = (readings: readonly Reading[]): string[] => {
  const refused = new Set<string>()
  const places = readings.map(placeOf)
  for (let i = 0; i < readings.length; i++)
    for (let j = i + 1; j < readings.length; j++) {
      const a = readings[i]!
      const b = readings[j]!
      if (a.text === b.text || !isSamePlace(places[i]!, places[j]!)) continue
      refused.add(a.text)
      refused.add(b.text)
    }
  return [...new Set(readings.map(({ text }) => text))].filter((text) => !refused.has(text))
}

/** Whether the centre of the reading is inside the rectangle. */
export const isInside = (
  reading: Reading,
  { left, top, width, height }: { left: number; top: number; width: number; height: number }
): boolean => {
  const { x, y } = placeOf(reading)
  return x >= left && y >= top && x < left + width && y < top + height
}

interface Place {
  readonly x: number
  readonly y: number
  readonly size: number
}

const placeOf = ({ corners }: Reading): Place => {
  const xs = corners.map(({ x }) => x)
  const ys = corners.map(({ y }) => y)
  return {
    x: xs.reduce((sum, x) => sum + x, 0) / xs.length,
    y: ys.reduce((sum, y) => sum + y, 0) / ys.length,
    size: Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys))
  }
}

/** Centres closer than a third of the larger code. Two codes next to each other are a whole code apart. */
const isSamePlace = (a: Place, b: Place): boolean => Math.hypot(a.x - b.x, a.y - b.y) < Math.max(a.size, b.size) / 3
