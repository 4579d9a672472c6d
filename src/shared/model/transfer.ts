// Imports into the vault and exports from it. None of these types contains a secret.
import type { AccountParts } from './entry'
import type { AccountRefusal } from '../result'
import type { ReadAs } from './file'

/** The format of an export, recognised by its content. */
export type FormatName =
  | 'aegis'
  | '2fas'
  | 'andotp'
  | 'authy'
  | 'bitwarden'
  | 'countersign'
  | 'csv'
  | 'duo'
  | 'ente'
  | 'freeotp'
  | 'freeotp-plus'
  | 'google-migration'
  | 'json'
  | 'keepass'
  | 'lastpass'
  | 'otpauth'
  | 'proton'
  | 'raivo'
  | 'steam'
  | 'stratum'
  | 'totp-authenticator'
  | 'winauth'

/** Names of apps, the same in every language. A format without one has a message instead. */
export const appNames = {
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
  proton: 'Proton Authenticator',
  raivo: 'Raivo OTP',
  steam: 'Steam',
  stratum: 'Stratum',
  'totp-authenticator': 'TOTP Authenticator',
  winauth: 'WinAuth'
} as const satisfies Partial<Record<FormatName, string>>

/** In the order in which they are offered. */
export const exportFormats = [
  'countersign',
  'aegis',
  '2fas',
  'bitwarden',
  'ente',
  'stratum',
  'proton',
  'keepass',
  'otpauth',
  'google-migration',
  'sheet'
] as const
export type ExportFormat = (typeof exportFormats)[number]

/** The fields in which two accounts can differ. */
export type ComparedField = keyof AccountParts | 'secret'

/** What to do with each account of a file; accounts that are not listed are skipped. */
export const importActions = ['add', 'replace'] as const
export type ImportAction = (typeof importActions)[number]

/** One account of a dry run. `isSelected` is its initial tick: on for new accounts and, in our own files, for duplicates of them. */
export interface DryRunRow extends AccountParts {
  readonly id: string
  readonly state: 'new' | 'duplicate' | 'conflict'
  /** The account that it duplicates or conflicts with, in the vault or earlier in the file. One in the vault can be replaced. */
  readonly other: (AccountParts & { readonly isInFile: boolean }) | null
  /** Conflicts only: the fields that differ from `other`. */
  readonly fields: readonly ComparedField[]
  readonly tags: readonly string[]
  readonly isFavorite: boolean
  readonly hasNote: boolean
  /** mOTP or Yandex whose PIN is not in the file: no codes until the user enters it. */
  readonly needsPin: boolean
  readonly isSelected: boolean
}

export interface RefusedAccount {
  readonly issuer?: string
  readonly name?: string
  readonly reason: AccountRefusal
}

export interface DryRun {
  readonly importId: string
  readonly format: FormatName
  readonly rows: readonly DryRunRow[]
  readonly refused: readonly RefusedAccount[]
  /** What had to be guessed about the file. */
  readonly readAs?: ReadAs
}

export interface ExportFormatInfo {
  readonly format: ExportFormat
  readonly canEncrypt: boolean
  /** What is kept besides the accounts; groups become tags if the format has only tags. */
  readonly keeps: readonly ('note' | 'tags' | 'isFavorite' | 'group' | 'recoveryCodes')[]
  /** How many accounts of the vault the format cannot represent. */
  readonly leaves: number
}

export interface ExportChoices {
  /** How users confirm it's them before secrets leave the vault. `confirmation`: in a dialog of the main process. */
  readonly confirmedBy: 'passphrase' | 'confirmation'
  readonly accounts: number
  readonly formats: readonly ExportFormatInfo[]
}

export interface WrittenExport {
  /** The full path. */
  readonly path: string
  /** How many accounts were written and verified. */
  readonly written: number
  /** Accounts that are not in the file, and why. */
  readonly left: readonly RefusedAccount[]
}
