// RGBA pixels as a BMP file: what a page can show and Chromium reads at once, without compressing a whole display. What is transparent is
// drawn on white.
import type { Pixels } from './clipboard'

const headerBytes = 54

export function encodeBitmap({ data, width, height }: Pixels): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(headerBytes + width * height * 4)
  const header = new DataView(bytes.buffer)
  header.setUint16(0, 0x42_4d)
  header.setUint32(2, bytes.length, true)
  header.setUint32(10, headerBytes, true)
  header.setUint32(14, 40, true)
  header.setInt32(18, width, true)
  // Negative: the first row is the top one.
  header.setInt32(22, -height, true)
  header.setUint16(26, 1, true)
  header.setUint16(28, 32, true)
  for (let from = 0, to = headerBytes; from < data.length; from += 4, to += 4) {
    const alpha = data[from + 3]!
    const onWhite = (place: number) => 255 + ((data[from + place]! - 255) * alpha) / 255
    bytes[to] = onWhite(2)
    bytes[to + 1] = onWhite(1)
    bytes[to + 2] = onWhite(0)
  }
  return bytes
}
