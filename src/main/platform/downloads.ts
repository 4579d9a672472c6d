// Saves a file where a browser's download would land: the Downloads folder, under a name that is still free. What
// cannot be written whole is not left behind in part.
import { app } from 'electron'
import { mkdirSync } from 'node:fs'
import { extname, join } from 'node:path'
import { writeNewFile } from '../protection/atomic-file'

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
      if (writeNewFile(path, bytes)) return path
    }
    return null
  } catch {
    return null
  }
}
