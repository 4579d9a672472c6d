// What is known of this computer's clock.

/** What the system says of its own clock; `unknown` where it cannot be asked. */
export type ClockSync = 'synchronised' | 'not-synchronised' | 'unknown'

/** Times in ms; positive where this computer's clock is ahead, or jumped ahead. */
export type ClockWarning =
  | { readonly kind: 'off'; readonly offsetMs: number }
  | { readonly kind: 'not-synchronised' }
  | { readonly kind: 'jumped'; readonly byMs: number; readonly at: number }

export interface ClockState {
  readonly sync: ClockSync
  /** The time server that the user named, with its port where that is not 123; null: none is asked. */
  readonly server: string | null
  /** False for one that was named before a person was asked about it: nothing is sent there. */
  readonly isServerConfirmed: boolean
  /** What the server said last; `at` in ms since epoch. */
  readonly measured: { readonly offsetMs: number; readonly at: number } | null
  /** Why the server's last answer says nothing: none came, or one that cannot be believed. */
  readonly failure: 'no-answer' | 'bad-answer' | null
  /** When anything was looked at last, ms since epoch. */
  readonly checkedAt: number | null
  readonly warning: ClockWarning | null
  /** The user has put this warning away; the next change brings it back. */
  readonly isDismissed: boolean
}
