// The folder of the backups on disk, accessed asynchronously, because it may be a stick or a share that is slow or gone. The folder itself
// is never created here: an unplugged stick must not become a folder of the same name on the wrong disk.
import { randomBytes } from 'node:crypto'
import { lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupFailure, FileWriteRefusal } from '../../../shared/result'
import { removeAbandonedParts, writeUserFile } from '../../protection/atomic-file'
import { refusalOf } from '../../protection/save-file'

/** No backup is larger, so a larger file is not read into memory. */
const mostBackupBytes = 32 * 2 ** 20

interface FoundFile {
  readonly name: string
  readonly sizeBytes: number
}

const failures: Partial<Record<FileWriteRefusal, BackupFailure>> = {
  'folder-missing': 'folder-missing',
  'not-allowed': 'folder-not-writable',
  'read-only': 'folder-not-writable',
  'disk-full': 'disk-full',
  'quota-full': 'disk-full',
  'not-verified': 'not-verified'
}

/** Why the file system refused; null for any other error. */
export function failureOf(error: unknown): BackupFailure | null {
  const refusal = refusalOf(error)
  return refusal === null ? null : (failures[refusal] ?? 'not-written')
}

/** Regular files in the folder, without links and folders. Throws the file system's error. */
export async function listFiles(folder: string, isWanted: (name: string) => boolean): Promise<readonly FoundFile[]> {
  const found: FoundFile[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (!entry.isFile() || !isWanted(entry.name)) continue
    const stats = await lstat(join(folder, entry.name)).catch(() => null)
    if (stats !== null) found.push({ name: entry.name, sizeBytes: stats.size })
  }
  return found
}

/** The bytes of a regular file in the folder; null if there is none. */
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

/** Writes a new file with the permissions of a user's file. If it throws the file system's error, nothing is left behind. */
export async function writeBackup(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  if (await writeUserFile(join(folder, name), bytes, 'never')) return
  throw Object.assign(new Error('a file with that name exists'), { code: 'EEXIST' })
}

/**
 * Removes partial files that a crash left. Earlier versions used names that end in `mark`, which is unique to this vault, so that files of
 * others are never removed.
 */
export async function removeLeftovers(folder: string, mark: string): Promise<void> {
  removeAbandonedParts(folder)
  const isLeftover = (name: string) => name.startsWith('countersign-backup-') && name.endsWith(`.${mark}.new`)
  for (const { name } of await listFiles(folder, isLeftover)) await rm(join(folder, name), { force: true })
}

export async function removeBackup(folder: string, name: string): Promise<void> {
  await rm(join(folder, name), { force: true })
}

/** Creates a file in the folder and removes it again. Throws the file system's error if that fails. */
export async function tryFolder(folder: string): Promise<void> {
  const probe = join(folder, `.countersign-${randomBytes(6).toString('hex')}`)
  await writeFile(probe, '', { flag: 'wx', mode: 0o600 })
  await rm(probe)
}
