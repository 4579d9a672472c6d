// A job's own read-only connection to the Panel's store. It reads in one transaction, so that concurrent writes do not appear half in the
// answer.
import { wrapSecret } from '../../../protection/secret'
import type { StoreAccess } from '../../../protection/store-jobs'
import { openReader, type Db } from '../../storage/database'

export async function withReader<T>({ path, key }: StoreAccess, work: (db: Db) => T | Promise<T>): Promise<T> {
  const db = openReader(path, wrapSecret(key))
  try {
    db.exec('begin')
    return await work(db)
  } finally {
    db.close()
  }
}
