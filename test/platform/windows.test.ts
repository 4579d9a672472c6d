// The app on Windows, with a pretended Electron: who it says it is, portable apps, notifications, the tray, the end of the session, and what
// uninstalling removes.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import config from '../../electron-builder.config.mjs'
import type { DesktopSettings } from '../../src/main/platform/desktop-settings'
import { setStartsAtLogin, startsAtLogin } from '../../src/main/platform/login-start'
import { followMove } from '../../src/main/platform/moved-app'
import { canNotify } from '../../src/main/platform/notices'
import { opensLinks, setOpensLinks } from '../../src/main/platform/protocol-client'
import { createTray } from '../../src/main/platform/tray'
import { createUpdates } from '../../src/main/platform/updates'
import { findPortableApp, identifyToWindows } from '../../src/main/platform/windows-system'
import { closeBeforeQuitting } from '../../src/main/start/quitting'

const electron = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events')
  const calls: unknown[][] = []
  const note =
    (name: string, answer?: unknown) =>
    (...args: unknown[]) => {
      calls.push([name, ...args])
      return answer
    }
  const app = Object.assign(new EventEmitter(), {
    isPackaged: true,
    getAppPath: () => '/app',
    exit: note('exit'),
    setAppUserModelId: note('setAppUserModelId'),
    setToastActivatorCLSID: note('setToastActivatorCLSID'),
    setLoginItemSettings: note('setLoginItemSettings'),
    getLoginItemSettings: note('getLoginItemSettings', { openAtLogin: true }),
    setAsDefaultProtocolClient: note('setAsDefaultProtocolClient', true),
    removeAsDefaultProtocolClient: note('removeAsDefaultProtocolClient', true),
    isDefaultProtocolClient: note('isDefaultProtocolClient', true)
  })
  class Tray {
    setToolTip = () => undefined
    setContextMenu = () => undefined
    on = () => undefined
    isDestroyed = () => false
    destroy = () => undefined
    constructor(icon: unknown) {
      calls.push(['tray', icon])
    }
  }
  const nativeTheme = Object.assign(new EventEmitter(), {
    shouldUseDarkColors: false,
    shouldUseDarkColorsForSystemIntegratedUI: true
  })
  const nativeImage = { createFromPath: (path: string) => path.replaceAll('\\', '/') }
  const windows: InstanceType<typeof EventEmitter>[] = []
  class BaseWindow extends EventEmitter {
    constructor(options: unknown) {
      super()
      windows.push(this)
      calls.push(['window', options])
    }
  }
  return {
    ...{ app, calls, windows, nativeTheme, nativeImage, Tray, BaseWindow },
    Menu: { buildFromTemplate: () => ({}) },
    Notification: { isSupported: note('isSupported', false) }
  }
})
vi.mock('electron', () => electron)
const { app, calls } = electron

const { platform } = process
const file = String.raw`E:\Tools\Countersign-portable.exe`
const pretend = (name: NodeJS.Platform) => {
  Object.defineProperty(process, 'platform', { value: name })
}
beforeEach(() => {
  calls.length = 0
  app.isPackaged = true
  pretend('win32')
})
afterEach(() => {
  pretend(platform)
  vi.unstubAllEnvs()
  app.removeAllListeners()
})

describe('Windows knows the app', () => {
  it('by the name that the installer gives its links, and by one fixed activator', () => {
    identifyToWindows()
    expect(calls).toEqual([
      ['setAppUserModelId', config.appId],
      ['setToastActivatorCLSID', expect.stringMatching(/^\{[\dA-F]{8}(-[\dA-F]{4}){3}-[\dA-F]{12}\}$/)]
    ])
  })

  it('by its program while it is developed, and on other systems it is told nothing', () => {
    app.isPackaged = false
    identifyToWindows()
    expect(calls[0]).toEqual(['setAppUserModelId', process.execPath])
    calls.length = 0
    for (const name of ['linux', 'darwin'] as const) {
      pretend(name)
      identifyToWindows()
    }
    expect(calls).toEqual([])
  })

  it('no longer after it is uninstalled, but still after an update', () => {
    const script = readFileSync(join(import.meta.dirname, '..', '..', String(config.nsis?.include)), 'utf8')
    identifyToWindows()
    const activator = String(calls[1]?.[1])
    expect(script).toContain(`DeleteRegKey HKCU "Software\\Classes\\CLSID\\${activator}"`)
    expect(script).toContain('DeleteRegValue HKCU "Software\\Microsoft\\Windows\\CurrentVersion\\Run" "${APP_ID}"')
    setOpensLinks(true)
    const schemes = calls.filter(([name]) => name === 'setAsDefaultProtocolClient').map(([, scheme]) => scheme)
    for (const scheme of schemes) expect(script).toContain(`!insertmacro forgetLinks "${String(scheme)}"`)
    expect(script).toMatch(/!macro customUnInstall\s+\$\{ifNot\} \$\{isUpdated\}/)
  })
})

describe('a portable app', () => {
  beforeEach(() => {
    vi.stubEnv('PORTABLE_EXECUTABLE_FILE', file)
  })

  it('keeps its data next to its own file, not in the temporary folder that it runs in', () => {
    expect(findPortableApp()).toEqual({ file, dataDir: String.raw`E:\Tools\Countersign data` })
  })

  it('is only one if it is packaged, on Windows, and says so with a whole path', () => {
    expect(findPortableApp({})).toBeNull()
    expect(findPortableApp({ PORTABLE_EXECUTABLE_FILE: 'Countersign.exe' })).toBeNull()
    app.isPackaged = false
    expect(findPortableApp()).toBeNull()
    app.isPackaged = true
    for (const name of ['linux', 'darwin'] as const) {
      pretend(name)
      expect(findPortableApp()).toBeNull()
    }
  })

  it('is started at login, and opens links, by its own file', () => {
    setStartsAtLogin(true)
    expect(startsAtLogin()).toBe(true)
    setOpensLinks(true)
    setOpensLinks(false)
    expect(opensLinks()).toBe(true)
    const item = { args: ['--hidden'], path: file }
    expect(calls.slice(0, 2)).toEqual([
      ['setLoginItemSettings', { openAtLogin: true, ...item }],
      ['getLoginItemSettings', item]
    ])
    for (const [, , program, args] of calls.slice(2)) expect([program, args]).toEqual([file, undefined])
  })

  describe('that was moved', () => {
    const former = String.raw`D:\Old\Countersign-portable.exe`
    const kept = { file: former, opensLinks: true } as DesktopSettings
    /** What is registered, and kept, after a start. */
    const startWith = (settings: DesktopSettings) => {
      const save = vi.fn()
      calls.length = 0
      followMove({ load: () => settings, save })
      expect(save.mock.calls).toEqual(settings.file === file ? [] : [[{ file }]])
      return calls.filter(([name]) => String(name).startsWith('set'))
    }

    it('is started at login, and opens links, by its new file', () => {
      expect(startWith(kept)).toEqual([
        ['setLoginItemSettings', { openAtLogin: true, args: ['--hidden'], path: file }],
        ['setAsDefaultProtocolClient', 'otpauth', file, undefined],
        ['setAsDefaultProtocolClient', 'otpauth-migration', file, undefined]
      ])
      expect(calls).toContainEqual(['getLoginItemSettings', { args: ['--hidden'], path: former }])
      expect(calls).toContainEqual(['isDefaultProtocolClient', 'otpauth', former, undefined])
    })

    it('is registered for nothing that its user does not want, or that it was not registered for', () => {
      expect(startWith({ ...kept, opensLinks: false }).map(([name]) => name)).toEqual(['setLoginItemSettings'])
      expect(startWith({ ...kept, file: null })).toEqual([])
      expect(startWith({ ...kept, file })).toEqual([])
    })

    it('takes nothing from another copy, whose file is still there', () => {
      expect(startWith({ ...kept, file: import.meta.filename })).toEqual([])
    })

    it('is not looked for if the app is installed', () => {
      vi.unstubAllEnvs()
      const save = vi.fn()
      followMove({ load: () => kept, save })
      expect([calls, save.mock.calls]).toEqual([[], []])
    })
  })

  it('is updated by hand, because the feed has only the installer', async () => {
    const feed = { host: 'updates.example', url: 'https://updates.example', channel: 'latest', keys: ['a key'] }
    const memory = { readNewestTime: () => 0, noteTime: vi.fn() }
    const updates = createUpdates(feed, memory, vi.fn(), vi.fn(), findPortableApp() !== null)
    Object.defineProperty(process, 'resourcesPath', { value: '/nowhere', configurable: true })
    expect(await updates.check()).toEqual({ stage: 'by-hand' })
    Reflect.deleteProperty(process, 'resourcesPath')
  })
})

it('an installed app is started at login, and opens links, as Electron finds it', () => {
  setStartsAtLogin(false)
  setOpensLinks(true)
  expect(calls[0]).toEqual(['setLoginItemSettings', { openAtLogin: false, args: ['--hidden'] }])
  expect(calls[1]).toEqual(['setAsDefaultProtocolClient', 'otpauth', undefined, undefined])
})

describe('notifications', () => {
  it('are asked about on Windows only while they are on', () => {
    expect(canNotify(false)).toBe(true)
    expect(calls).toEqual([])
    expect(canNotify(true)).toBe(false)
    expect(calls).toEqual([['isSupported']])
  })

  it('are always asked about elsewhere', () => {
    pretend('linux')
    expect(canNotify(false)).toBe(false)
  })
})

it('the tray’s icon fits the taskbar, whose colour is not that of the apps', () => {
  const actions = {
    entries: () => null,
    copy: vi.fn(),
    openPicker: vi.fn(),
    show: vi.fn(),
    lock: vi.fn(),
    quit: vi.fn()
  }
  createTray({ ...actions, hasLockPassphrase: () => false })?.remove()
  expect(calls).toContainEqual(['tray', '/app/resources/tray/tray-on-dark.png'])
})

describe('the end of the session', () => {
  const watchEnd = () => {
    const steps: string[] = []
    closeBeforeQuitting({
      stop: () => steps.push('stop'),
      close: () => [Promise.resolve(steps.push('close'))],
      isStuck: () => false
    })
    return steps
  }

  it('closes the stores at once, also without any window that can be seen, and only once', async () => {
    const steps = watchEnd()
    expect(calls).toEqual([['window', { show: false, skipTaskbar: true }]])
    calls.length = 0
    electron.windows[0]?.emit('session-end')
    const preventDefault = vi.fn()
    app.emit('will-quit', { preventDefault })
    expect(steps).toEqual(['stop', 'close'])
    expect(preventDefault).toHaveBeenCalledOnce()
    await vi.waitFor(() => {
      expect(calls).toEqual([['exit', 0]])
    })
  })

  it('is told to windows on Windows only', () => {
    pretend('linux')
    watchEnd()
    expect(calls).toEqual([])
  })
})
