// A small file beside a store that one key opens. It tells a wrong key, which changes nothing, from damage, after which a
// snapshot helps: an encrypted file by itself looks the same in both cases.
import { writeAtomically } from '../protection/atomic-file'
import { createSealer } from '../protection/sealing'
import { createSecret, type Secret } from '../protection/secret'
import { isAnythingAt, moveForeignAway, readSmallFile } from '../protection/small-file'

const sealerOf = (key: Secret) => createSealer(key, 'store/key-check')
const identity = 'key-check'

/** Its file. */
export const keyCheckOf = (storePath: string) => `${storePath}.key-check`

/** Whether there is one: the store beside it was encrypted. */
export const hasKeyCheck = (storePath: string): boolean => isAnythingAt(keyCheckOf(storePath))

/** Writes one for the key that just opened the store. */
export function writeKeyCheck(storePath: string, key: Secret): void {
  const path = keyCheckOf(storePath)
  // A file cannot replace a folder; a folder put there must not keep the store from opening.
  moveForeignAway(path)
  writeAtomically(path, sealerOf(key).seal(createSecret(Buffer.from('countersign')), identity))
}

/** Whether the check is there and `key` opens it. One that is missing or damaged says nothing in the key's favour. */
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
