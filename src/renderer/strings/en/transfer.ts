// The words of import and export. Names of other apps are their makers' own.
import type { ComparedField } from '../../../shared/contract'
import { formatNumber } from '../format'
import { accounts } from './counts'

/** Formats that are no app's own. */
export const formatWords = {
  csv: 'Table (CSV)',
  json: 'Data file (JSON)',
  otpauth: 'Setup links',
  sheet: 'Printable sheet'
}

export const comparedWords = {
  fields: {
    issuer: 'Service',
    account: 'Account',
    type: 'Type',
    algorithm: 'Algorithm',
    digits: 'Digits',
    period: 'Period',
    counter: 'Counter',
    secret: 'Setup key'
  } satisfies Record<ComparedField, string>,
  missingCode: (place: string) => `Code ${place}`,
  unnamed: 'Unnamed account',
  none: 'none',
  seconds: (count: number) => `${formatNumber(count)} s`,
  inFile: {
    key: 'Setup key differs from the one earlier in the file',
    field: (field: string, here: string, there: string) => `${field}: ${here} here, ${there} earlier in the file`
  },
  inList: {
    key: 'Setup key differs from the one in your list',
    field: (field: string, here: string, there: string) => `${field}: ${here} here, ${there} in your list`
  }
}

export const importWords = {
  title: 'Import a file',
  place: (place: number, count: number) => `File ${formatNumber(place)} of ${formatNumber(count)}`,
  choose: {
    drop: 'Drop an export here, or',
    button: 'Choose files',
    detail:
      'Exports from Aegis, … and others, encrypted or not. You’ll see what’s in the file before anything is added.'
  },
  reading: (fileName: string) => `Reading ${fileName}…`,
  readingOf: (place: string, fileName: string) => `${place}: reading ${fileName}…`,
  slow: 'Still working. Strongly protected or very large files take a while.',
  seconds: (count: number) => `${formatNumber(count)} s`,
  another: 'Choose another file',
  skip: 'Skip this file',
  password: {
    detail: (fileName: string) => `${fileName} is encrypted. Enter the password it was exported with.`,
    partDetail: (fileName: string) => `Part of ${fileName} is encrypted. Enter the password for that part.`,
    label: 'File password',
    opening: 'Opening the file…',
    submit: 'Open'
  },
  report: {
    title: (format: string, count: number) => `${format}: ${accounts(count)}`,
    listName: 'Accounts in the file',
    filter: 'Show',
    all: 'All',
    states: { new: 'New', duplicate: 'Duplicates', conflict: 'Conflicts', refused: 'Refused' },
    state: { new: 'New', duplicate: 'Duplicate', conflict: 'Conflict', refused: 'Refused' },
    heard: (counts: { new: number; duplicate: number; conflict: number; refused: number }) =>
      `${formatNumber(counts.new)} new, ${formatNumber(counts.duplicate)} already in your list, ${formatNumber(counts.conflict)} in conflict, ${formatNumber(counts.refused)} refused. Nothing is added yet.`,
    tickAll: 'All accounts',
    tickShown: 'All of these',
    everyConflict: 'All conflicts',
    choiceFor: (account: string) => `What to do with ${account}`,
    actions: { add: 'Keep both', replace: 'Replace', skip: 'Skip' },
    replaceHint: 'Replaces yours, which stays in the Trash for 30 days.',
    none: 'The file has no accounts with codes.',
    locked: 'Part of this file is encrypted and needs its password.',
    stillLocked: 'Part of this file is still encrypted: that password doesn’t open it.',
    enterPassword: 'Enter password',
    repeated: 'Repeated in this file',
    needsPin: 'The file doesn’t include its PIN. You can enter it later.',
    submit: 'Import'
  },
  done: (count: number) => `${accounts(count)} imported.`,
  undo: 'Undo import',
  undone: (removed: number) => `${accounts(removed)} removed again.`,
  undoneRestored: (removed: number, restored: number) =>
    `${accounts(removed)} removed again, ${formatNumber(restored)} restored.`
}

export const exportWords = {
  title: 'Export',
  titleOf: (format: string) => `Export for ${format}`,
  formats: {
    otpauth: 'A text file with one link per line. Most apps can read it.',
    'google-migration': 'A page of QR codes to scan with the phone',
    sheet: 'A page with every QR code, to print and lock away',
    accountsAlone: 'Accounts only',
    keeps: (parts: string) => `Keeps ${parts}`,
    parts: {
      note: 'notes',
      tags: 'tags',
      isFavorite: 'favourites',
      group: 'groups',
      recoveryCodes: 'recovery codes'
    },
    canEncrypt: 'can be encrypted',
    cannotEncrypt: 'not encrypted',
    leaves: (count: number, all: number) => `Can’t include ${formatNumber(count)} of ${accounts(all)}`
  },
  protection: { name: 'Protection', encrypted: 'With a password', plain: 'Not encrypted' },
  password: 'File password',
  confirm: 'Confirm password',
  advice: 'No one can open the file without this password, not even you. Keep the two apart.',
  missing: 'Choose a password.',
  differ: 'The passwords don’t match.',
  strength: [
    'Very easy to guess. A few unrelated words work well.',
    'Easy to guess. Make it longer.',
    'Good',
    'Strong'
  ],
  plainWarning:
    'This file isn’t encrypted. Anyone who gets it can generate your codes without you noticing. Delete it when you’re done.',
  passphrase: 'Your passphrase',
  passphraseHint:
    'The one you unlock Countersign with. You’re asked because your secrets will leave the vault in a file.',
  passphraseMissing: 'Enter your passphrase.',
  confirmation: 'Countersign asks once more, in a separate dialog, before your secrets leave the vault.',
  weak: 'Anyone who gets the file can keep guessing passwords, and might guess this one. Choose a longer one, or export anyway.',
  submit: 'Export',
  submitAnyway: 'Export anyway',
  accounts: {
    chosen: (count: number) => `${accounts(count)} chosen`,
    chosenAll: (count: number) => `All ${accounts(count)}`,
    choose: 'Choose accounts',
    title: 'Which accounts?',
    search: 'Search accounts',
    listName: 'Accounts to export',
    all: 'All accounts',
    shown: 'All of these',
    none: 'No account matches.',
    selected: (count: number, all: number) => `${formatNumber(count)} of ${formatNumber(all)} selected`,
    submit: 'Use these'
  },
  writing: 'Saving and verifying…',
  done: {
    title: 'Exported',
    verified: (count: number) => `Verified: ${accounts(count)}.`,
    path: 'Saved as',
    owner: 'Only your user on this computer can read it.',
    left: (count: number) => `Left out: ${accounts(count)}`
  }
}
