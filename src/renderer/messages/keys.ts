// Names of keys as printed on the keyboards of a language. Keys are given in Electron's notation (CommandOrControl, Up, F2). Without a
// message, the English name.
import type { AppState } from '../../shared/contract'
import { messageOr } from './language'

/** Keys whose signs are the same in every language. */
const signs: Readonly<Record<string, string>> = {
  Plus: '+',
  Minus: '−',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→'
}
const macSigns: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Command: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Super: '⌘'
}

/** What stands on a key. Only modifiers depend on the system. */
export function keyName(key: string, platform?: AppState['platform']): string {
  if (platform === 'darwin' && Object.hasOwn(macSigns, key)) return macSigns[key] ?? key
  const name = key === 'CommandOrControl' || key === 'Control' ? 'Ctrl' : key === 'Return' ? 'Enter' : key
  if (name === 'Super') return platform === 'win32' ? 'Windows' : 'Super'
  return signs[name] ?? messageOr(`keys.${name}`, name)
}

/** Keys that are pressed together; `shortcut` is in Electron's notation. */
export const shortcutMessage = (shortcut: string, platform: AppState['platform']): string =>
  shortcut
    .split('+')
    .map((key) => keyName(key, platform))
    .join(platform === 'darwin' ? ' ' : '+')
