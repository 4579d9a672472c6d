// Saving and choosing with the system's own dialogs, on real folders; some are full or read-only.
import { app, type BrowserWindow } from 'electron'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { createChooseFolder } from '../../../src/main/platform/folder-dialog'
import { createSaveFile } from '../../../src/main/platform/save-file'
import { t } from '../../../src/main/messages/messages'
import type { FolderDialogSubject } from '../folder-dialog'
import type { SavingSubject } from '../saving'
import { answerFileDialog } from './hands'

type Answer = Parameters<SavingSubject['answerNext']>[0]

const mounted: string[] = []

function createFolders() {
  const root = mkdtempSync(join(app.getPath('home'), 'p-'))
  mkdirSync(join(root, 'downloads', 'elsewhere'), { recursive: true })
  return root
}

export function unmountFolders(): void {
  for (const folder of mounted) execFileSync('umount', [folder])
}

export function realSavingSubject(parent: BrowserWindow): SavingSubject {
  const root = createFolders()
  app.setPath('downloads', join(root, 'downloads'))
  let next: Answer = 'close'
  const save = createSaveFile(() => (next === 'no-window' ? null : parent))
  return {
    save: async (file, place, asking) => {
      const saving = save(file, place, asking)
      if (place === 'asked' && next !== 'no-window') {
        await answerFileDialog('Save', next === 'elsewhere' ? `elsewhere/${file.name}` : null, true)
      }
      return saving
    },
    answerNext: (answer) => {
      next = answer
    },
    setDisk: (disk) => {
      const folder = join(root, 'downloads')
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder])
      mounted.push(folder)
      mkdirSync(join(folder, 'elsewhere'))
      if (disk === 'read-only') execFileSync('mount', ['-o', 'remount,ro', folder])
    },
    list: () =>
      Object.fromEntries(
        readdirSync(root, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .map((path) => [relative(root, path), readFileSync(path, 'utf8')])
      ),
    shorten: (path) => relative(root, path)
  }
}

export function realFolderDialogSubject(parent: BrowserWindow): FolderDialogSubject {
  const root = createFolders()
  let next: Answer = 'close'
  const choose = createChooseFolder(() => (next === 'no-window' ? null : parent))
  return {
    choose: async () => {
      const chosen = choose()
      if (next !== 'no-window') {
        await answerFileDialog(
          t('main.backupFolder.title'),
          next === 'elsewhere' ? join(root, 'downloads', 'elsewhere') : null,
          false
        )
      }
      return chosen
    },
    answerNext: (answer) => {
      next = answer
    },
    shorten: (path) => relative(root, path)
  }
}
