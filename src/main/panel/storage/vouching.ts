// What using a changed store as it is would come to, found out without opening it: whether its journal still vouches for
// anybody, and if not, whether there is an account recovery key that could say who is an admin.
import { randomBytes } from 'node:crypto'
import { copyFileSync, constants, rmSync } from 'node:fs'
import type { StoreChange } from '../../../shared/contract'
import type { FileHead } from '../../protection/anchor'
import type { Secret } from '../../protection/secret'
import { isFileAt } from '../../protection/small-file'
import { openStoreFile } from '../../sqlite/open'
import { pathOf } from './database'
import { journalOf } from './recording'
import { readJournal } from './rights-journal'

/** `anchored`: how far the journal must reach; null where nothing says so. `key`: the store's own, null where it is not known. */
export function judgeUse(dataDir: string, key: Secret | null, anchored: FileHead | null): StoreChange['use'] {
  if (key === null || !isFileAt(pathOf(dataDir))) return 'refused'
  if (anchored !== null && reaches(journalOf(dataDir), key, anchored)) return 'lowered'
  return hasRecoveryKey(pathOf(dataDir), key) ? 'no-admin' : 'refused'
}

function reaches(path: string, key: Secret, { count, hash }: FileHead): boolean {
  if (count === 0) return true
  try {
    for (const { head } of readJournal(path, key)) if (head.count === count && head.hash === hash) return true
  } catch {
    // Something else lies there.
  }
  return false
}

/** Looks into a copy, so that nothing beside the store itself is touched. */
function hasRecoveryKey(path: string, key: Secret): boolean {
  const copy = `${path}.${randomBytes(8).toString('hex')}.look`
  try {
    copyFileSync(path, copy, constants.COPYFILE_EXCL)
    const db = openStoreFile(copy, key, { mustExist: true })
    try {
      const table = db.prepare(`select 1 from sqlite_schema where type = 'table' and name = 'account_recovery'`).get()
      return (
        table !== undefined &&
        db.prepare('select 1 from account_recovery where key_hash is not null').get() !== undefined
      )
    } finally {
      db.close()
    }
  } catch {
    // Damaged, or another key's: it holds none that could be used.
    return false
  } finally {
    for (const tail of ['', '-wal', '-shm', '-journal']) rmSync(copy + tail, { force: true })
  }
}
