// Three finder patterns make a code: which three, how many modules it has, and how it lies in the picture.

import type { Finder } from './finders'
import { project, type Homography } from './homography'
import type { Luma } from './pixels'

/** A guess where a code is. */
export interface Candidate {
  /** Modules along a side. */
  readonly size: number
  /** From modules, with the origin in the code's top left corner, to pixels. */
  readonly map: Homography
  /** How much shorter modules are at both ends than on average, across and down; 1 on a flat page, less around a bottle. */
  readonly bow: Bow
  readonly isLight: boolean
  readonly finders: readonly Finder[]
  /** How far the three patterns are from what a code's would be; less is better. */
  readonly doubt: number
}

type Bow = readonly [number, number]

/**
 * How far a place between two finder patterns is from where it would be on a flat page, in modules: the cubic with the given slope at both
 * ends (Hermite interpolation).
 */
export const bowAt = (place: number, size: number, bow: number): number => {
  const t = Math.min(1, Math.max(0, (place - 3.5) / (size - 7)))
  return (bow - 1) * t * (1 - t) * (1 - 2 * t) * (size - 7)
}

/** The codes that three of the patterns may belong to, likeliest first, at most `limit`. */
export const findCandidates = (binary: Luma, finders: readonly Finder[], limit: number): Candidate[] => {
  const found: Candidate[] = []
  for (let i = 0; i < finders.length; i++)
    for (let j = i + 1; j < finders.length; j++)
      for (let k = j + 1; k < finders.length; k++) {
        const three = [finders[i]!, finders[j]!, finders[k]!] as const
        if (three[0].isLight !== three[1].isLight || three[0].isLight !== three[2].isLight) continue
        const modules = three.map(({ module }) => module)
        if (Math.max(...modules) > 2.5 * Math.min(...modules)) continue
        const candidates = candidatesOf(binary, three)
        found.push(...candidates)
      }
  return found
    .sort((a, b) => a.doubt - b.doubt)
    .slice(0, 8 * limit)
    .map((candidate) => ({ candidate, order: timing(binary, candidate) }))
    .filter(({ candidate, order }) => order > (candidate.size > 45 ? 0.2 : 0))
    .map(({ candidate, order }) => ({ ...candidate, doubt: candidate.doubt - 2 * order }))
    .sort((a, b) => a.doubt - b.doubt)
    .slice(0, limit)
}

/** How far the modules between the finder patterns alternate, from -1 to 1. */
const timing = ({ data, width, height }: Luma, { size, map, bow, isLight }: Candidate): number => {
  let sum = 0
  const add = (x: number, y: number, expected: number): void => {
    const point = project(map, x + 0.5 + bowAt(x + 0.5, size, bow[0]), y + 0.5 + bowAt(y + 0.5, size, bow[1]))
    const column = Math.floor(point.x)
    const row = Math.floor(point.y)
    if (column < 0 || row < 0 || column >= width || row >= height) return
    sum += (data[row * width + column] === 0) === isLight ? -expected : expected
  }
  for (let i = 8; i < size - 8; i++) {
    add(i, 6, i % 2 === 0 ? 1 : -1)
    add(6, i, i % 2 === 0 ? 1 : -1)
  }
  return sum / (2 * (size - 16))
}

const candidatesOf = (binary: Luma, three: readonly [Finder, Finder, Finder]): Candidate[] => {
  const far = (a: Finder, b: Finder): number => Math.hypot(a.x - b.x, a.y - b.y)
  // Under perspective the corner need not be opposite the longest side, so each is tried; what fits worse sorts itself out.
  const found: Candidate[] = []
  for (let n = 0; n < 3; n++) {
    const corner = three[n]!
    let right = three[(n + 1) % 3]!
    let below = three[(n + 2) % 3]!
    const cross = (right.x - corner.x) * (below.y - corner.y) - (right.y - corner.y) * (below.x - corner.x)
    if (cross < 0) [right, below] = [below, right]
    const u = far(corner, right)
    const v = far(corner, below)
    const sine = Math.abs(cross) / (u * v)
    if (!(sine > 0.35) || u > 4 * v || v > 4 * u) continue
    found.push(...measure(binary, corner, right, below, sine))
  }
  return found
}

const measure = (binary: Luma, corner: Finder, right: Finder, below: Finder, sine: number): Candidate[] => {
  const cornerU = moduleAlong(binary, corner, right)
  const rightU = moduleAlong(binary, right, corner)
  const cornerV = moduleAlong(binary, corner, below)
  const belowV = moduleAlong(binary, below, corner)
  if (cornerU === undefined || rightU === undefined || cornerV === undefined || belowV === undefined) return []
  // Along a line, perspective makes a module's length fall with the square of the distance, so the mean is the geometric one, exactly.
  const across = Math.hypot(right.x - corner.x, right.y - corner.y) / Math.sqrt(cornerU * rightU)
  const down = Math.hypot(below.x - corner.x, below.y - corner.y) / Math.sqrt(cornerV * belowV)
  const differ = Math.abs(Math.log(across / down))
  if (differ > 0.8) return []
  const skew = Math.abs(Math.log((cornerU * belowV) / (rightU * cornerV)))
  const doubt = 3 * differ + (1 - sine) + 0.2 * skew - 0.4 * (corner.score + right.score + below.score)
  return sizesOf(across, down).map((size, order) => ({
    size,
    map: mapOf(size, corner, right, below, Math.sqrt(cornerU / rightU), Math.sqrt(cornerV / belowV)),
    bow: [bowOf(size, across), bowOf(size, down)],
    isLight: corner.isLight,
    finders: [corner, right, below],
    doubt: doubt + order * (size < 60 ? 0.5 : 0.2)
  }))
}

/** The sizes that two distances between finder patterns, in modules, allow, likeliest first. Where a code is bent, the smaller one is right. */
const sizesOf = (across: number, down: number): number[] => {
  const isBent = Math.abs(Math.log(across / down)) > 0.15
  const version = ((isBent ? Math.min(across, down) : Math.sqrt(across * down)) - 10) / 4
  const nearest = Math.round(version)
  return [nearest, version > nearest ? nearest + 1 : nearest - 1]
    .filter((number) => number >= 1 && number <= 40)
    .map((number) => 17 + 4 * number)
}

/** The bow of a side; on a page that is almost flat, it would only be the error of measurement. */
const bowOf = (size: number, distance: number): number => {
  const bow = (size - 7) / distance
  return Math.abs(bow - 1) < 0.12 ? 1 : bow
}

/** The map with the three middles in their places, and with the perspective that the modules' lengths show. */
const mapOf = (size: number, corner: Finder, right: Finder, below: Finder, p: number, q: number): Homography => {
  const reach = size - 7
  const g = (p - 1) / reach
  const h = (q - 1) / reach
  const a = (right.x * p - corner.x) / reach
  const b = (below.x * q - corner.x) / reach
  const d = (right.y * p - corner.y) / reach
  const e = (below.y * q - corner.y) / reach
  // So far the origin is the corner pattern's middle; it moves by three and a half modules.
  const w = 1 - 3.5 * (g + h)
  return [a / w, b / w, (corner.x - 3.5 * (a + b)) / w, d / w, e / w, (corner.y - 3.5 * (d + e)) / w, g / w, h / w]
}

/** A module's length at a finder pattern, along the line to another one; undefined where there are no rings. */
const moduleAlong = (binary: Luma, at: Finder, to: Finder): number | undefined => {
  const length = Math.hypot(to.x - at.x, to.y - at.y)
  const dx = (to.x - at.x) / length
  const dy = (to.y - at.y) / length
  const ahead = edgesAlong(binary, at, dx, dy)
  const behind = edgesAlong(binary, at, -dx, -dy)
  if (ahead === undefined || behind === undefined) return undefined
  const core = (ahead[0] + behind[0]) / 3
  // Where the outer ring is broken or has grown together, one light ring seems wider than the other.
  const isWhole = Math.abs(Math.log(ahead[1] / behind[1])) < 0.4
  // Ink that spreads makes the core wider and the light ring narrower by as much.
  return isWhole ? (3 * core + ahead[1] + behind[1]) / 8 : core
}

/** How far the core and the light ring reach in a direction. */
const edgesAlong = (
  { data, width, height }: Luma,
  at: Finder,
  dx: number,
  dy: number
): readonly [number, number] | undefined => {
  const core = at.isLight ? 255 : 0
  let first = 0
  const step = 0.25
  for (let far = 0; far < 8 * at.module; far += step) {
    const x = Math.floor(at.x + dx * far)
    const y = Math.floor(at.y + dy * far)
    if (x < 0 || y < 0 || x >= width || y >= height) break
    const isCore = data[y * width + x] === core
    if (first === 0 ? !isCore : isCore) {
      if (first !== 0) return [first, far]
      first = Math.max(far, step)
    }
  }
  return first === 0 ? undefined : [first, Infinity]
}
