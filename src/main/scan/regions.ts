// Where a code may be in a large image. A code is dense, roughly square, about half dark, and changes every few pixels; text has little
// ink, photos have few edges. Passes that are too slow for a whole screen run on these regions.

import type { Luma } from './pixels'

/** A rectangle in pixels. */
export interface Region {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

const BLOCK = 16

/** Regions that look like a code, largest first, at most `limit`, each with a margin. */
export const findRegions = (luma: Luma, limit: number): Region[] => {
  const columns = Math.floor(luma.width / BLOCK)
  const rows = Math.floor(luma.height / BLOCK)
  if (columns < 3 || rows < 3) return []
  const busy = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      busy[row * columns + column] = isBusy(luma, column * BLOCK, row * BLOCK) ? 1 : 0
  const core = coresOf(busy, columns, rows)
  const seen = new Uint8Array(core.length)
  const found: { readonly region: Region; readonly blocks: number }[] = []
  for (let start = 0; start < core.length; start++) {
    if (core[start] === 0 || seen[start] === 1) continue
    const box = growFrom(start, core, seen, columns, rows)
    const wide = box.right - box.left + 1
    const high = box.bottom - box.top + 1
    if (wide < 2 || high < 2 || wide > 3 * high || high > 3 * wide) continue
    const margin = 2 * BLOCK
    const left = Math.max(0, box.left * BLOCK - margin)
    const top = Math.max(0, box.top * BLOCK - margin)
    const width = Math.min(luma.width, (box.right + 1) * BLOCK + margin) - left
    const height = Math.min(luma.height, (box.bottom + 1) * BLOCK + margin) - top
    if (width * height * 2 > luma.width * luma.height) continue
    found.push({ region: { left, top, width, height }, blocks: box.count })
  }
  return found
    .sort((a, b) => b.blocks - a.blocks)
    .slice(0, limit)
    .map(({ region }) => region)
}

/** High contrast, a quarter to three quarters dark, and an edge at least every 40 pixels along the rows. */
const isBusy = (luma: Luma, left: number, top: number): boolean => {
  const { data, width } = luma
  let low = 255
  let high = 0
  for (let y = 0; y < BLOCK; y += 2) {
    const base = (top + y) * width + left
    for (let x = 0; x < BLOCK; x++) {
      const value = data[base + x]!
      if (value < low) low = value
      if (value > high) high = value
    }
  }
  if (high - low < 32) return false
  const middle = (low + high) >> 1
  let dark = 0
  let edges = 0
  for (let y = 0; y < BLOCK; y += 2) {
    const base = (top + y) * width + left
    let before = data[base]! <= middle
    for (let x = 0; x < BLOCK; x++) {
      const isDark = data[base + x]! <= middle
      if (isDark) dark++
      if (isDark !== before) edges++
      before = isDark
    }
  }
  const count = (BLOCK * BLOCK) / 2
  return dark * 5 >= count && dark * 5 <= count * 4 && edges >= 3
}

/** Busy blocks in a busy neighbourhood: lines of text have gaps between them, codes do not. */
const coresOf = (busy: Uint8Array, columns: number, rows: number): Uint8Array => {
  const core = new Uint8Array(busy.length)
  for (let row = 1; row < rows - 1; row++)
    for (let column = 1; column < columns - 1; column++) {
      const at = row * columns + column
      let count = 0
      for (let dy = -columns; dy <= columns; dy += columns)
        count += busy[at + dy - 1]! + busy[at + dy]! + busy[at + dy + 1]!
      if (count >= 7) core[at] = 1
    }
  return core
}

const growFrom = (start: number, core: Uint8Array, seen: Uint8Array, columns: number, rows: number) => {
  const box = { left: columns, right: 0, top: rows, bottom: 0, count: 0 }
  const queue = [start]
  seen[start] = 1
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    const column = at % columns
    const row = Math.floor(at / columns)
    box.left = Math.min(box.left, column)
    box.right = Math.max(box.right, column)
    box.top = Math.min(box.top, row)
    box.bottom = Math.max(box.bottom, row)
    box.count++
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) {
        const x = column + dx
        const y = row + dy
        const next = y * columns + x
        if (x < 0 || y < 0 || x >= columns || y >= rows || core[next] === 0 || seen[next] === 1) continue
        seen[next] = 1
        queue.push(next)
      }
  }
  return box
}
