// What reading and writing KDBX files share: constants, keys, MACs, the stream of protected values, and the dictionary in which KDBX 4 keeps
// the parameters of its key derivation.
import { chacha20 } from '@noble/ciphers/chacha.js'
import { createHash, createHmac } from 'node:crypto'
import { exportError } from './format'

export const kdbxSignature = Buffer.from('03d9a29a67fb4bb5', 'hex')

export const fieldTypes = {
  end: 0,
  cipher: 2,
  compression: 3,
  masterSeed: 4,
  transformSeed: 5,
  transformRounds: 6,
  encryptionIv: 7,
  innerStreamKey: 8,
  streamStart: 9,
  innerStream: 10,
  kdf: 11
} as const

export const kdbxCiphers = {
  aes: '31c1f2e6bf714350be5805216afc5aff',
  chacha20: 'd6038a2b8b6f4cb5a524339a31dbb59a',
  twofish: 'ad68f29f576f4bb9a36ad47af965346c'
} as const

export const kdbxKdfs = {
  aes3: 'c9d9f39a628a4460bf740d08c18a4fea',
  aes4: '7c02bb8279a74ac0927d114a00648238',
  argon2d: 'ef636ddf8c29444b91f7a9a403e30a0c',
  argon2id: '9e298b1956db4773b23dfc3ec6f0a1e6'
} as const

export const sha256 = (...parts: readonly Uint8Array[]): Buffer =>
  createHash('sha256').update(Buffer.concat(parts)).digest()
const sha512 = (...parts: readonly Uint8Array[]) => createHash('sha512').update(Buffer.concat(parts)).digest()

/** The key of a database that has only a password. */
export const compositeKey = (password: string): Buffer => sha256(sha256(Buffer.from(password, 'utf8')))

/** The MACs of KDBX 4, by the header's random seed and the transformed key. */
export function createMacs(seed: Buffer, transformed: Buffer) {
  const key = sha512(seed, transformed, Buffer.of(1))
  const macOf = (number: Buffer, ...parts: readonly Buffer[]) =>
    createHmac('sha256', sha512(number, key)).update(Buffer.concat(parts)).digest()
  return {
    ofHeader: (header: Buffer) => macOf(Buffer.alloc(8, 0xff), header),
    /** `size`: of the block, as it is written. */
    ofBlock: (index: bigint, size: Buffer, block: Buffer) => {
      const number = Buffer.alloc(8)
      number.writeBigUInt64LE(index)
      return macOf(number, number, size, block)
    }
  }
}

/** KDBX 4's stream over all protected values; the same in both directions. */
export function runProtection(key: Buffer, values: Buffer): Buffer {
  const expanded = sha512(key)
  return Buffer.from(chacha20(expanded.subarray(0, 32), expanded.subarray(32, 44), values))
}

const types = { u32: 0x04, u64: 0x05, bytes: 0x42 } as const

export interface Dictionary {
  /** Null if it is missing or of another type. */
  bytes(name: string): Buffer | null
  /** Null if it is missing, of another type, or too large to be exact. */
  number(name: string): number | null
}

/** A variant dictionary of version 1. Throws `damaged`. */
export function readDictionary(bytes: Buffer): Dictionary {
  const found = new Map<string, { readonly type: number; readonly value: Buffer }>()
  try {
    if (bytes.readUInt16LE(0) >>> 8 !== 1) throw exportError('damaged')
    for (let at = 2; bytes.readUInt8(at) !== 0;) {
      const type = bytes.readUInt8(at)
      const nameLength = bytes.readUInt32LE(at + 1)
      const name = bytes.toString('utf8', at + 5, at + 5 + nameLength)
      const valueAt = at + 9 + nameLength
      const length = bytes.readUInt32LE(valueAt - 4)
      if (valueAt + length > bytes.length) throw exportError('damaged')
      found.set(name, { type, value: bytes.subarray(valueAt, valueAt + length) })
      at = valueAt + length
    }
  } catch {
    throw exportError('damaged')
  }
  return {
    bytes: (name) => {
      const entry = found.get(name)
      return entry?.type === types.bytes ? entry.value : null
    },
    number: (name) => {
      const entry = found.get(name)
      if (entry?.type === types.u32 && entry.value.length === 4) return entry.value.readUInt32LE()
      if (entry?.type !== types.u64 || entry.value.length !== 8) return null
      const value = Number(entry.value.readBigUInt64LE())
      return Number.isSafeInteger(value) ? value : null
    }
  }
}

/** The opposite: bytes, 32-bit numbers, and 64-bit numbers as bigint. */
export function writeDictionary(entries: readonly (readonly [string, Uint8Array | number | bigint])[]): Buffer {
  const parts = entries.map(([name, value]) => {
    const data = Buffer.alloc(typeof value === 'number' ? 4 : typeof value === 'bigint' ? 8 : value.length)
    if (typeof value === 'number') data.writeUInt32LE(value)
    else if (typeof value === 'bigint') data.writeBigUInt64LE(value)
    else data.set(value)
    const type = typeof value === 'number' ? types.u32 : typeof value === 'bigint' ? types.u64 : types.bytes
    const head = Buffer.alloc(5)
    head.writeUInt8(type)
    head.writeUInt32LE(Buffer.byteLength(name), 1)
    const length = Buffer.alloc(4)
    length.writeUInt32LE(data.length)
    return Buffer.concat([head, Buffer.from(name, 'utf8'), length, data])
  })
  return Buffer.concat([Buffer.of(0, 1), ...parts, Buffer.of(0)])
}
