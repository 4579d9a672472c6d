// The key pair of a slot (X25519, RFC 7748). The private key is derived from the owner's passphrase or recovery key and never stored; the
// public key is in the slot. So a new root key can be sealed for a slot without its passphrase or recovery key.
//
// Sealing uses an ephemeral key pair, Diffie-Hellman with the slot's public key, HKDF-SHA256 (RFC 5869) over the result with the purpose
// and both public keys, and AES-256-GCM. A public key is valid only with the root key's mark, so that no one else can plant one.
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  timingSafeEqual,
  type KeyObject
} from 'node:crypto'
import { deriveKey, deriveSecret } from './derive'
import { createSealer } from './sealing'
import { eraseSecret, revealSecret, takeSecret, type Secret } from './secret'

/** The stored part of a slot, in base64. */
export interface SlotKeys {
  /** The slot's public key, 32 bytes. */
  readonly publicKey: string
  /** The ephemeral public key of this sealing. */
  readonly ephemeral: string
  /** The root key's mark on `publicKey`. */
  readonly mark: string
  /** The root key, sealed. */
  readonly wrapped: string
}

const keyBytes = 32
// RFC 8410: the DER prefixes of the 32 key bytes.
const privatePrefix = Buffer.from('302e020100300506032b656e04220420', 'hex')
const publicPrefix = Buffer.from('302a300506032b656e032100', 'hex')
/** What is sealed: the root key alone, or with the note that the anchors are above the apps' folders (anchor-file.ts). */
const identities = { alone: 'root', anchored: 'root/anchors' } as const
export type Sealed = keyof typeof identities

/** `secret`: 32 bytes that only the slot's owner can derive. */
function privateKeyOf(secret: Secret, purpose: string): KeyObject {
  const seed = deriveSecret(secret, `countersign/${purpose}/x25519/v1`)
  const key = Buffer.concat([privatePrefix, revealSecret(seed)])
  eraseSecret(seed)
  const own = createPrivateKey({ key, format: 'der', type: 'pkcs8' })
  key.fill(0)
  return own
}

const bytesOf = (publicKey: KeyObject) =>
  publicKey.export({ format: 'der', type: 'spki' }).subarray(publicPrefix.length)

function publicKeyFrom(bytes: Uint8Array): KeyObject {
  if (bytes.length !== keyBytes) throw new Error('not an X25519 public key')
  return createPublicKey({ key: Buffer.concat([publicPrefix, bytes]), format: 'der', type: 'spki' })
}

/** OpenSSL rejects points of small order, which would make the shared secret predictable. */
function sealerOf(own: KeyObject, other: KeyObject, purpose: string, halves: readonly Uint8Array[]) {
  const agreed = takeSecret(diffieHellman({ privateKey: own, publicKey: other }))
  const info = Buffer.concat([Buffer.from(`countersign/${purpose}/agreed/v1`, 'utf8'), ...halves])
  const key = deriveSecret(agreed, info)
  const sealer = createSealer(key, purpose)
  for (const secret of [agreed, key]) eraseSecret(secret)
  return sealer
}

function markOf(root: Secret, purpose: string, publicKey: Uint8Array): Buffer {
  return createHmac('sha256', deriveKey(root, `countersign/${purpose}/mark/v1`))
    .update(publicKey)
    .digest()
}

function sealTo(root: Secret, publicKey: Uint8Array, purpose: string, sealed: Sealed): SlotKeys {
  const fresh = generateKeyPairSync('x25519')
  const ephemeral = bytesOf(fresh.publicKey)
  const sealer = sealerOf(fresh.privateKey, publicKeyFrom(publicKey), purpose, [ephemeral, publicKey])
  return {
    publicKey: Buffer.from(publicKey).toString('base64'),
    ephemeral: ephemeral.toString('base64'),
    mark: markOf(root, purpose, publicKey).toString('base64'),
    wrapped: sealer.seal(root, identities[sealed]).toString('base64')
  }
}

/** Seals `root` for the key pair of `secret` (32 bytes). `purpose` names what it opens, and the kind of slot. */
export const sealToOwn = (root: Secret, secret: Secret, purpose: string, sealed: Sealed): SlotKeys =>
  sealTo(root, bytesOf(createPublicKey(privateKeyOf(secret, purpose))), purpose, sealed)

/** Whether a holder of `root` put the public key there. */
export function isMarked(kept: SlotKeys, root: Secret, purpose: string): boolean {
  const mark = Buffer.from(kept.mark, 'base64')
  const right = markOf(root, purpose, Buffer.from(kept.publicKey, 'base64'))
  return mark.length === right.length && timingSafeEqual(mark, right)
}

/** Seals a new root key for the same slot. Null if the public key does not have the mark of `root`. */
export const sealAnew = (
  kept: SlotKeys,
  root: Secret,
  next: Secret,
  purpose: string,
  sealed: Sealed
): SlotKeys | null =>
  isMarked(kept, root, purpose) ? sealTo(next, Buffer.from(kept.publicKey, 'base64'), purpose, sealed) : null

/** The root key, with how it was sealed; null if `secret` is a different one or the slot was altered. */
export function openByOwn(
  kept: SlotKeys,
  secret: Secret,
  purpose: string
): { readonly root: Secret; readonly sealed: Sealed } | null {
  for (const sealed of ['anchored', 'alone'] as const) {
    const root = openAs(kept, secret, purpose, sealed)
    if (root !== null) return { root, sealed }
  }
  return null
}

function openAs(kept: SlotKeys, secret: Secret, purpose: string, sealed: Sealed): Secret | null {
  try {
    const own = privateKeyOf(secret, purpose)
    const [ephemeral, publicKey] = [Buffer.from(kept.ephemeral, 'base64'), bytesOf(createPublicKey(own))]
    const sealer = sealerOf(own, publicKeyFrom(ephemeral), purpose, [ephemeral, publicKey])
    return sealer.open(Buffer.from(kept.wrapped, 'base64'), identities[sealed])
  } catch {
    return null
  }
}
