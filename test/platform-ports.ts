// The platform of a test that asks as pages do: windows, clipboard, screen and dialogs that do nothing and refuse what a person
// would have to allow. What a test looks at it puts in their place.
import { join } from 'node:path'
import type { CompositionPorts } from '../src/main/compose'

const nothing = () => undefined

export const quietPlatform = {
  version: '0.0.0',
  platform: 'linux',
  commonPasswordsPath: join(import.meta.dirname, '..', 'resources', 'common-passwords.txt'),
  copyText: () => ({ clearsAt: 0 }),
  clearClipboard: nothing,
  readClipboard: () => Promise.resolve({}),
  captureScreens: () => Promise.resolve({ ok: false, error: { code: 'capture-denied' } } as const),
  decode: () => Promise.resolve([]),
  chooseFolder: () => Promise.resolve(null),
  confirm: () => Promise.resolve(false),
  announce: nothing,
  systemLanguages: () => [],
  applyLocale: nothing,
  applyColorScheme: nothing,
  reloadPages: nothing,
  reloadHalf: nothing,
  applyLockRules: nothing,
  showHalf: nothing,
  openBrowser: nothing,
  profileWindows: { show: nothing, rename: nothing, close: nothing },
  quit: nothing,
  logEvent: nothing,
  about: {
    electron: '45',
    chromium: '140',
    node: '24',
    system: 'Test',
    readLicences: () => Promise.resolve([]),
    copyText: nothing
  }
} satisfies Partial<CompositionPorts<string>>
