// Files that are written for the user, and files that the user gives.

/** A file that is there, read back. */
export interface SavedFile {
  /** The whole path. */
  readonly fileName: string
}

/** What was guessed; absent where the file says it, or where it is as everywhere: UTF-8, commas. */
export interface ReadAs {
  readonly encoding?: 'utf-8' | 'utf-16' | 'windows-1252'
  readonly separator?: 'semicolon' | 'tab'
  /** The file tells the parts of its accounts, but not how long a code lasts. */
  readonly period?: 'assumed'
}
