// The ports of the app, built from the parts of the platform.
import { app, nativeTheme, shell } from 'electron'
import { join } from 'node:path'
import type { ColorScheme } from '../../shared/model/app'
import type { CompositionPorts } from '../compose'
import { identifySender, type IdentifiedWindow } from '../ipc/identify'
import { about } from '../platform/about'
import { readClipboard } from '../platform/clipboard'
import { createConfirm } from '../platform/consent'
import type { Desktop } from '../platform/desktop'
import { createLinkOpener } from '../platform/external-links'
import { createChooseFolder } from '../platform/folder-dialog'
import { startReadProcess } from '../platform/read-process'
import { createSaveFile } from '../platform/save-file'
import { captureScreens } from '../platform/screen-capture'
import type { SecretClipboard } from '../platform/secret-clipboard'
import { readPlatformFacts } from '../platform/surroundings'
import type { Windows } from '../platform/windows'
import { startThread } from '../worker/thread'

type Ports = CompositionPorts<Electron.IpcMainInvokeEvent>

export const themeSource = (scheme: ColorScheme): Electron.NativeTheme['themeSource'] =>
  scheme === 'auto' ? 'system' : scheme

/** The computer and this installation of the app. */
export const systemPorts = () =>
  ({
    version: app.getVersion(),
    platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
    commonPasswordsPath: join(app.getAppPath(), 'resources', 'common-passwords.txt'),
    captureScreens,
    openBrowser: createLinkOpener((url) => shell.openExternal(url)),
    systemLanguages: () => app.getPreferredSystemLanguages(),
    applyColorScheme: (scheme) => {
      nativeTheme.themeSource = themeSource(scheme)
    },
    readPlatform: readPlatformFacts,
    about,
    quit: () => {
      app.quit()
    }
  }) satisfies Partial<Ports>

export const clipboardPorts = (clipboard: SecretClipboard) =>
  ({
    copyText: clipboard.copyText,
    clearClipboard: () => void clipboard.clear(),
    readClipboard
  }) satisfies Partial<Ports>

/** Programs that are built next to the main process, for work that runs in separate processes. */
export const processPorts = ({ reader, worker }: { readonly reader: URL; readonly worker: URL }) =>
  ({
    startReader: () => startReadProcess(reader),
    startWorker: () => startThread(worker)
  }) satisfies Partial<Ports>

/** System dialogs, each in front of the window that opened it. */
export const dialogPorts = (windows: Windows) =>
  ({
    chooseFolder: createChooseFolder(() => windows.find('authenticator', null)),
    saveFile: createSaveFile(({ appId, profileId }) => windows.find(appId, profileId)),
    confirm: createConfirm(windows.front)
  }) satisfies Partial<Ports>

/** Windows, and the picker, which is also a page of the Authenticator. */
export const pagePorts = (
  windows: Windows,
  desktop: Pick<Desktop, 'discardPicker'>,
  findWindow: (contents: Electron.WebContents) => IdentifiedWindow | null
) =>
  ({
    identify: (event, appId) => identifySender(event, appId, findWindow),
    reloadPages: () => {
      desktop.discardPicker()
      windows.startAnew()
    },
    reloadApp: (appId) => {
      if (appId === 'authenticator') desktop.discardPicker()
      windows.reload(appId)
    },
    showApp: (appId) => {
      windows.show(appId)
    },
    profileWindows: {
      show: (profile) => {
        windows.show('panel', profile)
      },
      rename: windows.renameProfile,
      close: windows.closeProfile
    }
  }) satisfies Partial<Ports>
