// Where a file goes: like a browser's download to the Downloads folder, or with **Save as…** where the system's own dialog
// says, which also asks before it takes the place of another file.
import { app, BrowserWindow, dialog } from 'electron'
import { join } from 'node:path'
import { fail } from '../../shared/result'
import { saveAt, saveUnderFreeName, type SaveFile } from '../protection/save-file'

/** A minimal desktop names no such folder; Electron then answers the home folder itself. */
function downloadsFolder(): string {
  const known = app.getPath('downloads')
  return known === app.getPath('home') ? join(known, 'Downloads') : known
}

export const saveFile: SaveFile = async (file, place) => {
  if (place === 'downloads') return saveUnderFreeName(downloadsFolder(), file)
  const options: Electron.SaveDialogOptions = {
    defaultPath: join(downloadsFolder(), file.name),
    properties: ['createDirectory', 'showOverwriteConfirmation']
  }
  const parent = BrowserWindow.getFocusedWindow()
  const answer = await (parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options))
  if (answer.canceled || answer.filePath === '') return fail({ code: 'cancelled' })
  return saveAt(answer.filePath, file, { mayReplace: true })
}
