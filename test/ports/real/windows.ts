// The real windows with the real preloads, on pages that only receive changes. Linux cannot hide a window from recordings, so the calls to
// Electron are observed.
import { app, BrowserWindow, type WebContents } from 'electron'
import { join } from 'node:path'
import { pagesFolder } from '../../../src/main/platform/app-protocol'
import { readPageFiles } from '../../../src/main/platform/page-files'
import { openWindowOrder } from '../../../src/main/platform/window-order'
import { createWindowPlaces } from '../../../src/main/platform/window-place'
import { createWindows, type Windows } from '../../../src/main/platform/windows'
import { unknownApp } from '../../../src/renderer/ui/app-state'
import { comesTrue, wait } from '../cases'
import type { SeenWindow, WindowsSubject } from '../windows'

const hidden = new WeakMap<BrowserWindow, boolean>()
const loads = new WeakMap<WebContents, number>()

/** Call once, before any window exists. */
export function watchWindows(): void {
  const { setContentProtection } = BrowserWindow.prototype
  BrowserWindow.prototype.setContentProtection = function (isOn: boolean) {
    hidden.set(this, isOn)
    setContentProtection.call(this, isOn)
  }
  app.on('web-contents-created', (_event, contents) => {
    contents.on('did-finish-load', () => {
      loads.set(contents, (loads.get(contents) ?? 0) + 1)
      void contents.executeJavaScript(
        'globalThis.heard = []; globalThis.countersign?.onChanged((topic) => { globalThis.heard.push(topic) }); null'
      )
    })
  })
}

const isOurs = (window: BrowserWindow) => window.webContents.getURL().startsWith('app://')

/** One per app, since each session is prepared once. */
export function openWindows(): Windows {
  const folder = app.getPath('userData')
  const files = readPageFiles(pagesFolder())
  return createWindows({
    places: createWindowPlaces(join(folder, 'windows.json')),
    order: openWindowOrder(join(folder, 'window-order.json')),
    pages: { files, describe: () => ({ app: unknownApp, expects: null }), findPicture: () => null },
    onLoaded: () => undefined,
    onGone: () => undefined
  })
}

export async function realWindowsSubject(windows: Windows): Promise<WindowsSubject> {
  for (const window of BrowserWindow.getAllWindows().filter(isOurs)) window.destroy()
  windows.protectContent('authenticator', false)
  await wait(20)
  const described = async (window: BrowserWindow): Promise<SeenWindow | null> => {
    const found = windows.identify(window.webContents)
    if (found === null) return null
    return {
      ...found,
      title: window.getTitle(),
      isHidden: hidden.get(window) ?? false,
      loads: loads.get(window.webContents) ?? 0,
      heard: (await window.webContents.executeJavaScript('globalThis.heard')) as string[]
    }
  }
  const isSettled = () =>
    BrowserWindow.getAllWindows().every((window) => !window.webContents.isLoading() && !window.isDestroyed())
  return {
    windows,
    look: async () => {
      await wait(60)
      await comesTrue(isSettled)
      await wait(20)
      const seen = await Promise.all(
        BrowserWindow.getAllWindows()
          .toSorted((a, b) => a.id - b.id)
          .map(described)
      )
      return seen.filter((window) => window !== null)
    },
    close: (appId, profileId) => windows.find(appId, profileId)?.close()
  }
}
