// Java's object serialisation, as far as FreeOTP's backup uses it: one HashMap from text to text (Java Object Serialization Specification,
// chapter 6). Anything else in the stream is refused; nothing is ever instantiated.

export const javaMagic = Buffer.from([0xac, 0xed, 0x00, 0x05])

const mark = {
  null: 0x70,
  reference: 0x71,
  classDescription: 0x72,
  object: 0x73,
  text: 0x74,
  blockData: 0x77,
  endBlockData: 0x78,
  longText: 0x7c
} as const
const firstHandle = 0x7e0000

/** Java's modified UTF-8: each UTF-16 unit in one to three bytes. */
function decodeModifiedUtf8(bytes: Buffer): string {
  const units: number[] = []
  for (let at = 0; at < bytes.length;) {
    const first = bytes.readUInt8(at)
    if (first < 0x80) {
      units.push(first)
      at += 1
    } else if (first >> 5 === 6) {
      units.push(((first & 0x1f) << 6) | (bytes.readUInt8(at + 1) & 0x3f))
      at += 2
    } else {
      units.push(((first & 0x0f) << 12) | ((bytes.readUInt8(at + 1) & 0x3f) << 6) | (bytes.readUInt8(at + 2) & 0x3f))
      at += 3
    }
  }
  return units.map((unit) => String.fromCharCode(unit)).join('')
}

/** The map in a stream; null if the stream contains anything else or ends early. */
export function readTextMap(stream: Buffer): ReadonlyMap<string, string> | null {
  if (!stream.subarray(0, 4).equals(javaMagic)) return null
  try {
    return readStream(stream)
  } catch (error) {
    if (error instanceof RangeError) return null
    throw error
  }
}

function readStream(stream: Buffer): ReadonlyMap<string, string> | null {
  let at = 4
  const handles: (string | null)[] = []
  const readByte = () => stream.readUInt8(at++)
  const readShort = () => stream.readUInt16BE((at += 2) - 2)
  const readInt = () => stream.readUInt32BE((at += 4) - 4)
  const take = (length: number) => {
    if (at + length > stream.length) throw new RangeError('the data ends too early')
    return stream.subarray(at, (at += length))
  }
  const readText = (): string | null => {
    const kind = readByte()
    if (kind === mark.reference) return handles[readInt() - firstHandle] ?? null
    if (kind !== mark.text && kind !== mark.longText) return null
    if (kind === mark.longText && readInt() !== 0) return null
    const text = decodeModifiedUtf8(take(kind === mark.text ? readShort() : readInt()))
    handles.push(text)
    return text
  }

  if (readByte() !== mark.object || readByte() !== mark.classDescription) return null
  if (decodeModifiedUtf8(take(readShort())) !== 'java.util.HashMap') return null
  take(8)
  handles.push(null)
  take(1)
  let fieldBytes = 0
  for (let fields = readShort(); fields > 0; fields--) {
    const type = String.fromCharCode(readByte())
    take(readShort())
    if (type !== 'F' && type !== 'I') return null
    fieldBytes += 4
  }
  if (readByte() !== mark.endBlockData || readByte() !== mark.null) return null
  handles.push(null)
  take(fieldBytes)

  if (readByte() !== mark.blockData || readByte() !== 8) return null
  take(4)
  const size = readInt()
  const map = new Map<string, string>()
  for (let pair = 0; pair < size; pair++) {
    const key = readText()
    const value = readText()
    if (key === null || value === null) return null
    map.set(key, value)
  }
  return readByte() === mark.endBlockData ? map : null
}
