// The next generation of a store's file: a copy of one moment of it, in which everything that is sealed is sealed anew, and then
// every page written under the new key. It counts for nothing before its user puts it in the old one's place.
import { chmodSync, constants, copyFileSync, renameSync, rmSync } from 'node:fs'
import { writeKeyCheck } from '../sqlite/key-check'
import { syncFile } from '../sqlite/encrypt'
import { changeKey, copyInto, isDamage, isWhole, openStoreFile, refusePlain, type Db } from '../sqlite/open'
import type { JobContext, Progress } from '../worker/job'
import { createSecret, type Secret } from './secret'
import { fileOfSnapshot, listSnapshots } from './snapshots'
import type { StoreAccess } from './store-jobs'

export interface RenewInput extends StoreAccess {
  /** Where nothing is yet. */
  readonly to: string
  readonly newKey: Uint8Array
  /** Nobody has it open, and nothing lies beside it. */
  readonly isClosed?: boolean
}

/** What is done in the copy, a row at a time, in one transaction. */
export type Reseal<T> = (db: Db, from: Secret, to: Secret) => Generator<Progress, T>

/** Makes the store's file at `to`, and its key check; otherwise as `renewCopy`. */
export async function renewStore<T>(input: RenewInput, reseal: Reseal<T>, context: JobContext): Promise<T> {
  const done = await renewCopy(input, reseal, context)
  writeKeyCheck(input.to, createSecret(input.newKey))
  return done
}

/** Makes the file at `to`; answers what `reseal` did. Rejects where it cannot be written or is not whole; nothing of it is left. */
export async function renewCopy<T>(
  { path, key, to, newKey, isClosed = false }: RenewInput,
  reseal: Reseal<T>,
  context: JobContext
): Promise<T> {
  const [from, next] = [createSecret(key), createSecret(newKey)]
  try {
    if (isClosed) {
      // Never opened: a kill would leave SQLite's log beside a store that was closed.
      copyFileSync(path, to, constants.COPYFILE_EXCL)
      chmodSync(to, 0o600)
    } else copyOpen(path, from, to)
    const done = await rewrite(to, from, next, reseal, context)
    const copy = openStoreFile(to, next, { mustExist: true, readonly: true })
    try {
      if (!isWhole(copy, 'quick')) throw new Error('the renewed store is not whole')
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
  /** The keys that copies may still be under. */
  readonly former: readonly Uint8Array[]
}

/**
 * Brings the snapshots of the store at `path` that are still under one of `former` under its own key. One that does not open or
 * does not read whole stays as it is; false where another one could not be written.
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
        renameSync(part, file)
        break
      } catch (error) {
        // Under another one, or not whole: then it stays as it is. A disk that refuses is asked again.
        isDone &&= isDamage(error)
        // Where nobody wants this any more, it ends here.
        await context.rest()
      }
    }
  }
  return isDone
}
