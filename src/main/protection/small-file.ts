// The one way to read a small file of the data folder. Whoever can write there can put anything in its place: a link, a folder,
// a pipe that nobody ever writes to, a file without end. None of these is ours, and none may hold up the app or fill its memory.
import { randomBytes } from 'node:crypto'
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, renameSync, type Stats } from 'node:fs'

// Windows knows neither; its links need rights of their own, and its pipes have another place.
const noFollow = (constants.O_NOFOLLOW as number | undefined) ?? 0
const noWait = (constants.O_NONBLOCK as number | undefined) ?? 0
const mostBytes = 16 * 1024 * 1024

/** How a file that anybody may have put there is opened for reading: through no link, and without waiting for a writer. */
export const cautiously = constants.O_RDONLY | noFollow | noWait

const isAbsence = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Whether anything lies at `path`, of whatever kind: a link that leads nowhere counts. Throws where nobody can tell. */
export function isAnythingAt(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch (error) {
    if (isAbsence(error)) return false
    throw error
  }
}

/** Whether a file itself lies at `path`, and no link to one. */
export function isFileAt(path: string): boolean {
  try {
    return lstatSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * Puts what lies at `path` out of the way, under a name of its own beside it, unless it is ours: a file itself, where nothing
 * else is said. Looked at once, since another process may take its own away, or lay it down, in the same moment.
 */
export function moveForeignAway(path: string, isOurs: (found: Stats) => boolean = (found) => found.isFile()): void {
  try {
    if (!isOurs(lstatSync(path))) renameSync(path, `${path}.${randomBytes(8).toString('hex')}`)
  } catch (error) {
    if (!isAbsence(error)) throw error
  }
}

/**
 * The bytes of the file at `path`; null where nothing lies there. Throws for what is no file, for a link, for one of more than
 * 16 MiB, and where it cannot be read.
 */
export function readSmallFile(path: string): Buffer | null {
  let file: number
  try {
    file = openSync(path, cautiously)
  } catch (error) {
    if (isAbsence(error)) return null
    throw error
  }
  try {
    const stats = fstatSync(file)
    if (!stats.isFile()) throw new Error('something that is no file lies in its place')
    if (stats.size > mostBytes) throw new Error('the file is far too large')
    const bytes = Buffer.alloc(stats.size)
    let read = 0
    for (let more = -1; more !== 0 && read < bytes.length; read += more) {
      more = readSync(file, bytes, read, bytes.length - read, read)
    }
    return bytes.subarray(0, read)
  } finally {
    closeSync(file)
  }
}
