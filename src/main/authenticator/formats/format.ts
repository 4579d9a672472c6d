// The interface of importers: bytes in, entries out, and the reason for each entry that cannot be imported. A file that cannot be read at
// all rejects with one of a closed list of codes; the error contains nothing of the file.
import type { FormatName, ReadAs, RefusedAccount } from '../../../shared/contract'
import type { FileRefusal } from '../../../shared/result'
import type { Algorithm, EntryType } from '../../../shared/model/entry'
import type { TextEncoding } from '../../../shared/model/file'
import type { Separator } from '../../tables/table'
import type { XmlElement } from './xml'

/** An account from an export. `secret` is upper-case unpadded base32 of the key. */
export interface ImportedEntry {
  readonly type: EntryType
  readonly issuer: string
  readonly name: string
  readonly secret: string
  /** MD5 only for mOTP. */
  readonly algorithm: Algorithm | 'MD5'
  readonly digits: number
  /** Seconds; absent for HOTP. */
  readonly period?: number
  /** The next counter to use; only for HOTP. */
  readonly counter?: number
  /** Only for mOTP and Yandex, if the export has it. */
  readonly pin?: string
  readonly note?: string
  readonly tags?: readonly string[]
  readonly isFavorite?: boolean
  /** The group's name. Only if the format distinguishes groups from tags. */
  readonly group?: string
  /** The site's own one-use codes. `usedAt`: ms since epoch, if one was used. */
  readonly recoveryCodes?: readonly { readonly code: string; readonly usedAt?: number }[]
}

export interface Contents {
  readonly entries: readonly ImportedEntry[]
  readonly refused: readonly RefusedAccount[]
}

export interface ReadExport extends Contents {
  readonly format: FormatName
  /** What was guessed about the file. */
  readonly readAs?: ReadAs
}

/** A file, decoded as far as possible without knowing its format. */
export interface ExportFile {
  readonly bytes: Buffer
  /** The text; null if the bytes are not text. */
  readonly text: string | null
  /** The guessed encoding of the text; null if the file leaves no doubt. */
  readonly encodingGuess: TextEncoding | null
  /** The parsed JSON; undefined if the text is not JSON. */
  readonly json: unknown
  /** The root element; null if the text is not XML. Parsed once, on first use. */
  readonly xml: () => XmlElement | null
}

/** The work that one file may cause. */
export interface WorkBudget {
  /** Subtracts `seconds`; throws `too-costly` if not enough is left. */
  spend(seconds: number): void
}

export interface ReadContext {
  readonly password: string | undefined
  /** What the file may still cost; its author chose the KDF parameters. */
  readonly budget: WorkBudget
  /**
   * Reads a file found inside this one, by its content. `isGuess`: use only the formats that nothing but a password can confirm, instead of
   * all others.
   */
  readonly readInner: (bytes: Uint8Array, isGuess: boolean) => Promise<ReadExport>
}

export interface FormatContents extends Contents {
  /** The format of the content, if it is not the one that recognised it. */
  readonly format?: FormatName
  /** The column separator, for tables. */
  readonly separator?: Separator
  /** The file has other parameters of its accounts, but no period. */
  readonly assumesPeriod?: boolean
  readonly readAs?: ReadAs
}

export interface Format {
  readonly name: FormatName
  /** Only the password confirms this format: anything of the right length may be such a file. */
  readonly isGuess?: boolean
  /** Checks only the content, never a name, and derives no keys. */
  readonly recognises: (file: ExportFile) => boolean
  readonly read: (file: ExportFile, context: ReadContext) => Promise<FormatContents>
}

/**
 * Why a file cannot be read at all, or `not-verified`: a written file does not read back the same. `too-deep`: an archive nested in too
 * many others.
 */
export type ExportErrorCode = FileRefusal | 'not-verified' | 'too-deep'

export interface ExportError extends Error {
  readonly code: ExportErrorCode
}

const words: Readonly<Record<ExportErrorCode, string>> = {
  'unknown-format': 'the file is of no format that is known here',
  'password-needed': 'the file is encrypted and needs its password',
  'wrong-password': 'the password does not open the file',
  damaged: 'the file is damaged or incomplete',
  'too-large': 'the file holds more than is read',
  'too-costly': 'the file asks for more work than is done for it',
  'bound-to-account': 'the file opens only in the other app, under the account that made it',
  'unknown-compression': 'the archive is compressed in a way that is not read here',
  'not-sealed': 'the file is no encrypted backup',
  'not-verified': 'what was written does not read back the same',
  'too-deep': 'the file lies in too many archives'
}

export function exportError(code: ExportErrorCode): ExportError {
  return Object.assign(new Error(words[code]), { name: 'ExportError', code })
}

export function isExportError(error: unknown): error is ExportError {
  return error instanceof Error && error.name === 'ExportError'
}

/** Why a file could not be read at all; null for an error with another cause. */
export function fileRefusalOf(error: unknown): FileRefusal | null {
  if (!isExportError(error) || error.code === 'not-verified' || error.code === 'too-deep') return null
  return error.code
}

/** The password. Throws `password-needed` if there is none. */
export function needPassword(context: ReadContext): string {
  if (context.password === undefined || context.password === '') throw exportError('password-needed')
  return context.password
}

/** Runs `work` once per file, because recognising a file by its accounts already reads them. */
export function onceAFile<T>(work: (file: ExportFile) => T): (file: ExportFile) => T {
  const done = new WeakMap<ExportFile, { readonly value: T }>()
  return (file) => {
    const known = done.get(file) ?? { value: work(file) }
    done.set(file, known)
    return known.value
  }
}
