// The next generation of a store's file: a copy of one moment of it, in which everything that is sealed is sealed anew, and then
// every page written under the new key. It counts for nothing before its user puts it in the old one's place.
import { rmSync } from 'node:fs'
import { writeKeyCheck } from '../sqlite/key-check'
import { syncFile } from '../sqlite/encrypt'
import { changeKey, copyInto, type Db, isWhole, openStoreFile, refusePlain } from '../sqlite/open'
import type { JobContext, Progress } from '../worker/job'
import { createSecret, type Secret } from './secret'
import type { StoreAccess } from './store-jobs'

export interface RenewInput extends StoreAccess {
  /** Where nothing is yet. */
  readonly to: string
  readonly newKey: Uint8Array
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
  { path, key, to, newKey }: RenewInput,
  reseal: Reseal<T>,
  context: JobContext
): Promise<T> {
  const [from, next] = [createSecret(key), createSecret(newKey)]
  try {
    const db = openStoreFile(path, from, { mustExist: true, readonly: true })
    try {
      copyInto(db, to)
    } finally {
      db.close()
    }
    const done = await rewrite(to, from, next, reseal, context)
    const copy = openStoreFile(to, next, { mustExist: true, readonly: true })
    try {
      if (!isWhole(copy)) throw new Error('the renewed store is not whole')
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

async function rewrite<T>(
  path: string,
  from: Secret,
  next: Secret,
  reseal: Reseal<T>,
  context: JobContext
): Promise<T> {
  const copy = openStoreFile(path, from, { mustExist: true })
  try {
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
