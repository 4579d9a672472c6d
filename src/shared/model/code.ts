/** A code and its validity, ms since epoch. For HOTP `until` is 0, and `code` is null until the user requests it. */
export interface ShownCode {
  readonly id: string
  readonly code: string | null
  readonly from: number
  readonly until: number
  /** The next code; null for HOTP, and for all while the preference `showsNextCode` is off. */
  readonly next: string | null
}

export interface CodeSheet {
  /** The main process's clock when the codes were generated: the page counts the time left by it. */
  readonly now: number
  readonly codes: readonly ShownCode[]
}
