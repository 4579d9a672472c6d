// The app's desktop settings, in one small file of the data folder. It holds no secrets, and the app starts even if it is damaged.
import { defaultShortcuts } from '../../shared/model/desktop'
import { createJsonFile, fieldsOf } from '../protection/json-file'

export interface DesktopSettings {
  /** As an Electron accelerator; null if off. */
  readonly shortcut: string | null
  readonly staysInTray: boolean
  readonly startsHidden: boolean
  /** Shows security events as system notifications. */
  readonly notifies: boolean
  /** The user wants setup links to be opened. Otherwise none is, whatever the system passes on. */
  readonly opensLinks: boolean
  /** Where the file of an app that its user can move was at the last start; null for other apps. */
  readonly file: string | null
  /** The time server that the user named. */
  readonly clockServer: string | null
  /** The clock warning that the user dismissed. */
  readonly dismissedWarning: string | null
}

export const defaultShortcut: string = process.platform === 'darwin' ? defaultShortcuts.mac : defaultShortcuts.other

const defaults: DesktopSettings = {
  shortcut: defaultShortcut,
  staysInTray: false,
  startsHidden: false,
  notifies: false,
  opensLinks: false,
  file: null,
  clockServer: null,
  dismissedWarning: null
}

export interface DesktopSettingsFile {
  load(): DesktopSettings
  /** If the folder cannot be written, the change applies until the app ends. */
  save(part: Partial<DesktopSettings>): void
}

export function openDesktopSettings(path: string): DesktopSettingsFile {
  const file = createJsonFile(path, parse)
  let current = file.read() ?? defaults
  return {
    load: () => current,
    save(part) {
      current = { ...current, ...part }
      try {
        file.save(current)
      } catch {
        // Problems with the folder are reported where the store is opened.
      }
    }
  }
}

function parse(kept: unknown): DesktopSettings {
  const given = fieldsOf(kept)
  const textOr = (value: unknown, fallback: string | null) =>
    value === null || (typeof value === 'string' && value.length <= 300) ? value : fallback
  return {
    shortcut: textOr(given['shortcut'], defaults.shortcut),
    staysInTray: given['staysInTray'] === true,
    startsHidden: given['startsHidden'] === true,
    notifies: given['notifies'] === true,
    opensLinks: given['opensLinks'] === true,
    file: typeof given['file'] === 'string' ? given['file'] : null,
    clockServer: textOr(given['clockServer'], null),
    dismissedWarning: textOr(given['dismissedWarning'], null)
  }
}
