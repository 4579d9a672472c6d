// Jobs that read a whole store page by page: checking and copying it. Each opens its own connection.
import { syncFile } from '../sqlite/encrypt'
import { copyInto, isWhole, openStoreFile, opensWhole, refusePlain } from '../sqlite/open'
import { wrapSecret } from './secret'

export interface StoreAccess {
  readonly path: string
  /** The app's own key, passed to the job in memory. */
  readonly key: Uint8Array
}

/**
 * Whether every page of an open store is authentic and well-formed to SQLite. Indexes are not compared with their tables: damage to
 * authenticated pages cannot cause a difference, and it would take seven times as long.
 */
const checkStore = ({ path, key }: StoreAccess): boolean =>
  opensWhole(() => openStoreFile(path, wrapSecret(key), { mustExist: true, readonly: true }))

/** Copies an open store to `to`, which must not exist, with the same key. False if the copy cannot be verified. */
function copyStore({ path, key, to }: StoreAccess & { readonly to: string }): boolean {
  const secret = wrapSecret(key)
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
 * Checkpoints committed changes from the log into the file, as far as no reader needs the older state, so that the writer need not do it.
 * SQLite handles concurrent commits.
 */
function settleStore({ path, key }: StoreAccess): null {
  const db = openStoreFile(path, wrapSecret(key), { mustExist: true })
  try {
    db.pragma('wal_checkpoint(PASSIVE)')
    return null
  } finally {
    db.close()
  }
}

export const storeJobs = { 'store.check': checkStore, 'store.copy': copyStore, 'store.settle': settleStore }
export type StoreJobs = typeof storeJobs
