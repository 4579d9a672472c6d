// A lock between processes that ends with its holder, however that ends: SQLite's own lock on an empty file beside what is
// guarded. Nothing is ever written into it.
import Database from 'better-sqlite3'
import { lstatSync, mkdirSync, renameSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname } from 'node:path'

const lookEveryMs = 20

const isTaken = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_BUSY')

/** Takes the lock at `path`, waiting `withinMs` at most; answers what gives it back. Rejects where it is not to be had. */
export async function takeFileLock(path: string, withinMs: number): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  for (const each of [path, `${path}-journal`, `${path}-wal`, `${path}-shm`]) moveForeignAway(each)
  const lock = new Database(path, { timeout: 0 })
  for (let waited = 0; ; waited += lookEveryMs) {
    try {
      lock.exec('begin exclusive')
      return () => {
        lock.close()
      }
    } catch (error) {
      if (isTaken(error) && waited < withinMs) await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
      else {
        lock.close()
        throw error
      }
    }
  }
}

/** Nothing is ever in a lock: what is there and not an empty file is not ours, and must not keep anybody out. */
function moveForeignAway(path: string): void {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined || (found.isFile() && found.size === 0)) return
  renameSync(path, `${path}.${randomBytes(8).toString('hex')}`)
}
