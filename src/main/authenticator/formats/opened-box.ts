// Opens what other apps sealed: AES-GCM and AES-CBC from node:crypto. Null if the key is wrong or the text was altered.
import { createDecipheriv } from 'node:crypto'

export interface GcmParts {
  readonly key: Uint8Array
  readonly nonce: Uint8Array
  /** Ciphertext with the 16-byte tag at its end. */
  readonly sealed: Uint8Array
  readonly associated?: Uint8Array
}

/** AES-256-GCM (NIST SP 800-38D), or AES-128 for a 16-byte key. */
export function openGcm({ key, nonce, sealed, associated }: GcmParts): Buffer | null {
  if (sealed.length < 16 || nonce.length === 0) return null
  try {
    const decipher = createDecipheriv(key.length === 16 ? 'aes-128-gcm' : 'aes-256-gcm', key, nonce)
    if (associated !== undefined) decipher.setAAD(associated)
    decipher.setAuthTag(sealed.subarray(sealed.length - 16))
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - 16)), decipher.final()])
  } catch {
    return null
  }
}

/** AES-256-CBC with PKCS #7 padding. Without a MAC, about one wrong key in 256 goes unnoticed. */
export function openCbc(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array): Buffer | null {
  if (sealed.length === 0 || sealed.length % 16 !== 0) return null
  try {
    const decipher = createDecipheriv('aes-256-cbc', key, iv)
    return Buffer.concat([decipher.update(sealed), decipher.final()])
  } catch {
    return null
  }
}
