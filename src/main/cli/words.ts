// The words of the command line: what it says, and its help.
import type { ComparedField, Entry, FormatName, ReadAs } from '../../shared/contract'
import type { AccountRefusal, FileRefusal, FileWriteRefusal } from '../../shared/result'
import { exportFormats, shells, type CommandName, type UsageProblem } from './arguments'
import type { VaultRefusal } from './vault'

const count = (number: number, one: string, other: string) => `${String(number)} ${number === 1 ? one : other}`
const accounts = (number: number) => count(number, 'account', 'accounts')

/** Issuer and account as one name. */
export const accountName = ({ issuer, account }: { readonly issuer: string; readonly account: string }): string =>
  [issuer, account].filter(Boolean).join(' · ') || 'Unnamed account'

const typeNames = {
  totp: 'time-based',
  hotp: 'counter-based',
  steam: 'Steam',
  motp: 'mOTP',
  yandex: 'Yandex'
} satisfies Record<Entry['type'], string>

export const kindWords = ({ type, digits, period, algorithm }: Entry): string =>
  [
    typeNames[type],
    ...(type === 'totp' || type === 'hotp' ? [`${String(digits)} digits`] : []),
    ...(type === 'totp' ? [`${String(period)} s`] : []),
    ...(algorithm === 'SHA1' || type === 'yandex' ? [] : [algorithm])
  ].join(', ')

export const codeWords = {
  noMatch: 'No account matches.',
  severalMatch: (found: number) => `${accounts(found)} match. Use more words, or the identifier in brackets:`,
  counterBased: 'This account counts its codes. Add --next to make the next one; the counter then moves on.',
  notCounterBased: '--next is for accounts that count their codes; this one makes them by the clock.',
  pinNeeded: 'The codes of this account need its PIN. Enter it once in the window.',
  gone: 'The account was removed meanwhile.',
  waiting: 'Waiting for the next code…',
  secondsLeft: (seconds: number) => `${String(seconds)} s left`,
  copied: 'Copied. It stays on the clipboard until something else is copied: this command cannot clear it.',
  notCopied: 'There is no program here that copies (wl-copy, xclip, xsel, pbcopy or clip), or it failed.'
} as const

export const listWords = {
  empty: 'There are no accounts yet.',
  noMatch: 'No account matches.'
} as const

export const addWords = {
  question: 'Setup link (it is not shown):',
  nothingGiven: 'Nothing was given. Enter a setup link when asked, or send links over standard input, one a line.',
  added: (name: string) => `Added ${name}`,
  duplicate: (name: string) => `${name} is in the vault already`,
  refused: (shown: string, why: string) => `Not added${shown === '' ? '' : `: ${shown}`} (${why})`,
  failed: 'Nothing was added.'
} as const

const refusals = {
  empty: 'its setup key is empty',
  'not-base32': 'its setup key is damaged',
  'too-short': 'its setup key is too short',
  'bad-digits': 'its number of digits is not supported',
  'bad-period': 'its period is not supported',
  'bad-algorithm': 'its algorithm is not supported',
  'bad-type': 'its type is not supported',
  'bad-counter': 'its counter is not usable',
  'too-long': 'it is too long, or too many came at once',
  unreadable: 'it cannot be read',
  'in-trash': 'the other app had deleted it',
  'not-decrypted': 'its own encryption does not open',
  'missing-page': 'this code of the transfer is missing',
  'needs-password': 'it is encrypted and opens only with its password',
  'unclear-key': 'it is not clear whether this is a setup key',
  link: 'a web link, no setup link',
  text: 'no setup link'
} satisfies Record<AccountRefusal | 'link' | 'text', string>

export const refusalWords = (reason: AccountRefusal | 'link' | 'text'): string => refusals[reason]

export const fileWords = {
  notFound: 'The file cannot be read, or is larger than 32 MiB.',
  exists: 'There is a file of that name already; nothing was written. Choose another name.',
  notWritten: {
    'disk-full': 'The disk is full: free some space, or write to another one.',
    'quota-full': 'Your share of this disk is used up: delete something, or write to another one.',
    'read-only': 'That place is read-only: write somewhere else.',
    'not-allowed': 'You may not write there: choose a folder of your own.',
    'in-use': 'Another program is using that file: close it, or choose another name.',
    'name-too-long': 'That name is too long: choose a shorter one.',
    'folder-missing': 'That folder is not there: make it, or connect the drive that it is on.',
    'is-folder': 'There is a folder of that name already: choose another name.',
    'name-taken': 'There is a file of that name already: choose another name.',
    'too-large': 'The file is larger than that drive allows: write to another one.',
    'device-failed': 'The drive reported an error: check it, and write to another one.',
    'not-verified': 'The file did not read back the same: write to another drive.',
    unknown: 'The system refused to write the file: write somewhere else.'
  } satisfies Record<FileWriteRefusal, string>,
  notSaved: 'No part of the file was left.',
  failed: 'Nothing was changed.',
  password: 'Password of the file:',
  passwordAgain: 'This password does not open the file. Password of the file:',
  partPassword: 'Part of the file is encrypted. Its password (empty: leave that part out):',
  notRead: {
    'unknown-format': 'The file is of no kind that Countersign knows.',
    'password-needed':
      'The file is encrypted. Enter its password when asked, or give --password-stdin or --password-fd N.',
    'wrong-password': 'The password does not open the file.',
    damaged: 'The file is damaged or incomplete.',
    'too-large': 'The file holds more than is read.',
    'too-costly': 'The file asks for more work than is done for it.',
    'bound-to-account': 'The file opens only in the other app, under the account that made it.',
    'unknown-compression':
      'The archive is compressed in a way that is not read here. Unpack it, and import the file in it.',
    'not-sealed': 'The file is no encrypted backup of Countersign.'
  } satisfies Record<FileRefusal, string>,
  /** What of the file was guessed. */
  readAs: ({ encoding, separator, period }: ReadAs): string | null => {
    const parts = [
      ...(encoding === undefined ? [] : [`read as ${encoding.toUpperCase()}`]),
      ...(separator === undefined ? [] : [`with ${separator === 'tab' ? 'tabs' : 'semicolons'} between the columns`])
    ]
    const told = parts.length === 0 ? [] : [`Guessed from the content: ${parts.join(', ')}. Check the names.`]
    if (period !== undefined) told.push('The file does not state the period of the codes; 30 seconds is assumed.')
    return told.length === 0 ? null : told.join(' ')
  },
  none: 'The file holds no accounts with codes.'
} as const

export const formatWords = {
  aegis: 'Aegis',
  '2fas': '2FAS',
  andotp: 'andOTP',
  authy: 'Authy',
  bitwarden: 'Bitwarden',
  countersign: 'Countersign',
  csv: 'Table',
  json: 'data file (JSON)',
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

const fields = {
  issuer: 'issuer',
  account: 'account',
  type: 'type',
  algorithm: 'algorithm',
  digits: 'digits',
  period: 'period',
  counter: 'counter',
  secret: 'setup key'
} satisfies Record<ComparedField, string>

export const importWords = {
  title: (format: string, number: number) => `${format}: ${accounts(number)}`,
  states: { new: 'new', duplicate: 'duplicate', conflict: 'conflict', refused: 'refused' },
  differs: (which: readonly ComparedField[]) => `differs in ${which.map((field) => fields[field]).join(', ')}`,
  question: (number: number) => `Import ${accounts(number)}? [y/N]`,
  nothingNew: 'There is nothing new in this file. Nothing was changed.',
  notApplied:
    'Nothing was changed. Add --apply to import what is new, and --with-conflicts for what contradicts the vault.',
  applied: (number: number) => `Imported ${accounts(number)}.`,
  undo: (importId: string) => `Undo with: countersign import --undo ${importId}`,
  undone: (removed: number, restored: number) =>
    `${accounts(removed)} taken out again${restored === 0 ? '' : `, ${String(restored)} put back`}.`,
  noSuchImport: 'Nothing of such an import is in the vault.'
} as const

export const exportWords = {
  plainOnly: 'This format cannot be encrypted. Add --plain to write the setup keys in the clear.',
  confirm: 'Whoever gets this file and its password can make your codes. Type yes to export:',
  notConfirmed: 'Nothing was written. Answer yes when asked, or add --yes.',
  password: 'Password for the file:',
  passwordAgain: 'The same password again:',
  passwordNeeded:
    'An encrypted file needs a password: enter it when asked, or give --password-stdin or --password-fd N. Or add --plain.',
  passwordsDiffer: 'The two passwords are not the same. Nothing was written.',
  notVerified: 'What was written does not read back the same. No file was left.',
  written: (number: number, path: string) => `Read back and compared: ${accounts(number)} in ${path}`,
  leftOut: (name: string, why: string) => `Left out: ${name} (${why})`,
  isPlain: 'This file is not encrypted: anyone who gets it can make your codes. Delete it when it has served.'
} as const

export const vaultWords = {
  question: 'Passphrase (or recovery key):',
  questionAgain: 'That does not open the vault. Passphrase (or recovery key):',
  'no-vault': 'There is no vault here yet: start Countersign once, or say where it is with COUNTERSIGN_DATA_DIR.',
  locked:
    'The vault is locked, and there is no terminal to ask for its passphrase. Run this in a terminal, or give --passphrase-fd N.',
  'wrong-passphrase': 'This passphrase does not open the vault.',
  'keychain-unavailable': 'The keychain does not answer, so the vault stays closed. Unlock the keychain and try again.',
  'key-missing': "The vault's key is not in the keychain. Open Countersign: it says what can be done.",
  'store-unavailable':
    'The vault cannot be opened: the folder cannot be used now, its key is another one, or a newer Countersign made it.'
} satisfies Record<VaultRefusal | 'question' | 'questionAgain', string>

export const bugWords = (kind: string) =>
  `Something went wrong that should not have (${kind}). Nothing more is said, because it could hold a secret.`

export function usageWords(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'unknown-command':
      return 'No such command. countersign --help names them.'
    case 'unknown-option':
      return `${problem.command} has no option ${problem.option}. countersign ${problem.command} --help names them.`
    case 'option-without-value':
      return `${problem.option} needs a value.`
    case 'option-takes-no-value':
      return `${problem.option} takes no value.`
    case 'not-a-descriptor':
      return `${problem.option} takes the number of an open file descriptor, 0 or from 3.`
    case 'missing':
      return {
        search: 'Which account? Give a word of its issuer or account: countersign code SEARCH',
        file: 'Which file? countersign import FILE',
        output: 'Where to? countersign export --output FILE',
        shell: `Which shell? countersign completion ${shells.join('|')}`
      }[problem.what]
    case 'too-many':
      return `That is more than ${problem.command} takes. countersign ${problem.command} --help says how it is used.`
    case 'unknown-format':
      return `No such format. There are: ${exportFormats.join(', ')}.`
    case 'read-twice':
      return 'Two things cannot be read from the same descriptor.'
    case 'options-exclude':
      return `${problem.options.join(' and ')} exclude each other.`
    case 'secret-argument':
      return [
        'A setup link is a secret, and arguments are seen in process lists and kept in the history of the shell.',
        'Nothing was added. Take that line out of your history, then run `countersign add` and paste the link when asked,',
        'or send it over standard input: wl-paste | countersign add -'
      ].join('\n')
    case 'secret-option':
      return `There is no ${problem.option}: arguments are seen in process lists and kept in the history of the shell. Passwords are asked for, or read with --password-stdin, --password-fd N and --passphrase-fd N. Take that line out of your history.`
  }
}

const common = `  --json               answer in JSON on one line (docs/command-line.md)
  --passphrase-fd N    read the vault's passphrase from descriptor N instead of asking
  -h, --help           this help`

const overview = `Countersign's Authenticator on the command line: the same vault as the window, under the same lock.

  countersign code SEARCH     print the code of the one account that matches
  countersign list [SEARCH]   list accounts
  countersign add             add setup links, from a hidden question or standard input
  countersign import FILE     look into an export of any app, then import it
  countersign export -o FILE  write the vault to a file
  countersign completion SHELL  completion for ${shells.join(', ')}
  countersign help COMMAND    more about a command

${common}
  -V, --version        the version

Secrets are never taken as arguments. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 several accounts match, 4 none
matches, 5 locked, 6 no vault, 7 no code yet, 8 a file could not be read or written, 130 interrupted.`

const passwordHelp = `  --password-stdin     read the file's password from standard input
  --password-fd N      read it from descriptor N`

const helpOf = {
  code: `countersign code SEARCH [--next] [--wait] [--copy]

Prints the code of the one account whose issuer and account hold every word of SEARCH. A whole name or an identifier
(countersign list --json) wins over names that only contain it.

  -n, --next           counter-based accounts: make the next code and move the counter on
  -w, --wait           where less than 3 s remain, wait for the next code
  -c, --copy           copy the code instead of printing it; it is not cleared again
${common}`,
  list: `countersign list [SEARCH]

Lists issuer, account and kind, a tab between them where no terminal is looked at.

${common}`,
  add: `countersign add
countersign add - < FILE

Adds otpauth:// and otpauth-migration:// links, one a line. Asked for without showing it, or read from standard input:
a link given as an argument is refused, because arguments are seen in process lists and kept in the shell's history.
Accounts that are in the vault already are left alone.

${common}`,
  import: `countersign import FILE [--apply] [--with-conflicts]
countersign import --undo ID

Reads an export of any app that the window reads (- is standard input), says of each account what would happen, and asks.

  --apply              import without asking
  --with-conflicts     also import what contradicts an account of the vault, beside it
  --undo ID            take an import out again
${passwordHelp}
${common}`,
  export: `countersign export --output FILE [--format FORMAT] [--plain]

Writes all accounts to a new file that only you can read, reads it back and compares it.
Formats: ${exportFormats.join(', ')}.

  --format FORMAT      countersign unless said otherwise
  -o, --output FILE    where to; a file that is there is never written over
  --plain              not encrypted
  --yes                the answer to the question whether to export
${passwordHelp}
${common}`,
  completion: `countersign completion ${shells.join('|')}

Prints a completion script, for instance: eval "$(countersign completion bash)"`,
  help: overview,
  version: overview
} satisfies Record<CommandName, string>

export const helpWords = (of: CommandName | null): string => (of === null ? overview : helpOf[of])
