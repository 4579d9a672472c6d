// The calls about this computer's clock: codes are made from it, so one that is off makes codes that no site takes.
// A time server is asked only after the user named it; by default nothing leaves this computer.
import { z } from 'zod'
import { plainNumber } from '../text/plain'
import { call, nothing } from './call'

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

/** A host name or an address, and a port where it is not 123. */
const serverName = z
  .string()
  .overwrite(plainNumber)
  .toLowerCase()
  .max(260)
  .regex(/^(?:[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?|\[[0-9a-f:.]{2,45}\])(?::[1-9]\d{0,4})?$/)

export const clockCalls = {
  clock: {
    get: call<ClockState>()('always', nothing),
    /** Looks now. */
    check: call<ClockState>()('always', nothing),
    /** Null: asks no server any more. Another one is asked only after a person confirmed it in a dialog of the main process. */
    setServer: call<ClockState>()('anyone', z.strictObject({ server: serverName.nullable() }), [
      'cancelled',
      'throttled'
    ]),
    /** Puts the warning away until something changes. */
    dismiss: call<ClockState>()('always', nothing)
  }
} as const
