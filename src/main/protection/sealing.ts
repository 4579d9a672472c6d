// Sealed columns: AES-256-GCM with a key derived by HKDF-SHA256 (RFC 5869) from an app's key.
// Layout: version byte (1) | nonce (12) | ciphertext | tag (16). The record's identity is associated data, so a value that was moved
// to another record does not open (NIST SP 800-38D).
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { deriveKey } from './derive'
import { revealSecret, takeSecret, type Secret } from './secret'

const version = 1
const nonceBytes = 12
const tagBytes = 16

export interface Sealer {
  /** Seals `secret` for the record named by `identity` (for example `factor:USER_ID`). */
  seal(secret: Secret, identity: string): Buffer
  /** Opens what `seal` made for the same identity. Throws if it was altered, moved or sealed with another key. */
  open(sealed: Uint8Array, identity: string): Secret
}

/** A sealer for one purpose (`panel/factors`, `authenticator/entries`); purposes have independent keys. */
export function createSealer(key: Secret, purpose: string): Sealer {
  const derived = deriveKey(key, `countersign/${purpose}/v1`)
  const aad = (identity: string) => Buffer.from(`countersign/${purpose}/${identity}`, 'utf8')
  return {
    seal(secret, identity) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', derived, nonce)
      cipher.setAAD(aad(identity))
      const body = Buffer.concat([cipher.update(revealSecret(secret)), cipher.final()])
      return Buffer.concat([Buffer.of(version), nonce, body, cipher.getAuthTag()])
    },
    open(sealed, identity) {
      const blob = Buffer.from(sealed)
      if (blob.length < 1 + nonceBytes + tagBytes || blob[0] !== version) throw new Error('not a sealed value')
      const decipher = createDecipheriv('aes-256-gcm', derived, blob.subarray(1, 1 + nonceBytes))
      decipher.setAAD(aad(identity))
      decipher.setAuthTag(blob.subarray(blob.length - tagBytes))
      const body = blob.subarray(1 + nonceBytes, blob.length - tagBytes)
      const opened = decipher.update(body)
      // Verifies it. In this mode, nothing is left to be decrypted.
      decipher.final()
      return takeSecret(opened)
    }
  }
}
