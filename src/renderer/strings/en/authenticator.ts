// The Authenticator's words. Names of controls are those of docs/behaviour.md; tests find controls by them.
import type { TypedEntryType } from '../../../shared/contract'
import { formatNumber, plural } from '../format'
import { accounts } from './counts'

export const nameWords = {
  unnamed: 'Unnamed account'
}

export const typeWords = {
  totp: 'Time-based',
  hotp: 'Counter-based',
  steam: 'Steam'
} satisfies Record<TypedEntryType, string>

export const lengthWords = {
  characters: (count: number) => plural(count, { one: '# character', other: '# characters' }),
  letters: (count: number) => plural(count, { one: '# letter', other: '# letters' }),
  digits: (count: number) => plural(count, { one: '# digit', other: '# digits' }),
  seconds: (count: number) => `${formatNumber(count)} s`
}

export const codeWords = {
  none: 'No code yet',
  secondsLeft: (seconds: number) => plural(seconds, { one: '# second left', other: '# seconds left' }),
  copyName: (name: string) => `Copy code for ${name}`,
  nextName: (name: string) => `Next code for ${name}`,
  next: 'Next code',
  copied: (seconds: number) => `Copied — clears in ${formatNumber(seconds)} s`
}

export const entriesWords = {
  listName: 'Accounts',
  search: 'Search',
  clearSearch: 'Clear',
  menu: 'Menu',
  openPanel: 'Open Panel',
  exploreDemo: 'Explore with demo data',
  leaveDemo: 'Leave demo',
  actions: 'Actions',
  actionsName: (name: string) => `Actions for ${name}`,
  pinName: (name: string) => `Enter PIN for ${name}`,
  pin: 'PIN',
  notACounter: 'Enter a whole number, 0 or higher.',
  changes: {
    counter: {
      name: 'Set counter',
      title: 'Set counter',
      detail: (name: string) =>
        `If ${name} refuses your codes, the app and the site are out of step. Enter the counter the site expects; the next code will use it.`,
      done: 'The counter is set. Ask for the next code.'
    },
    pin: {
      name: 'Enter PIN',
      title: 'Enter PIN',
      detail: (name: string) =>
        `${name} codes need a PIN. If the site refuses them, enter the PIN again: only the site can tell whether it’s right.`,
      done: 'Codes now use this PIN.'
    }
  },
  remove: 'Remove',
  removedOne: (name: string) => `${name} was removed.`,
  removed: (count: number) => `${accounts(count)} were removed.`,
  restored: (count: number) => `${accounts(count)} restored.`,
  undo: 'Undo',
  saved: (count: number) => `${accounts(count)} saved.`,
  found: (count: number) => `${accounts(count)} found.`,
  foundNone: 'No account matches.',
  empty: {
    title: 'Your codes will appear here',
    detail:
      'Turn on two-factor authentication on a website, then add the account with the QR code or setup key it shows.',
    importing: 'Import from another app',
    hint: 'Or drop an image of the QR code, or an exported file, on this window.'
  },
  noMatch: {
    title: 'No account matches',
    detail: (query: string) => `No account has “${query}” in its service, name, tags or note.`
  },
  failed: { title: 'The accounts can’t be shown' }
}

export const addingWords = {
  title: 'Add account',
  lookHarder: 'Scan more thoroughly',
  ways: {
    camera: { name: 'Scan with camera', detail: 'Hold the QR code up to the camera' },
    screen: { name: 'Screen', detail: 'Finds every QR code on your displays' },
    files: { name: 'Image file', detail: 'One or more; you can also drop them on the window' },
    clipboard: { name: 'Clipboard', detail: 'An image or a setup link that you copied' },
    typing: { name: 'Enter setup key', detail: 'Type the key that the site shows' },
    importing: { name: 'Import a file', detail: 'An export or backup from another app' }
  },
  drop: { title: 'Drop to add', detail: 'Images with QR codes, or exports from other apps' },
  reading: {
    file: 'Reading the image…',
    files: (place: number, total: number) => `Reading image ${formatNumber(place)} of ${formatNumber(total)}…`,
    clipboard: 'Reading the clipboard…',
    screen: 'Looking at your displays…',
    harder: 'Scanning more thoroughly. This can take a few seconds…'
  },
  camera: {
    select: 'Camera',
    unnamed: (index: number) => `Camera ${formatNumber(index)}`,
    picture: 'What the camera sees',
    starting: 'Starting the camera…',
    hint: 'Keep the whole QR code inside the frame. It scans automatically.',
    failures: {
      none: { title: 'No camera found', detail: 'Connect a camera, or choose another way to add the account.' },
      denied: {
        title: 'Countersign can’t use the camera',
        detail: 'Allow Countersign to use the camera in your system’s privacy settings, then try again.'
      },
      busy: { title: 'The camera is in use', detail: 'Close the other app that uses it, then try again.' },
      lost: { title: 'The camera was disconnected', detail: 'Connect it again, then try again.' },
      failed: { title: 'The camera did not start', detail: 'Try again, or choose another camera.' }
    }
  },
  nothing: {
    title: 'No account found',
    titleLeftAlone: 'Nothing to add here',
    files: 'This image has no QR code for an account. A sharper or larger one may help.',
    screen: 'Make sure the whole QR code is visible, then try again.',
    link: 'Open the link again, or copy it and choose Clipboard.',
    clipboard: 'Copy an image of the QR code, or the setup link, then try again.',
    stillNothing: 'Still nothing found. Make the QR code larger, or enter the setup key instead.'
  },
  leftAlone: 'Not added',
  /** `shown` is what of it can be shown. */
  ignored: {
    link: 'Not added: a web link',
    linkShown: (shown: string) => `Not added: a web link (${shown})`,
    text: 'Not added: text',
    textShown: (shown: string) => `Not added: text (${shown})`,
    refused: (why: string) => `An account that can’t be added. ${why}`,
    refusedShown: (shown: string, why: string) => `${shown} can’t be added. ${why}`,
    unreadable: 'It can’t be read.'
  },
  transfer: {
    progress: (found: number, total: number) => `${formatNumber(found)} of ${formatNumber(total)} codes`,
    showNext: 'Show the next QR code of the transfer. Those already read are kept.',
    missing: (codes: string) => `Missing: code ${codes}. Scan it now, or save what you have.`,
    scanMore: 'Scan the rest',
    goOn: 'Skip the rest'
  },
  unreadableFile: (name: string) => `${name} isn’t an image Countersign can read.`,
  failedFile: (name: string, why: string) => `${name}: ${why}`,
  confirm: {
    one: 'Is this the account?',
    several: (count: number) => `${accounts(count)} found`,
    heard: (count: number) => `${accounts(count)} found. Check and save.`,
    duplicate: 'Already in your list',
    duplicateDetail: 'This account is already in your list. Saving adds it again.',
    conflict: 'Already in your list with a different key',
    conflictDetail:
      'An account with this name is already in your list, with a different setup key. Saving adds a second one and leaves the first as it is. If you didn’t just set it up again, cancel.',
    tick: (name: string) => `Add ${name}`,
    edit: (name: string) => `Edit ${name}`,
    tickAll: 'All accounts',
    chosen: (ticked: number, count: number) => `${formatNumber(ticked)} of ${formatNumber(count)} selected`,
    afterSaving: 'You get its first code when you ask for it.'
  },
  fields: {
    issuer: 'Service',
    account: 'Account',
    setupKey: 'Setup key',
    type: 'Type',
    algorithm: 'Algorithm',
    digits: 'Digits',
    period: 'Period',
    counter: 'Counter',
    advanced: 'Advanced',
    issuerHint: 'The site or company',
    accountHint: 'Your name or email address there',
    setupKeyHint: 'Spaces and capital letters don’t matter',
    continue: 'Continue'
  }
}

export const settingsWords = {
  title: 'Settings',
  sections: {
    appearance: { name: 'Appearance', detail: 'Light or dark, and the language' },
    lock: { name: 'Lock', detail: 'Passphrase, recovery key and automatic locking' },
    view: { name: 'View', detail: 'Order, size and the next code' },
    quick: { name: 'Quick access', detail: 'Shortcut, tray, start and setup links' },
    clock: { name: 'Clock', detail: 'Whether this computer’s clock is right' },
    backups: { name: 'Backups', detail: 'Automatic encrypted backups, and how to restore them' }
  }
}
