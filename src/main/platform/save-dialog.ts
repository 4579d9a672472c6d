// **Save as…**: the system's own dialog names the file, and asks before it takes the place of another one.
import { app, BrowserWindow, dialog } from 'electron'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, ok, type Failure, type Result } from '../../shared/result'
import { writeAtomically } from '../protection/atomic-file'

/** Asks where to, writes `bytes` (owner-readable only), reads them back and answers the whole path. */
export async function saveFileAs(
  suggestedName: string,
  bytes: Uint8Array
): Promise<Result<string, Failure<'cancelled' | 'file-not-written'>>> {
  const options: Electron.SaveDialogOptions = {
    defaultPath: join(app.getPath('downloads'), suggestedName),
    properties: ['createDirectory', 'showOverwriteConfirmation']
  }
  const parent = BrowserWindow.getFocusedWindow()
  const answer = await (parent === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(parent, options))
  if (answer.canceled || answer.filePath === '') return fail({ code: 'cancelled' })
  try {
    writeAtomically(answer.filePath, bytes)
    if (!readFileSync(answer.filePath).equals(bytes)) return fail({ code: 'file-not-written' })
    return ok(answer.filePath)
  } catch {
    return fail({ code: 'file-not-written' })
  }
}
