// Messages for the quick picker, the tray's settings, and links that open the app.
import type { AppState } from '../../shared/contract'
import { keyName } from './keys'
import { t } from './language'

const keyNames: Readonly<Record<string, string>> = {
  Plus: '+',
  Return: 'Enter',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→'
}
const macNames: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Command: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Super: '⌘'
}

/** The names of the picker's keys, as printed on them. */
export const pickerKeys = { copy: 'Enter', move: '↑ ↓', close: 'Esc' } as const

/** A shortcut with the names of the keys on this system; `shortcut` is in Electron's notation. */
export function shortcutMessage(shortcut: string, platform: AppState['platform']): string {
  const keys = shortcut.split('+').map((key) => {
    if (platform === 'darwin') return macNames[key] ?? keyNames[key] ?? keyName(key)
    if (key === 'CommandOrControl' || key === 'Control') return keyName('Ctrl')
    if (key === 'Super') return platform === 'win32' ? 'Windows' : 'Super'
    return keyNames[key] ?? keyName(key)
  })
  return keys.join(platform === 'darwin' ? ' ' : '+')
}

/** How many accounts the picker found. */
export const foundMessage = (count: number): string =>
  count === 0 ? t('quick.picker.foundNone') : t('quick.picker.found', { count })
