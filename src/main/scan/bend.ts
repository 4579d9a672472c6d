// How a code is bent, from the edges of its modules. On a flat sheet all edges are at whole modules, so the strength of edges along a
// direction is a wave with a period of one module, and its phase says how far the sheet is from flat there: the Fourier transform method of
// fringe analysis (Takeda, Ina and Kobayashi, 1982). A phase is known up to whole modules; neighbours decide, from the finder patterns on.

import type { Luma } from './pixels'
import { cellsOf, MARGIN, type Shifts } from './sheet'

/** A wave per cell, as complex numbers, and the strength of all edges. */
interface Waves {
  readonly real: Float32Array
  readonly imaginary: Float32Array
  readonly energy: Float32Array
}

/**
 * How far each cell of a sheet is from where it should be.
 *
 * @param sheet from layFlat
 * @param radius cells around each that are taken together
 */
export const findShifts = (sheet: Luma, size: number, scale: number, radius: number): Shifts => {
  const [across, down] = wavesOf(sheet, size, scale)
  return { x: shiftsOf(across, size, radius), y: shiftsOf(down, size, radius) }
}

const wavesOf = ({ data, width }: Luma, size: number, scale: number): readonly [Waves, Waves] => {
  const cells = cellsOf(size)
  const make = (): Waves => ({
    real: new Float32Array(cells * cells),
    imaginary: new Float32Array(cells * cells),
    energy: new Float32Array(cells * cells)
  })
  const across = make()
  const down = make()
  const cosines = Float32Array.from({ length: scale }, (_, i) => Math.cos((2 * Math.PI * (i + 0.5)) / scale))
  const sines = Float32Array.from({ length: scale }, (_, i) => Math.sin((2 * Math.PI * (i + 0.5)) / scale))
  for (let j = 1; j < width - 1; j++) {
    const row = Math.floor(j / scale) * cells
    const cy = cosines[j % scale]!
    const sy = sines[j % scale]!
    for (let i = 1; i < width - 1; i++) {
      const at = j * width + i
      const cell = row + Math.floor(i / scale)
      const gx = Math.abs(data[at + 1]! - data[at - 1]!)
      const gy = Math.abs(data[at + width]! - data[at - width]!)
      const k = i % scale
      across.real[cell] = across.real[cell]! + gx * cosines[k]!
      across.imaginary[cell] = across.imaginary[cell]! + gx * sines[k]!
      across.energy[cell] = across.energy[cell]! + gx
      down.real[cell] = down.real[cell]! + gy * cy
      down.imaginary[cell] = down.imaginary[cell]! + gy * sy
      down.energy[cell] = down.energy[cell]! + gy
    }
  }
  return [across, down]
}

const shiftsOf = (waves: Waves, size: number, radius: number): Float32Array => {
  const cells = cellsOf(size)
  const real = smooth(waves.real, cells, radius)
  const imaginary = smooth(waves.imaginary, cells, radius)
  const energy = smooth(waves.energy, cells, radius)
  const weights = new Float32Array(real.length)
  const phases = new Float32Array(real.length)
  let mean = 0
  for (let i = 0; i < real.length; i++) mean += energy[i]! / real.length
  for (let i = 0; i < real.length; i++) {
    const strength = Math.hypot(real[i]!, imaginary[i]!)
    phases[i] = Math.atan2(imaginary[i]!, real[i]!) / (2 * Math.PI)
    // Clear where the edges agree; little where there are hardly any.
    weights[i] = (strength / (energy[i]! + 0.2 * mean + 1e-6)) ** 2
  }
  const shifts = unwrap(phases, weights, size)
  const sum = smooth(
    shifts.map((shift, i) => shift * weights[i]!),
    cells,
    1
  )
  const total = smooth(weights, cells, 1)
  return shifts.map((shift, i) => (total[i]! > 1e-4 ? sum[i]! / total[i]! : shift))
}

const LEVELS = 32

/** Whole modules by the neighbours that are known, the clearest first, beginning in the three finder patterns. */
const unwrap = (phases: Float32Array, weights: Float32Array, size: number): Float32Array => {
  const cells = cellsOf(size)
  const shifts = new Float32Array(phases.length)
  const isKnown = new Uint8Array(phases.length)
  const queues: number[][] = Array.from({ length: LEVELS }, () => [])
  const isQueued = new Uint8Array(phases.length)
  const queue = (at: number): void => {
    if (isQueued[at] === 1) return
    isQueued[at] = 1
    queues[Math.min(LEVELS - 1, Math.floor(weights[at]! * LEVELS))]!.push(at)
  }
  const settle = (at: number, guess: number): void => {
    shifts[at] = phases[at]! + Math.round(guess - phases[at]!)
    isKnown[at] = 1
    const column = at % cells
    if (column > 0) queue(at - 1)
    if (column < cells - 1) queue(at + 1)
    if (at >= cells) queue(at - cells)
    if (at < phases.length - cells) queue(at + cells)
  }
  for (const [column, row] of [
    [0, 0],
    [size - 7, 0],
    [0, size - 7]
  ] as const)
    for (let y = 1; y < 6; y++)
      for (let x = 1; x < 6; x++) {
        const at = (MARGIN + row + y) * cells + MARGIN + column + x
        isQueued[at] = 1
        settle(at, 0)
      }
  for (let level = LEVELS - 1; level >= 0; level--) {
    const at = queues[level]!.pop()
    if (at === undefined) continue
    let sum = 0
    let total = 0
    const column = at % cells
    const include = (next: number): void => {
      if (isKnown[next] !== 1) return
      const weight = weights[next]! + 1e-3
      sum += weight * shifts[next]!
      total += weight
    }
    if (column > 0) include(at - 1)
    if (column < cells - 1) include(at + 1)
    include(at - cells)
    include(at + cells)
    settle(at, sum / total)
    level = LEVELS
  }
  return shifts
}

/** Twice the mean of the square around each cell, which comes close to a Gaussian. */
const smooth = (values: Float32Array, cells: number, radius: number): Float32Array => {
  let from = values
  for (let round = 0; round < 4; round++) {
    const to = new Float32Array(from.length)
    // Rows are read and columns written, so that two rounds average both directions.
    for (let y = 0; y < cells; y++)
      for (let x = 0; x < cells; x++) {
        let sum = 0
        const first = Math.max(0, x - radius)
        const last = Math.min(cells - 1, x + radius)
        for (let i = first; i <= last; i++) sum += from[y * cells + i]!
        to[x * cells + y] = sum / (last - first + 1)
      }
    from = to
  }
  return from
}
