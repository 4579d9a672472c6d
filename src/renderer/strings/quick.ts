// The words of the quick picker, the tray's settings, and links that open the app.
import type { AppState, DesktopState, Entry } from '../../shared/contract'
import { countOf, formatNumber } from './app'
import { entryDetail, entryTitle } from './authenticator'

const keyWords: Readonly<Record<string, string>> = {
  Plus: '+',
  Return: 'Enter',
  Up: '↑',
  Down: '↓',
  Left: '←',
  Right: '→'
}
const macWords: Readonly<Record<string, string>> = {
  CommandOrControl: '⌘',
  Command: '⌘',
  Control: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Super: '⌘'
}

/** A shortcut as the keys are named on this system; `shortcut` is in Electron's words. */
export function shortcutWords(shortcut: string, platform: AppState['platform']): string {
  const keys = shortcut.split('+').map((key) => {
    if (platform === 'darwin') return macWords[key] ?? keyWords[key] ?? key
    if (key === 'CommandOrControl' || key === 'Control') return 'Ctrl'
    if (key === 'Super') return platform === 'win32' ? 'Windows' : 'Super'
    return keyWords[key] ?? key
  })
  return keys.join(platform === 'darwin' ? ' ' : '+')
}

export const pickerWords = {
  title: 'Quick picker',
  field: 'Find an account',
  placeholder: 'Type an issuer, an account or a tag',
  list: 'Matching accounts',
  found: (count: number) =>
    count === 0 ? 'No account matches.' : countOf(count, { one: 'account found.', other: 'accounts found.' }),
  none: (query: string) => `No account has “${query}” in its names or tags.`,
  empty: 'No accounts yet. Add the first one in the Authenticator.',
  hint: { copy: 'copies', move: 'chooses', close: 'closes' },
  keys: { copy: 'Enter', move: '↑ ↓', close: 'Esc' },
  more: (count: number) => `${countOf(count, { one: 'more account', other: 'more accounts' })}: type on`,
  nextCode: 'Enter makes its next code',
  needsPin: 'Needs its PIN: Enter opens the Authenticator',
  waiting: (entry: Pick<Entry, 'issuer' | 'account'>, seconds: number) =>
    `This code ends in ${formatNumber(seconds)} s. The next one for ${[entryTitle(entry), entryDetail(entry)].filter(Boolean).join(' ')} is copied as soon as it is there.`,
  copied: 'Copied.',
  locked: {
    title: 'The Authenticator is locked',
    passphrase: 'Passphrase',
    unlock: 'Unlock'
  },
  openAuthenticator: 'Open Authenticator'
} as const

type Switch = keyof Pick<DesktopState, 'staysInTray' | 'startsHidden' | 'startsAtLogin' | 'opensLinks'>

export const quickSettingsWords = {
  shortcut: {
    title: 'Quick picker',
    detail: 'A small window over everything else: type, press Enter, and the code is on the clipboard.',
    label: 'Shortcut',
    off: 'Off',
    change: 'Change',
    turnOff: 'Turn off',
    turnOn: 'Turn on',
    listening: 'Press the new shortcut. Esc leaves it as it is.',
    refused: 'Hold Ctrl, Alt or the system key, and press a letter, a digit, Space or a function key.',
    taken: (shortcut: string) =>
      `The system did not give ${shortcut} to Countersign: another program has it, or this desktop lets no program have one. Choose another, open the picker from the tray, or tie a shortcut to the command “countersign --quick” in the desktop’s own settings.`,
    set: (shortcut: string) => `${shortcut} opens the quick picker.`
  },
  switches: {
    staysInTray: {
      label: 'Keep running in the tray',
      hint: 'When the last window is closed, Countersign stays in the tray. Quit ends it.'
    },
    startsHidden: {
      label: 'Start hidden',
      hint: 'Countersign starts without a window; the tray opens one.'
    },
    startsAtLogin: {
      label: 'Start at login',
      hint: 'The system starts Countersign hidden, with your session.'
    },
    opensLinks: {
      label: 'Open setup links',
      hint: 'Links that begin with otpauth: open Countersign, which shows what is in them before it adds anything. Such a link carries a secret, and the system hands it to Countersign where other programs of yours can see it for a moment.'
    }
  } satisfies Record<Switch, { label: string; hint: string }>,
  noTray:
    'This desktop shows no tray icons, as far as it tells: closing the last window ends Countersign, and it starts with its windows. An extension such as AppIndicator brings tray icons to GNOME.',
  refused: (label: string) =>
    `The system did not take “${label}”. It may not know this copy of Countersign, or not let a program change this.`
} as const
