// The system's folder dialog. A page can cause writing only to a folder that the user chose here.
import { dialog, type BrowserWindow } from 'electron'
import { t } from '../messages/messages'

/** Resolves to the absolute path of a folder; null if the user cancelled. `parent`: the window that asked; null if it is closed. */
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
