// The decrypted content of a store's file, for tests that search it for secrets.
import type { Secret } from '../../src/main/protection/secret'
import { openStoreFile } from '../../src/main/sqlite/open'

/** Every page of the store at `path` as SQLite sees it, including free pages. */
export function readDecrypted(path: string, key: Secret): Buffer {
  const db = openStoreFile(path, key, { mustExist: true })
  try {
    return db.serialize()
  } finally {
    db.close()
  }
}
