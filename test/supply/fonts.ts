// Reads a font's own version from a WOFF2 file (https://www.w3.org/TR/WOFF2/): the fontRevision in its `head` table.
import { brotliDecompressSync } from 'node:zlib'

/** Indexes in the format's list of known tables. */
const [head, glyf, loca, other] = [1, 10, 11, 63]

export function readFont(file: Buffer): number {
  const tables = file.readUInt16BE(12)
  const compressed = file.readUInt32BE(20)
  let at = 48
  const readNumber = () => {
    let value = 0
    for (let byte = 0x80; (byte & 0x80) !== 0; at += 1) {
      byte = file.readUInt8(at)
      value = value * 128 + (byte & 0x7f)
    }
    return value
  }
  let offset = 0
  let found = -1
  for (let table = 0; table < tables; table += 1) {
    const flags = file.readUInt8(at)
    at += 1
    const tag = flags & 0x3f
    if (tag === other) at += 4
    let length = readNumber()
    // Glyphs are stored in another form unless their version is 3; anything else only if its version is not 0.
    const version = flags >> 6
    const isTransformed = tag === glyf || tag === loca ? version !== 3 : version !== 0
    if (isTransformed) length = readNumber()
    if (tag === head) found = offset
    offset += length
  }
  const data = brotliDecompressSync(file.subarray(at, at + compressed))
  return data.readInt32BE(found + 4) / 65_536
}
