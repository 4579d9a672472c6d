// The request to the process that reads import files, and its answer.
import type { FileRefusal } from '../../../shared/result'
import { fileRefusalOf, type ReadExport } from './format'
import { readExport } from './read'

export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly password?: string | undefined
  /** Reads only one of our encrypted files. */
  readonly isBackup?: boolean | undefined
}

export type ReadAnswer = { readonly read: ReadExport } | { readonly refusal: FileRefusal }

/** Reads one export. Errors of the file become an answer; a bug counts as a damaged file. */
export async function answerRead({ bytes, password, isBackup }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { read: await readExport(bytes, { password, isBackup }) }
  } catch (error) {
    return { refusal: fileRefusalOf(error) ?? 'damaged' }
  }
}
