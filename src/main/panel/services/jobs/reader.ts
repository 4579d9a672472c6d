// A job's own connection to the Panel's store: for reading, in one transaction, so that what others write meanwhile is not
// half in the answer.
import { createSecret } from '../../../protection/secret'
import { openReader, type Db } from '../../storage/database'

/** Which store, and what opens it. Handed to a job in memory. */
export interface StoreAccess {
  readonly path: string
  readonly key: Uint8Array
}

export async function withReader<T>({ path, key }: StoreAccess, work: (db: Db) => T | Promise<T>): Promise<T> {
  const db = openReader(path, createSecret(key))
  try {
    db.exec('begin')
    return await work(db)
  } finally {
    db.close()
  }
}
