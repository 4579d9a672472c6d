// Creates the next generation of a store's file: a consistent copy, in which all sealed values are sealed again and every page is encrypted
// with the new key. It has no effect until the caller puts it in place of the old one.
import { chmodSync, constants, copyFileSync, rmSync } from 'node:fs'
import { writeKeyCheck } from '../sqlite/key-check'
import { syncFile } from '../sqlite/encrypt'
import { changeKey, copyInto, isDamage, isWhole, openStoreFile, refusePlain, type Db } from '../sqlite/open'
import type { JobContext, Progress } from '../worker/job'
import { wrapSecret, type Secret } from './secret'
import { fileOfSnapshot, listSnapshots } from './snapshots'
import type { StoreAccess } from './store-jobs'
import { renameWhenFree } from './atomic-file'

export interface RenewInput extends StoreAccess {
  /** A path where nothing exists yet. */
  readonly to: string
  readonly newKey: Uint8Array
  /** The store is not open anywhere, and has no journal. */
  readonly isClosed?: boolean
}

/** What is done in the copy, one row at a time, in one transaction. */
export type Reseal<T> = (db: Db, from: Secret, to: Secret) => Generator<Progress, T>

/** Creates the store's file at `to` and its key check; otherwise like `renewCopy`. */
export async function renewStore<T>(input: RenewInput, reseal: Reseal<T>, context: JobContext): Promise<T> {
  const done = await renewCopy(input, reseal, context)
  writeKeyCheck(input.to, wrapSecret(input.newKey))
  return done
}

/**
 * Creates the file at `to` and returns the result of `reseal`. Rejects, leaving nothing behind, if it cannot be written or is not intact.
 */
export async function renewCopy<T>(
  { path, key, to, newKey, isClosed = false }: RenewInput,
  reseal: Reseal<T>,
  context: JobContext
): Promise<T> {
  const [from, next] = [wrapSecret(key), wrapSecret(newKey)]
  try {
    if (isClosed) {
      // Not opened, because a kill would leave SQLite's log next to a closed store.
      copyFileSync(path, to, constants.COPYFILE_EXCL)
      chmodSync(to, 0o600)
    } else copyOpen(path, from, to)
    const done = await rewrite(to, from, next, reseal, context)
    const copy = openStoreFile(to, next, { mustExist: true, readonly: true })
    try {
      if (!isWhole(copy, 'quick')) throw new Error('the renewed store is damaged')
    } finally {
      copy.close()
    }
    refusePlain(to)
    syncFile(to)
    return done
  } catch (error) {
    for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${to}${ending}`, { force: true })
    throw error
  }
}

function copyOpen(path: string, key: Secret, to: string): void {
  const db = openStoreFile(path, key, { mustExist: true })
  try {
    copyInto(db, to)
  } finally {
    db.close()
  }
}

async function rewrite<T>(
  path: string,
  from: Secret,
  next: Secret,
  reseal: Reseal<T>,
  context: JobContext
): Promise<T> {
  const copy = openStoreFile(path, from, { mustExist: true })
  try {
    copy.pragma('journal_mode = DELETE')
    copy.pragma('journal_mode = MEMORY')
    copy.pragma('synchronous = OFF')
    copy.pragma('temp_store = MEMORY')
    copy.pragma('trusted_schema = OFF')
    copy.pragma('secure_delete = ON')
    copy.exec('begin exclusive')
    const rows = reseal(copy, from, next)
    let turn = rows.next()
    for (; turn.done !== true; turn = rows.next()) {
      context.report(turn.value)
      if (context.isDue()) await context.rest()
    }
    copy.exec('commit')
    changeKey(copy, next)
    return turn.value
  } finally {
    copy.close()
  }
}

export interface RenewCopiesInput extends StoreAccess {
  /** The keys that copies may still be encrypted with. */
  readonly former: readonly Uint8Array[]
}

/**
 * Re-encrypts the snapshots of the store at `path` that still use one of the `former` keys. A snapshot that cannot be opened or is damaged
 * stays as it is. False if another one could not be written.
 */
export async function renewCopies(
  { path, key, former }: RenewCopiesInput,
  reseal: Reseal<void>,
  context: JobContext
): Promise<boolean> {
  let isDone = true
  for (const { name } of listSnapshots(path)) {
    const file = fileOfSnapshot(path, name)
    const part = `${file}.renewed`
    for (const old of former) {
      rmSync(part, { force: true })
      try {
        await renewCopy({ path: file, key: old, to: part, newKey: key, isClosed: true }, reseal, context)
        renameWhenFree(part, file)
        break
      } catch (error) {
        // It has another key or is damaged: it stays as it is. After an error of the disk, it is tried again later.
        isDone &&= isDamage(error)
        // Stops here if the job was cancelled.
        await context.rest()
      }
    }
  }
  return isDone
}
