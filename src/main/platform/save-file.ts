// Where a file goes: like a browser's download to the Downloads folder, or with **Save as…** where the system's own dialog
// says, which also asks before it takes the place of another file.
import { app, dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { fail } from '../../shared/result'
import { saveAt, saveUnderFreeName, type AskingWindow, type SaveFileIn } from '../protection/save-file'

/** A minimal desktop names no such folder; Electron then answers the home folder itself. */
function downloadsFolder(): string {
  const known = app.getPath('downloads')
  return known === app.getPath('home') ? join(known, 'Downloads') : known
}

/** `parent`: the window of whoever asked; null where it is gone, and nobody is there to be asked. */
export const createSaveFile =
  (parent: (asking: AskingWindow) => BrowserWindow | null): SaveFileIn =>
  async (file, place, asking) => {
    if (place === 'downloads') return saveUnderFreeName(downloadsFolder(), file)
    const window = parent(asking)
    if (window === null) return fail({ code: 'cancelled' })
    const answer = await dialog.showSaveDialog(window, {
      defaultPath: join(downloadsFolder(), file.name),
      properties: ['createDirectory', 'showOverwriteConfirmation']
    })
    if (answer.canceled || answer.filePath === '') return fail({ code: 'cancelled' })
    return saveAt(answer.filePath, file, { mayReplace: true })
  }
