// Seals for other apps: the counterpart of opened-box.ts.
import { createCipheriv } from 'node:crypto'

/** AES-256-GCM: ciphertext with the 16-byte tag at its end. Never use a nonce twice with one key. */
export function sealGcm(key: Uint8Array, nonce: Uint8Array, plain: Uint8Array, associated?: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  if (associated !== undefined) cipher.setAAD(associated)
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}

/** AES-256-CBC with PKCS #7 padding. */
export function sealCbc(key: Uint8Array, iv: Uint8Array, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, iv)
  return Buffer.concat([cipher.update(plain), cipher.final()])
}
