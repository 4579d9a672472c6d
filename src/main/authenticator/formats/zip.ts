// Zip archives as far as exports use them: stored and deflated files, plain, under WinZip's AES (AE-1, AE-2) or under the
// old ZipCrypto (PKWARE APPNOTE; winzip.com/aes_info). Sizes are bounded before anything is inflated.
import { createCipheriv, createHmac, timingSafeEqual } from 'node:crypto'
import { crc32, inflateRawSync } from 'node:zlib'
import { derivePbkdf2, type WorkBudget } from './bounded-kdf'
import { exportError } from './format'

export interface ZipEntry {
  readonly name: string
  readonly isEncrypted: boolean
  /** The file's bytes. Rejects with `wrong-password`, `damaged` or `too-large`. */
  readonly read: (password: string, budget: WorkBudget) => Promise<Buffer>
}

const mostInflatedBytes = 64 * 2 ** 20
const mostEntries = 1000
const stored = 0
const deflated = 8
const aesMethod = 99

/** Whether bytes begin as a zip archive. */
export function isZip(bytes: Buffer): boolean {
  return bytes.length > 22 && bytes.readUInt32LE(0) === 0x04034b50
}

/** The files in an archive, by its central directory. Throws `damaged` where there is none. */
export function listZip(bytes: Buffer): readonly ZipEntry[] {
  try {
    return readDirectory(bytes)
  } catch (error) {
    // Every offset comes from the file; one that points outside is damage.
    if (error instanceof RangeError) throw exportError('damaged')
    throw error
  }
}

function readDirectory(bytes: Buffer): readonly ZipEntry[] {
  let end = bytes.length - 22
  while (end >= 0 && end > bytes.length - 22 - 65_536 && bytes.readUInt32LE(end) !== 0x06054b50) end--
  if (end < 0 || bytes.readUInt32LE(end) !== 0x06054b50) throw exportError('damaged')
  const count = bytes.readUInt16LE(end + 10)
  if (count > mostEntries) throw exportError('too-large')
  let at = bytes.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (bytes.readUInt32LE(at) !== 0x02014b50) throw exportError('damaged')
    const nameBytes = bytes.readUInt16LE(at + 28)
    const extraBytes = bytes.readUInt16LE(at + 30)
    const nameAt = at + 46
    const offset = bytes.readUInt32LE(at + 42)
    const dataAt = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
    const packedBytes = bytes.readUInt32LE(at + 20)
    if (dataAt + packedBytes > bytes.length) throw exportError('damaged')
    const packed: PackedFile = {
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      time: bytes.readUInt16LE(at + 12),
      crc: bytes.readUInt32LE(at + 16),
      extra: bytes.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes),
      data: bytes.subarray(dataAt, dataAt + packedBytes)
    }
    entries.push({
      name: bytes.toString('utf8', nameAt, nameAt + nameBytes),
      isEncrypted: (packed.flags & 1) === 1,
      read: (password, budget) => unpack(packed, password, budget)
    })
    at = nameAt + nameBytes + extraBytes + bytes.readUInt16LE(at + 32)
  }
  return entries
}

interface PackedFile {
  readonly flags: number
  readonly method: number
  readonly time: number
  readonly crc: number
  readonly extra: Buffer
  readonly data: Buffer
}

async function unpack(file: PackedFile, password: string, budget: WorkBudget): Promise<Buffer> {
  if ((file.flags & 1) === 0) return checkCrc(inflate(file.data, file.method), file.crc)
  if (file.method !== aesMethod) {
    const opened = openZipCrypto(file, Buffer.from(password, 'utf8'))
    // One byte tells a wrong password 255 times in 256; the checksum tells the rest.
    try {
      return checkCrc(inflate(opened, file.method), file.crc)
    } catch {
      throw exportError('wrong-password')
    }
  }
  const aes = findAes(file.extra)
  const opened = await openAes(file.data, aes.strength, password, budget)
  const inflated = inflate(opened, aes.method)
  return aes.version === 1 ? checkCrc(inflated, file.crc) : inflated
}

function inflate(data: Buffer, method: number): Buffer {
  if (method === stored) return data
  if (method !== deflated) throw exportError('damaged')
  try {
    return inflateRawSync(data, { maxOutputLength: mostInflatedBytes })
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    throw exportError(isTooLarge ? 'too-large' : 'damaged')
  }
}

function checkCrc(data: Buffer, crc: number): Buffer {
  if (crc32(data) !== crc) throw exportError('damaged')
  return data
}

/** The AES extra field 0x9901: version, strength (1 to 3: 128, 192, 256 bits) and the method underneath. */
function findAes(extra: Buffer): { version: number; strength: number; method: number } {
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 0x9901 || at + 11 > extra.length) continue
    const strength = extra.readUInt8(at + 8)
    if (strength < 1 || strength > 3) break
    return { version: extra.readUInt16LE(at + 4), strength, method: extra.readUInt16LE(at + 9) }
  }
  throw exportError('damaged')
}

async function openAes(data: Buffer, strength: number, password: string, budget: WorkBudget): Promise<Buffer> {
  const keyBytes = 8 + 8 * strength
  const saltBytes = keyBytes / 2
  if (data.length < saltBytes + 2 + 10) throw exportError('damaged')
  const derived = await derivePbkdf2(budget, password, {
    digest: 'sha1',
    salt: data.subarray(0, saltBytes),
    iterations: 1000,
    length: 2 * keyBytes + 2
  })
  if (!derived.subarray(2 * keyBytes).equals(data.subarray(saltBytes, saltBytes + 2)))
    throw exportError('wrong-password')
  const body = data.subarray(saltBytes + 2, data.length - 10)
  const mac = createHmac('sha1', derived.subarray(keyBytes, 2 * keyBytes))
    .update(body)
    .digest()
    .subarray(0, 10)
  if (!timingSafeEqual(mac, data.subarray(data.length - 10))) throw exportError('damaged')
  return runCounterMode(derived.subarray(0, keyBytes), body)
}

/** AES in counter mode with a little-endian counter from 1, which is not the order that OpenSSL counts in. */
function runCounterMode(key: Buffer, data: Buffer): Buffer {
  const counters = Buffer.alloc(Math.ceil(data.length / 16) * 16)
  for (let block = 0; block * 16 < counters.length; block++) counters.writeUInt32LE(block + 1, block * 16)
  const cipher = createCipheriv(`aes-${String(key.length * 8)}-ecb`, key, null).setAutoPadding(false)
  const stream = Buffer.concat([cipher.update(counters), cipher.final()])
  return Buffer.from(data.map((byte, index) => byte ^ (stream[index] ?? 0)))
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function openZipCrypto(file: PackedFile, password: Buffer): Buffer {
  let [a, b, c] = [0x12345678, 0x23456789, 0x34567890]
  const addByte = (crc: number, byte: number) => (crc >>> 8) ^ (crcTable[(crc ^ byte) & 0xff] ?? 0)
  const turn = (byte: number) => {
    a = addByte(a, byte)
    b = (Math.imul(b + (a & 0xff), 134_775_813) + 1) | 0
    c = addByte(c, b >>> 24)
  }
  for (const byte of password) turn(byte)
  const opened = Buffer.from(
    file.data.map((byte) => {
      const key = (c | 2) & 0xffff
      const plain = byte ^ ((Math.imul(key, key ^ 1) >>> 8) & 0xff)
      turn(plain)
      return plain
    })
  )
  if (opened.length < 12) throw exportError('damaged')
  const check = (file.flags & 8) === 0 ? file.crc >>> 24 : file.time >>> 8
  if (opened[11] !== check) throw exportError('wrong-password')
  return opened.subarray(12)
}
