// Reads what is still readable in a damaged or changed store.
import { isDamage, type Db } from '../sqlite/open'
import { openBeside } from '../sqlite/store'
import type { Secret } from './secret'
import { isFileAt } from './small-file'

/**
 * Opens the store and merges its journal; null if nothing can be read. Throws on errors of the file system, so that nothing of the journal
 * is lost.
 */
export function openDamaged(path: string, key: Secret): Db | null {
  if (!isFileAt(path)) return null
  let db: Db | null = null
  try {
    db = openBeside(path, path, key)
    db.pragma('trusted_schema = OFF')
    db.pragma('wal_checkpoint(TRUNCATE)')
    return db
  } catch (error) {
    db?.close()
    if (isDamage(error)) return null
    throw error
  }
}
