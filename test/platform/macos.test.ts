// The app on macOS, with a pretended Electron: its menu bar, and the permission to capture the screen.
import type { MenuItemConstructorOptions, WebContents } from 'electron'
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import config from '../../electron-builder.config.mjs'
import { setUpMenu } from '../../src/main/platform/menu'
import { askPage } from '../../src/main/platform/page-request'
import { captureScreens } from '../../src/main/platform/screen-capture'
import { languages } from '../../src/shared/model/languages'

const electron = vi.hoisted(() => {
  const state = { menu: [] as unknown[], permission: 'granted', windows: [] as unknown[], isRefused: false }
  const picture = {
    isEmpty: () => false,
    getSize: () => ({ width: 1, height: 1 }),
    toBitmap: () => Buffer.from([3, 2, 1, 255])
  }
  return {
    state,
    app: { name: 'Countersign', isPackaged: true, showAboutPanel: vi.fn() },
    BrowserWindow: Object.assign(class {}, { getAllWindows: () => state.windows }),
    Menu: {
      buildFromTemplate: (template: unknown[]) => template,
      setApplicationMenu: (menu: unknown[]) => (state.menu = menu)
    },
    screen: { getAllDisplays: () => [{ size: { width: 1, height: 1 }, scaleFactor: 1 }] },
    desktopCapturer: {
      getSources: () =>
        state.isRefused ? Promise.reject(new Error('refused')) : Promise.resolve([{ thumbnail: picture }])
    },
    systemPreferences: { getMediaAccessStatus: () => state.permission },
    ...{ clipboard: {}, nativeImage: {} }
  }
})
vi.mock('electron', () => electron)
const { state, app } = electron

const { platform } = process
const pretend = (name: NodeJS.Platform) => {
  Object.defineProperty(process, 'platform', { value: name })
}
beforeEach(() => {
  pretend('darwin')
  Object.assign(state, { permission: 'granted', windows: [], isRefused: false })
})
afterEach(() => {
  pretend(platform)
})

describe('the menu bar', () => {
  const actions = { show: vi.fn(), openNewBrowser: vi.fn(), showSettings: vi.fn(), showAbout: vi.fn(), lock: vi.fn() }
  const write = () => {
    setUpMenu({ ...actions, hasLockPassphrase: true })
    return state.menu as (MenuItemConstructorOptions & { submenu: MenuItemConstructorOptions[] })[]
  }
  const press = (item: MenuItemConstructorOptions | undefined) => {
    item?.click?.(...([item, undefined, {}] as unknown as Parameters<NonNullable<typeof item.click>>))
  }

  it('has Settings… with its shortcut in the menu of the app', () => {
    const settings = write()[0]?.submenu.find(({ accelerator }) => accelerator === 'Cmd+,')
    expect(settings?.label).toBe('Settings…')
    press(settings)
    expect(actions.showSettings).toHaveBeenCalledOnce()
  })

  it('asks a page for the settings when it has loaded, or at once', () => {
    const contents = Object.assign(new EventEmitter(), { isLoading: (): boolean => true, send: vi.fn() })
    askPage(contents as unknown as WebContents, 'open-settings')
    expect(contents.send).not.toHaveBeenCalled()
    contents.emit('did-stop-loading')
    contents.emit('did-stop-loading')
    expect(contents.send).toHaveBeenCalledExactlyOnceWith('changed', 'open-settings')
    contents.isLoading = () => false
    askPage(contents as unknown as WebContents, 'about')
    expect(contents.send).toHaveBeenLastCalledWith('changed', 'about')
  })

  it('shows About without any window, in the system’s own panel', () => {
    press(write()[0]?.submenu[0])
    expect(app.showAboutPanel).toHaveBeenCalledOnce()
    const webContents = {}
    state.windows = [{ isVisible: () => true, webContents }]
    press(write()[0]?.submenu[0])
    expect(actions.showAbout).toHaveBeenCalledExactlyOnceWith(webContents)
    expect(app.showAboutPanel).toHaveBeenCalledOnce()
  })

  it('has the usual items of the Window menu, where the system adds the windows', () => {
    const menu = write().find(({ role }) => role === 'window')
    expect(menu?.submenu.flatMap(({ role }) => role ?? [])).toEqual(['minimize', 'zoom', 'front'])
  })

  it('has none of this on Linux and Windows', () => {
    for (const name of ['linux', 'win32'] as const) {
      pretend(name)
      const items = write().flatMap(({ role, submenu }) => [
        role,
        ...submenu.flatMap((item) => [item.role, item.accelerator])
      ])
      for (const each of ['window', 'zoom', 'front', 'Cmd+,']) expect(items).not.toContain(each)
    }
  })
})

describe('the screen', () => {
  const capture = async () => {
    const captured = await captureScreens()
    return captured.ok ? captured.value : captured.error.code
  }

  it.each(['not-determined', 'denied', 'restricted'])('is not searched without permission (%s)', async (permission) => {
    state.permission = permission
    expect(await capture()).toBe('capture-unpermitted')
    state.isRefused = true
    expect(await capture()).toBe('capture-unpermitted')
  })

  it('is captured with permission', async () => {
    expect(await capture()).toEqual([{ data: new Uint8ClampedArray([1, 2, 3, 255]), width: 1, height: 1 }])
    state.isRefused = true
    expect(await capture()).toBe('capture-denied')
  })

  it('needs no such permission on Linux', async () => {
    pretend('linux')
    state.permission = 'denied'
    expect(await capture()).toHaveLength(1)
  })
})

describe('a reason is given, in every language,', () => {
  const reasonsIn = (language: string) => {
    const path = join(import.meta.dirname, '..', '..', 'resources', 'mac', `${language}.lproj`, 'InfoPlist.strings')
    return new Map(
      readFileSync(path, 'utf8')
        .split('\n')
        .flatMap((line) => {
          const [, key, text] = /^"(\w+)" = "([^"\\]+)";$/.exec(line) ?? []
          return key === undefined || text === undefined ? [] : [[key, text] as const]
        })
    )
  }
  const folders = ['Desktop', 'Documents', 'Downloads'].map((name) => `${name}Folder`)
  const asked = ['Camera', ...folders, 'RemovableVolumes', 'NetworkVolumes'].map((name) => `NS${name}UsageDescription`)

  it.each(languages)('for the camera and for folders (%s)', (language) => {
    const reasons = reasonsIn(language)
    expect([...reasons.keys()]).toEqual(asked)
    const english = reasonsIn('en')
    for (const [key, text] of reasons) {
      expect(text).toMatch(/Countersign|Authenticator/)
      if (language !== 'en') expect(text, key).not.toBe(english.get(key))
    }
  })

  it('by the package, which has English where the system’s language is another', () => {
    expect(config.mac?.extendInfo).toEqual(Object.fromEntries(reasonsIn('en')))
    expect(config.mac?.extraResources).toContainEqual({ from: 'resources/mac', to: '.' })
    // Not a second time, inside the app's archive.
    expect(config.files).toContain('!resources/{installer.nsh,icons/icon.ico,mac/**}')
  })
})
