// Files that are written for the user, and files that the user gives.

/** A file that is there, read back. */
export interface SavedFile {
  /** The whole path. */
  readonly fileName: string
}

export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1252'

/** How a file was read where it had to be guessed. A field is absent where the file says it, or has the usual: UTF-8, commas. */
export interface ReadAs {
  readonly encoding?: TextEncoding
  readonly separator?: 'semicolon' | 'tab'
  /** The file tells the parts of its accounts, but not how long a code lasts. */
  readonly period?: 'assumed'
}
