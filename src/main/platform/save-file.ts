// Where a file is saved: in the Downloads folder, like a browser's download, or with **Save as…** where the user chooses in the system's
// dialog, which also asks before replacing a file.
import { app, dialog, type BrowserWindow } from 'electron'
import { join } from 'node:path'
import { fail } from '../../shared/result'
import { saveAt, saveUnderFreeName, type AskingWindow, type SaveFileIn } from '../protection/save-file'

/** A minimal desktop defines no such folder; Electron then returns the home folder. */
function downloadsFolder(): string {
  const known = app.getPath('downloads')
  return known === app.getPath('home') ? join(known, 'Downloads') : known
}

/** `parent`: the window that asked; null if it is closed and no one can be asked. */
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
