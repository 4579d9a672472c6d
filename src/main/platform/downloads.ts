// Saves a file where a browser's download would land: the Downloads folder, under a name that is still free. What
// cannot be written whole is not left behind in part.
import { app } from 'electron'
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST'

/**
 * Writes `content` (owner-readable only), reads it back and answers the whole path; null where the folder cannot be
 * written.
 */
export function saveToDownloads(suggestedName: string, content: string | Uint8Array): string | null {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content
  const known = app.getPath('downloads')
  // A minimal desktop names no such folder; Electron then answers the home folder itself.
  const folder = known === app.getPath('home') ? join(known, 'Downloads') : known
  const ending = extname(suggestedName)
  const stem = suggestedName.slice(0, suggestedName.length - ending.length)
  try {
    mkdirSync(folder, { recursive: true })
    for (let attempt = 1; attempt < 1000; attempt += 1) {
      const path = join(folder, attempt === 1 ? suggestedName : `${stem} (${attempt})${ending}`)
      try {
        writeNew(path, bytes)
        return path
      } catch (error) {
        if (!isTaken(error)) throw error
      }
    }
    return null
  } catch {
    return null
  }
}

/** Throws EEXIST where there is a file already; whatever else goes wrong, no part of a file stays. */
function writeNew(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600)
  try {
    try {
      writeFileSync(file, bytes)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    if (!readFileSync(path).equals(bytes)) throw new Error('the file does not read back')
  } catch (error) {
    rmSync(path, { force: true })
    throw error
  }
}
