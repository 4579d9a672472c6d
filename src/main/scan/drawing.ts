// A code drawn again from its modules. All that its size determines is put in its place, whatever the picture shows there (ISO/IEC 18004,
// 6.3); data and format come from the picture.

import type { Luma } from './pixels'

/** Pixels per module of the drawn code. */
const DRAWN = 3

/** The code drawn with a quiet zone, its patterns corrected. */
export const draw = (dark: Uint8Array, size: number, isLight: boolean): Luma => {
  const fixed = dark.map((value) => (isLight ? 1 - value : value))
  const set = (x: number, y: number, isDark: boolean): void => {
    if (x >= 0 && y >= 0 && x < size && y < size) fixed[y * size + x] = isDark ? 1 : 0
  }
  const rings = (x: number, y: number, reach: number, lights: readonly number[]): void => {
    for (let j = -reach; j <= reach; j++)
      for (let i = -reach; i <= reach; i++) set(x + i, y + j, !lights.includes(Math.max(Math.abs(i), Math.abs(j))))
  }
  for (let i = 8; i < size - 8; i++) {
    set(i, 6, i % 2 === 0)
    set(6, i, i % 2 === 0)
  }
  const centres = alignmentCentres(size)
  for (const y of centres)
    for (const x of centres)
      if (!((x === 6 && (y === 6 || y === size - 7)) || (y === 6 && x === size - 7))) rings(x, y, 2, [1])
  rings(3, 3, 4, [2, 4])
  rings(size - 4, 3, 4, [2, 4])
  rings(3, size - 4, 4, [2, 4])
  set(8, size - 8, true)
  const version = (size - 17) / 4
  if (version >= 7)
    for (let bits = versionBits(version), i = 0; i < 18; i++, bits >>= 1) {
      set(Math.floor(i / 3), size - 11 + (i % 3), (bits & 1) === 1)
      set(size - 11 + (i % 3), Math.floor(i / 3), (bits & 1) === 1)
    }
  const side = (size + 8) * DRAWN
  const data = new Uint8Array(side * side).fill(255)
  for (let y = 0; y < size * DRAWN; y++)
    for (let x = 0; x < size * DRAWN; x++)
      if (fixed[Math.floor(y / DRAWN) * size + Math.floor(x / DRAWN)] === 1)
        data[(y + 4 * DRAWN) * side + x + 4 * DRAWN] = 0
  return { data, width: side, height: side }
}

/** The middles of alignment patterns, along each side (Annex E). */
const alignmentCentres = (size: number): number[] => {
  const version = (size - 17) / 4
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = version === 32 ? 26 : 2 * Math.ceil((size - 13) / (2 * count - 2))
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - i * step)]
}

/** The version with its error correction, 18 bits (Annex D). */
const versionBits = (version: number): number => {
  let rest = version
  for (let i = 0; i < 12; i++) rest = (rest << 1) ^ ((rest >> 11) * 0x1f25)
  return (version << 12) | rest
}
