// The finder patterns of a black-and-white image: runs of 1:1:3:1:1 along a row and along the column through its middle (ISO/IEC 18004,
// 13.2). The outer ring may be broken or grow into what is beside it; the core and the light ring may not.

import type { Luma } from './pixels'

/** A finder pattern. */
export interface Finder {
  /** The middle, in pixels. */
  readonly x: number
  readonly y: number
  /** About how many pixels a module is wide. */
  readonly module: number
  /** Whether the core is light, as in an inverted code. */
  readonly isLight: boolean
  /** How many rows found it, relative to the height of its core; counts double if the outer ring has its width too. */
  readonly score: number
}

/** The least width of a core, in pixels; in less, noise finds too many. */
const LEAST_CORE = 4

interface Found {
  x: number
  y: number
  module: number
  isLight: boolean
  hits: number
  weight: number
}

/** The best finder patterns of a black-and-white image (0 and 255), at most `limit`, best first. */
export const findFinders = (binary: Luma, limit: number): Finder[] => {
  const { data, width, height } = binary
  const found = new Map<number, Found[]>()
  const starts = new Int32Array(width + 1)
  for (let y = 0; y < height; y++) {
    const base = y * width
    let runs = 0
    for (let x = 0; x < width; x++) if (x === 0 || data[base + x] !== data[base + x - 1]) starts[runs++] = x
    starts[runs] = width
    for (let core = 1; core < runs - 1; core++) {
      const from = starts[core]!
      const to = starts[core + 1]!
      if (to - from < LEAST_CORE) continue
      const before = from - starts[core - 1]!
      const after = starts[core + 2]! - to
      const match = compare(
        core > 1 ? starts[core - 1]! - starts[core - 2]! : 0,
        before,
        to - from,
        after,
        core < runs - 2 ? starts[core + 3]! - starts[core + 2]! : 0
      )
      if (match === undefined) continue
      const middle = (from + to) / 2
      const column = crossCheck(binary, Math.floor(middle), y)
      if (column === undefined || column.module > 2.5 * match.module || match.module > 2.5 * column.module) continue
      add(found, {
        x: middle,
        y: column.middle,
        module: Math.sqrt(match.module * column.module),
        isLight: data[base + from] !== 0,
        hits: 1,
        weight: match.isWhole && column.isWhole ? 2 : 1
      })
    }
  }
  return [...found.values()]
    .flat()
    .filter(({ hits }) => hits > 1)
    .map(({ x, y, module, isLight, weight }) => ({ x, y, module, isLight, score: Math.min(2, weight / (3 * module)) }))
    .sort((a, b) => b.score - a.score || b.module - a.module)
    .slice(0, limit)
}

/** The module of five runs that may cross a finder pattern; undefined if they cannot. */
const compare = (
  outer: number,
  before: number,
  core: number,
  after: number,
  farther: number
): { readonly module: number; readonly isWhole: boolean } | undefined => {
  const module = (before + core + after) / 5
  const most = 0.6 * module + 0.6
  if (Math.abs(core - 3 * module) > 1.1 * module + 0.6) return undefined
  if (Math.abs(before - module) > most || Math.abs(after - module) > most) return undefined
  const least = 0.4 * module
  if (outer < least && farther < least) return undefined
  const widest = 1.8 * module + 0.6
  return { module, isWhole: outer >= least && farther >= least && outer <= widest && farther <= widest }
}

/** The runs of the column `x`, from the run that holds `y` outwards. */
const crossCheck = (
  { data, width, height }: Luma,
  x: number,
  y: number
): { readonly module: number; readonly isWhole: boolean; readonly middle: number } | undefined => {
  const colour = data[y * width + x]!
  const walk = (step: 1 | -1): readonly [number, number, number] => {
    const lengths: [number, number, number] = [0, 0, 0]
    let part = 0
    for (let row = step === 1 ? y + 1 : y; row >= 0 && row < height; row += step) {
      const isCore = data[row * width + x] === colour
      if (isCore !== (part !== 1)) {
        part++
        if (part > 2) break
      }
      lengths[part]!++
    }
    return lengths
  }
  const up = walk(-1)
  const down = walk(1)
  const match = compare(up[2], up[1], up[0] + down[0], down[1], down[2])
  return match === undefined ? undefined : { ...match, middle: y + 0.5 + (down[0] - up[0] + 1) / 2 }
}

/** Side of the squares by which patterns are looked up. */
const SQUARE = 16

/** Joins what several rows found of one pattern. */
const add = (found: Map<number, Found[]>, one: Found): void => {
  const column = Math.floor(one.x / SQUARE)
  const row = Math.floor(one.y / SQUARE)
  const reach = Math.ceil((1.5 * one.module) / SQUARE)
  for (let j = row - reach; j <= row + reach; j++)
    for (let i = column - reach; i <= column + reach; i++)
      for (const other of found.get(j * 65_536 + i) ?? []) {
        if (other.isLight !== one.isLight) continue
        if (Math.hypot(other.x - one.x, other.y - one.y) > 1.5 * other.module) continue
        if (other.module > 1.6 * one.module || one.module > 1.6 * other.module) continue
        const hits = other.hits + 1
        other.x += (one.x - other.x) / hits
        other.y += (one.y - other.y) / hits
        other.module += (one.module - other.module) / hits
        other.hits = hits
        other.weight += one.weight
        return
      }
  const square = row * 65_536 + column
  found.set(square, [...(found.get(square) ?? []), one])
}
