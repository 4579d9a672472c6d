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
    issuer: 'Issuer',
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
    key: 'Another setup key than earlier in the file',
    field: (field: string, here: string, there: string) => `${field}: ${here} here, ${there} earlier in the file`
  },
  inList: {
    key: 'Another setup key than in your list',
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
      'Exports of Aegis, 2FAS, andOTP, Authy, Bitwarden, Countersign, Duo, Ente, FreeOTP, Google Authenticator, KeePass, LastPass, Proton, Raivo, Steam, Stratum, WinAuth and others, encrypted or not. Nothing is added before you have seen what is in the file.'
  },
  reading: (fileName: string) => `Reading ${fileName}…`,
  readingOf: (place: string, fileName: string) => `${place}: reading ${fileName}…`,
  slow: 'Still at it. Files that are well protected or very large take a while.',
  seconds: (count: number) => `${formatNumber(count)} s`,
  another: 'Choose another file',
  skip: 'Skip this file',
  password: {
    detail: (fileName: string) => `${fileName} is encrypted. Enter the password that it was exported with.`,
    partDetail: (fileName: string) => `${fileName} holds a part that is encrypted. Enter the password of that part.`,
    label: 'Password of the file',
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
      `${formatNumber(counts.new)} new, ${formatNumber(counts.duplicate)} in your list already, ${formatNumber(counts.conflict)} in conflict, ${formatNumber(counts.refused)} refused. Nothing is added yet.`,
    tickAll: 'All accounts',
    tickShown: 'All of these',
    everyConflict: 'All conflicts',
    choiceFor: (account: string) => `What to do with ${account}`,
    actions: { add: 'Keep both', replace: 'Replace', skip: 'Skip' },
    replaceHint: 'Takes the place of yours, which goes to the removed accounts for 30 days.',
    none: 'The file holds no accounts with codes.',
    locked: 'Part of this file is encrypted and opens only with its password.',
    stillLocked: 'Part of this file is still encrypted: that password does not open it.',
    enterPassword: 'Enter password',
    repeated: 'A second time in this file',
    needsPin: 'The file does not hold its PIN. You can enter it afterwards.',
    submit: 'Import'
  },
  done: (count: number) => `${accounts(count)} imported.`,
  undo: 'Undo import',
  undone: (removed: number) => `${accounts(removed)} taken out again.`,
  undoneRestored: (removed: number, restored: number) =>
    `${accounts(removed)} taken out again, ${formatNumber(restored)} put back.`
}

export const exportWords = {
  title: 'Export',
  titleOf: (format: string) => `Export for ${format}`,
  formats: {
    otpauth: 'A text with one link a line, which most apps read',
    'google-migration': 'A page of QR codes to scan with the phone',
    sheet: 'A page with every QR code, to print and lock away',
    accountsAlone: 'The accounts alone',
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
    leaves: (count: number, all: number) => `Cannot hold ${formatNumber(count)} of ${accounts(all)}`
  },
  protection: { name: 'Protection', encrypted: 'With a password', plain: 'Not encrypted' },
  password: 'Password for the file',
  confirm: 'Confirm password',
  advice: 'The file cannot be opened without this password, by you neither. Keep it apart from the file.',
  missing: 'Choose a password.',
  differ: 'The two passwords are not the same.',
  strength: [
    'Very easy to guess. A few unrelated words work well.',
    'Easy to guess. Make it longer.',
    'Good',
    'Strong'
  ],
  plainWarning:
    'Anyone who gets this file can make your codes, from now on and without your noticing. It is not encrypted. Delete it when it has served.',
  passphrase: 'Your passphrase',
  passphraseHint: 'The one that Countersign is unlocked with. It is asked for because secrets leave the vault.',
  passphraseMissing: 'Enter your passphrase.',
  confirmation: 'Countersign asks once more in a dialog of its own before secrets leave the vault.',
  weak: 'Whoever gets the file can try passwords without end, and this one may be found. Choose a longer one, or go on anyway.',
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
  writing: 'Writing, reading back and comparing…',
  done: {
    title: 'Exported',
    verified: (count: number) => `Read back and compared: ${accounts(count)}.`,
    path: 'Saved as',
    owner: 'Only your user on this computer can read it.',
    left: (count: number) => `Left out: ${accounts(count)}`
  }
}
