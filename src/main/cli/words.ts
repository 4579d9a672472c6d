// The words of the command line: what it says, and its help.
import type { ComparedField, Entry, FormatName, ReadAs } from '../../shared/contract'
import type { AccountRefusal, FileRefusal, FileWriteRefusal } from '../../shared/result'
import { exportFormats } from '../../shared/model/transfer'
import { shells, type CommandName, type UsageProblem } from './arguments'
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
  counterBased: 'This account is counter-based. Add --next to generate the next code and advance the counter.',
  notCounterBased: '--next is for counter-based accounts; this one is time-based.',
  pinNeeded: 'This account needs its PIN. Enter it once in the Authenticator window.',
  gone: 'The account has been removed.',
  waiting: 'Waiting for the next code…',
  secondsLeft: (seconds: number) => `${String(seconds)} s left`,
  copied: "Copied. This command can't clear the clipboard: the code stays until you copy something else.",
  notCopied: "Couldn't copy: wl-copy, xclip, xsel, pbcopy or clip is missing or failed."
} as const

export const listWords = {
  empty: 'There are no accounts yet.',
  noMatch: 'No account matches.'
} as const

export const addWords = {
  question: 'Setup link (hidden):',
  nothingGiven: 'No setup link given. Enter one when asked, or pipe links to standard input, one per line.',
  added: (name: string) => `Added ${name}`,
  duplicate: (name: string) => `${name} is already in the vault`,
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
  'bad-counter': 'its counter cannot be used',
  'too-long': 'it is too long, or too many came at once',
  unreadable: 'it cannot be read',
  'in-trash': 'the other app had deleted it',
  'not-decrypted': "it's encrypted separately and couldn't be opened",
  'missing-page': 'this code of the transfer is missing',
  'needs-password': 'it is encrypted and needs its password',
  'unclear-key': 'it is not clear whether this is a setup key',
  link: 'a web link, not a setup link',
  text: 'not a setup link'
} satisfies Record<AccountRefusal | 'link' | 'text', string>

export const refusalWords = (reason: AccountRefusal | 'link' | 'text'): string => refusals[reason]

export const fileWords = {
  notFound: 'The file cannot be read, or is larger than 32 MiB.',
  exists: 'A file with that name already exists. Nothing was written. Choose another name.',
  notWritten: {
    'disk-full': 'The disk is full: free up some space, or write to another disk.',
    'quota-full': 'You have used up your quota on this disk: delete something, or write to another disk.',
    'read-only': 'That location is read-only: write somewhere else.',
    'not-allowed': 'You are not allowed to write there: choose one of your own folders.',
    'in-use': 'Another app is using that file: close it there, or choose another name.',
    'name-too-long': 'That name is too long: choose a shorter one.',
    'folder-missing': 'That folder does not exist: create it, or connect its drive.',
    'is-folder': 'A folder with that name already exists: choose another name.',
    'name-taken': 'A file with that name already exists: choose another name.',
    'too-large': 'The file is larger than that drive allows: write to another drive.',
    'device-failed': 'The drive reported an error: check it, or write to another drive.',
    'not-verified': 'The file could not be verified: write to another drive.',
    unknown: 'The system refused to write the file: write somewhere else.'
  } satisfies Record<FileWriteRefusal, string>,
  notSaved: 'No partial file was left.',
  failed: 'Nothing was changed.',
  password: 'File password:',
  passwordAgain: "This password doesn't open the file. File password:",
  partPassword: 'Part of the file is encrypted. Its password (leave empty to skip that part):',
  notRead: {
    'unknown-format': "Countersign doesn't recognise this file.",
    'password-needed':
      'The file is encrypted. Enter its password when asked, or give --password-stdin or --password-fd N.',
    'wrong-password': 'The password does not open the file.',
    damaged: 'The file is damaged or incomplete.',
    'too-large': 'The file is too large.',
    'too-costly': 'Opening the file would take too much time or memory.',
    'bound-to-account': 'The file opens only in the other app, under the account that made it.',
    'unknown-compression':
      "Countersign can't read this kind of compression. Unpack the archive, then import the file inside it.",
    'not-sealed': 'The file is not an encrypted Countersign backup.'
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
  none: 'The file has no accounts with codes.'
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
    'Nothing was changed. Add --apply to import new accounts, and --with-conflicts to import conflicting ones too.',
  applied: (number: number) => `Imported ${accounts(number)}.`,
  undo: (importId: string) => `Undo with: countersign import --undo ${importId}`,
  undone: (removed: number, restored: number) =>
    `${accounts(removed)} removed again${restored === 0 ? '' : `, ${String(restored)} restored`}.`,
  noSuchImport: 'The vault has no accounts from that import.'
} as const

export const exportWords = {
  plainOnly: 'This format cannot be encrypted. Add --plain to write the setup keys unencrypted.',
  confirm: 'Anyone with this file and its password can generate your codes. Type yes to export:',
  notConfirmed: 'Nothing was written. Answer yes when asked, or add --yes.',
  password: 'File password:',
  passwordAgain: 'File password again:',
  passwordNeeded:
    'An encrypted file needs a password: enter it when asked, or give --password-stdin or --password-fd N. Or add --plain.',
  passwordsDiffer: "The passwords don't match. Nothing was written.",
  notVerified: "The file couldn't be verified, so it was deleted.",
  written: (number: number, path: string) => `Verified: ${accounts(number)} in ${path}`,
  leftOut: (name: string, why: string) => `Left out: ${name} (${why})`,
  isPlain: "This file isn't encrypted: anyone who gets it can generate your codes. Delete it when you're done."
} as const

export const vaultWords = {
  question: 'Passphrase (or recovery key):',
  questionAgain: 'That does not open the vault. Passphrase (or recovery key):',
  'no-vault': 'No vault found. Start Countersign once, or set COUNTERSIGN_DATA_DIR to its folder.',
  locked:
    'The vault is locked, and there is no terminal to ask for its passphrase. Run this in a terminal, or give --passphrase-fd N.',
  'wrong-passphrase': 'This passphrase does not open the vault.',
  'keychain-unavailable':
    "The keychain isn't responding, so the vault can't be opened. Unlock the keychain and try again.",
  'key-missing': "The vault's key isn't in the keychain. Open Countersign to see what you can do.",
  'store-unavailable':
    "The vault can't be opened. Its folder may be unavailable, its key may differ, or a newer Countersign made it."
} satisfies Record<VaultRefusal | 'question' | 'questionAgain', string>

export const bugWords = (kind: string) =>
  `Unexpected error (${kind}). No details are shown, because they could contain a secret.`

export function usageWords(problem: UsageProblem): string {
  switch (problem.kind) {
    case 'unknown-command':
      return 'No such command. Run countersign --help for a list.'
    case 'unknown-option':
      return `${problem.command} has no option ${problem.option}. Run countersign ${problem.command} --help for a list.`
    case 'option-without-value':
      return `${problem.option} needs a value.`
    case 'option-takes-no-value':
      return `${problem.option} takes no value.`
    case 'not-a-descriptor':
      return `${problem.option} takes the number of an open file descriptor: 0, or 3 and above.`
    case 'missing':
      return {
        search: 'Which account? Give a word of its issuer or account: countersign code SEARCH',
        file: 'Which file? countersign import FILE',
        output: 'Where to? countersign export --output FILE',
        shell: `Which shell? countersign completion ${shells.join('|')}`
      }[problem.what]
    case 'too-many':
      return `Too many arguments for ${problem.command}. Run countersign ${problem.command} --help for its usage.`
    case 'unknown-format':
      return `No such format. Available formats: ${exportFormats.join(', ')}.`
    case 'read-twice':
      return "Two things can't be read from the same descriptor."
    case 'options-exclude':
      return `${problem.options.join(' and ')} can't be used together.`
    case 'secret-argument':
      return [
        "A setup link is a secret, and arguments show up in process lists and in the shell's history.",
        'Nothing was added. Take that line out of your history, then run `countersign add` and paste the link when asked,',
        'or send it over standard input: wl-paste | countersign add -'
      ].join('\n')
    case 'secret-option':
      return `There is no ${problem.option}: arguments show up in process lists and in the shell's history. Passwords are asked for, or read with --password-stdin, --password-fd N and --passphrase-fd N. Take that line out of your history.`
  }
}

const common = `  --json               answer in JSON on one line (docs/command-line.md)
  --passphrase-fd N    read the vault's passphrase from descriptor N instead of asking
  -h, --help           this help`

const overview = `Countersign's Authenticator on the command line: the same vault as the window, under the same lock.

  countersign code SEARCH     print the code of the one account that matches
  countersign list [SEARCH]   list accounts
  countersign add             add setup links, from a hidden question or standard input
  countersign import FILE     preview an export from another app, then import it
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

Prints the code of the one account whose issuer and account contain every word of SEARCH. A whole name or an identifier
(countersign list --json) wins over names that only contain it.

  -n, --next           counter-based accounts: generate the next code and advance the counter
  -w, --wait           if less than 3 s remain, wait for the next code
  -c, --copy           copy the code instead of printing it; it is not cleared again
${common}`,
  list: `countersign list [SEARCH]

Lists issuer, account and kind, separated by tabs unless the output is a terminal.

${common}`,
  add: `countersign add
countersign add - < FILE

Adds otpauth:// and otpauth-migration:// links, one per line, entered when asked (they are not shown) or read from
standard input. A link given as an argument is refused, because arguments show up in process lists and in the shell's
history. Accounts already in the vault are skipped.

${common}`,
  import: `countersign import FILE [--apply] [--with-conflicts]
countersign import --undo ID

Reads an export from any app that the window can import (- is standard input), shows what would happen to each
account, then asks.

  --apply              import without asking
  --with-conflicts     also import conflicting accounts, next to the existing ones
  --undo ID            undo an import
${passwordHelp}
${common}`,
  export: `countersign export --output FILE [--format FORMAT] [--plain]

Writes all accounts to a new file that only you can read, and verifies it.
Formats: ${exportFormats.join(', ')}.

  --format FORMAT      the default is countersign
  -o, --output FILE    where to; an existing file is never overwritten
  --plain              not encrypted
  --yes                export without asking
${passwordHelp}
${common}`,
  completion: `countersign completion ${shells.join('|')}

Prints a completion script, for instance: eval "$(countersign completion bash)"`,
  help: overview,
  version: overview
} satisfies Record<CommandName, string>

export const helpWords = (of: CommandName | null): string => (of === null ? overview : helpOf[of])
