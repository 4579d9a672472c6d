// A code laid flat: its picture mapped back to a square in which every module has the same size.

import { project, type Homography } from './homography'
import type { Luma } from './pixels'

/** Modules of quiet zone around the code. */
export const MARGIN = 2

/** How far each cell (a module, or one of the margin) is from where the homography puts it, in modules; row by row. */
export interface Shifts {
  readonly x: Float32Array
  readonly y: Float32Array
}

/** Cells along a side. */
export const cellsOf = (size: number): number => size + 2 * MARGIN

/** The code laid flat, with `scale` pixels per module. What is outside the picture takes the nearest pixel's grey. */
export const layFlat = (luma: Luma, map: Homography, size: number, shifts: Shifts, scale: number): Luma => {
  const cells = cellsOf(size)
  const side = cells * scale
  const out = new Uint8Array(side * side)
  const corners = cornersOf(map, cells, shifts)
  const { data, width, height } = luma
  const right = width - 1.001
  const bottom = height - 1.001
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++) {
      // Within a cell, pixels are even steps between its corners.
      const at = 2 * (row * (cells + 1) + column)
      const below = at + 2 * (cells + 1)
      for (let j = 0; j < scale; j++) {
        const v = (j + 0.5) / scale
        const startX = corners[at]! * (1 - v) + corners[below]! * v
        const startY = corners[at + 1]! * (1 - v) + corners[below + 1]! * v
        const stepX = (corners[at + 2]! * (1 - v) + corners[below + 2]! * v - startX) / scale
        const stepY = (corners[at + 3]! * (1 - v) + corners[below + 3]! * v - startY) / scale
        let to = (row * scale + j) * side + column * scale
        let x = startX + stepX / 2 - 0.5
        let y = startY + stepY / 2 - 0.5
        for (let i = 0; i < scale; i++, to++, x += stepX, y += stepY) {
          const px = x < 0 ? 0 : x > right ? right : x
          const py = y < 0 ? 0 : y > bottom ? bottom : y
          const left = px | 0
          const top = py | 0
          const fx = px - left
          const base = top * width + left
          const upper = data[base]! + (data[base + 1]! - data[base]!) * fx
          const lower = data[base + width]! + (data[base + width + 1]! - data[base + width]!) * fx
          out[to] = upper + (lower - upper) * (py - top) + 0.5
        }
      }
    }
  return { data: out, width: side, height: side }
}

/** Where the corners of all cells are in the picture: x and y in turn, row by row. */
const cornersOf = (map: Homography, cells: number, shifts: Shifts): Float64Array => {
  const out = new Float64Array(2 * (cells + 1) ** 2)
  for (let row = 0, to = 0; row <= cells; row++) {
    const above = Math.max(0, row - 1) * cells
    const below = Math.min(cells - 1, row) * cells
    for (let column = 0; column <= cells; column++, to += 2) {
      const left = Math.max(0, column - 1)
      const right = Math.min(cells - 1, column)
      const mean = (values: Float32Array): number =>
        (values[above + left]! + values[above + right]! + values[below + left]! + values[below + right]!) / 4
      const { x, y } = project(map, column - MARGIN + mean(shifts.x), row - MARGIN + mean(shifts.y))
      out[to] = x
      out[to + 1] = y
    }
  }
  return out
}
