// A reader for codes that zxing finds too bent, too skewed or too damaged: our own search for the finder patterns, the code laid flat module
// by module, and its modules drawn again. zxing reads only that clean drawing: decoding and error correction stay its own.

import { findShifts } from './bend'
import { findFinders, type Finder } from './finders'
import { enlarge, project, type Homography } from './homography'
import { draw } from './drawing'
import { decide, equalise, greysOf, levelsOf, timingAgreement } from './modules'
import type { Luma } from './pixels'
import { unsharp } from './sharpen'
import { cellsOf, layFlat, MARGIN, type Shifts } from './sheet'
import { thresholdSauvola } from './threshold'
import { bowAt, findCandidates, type Candidate } from './candidates'
import type { ReadLuma, Reading } from './zxing'

/** The share of timing modules that has to be right before a code is read. Of false ones, few reach it; of real ones, hardly one fails. */
const TRUSTED = 0.75
/** Below these shares, before and after the first correction, a code is given up. By chance, half of the modules are right. */
const HOPELESS = [0.6, 0.7, 0.7]
/** How many finder patterns and codes are tried. */
const MOST_FINDERS = 16
const MOST_CODES = 5

const CLEAN = { binarizer: 'fixed', invert: false, downscale: false } as const

/**
 * The codes that are found in `view`, read from `luma`, of which `view` is a smaller copy.
 *
 * @param radius for the threshold of `view`; see thresholdSauvola
 */
export const readStraightened = (luma: Luma, view: Luma, radius: number, read: ReadLuma): Reading[] => {
  const binary = thresholdSauvola(view, radius, 0.1)
  const finders = findFinders(binary, MOST_FINDERS)
  const readings: Reading[] = []
  const used = new Set<Finder>()
  for (const candidate of findCandidates(binary, finders, MOST_CODES)) {
    if (candidate.finders.some((finder) => used.has(finder))) continue
    const reading = readCandidate(luma, view, candidate, read)
    if (reading === undefined) continue
    readings.push(reading)
    for (const finder of candidate.finders) used.add(finder)
  }
  return readings
}

const readCandidate = (luma: Luma, view: Luma, candidate: Candidate, read: ReadLuma): Reading | undefined => {
  const { size, map, isLight } = candidate
  const zoom = luma.width / view.width
  const isFine = Math.hypot(map[0], map[3]) * zoom > 10
  const scale = size > 100 ? 4 : 6
  const readModules = (dark: Uint8Array): Reading | undefined => {
    const text = read(draw(dark, size, isLight), CLEAN)[0]?.text
    return text === undefined ? undefined : { text, corners: cornersOf(enlarge(map, zoom), size) }
  }
  let shifts = bowed(candidate)
  let best: { readonly sheet: Luma; readonly agreement: number } | undefined
  for (const [round, least] of HOPELESS.entries()) {
    const sheet = layFlat(isFine ? view : luma, isFine ? map : enlarge(map, zoom), size, shifts, scale)
    const plain = decide(levelsOf(greysOf(sheet, size, scale, 0.5), size), size, 0)
    const agreement = timingAgreement(plain, size, isLight)
    if (agreement < least) break
    if (agreement >= TRUSTED) {
      const reading = readModules(plain)
      if (reading !== undefined) return reading
    }
    if (best === undefined || agreement > best.agreement) best = { sheet, agreement }
    shifts = addShifts(shifts, findShifts(sheet, size, scale, round === 0 ? 2 : 1))
  }
  if (best === undefined || best.agreement < TRUSTED) return undefined
  for (const attempt of attemptsAt(best.sheet, size, scale)) {
    const reading = readModules(attempt())
    if (reading !== undefined) return reading
  }
  return undefined
}

/** Other ways to decide which modules are dark: for blur, for flakes of paper or ink, for strong blur. */
const attemptsAt = (sheet: Luma, size: number, scale: number): readonly (() => Uint8Array)[] => {
  const greys = greysOf(sheet, size, scale, 0.5)
  const whole = levelsOf(greysOf(sheet, size, scale, 1), size)
  const equalised = (from: Float32Array, amount: number): Uint8Array =>
    decide(levelsOf(equalise(from, size, amount), size), size, 0)
  return [
    () => equalised(greys, 0.25),
    () => decide(whole, size, 0.12),
    () => decide(whole, size, -0.12),
    () => equalised(greys, 1),
    () => equalised(greysOf(unsharp(sheet, scale, 2), size, scale, 0.5), 0.5)
  ]
}

const bowed = ({ size, bow }: Candidate): Shifts => {
  const cells = cellsOf(size)
  const shift = (cell: number, part: number): number => bowAt(cell - MARGIN + 0.5, size, part)
  return {
    x: Float32Array.from({ length: cells * cells }, (_, i) => shift(i % cells, bow[0])),
    y: Float32Array.from({ length: cells * cells }, (_, i) => shift(Math.floor(i / cells), bow[1]))
  }
}

const addShifts = (a: Shifts, b: Shifts): Shifts => ({
  x: a.x.map((value, i) => value + b.x[i]!),
  y: a.y.map((value, i) => value + b.y[i]!)
})

const cornersOf = (map: Homography, size: number): Reading['corners'] => [
  project(map, 0, 0),
  project(map, size, 0),
  project(map, size, size),
  project(map, 0, size)
]
