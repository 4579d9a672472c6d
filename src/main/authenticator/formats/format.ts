// The shape of every importer: bytes in, entries out, and for each entry that cannot be taken the reason. A file that
// cannot be read as a whole rejects with one of a closed list of codes; nothing of its content is in the error.
import type { FormatName, ReadAs, RefusedAccount } from '../../../shared/contract'
import type { FileRefusal } from '../../../shared/result'
import type { Algorithm, EntryType } from '../../../shared/model/entry'
import type { TextEncoding } from '../../../shared/model/file'
import type { Separator } from '../../tables/table'
import type { XmlElement } from './xml'

/** One account out of an export. `secret` is upper-case unpadded base32 of the key. */
export interface ImportedEntry {
  readonly type: EntryType
  readonly issuer: string
  readonly name: string
  readonly secret: string
  /** MD5 for mOTP only. */
  readonly algorithm: Algorithm | 'MD5'
  readonly digits: number
  /** Seconds; absent for HOTP. */
  readonly period?: number
  /** The next counter to use; HOTP only. */
  readonly counter?: number
  /** mOTP and Yandex only, where the export holds it. */
  readonly pin?: string
  readonly note?: string
  readonly tags?: readonly string[]
  readonly isFavorite?: boolean
  /** The group's name. Only where a format tells groups from tags. */
  readonly group?: string
  /** The site's own one-use codes. `usedAt`: ms since epoch, where one was used. */
  readonly recoveryCodes?: readonly { readonly code: string; readonly usedAt?: number }[]
}

export interface Contents {
  readonly entries: readonly ImportedEntry[]
  readonly refused: readonly RefusedAccount[]
}

export interface ReadExport extends Contents {
  readonly format: FormatName
  /** What of the file was guessed. */
  readonly readAs?: ReadAs
}

/** A file, decoded as far as it can be without knowing what it is. */
export interface ExportFile {
  readonly bytes: Buffer
  /** The text, where the bytes are one. */
  readonly text: string | null
  /** The text's encoding, where nothing in the file says it. */
  readonly encodingGuess: TextEncoding | null
  /** The parsed JSON, or undefined where the text is none. */
  readonly json: unknown
  /** The root element, or null where the text is no XML; parsed once, when first asked for. */
  readonly xml: () => XmlElement | null
}

/** The work that one file may ask for. */
export interface WorkBudget {
  /** Takes `seconds` off what is left; throws `too-costly` where it is not enough. */
  spend(seconds: number): void
}

export interface ReadContext {
  readonly password: string | undefined
  /** What the file may still cost; its KDF parameters come from whoever made it. */
  readonly budget: WorkBudget
  /** Reads a file found inside this one, by its content; one that only a password tells, where it is asked to guess. */
  readonly readInner: (bytes: Uint8Array, isGuess: boolean) => Promise<ReadExport>
}

export interface FormatContents extends Contents {
  /** Where the content is another format's than the one that recognised it. */
  readonly format?: FormatName
  /** What stands between the columns, in tables. */
  readonly separator?: Separator
  /** It tells the parts of its accounts, but no period. */
  readonly assumesPeriod?: boolean
  readonly readAs?: ReadAs
}

export interface Format {
  readonly name: FormatName
  /** Nothing in the file tells, only the password does: anything of the right length may be one. */
  readonly isGuess?: boolean
  /** Looks at the content only, never at a name, and costs no key derivation. */
  readonly recognises: (file: ExportFile) => boolean
  readonly read: (file: ExportFile, context: ReadContext) => Promise<FormatContents>
}

/**
 * Why a whole file cannot be read, or (`not-verified`) that what was written does not read back the same. `too-deep`: an archive
 * in so many others that it was not looked into.
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

/** Why a file as a whole was not read; null where what went wrong is not the file's. */
export function fileRefusalOf(error: unknown): FileRefusal | null {
  if (!isExportError(error) || error.code === 'not-verified' || error.code === 'too-deep') return null
  return error.code
}

/** The password, or a rejection that asks for one. */
export function needPassword(context: ReadContext): string {
  if (context.password === undefined || context.password === '') throw exportError('password-needed')
  return context.password
}

/** Does `work` once a file: to recognise one by its accounts is to read them. */
export function onceAFile<T>(work: (file: ExportFile) => T): (file: ExportFile) => T {
  const done = new WeakMap<ExportFile, { readonly value: T }>()
  return (file) => {
    const known = done.get(file) ?? { value: work(file) }
    done.set(file, known)
    return known.value
  }
}
