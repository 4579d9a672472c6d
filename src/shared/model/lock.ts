// The Authenticator's own lock: its state, what opens it, and when it locks automatically.
import type { StoreDifference } from './protection'

/**
 * Why it locked; `start`: it was locked when the app ended, or nothing opens it by itself. `changed`: what lies on the disk is
 * not what was left there.
 */
export type LockReason = 'asked' | 'idle' | 'suspend' | 'screen-lock' | 'window-closed' | 'start' | 'changed'

export type LockState =
  | { readonly isLocked: false }
  | {
      readonly isLocked: true
      readonly reason: LockReason
      /** What opens it. `button`: the keychain, or nothing at all in the demo; only where there is no passphrase. */
      readonly ways: { readonly button: boolean; readonly passphrase: boolean; readonly recoveryKey: boolean }
      /** What differs, and since when that was known to be right (ms since epoch); whoever opens it takes it as it is. */
      readonly changed: { readonly differences: readonly StoreDifference[]; readonly since: number | null } | null
    }

/** What a change of the ways did besides. */
export interface ChangedSlots {
  /** The accounts have a new key: what opened them the old way opens nothing that is written from now on. */
  readonly isRenewed: boolean
  /** The recovery key opens nothing any more: it was made by an earlier version, and the new key could not be sealed to it. */
  readonly endsRecoveryKey: boolean
}

export interface SlotsState {
  /** What the store is under. */
  readonly kind: 'keychain' | 'passphrase' | 'demo'
  /** The keychain opens the Authenticator at start. */
  readonly keychain: boolean
  readonly passphrase: boolean
  /** When the recovery key was created, ms since epoch; null if there is none. */
  readonly recoveryKeyAt: number | null
  readonly minimumLength: number
}

/** What the user can choose from. */
export const lockChoices = {
  idleMinutes: [1, 2, 5, 10, 15, 30, 60],
  clipboardSeconds: [10, 20, 30]
} as const
export type IdleMinutes = (typeof lockChoices.idleMinutes)[number]
export type ClipboardSeconds = (typeof lockChoices.clipboardSeconds)[number]

export interface LockSettings {
  /** Null: never. */
  readonly idleMinutes: IdleMinutes | null
  readonly onSuspend: boolean
  readonly onScreenLock: boolean
  readonly onWindowClose: boolean
  /** Keeps the window out of screen recordings and screenshots, where the system can. */
  readonly hidesFromRecordings: boolean
  readonly clipboardSeconds: ClipboardSeconds
}
