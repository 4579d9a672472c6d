// The words of the quick picker, the tray's settings, and links that open the app.
import type { DesktopState } from '../../../shared/contract'
import { formatNumber, plural } from '../format'

export const pickerWords = {
  title: 'Quick picker',
  field: 'Find an account',
  placeholder: 'Type an issuer, an account or a tag',
  list: 'Matching accounts',
  found: (count: number) => plural(count, { one: '# account found.', other: '# accounts found.' }),
  foundNone: 'No account matches.',
  none: (query: string) => `No account has “${query}” in its names or tags.`,
  empty: 'No accounts yet. Add the first one in the Authenticator.',
  hint: { copy: 'copies', move: 'chooses', close: 'closes' },
  more: (count: number) => `${plural(count, { one: '# more account', other: '# more accounts' })}: type on`,
  nextCode: 'Enter makes its next code',
  needsPin: 'Needs its PIN: Enter opens the Authenticator',
  waiting: (name: string, seconds: number) =>
    `This code ends in ${formatNumber(seconds)} s. The next one for ${name} is copied as soon as it is there.`,
  copied: 'Copied.',
  locked: {
    title: 'The Authenticator is locked',
    passphrase: 'Passphrase',
    unlock: 'Unlock'
  },
  openAuthenticator: 'Open Authenticator'
}

type Switch = keyof Pick<DesktopState, 'staysInTray' | 'startsHidden' | 'startsAtLogin' | 'notifies' | 'opensLinks'>

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
    notifies: {
      label: 'Tell of security events',
      hint: 'The system’s notifications say when a login is locked, a used code comes again, two-factor authentication is reset or blocked, or backups fail. They hold no names.'
    },
    opensLinks: {
      label: 'Open setup links',
      hint: 'Links that begin with otpauth: open Countersign, which shows what is in them before it adds anything. Such a link carries a secret, and the system hands it to Countersign where other programs of yours can see it for a moment.'
    }
  } satisfies Record<Switch, { label: string; hint: string }>,
  noNotices: 'This desktop shows no notifications, as far as it tells.',
  noTray:
    'This desktop shows no tray icons, as far as it tells: closing the last window ends Countersign, and it starts with its windows. An extension such as AppIndicator brings tray icons to GNOME.',
  refused: (label: string) =>
    `The system did not take “${label}”. It may not know this copy of Countersign, or not let a program change this.`
}

/** A setup link that came while the app does not open any. */
export const droppedLinkWords = {
  title: 'A setup link was dropped',
  detail:
    '“Open setup links” is off, so Countersign did not look into it. If you want to open it, turn that on and follow the link again.',
  settings: 'Settings',
  dismiss: 'Put this note away'
}
