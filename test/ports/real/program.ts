// The real parts of every port, seen in one start of Electron. Writes what was seen, as JSON, to the file that it is told.
import { app, BrowserWindow } from 'electron'
import { writeFileSync } from 'node:fs'
import { speak } from '../../../src/main/words/words'
import { browserCases } from '../browser'
import { seeAll, type Seen } from '../cases'
import { clipboardCases } from '../clipboard'
import { folderDialogCases } from '../folder-dialog'
import { savingCases } from '../saving'
import { putBrowserBack, realBrowserSubject } from './browser'
import { realClipboardSubject } from './clipboard'
import { realFolderDialogSubject, realSavingSubject, removeFolders } from './files'

async function seeEverything(): Promise<Record<string, Seen>> {
  await app.whenReady()
  speak('en')
  const parent = new BrowserWindow({ x: 0, y: 0, width: 300, height: 200 })
  await parent.loadURL('about:blank')
  const seen: Record<string, Seen> = {}
  const note = async (port: string, work: Promise<Seen>) => {
    seen[port] = await work
  }
  const atDialogs = async () => {
    await note(
      'saving',
      seeAll(savingCases, () => realSavingSubject(parent))
    )
    await note(
      'folder dialog',
      seeAll(folderDialogCases, () => realFolderDialogSubject(parent))
    )
  }
  const beside = async () => {
    await note('clipboard', seeAll(clipboardCases, realClipboardSubject))
  }
  // One keyboard and one PATH: what needs them goes one after the other.
  await Promise.all([atDialogs(), beside()])
  await note('browser', seeAll(browserCases, realBrowserSubject))
  putBrowserBack()
  return seen
}

void seeEverything()
  .then((seen) => {
    writeFileSync(process.env['COUNTERSIGN_PORTS_SEEN'] ?? '', JSON.stringify(seen))
  })
  .catch((error: unknown) => {
    console.error(error)
  })
  .finally(() => {
    removeFolders()
    app.exit(0)
  })
