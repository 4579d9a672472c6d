// What is known about this computer's clock.

/** What the system says about its own clock; `unknown` if it cannot be asked. */
export type ClockSync = 'synchronised' | 'not-synchronised' | 'unknown'

/** Times in ms; positive if this computer's clock is ahead, or jumped ahead. */
export type ClockWarning =
  | { readonly kind: 'off'; readonly offsetMs: number }
  | { readonly kind: 'not-synchronised' }
  | { readonly kind: 'jumped'; readonly byMs: number; readonly at: number }

export interface ClockState {
  readonly sync: ClockSync
  /** The time server that the user named, with its port unless that is 123; null if none is asked. */
  readonly server: string | null
  /** False if it was named before confirmation became necessary; nothing is sent to it. */
  readonly isServerConfirmed: boolean
  /** The server's last measurement; `at` is ms since epoch. */
  readonly measured: { readonly offsetMs: number; readonly at: number } | null
  /** Why the last answer is of no use: there was none, or it is not plausible. */
  readonly failure: 'no-answer' | 'bad-answer' | null
  /** When anything was last checked, ms since epoch. */
  readonly checkedAt: number | null
  readonly warning: ClockWarning | null
  /** The user dismissed this warning; the next change shows it again. */
  readonly isDismissed: boolean
}
