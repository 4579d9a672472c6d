// The icon file for Windows: every size of its own, so that none is a shrunken large one.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import config from '../../electron-builder.config.mjs'
import { writeIco } from '../../scripts/packaging/ico.mjs'

function read(ico: Buffer) {
  expect([ico.readUInt16LE(0), ico.readUInt16LE(2)]).toEqual([0, 1])
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = ico.subarray(6 + 16 * index, 22 + 16 * index)
    const start = entry.readUInt32LE(12)
    return { size: entry.readUInt8(0) || 256, data: ico.subarray(start, start + entry.readUInt32LE(8)) }
  })
}

it('has the sizes that Windows shows: bitmaps, and the largest as a PNG', () => {
  const pictures = read(readFileSync(join(import.meta.dirname, '..', '..', String(config.win?.icon))))
  expect(pictures.map(({ size }) => size)).toEqual([16, 24, 32, 48, 64, 96, 128, 256])
  for (const { size, data } of pictures.slice(0, -1)) {
    expect([data.readUInt32LE(0), data.readInt32LE(4), data.readInt32LE(8)]).toEqual([40, size, 2 * size])
    expect(data).toHaveLength(40 + 4 * size * size + (size * Math.ceil(size / 32) * 32) / 8)
  }
  expect(pictures.at(-1)?.data.subarray(1, 4).toString()).toBe('PNG')
})

it('has its pixels as BGRA from the bottom', () => {
  const pixels = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16])
  const [picture] = read(writeIco([{ size: 2, pixels, png: Buffer.alloc(0) }]))
  expect([...(picture?.data.subarray(40, 56) ?? [])]).toEqual([11, 10, 9, 12, 15, 14, 13, 16, 3, 2, 1, 4, 7, 6, 5, 8])
})
