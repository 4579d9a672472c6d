// Black and white from luma. Sauvola's local threshold (Pattern Recognition 33, 2000) follows uneven light across a photo. Fixed thresholds
// separate a code from a coloured page, where a local average would lose it. Running sums instead of integral images give the same result
// in 32-bit integers, with one row of memory.

import type { Luma } from './pixels'

/**
 * Sauvola: a pixel is black if it is at most mean * (1 + k * (deviation / 128 - 1)) of the square around it.
 *
 * @param radius pixels on each side of the middle one; at most 100, so that sums of squares fit in 32 bits
 * @param k how far below the mean black begins, typically 0.1 to 0.5
 */
export const thresholdSauvola = (luma: Luma, radius: number, k: number): Luma => {
  const { data, width, height } = luma
  const out = new Uint8Array(width * height)
  const sums = new Int32Array(width)
  const squares = new Int32Array(width)
  const addRow = (row: number, sign: 1 | -1): void => {
    const base = row * width
    for (let x = 0; x < width; x++) {
      const value = data[base + x]!
      sums[x] = sums[x]! + sign * value
      squares[x] = squares[x]! + sign * value * value
    }
  }
  for (let row = 0; row < Math.min(radius, height); row++) addRow(row, 1)
  for (let y = 0; y < height; y++) {
    if (y + radius < height) addRow(y + radius, 1)
    if (y - radius - 1 >= 0) addRow(y - radius - 1, -1)
    const rows = Math.min(height - 1, y + radius) - Math.max(0, y - radius) + 1
    let sum = 0
    let square = 0
    let columns = 0
    for (let x = 0; x < Math.min(radius, width); x++) {
      sum += sums[x]!
      square += squares[x]!
      columns++
    }
    const base = y * width
    for (let x = 0; x < width; x++) {
      if (x + radius < width) {
        sum += sums[x + radius]!
        square += squares[x + radius]!
        columns++
      }
      if (x - radius - 1 >= 0) {
        sum -= sums[x - radius - 1]!
        square -= squares[x - radius - 1]!
        columns--
      }
      const count = rows * columns
      const mean = sum / count
      const variance = square / count - mean * mean
      const deviation = variance > 0 ? Math.sqrt(variance) : 0
      out[base + x] = data[base + x]! <= mean * (1 + k * (deviation / 128 - 1)) ? 0 : 255
    }
  }
  return { data: out, width, height }
}

/** Black at or below `level`. */
export const thresholdAt = (luma: Luma, level: number): Luma => {
  const out = new Uint8Array(luma.data.length)
  for (let i = 0; i < out.length; i++) out[i] = luma.data[i]! <= level ? 0 : 255
  return { data: out, width: luma.width, height: luma.height }
}

/** The two levels that split an image into three greys with the least variance within each (Otsu, 1979). */
export const findTwoLevels = (luma: Luma): readonly [number, number] => {
  const counts = new Float64Array(257)
  const weights = new Float64Array(257)
  const histogram = new Uint32Array(256)
  for (let i = 0; i < luma.data.length; i++) {
    const value = luma.data[i]!
    histogram[value] = histogram[value]! + 1
  }
  for (let i = 0; i < 256; i++) {
    counts[i + 1] = counts[i]! + histogram[i]!
    weights[i + 1] = weights[i]! + i * histogram[i]!
  }
  const spread = (from: number, to: number): number => {
    const count = counts[to]! - counts[from]!
    const weight = weights[to]! - weights[from]!
    return count > 0 ? (weight * weight) / count : 0
  }
  let best = -1
  let lower = 85
  let upper = 170
  for (let a = 1; a < 255; a++) {
    const first = spread(0, a)
    for (let b = a + 1; b < 256; b++) {
      const score = first + spread(a, b) + spread(b, 256)
      if (score > best) {
        best = score
        lower = a
        upper = b
      }
    }
  }
  return [lower - 1, upper - 1]
}

/**
 * The level that separates a code without a quiet zone from the page: halfway between the page (the most common grey along the edge) and
 * the darkest module, or the lightest one if the page is light. Undefined if the page is black or white, because then there is nothing in
 * between.
 */
export const findPageLevel = (luma: Luma): number | undefined => {
  const { data, width, height } = luma
  const edge = new Uint32Array(256)
  const all = new Uint32Array(256)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = data[y * width + x]!
      all[value] = all[value]! + 1
      if (x < 4 || y < 4 || x >= width - 4 || y >= height - 4) edge[value] = edge[value]! + 1
    }
  const page = edge.indexOf(Math.max(...edge))
  const few = data.length / 50
  let dark = 0
  for (let count = all[0]!; count < few && dark < 255; count += all[dark]!) dark++
  let light = 255
  for (let count = all[255]!; count < few && light > 0; count += all[light]!) light--
  const level = page < 128 ? (page + dark) >> 1 : (page + light) >> 1
  return Math.abs(page - (page < 128 ? dark : light)) < 6 ? undefined : level
}
