// The only way to read a small file of the data folder. Anyone with write access can put anything in its place: a link, a folder, a pipe
// without a writer, a file of any size. None of these may block the app or fill its memory.
import { randomBytes } from 'node:crypto'
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats } from 'node:fs'
import { renameWhenFree } from './atomic-file'

// Windows has neither flag: creating links there needs special rights, and its pipes are elsewhere.
const noFollow = (constants.O_NOFOLLOW as number | undefined) ?? 0
const noWait = (constants.O_NONBLOCK as number | undefined) ?? 0
const mostBytes = 16 * 1024 * 1024

/** Flags for reading a file that anyone may have put there: do not follow links, do not wait for a writer. */
export const cautiously = constants.O_RDONLY | noFollow | noWait

const isAbsence = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')

/** Whether anything exists at `path`, even a broken link. Throws if that cannot be determined. */
export function isAnythingAt(path: string): boolean {
  try {
    lstatSync(path)
    return true
  } catch (error) {
    if (isAbsence(error)) return false
    throw error
  }
}

/** Whether there is a regular file at `path`, not a link to one. */
export function isFileAt(path: string): boolean {
  try {
    return lstatSync(path).isFile()
  } catch {
    return false
  }
}

/**
 * Renames what is at `path` to a random name next to it, unless it is ours; by default, a regular file is. Checks with a single look,
 * because another process may create or remove its file at the same moment.
 */
export function moveForeignAway(path: string, isOurs: (found: Stats) => boolean = (found) => found.isFile()): void {
  try {
    if (!isOurs(lstatSync(path))) renameWhenFree(path, `${path}.${randomBytes(8).toString('hex')}`)
  } catch (error) {
    if (!isAbsence(error)) throw error
  }
}

/**
 * The content of the file at `path`; null if there is none. Throws if it is not a regular file, is larger than 16 MiB, or cannot be read.
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
    if (!stats.isFile()) throw new Error('its place is taken by something other than a file')
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
