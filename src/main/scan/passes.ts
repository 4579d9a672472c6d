// The ways of preparing and reading one image, cheapest and most successful first: different scales, thresholds and sharpness. Order and
// numbers come from measurements (test/scan/measure.ts, decision 0046).

import { isInside } from './agreement'
import { crop, double, fitWithin, flatten, halve, toLuma, type Luma, type Picture } from './pixels'
import { findRegions, type Region } from './regions'
import { unsharp } from './sharpen'
import { findPageLevel, findTwoLevels, thresholdAt, thresholdSauvola } from './threshold'
import { readStraightened } from './straighten'
import type { ReadLuma, Reading, ReadOptions } from './zxing'

/** An image with the data that several passes share, each computed once, on first use. */
export interface Scene {
  readonly picture: Picture
  readonly luma: Luma
  readonly isOpaque: boolean
  /** About 1,000 pixels on its longest side, at most 1,400, by halving alone. */
  readonly middle: () => Luma
  /** At most 700 pixels on its longest side, then doubled. */
  readonly doubled: () => Luma
  /** At most 450 pixels on its longest side, then doubled, which averages out detail that large images only repeat. */
  readonly small: () => Luma
}

/** One way of reading an image; positions are in pixels of the whole image. */
export interface Pass {
  readonly name: string
  readonly read: (scene: Scene, read: ReadLuma) => Reading[]
}

/** Prepares an image for its passes. */
export const openScene = (picture: Picture): Scene => {
  const grey = toLuma(picture)
  const luma = grey.isOpaque ? grey.luma : flatten(picture, 255)
  return {
    picture,
    luma,
    isOpaque: grey.isOpaque,
    middle: once(() => nearSide(luma, 1000)),
    doubled: once(() => double(fitWithin(luma, 700))),
    small: once(() => double(fitWithin(luma, 450)))
  }
}

const FIXED: ReadOptions = { binarizer: 'fixed' }

/** Above this many pixels, an extra pass over the whole image is too slow. */
const BIG = 1_500_000

const isBig = ({ width, height }: Luma): boolean => width * height > BIG

const halveAbove = (luma: Luma, pixels: number): Luma => (luma.width * luma.height > pixels ? halve(luma) : luma)

/** The first pass over a still. It reads two of three images, and most large ones at half their size. */
export const FIRST_PASS: Pass = {
  name: 'at half size',
  read: (scene, read) => at(scene, halveAbove(scene.luma, 700_000), read, { invert: false })
}

/** As it is, also inverted. Of a photograph of many millions of pixels, half the size has the same detail. */
const WHOLE_PASS: Pass = {
  name: 'as it is',
  read: (scene, read) => at(scene, halveAbove(scene.luma, 3_000_000), read)
}

/** The first pass over a camera frame, which is small, and gets only one more. */
export const FIRST_FRAME_PASS: Pass = WHOLE_PASS

/** The extra passes, in order. */
export const EXTRA_PASSES: readonly Pass[] = [
  {
    name: 'on black',
    read: ({ picture, isOpaque }, read) => (isOpaque ? [] : read(flatten(picture, 0)))
  },
  WHOLE_PASS,
  { name: 'regions', read: (scene, read) => readRegions(scene, read) },
  ...[180, 8].map((level): Pass => ({ name: `at ${level}`, read: (scene, read) => readAt(scene, level, read) })),
  {
    name: 'straightened',
    read: ({ luma, middle }, read) => readStraightened(luma, halve(middle()), 20, read)
  },
  { name: 'unsharp', read: (scene, read) => at(scene, unsharp(scene.middle(), 6, 4), read) },
  { name: 'denoise', read: (scene, read) => at(scene, scene.middle(), read, { denoise: true }) },
  // In a large image the regions were doubled already, without being shrunk first.
  { name: 'doubled', read: (scene, read) => (isBig(scene.luma) ? [] : at(scene, scene.doubled(), read)) },
  { name: 'straightened, fine', read: ({ luma, middle }, read) => readStraightened(luma, middle(), 13, read) },
  {
    name: 'straightened regions',
    read: ({ luma }, read) =>
      isBig(luma) ? findRegions(luma, 3).flatMap((region) => straightenRegion(luma, region, read)) : []
  },
  { name: 'local threshold', read: (scene, read) => at(scene, thresholdSauvola(scene.middle(), 12, 0.1), read, FIXED) },
  {
    name: 'small unsharp threshold',
    read: (scene, read) => at(scene, thresholdSauvola(unsharp(scene.small(), 6, 3), 16, 0), read, FIXED)
  }
]

/** The passes that take turns on camera frames. */
export const FRAME_PASSES: readonly Pass[] = EXTRA_PASSES.filter(
  (pass) => pass !== WHOLE_PASS && pass.name !== 'on black' && !pass.name.startsWith('straightened')
)

/** The extra passes for an image that has several codes. */
export const MORE_CODES_PASSES: readonly Pass[] = EXTRA_PASSES.filter(({ name }) =>
  ['regions', 'unsharp', 'doubled', 'local threshold'].includes(name)
)

/** A pass on a scaled copy, with the corners mapped back to the image. */
const at = (scene: Scene, luma: Luma, read: ReadLuma, options?: ReadOptions): Reading[] =>
  place(read(luma, options), 0, 0, scene.luma.width / luma.width)

const readAt = (scene: Scene, level: number, read: ReadLuma): Reading[] => {
  const { luma } = scene
  const source = isBig(luma) ? scene.middle() : luma
  return at(scene, thresholdAt(source, level), read, FIXED)
}

const readRegions = ({ luma }: Scene, read: ReadLuma): Reading[] =>
  findRegions(luma, 6).flatMap((region) => readRegion(luma, region, read))

const readRegion = (luma: Luma, { left, top, width, height }: Region, read: ReadLuma): Reading[] => {
  const cut = crop(luma, left, top, width, height)
  const isSmall = Math.max(width, height) <= 700
  const page = findPageLevel(cut)
  const levels = [...(page === undefined ? [] : [page]), ...findTwoLevels(cut)]
  return [
    ...place(read(isSmall ? double(cut) : cut), left, top, isSmall ? 0.5 : 1),
    ...levels.flatMap((level) => place(read(thresholdAt(cut, level), FIXED), left, top, 1))
  ]
}

const straightenRegion = (luma: Luma, { left, top, width, height }: Region, read: ReadLuma): Reading[] => {
  const cut = crop(luma, left, top, width, height)
  const view = nearSide(cut, 500)
  const radius = Math.ceil(Math.max(view.width, view.height) / 25)
  return place(readStraightened(cut, view, radius, read), left, top, 1)
}

/** What a slow reader reads: a small image completely, a large one only where it looks like a code. */
export const likelyParts = ({ luma }: Scene): Luma[] =>
  isBig(luma)
    ? findRegions(luma, 2).map(({ left, top, width, height }) => crop(luma, left, top, width, height))
    : [luma]

/** Further codes in a large image, which the pass that found the first one missed. */
export const readUnreadRegions = ({ luma }: Scene, readings: readonly Reading[], read: ReadLuma): Reading[] =>
  isBig(luma)
    ? findRegions(luma, 3)
        .filter((region) => !readings.some((reading) => isInside(reading, region)))
        .flatMap((region) => readRegion(luma, region, read))
    : []

const place = (readings: readonly Reading[], left: number, top: number, scale: number): Reading[] =>
  readings.map(({ text, corners }) => ({
    text,
    corners: corners.map(({ x, y }) => ({ x: left + x * scale, y: top + y * scale }))
  }))

const nearSide = (luma: Luma, side: number): Luma => {
  const longest = Math.max(luma.width, luma.height)
  return longest > side * 1.4 ? nearSide(halve(luma), side) : luma
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => (made ??= { value: make() }).value
}
