// Imports into the vault and exports out of it. No secret is part of any of these.
import type { AccountParts } from './entry'
import type { AccountRefusal } from '../result'
import type { ReadAs } from './file'

/** Whose export a file is, found by its content. */
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

/** In the order in which they are offered. */
export const exportFormats = [
  'countersign',
  'aegis',
  '2fas',
  'bitwarden',
  'ente',
  'stratum',
  'proton',
  'otpauth',
  'google-migration',
  'sheet'
] as const
export type ExportFormat = (typeof exportFormats)[number]

/** In what two accounts can differ. */
export type ComparedField = keyof AccountParts | 'secret'

/** What to do with each account of a file; accounts that are not listed are skipped. */
export const importActions = ['add', 'replace'] as const
export type ImportAction = (typeof importActions)[number]

/** One account of a dry run. `isSelected` is the default of its tick: new ones, and in a file of our own their twins too. */
export interface DryRunRow extends AccountParts {
  readonly id: string
  readonly state: 'new' | 'duplicate' | 'conflict'
  /** The account of the vault, or the earlier one of the file, that it repeats or contradicts. One of the vault can be replaced. */
  readonly other: (AccountParts & { readonly isInFile: boolean }) | null
  /** Conflicts only: what differs from `other`. */
  readonly fields: readonly ComparedField[]
  readonly tags: readonly string[]
  readonly isFavorite: boolean
  readonly hasNote: boolean
  /** mOTP and Yandex whose PIN the file does not hold: no codes until it is given. */
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
  /** What of the file was guessed. */
  readonly readAs?: ReadAs
}

export interface ExportFormatInfo {
  readonly format: ExportFormat
  readonly canEncrypt: boolean
  /** What survives beside the accounts themselves; groups become tags where only those do. */
  readonly keeps: readonly ('note' | 'tags' | 'isFavorite' | 'group' | 'recoveryCodes')[]
  /** How many accounts of the vault it cannot hold. */
  readonly leaves: number
}

export interface ExportChoices {
  /** How the user says again that it is them before secrets leave the vault; `confirmation`: in a dialog of the main process. */
  readonly confirmedBy: 'passphrase' | 'confirmation'
  readonly accounts: number
  readonly formats: readonly ExportFormatInfo[]
}

export interface WrittenExport {
  /** The whole path. */
  readonly path: string
  /** How many accounts were read back and compared. */
  readonly written: number
  /** Accounts that are not in the file, with the reason. */
  readonly left: readonly RefusedAccount[]
}
