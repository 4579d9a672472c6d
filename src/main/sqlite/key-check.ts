// A small file next to a store, encrypted with a key derived from the store's. It distinguishes a wrong key, which changes nothing, from
// damage, which a snapshot can repair. The encrypted store alone looks the same in both cases.
import { writeAtomically } from '../protection/atomic-file'
import { createSealer } from '../protection/sealing'
import { createSecret, type Secret } from '../protection/secret'
import { isAnythingAt, moveForeignAway, readSmallFile } from '../protection/small-file'

const sealerOf = (key: Secret) => createSealer(key, 'store/key-check')
const identity = 'key-check'

/** The path of a store's key check. */
export const keyCheckOf = (storePath: string) => `${storePath}.key-check`

/** Whether a key check exists. If so, the store next to it was encrypted. */
export const hasKeyCheck = (storePath: string): boolean => isAnythingAt(keyCheckOf(storePath))

/** Writes a key check for the key that just opened the store. */
export function writeKeyCheck(storePath: string, key: Secret): void {
  const path = keyCheckOf(storePath)
  // A file cannot replace a folder, and a folder put there must not prevent the store from opening.
  moveForeignAway(path)
  writeAtomically(path, sealerOf(key).seal(createSecret(Buffer.from('countersign')), identity))
}

/** Whether the check exists and `key` opens it. A missing or damaged check counts as no. */
export function fitsKeyCheck(storePath: string, key: Secret): boolean {
  try {
    const check = readSmallFile(keyCheckOf(storePath))
    if (check === null) return false
    sealerOf(key).open(check, identity)
    return true
  } catch {
    return false
  }
}
