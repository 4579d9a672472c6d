// One message of libsodium's secretstream (XChaCha20-Poly1305): HChaCha20 (draft-irtf-cfrg-xchacha) derives
// the stream's key, ChaCha20 and Poly1305 (RFC 8439) open the message. Written out because Node has XChaCha20 nowhere.
import { createCipheriv, timingSafeEqual } from 'node:crypto'

export const streamHeaderBytes = 24
const macBytes = 16
const blockBytes = 64

/** HChaCha20: a 32-byte key out of a key and a 16-byte nonce. */
export function deriveHChaCha20(key: Uint8Array, nonce: Uint8Array): Buffer {
  const keyView = Buffer.from(key)
  const nonceView = Buffer.from(nonce)
  const x = new Uint32Array(16)
  x.set([0x61707865, 0x3320646e, 0x79622d32, 0x6b206574])
  for (let i = 0; i < 8; i++) x[4 + i] = keyView.readUInt32LE(i * 4)
  for (let i = 0; i < 4; i++) x[12 + i] = nonceView.readUInt32LE(i * 4)
  const at = (i: number) => x[i] ?? 0
  const mix = (a: number, b: number, c: number) => {
    x[a] = at(a) + at(b)
    x[c] = at(c) ^ at(a)
  }
  const turn = (i: number, bits: number) => {
    x[i] = (at(i) << bits) | (at(i) >>> (32 - bits))
  }
  const quarterRound = (a: number, b: number, c: number, d: number) => {
    mix(a, b, d)
    turn(d, 16)
    mix(c, d, b)
    turn(b, 12)
    mix(a, b, d)
    turn(d, 8)
    mix(c, d, b)
    turn(b, 7)
  }
  for (let round = 0; round < 10; round++) {
    quarterRound(0, 4, 8, 12)
    quarterRound(1, 5, 9, 13)
    quarterRound(2, 6, 10, 14)
    quarterRound(3, 7, 11, 15)
    quarterRound(0, 5, 10, 15)
    quarterRound(1, 6, 11, 12)
    quarterRound(2, 7, 8, 13)
    quarterRound(3, 4, 9, 14)
  }
  const derived = Buffer.alloc(32)
  for (let i = 0; i < 4; i++) {
    derived.writeUInt32LE(at(i), i * 4)
    derived.writeUInt32LE(at(12 + i), 16 + i * 4)
  }
  return derived
}

/** Poly1305 (RFC 8439 section 2.5) of `message` under a one-time key. */
export function createPoly1305(key: Uint8Array, message: Uint8Array): Buffer {
  const readLittleEndian = (bytes: Uint8Array) => {
    let value = 0n
    for (let i = bytes.length - 1; i >= 0; i--) value = (value << 8n) | BigInt(bytes[i] ?? 0)
    return value
  }
  const prime = (1n << 130n) - 5n
  const r = readLittleEndian(key.subarray(0, 16)) & 0x0ffffffc0ffffffc0ffffffc0fffffffn
  let sum = 0n
  for (let at = 0; at < message.length; at += 16) {
    const block = message.subarray(at, at + 16)
    sum = ((sum + readLittleEndian(block) + (1n << BigInt(8 * block.length))) * r) % prime
  }
  sum = (sum + readLittleEndian(key.subarray(16, 32))) & ((1n << 128n) - 1n)
  return Buffer.from(sum.toString(16).padStart(32, '0'), 'hex').reverse()
}

/** ChaCha20 from block `counter` on (RFC 8439 section 2.4). */
function runChaCha20(key: Uint8Array, nonce: Uint8Array, counter: number, data: Uint8Array): Buffer {
  const iv = Buffer.alloc(16)
  iv.writeUInt32LE(counter)
  iv.set(nonce, 4)
  const cipher = createCipheriv('chacha20', key, iv)
  return Buffer.concat([cipher.update(data), cipher.final()])
}

/** Opens the first message of a stream; null where the key is wrong or the message altered. */
export function openSecretStream(key: Uint8Array, header: Uint8Array, sealed: Uint8Array): Buffer | null {
  if (key.length !== 32 || header.length !== streamHeaderBytes || sealed.length < 1 + macBytes) return null
  const streamKey = deriveHChaCha20(key, header.subarray(0, 16))
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32LE(1)
  nonce.set(header.subarray(16), 4)

  const ciphertext = sealed.subarray(1, sealed.length - macBytes)
  // The tag travels as the first byte of an encrypted block of its own; the MAC covers that block as sent.
  const tagBlock = runChaCha20(streamKey, nonce, 1, Buffer.alloc(blockBytes))
  tagBlock[0] = sealed[0] ?? 0
  const mac = createMac(streamKey, nonce, tagBlock, ciphertext)
  if (!timingSafeEqual(mac, sealed.subarray(sealed.length - macBytes))) return null
  return runChaCha20(streamKey, nonce, 2, ciphertext)
}

const finalTag = 3

/** Writes one message that ends its stream, as libsodium's init_push and push with the tag FINAL. */
export function sealSecretStream(key: Uint8Array, header: Uint8Array, message: Uint8Array): Buffer {
  const streamKey = deriveHChaCha20(key, header.subarray(0, 16))
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32LE(1)
  nonce.set(header.subarray(16, streamHeaderBytes), 4)
  const tagBlock = runChaCha20(streamKey, nonce, 1, Buffer.concat([Buffer.of(finalTag), Buffer.alloc(blockBytes - 1)]))
  const ciphertext = runChaCha20(streamKey, nonce, 2, message)
  return Buffer.concat([tagBlock.subarray(0, 1), ciphertext, createMac(streamKey, nonce, tagBlock, ciphertext)])
}

function createMac(streamKey: Uint8Array, nonce: Uint8Array, tagBlock: Uint8Array, ciphertext: Uint8Array): Buffer {
  const lengths = Buffer.alloc(16)
  lengths.writeBigUInt64LE(BigInt(blockBytes + ciphertext.length), 8)
  // The stream pads by the remainder itself, not up to it: libsodium keeps this for compatibility.
  const padding = Buffer.alloc(ciphertext.length % 16)
  const macKey = runChaCha20(streamKey, nonce, 0, Buffer.alloc(32))
  return createPoly1305(macKey, Buffer.concat([tagBlock, ciphertext, padding, lengths]))
}
