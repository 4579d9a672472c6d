// The desktop around the app: the quick picker and its shortcut, the tray, starting hidden or at login, and links that open the app. Above
// all settings: the app never goes where the user cannot find it.
import { app, globalShortcut, type WebContents, type WebPreferences } from 'electron'
import type { AppId } from '../../shared/model/app'
import type { DesktopState } from '../../shared/contract'
import { defaultShortcuts } from '../../shared/model/desktop'
import { ok, type Result } from '../../shared/result'
import { defaultShortcut, type DesktopSettingsFile } from './desktop-settings'
import type { Alert } from '../messages/messages'
import { isHiddenStart, setStartsAtLogin, startsAtLogin } from './login-start'
import { followMove } from './moved-app'
import { canNotify, notify } from './notices'
import { createPicker } from './picker'
import { opensLinks, setOpensLinks } from './protocol-client'
import type { SetupLinks } from './setup-links'
import { pickerArgument } from './switches'
import { createTray, type TrayActions, type TrayIcon } from './tray'
import { hasTrayHost } from './tray-host'
import { askedFor, type WindowOrder } from './window-order'

/** The second window waits this long for the first one, in ms. */
const longestFirstMs = 4_000

export interface DesktopPorts {
  readonly settings: DesktopSettingsFile
  readonly links: SetupLinks
  readonly preferences: () => WebPreferences
  readonly show: (appId: AppId) => void
  readonly openBehind: (appId: AppId) => void
  readonly order: Pick<WindowOrder, 'first' | 'isLeftOpen'>
  /** Requests the user's attention for an app's window, without taking the focus. */
  readonly attend: (appId: AppId) => void
  readonly isAnyOpen: () => boolean
  readonly announce: (topic: string, appId?: AppId) => void
}

export type DesktopChange = Partial<
  Pick<DesktopState, 'shortcut' | 'staysInTray' | 'startsHidden' | 'startsAtLogin' | 'notifies' | 'opensLinks'>
>

export interface Desktop {
  /** The handlers of the namespace `desktop`. */
  readonly handlers: {
    get(): Promise<Result<DesktopState, never>>
    set(change: { readonly [K in keyof DesktopChange]?: DesktopChange[K] | undefined }): Promise<
      Result<DesktopState, never>
    >
    forgetDropped(): Result<null, never>
    hidePicker(): Result<null, never>
    showAuthenticator(): Result<null, never>
  }
  /** Opens the first window and returns its app, unless the user starts the app hidden: `start` then decides. */
  openFirst(): AppId | null
  /** Opens the window that follows the first one, unless the user left it closed. */
  openOther(): void
  /** Shows the tray, whose menu runs `actions`, and registers the shortcut. A hidden start without a tray opens a window after all. */
  start(actions: Pick<TrayActions, 'entries' | 'copy' | 'lock' | 'hasLockPassphrase'>): Promise<void>
  /** Shows a security event as a notification, if the user wants them. */
  alert(alert: Alert): void
  /** The language changed: rebuilds the tray's menu. */
  rewriteMessages(): void
  /** Passes on every topic that the windows' pages get. */
  announce(topic: string, appId?: AppId): void
  ownsPicker(contents: WebContents): boolean
  protectContent(isOn: boolean): void
  /** The pages of the Authenticator are reloaded, so the picker's page is discarded. */
  discardPicker(): void
  stop(): void
}

/** Creates the desktop. Links are accepted immediately; everything else begins with `start`. */
export function createDesktop({
  settings,
  links,
  preferences,
  show,
  openBehind,
  order,
  attend,
  isAnyOpen,
  announce
}: DesktopPorts): Desktop {
  const picker = createPicker(preferences)
  let tray: TrayIcon | null = null
  let isTaken = false
  let isStarted = false
  /** The app whose window opened first, as long as the other one has not followed. */
  let opened: AppId | null = null

  /** What the switch shows and what applies: the user wants it, and the system is set up for it. */
  const takesLinks = () => settings.load().opensLinks && opensLinks()
  links.admit(takesLinks)
  links.onReceived((fate) => {
    if (!isStarted) return
    // The author of a link must not choose which window is in front and gets the next key press.
    if (fate === 'waiting') attend('authenticator')
    announce(fate === 'waiting' ? 'links' : 'desktop', 'authenticator')
  })
  app.on('second-instance', (_event, argv) => {
    if (links.receive(argv) || !isStarted) return
    if (argv.includes(pickerArgument)) picker.toggle()
    else show(askedFor(argv) ?? 'panel')
  })

  const canBeFound = async () => tray !== null && (await hasTrayHost())

  let retry: NodeJS.Timeout | undefined
  /**
   * While another program has the shortcut, it is tried again after `waitMs`, then after twice that time, at least every five
   * minutes. That program may be this app's previous process, which is still closing.
   */
  const takeShortcut = (waitMs = 1_000) => {
    clearTimeout(retry)
    globalShortcut.unregisterAll()
    const { shortcut } = settings.load()
    isTaken = false
    if (shortcut === null) return
    try {
      isTaken = !globalShortcut.register(shortcut, picker.toggle)
      // Kept, so that the shortcut does not change from one start to the next.
      if (isTaken && shortcut === defaultShortcut && globalShortcut.register(defaultShortcuts.spare, picker.toggle)) {
        isTaken = false
        settings.save({ shortcut: defaultShortcuts.spare })
      }
    } catch {
      // Not an Electron accelerator: the file was edited.
      isTaken = true
      return
    }
    if (!isTaken) return
    retry = setTimeout(() => {
      takeShortcut(Math.min(2 * waitMs, 300_000))
      if (!isTaken) announce('desktop', 'authenticator')
    }, waitMs)
    retry.unref()
  }

  const describe = async (): Promise<Result<DesktopState, never>> => {
    const { shortcut, staysInTray, startsHidden, notifies } = settings.load()
    return ok({
      shortcut,
      isShortcutTaken: isTaken,
      hasTray: await canBeFound(),
      staysInTray,
      startsHidden,
      startsAtLogin: startsAtLogin(),
      notifies,
      canNotify: canNotify(notifies),
      opensLinks: takesLinks(),
      droppedLinks: links.dropped()
    })
  }

  /** Electron does not see that the last window was closed, because the picker's hidden window is still there. */
  const onWindowClosed = () => {
    setImmediate(() => {
      if (isAnyOpen() || process.platform === 'darwin') return
      if (!settings.load().staysInTray) {
        app.quit()
        return
      }
      void canBeFound().then((hasTray) => {
        if (!isAnyOpen() && !hasTray) app.quit()
      })
    })
  }

  /** A link concerns the Authenticator. */
  const openFirst = () => {
    isStarted = true
    opened = links.isWaiting() ? 'authenticator' : order.first(process.argv)
    show(opened)
    // A page that never gets that far must not keep the other one away.
    setTimeout(openOther, longestFirstMs)
    return opened
  }
  const openOther = () => {
    const other = opened === 'panel' ? 'authenticator' : 'panel'
    if (opened === null || !isAnyOpen() || !order.isLeftOpen(other)) return
    opened = null
    openBehind(other)
  }
  const isWanted = () => links.isWaiting() || !(settings.load().startsHidden || isHiddenStart(process.argv))

  return {
    handlers: {
      get: describe,
      set: (change) => {
        const { shortcut, staysInTray, startsHidden, notifies } = change
        settings.save({
          ...(shortcut === undefined ? {} : { shortcut }),
          ...(staysInTray === undefined ? {} : { staysInTray }),
          ...(startsHidden === undefined ? {} : { startsHidden }),
          ...(notifies === undefined ? {} : { notifies })
        })
        if (shortcut !== undefined) takeShortcut()
        if (change.startsAtLogin !== undefined) setStartsAtLogin(change.startsAtLogin)
        if (change.opensLinks !== undefined) {
          settings.save({ opensLinks: change.opensLinks })
          setOpensLinks(change.opensLinks)
        }
        return describe()
      },
      forgetDropped: () => {
        links.forgetDropped()
        announce('desktop', 'authenticator')
        return ok(null)
      },
      hidePicker: () => {
        picker.hide()
        return ok(null)
      },
      showAuthenticator: () => {
        picker.hide()
        show('authenticator')
        return ok(null)
      }
    },
    openFirst() {
      app.on('browser-window-created', (_event, window) => {
        window.on('closed', onWindowClosed)
      })
      app.on('window-all-closed', onWindowClosed)
      return isWanted() ? openFirst() : null
    },
    openOther,
    async start(actions) {
      const putUpTray = () => {
        tray = createTray({
          ...actions,
          openPicker: picker.toggle,
          show,
          quit: () => {
            app.quit()
          }
        })
      }
      putUpTray()
      takeShortcut()
      followMove(settings)
      // A link may have arrived while the tray's host was looked up.
      if (!isStarted && (!(process.platform === 'darwin' || (await canBeFound())) || isWanted())) openFirst()
      isStarted = true
    },
    alert(alert) {
      if (settings.load().notifies && canNotify(true)) notify(alert, show)
    },
    rewriteMessages() {
      tray?.refresh()
    },
    announce(topic, appId) {
      if (appId !== 'panel') picker.announce(topic)
      if (topic === 'entries' || topic === 'protection' || topic === 'settings') tray?.refresh()
    },
    ownsPicker: picker.owns,
    protectContent: picker.protectContent,
    discardPicker() {
      picker.discard()
      tray?.refresh()
    },
    stop() {
      clearTimeout(retry)
      globalShortcut.unregisterAll()
      picker.discard()
      tray?.remove()
      tray = null
    }
  }
}
