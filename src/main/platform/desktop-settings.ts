// What the app remembers about the desktop around it, in one small file of the data folder. Nothing secret is in it, and
// whatever a damaged file says, the app starts.
import { createJsonFile, fieldsOf } from '../protection/json-file'

export interface DesktopSettings {
  /** Electron's words; null: off. */
  readonly shortcut: string | null
  readonly staysInTray: boolean
  readonly startsHidden: boolean
  /** Tells of security events by the system's notifications. */
  readonly notifies: boolean
  /** The user wants setup links opened; without it none is, whatever the system hands over. */
  readonly opensLinks: boolean
  /** The time server that the user named. */
  readonly clockServer: string | null
  /** The clock's warning that was put away. */
  readonly dismissedWarning: string | null
}

/** No system and no common program claims it: launchers, password managers and language switches have the shorter ones. */
const defaultShortcut = 'CommandOrControl+Alt+Shift+Space'

const defaults: DesktopSettings = {
  shortcut: defaultShortcut,
  staysInTray: false,
  startsHidden: false,
  notifies: false,
  opensLinks: false,
  clockServer: null,
  dismissedWarning: null
}

export interface DesktopSettingsFile {
  load(): DesktopSettings
  /** Holds until the app ends where the folder cannot be written. */
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
        // The store beside it says what is wrong with the folder.
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
    clockServer: textOr(given['clockServer'], null),
    dismissedWarning: textOr(given['dismissedWarning'], null)
  }
}
