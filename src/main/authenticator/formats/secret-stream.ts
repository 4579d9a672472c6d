// One message of libsodium's secretstream (XChaCha20-Poly1305): HChaCha20 (draft-irtf-cfrg-xchacha) derives the stream's key; ChaCha20 and
// Poly1305 (RFC 8439) open the message. libsodium's framing is implemented here. Node lacks XChaCha20 and Poly1305, so those come from
// @noble/ciphers.
import { poly1305 } from '@noble/ciphers/_poly1305.js'
import { hchacha } from '@noble/ciphers/chacha.js'
import { createCipheriv, timingSafeEqual } from 'node:crypto'

export const streamHeaderBytes = 24
const macBytes = 16
const blockBytes = 64

/** The constants of ChaCha20 ("expand 32-byte k") as four little-endian words. */
const sigma = Uint32Array.of(0x61707865, 0x3320646e, 0x79622d32, 0x6b206574)
const wordsOf = (bytes: Uint8Array) =>
  Uint32Array.from({ length: bytes.length / 4 }, (_, word) => Buffer.from(bytes).readUInt32LE(word * 4))

/** HChaCha20: derives a 32-byte key from a key and a 16-byte nonce. */
export function deriveHChaCha20(key: Uint8Array, nonce: Uint8Array): Buffer {
  const derived = new Uint32Array(8)
  hchacha(sigma, wordsOf(key), wordsOf(nonce), derived)
  const bytes = Buffer.alloc(32)
  derived.forEach((word, index) => bytes.writeUInt32LE(word, index * 4))
  return bytes
}

/** ChaCha20 from block `counter` (RFC 8439 section 2.4). */
function runChaCha20(key: Uint8Array, nonce: Uint8Array, counter: number, data: Uint8Array): Buffer {
  const iv = Buffer.alloc(16)
  iv.writeUInt32LE(counter)
  iv.set(nonce, 4)
  const cipher = createCipheriv('chacha20', key, iv)
  return Buffer.concat([cipher.update(data), cipher.final()])
}

/** Opens the first message of a stream; null if the key is wrong or the message was altered. */
export function openSecretStream(key: Uint8Array, header: Uint8Array, sealed: Uint8Array): Buffer | null {
  if (key.length !== 32 || header.length !== streamHeaderBytes || sealed.length < 1 + macBytes) return null
  const streamKey = deriveHChaCha20(key, header.subarray(0, 16))
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32LE(1)
  nonce.set(header.subarray(16), 4)

  const ciphertext = sealed.subarray(1, sealed.length - macBytes)
  // The tag is the first byte of a separate encrypted block; the MAC covers that block as sent.
  const tagBlock = runChaCha20(streamKey, nonce, 1, Buffer.alloc(blockBytes))
  tagBlock[0] = sealed[0] ?? 0
  const mac = createMac(streamKey, nonce, tagBlock, ciphertext)
  if (!timingSafeEqual(mac, sealed.subarray(sealed.length - macBytes))) return null
  return runChaCha20(streamKey, nonce, 2, ciphertext)
}

const finalTag = 3

/** Writes one message that ends its stream, like libsodium's init_push and push with the tag FINAL. */
export function sealSecretStream(key: Uint8Array, header: Uint8Array, message: Uint8Array): Buffer {
  const streamKey = deriveHChaCha20(key, header.subarray(0, 16))
  const nonce = Buffer.alloc(12)
  nonce.writeUInt32LE(1)
  nonce.set(header.subarray(16, streamHeaderBytes), 4)
  const tagBlock = runChaCha20(streamKey, nonce, 1, Buffer.concat([Buffer.of(finalTag), Buffer.alloc(blockBytes - 1)]))
  const ciphertext = runChaCha20(streamKey, nonce, 2, message)
  return Buffer.concat([tagBlock.subarray(0, 1), ciphertext, createMac(streamKey, nonce, tagBlock, ciphertext)])
}

function createMac(streamKey: Uint8Array, nonce: Uint8Array, tagBlock: Uint8Array, ciphertext: Uint8Array): Uint8Array {
  const lengths = Buffer.alloc(16)
  lengths.writeBigUInt64LE(BigInt(blockBytes + ciphertext.length), 8)
  // Pads by the remainder itself, not up to it; libsodium keeps this for compatibility.
  const padding = Buffer.alloc(ciphertext.length % 16)
  const macKey = runChaCha20(streamKey, nonce, 0, Buffer.alloc(32))
  return poly1305(Buffer.concat([tagBlock, ciphertext, padding, lengths]), macKey)
}
