// The only way to write files. A file is written under a random name in its own folder, never through a link, with mode 600 whatever the
// umask, and is complete and on the disk before it gets its own name. A failure leaves nothing behind. After a crash, either the old file
// or the new one is there. Throws the file system's errors.
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
import { setTimeout as wait } from 'node:timers/promises'

const ownerOnly = 0o600
// Windows lacks O_NOFOLLOW, but its O_EXCL does not follow links either.
const newFile =
  constants.O_CREAT | constants.O_EXCL | constants.O_WRONLY | ((constants.O_NOFOLLOW as number | undefined) ?? 0)
const partPattern = /^\.countersign-[0-9a-f]{32}\.part$/
/** Longer than any write of the app. */
const abandonedAfterMs = 10 * 60_000

/** The temporary name of a file. It does not contain the final name, which may already have the maximum length. */
const partIn = (folder: string) => join(folder, `.countersign-${randomBytes(16).toString('hex')}.part`)

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined)

/** Some file systems do not support modes or syncing. A failing disk reports other errors. */
const isUnsupported = (error: unknown): boolean =>
  ['EINVAL', 'EPERM', 'EISDIR', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(String(codeOf(error)))

function ifSupported(work: () => void): void {
  try {
    work()
  } catch (error) {
    if (!isUnsupported(error)) throw error
  }
}

/** Errors are ignored: the file already has its name, and is written even if its folder cannot be synced. */
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
    // See above.
  }
}

/** Before each further attempt to rename, in ms: 1.3 s in all. */
const renameWaitsMs = [10, 20, 40, 80, 160, 320, 640]

/**
 * How long to wait before `from` is renamed again; null if that is pointless. On Windows, a virus scanner or the search index opens a file
 * as soon as it is closed, and nothing can be renamed to or from it until they are done.
 */
function waitBeforeRename(error: unknown, attempt: number): number | null {
  const isHeld = ['EPERM', 'EACCES', 'EBUSY'].includes(String(codeOf(error)))
  return process.platform === 'win32' && isHeld ? (renameWaitsMs[attempt] ?? null) : null
}

/** The only way to rename: replaces `to`, and waits a little for programs that hold one of the files. */
export function renameWhenFree(from: string, to: string): void {
  for (let attempt = 0; ; attempt++) {
    try {
      renameSync(from, to)
      return
    } catch (error) {
      const waitMs = waitBeforeRename(error, attempt)
      if (waitMs === null) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, waitMs)
    }
  }
}

/** The same off the main thread. */
async function renameWhenFreeLater(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await rename(from, to)
      return
    } catch (error) {
      const waitMs = waitBeforeRename(error, attempt)
      if (waitMs === null) throw error
      await wait(waitMs)
    }
  }
}

/** Replaces `path`, a small file of the data folder, with `bytes`. If this throws, the old file is unchanged. Creates a missing folder. */
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
    renameWhenFree(part, path)
  } catch (error) {
    removeQuietly(part)
    throw error
  }
  syncFolder(folder)
}

/** If the file cannot be removed, at least it is empty. */
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
    // The caller rethrows the original error.
  }
}

/** `never`: an existing file stays. */
export type Replacing = 'never' | 'always'

/** The code of the error if the bytes on the disk differ from those that were written. */
export const notVerifiedCode = 'FILE_NOT_VERIFIED'

/**
 * Writes a file for the user, off the main thread, and verifies it before it gets its name. False, with nothing written, if `path` exists
 * and must not be replaced. Does not create the folder: an unplugged USB stick must not become one.
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
      throw Object.assign(new Error('the file reads back differently'), { code: notVerifiedCode })
    isWritten =
      replacing === 'always' ? await renameWhenFreeLater(part, path).then(() => true) : await nameAnew(part, path)
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

/** Gives `part` its name unless that exists. Without hard links, an empty file reserves the name first. */
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
    await renameWhenFreeLater(part, path)
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
    // As above: the file is written.
  }
}

/**
 * Removes temporary files in `folder` that a crash left behind: only regular files with our kind of name that were not written to for ten
 * minutes, because another process may still be writing. Uses the system's clock, like file times.
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
    // Nothing can be cleaned up in a folder that is missing or unreadable.
  }
}
