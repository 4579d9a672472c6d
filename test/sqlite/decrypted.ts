// What lies under the encryption of a store's file: whoever looks for a secret in it looks at both.
import type { Secret } from '../../src/main/protection/secret'
import { openStoreFile } from '../../src/main/sqlite/open'

/** Every page of the store at `path` as SQLite sees it, those that are free included. */
export function readDecrypted(path: string, key: Secret): Buffer {
  const db = openStoreFile(path, key, { mustExist: true })
  try {
    return db.serialize()
  } finally {
    db.close()
  }
}
