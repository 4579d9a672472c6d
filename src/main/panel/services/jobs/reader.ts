// A job's own connection to the Panel's store: for reading, in one transaction, so that what others write meanwhile is not
// half in the answer.
import { createSecret } from '../../../protection/secret'
import type { StoreAccess } from '../../../protection/store-jobs'
import { openReader, type Db } from '../../storage/database'

export async function withReader<T>({ path, key }: StoreAccess, work: (db: Db) => T | Promise<T>): Promise<T> {
  const db = openReader(path, createSecret(key))
  try {
    db.exec('begin')
    return await work(db)
  } finally {
    db.close()
  }
}
