// The folder dialog: a person chooses a folder, closes the dialog, or is absent.
import type { Cases } from './cases'

export interface FakeFolderDialog {
  /** The chosen folder; null: the dialog is closed. */
  folder: string | null
  hasWindow: boolean
  /** How many dialogs were opened. */
  asked: number
  /** What happens while the dialog is open. */
  whileAsked: () => void | Promise<void>
  readonly chooseFolder: () => Promise<string | null>
}

export function createFakeFolderDialog(folder: string | null = null): FakeFolderDialog {
  const dialog: FakeFolderDialog = {
    folder,
    hasWindow: true,
    asked: 0,
    whileAsked: () => undefined,
    async chooseFolder() {
      if (!dialog.hasWindow) return null
      dialog.asked += 1
      await dialog.whileAsked()
      return dialog.folder
    }
  }
  return dialog
}

export interface FolderDialogSubject {
  readonly choose: () => Promise<string | null>
  readonly answerNext: (answer: 'elsewhere' | 'close' | 'no-window') => void
  readonly shorten: (path: string) => string
}

export function fakeFolderDialogSubject(): FolderDialogSubject {
  const dialog = createFakeFolderDialog()
  return {
    choose: dialog.chooseFolder,
    answerNext: (answer) => {
      dialog.folder = answer === 'elsewhere' ? '/downloads/elsewhere' : null
      dialog.hasWindow = answer !== 'no-window'
    },
    shorten: (path) => path.slice(1)
  }
}

const chooseAfter = (answer: 'elsewhere' | 'close' | 'no-window') => async (s: FolderDialogSubject) => {
  s.answerNext(answer)
  const path = await s.choose()
  return path === null ? null : s.shorten(path)
}

export const folderDialogCases: Cases<FolderDialogSubject> = {
  'the whole path of the chosen folder is returned': { see: chooseAfter('elsewhere'), expected: 'downloads/elsewhere' },
  'a closed dialog returns no folder': { see: chooseAfter('close'), expected: null },
  'no dialog opens without a window': { see: chooseAfter('no-window'), expected: null }
}
