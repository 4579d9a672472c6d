// Runs the real parts of every port in one Electron. Writes the observations, as JSON, to the given file.
import { app, BrowserWindow } from 'electron'
import { mkdirSync, writeFileSync } from 'node:fs'
import { registerAppScheme } from '../../../src/main/platform/app-protocol'
import { hardenApp } from '../../../src/main/platform/hardening'
import { startReadProcess } from '../../../src/main/platform/read-process'
import { speak } from '../../../src/main/messages/messages'
import { browserCases } from '../browser'
import { seeAll, type Cases, type Seen } from '../cases'
import { clipboardCases } from '../clipboard'
import { decoderCases } from '../decoder'
import { folderDialogCases } from '../folder-dialog'
import { readerCases } from '../reader'
import { savingCases } from '../saving'
import { screensCases } from '../screens'
import { sendersCases } from '../senders'
import { systemClockCases } from '../system-clock'
import { noFeedCases, updatesCases } from '../updates'
import { windowsCases } from '../windows'
import { putBrowserBack, realBrowserSubject } from './browser'
import { realClipboardSubject } from './clipboard'
import { closeDecoders, realDecoderSubject } from './decoder'
import { realFolderDialogSubject, realSavingSubject, unmountFolders } from './files'
import { putScreensBack, realScreensSubject } from './screens'
import { openSenders } from './senders'
import { closeSystemClocks, realSystemClockSubject } from './system-clock'
import { startFeed } from './updates'
import { openWindows, realWindowsSubject, watchWindows } from './windows'

const seen: Record<string, Seen> = {}
async function see<S>(port: string, cases: Cases<S>, open: () => S | Promise<S>): Promise<void> {
  const startedAt = performance.now()
  seen[port] = await seeAll(cases, open)
  console.log(`${port}: ${String(Math.round(performance.now() - startedAt))} ms`)
}

async function seeEverything(): Promise<void> {
  await app.whenReady()
  speak('en')
  watchWindows()
  mkdirSync(app.getPath('userData'), { recursive: true })
  const parent = new BrowserWindow({ x: 0, y: 0, width: 300, height: 200 })
  await parent.loadURL('about:blank')
  const feed = await startFeed()
  const start = () => startReadProcess(new URL('./read-process.js', import.meta.url))

  const atDialogs = async () => {
    await see('saving', savingCases, () => realSavingSubject(parent))
    await see('folder dialog', folderDialogCases, () => realFolderDialogSubject(parent))
  }
  const beside = async () => {
    await see('clipboard', clipboardCases, realClipboardSubject)
    await see('decoder', decoderCases, realDecoderSubject)
    await see('reader', readerCases, () => ({ start }))
    await see('updates without a feed', noFeedCases, feed.open(false))
    await see('updates', updatesCases, feed.open(true))
  }
  // There is one keyboard, one screen and one PATH, so the cases that need them run one after another.
  await Promise.all([atDialogs(), beside()])
  const windows = openWindows()
  await see('windows', windowsCases, () => realWindowsSubject(windows))
  const senders = await openSenders(windows)
  await see('senders', sendersCases, () => senders.subject)
  senders.close()
  await see('screens', screensCases, realScreensSubject)
  putScreensBack()
  await see('browser', browserCases, realBrowserSubject)
  putBrowserBack()
  await see('system clock', systemClockCases, realSystemClockSubject)
  closeSystemClocks()
  feed.close()
}

hardenApp('127.0.0.1')
registerAppScheme()
void seeEverything()
  .catch((error: unknown) => {
    console.error(error)
  })
  .finally(() => {
    writeFileSync(process.env['COUNTERSIGN_PORTS_SEEN'] ?? '', JSON.stringify(seen))
    closeDecoders()
    unmountFolders()
    app.exit(0)
  })
