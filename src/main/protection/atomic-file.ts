// The one way to write a file: under a name that nobody can guess, in the folder where it will be; never through a link;
// its owner's only, whatever the umask; whole and on the disk before it gets its own name; and nothing stays behind where
// that fails. After a crash a file is the old one or the new one. Throws the file system's errors.
import { randomBytes } from 'node:crypto'
import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  ftruncateSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  writeSync
} from 'node:fs'
import { link, open, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const ownerOnly = 0o600
// Windows knows no O_NOFOLLOW; its O_EXCL does not follow either.
const newFile =
  constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | ((constants.O_NOFOLLOW as number | undefined) ?? 0)
const partPattern = /^\.countersign-[0-9a-f]{32}\.part$/
/** No write of the app takes longer. */
const abandonedAfterMs = 10 * 60_000

/** What a file is called while it is written. It holds nothing of its own name, which may be as long as names can be. */
const partIn = (folder: string) => join(folder, `.countersign-${randomBytes(16).toString('hex')}.part`)

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Some file systems know no modes and no syncing of their own. A disk that fails says something else. */
const isUnsupported = (error: unknown): boolean =>
  ['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(String(codeOf(error)))

function ifSupported(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!isUnsupported(error)) throw error
  }
}

/** The file has its name already: a folder that cannot be synced makes it no less written. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  try {
    const handle = openSync(folder, constants.O_RDONLY)
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch {
    // As said above.
  }
}

/**
 * Replaces `path`, a small file of the data folder, with `bytes`. The old file is untouched where this throws. A folder that
 * is missing is made.
 */
export function writeAtomically(path: string, bytes: Uint8Array): void {
  const folder = dirname(path)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const part = partIn(folder)
  const file = openSync(part, newFile, ownerOnly)
  try {
    try {
      ifSupported(() => {
        fchmodSync(file, ownerOnly)
      })
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
      ifSupported(() => {
        fsyncSync(file)
      })
    } catch (error) {
      emptySync(file)
      throw error
    } finally {
      closeSync(file)
    }
    renameSync(part, path)
  } catch (error) {
    removeQuietly(part)
    throw error
  }
  syncFolder(folder)
}

/** What cannot be removed shall at least hold nothing. */
function emptySync(file: number): void {
  try {
    ftruncateSync(file)
  } catch {
    // It is removed next.
  }
}

function removeQuietly(path: string): void {
  try {
    rmSync(path, { force: true })
  } catch {
    // The failure that led here is the one to tell.
  }
}

/** `never`: where there is a file already, it stays. */
export type Replacing = 'never' | 'always'

/** What `writeUserFile` throws where the bytes on the disk are not those that were written. */
export const notVerifiedCode = 'FILE_NOT_VERIFIED'

/**
 * Writes a file for its user, off the main thread: reads it back before it gets its name. False, and nothing written, where
 * `path` is taken and nothing is to be replaced. The folder is not made: an unplugged stick must not become a folder.
 */
export async function writeUserFile(path: string, bytes: Uint8Array, replacing: Replacing): Promise<boolean> {
  const folder = dirname(path)
  const part = partIn(folder)
  const file = await open(part, newFile, ownerOnly)
  let isWritten: boolean
  try {
    try {
      await file.chmod(ownerOnly).catch(unlessUnsupported)
      await file.writeFile(bytes)
      await file.sync().catch(unlessUnsupported)
    } catch (error) {
      await file.truncate().catch(() => undefined)
      throw error
    } finally {
      await file.close()
    }
    if (!(await readsBack(part, bytes)))
      throw Object.assign(new Error('it does not read back'), { code: notVerifiedCode })
    isWritten = replacing === 'always' ? await rename(part, path).then(() => true) : await nameAnew(part, path)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    throw error
  }
  if (!isWritten) await rm(part, { force: true }).catch(() => undefined)
  await syncFolderLater(folder)
  return isWritten
}

function unlessUnsupported(error: unknown): void {
  if (!isUnsupported(error)) throw error
}

async function readsBack(path: string, bytes: Uint8Array): Promise<boolean> {
  const file = await open(path, constants.O_RDONLY | ((constants.O_NOFOLLOW as number | undefined) ?? 0))
  try {
    return (await file.readFile()).equals(bytes)
  } finally {
    await file.close()
  }
}

/** Gives `part` its name unless that is taken. Where there are no hard links, the name is taken by an empty file first. */
async function nameAnew(part: string, path: string): Promise<boolean> {
  try {
    await link(part, path)
    await rm(part, { force: true })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    if (!isUnsupported(error) && codeOf(error) !== 'EMLINK' && codeOf(error) !== 'UNKNOWN') throw error
  }
  let placeholder: FileHandle
  try {
    placeholder = await open(path, newFile, ownerOnly)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
  await placeholder.close()
  try {
    await rename(part, path)
  } catch (error) {
    await rm(path, { force: true }).catch(() => undefined)
    throw error
  }
  return true
}

async function syncFolderLater(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, constants.O_RDONLY)
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // As above: it is written.
  }
}

/**
 * Removes what a crash of ours left half-written in `folder`: only plain files under our own kind of name that nobody has
 * written to for a while, for another process may be at work. By the system's clock, which is the files' too.
 */
export function removeAbandonedParts(folder: string): void {
  const now = Date.now()
  try {
    for (const name of readdirSync(folder)) {
      if (!partPattern.test(name)) continue
      const stats = lstatSync(join(folder, name))
      if (stats.isFile() && Math.abs(now - stats.mtimeMs) > abandonedAfterMs) removeQuietly(join(folder, name))
    }
  } catch {
    // A folder that is not there or cannot be read has nothing that we could tidy.
  }
}
