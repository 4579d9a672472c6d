// The words of the quick picker, the tray's settings, and links that open the app.
import type { DesktopState } from '../../../shared/contract'
import { formatNumber, plural } from '../format'

export const pickerWords = {
  title: 'Quick picker',
  field: 'Find an account',
  placeholder: 'Type a service, an account or a tag',
  list: 'Matching accounts',
  found: (count: number) => plural(count, { one: '# account found.', other: '# accounts found.' }),
  foundNone: 'No account matches.',
  none: (query: string) => `No account has “${query}” in its names or tags.`,
  empty: 'No accounts yet. Add the first one in the Authenticator.',
  hint: { copy: 'copy', move: 'move', close: 'close' },
  more: (count: number) =>
    `${plural(count, { one: '# more account', other: '# more accounts' })}. Keep typing to narrow it down.`,
  nextCode: 'Press Enter for the next code',
  needsPin: 'Needs its PIN. Press Enter to open the Authenticator.',
  waiting: (name: string, seconds: number) =>
    `This code expires in ${formatNumber(seconds)} s. The next one for ${name} will be copied automatically.`,
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
    listening: 'Press the new shortcut, or Esc to keep the current one.',
    refused: 'Hold Ctrl, Alt, or the Windows or Command key, and press a letter, a digit, Space or a function key.',
    taken: (shortcut: string) =>
      `${shortcut} isn’t available. Another app may be using it, or your desktop may not let apps set shortcuts. Choose another one, open the picker from the tray, or assign a shortcut to the command “countersign --quick” in your desktop’s settings.`,
    set: (shortcut: string) => `${shortcut} opens the quick picker.`
  },
  switches: {
    staysInTray: {
      label: 'Keep running in the tray',
      hint: 'When you close the last window, Countersign keeps running in the tray. Choose Quit to end it.'
    },
    startsHidden: {
      label: 'Start hidden',
      hint: 'Countersign starts without a window. Open one from the tray.'
    },
    startsAtLogin: {
      label: 'Start at login',
      hint: 'Countersign starts, without a window, when you log in to this computer.'
    },
    notifies: {
      label: 'Notify me of security events',
      hint: 'Get a notification when a login is locked, a used code is entered again, two-factor authentication is reset or blocked, or backups fail. Notifications never contain names.'
    },
    opensLinks: {
      label: 'Open setup links',
      hint: 'Links that begin with otpauth: open in Countersign, which shows what they contain before it adds anything. Such a link carries a secret, and other apps can see it for a moment as your system passes it on.'
    }
  } satisfies Record<Switch, { label: string; hint: string }>,
  noNotices: 'Your desktop doesn’t seem to show notifications.',
  noTray:
    'Your desktop doesn’t seem to show tray icons, so Countersign always starts with a window, and closing the last one quits it. On GNOME, an extension such as AppIndicator adds tray icons.',
  refused: (label: string) =>
    `Your system didn’t accept “${label}”. It may not recognise this copy of Countersign, or may not let apps change this.`
}

/** A setup link that came while the app does not open any. */
export const droppedLinkWords = {
  title: 'A setup link was not opened',
  detail:
    '“Open setup links” is off, so Countersign ignored the link. To open it, turn the setting on and follow the link again.',
  settings: 'Settings',
  dismiss: 'Dismiss this message'
}
