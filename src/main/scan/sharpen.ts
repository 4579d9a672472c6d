// Unsharp masking on luma: enlarges the difference between a pixel and the average of the square around it, which restores the edges of a
// blurred code. A square works as well as a Gaussian here (measured) and costs a third.

import type { Luma } from './pixels'

/**
 * Moves each pixel away from the mean of the square around it.
 *
 * @param radius pixels on each side of the middle one
 * @param amount how many times the difference is added
 */
export const unsharp = (luma: Luma, radius: number, amount: number): Luma => {
  const { data, width, height } = luma
  const out = new Uint8ClampedArray(data.length)
  const sums = new Int32Array(width)
  const addRow = (row: number, sign: 1 | -1): void => {
    const base = row * width
    for (let x = 0; x < width; x++) sums[x] = sums[x]! + sign * data[base + x]!
  }
  for (let row = 0; row < Math.min(radius, height); row++) addRow(row, 1)
  for (let y = 0; y < height; y++) {
    if (y + radius < height) addRow(y + radius, 1)
    if (y - radius - 1 >= 0) addRow(y - radius - 1, -1)
    const rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1
    let sum = 0
    for (let x = 0; x < Math.min(radius, width); x++) sum += sums[x]!
    const base = y * width
    for (let x = 0; x < width; x++) {
      if (x + radius < width) sum += sums[x + radius]!
      if (x - radius - 1 >= 0) sum -= sums[x - radius - 1]!
      const columns = Math.min(width - 1, x + radius) - Math.max(0, x - radius) + 1
      const value = data[base + x]!
      out[base + x] = value + amount * (value - sum / (rows * columns))
    }
  }
  return { data: new Uint8Array(out.buffer), width, height }
}
