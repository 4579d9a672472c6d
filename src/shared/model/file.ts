// Files written for the user, and files that the user provides.

/** A file that was written and verified. */
export interface SavedFile {
  /** The full path. */
  readonly fileName: string
}

export type TextEncoding = 'utf-8' | 'utf-16' | 'windows-1252'

/**
 * How a file was read where its format had to be guessed. A field is absent if the file states it or it is the usual one: UTF-8, commas.
 */
export interface ReadAs {
  readonly encoding?: TextEncoding
  readonly separator?: 'semicolon' | 'tab'
  /** The file describes its accounts, but not how long a code lasts. */
  readonly period?: 'assumed'
}
