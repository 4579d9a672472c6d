// The whole main process without Electron, on a folder of the test's, with the cheapest passphrase there is and a keychain
// that answers nobody.
import { join } from 'node:path'
import { compose, type Composition } from '../../src/main/compose'
import { saveNothing } from '../save-port'
import { createFakeKeychain } from '../keychain/fake'

export type Sender = 'panel' | 'authenticator'

export const cost = { memoryKib: 64, timeCost: 1, parallelism: 1 }
const nothing = () => undefined

/** `onBug` hears of what was thrown where an answer was expected. */
export function composeFolder(dataDir: string, onBug: (error: unknown) => void): Promise<Composition<Sender>> {
  return compose<Sender>({
    dataDir,
    version: '0.0.0',
    platform: 'linux',
    now: () => Date.now(),
    keychain: createFakeKeychain('silent'),
    commonPasswordsPath: join(import.meta.dirname, '..', '..', 'resources', 'common-passwords.txt'),
    copyText: () => ({ clearsAt: 0 }),
    clearClipboard: nothing,
    readClipboard: () => Promise.resolve({}),
    captureScreens: () => Promise.resolve({ ok: false, error: { code: 'capture-denied' } } as const),
    decode: () => Promise.resolve([]),
    chooseFolder: () => Promise.resolve(null),
    confirm: () => Promise.resolve(false),
    saveFile: saveNothing,
    identify: (sender, half) => (sender === half ? { profileId: 'default' } : null),
    announce: nothing,
    systemLanguages: () => [],
    applyLocale: () => undefined,
    applyColorScheme: nothing,
    reloadPages: nothing,
    reloadHalf: nothing,
    applyLockRules: nothing,
    showHalf: nothing,
    openBrowser: nothing,
    profileWindows: { show: nothing, rename: nothing, close: nothing },
    quit: nothing,
    // A half that cannot be opened is a stage, and is logged.
    logBug: (reference, _where, error) => {
      if (reference !== 'open') onBug(error)
    },
    about: {
      electron: '45',
      chromium: '140',
      node: '24',
      system: 'Test',
      readLicences: () => Promise.resolve([]),
      copyText: () => undefined
    },
    logEvent: nothing,
    passphraseCost: cost
  })
}
