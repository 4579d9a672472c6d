// An icon file of Windows with a picture for each size. Only the largest is a PNG: tools that read the others expect bitmaps.

const headerLength = 6
const entryLength = 16
const bitmapHeaderLength = 40

/**
 * @param {{size: number, pixels: Buffer, png: Buffer}[]} pictures square, at most 256; pixels: RGBA from the top
 * @returns {Buffer}
 */
export function writeIco(pictures) {
  const header = Buffer.alloc(headerLength)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(pictures.length, 4)
  const data = pictures.map(({ size, pixels, png }) => (size === 256 ? png : toBitmap(size, pixels)))
  let offset = headerLength + entryLength * pictures.length
  const entries = data.map(({ length }, index) => {
    const size = pictures[index]?.size ?? 0
    const entry = Buffer.alloc(entryLength)
    // 0 means 256.
    entry.writeUInt8(size % 256, 0)
    entry.writeUInt8(size % 256, 1)
    entry.writeUInt16LE(1, 4)
    entry.writeUInt16LE(32, 6)
    entry.writeUInt32LE(length, 8)
    entry.writeUInt32LE(offset, 12)
    offset += length
    return entry
  })
  return Buffer.concat([header, ...entries, ...data])
}

/** BGRA from the bottom, then a mask of one bit per pixel, which is empty because the colours have their own transparency. */
function toBitmap(size, pixels) {
  const header = Buffer.alloc(bitmapHeaderLength)
  header.writeUInt32LE(bitmapHeaderLength, 0)
  header.writeInt32LE(size, 4)
  header.writeInt32LE(2 * size, 8)
  header.writeUInt16LE(1, 12)
  header.writeUInt16LE(32, 14)
  const colours = Buffer.alloc(4 * size * size)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const from = 4 * ((size - 1 - row) * size + column)
      const to = 4 * (row * size + column)
      const [red, green, blue, alpha] = pixels.subarray(from, from + 4)
      colours.set([blue, green, red, alpha], to)
    }
  }
  return Buffer.concat([header, colours, Buffer.alloc(size * 4 * Math.ceil(size / 32))])
}
