// A lock between processes that ends when its holder ends, even after a crash: SQLite's lock on an empty file next to what it guards.
// Nothing is ever written to that file.
import Database from 'better-sqlite3'
import { mkdirSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { moveForeignAway } from '../protection/small-file'
import { beginPrivately } from './open'

const lookEveryMs = 20

const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_BUSY')

/** Takes the exclusive lock at `path`, waiting up to `withinMs`. Resolves to its release function; rejects if the lock is still taken. */
export const takeFileLock = (path: string, withinMs: number): Promise<() => void> =>
  take(path, withinMs, 'begin exclusive')

/** Takes a shared lock: others may share it, and no one gets the exclusive lock until all are released. */
export const shareFileLock = (path: string, withinMs: number): Promise<() => void> =>
  // A shared lock needs a transaction that has read something.
  take(path, withinMs, 'begin; select count(*) from sqlite_schema')

async function take(path: string, withinMs: number, begin: string): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  for (const each of [path, `${path}-journal`, `${path}-wal`, `${path}-shm`]) moveForeignAway(each, isOurs)
  // Anyone who can read the file can hold the lock.
  beginPrivately(path)
  const lock = new Database(path, { timeout: 0 })
  for (let waited = 0; ; waited += lookEveryMs) {
    try {
      // A journal file would be moved away as foreign by the next process that takes the lock.
      lock.pragma('journal_mode = memory')
      lock.exec(begin)
      return () => {
        lock.close()
      }
    } catch (error) {
      if (lock.inTransaction) lock.exec('rollback')
      if (isTaken(error) && waited < withinMs) await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
      else {
        lock.close()
        throw error
      }
    }
  }
}

/** A lock file is always empty. Anything else in its place is not ours and must not block the lock. */
const isOurs = (found: Stats) => found.isFile() && found.size === 0
