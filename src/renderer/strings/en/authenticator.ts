// The Authenticator's words. Names of controls are those of DESIGN.md; tests find controls by them.
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
  notACounter: 'A counter is a whole number, 0 or more.',
  changes: {
    counter: {
      name: 'Set counter',
      title: 'Set counter',
      detail: (name: string) =>
        `If ${name} refuses the codes, app and site have counted differently. Enter the counter that the site expects; the next code is made with it.`,
      done: 'The counter is set. Ask for the next code.'
    },
    pin: {
      name: 'Enter PIN',
      title: 'Enter PIN',
      detail: (name: string) =>
        `The codes of ${name} are made with a PIN. If the site refuses them, enter the PIN again: only the site can tell whether it is right.`,
      done: 'The codes are made with this PIN now.'
    }
  },
  remove: 'Remove',
  removedOne: (name: string) => `${name} was removed.`,
  removed: (count: number) => `${accounts(count)} were removed.`,
  restored: (count: number) => `${accounts(count)} back in the list.`,
  undo: 'Undo',
  saved: (count: number) => `${accounts(count)} saved.`,
  found: (count: number) => `${accounts(count)} found.`,
  foundNone: 'No account matches.',
  empty: {
    title: 'Your codes will be here',
    detail:
      'Turn on two-factor authentication on a web site, then add the account with the QR code or the setup key that the site shows.',
    importing: 'Import from another app',
    hint: 'Or drop a picture of the QR code, or an export, on this window.'
  },
  noMatch: {
    title: 'No account matches',
    detail: (query: string) => `Nothing here has “${query}” in its issuer, account, tags or note.`
  },
  failed: { title: 'The accounts cannot be shown' }
}

export const addingWords = {
  title: 'Add account',
  back: 'Back',
  close: 'Close',
  save: 'Save',
  cancel: 'Cancel',
  lookHarder: 'Look harder',
  tryAgain: 'Try again',
  ways: {
    camera: { name: 'Scan with camera', detail: 'Hold the QR code up to the camera' },
    screen: { name: 'Screen', detail: 'Finds every QR code on your displays' },
    files: { name: 'Image file', detail: 'One or several, also dropped on the window' },
    clipboard: { name: 'Clipboard', detail: 'A picture or a setup link that you copied' },
    typing: { name: 'Enter setup key', detail: 'Type the key that the site shows' },
    importing: { name: 'Import a file', detail: 'An export or backup of another app' }
  },
  drop: { title: 'Drop to add', detail: 'Pictures with QR codes, or exports of other apps' },
  reading: {
    file: 'Reading the picture…',
    files: (place: number, total: number) => `Reading picture ${formatNumber(place)} of ${formatNumber(total)}…`,
    clipboard: 'Reading the clipboard…',
    screen: 'Looking at your displays…',
    harder: 'Looking harder. This can take a few seconds…'
  },
  camera: {
    select: 'Camera',
    unnamed: (index: number) => `Camera ${formatNumber(index)}`,
    picture: 'What the camera sees',
    starting: 'Starting the camera…',
    hint: 'Keep the whole QR code inside the frame. It is read by itself.',
    failures: {
      none: { title: 'No camera found', detail: 'Connect a camera, or choose another way to add the account.' },
      denied: {
        title: 'The camera is not allowed',
        detail: "Allow Countersign to use the camera in the system's privacy settings, then try again."
      },
      busy: { title: 'The camera is in use', detail: 'Close the other program that uses it, then try again.' },
      lost: { title: 'The camera was disconnected', detail: 'Connect it again, then try again.' },
      failed: { title: 'The camera did not start', detail: 'Try again, or choose another camera.' }
    }
  },
  nothing: {
    title: 'No account found',
    titleLeftAlone: 'Nothing to add here',
    files: 'There is no QR code of an account in this picture. A sharper or larger picture may help.',
    screen: 'Bring the whole QR code into view, not covered by another window, then try again.',
    link: 'Open the link again, or copy it and choose Clipboard.',
    clipboard: 'Copy a picture of the QR code, or the setup link, then try again.',
    stillNothing: 'Even a closer look found none. Make the QR code larger, or enter the setup key instead.'
  },
  leftAlone: 'Left alone',
  /** `shown` is what of it can be shown. */
  ignored: {
    link: 'A web link — left alone',
    linkShown: (shown: string) => `A web link — left alone: ${shown}`,
    text: 'A text — left alone',
    textShown: (shown: string) => `A text — left alone: ${shown}`,
    refused: (why: string) => `An account that cannot be added. ${why}`,
    refusedShown: (shown: string, why: string) => `An account that cannot be added, ${shown}. ${why}`,
    unreadable: 'It cannot be read.'
  },
  transfer: {
    progress: (found: number, total: number) => `${formatNumber(found)} of ${formatNumber(total)} codes`,
    showNext: 'Show the next code of the transfer. What was read is kept.',
    missing: (codes: string) => `Missing: code ${codes}. Add it now, or save what is here.`,
    scanMore: 'Scan the rest',
    goOn: 'Go on without'
  },
  unreadableFile: (name: string) => `${name} is not a picture that can be read.`,
  failedFile: (name: string, why: string) => `${name}: ${why}`,
  confirm: {
    one: 'Is this the account?',
    several: (count: number) => `${accounts(count)} found`,
    heard: (count: number) => `${accounts(count)} found. Check and save.`,
    duplicate: 'In your list already',
    duplicateDetail: 'This account is in your list already. Saving adds it a second time.',
    conflict: 'In your list with another key',
    conflictDetail:
      'An account of this name is in your list already, with another setup key. Saving adds a second one and leaves the first as it is. If you did not just set it up again, cancel.',
    tick: (name: string) => `Add ${name}`,
    edit: (name: string) => `Edit ${name}`,
    tickAll: 'All accounts',
    chosen: (ticked: number, count: number) => `${formatNumber(ticked)} of ${formatNumber(count)} selected`,
    afterSaving: 'Its first code comes when you ask for it.'
  },
  fields: {
    issuer: 'Issuer',
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
    setupKeyHint: 'Spaces and lower case do not matter',
    continue: 'Continue'
  }
}

export const settingsWords = {
  title: 'Settings',
  sections: {
    appearance: { name: 'Appearance', detail: 'Light or dark, and the language' },
    lock: { name: 'Lock', detail: 'Passphrase, recovery key, and when it locks by itself' },
    view: { name: 'View', detail: 'Order, size and the next code' },
    quick: { name: 'Quick access', detail: 'Shortcut, tray, start and setup links' },
    clock: { name: 'Clock', detail: 'Whether this computer’s clock is right' },
    backups: { name: 'Backups', detail: 'Encrypted copies by themselves, and restoring one' }
  }
}
