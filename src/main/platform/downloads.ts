// Saves a text where a browser's download would land: the Downloads folder, under a name that is still free.
import { app } from 'electron'
import { mkdirSync, openSync, writeSync, closeSync, fsyncSync } from 'node:fs'
import { extname, join } from 'node:path'

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EEXIST'

/** Writes `text` (owner-readable only) and answers the whole path, or null where the folder cannot be written. */
export function saveToDownloads(suggestedName: string, text: string): string | null {
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
        const file = openSync(path, 'wx', 0o600)
        try {
          writeSync(file, text)
          fsyncSync(file)
        } finally {
          closeSync(file)
        }
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
