// What laying codes flat adds: each bent or damaged image is unreadable for every other pass, and nothing is read from what only looks like
// a code.

import QRCode from 'qrcode'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/main/scan'
import { findShifts } from '../../src/main/scan/bend'
import { draw } from '../../src/main/scan/drawing'
import { findFinders } from '../../src/main/scan/finders'
import { decide, equalise, levelsOf, timingAgreement } from '../../src/main/scan/modules'
import { EXTRA_PASSES, FIRST_PASS, openScene } from '../../src/main/scan/passes'
import { cellsOf, layFlat, MARGIN } from '../../src/main/scan/sheet'
import { thresholdSauvola } from '../../src/main/scan/threshold'
import { loadZxing, type ReadLuma } from '../../src/main/scan/zxing'
import { BENT_KINDS, makeBent } from './bent'
import { canvasOf, randomFrom } from './pictures'

const zxing = async (): Promise<ReadLuma> => {
  const read = await loadZxing()
  if (read === undefined) throw new Error('no WebAssembly')
  return read
}

const isStraightening = ({ name }: { readonly name: string }): boolean => name.startsWith('straightened')

/** A code's modules, 1 if dark, row by row. */
const modulesOf = (version: number): { readonly dark: Uint8Array; readonly size: number } => {
  const { modules } = QRCode.create('otpauth:test', { version, errorCorrectionLevel: 'L' })
  return { dark: Uint8Array.from(modules.data), size: modules.size }
}

describe('bent and damaged codes', () => {
  it.each(BENT_KINDS)('are read only when laid flat: %s', async (kind) => {
    const picture = makeBent(kind, 2)
    expect(await decode(picture)).toEqual(picture.texts)
    const read = await zxing()
    const scene = openScene(picture)
    const others = [FIRST_PASS, ...EXTRA_PASSES.filter((pass) => !isStraightening(pass))]
    expect(others.flatMap((pass) => pass.read(scene, read))).toEqual([])
  })

  it('are found as a small part of a large photograph', async () => {
    const part = makeBent('wound', 5)
    const photo = canvasOf(2800, 2100, [150, 150, 150])
    for (let y = 0; y < part.height; y++)
      photo.data.set(
        part.data.subarray(y * part.width * 4, (y + 1) * part.width * 4),
        ((y + 1300) * photo.width + 1900) * 4
      )
    const read = await zxing()
    const scene = openScene(photo)
    const passes = EXTRA_PASSES.filter(isStraightening)
    expect(passes.filter((pass) => pass.read(scene, read).length > 0).map(({ name }) => name)).toEqual([
      'straightened regions'
    ])
    expect(await decode(photo)).toEqual(part.texts)
  })

  it('have their corners where they are in the picture', async () => {
    const read = await zxing()
    const scene = openScene(makeBent('broken finders', 3))
    const readings = EXTRA_PASSES.filter(isStraightening).flatMap((pass) => pass.read(scene, read))
    expect(readings.length).toBeGreaterThan(0)
    for (const { corners } of readings)
      for (const [n, [x, y]] of [
        [70, 70],
        [330, 70],
        [330, 330],
        [70, 330]
      ].entries()) {
        expect(Math.abs(corners[n]!.x - x!)).toBeLessThan(6)
        expect(Math.abs(corners[n]!.y - y!)).toBeLessThan(6)
      }
  })
})

describe('what only looks like a code', () => {
  it.each([21, 25, 29])('is not read: random modules with the patterns of a code, %i a side', async (size) => {
    const read = await zxing()
    const random = randomFrom(size)
    for (let n = 0; n < 400; n++) {
      const dark = Uint8Array.from({ length: size * size }, () => (random() < 0.5 ? 1 : 0))
      expect(read(draw(dark, size, false), { binarizer: 'fixed', invert: false, downscale: false })).toEqual([])
    }
  })
})

describe('finder patterns', () => {
  it('are found with their middles, though their outer rings are broken', () => {
    const { luma } = openScene(makeBent('broken finders', 4))
    const found = findFinders(thresholdSauvola(luma, 20, 0.1), 16)
    // The code is 260 pixels wide, 70 from the edges, and has 41 or more modules.
    for (const [x, y] of [
      [92, 92],
      [308, 92],
      [92, 308]
    ] as const)
      expect(found.some((finder) => !finder.isLight && Math.hypot(finder.x - x, finder.y - y) < 5)).toBe(true)
  })
})

describe('a code laid flat', () => {
  const { dark, size } = modulesOf(4)
  const picture = draw(dark, size, false)
  /** From modules to the pixels of the drawing, which has three per module and a quiet zone of four modules. */
  const map = [3, 0, 12, 0, 3, 12, 0, 0] as const
  const shiftedBy = (x: number, y: number) => ({
    x: new Float32Array(cellsOf(size) ** 2).fill(x),
    y: new Float32Array(cellsOf(size) ** 2).fill(y)
  })

  it('shows how far each module is from its place', () => {
    const sheet = layFlat(picture, map, size, shiftedBy(0.3, -0.2), 6)
    const shifts = findShifts(sheet, size, 6, 2)
    const middle = (MARGIN + size / 2 + 0.5) * (cellsOf(size) + 1)
    expect(shifts.x[Math.floor(middle)]).toBeCloseTo(-0.3, 1)
    expect(shifts.y[Math.floor(middle)]).toBeCloseTo(0.2, 1)
  })

  it('agrees with the timing patterns only where it is one', () => {
    expect(timingAgreement(dark, size, false)).toBe(1)
    expect(timingAgreement(dark, size, true)).toBe(0)
  })
})

describe('modules', () => {
  it('are told apart after a blur as wide as a module', () => {
    const { dark, size } = modulesOf(3)
    const grey = (x: number, y: number): number =>
      x < 0 || y < 0 || x >= size || y >= size || dark[y * size + x] === 0 ? 220 : 30
    const blurred = Float32Array.from({ length: size * size }, (_, at) => {
      let sum = 0
      for (let j = -1; j <= 1; j++)
        for (let i = -1; i <= 1; i++)
          sum += grey((at % size) + i, Math.floor(at / size) + j) * (i === 0 ? 0.6 : 0.2) * (j === 0 ? 0.6 : 0.2)
      return sum
    })
    const wrong = (greys: Float32Array): number =>
      decide(levelsOf(greys, size), size, 0).reduce((sum, value, at) => sum + (value === dark[at] ? 0 : 1), 0)
    expect(wrong(blurred)).toBeGreaterThan(size)
    expect(wrong(equalise(blurred, size, 1))).toBeLessThan(size / 3)
  })

  it.each([1, 2, 6, 7, 14, 21, 32, 36, 40])('are drawn with the patterns of version %i', (version) => {
    const { dark, size } = modulesOf(version)
    const whole = draw(dark, size, false)
    // The corners without format and data, the timing patterns, and from version 7 on the version itself.
    const wiped = dark.map((value, at) => {
      const x = at % size
      const y = Math.floor(at / size)
      const isCorner = (x < 8 || x >= size - 8) && (y < 8 || y >= size - 8) && !(x >= size - 8 && y >= size - 8)
      const isVersion = version >= 7 && ((x < 6 && y >= size - 11) || (y < 6 && x >= size - 11))
      return isCorner || isVersion || ((x === 6 || y === 6) && Math.min(x, y) === 6) ? 1 - value : value
    })
    expect(draw(wiped, size, false)).toEqual(whole)
    expect(
      draw(
        dark.map((value) => 1 - value),
        size,
        true
      )
    ).toEqual(whole)
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++)
        expect(whole.data[(3 * (y + 4) + 1) * whole.width + 3 * (x + 4) + 1]).toBe(dark[y * size + x] === 1 ? 0 : 255)
  })
})
