// All of the platform that a composition needs, each part with its only fake. Tests read or change a part by its name. By default a person
// says no and closes every dialog, and the screens are empty.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { AuthenticatorPorts } from '../../src/main/authenticator/services/authenticator'
import type { CompositionPorts } from '../../src/main/compose'
import type { PanelPorts } from '../../src/main/panel/services/panel'
import { createFakeBrowser } from './browser'
import { createFakeClipboard } from './clipboard'
import { createFakePerson } from './consent'
import { createFakeDecoder } from './decoder'
import { createFakeFolderDialog } from './folder-dialog'
import { createFakeReauthentication } from './reauthentication'
import { createFakeSaving } from './saving'
import { createFakeScreens } from './screens'
import { identifyByName } from './senders'
import { createFakeWindows, windowPorts } from './windows'

const nothing = () => undefined

export type FakePlatform = ReturnType<typeof createFakePlatform>

/** `now` in ms since epoch. A sender is a name, as `identifyByName` in senders.ts parses it. */
export function createFakePlatform(now: () => number = Date.now) {
  const clipboard = createFakeClipboard(now)
  const saving = createFakeSaving()
  const folderDialog = createFakeFolderDialog()
  const browser = createFakeBrowser()
  const screens = createFakeScreens()
  const decoder = createFakeDecoder()
  const person = createFakePerson()
  person.says = () => false
  const windows = createFakeWindows()
  const ports = {
    version: '0.0.0',
    platform: 'linux',
    now,
    // Relative to the project, where every test runs, because child bundles are elsewhere.
    commonPasswordsPath: join('resources', 'common-passwords.txt'),
    copyText: clipboard.copyText,
    clearClipboard: () => void clipboard.clear(),
    readClipboard: clipboard.read,
    captureScreens: screens.capture,
    decode: decoder.decode,
    chooseFolder: folderDialog.chooseFolder,
    saveFile: saving.saveFile,
    confirm: person.confirm,
    identify: identifyByName,
    ...windowPorts(windows),
    systemLanguages: () => [],
    applyLocale: nothing,
    applyColorScheme: nothing,
    openBrowser: browser.open,
    quit: nothing,
    logEvent: nothing,
    about: {
      electron: '45',
      chromium: '140',
      node: '24',
      system: 'Test',
      commit: `${'0123456789abcdef'.repeat(2)}01234567+`,
      readLicences: () => Promise.resolve([]),
      readChromiumLicences: () => Promise.resolve([]),
      copyText: clipboard.copyPlain
    }
  } satisfies Partial<CompositionPorts<string>>
  return { clipboard, saving, folderDialog, browser, screens, decoder, person, windows, ports }
}

/** The parts that a Panel alone needs, for tests that do not look at them. */
export function quietPanelPorts(now: () => number) {
  const { copyText, saveFile, commonPasswordsPath } = createFakePlatform(now).ports
  return { now, copyText, saveFile, commonPasswordsPath, onChanged: nothing } satisfies Partial<PanelPorts>
}

/**
 * The parts that an Authenticator alone needs, for tests that do not look at them. `folder`: the person's choice in the folder dialog,
 * created if it is missing.
 */
export function quietVaultPorts(now: () => number, folder: string | null = null) {
  const { folderDialog, ports } = createFakePlatform(now)
  folderDialog.folder = folder
  folderDialog.whileAsked = () => {
    if (folder !== null) mkdirSync(folder, { recursive: true })
  }
  const { copyText, readClipboard, captureScreens, decode, chooseFolder, saveFile } = ports
  return {
    now,
    copyText,
    readClipboard,
    captureScreens,
    decode,
    chooseFolder,
    saveFile,
    reauthentication: createFakeReauthentication(now),
    onChanged: nothing
  } satisfies Partial<AuthenticatorPorts>
}
