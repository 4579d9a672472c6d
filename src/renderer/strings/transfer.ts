// The words of import and export. Names of other apps are their makers' own.
import type {
  ComparedField,
  DryRunRow,
  ExportFormat,
  ExportFormatInfo,
  FormatName,
  RefusedAccount,
  ReportedAccount
} from '../../shared/contract'
import { kindWords } from './authenticator'
import { countOf, formatList, formatNumber } from './app'

const accounts = (count: number) => countOf(count, { one: 'account', other: 'accounts' })

/** Whose file it is. */
export const formatWords = {
  aegis: 'Aegis',
  '2fas': '2FAS',
  andotp: 'andOTP',
  authy: 'Authy',
  bitwarden: 'Bitwarden',
  countersign: 'Countersign',
  duo: 'Duo Mobile',
  ente: 'Ente Auth',
  freeotp: 'FreeOTP',
  'freeotp-plus': 'FreeOTP+',
  'google-migration': 'Google Authenticator',
  keepass: 'KeePass',
  lastpass: 'LastPass Authenticator',
  otpauth: 'Setup links',
  proton: 'Proton Authenticator',
  raivo: 'Raivo OTP',
  steam: 'Steam',
  stratum: 'Stratum',
  'totp-authenticator': 'TOTP Authenticator',
  winauth: 'WinAuth'
} satisfies Record<FormatName, string>

/** The line a refused account is known by. */
export function refusedTitle({ issuer = '', name = '', reason }: RefusedAccount): string {
  if (reason === 'missing-page') return `Code ${name}`
  return [issuer, name].filter(Boolean).join(' · ') || 'Unnamed account'
}

const fieldWords = {
  issuer: 'Issuer',
  account: 'Account',
  type: 'Type',
  algorithm: 'Algorithm',
  digits: 'Digits',
  period: 'Period',
  counter: 'Counter',
  secret: 'Setup key'
} satisfies Record<ComparedField, string>

function fieldValue(field: Exclude<ComparedField, 'secret'>, account: ReportedAccount): string {
  const value = field === 'type' ? (kindWords(account).split(' · ')[0] ?? '') : account[field]
  if (typeof value === 'number') return field === 'period' ? `${formatNumber(value)} s` : formatNumber(value)
  return value === '' ? 'none' : value
}

/** What differs in one field between an account of the file and the one that it contradicts. */
export function differenceWords(field: ComparedField, row: DryRunRow, other: DryRunRow['other']): string {
  if (other === null) return fieldWords[field]
  const where = other.isInFile ? 'earlier in the file' : 'in your list'
  if (field === 'secret') return `Another setup key than ${where}`
  return `${fieldWords[field]}: ${fieldValue(field, row)} here, ${fieldValue(field, other)} ${where}`
}

interface FilePlace {
  readonly fileName: string
  readonly place: number
  readonly count: number
}
const place = ({ place: at, count }: FilePlace) => `File ${formatNumber(at)} of ${formatNumber(count)}`

export const importWords = {
  title: 'Import a file',
  place,
  choose: {
    drop: 'Drop an export here, or',
    button: 'Choose files',
    detail:
      'Exports of Aegis, 2FAS, andOTP, Authy, Bitwarden, Countersign, Duo, Ente, FreeOTP, Google Authenticator, KeePass, LastPass, Proton, Raivo, Steam, Stratum, WinAuth and others, encrypted or not. Nothing is added before you have seen what is in the file.'
  },
  reading: (file: FilePlace) =>
    file.count === 1 ? `Reading ${file.fileName}…` : `${place(file)}: reading ${file.fileName}…`,
  slow: 'Still at it. Files that are well protected or very large take a while.',
  seconds: (count: number) => `${formatNumber(count)} s`,
  another: 'Choose another file',
  skip: 'Skip this file',
  password: {
    detail: (fileName: string) => `${fileName} is encrypted. Enter the password that it was exported with.`,
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
    count: formatNumber,
    heard: (counts: { new: number; duplicate: number; conflict: number; refused: number }) =>
      `${formatNumber(counts.new)} new, ${formatNumber(counts.duplicate)} in your list already, ${formatNumber(counts.conflict)} in conflict, ${formatNumber(counts.refused)} refused. Nothing is added yet.`,
    tickAll: 'All accounts',
    tickShown: 'All of these',
    everyConflict: 'All conflicts',
    choiceFor: (account: string) => `What to do with ${account}`,
    actions: { add: 'Keep both', replace: 'Replace', skip: 'Skip' },
    replaceHint: 'Takes the place of yours, which goes to the removed accounts for 30 days.',
    repeated: 'A second time in this file',
    needsPin: 'The file does not hold its PIN. You can enter it afterwards.',
    submit: 'Import'
  },
  done: (count: number) => `${accounts(count)} imported.`,
  undo: 'Undo import',
  undone: ({ removed, restored }: { readonly removed: number; readonly restored: number }) =>
    `${accounts(removed)} taken out again${restored === 0 ? '' : `, ${formatNumber(restored)} put back`}.`
} as const

export const exportFormatWords = {
  countersign: 'Countersign',
  aegis: 'Aegis',
  '2fas': '2FAS',
  bitwarden: 'Bitwarden',
  ente: 'Ente Auth',
  stratum: 'Stratum',
  proton: 'Proton Authenticator',
  otpauth: 'Setup links',
  'google-migration': 'Google Authenticator',
  sheet: 'Printable sheet'
} satisfies Record<ExportFormat, string>

const kept = {
  note: 'notes',
  tags: 'tags',
  isFavorite: 'favourites',
  group: 'groups',
  recoveryCodes: 'recovery codes'
} as const

export const exportWords = {
  title: 'Export',
  titleOf: (format: ExportFormat) => `Export for ${exportFormatWords[format]}`,
  formats: {
    keeps: ({ format, keeps, canEncrypt }: ExportFormatInfo): string => {
      const what =
        format === 'otpauth'
          ? 'A text with one link a line, which most apps read'
          : format === 'google-migration'
            ? 'A page of QR codes to scan with the phone'
            : format === 'sheet'
              ? 'A page with every QR code, to print and lock away'
              : keeps.length === 0
                ? 'The accounts alone'
                : `Keeps ${formatList(keeps.map((each) => kept[each]))}`
      return `${what} · ${canEncrypt ? 'can be encrypted' : 'not encrypted'}`
    },
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
  confirmation: 'I want the setup keys of my accounts in a file',
  confirmationMissing: 'Tick this first: secrets leave the vault.',
  weak: 'Whoever gets the file can try passwords without end, and this one may be found. Choose a longer one, or go on anyway.',
  submit: 'Export',
  submitAnyway: 'Export anyway',
  saveAs: 'Save as…',
  accounts: {
    chosen: (count: number, isAll: boolean) => (isAll ? `All ${accounts(count)}` : `${accounts(count)} chosen`),
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
} as const
