// Starts the app with windows. The first one opens at once; the app is composed when it is shown, because both need the main thread. Calls
// that the page makes in the meantime wait. The other window follows when the app is composed and the first page has run its script.
import { app, Menu, nativeTheme, session } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { apps, type AppId, type PageStart } from '../../shared/model/app'
import { describeApp } from '../app/app-state'
import { openPreferencesFile, usualPreferences } from '../app/preferences-file'
import type { Composition } from '../compose'
import { registerServers } from '../ipc/register'
import { pagesFolder } from '../platform/app-protocol'
import { createSystemClipboard } from '../platform/clipboard'
import { systemClock, watchClock } from '../platform/clock-watch'
import { createDesktop } from '../platform/desktop'
import { openDesktopSettings } from '../platform/desktop-settings'
import { createFeedMemory } from '../platform/feed-memory'
import { hardenSession } from '../platform/hardening'
import { createLog, type Log } from '../platform/log'
import { setUpMenu } from '../platform/menu'
import { readPageFiles } from '../platform/page-files'
import { askPage } from '../platform/page-request'
import { startScanProcess } from '../platform/scan-process'
import type { SetupLinks } from '../platform/setup-links'
import { createUpdates, type Feed } from '../platform/updates'
import { openWindowOrder } from '../platform/window-order'
import { createWindowPlaces } from '../platform/window-place'
import { createWindows, pickerWindow } from '../platform/windows'
import { findPortableApp } from '../platform/windows-system'
import { windowWaits } from '../protection/bounded-keychain'
import { createScanClient } from '../scan/client'
import { chooseLocale, speak } from '../messages/messages'
import { createLocking } from './locking'
import { clipboardPorts, dialogPorts, pagePorts, processPorts, systemPorts, themeSource } from './ports'
import { closeBeforeQuitting } from './quitting'

export interface StartOptions {
  readonly dataDir: string
  /** In ms since the epoch. */
  readonly now: () => number
  /** How long the first window waits, in ms. */
  readonly opensAfterMs: number
  /** Names of the removed environment variables. */
  readonly removedVariables: readonly string[]
  /** Prevents core dumps of the processes that run by then, and of those that they start. */
  readonly preventDumps: () => void
  readonly setupLinks: SetupLinks
  readonly feed: Feed | null
  /** Programs that are built next to the main process. */
  readonly programs: Readonly<Record<'scanner' | 'reader' | 'worker', URL>>
}

/** Preventing core dumps blocks the main thread for some 15 ms, which a start has no time for. */
const dumpsAfterMs = 1_000

/** If the app is quit before it is composed, which a keychain can hold up, it ends after this time, in ms. */
const longestUnfinishedMs = 3_000

/** Resolves once the app runs. */
export async function startDesktopApp(options: StartOptions): Promise<void> {
  const { dataDir, now, setupLinks, programs } = options
  const files = readPageFiles(pagesFolder())
  const loaded = new Set<AppId>()
  const chosen = openPreferencesFile(dataDir).read() ?? usualPreferences
  // Otherwise Electron builds a menu of its own first.
  Menu.setApplicationMenu(null)
  await app.whenReady()
  if (options.opensAfterMs > 0) await wait(options.opensAfterMs)
  nativeTheme.themeSource = themeSource(chosen.colorScheme)
  const log = createLog(join(dataDir, 'log'), now)
  for (const name of options.removedVariables) log.info(`environment:${name}`)
  logUncaught(log)
  speak(chooseLocale(chosen.language, app.getPreferredSystemLanguages()))

  let running: Composition<Electron.IpcMainInvokeEvent> | null = null
  const lock = () => {
    running?.lockAuthenticator('asked')
  }
  const clipboard = createSystemClipboard(now)
  const scan = createScanClient({ idleMs: 60_000, start: () => startScanProcess(programs.scanner) })
  const system = systemPorts()
  const order = openWindowOrder(join(dataDir, 'window-order.json'))
  const unopened = existsSync(join(dataDir, 'panel')) ? null : 'first-run'
  const expected = order.expectsLogin() ? 'login' : unopened
  const describe = (appId: AppId): PageStart =>
    running === null
      ? {
          app: describeApp({ ...system, now }, chosen, null),
          expects: appId === 'panel' ? expected : null
        }
      : { app: running.describeApp(), expects: null }
  /** Once nothing holds up the first one. */
  const openOther = () => {
    if (running !== null && loaded.size > 0) desktop.openOther()
  }
  const windows = createWindows({
    places: createWindowPlaces(join(dataDir, 'windows.json')),
    order,
    pages: { files, describe, findPicture: (name) => running?.findKeptPicture(name) ?? null },
    onLoaded: (appId) => {
      loaded.add(appId)
      if (loaded.size === apps.length) files.forget()
      openOther()
    },
    onGone: (appId, reason) => {
      log.info(`page-gone:${appId}:${reason}`)
    }
  })
  const announce = (topic: string, appId?: AppId) => {
    windows.announce(topic, appId)
    desktop.announce(topic, appId)
    if (topic === 'protection' || topic === 'settings') nameLock()
  }
  const desktopSettings = openDesktopSettings(join(dataDir, 'desktop.json'))
  const desktop = createDesktop({
    settings: desktopSettings,
    links: setupLinks,
    preferences: () => windows.preferencesOf('authenticator'),
    show: (appId) => windows.show(appId),
    openBehind: (appId) => windows.openBehind(appId),
    order,
    attend: (appId) => windows.attend(appId),
    isAnyOpen: windows.isAnyOpen,
    announce
  })
  const first = desktop.openFirst()
  hardenSession(session.defaultSession, 'panel')
  const findWindow = (contents: Electron.WebContents) =>
    desktop.ownsPicker(contents) ? pickerWindow : windows.identify(contents)
  const hasLockPassphrase = () => running?.hasLockPassphrase() ?? false
  let isLockNamed = false
  const writeMenu = () => {
    isLockNamed = hasLockPassphrase()
    setUpMenu({
      show: (appId) => windows.show(appId),
      openNewBrowser: () => running?.openNewBrowser(),
      showSettings: () => {
        windows.show('authenticator')
        const window = windows.find('authenticator', null)
        if (window !== null) askPage(window.webContents, 'open-settings')
      },
      showAbout: (contents) => {
        if (windows.identify(contents) !== null) askPage(contents, 'about')
      },
      lock,
      hasLockPassphrase: isLockNamed
    })
  }
  const nameLock = () => {
    if (hasLockPassphrase() !== isLockNamed) writeMenu()
  }
  writeMenu()
  const noteLogin = () => {
    const isExpected = running?.expectsLogin() ?? null
    if (isExpected !== null) order.noteLogin(isExpected)
  }
  const locking = createLocking(windows, desktop)

  let isKeychainStuck = () => false
  const composing = (async () => {
    if (first !== null) await windows.whenShown()
    const { openKeychain } = await import('../platform/keychain/keychain')
    const keychain = openKeychain({ waits: windowWaits, isSoonAsked: true })
    isKeychainStuck = keychain.isStuck
    const { compose } = await import('../compose')
    return compose({
      dataDir,
      now,
      keychain,
      ...system,
      ...clipboardPorts(clipboard),
      ...processPorts(programs),
      ...dialogPorts(windows),
      ...pagePorts(windows, desktop, findWindow),
      decode: scan.decode,
      announce,
      applyLocale: () => {
        writeMenu()
        desktop.rewriteMessages()
      },
      alert: desktop.alert,
      applyLockRules: locking.apply,
      desktop: desktop.handlers,
      takeLinks: setupLinks.take,
      clock: systemClock(desktopSettings),
      updates: createUpdates(
        options.feed,
        createFeedMemory(join(dataDir, 'update-feed.json')),
        () => {
          announce('updates')
        },
        (error) => {
          log.bug('updates', 'feed', error)
        },
        findPortableApp() !== null
      ),
      logBug: log.bug,
      logEvent: log.info
    })
  })()
  registerServers(
    composing.then(({ servers }) => servers),
    findWindow
  )
  windows.onActivity('panel', (profileId) => {
    running?.noteActivity(profileId)
  })
  const lockTriggers = locking.watch(() => running)
  let clockWatch: { stop(): void } | null = null
  let isEnding = false
  closeBeforeQuitting({
    stop: () => {
      isEnding = true
      noteLogin()
      lockTriggers.stop()
      clockWatch?.stop()
      desktop.stop()
      scan.close()
    },
    close: () => [
      Promise.race([composing.then(({ close }) => close()), ...(running === null ? [wait(longestUnfinishedMs)] : [])]),
      clipboard.clear()
    ],
    isStuck: () => running === null || isKeychainStuck()
  })

  running = await composing
  if (isEnding) return
  openOther()
  setTimeout(options.preventDumps, dumpsAfterMs).unref()
  noteLogin()
  nameLock()
  await desktop.start({
    entries: () => running?.listQuickEntries() ?? null,
    copy: (id) => running?.copyQuickCode(id),
    lock,
    hasLockPassphrase
  })
  desktop.announce('protection')
  clockWatch = watchClock(running.clock, () => {
    announce('entries', 'authenticator')
  })
  app.on('activate', () => {
    if (!windows.isAnyOpen()) windows.show('panel')
  })
}

function logUncaught(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.bug('main', 'uncaught', error)
  })
  process.on('unhandledRejection', (error) => {
    log.bug('main', 'unhandled', error)
  })
}
