// A BMP file of RGBA pixels: its header, the order of its colours and rows, and what becomes of transparency.
import { expect, it } from 'vitest'
import { encodeBitmap } from '../../src/main/platform/bitmap'

it('has the pixels as blue, green, red from the top left, with what is transparent on white', () => {
  const data = Uint8ClampedArray.from([255, 0, 10, 255, 0, 255, 20, 255, 0, 0, 0, 0])
  const bytes = encodeBitmap({ data, width: 1, height: 3 })
  const header = new DataView(bytes.buffer)
  expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('BM')
  expect([header.getUint32(2, true), header.getInt32(18, true), header.getInt32(22, true)]).toEqual([66, 1, -3])
  expect([...bytes.subarray(header.getUint32(10, true))]).toEqual([10, 0, 255, 0, 20, 255, 0, 0, 255, 255, 255, 0])
})
