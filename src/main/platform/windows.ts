// The windows: one class a half, each with its own preload and session; a Panel window also belongs to a browser
// profile. Sessions are kept in memory only, so that nothing a page stores outlives the app (CHECKLIST 50).
import { app, BrowserWindow, nativeTheme, session, type WebContents, type WebPreferences } from 'electron'
import { join } from 'node:path'
import type { AppId } from '../protection/protection'
import { pageUrl, serveApp } from './app-protocol'
import { hardenSession, keepAtHome } from './hardening'
import { watchInput } from './input'
import type { WindowPlaces } from './window-place'

export const defaultProfileId = 'default'

export interface OpenWindow {
  readonly half: AppId
  readonly profileId: string
  readonly isPicker?: boolean
}

/** Who calls from the quick picker. */
export const pickerWindow: OpenWindow = { half: 'authenticator', profileId: defaultProfileId, isPicker: true }

export interface WindowProfile {
  readonly id: string
  readonly name: string
}

const firstProfile: WindowProfile = { id: defaultProfileId, name: '' }

export interface Windows {
  /** Opens the half's window (a browser profile's, in the Panel), or brings the one that is open to the front. */
  show(half: AppId, profile?: WindowProfile): void
  /** Has the half's window ask for a look (it flashes, or stands behind where it was closed) without taking the focus. */
  attend(half: AppId): void
  /** Writes the profile's new name into its window's title. */
  renameProfile(profileId: string, name: string): void
  closeProfile(profileId: string): void
  /** The window that a page belongs to; null for a page that is not Countersign's. */
  identify(contents: WebContents): OpenWindow | null
  /** Tells every page of `half` (or of both) that something changed. */
  announce(topic: string, half?: AppId): void
  /** Loads every page again; windows of other browser profiles than the first belong to other data and close. */
  startAnew(): void
  /** Reloads the pages of one app. */
  reload(half: AppId): void
  /** Keeps a half's windows out of screenshots and recordings from now on, where the system can (not on Linux). */
  protectContent(half: AppId, isOn: boolean): void
  /** Hears of a person's input in a window of `half`, with the window's browser profile. */
  onActivity(half: AppId, listener: (profileId: string) => void): void
  /** Called when the last window of an app was closed. */
  onClosed(listener: (half: AppId) => void): void
  isAnyOpen(): boolean
  /** The half's window, in the Panel a browser profile's; null where it is not open. */
  find(half: AppId, profileId: string | null): BrowserWindow | null
  /** A window of a half that can be seen, the one in use first; null where there is none. */
  front(half: AppId): BrowserWindow | null
  /** How every page of a half runs, for windows that are made elsewhere. */
  preferencesOf(half: AppId): WebPreferences
}

const titles: Readonly<Record<AppId, string>> = {
  panel: 'Countersign Panel',
  authenticator: 'Countersign Authenticator'
}
const sizes = {
  panel: { width: 1120, height: 800, minWidth: 480, minHeight: 560 },
  authenticator: { width: 420, height: 760, minWidth: 360, minHeight: 480 }
} as const

/** A page that cannot be drawn is not drawn again and again. */
const leastBetweenReloadsMs = 10_000

/** Matches the pages' own backgrounds, so that a window does not flash while its page loads. */
export const windowBackground = () => (nativeTheme.shouldUseDarkColors ? '#16181d' : '#f6f7f9')

/** `onGone` hears of a page whose process ended by itself; the page is loaded again, at most once in ten seconds. */
export function createWindows(places: WindowPlaces, onGone: (half: AppId, reason: string) => void): Windows {
  const open = new Map<number, OpenWindow & { readonly window: BrowserWindow }>()
  const prepared = new Set<string>()
  const hidden = new Set<AppId>()
  const closeListeners = new Set<(half: AppId) => void>()
  const activityListeners: Record<AppId, ((profileId: string) => void)[]> = { panel: [], authenticator: [] }

  const prepareSession = (half: AppId, profileId: string) => {
    const partition = `${half}-${profileId}`
    const made = session.fromPartition(partition, { cache: false })
    if (!prepared.has(partition)) {
      prepared.add(partition)
      hardenSession(made, half)
      serveApp(made, half)
    }
    return made
  }

  const preferencesOf = (half: AppId, profileId: string): WebPreferences => ({
    preload: join(app.getAppPath(), 'out', 'preload', `${half}.cjs`),
    session: prepareSession(half, profileId),
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

  /** The first profile's window carries the half's own name, any other one its profile's too. */
  const titleOf = (half: AppId, { id, name }: WindowProfile) =>
    id === defaultProfileId || name === '' ? titles[half] : `${titles[half]} — ${name}`

  /** A step aside from the Panel window in front, so that a new one does not cover it. */
  const placeBeside = (half: AppId) => {
    const front = [...open.values()]
      .filter((each) => each.half === half)
      .at(-1)
      ?.window.getNormalBounds()
    return front === undefined ? {} : { x: front.x + 36, y: front.y + 36 }
  }

  const findOpen = (half: AppId, profileId: string) =>
    [...open.values()].find((each) => each.half === half && each.profileId === profileId)?.window
  const flash = (window: BrowserWindow) => {
    if (window.isFocused()) return
    window.flashFrame(true)
    window.once('focus', () => {
      window.flashFrame(false)
    })
  }

  /** `reveal` shows the window once its page can be drawn. */
  const create = (half: AppId, profile: WindowProfile, reveal: (window: BrowserWindow) => void) => {
    const profileId = profile.id
    const size = sizes[half]
    const window = new BrowserWindow({
      ...size,
      ...placeBeside(half),
      ...places.find(`${half}-${profileId}`, size),
      title: titleOf(half, profile),
      // Elsewhere the window has its program's icon.
      ...(process.platform === 'linux' ? { icon: join(app.getAppPath(), 'resources', 'icons', '256x256.png') } : {}),
      show: false,
      backgroundColor: windowBackground(),
      webPreferences: preferencesOf(half, profileId)
    })
    const id = window.webContents.id
    open.set(id, { half, profileId, window })
    if (hidden.has(half)) window.setContentProtection(true)
    places.follow(`${half}-${profileId}`, window)
    window.on('page-title-updated', (event) => {
      event.preventDefault()
    })
    window.once('ready-to-show', () => {
      reveal(window)
    })
    window.on('closed', () => {
      open.delete(id)
      if ([...open.values()].some((each) => each.half === half)) return
      for (const listener of closeListeners) listener(half)
    })
    let reloadedAt = Number.NEGATIVE_INFINITY
    window.webContents.on('render-process-gone', (_event, { reason }) => {
      onGone(half, reason)
      if (reason === 'clean-exit' || window.isDestroyed() || performance.now() - reloadedAt < leastBetweenReloadsMs)
        return
      reloadedAt = performance.now()
      window.webContents.reload()
    })
    watchInput(window, () => {
      for (const listener of activityListeners[half]) listener(profileId)
    })
    keepAtHome(window.webContents, pageUrl(half))
    void window.loadURL(pageUrl(half))
  }

  const windows: Windows = {
    show(half, profile = firstProfile) {
      const existing = findOpen(half, profile.id)
      if (existing === undefined) {
        create(half, profile, (window) => {
          window.show()
        })
        return
      }
      if (existing.isMinimized()) existing.restore()
      existing.show()
      existing.focus()
    },
    attend(half) {
      const existing = findOpen(half, defaultProfileId)
      if (existing !== undefined) flash(existing)
      else
        create(half, firstProfile, (window) => {
          window.showInactive()
          flash(window)
        })
    },
    renameProfile(profileId, name) {
      for (const { half, profileId: id, window } of open.values()) {
        if (half === 'panel' && id === profileId) window.setTitle(titleOf(half, { id, name }))
      }
    },
    closeProfile(profileId) {
      for (const { half, profileId: id, window } of open.values()) {
        if (half === 'panel' && id === profileId) window.close()
      }
    },
    identify(contents) {
      const found = open.get(contents.id)
      return found === undefined ? null : { half: found.half, profileId: found.profileId }
    },
    announce(topic, half) {
      for (const each of open.values()) {
        if ((half === undefined || each.half === half) && !each.window.isDestroyed()) {
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
    reload(half) {
      for (const each of open.values()) {
        if (each.half === half && !each.window.isDestroyed()) each.window.webContents.reload()
      }
    },
    protectContent(half, isOn) {
      if (hidden.has(half) === isOn) return
      if (isOn) hidden.add(half)
      else hidden.delete(half)
      for (const each of open.values()) if (each.half === half) each.window.setContentProtection(isOn)
    },
    onActivity(half, listener) {
      activityListeners[half].push(listener)
    },
    onClosed(listener) {
      closeListeners.add(listener)
    },
    isAnyOpen: () => open.size > 0,
    find: (half, profileId) => findOpen(half, profileId ?? defaultProfileId) ?? null,
    front: (half) => {
      const seen = [...open.values()]
        .filter((each) => each.half === half && !each.window.isDestroyed() && each.window.isVisible())
        .map(({ window }) => window)
      return seen.find((window) => window.isFocused()) ?? seen[0] ?? null
    },
    preferencesOf: (half) => preferencesOf(half, defaultProfileId)
  }
  return windows
}
