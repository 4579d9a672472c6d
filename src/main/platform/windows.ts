// The windows: one kind per app, each with its own preload and session. A Panel window also belongs to a browser profile. Sessions are in
// memory only, so nothing that a page stores outlives the app (CHECKLIST 50).
import { app, BrowserWindow, nativeTheme, screen, session, type WebContents, type WebPreferences } from 'electron'
import { join } from 'node:path'
import type { AppId } from '../../shared/model/app'
import { pageUrl, serveApp, type Pages } from './app-protocol'
import { placeSideBySide } from './first-places'
import { hardenSession, keepAtHome } from './hardening'
import { watchInput } from './input'
import type { WindowOrder } from './window-order'
import type { WindowPlaces } from './window-place'

export const defaultProfileId = 'default'

export interface OpenWindow {
  readonly appId: AppId
  readonly profileId: string
  readonly isPicker?: boolean
}

/** The caller for calls from the quick picker. */
export const pickerWindow: OpenWindow = { appId: 'authenticator', profileId: defaultProfileId, isPicker: true }

export interface WindowProfile {
  readonly id: string
  readonly name: string
}

const firstProfile: WindowProfile = { id: defaultProfileId, name: '' }

export interface Windows {
  /** Opens the app's window (in the Panel, a browser profile's), or brings the open one to the front. */
  show(appId: AppId, profile?: WindowProfile): void
  /** Resolves once a window is shown, or a second later: from then on, the main thread may do more than serve the first page. */
  whenShown(): Promise<void>
  /** Opens the app's window without taking the focus; does nothing if it is open. */
  openBehind(appId: AppId): void
  /** Requests attention for the app's window without taking the focus: it flashes. A closed one opens in the background. */
  attend(appId: AppId): void
  /** Changes the profile's name in its window's title. */
  renameProfile(profileId: string, name: string): void
  closeProfile(profileId: string): void
  /** The window of a page; null if the page is not Countersign's. */
  identify(contents: WebContents): OpenWindow | null
  /** Tells every page of `appId` (or of both apps) that a topic changed. */
  announce(topic: string, appId?: AppId): void
  /** Reloads every page. Windows of other browser profiles than the first belong to other data and are closed. */
  startAnew(): void
  /** Reloads the pages of one app. */
  reload(appId: AppId): void
  /** Hides an app's windows from screenshots and recordings, or no longer. Not supported on Linux. */
  protectContent(appId: AppId, isOn: boolean): void
  /** Calls `listener` for user input in a window of `appId`, with the window's browser profile. */
  onActivity(appId: AppId, listener: (profileId: string) => void): void
  /** Called when the last window of an app was closed. */
  onClosed(listener: (appId: AppId) => void): void
  isAnyOpen(): boolean
  /** The app's window (in the Panel, a browser profile's); null if it is not open. */
  find(appId: AppId, profileId: string | null): BrowserWindow | null
  /** A visible window of an app, the focused one first; null if there is none. */
  front(appId: AppId): BrowserWindow | null
  /** The web preferences of an app's pages, for windows that are created elsewhere. */
  preferencesOf(appId: AppId): WebPreferences
}

const titles: Readonly<Record<AppId, string>> = {
  panel: 'Countersign Panel',
  authenticator: 'Countersign Authenticator'
}
const sizes = {
  panel: { width: 1120, height: 800, minWidth: 480, minHeight: 560 },
  authenticator: { width: 420, height: 760, minWidth: 360, minHeight: 480 }
} as const

/** Prevents a page that crashes at once from being reloaded in a loop. */
const leastBetweenReloadsMs = 10_000

const longestUntilShownMs = 1_000

/** Setting the icon blocks the main thread for some 30 ms, which a start has no time for. */
const iconAfterMs = 1_500

/** Other systems use the program's icon. */
function setIcon(window: BrowserWindow): void {
  if (!window.isDestroyed()) window.setIcon(join(app.getAppPath(), 'resources', 'icons', '128x128.png'))
}

/** The same as the pages' backgrounds, so that a window does not flash while its page loads. */
export const windowBackground = () => (nativeTheme.shouldUseDarkColors ? '#16181d' : '#f6f7f9')

export interface WindowPorts {
  readonly places: WindowPlaces
  readonly order: Pick<WindowOrder, 'noteUsed' | 'noteOpened' | 'noteClosed'>
  readonly pages: Pages
  /** A page has run its script, which draws its first screen. */
  readonly onLoaded: (appId: AppId) => void
  /** A page's process ended unexpectedly. The page is reloaded, at most once every ten seconds. */
  readonly onGone: (appId: AppId, reason: string) => void
}

export function createWindows({ places, order, pages, onLoaded, onGone }: WindowPorts): Windows {
  const open = new Map<number, OpenWindow & { readonly window: BrowserWindow }>()
  const prepared = new Set<string>()
  const hidden = new Set<AppId>()
  const closeListeners = new Set<(appId: AppId) => void>()
  let noteShown = () => undefined as void
  const shown = new Promise<void>((resolve) => {
    noteShown = resolve
  })
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  const activityListeners: Record<AppId, ((profileId: string) => void)[]> = { panel: [], authenticator: [] }

  const prepareSession = (appId: AppId, profileId: string) => {
    const partition = `${appId}-${profileId}`
    const made = session.fromPartition(partition, { cache: false })
    if (!prepared.has(partition)) {
      prepared.add(partition)
      hardenSession(made, appId)
      serveApp(made, appId, pages)
    }
    return made
  }

  const preferencesOf = (appId: AppId, profileId: string): WebPreferences => ({
    preload: join(app.getAppPath(), 'out', 'preload', `${appId}.cjs`),
    session: prepareSession(appId, profileId),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !app.isPackaged
  })

  /** The window of the first profile has the app's name as its title; the others add the name of their profile. */
  const titleOf = (appId: AppId, { id, name }: WindowProfile) =>
    id === defaultProfileId || name === '' ? titles[appId] : `${titles[appId]} — ${name}`

  /** Offset from the front Panel window, so that a new one does not cover it. */
  const placeBeside = (appId: AppId) => {
    const front = [...open.values()]
      .filter((each) => each.appId === appId)
      .at(-1)
      ?.window.getNormalBounds()
    return front === undefined ? {} : { x: front.x + 36, y: front.y + 36 }
  }

  const findOpen = (appId: AppId, profileId: string) =>
    [...open.values()].find((each) => each.appId === appId && each.profileId === profileId)?.window
  const flash = (window: BrowserWindow) => {
    if (window.isFocused()) return
    window.flashFrame(true)
    window.once('focus', () => {
      window.flashFrame(false)
    })
  }

  const placeOf = (appId: AppId, profileId: string) =>
    places.find(`${appId}-${profileId}`) ??
    (profileId === defaultProfileId ? placeSideBySide(screen.getPrimaryDisplay().workArea, sizes)?.[appId] : null) ??
    placeBeside(appId)

  /** `reveal` shows the window once its page can be drawn. */
  const create = (appId: AppId, profile: WindowProfile, reveal: (window: BrowserWindow) => void) => {
    const profileId = profile.id
    const window = new BrowserWindow({
      ...sizes[appId],
      ...placeOf(appId, profileId),
      title: titleOf(appId, profile),
      show: false,
      backgroundColor: windowBackground(),
      webPreferences: preferencesOf(appId, profileId)
    })
    const id = window.webContents.id
    open.set(id, { appId, profileId, window })
    if (hidden.has(appId)) window.setContentProtection(true)
    places.follow(`${appId}-${profileId}`, window)
    window.on('page-title-updated', (event) => {
      event.preventDefault()
    })
    order.noteOpened(appId)
    window.on('focus', () => {
      order.noteUsed(appId)
    })
    window.once('ready-to-show', () => {
      reveal(window)
      noteShown()
      if (process.platform === 'linux') setTimeout(setIcon, iconAfterMs, window)
    })
    window.webContents.once('did-finish-load', () => {
      onLoaded(appId)
    })
    window.on('closed', () => {
      open.delete(id)
      if ([...open.values()].some((each) => each.appId === appId)) return
      if (!isQuitting) order.noteClosed(appId)
      for (const listener of closeListeners) listener(appId)
    })
    let reloadedAt = Number.NEGATIVE_INFINITY
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      onGone(appId, reason)
      if (reason === 'clean-exit' || window.isDestroyed() || performance.now() - reloadedAt < leastBetweenReloadsMs)
        return
      reloadedAt = performance.now()
      window.webContents.reload()
    })
    watchInput(window, () => {
      for (const listener of activityListeners[appId]) listener(profileId)
    })
    keepAtHome(window.webContents, pageUrl(appId))
    void window.loadURL(pageUrl(appId))
  }

  const windows: Windows = {
    show(appId, profile = firstProfile) {
      const existing = findOpen(appId, profile.id)
      if (existing === undefined) {
        create(appId, profile, (window) => {
          window.show()
        })
        return
      }
      if (existing.isMinimized()) existing.restore()
      existing.show()
      existing.focus()
    },
    whenShown: () => Promise.race([shown, new Promise<void>((resolve) => setTimeout(resolve, longestUntilShownMs))]),
    openBehind(appId) {
      if (findOpen(appId, defaultProfileId) !== undefined) return
      create(appId, firstProfile, (window) => {
        window.showInactive()
      })
    },
    attend(appId) {
      const existing = findOpen(appId, defaultProfileId)
      if (existing !== undefined) flash(existing)
      else
        create(appId, firstProfile, (window) => {
          window.showInactive()
          flash(window)
        })
    },
    renameProfile(profileId, name) {
      for (const { appId, profileId: id, window } of open.values()) {
        if (appId === 'panel' && id === profileId) window.setTitle(titleOf(appId, { id, name }))
      }
    },
    closeProfile(profileId) {
      for (const { appId, profileId: id, window } of open.values()) {
        if (appId === 'panel' && id === profileId) window.close()
      }
    },
    identify(contents) {
      const found = open.get(contents.id)
      return found === undefined ? null : { appId: found.appId, profileId: found.profileId }
    },
    announce(topic, appId) {
      for (const each of open.values()) {
        if ((appId === undefined || each.appId === appId) && !each.window.isDestroyed()) {
          each.window.webContents.send('changed', topic)
        }
      }
    },
    startAnew() {
      const others = [...open.values()].filter((each) => each.profileId !== defaultProfileId)
      for (const each of open.values()) if (each.profileId === defaultProfileId) each.window.webContents.reload()
      if (others.length === 0) return
      windows.show('panel')
      for (const each of others) each.window.close()
    },
    reload(appId) {
      for (const each of open.values()) {
        if (each.appId === appId && !each.window.isDestroyed()) each.window.webContents.reload()
      }
    },
    protectContent(appId, isOn) {
      if (hidden.has(appId) === isOn) return
      if (isOn) hidden.add(appId)
      else hidden.delete(appId)
      for (const each of open.values()) if (each.appId === appId) each.window.setContentProtection(isOn)
    },
    onActivity(appId, listener) {
      activityListeners[appId].push(listener)
    },
    onClosed(listener) {
      closeListeners.add(listener)
    },
    isAnyOpen: () => open.size > 0,
    find: (appId, profileId) => findOpen(appId, profileId ?? defaultProfileId) ?? null,
    front: (appId) => {
      const seen = [...open.values()]
        .filter((each) => each.appId === appId && !each.window.isDestroyed() && each.window.isVisible())
        .map(({ window }) => window)
      return seen.find((window) => window.isFocused()) ?? seen[0] ?? null
    },
    preferencesOf: (appId) => preferencesOf(appId, defaultProfileId)
  }
  return windows
}
