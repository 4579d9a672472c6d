// Import and export of the vault. A file's bytes come from the page that the user gave it to; an export goes from the
// main process to the Downloads folder and never through a page. No secret is part of any answer.
import { z } from 'zod'
import type { AccountRefusal } from '../result'
import { call, id, nothing, saveErrors, savePlace, secretText } from './call'
import type { ReadAs } from './read-as'

/** The largest file that is taken: exports with thousands of accounts and icons stay far below. */
const mostImportBytes = 32 * 2 ** 20

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

const exportFormats = [
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

export type ComparedField = 'issuer' | 'account' | 'type' | 'algorithm' | 'digits' | 'period' | 'counter' | 'secret'

export interface ReportedAccount {
  readonly type: 'totp' | 'hotp' | 'steam' | 'motp' | 'yandex'
  readonly issuer: string
  readonly account: string
  readonly algorithm: 'SHA1' | 'SHA256' | 'SHA512' | 'MD5'
  readonly digits: number
  /** Seconds; 0 for HOTP. */
  readonly period: number
  readonly counter: number
}

/** What is to become of an account of a file; one that is not named is skipped. */
const importActions = ['add', 'replace'] as const
export type ImportAction = (typeof importActions)[number]

/** One account of a dry run. `isSelected` is the default of its tick: new ones, and in a file of our own their twins too. */
export interface DryRunRow extends ReportedAccount {
  readonly id: string
  readonly state: 'new' | 'duplicate' | 'conflict'
  /** The account of the vault, or the earlier one of the file, that it repeats or contradicts. One of the vault can be replaced. */
  readonly other: (ReportedAccount & { readonly isInFile: boolean }) | null
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

const fileBytes = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= mostImportBytes)

const exportedIds = z.array(id).min(1).max(200_000)

export const transferCalls = {
  imports: {
    /**
     * A dry run: reads a file and says of each account what would happen. Nothing is changed. `isBackup`: a backup is restored,
     * and nothing but an encrypted file of ours is taken for one.
     */
    prepare: call<DryRun>()(
      'anyone',
      z.strictObject({ bytes: fileBytes, password: secretText.optional(), isBackup: z.boolean().optional() }),
      ['file-not-read', 'cancelled']
    ),
    /**
     * Adds the named rows in one transaction; answers the new entries in their order. `replace` is for conflicts with an
     * account of the vault: the row takes its place, and the old one goes to the removed.
     */
    apply: call<{ readonly ids: readonly string[] }>()(
      'anyone',
      z.strictObject({
        importId: id,
        rows: z
          .array(z.strictObject({ id, action: z.enum(importActions) }))
          .min(1)
          .max(200_000)
      }),
      ['not-found', 'cancelled']
    ),
    /** Takes out what `apply` added and is still there, and puts back what it replaced. */
    undo: call<{ readonly removed: number; readonly restored: number }>()('anyone', z.strictObject({ importId: id }), [
      'not-found'
    ]),
    discard: call<null>()('anyone', nothing)
  },
  exports: {
    /** Of all accounts, or those named. */
    choices: call<ExportChoices>()('anyone', z.strictObject({ ids: exportedIds.optional() })),
    /**
     * Writes a file to the Downloads folder, or where the system's dialog says, after the user said again that it is them:
     * by the passphrase, or in a dialog of the main process. Without a password it is plain.
     */
    create: call<WrittenExport>()(
      'anyone',
      z.strictObject({
        format: z.enum(exportFormats),
        password: secretText.optional(),
        ids: exportedIds.optional(),
        ...savePlace,
        /** Where the vault is under a passphrase. */
        passphrase: secretText.optional()
      }),
      ['wrong-passphrase', 'throttled', 'export-not-verified', ...saveErrors]
    )
  }
} as const
