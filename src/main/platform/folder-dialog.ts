// The system's own dialog for a folder: what the user chooses there is the only path that a page ever causes to be written.
import { dialog, type BrowserWindow } from 'electron'
import { t } from '../messages/messages'

/** Answers the whole path of a folder, or null where the user cancelled. `parent`: the window of whoever asked; null where it is gone. */
export const createChooseFolder =
  (parent: () => BrowserWindow | null): (() => Promise<string | null>) =>
  async () => {
    const window = parent()
    if (window === null) return null
    const { canceled, filePaths } = await dialog.showOpenDialog(window, {
      title: t('main.backupFolder.title'),
      buttonLabel: t('main.backupFolder.choose'),
      properties: ['openDirectory', 'createDirectory', 'promptToCreate']
    })
    return canceled ? null : (filePaths[0] ?? null)
  }
