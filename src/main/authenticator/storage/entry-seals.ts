// What is sealed of an entry with the vault's key, and the digest for finding equal secrets: each for one purpose and bound to the entry.
import { createHmac } from 'node:crypto'
import { deriveKey } from '../../protection/derive'
import { createSealer } from '../../protection/sealing'
import { revealSecret, type Secret } from '../../protection/secret'

export interface EntrySeals {
  sealSecret(secret: Secret, id: string): Buffer
  /** Throws if it belongs to another entry, was altered or needs another key; so does `openDetails`. */
  openSecret(sealed: Uint8Array, id: string): Secret
  sealDetails(details: Secret, id: string): Buffer
  openDetails(sealed: Uint8Array, id: string): Secret
  /** The keyed digest of a secret, hexadecimal. */
  fingerprint(secret: Secret): string
}

const identity = (id: string) => `entry:${id}`
const detailsIdentity = (id: string) => `entry-details:${id}`

export function createEntrySeals(key: Secret): EntrySeals {
  const secrets = createSealer(key, 'authenticator/entries')
  const details = createSealer(key, 'authenticator/details')
  // A separate key: a digest with the sealing key would use one key for two purposes.
  const fingerprintKey = deriveKey(key, 'countersign/authenticator/fingerprints/v1')
  return {
    sealSecret: (secret, id) => secrets.seal(secret, identity(id)),
    openSecret: (sealed, id) => secrets.open(sealed, identity(id)),
    sealDetails: (value, id) => details.seal(value, detailsIdentity(id)),
    openDetails: (sealed, id) => details.open(sealed, detailsIdentity(id)),
    fingerprint: (secret) => createHmac('sha256', fingerprintKey).update(revealSecret(secret)).digest('hex')
  }
}
