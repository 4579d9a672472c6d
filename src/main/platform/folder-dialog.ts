// The system's own dialog for a folder: what the user chooses there is the only path that a page ever causes to be written.
import { BrowserWindow, dialog } from 'electron'
import { words } from '../words/words'

/** The whole path of a folder, or null where the user cancelled. */
export async function chooseFolder(): Promise<string | null> {
  const options: Electron.OpenDialogOptions = {
    title: words().backupFolder.title,
    buttonLabel: words().backupFolder.choose,
    properties: ['openDirectory', 'createDirectory', 'promptToCreate']
  }
  const parent = BrowserWindow.getFocusedWindow()
  const { canceled, filePaths } = await (parent === null
    ? dialog.showOpenDialog(options)
    : dialog.showOpenDialog(parent, options))
  return canceled ? null : (filePaths[0] ?? null)
}
