// What a process that reads files of others is asked, and what it answers.
import type { FileRefusal } from '../../../shared/result'
import { fileRefusalOf, readExport, type ReadExport } from './index'

export interface ReadRequest {
  readonly bytes: Uint8Array
  readonly password?: string | undefined
  /** Only an encrypted file of ours is read. */
  readonly isBackup?: boolean | undefined
}

export type ReadAnswer = { readonly read: ReadExport } | { readonly refusal: FileRefusal }

/** Reads one export; whatever is wrong with it is an answer, and a bug is a damaged file. */
export async function answerRead({ bytes, password, isBackup }: ReadRequest): Promise<ReadAnswer> {
  try {
    return { read: await readExport(bytes, { password, isBackup }) }
  } catch (error) {
    return { refusal: fileRefusalOf(error) ?? 'damaged' }
  }
}
