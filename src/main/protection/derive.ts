// Keys from keys: HKDF-SHA256 (RFC 5869). Nothing derived is left in memory, except in what is returned.
import { createSecretKey, hkdfSync, type KeyObject } from 'node:crypto'
import { revealSecret, takeSecret, type Secret } from './secret'

const derivedBytes = 32
const noSalt = new Uint8Array()

const derive = (from: Secret, info: string | Uint8Array, salt: Uint8Array) =>
  new Uint8Array(hkdfSync('sha256', revealSecret(from), salt, info, derivedBytes))

/** 32 bytes for one purpose, named by `info`. */
export const deriveSecret = (from: Secret, info: string | Uint8Array, salt: Uint8Array = noSalt): Secret =>
  takeSecret(derive(from, info, salt))

/** The same as a key object: given bytes, Node would inspect them at each call, which costs more than a cipher. */
export function deriveKey(from: Secret, info: string): KeyObject {
  const bytes = derive(from, info, noSalt)
  const key = createSecretKey(bytes)
  bytes.fill(0)
  return key
}
