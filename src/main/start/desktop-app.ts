// Starts the app with windows: they open immediately, and the app is composed while their pages load. The modules that this needs are
// loaded in parallel with Chromium's start. Calls that pages make in the meantime wait.
import { app, session } from 'electron'
import { join } from 'node:path'
import type { AppId } from '../../shared/model/app'
import type { Composition } from '../compose'
import { registerServers } from '../ipc/register'
import { createSecretClipboard } from '../platform/clipboard'
import { systemClock, watchClock } from '../platform/clock-watch'
import { createDesktop } from '../platform/desktop'
import { openDesktopSettings } from '../platform/desktop-settings'
import { hardenSession } from '../platform/hardening'
import { createLog, type Log } from '../platform/log'
import { setUpMenu } from '../platform/menu'
import { startScanProcess } from '../platform/scan-process'
import type { SetupLinks } from '../platform/setup-links'
import { createUpdates, type Feed } from '../platform/updates'
import { createWindowPlaces } from '../platform/window-place'
import { createWindows, pickerWindow } from '../platform/windows'
import { windowWaits } from '../protection/bounded-keychain'
import { createScanClient } from '../scan/client'
import { chooseLocale, speak } from '../messages/messages'
import { createLocking } from './locking'
import { clipboardPorts, dialogPorts, pagePorts, processPorts, systemPorts } from './ports'
import { closeBeforeQuitting } from './quitting'

export interface StartOptions {
  readonly dataDir: string
  /** In ms since the epoch. */
  readonly now: () => number
  /** Names of the removed environment variables. */
  readonly removedVariables: readonly string[]
  readonly setupLinks: SetupLinks
  readonly feed: Feed | null
  /** Programs that are built next to the main process. */
  readonly programs: Readonly<Record<'scanner' | 'reader' | 'worker', URL>>
}

/** Resolves once the app runs. */
export async function startDesktopApp(options: StartOptions): Promise<void> {
  const { dataDir, now, setupLinks, programs } = options
  const loading = Promise.all([
    import('../compose'),
    import('../platform/keychain/keychain').then(({ openKeychain }) =>
      openKeychain({ waits: windowWaits, isSoonAsked: true })
    )
  ])
  await app.whenReady()
  const log = createLog(join(dataDir, 'log'), now)
  for (const name of options.removedVariables) log.info(`environment:${name}`)
  logUncaught(log)
  hardenSession(session.defaultSession, 'panel')
  speak(chooseLocale('system', app.getPreferredSystemLanguages()))

  let running: Composition<Electron.IpcMainInvokeEvent> | null = null
  const lock = () => {
    running?.lockAuthenticator('asked')
  }
  const clipboard = createSecretClipboard(now)
  const scan = createScanClient({ idleMs: 60_000, start: () => startScanProcess(programs.scanner) })
  const windows = createWindows(
    createWindowPlaces(join(dataDir, 'windows.json')),
    (appId, reason) => {
      log.info(`page-gone:${appId}:${reason}`)
    },
    (name) => running?.findKeptPicture(name) ?? null
  )
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
    attend: (appId) => windows.attend(appId),
    isAnyOpen: windows.isAnyOpen,
    announce
  })
  const findWindow = (contents: Electron.WebContents) =>
    desktop.ownsPicker(contents) ? pickerWindow : windows.identify(contents)
  const hasLockPassphrase = () => running?.hasLockPassphrase() ?? false
  let isLockNamed = false
  const writeMenu = () => {
    isLockNamed = hasLockPassphrase()
    setUpMenu({
      show: (appId) => windows.show(appId),
      openNewBrowser: () => running?.openNewBrowser(),
      showAbout: (contents) => {
        if (windows.identify(contents) !== null) contents.send('changed', 'about')
      },
      lock,
      hasLockPassphrase: isLockNamed
    })
  }
  const nameLock = () => {
    if (hasLockPassphrase() !== isLockNamed) writeMenu()
  }
  writeMenu()
  const locking = createLocking(windows, desktop)

  let isKeychainStuck = () => false
  const composing = loading.then(([{ compose }, keychain]) => {
    isKeychainStuck = keychain.isStuck
    return compose({
      dataDir,
      now,
      keychain,
      ...systemPorts(),
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
        () => {
          announce('updates')
        },
        (error) => {
          log.bug('updates', 'feed', error)
        }
      ),
      logBug: log.bug,
      logEvent: log.info
    })
  })
  registerServers(
    composing.then(({ servers }) => servers),
    findWindow
  )
  windows.onActivity('panel', (profileId) => {
    running?.noteActivity(profileId)
  })
  const lockTriggers = locking.watch(() => running)
  const opening = desktop.start({
    entries: () => running?.listQuickEntries() ?? null,
    copy: (id) => running?.copyQuickCode(id),
    lock,
    hasLockPassphrase
  })

  running = await composing
  nameLock()
  await opening
  desktop.announce('protection')
  const clockWatch = watchClock(running.clock, () => {
    announce('entries', 'authenticator')
  })
  app.on('activate', () => {
    if (!windows.isAnyOpen()) windows.show('panel')
  })
  closeBeforeQuitting({
    stop: () => {
      lockTriggers.stop()
      clockWatch.stop()
      desktop.stop()
      scan.close()
    },
    close: () => [composing.then(({ close }) => close()), clipboard.clear()],
    isStuck: () => isKeychainStuck()
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
