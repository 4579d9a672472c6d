// What can still be read of a store that is damaged or changed.
import { isDamage, type Db } from '../sqlite/open'
import { openBeside } from '../sqlite/store'
import type { Secret } from './secret'
import { isFileAt } from './small-file'

/**
 * Opens it, its journal folded in; null where nothing of it can be read. Throws where the file system refuses: then nothing
 * of the journal is lost either.
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
