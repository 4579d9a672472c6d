// A lock between processes that ends with its holder, however that ends: SQLite's own lock on an empty file beside what is
// guarded. Nothing is ever written into it.
import Database from 'better-sqlite3'
import { mkdirSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'
import { moveForeignAway } from '../protection/small-file'
import { beginPrivately } from './open'

const lookEveryMs = 20

const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_BUSY')

/** Takes the lock at `path`, waiting `withinMs` at most; answers what gives it back. Rejects where it is not to be had. */
export const takeFileLock = (path: string, withinMs: number): Promise<() => void> =>
  take(path, withinMs, 'begin exclusive')

/** Takes a shared lock: others may share it, and no one gets the exclusive lock until all are released. */
export const shareFileLock = (path: string, withinMs: number): Promise<() => void> =>
  // A transaction that has read something.
  take(path, withinMs, 'begin; select count(*) from sqlite_schema')

async function take(path: string, withinMs: number, begin: string): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  for (const each of [path, `${path}-journal`, `${path}-wal`, `${path}-shm`]) moveForeignAway(each, isOurs)
  // Anyone who can read the file can hold the lock.
  beginPrivately(path)
  const lock = new Database(path, { timeout: 0 })
  for (let waited = 0; ; waited += lookEveryMs) {
    try {
      // A journal in a file would be taken for something foreign by the next one who asks.
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

/** Nothing is ever in a lock: what is there and not an empty file is not ours, and must not keep anybody out. */
const isOurs = (found: Stats) => found.isFile() && found.size === 0
