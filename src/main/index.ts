// The entry of the app: everything that is decided before Chromium starts. start/desktop-app.ts continues for the app with windows.
import { removedVariables } from './environment/clean'
import { preventDumps } from './environment/core-dumps'
import { app } from 'electron'
import { join } from 'node:path'
import { findCommandLine } from './cli/arguments'
import { registerAppScheme } from './platform/app-protocol'
import { hardenApp } from './platform/hardening'
import { watchSetupLinks } from './platform/protocol-client'
import { askForShortcutPortal } from './platform/shortcut-portal'
import { releaseKeys } from './platform/release-keys'
import { isDrivable } from './platform/switches'
import { findFeed } from './platform/updates'
import { findPortableApp, identifyToWindows } from './platform/windows-system'
import { refuseForeignSwitches, runCommandLine } from './start/command-line'

/** Programs that are built next to this file. */
const programs = {
  readingThread: new URL('./reading-thread.js', import.meta.url),
  scanner: new URL('./scan-process.js', import.meta.url),
  reader: new URL('./read-process.js', import.meta.url),
  worker: new URL('./worker.js', import.meta.url)
}

identifyToWindows()
const dataDir = process.env['COUNTERSIGN_DATA_DIR'] ?? findPortableApp()?.dataDir ?? app.getPath('userData')
app.setPath('userData', dataDir)
app.setPath('sessionData', join(dataDir, 'chromium'))

const commandLine = findCommandLine(process.argv, !app.isPackaged)
if (app.isPackaged && !isDrivable())
  refuseForeignSwitches(process.argv.slice(1, -(commandLine?.length ?? 0) || undefined))
if (commandLine !== null) await runCommandLine(commandLine, { dataDir, ...programs })

// Development builds only: demos and tests shift the time, also while the app runs.
const clockOffsetMs = app.isPackaged ? () => 0 : () => Number(process.env['COUNTERSIGN_CLOCK_OFFSET_MS'] ?? 0)
const now = () => Date.now() + clockOffsetMs()
/** Development builds only: tests attach to the app before its first window opens. */
const opensAfterMs = app.isPackaged ? 0 : Number(process.env['COUNTERSIGN_OPENS_AFTER_MS'] ?? 0)

// Only a release has an update feed. A feed file next to a development build is ignored.
const feed = app.isPackaged ? findFeed(process.resourcesPath, releaseKeys()) : null
hardenApp(feed?.host ?? null)
registerAppScheme()
askForShortcutPortal()
const setupLinks = watchSetupLinks()
if (app.requestSingleInstanceLock()) {
  // Loaded here, because a command needs none of it.
  const { startDesktopApp } = await import('./start/desktop-app')
  void startDesktopApp({ dataDir, now, opensAfterMs, removedVariables, preventDumps, setupLinks, feed, programs })
} else app.quit()
