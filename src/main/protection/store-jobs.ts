// What goes through a whole store, page by page: its check and its copies. Each job has a connection of its own, for reading.
import { syncFile } from '../sqlite/encrypt'
import { copyInto, isDamage, isWhole, openStoreFile, refusePlain } from '../sqlite/open'
import { createSecret } from './secret'

export interface StoreAccess {
  readonly path: string
  /** The app's own key; handed to a job in memory. */
  readonly key: Uint8Array
}

/**
 * Whether every page of an open store is what was written, and SQLite finds each in order. That an index says what its table
 * says is left out: no damage of authenticated pages leads there, and it would take seven times as long.
 */
function checkStore({ path, key }: StoreAccess): boolean {
  try {
    const db = openStoreFile(path, createSecret(key), { mustExist: true, readonly: true })
    try {
      return isWhole(db, 'quick')
    } finally {
      db.close()
    }
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

/** Copies an open store to `to`, where nothing is yet, under the same key; false where the copy does not read back. */
function copyStore({ path, key, to }: StoreAccess & { readonly to: string }): boolean {
  const secret = createSecret(key)
  const db = openStoreFile(path, secret, { mustExist: true, readonly: true })
  try {
    copyInto(db, to)
  } finally {
    db.close()
  }
  const copy = openStoreFile(to, secret, { mustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
    if (!isWhole(copy, 'quick')) return false
  } finally {
    copy.close()
  }
  refusePlain(to)
  syncFile(to)
  return true
}

/**
 * Moves what was committed from the journal into the file, as far as nobody still reads the older state: whoever writes much
 * need not do it in between. What happens to a commit meanwhile is SQLite's own business.
 */
function settleStore({ path, key }: StoreAccess): null {
  const db = openStoreFile(path, createSecret(key), { mustExist: true })
  try {
    db.pragma('wal_checkpoint(PASSIVE)')
    return null
  } finally {
    db.close()
  }
}

export const storeJobs = { 'store.check': checkStore, 'store.copy': copyStore, 'store.settle': settleStore }
export type StoreJobs = typeof storeJobs
