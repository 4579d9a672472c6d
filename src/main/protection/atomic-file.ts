// Files that are either the old one or the new one after a crash, never half of each.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import { dirname } from 'node:path'

/**
 * Replaces `path` with `bytes`: written beside it, synced, renamed over it. Readable by the owner only.
 * Throws the file system's error where the disk is full or read-only; the old file is then untouched.
 */
export function writeAtomically(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  const beside = `${path}.new`
  const file = openSync(beside, 'w', 0o600)
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  renameSync(beside, path)
  if (process.platform === 'win32') return
  const folder = openSync(dirname(path), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST'

/**
 * Writes `bytes` (owner-readable only) where no file is yet and reads them back; false where there is one. Throws where
 * it cannot be written whole, and then no part of it stays.
 */
export function writeNewFile(path: string, bytes: Uint8Array): boolean {
  let file: number
  try {
    file = openSync(path, 'wx', 0o600)
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
  try {
    try {
      writeFileSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (!readFileSync(path).equals(bytes)) throw new Error('the file does not read back')
    return true
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}
