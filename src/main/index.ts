// The app's life, as a recipe: harden, become the only instance, open both windows, compose while their pages load, close
// in order. What composing needs is loaded beside Chromium's own start; a call that a page makes meanwhile waits.
import { removedVariables } from './environment/clean'
import { app, dialog, nativeTheme, session, shell } from 'electron'
import { join } from 'node:path'
import { findCommandLine } from './cli/arguments'
import type { Composition } from './compose'
import { identifySender } from './ipc/identify'
import { registerServers } from './ipc/register'
import { about } from './platform/about'
import { registerAppScheme } from './platform/app-protocol'
import { createSecretClipboard, readClipboard } from './platform/clipboard'
import { createConfirm } from './platform/consent'
import { systemClock, watchClock } from './platform/clock-watch'
import { createDesktop } from './platform/desktop'
import { openDesktopSettings } from './platform/desktop-settings'
import { createLinkOpener } from './platform/external-links'
import { createChooseFolder } from './platform/folder-dialog'
import { hardenApp, hardenSession } from './platform/hardening'
import { watchLockTriggers, type LockTriggers } from './platform/lock-triggers'
import { createLog } from './platform/log'
import { setUpMenu, type MenuActions } from './platform/menu'
import { watchSetupLinks } from './platform/protocol-client'
import { startReadProcess } from './platform/read-process'
import { createSaveFile } from './platform/save-file'
import { startScanProcess } from './platform/scan-process'
import { captureScreens } from './platform/screen-capture'
import { askForShortcutPortal } from './platform/shortcut-portal'
import { readPlatformFacts } from './platform/surroundings'
import { findForeignSwitches, isDrivable } from './platform/switches'
import { createUpdates, findFeed } from './platform/updates'
import { createWindowPlaces } from './platform/window-place'
import { createWindows, pickerWindow } from './platform/windows'
import { windowWaits } from './protection/bounded-keychain'
import type { Half } from './protection/protection'
import { createScanClient } from './scan/client'
import { chooseLocale, speak, words } from './words/words'
import { startThread } from './worker/thread'

const dataDir = process.env['COUNTERSIGN_DATA_DIR'] ?? app.getPath('userData')
app.setPath('userData', dataDir)
app.setPath('sessionData', join(dataDir, 'chromium'))

const keychainWorker = new URL('./keychain-worker.js', import.meta.url)

// The command line is done before anything of Chromium's begins: it needs no display and is no second instance.
const commandLine = findCommandLine(process.argv, !app.isPackaged)
if (app.isPackaged && !isDrivable())
  refuseForeignSwitches(process.argv.slice(1, -(commandLine?.length ?? 0) || undefined))
if (commandLine !== null) {
  const { runOnProcess } = await import('./cli/process')
  const own = { program: process.execPath, args: process.argv.slice(1, -commandLine.length) }
  const readingThread = new URL('./reading-thread.js', import.meta.url)
  const ports = { dataDir, version: app.getVersion(), keychainWorker, readingThread, own }
  process.exit(await runOnProcess(commandLine, ports))
}

// Only an unpackaged build can be told another time, while it runs too: it is how demos and tests travel (never in a release).
const clockOffsetMs = app.isPackaged ? () => 0 : () => Number(process.env['COUNTERSIGN_CLOCK_OFFSET_MS'] ?? 0)
const now = () => Date.now() + clockOffsetMs()

// Only a release has a feed; what lies beside a development build is not its own.
const feed = app.isPackaged ? findFeed(process.resourcesPath) : null
hardenApp(feed?.host ?? null)
registerAppScheme()
askForShortcutPortal()
const setupLinks = watchSetupLinks()
if (app.requestSingleInstanceLock()) void start()
else app.quit()

/** Before Chromium has done what they ask for. On Linux the box is text on standard error. */
function refuseForeignSwitches(given: readonly string[]): void {
  const foreign = findForeignSwitches(given, process.getuid?.() === 0)
  if (foreign.length === 0) return
  speak(chooseLocale('system', app.getPreferredSystemLanguages()))
  const { title, message } = words().foreignSwitches
  dialog.showErrorBox(title, message(foreign.join(', ')))
  process.exit(64)
}

async function start(): Promise<void> {
  const loading = Promise.all([
    import('./compose'),
    import('./platform/keychain/keychain').then(({ openKeychain }) =>
      openKeychain(keychainWorker, { waits: windowWaits, isSoonAsked: true })
    )
  ])
  await app.whenReady()
  const log = createLog(join(dataDir, 'log'), now)
  for (const name of removedVariables) log.info(`environment:${name}`)
  process.on('uncaughtException', (error) => {
    log.bug('main', 'uncaught', error)
  })
  process.on('unhandledRejection', (error) => {
    log.bug('main', 'unhandled', error)
  })
  hardenSession(session.defaultSession, 'panel')

  const clipboard = createSecretClipboard(now)
  const windows = createWindows(createWindowPlaces(join(dataDir, 'windows.json')), (half, reason) => {
    log.info(`page-gone:${half}:${reason}`)
  })
  const desktopSettings = openDesktopSettings(join(dataDir, 'desktop.json'))
  const announce = (topic: string, half?: Half) => {
    windows.announce(topic, half)
    desktop.announce(topic, half)
  }
  const desktop = createDesktop({
    settings: desktopSettings,
    links: setupLinks,
    preferences: () => windows.preferencesOf('authenticator'),
    show: (half) => windows.show(half),
    attend: (half) => windows.attend(half),
    isAnyOpen: windows.isAnyOpen,
    announce
  })
  const identify = (contents: Electron.WebContents) =>
    desktop.ownsPicker(contents) ? pickerWindow : windows.identify(contents)
  const scan = createScanClient({
    idleMs: 60_000,
    start: () => startScanProcess(new URL('./scan-process.js', import.meta.url))
  })
  let lockRules: ReturnType<LockTriggers['rules']> & { readonly onWindowClose: boolean } = {
    idleMinutes: null,
    onSuspend: true,
    onScreenLock: true,
    onWindowClose: false
  }
  let composition: Composition<Electron.IpcMainInvokeEvent> | null = null
  const lock = () => {
    composition?.lockAuthenticator('asked')
  }
  const menuActions: MenuActions = {
    show: (half) => windows.show(half),
    openNewBrowser: () => {
      composition?.openNewBrowser()
    },
    showAbout: (contents) => {
      if (windows.identify(contents) !== null) contents.send('changed', 'about')
    },
    lock
  }
  speak(chooseLocale('system', app.getPreferredSystemLanguages()))
  setUpMenu(menuActions)
  let isKeychainStuck = () => false
  const composing = loading.then(([{ compose }, keychain]) => {
    isKeychainStuck = keychain.isStuck
    return compose({
      dataDir,
      version: app.getVersion(),
      platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
      now,
      keychain,
      commonPasswordsPath: join(app.getAppPath(), 'resources', 'common-passwords.txt'),
      copyText: clipboard.copyText,
      clearClipboard: () => void clipboard.clear(),
      readClipboard,
      captureScreens,
      decode: scan.decode,
      chooseFolder: createChooseFolder(() => windows.find('authenticator', null)),
      startReader: () => startReadProcess(new URL('./read-process.js', import.meta.url)),
      startWorker: () => startThread(new URL('./worker.js', import.meta.url)),
      saveFile: createSaveFile(({ half, profileId }) => windows.find(half, profileId)),
      confirm: createConfirm(windows.front),
      identify: (event: Electron.IpcMainInvokeEvent, half) => identifySender(event, half, identify),
      announce,
      systemLanguages: () => app.getPreferredSystemLanguages(),
      applyLocale: () => {
        setUpMenu(menuActions)
        desktop.rewriteWords()
      },
      alert: desktop.alert,
      applyColorScheme: (scheme) => {
        nativeTheme.themeSource = scheme === 'auto' ? 'system' : scheme
      },
      reloadPages: () => {
        desktop.discardPicker()
        windows.startAnew()
      },
      reloadHalf: (half) => {
        if (half === 'authenticator') desktop.discardPicker()
        windows.reload(half)
      },
      applyLockRules: (rules) => {
        lockRules = rules
        windows.protectContent('authenticator', rules.hidesFromRecordings)
        desktop.protectContent(rules.hidesFromRecordings)
      },
      showHalf: (half) => windows.show(half),
      openBrowser: createLinkOpener((url) => shell.openExternal(url)),
      profileWindows: {
        show: (profile) => windows.show('panel', profile),
        rename: windows.renameProfile,
        close: windows.closeProfile
      },
      readPlatform: readPlatformFacts,
      desktop: desktop.noun,
      takeLinks: setupLinks.take,
      clock: systemClock(desktopSettings),
      about,
      updates: createUpdates(
        feed,
        () => {
          announce('updates')
        },
        (error) => {
          log.bug('updates', 'feed', error)
        }
      ),
      quit: () => {
        app.quit()
      },
      logBug: log.bug,
      logEvent: log.info
    })
  })
  registerServers(
    composing.then(({ servers }) => servers),
    identify
  )
  windows.onActivity('panel', (profileId) => {
    composition?.noteActivity(profileId)
  })
  windows.onClosed((half) => {
    if (half === 'authenticator' && lockRules.onWindowClose) composition?.lockAuthenticator('window-closed')
  })
  const opening = desktop.start({
    entries: () => composition?.listQuickEntries() ?? null,
    copy: (id) => composition?.copyQuickCode(id),
    lock
  })
  const lockTriggers = watchLockTriggers({
    rules: () => lockRules,
    isLocked: () => composition?.isAuthenticatorLocked() ?? true,
    lock: (reason) => composition?.lockAuthenticator(reason)
  })
  composition = await composing
  await opening
  desktop.announce('protection')
  const clockWatch = watchClock(composition.clock, () => {
    announce('entries', 'authenticator')
  })
  app.on('activate', () => {
    if (!windows.isAnyOpen()) windows.show('panel')
  })
  let isClosing = false
  app.on('will-quit', (event) => {
    // Asked again while it closes (its last window is gone), it still has to end what it began.
    event.preventDefault()
    if (isClosing) return
    isClosing = true
    lockTriggers.stop()
    clockWatch.stop()
    desktop.stop()
    scan.close()
    void Promise.allSettled([composing.then(({ close }) => close()), clipboard.clear()]).then(() => {
      // Not inside this event: Electron would take it for the quit that was just prevented.
      setImmediate(() => {
        // A thread that hangs in the keychain would keep the process for ever.
        if (isKeychainStuck()) process.kill(process.pid, 'SIGKILL')
        else app.exit(0)
      })
    })
  })
}
