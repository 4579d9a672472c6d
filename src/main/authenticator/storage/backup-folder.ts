// The folder of the backups on disk, asynchronously: it may be a stick or a share that is slow or gone. The folder itself
// is never made here, for an unplugged stick must not become a folder of the same name on the wrong disk.
import { randomBytes } from 'node:crypto'
import { lstat, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupFailure } from '../../../shared/result'

/** No backup is larger; a file that is wants our memory. */
const mostBackupBytes = 32 * 2 ** 20

interface FoundFile {
  readonly name: string
  readonly sizeBytes: number
}

/** Why the file system refused; null where the error is not its. */
export function failureOf(error: unknown): BackupFailure | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'folder-missing'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'folder-not-writable'
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    case null:
      return null
    default:
      return code.startsWith('E') ? 'not-written' : null
  }
}

/** Plain files of the folder; links and folders are no backups. Throws the file system's error. */
export async function listFiles(folder: string, isWanted: (name: string) => boolean): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !isWanted(entry.name)) continue
    const stats = await lstat(join(folder, entry.name)).catch(() => null)
    if (stats !== null) found.push({ name: entry.name, sizeBytes: stats.size })
  }
  return found
}

/** The bytes of a plain file of the folder; null where there is none. */
export async function readBackup(folder: string, name: string): Promise<Buffer | null> {
  const path = join(folder, name)
  try {
    const stats = await lstat(path)
    return stats.isFile() && stats.size <= mostBackupBytes ? await readFile(path) : null
  } catch (error) {
    if (failureOf(error) === 'folder-missing') return null
    throw error
  }
}

/** What a file is called while it is written. `mark` is this vault's, so that nobody else's is ever taken for a leftover. */
const besideOf = (name: string, mark: string) => `${name}.${mark}.new`

/**
 * Writes a new file: beside, synced, renamed. Throws the file system's error, with nothing left behind where it lets us;
 * no file of that name may exist.
 */
export async function writeBackup(folder: string, name: string, mark: string, bytes: Uint8Array): Promise<void> {
  const beside = join(folder, besideOf(name, mark))
  try {
    const file = await open(beside, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(beside, join(folder, name))
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(folder)
}

/** Some file systems know no such thing; the file itself is on the disk already. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  try {
    const handle = await open(folder, 'r')
    try {
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch {
    // As said above.
  }
}

/** Removes what a crash of ours left half-written. */
export async function removeLeftovers(folder: string, mark: string): Promise<void> {
  const isLeftover = (name: string) => name.startsWith('countersign-backup-') && name.endsWith(`.${mark}.new`)
  for (const { name } of await listFiles(folder, isLeftover)) await rm(join(folder, name), { force: true })
}

export async function removeBackup(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true })
}

/** Makes a file in the folder and takes it away again. Throws the file system's error where that is not possible. */
export async function tryFolder(folder: string): Promise<void> {
  const probe = join(folder, `.countersign-${randomBytes(6).toString('hex')}`)
  await writeFile(probe, '', { flag: 'wx', mode: 0o600 })
  await rm(probe)
}
