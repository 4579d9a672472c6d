// What using a changed store as it is would mean, determined without opening it: whether its journal still confirms anyone's rights and, if
// not, whether there is an account recovery key that could confirm an admin.
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

/** `anchored`: how far the journal must reach; null if unknown. `key`: the store's own; null if unknown. */
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
    // Not a journal.
  }
  return false
}

/** Looks into a temporary copy, so that nothing but the store itself is read and nothing is changed. */
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
    // Damaged or sealed with another key: no usable recovery key.
    return false
  } finally {
    for (const tail of ['', '-wal', '-shm', '-journal']) rmSync(copy + tail, { force: true })
  }
}
