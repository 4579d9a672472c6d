// Codes that are bent, steep or damaged, so that no scale, threshold or sharpness makes them readable as they are. Like pictures.ts, each is
// a pure function of its seed.

import { between, canvasOf, modulesOf, otpauthText, pictureOf, randomFrom, type TestPicture } from './pictures'

/** The kinds of bent or damaged code. */
export const BENT_KINDS = ['creased', 'creased, inverted', 'wound', 'broken finders', 'worn'] as const
type BentKind = (typeof BENT_KINDS)[number]

/** A place in the code, with a side of 1. */
type Place = readonly [number, number]

/** A code of about 260 pixels on a page of 400. */
export const makeBent = (kind: BentKind, seed: number): TestPicture => {
  const random = randomFrom(seed * 29 + BENT_KINDS.indexOf(kind))
  const text = otpauthText(random)
  const code = modulesOf(text)
  const isInverted = kind === 'creased, inverted'
  const find = kind === 'wound' ? wound(random) : kind.startsWith('creased') ? creased(random) : flat
  const isDark = (column: number, row: number): boolean => {
    if (kind === 'broken finders' && isBroken(column, row, code.size)) return false
    return code.isDark(column, row)
  }
  // In three of ten modules, ink has gone from the middle; the corners are whole.
  const worn = Array.from({ length: code.size ** 2 }, (_, at) => {
    const column = at % code.size
    const row = Math.floor(at / code.size)
    const isCorner = (column < 7 || column >= code.size - 7) && (row < 7 || row >= code.size - 7)
    return kind === 'worn' && !isCorner && random() < 0.3
  })
  const isInk = (u: number, v: number): boolean => {
    const column = Math.floor(u)
    const row = Math.floor(v)
    if (column < 0 || row < 0 || column >= code.size || row >= code.size || !isDark(column, row)) return false
    const isMiddle = Math.abs(u - column - 0.5) < 0.3 && Math.abs(v - row - 0.5) < 0.3
    return !(isMiddle && worn[row * code.size + column]!)
  }
  const side = 400
  const canvas = canvasOf(side, side, [0, 0, 0])
  for (let y = 0; y < side; y++)
    for (let x = 0; x < side; x++) {
      let sum = 0
      for (let sample = 0; sample < 9; sample++) {
        const [u, v] = find((x + ((sample % 3) + 0.5) / 3) / side, (y + (Math.floor(sample / 3) + 0.5) / 3) / side)
        if (isInk(u * code.size, v * code.size)) sum++
      }
      const noise = between(random, -8, 8)
      const value = (isInverted ? 40 + (170 * sum) / 9 : 215 - (170 * sum) / 9) + noise
      canvas.data.fill(value, (y * side + x) * 4, (y * side + x) * 4 + 3)
    }
  return pictureOf(`${kind} #${seed}`, canvas, [text])
}

const flat = (x: number, y: number): Place => [(x - 0.175) / 0.65, (y - 0.175) / 0.65]

/** Cloth: waves in both directions, about two thirds of a module high. */
const creased = (random: () => number): ((x: number, y: number) => Place) => {
  const [a, b] = [random() * 6, random() * 6]
  const height = between(random, 0.006, 0.008)
  return (x, y) => {
    const dx = height * Math.sin(14 * y + 5 * x + a)
    const dy = height * Math.sin(15 * x - 4 * y + b)
    return flat(x + dx, y + dy)
  }
}

/** A label around a bottle, seen slightly from above, with its sides turned away. */
const wound = (random: () => number): ((x: number, y: number) => Place) => {
  const reach = between(random, 1.02, 1.1)
  const lean = between(random, 0.02, 0.04)
  return (x, y) => {
    const across = (2 * (x - 0.5)) / 0.65
    const angle = Math.abs(across) < 1 ? Math.asin(across * Math.sin(reach)) / reach : 9
    return flat(angle * 0.325 + 0.5, y + lean * Math.cos(angle * reach) - lean * 0.75)
  }
}

/** Whether a module of a finder pattern's outer ring is missing: its corners and the middle of one side. */
const isBroken = (column: number, row: number, size: number): boolean => {
  const x = column > size - 8 ? size - 1 - column : column
  const y = row > size - 8 ? size - 1 - row : row
  if (x > 6 || y > 6 || (column > 7 && row > 7)) return false
  const isRing = x === 0 || y === 0 || x === 6 || y === 6
  const isCorner = (x < 2 || x > 4) && (y < 2 || y > 4)
  return isRing && (isCorner || (x === 0 && y === 3))
}
