// The Authenticator's own lock: its state, what opens it, and when it locks automatically.
import type { StoreDifference } from './protection'

/**
 * Why it locked. `start`: it was locked when the app ended, or nothing opens it automatically. `changed`: the data on disk is not what was
 * left there.
 */
export type LockReason = 'asked' | 'idle' | 'suspend' | 'screen-lock' | 'window-closed' | 'start' | 'changed'

export type LockState =
  | { readonly isLocked: false }
  | {
      readonly isLocked: true
      readonly reason: LockReason
      /** What opens it. `button`: the keychain, or nothing at all in the demo; only without a passphrase. */
      readonly ways: { readonly button: boolean; readonly passphrase: boolean; readonly recoveryKey: boolean }
      /** What differs, and when the data was last known to be right (ms since epoch). Opening the vault accepts the data as it is. */
      readonly changed: { readonly differences: readonly StoreDifference[]; readonly since: number | null } | null
    }

/** Side effects of changing the ways to open the vault. */
export interface ChangedSlots {
  /** The accounts have a new key: the old ways open nothing that is written from now on. */
  readonly isRenewed: boolean
  /** The recovery key no longer works: an earlier version made it, and the new key could not be encrypted with it. */
  readonly endsRecoveryKey: boolean
}

export interface SlotsState {
  /** What protects the store. */
  readonly kind: 'keychain' | 'passphrase' | 'demo'
  /** The keychain opens the Authenticator at start. */
  readonly keychain: boolean
  readonly passphrase: boolean
  /** When the recovery key was created, ms since epoch; null if there is none. */
  readonly recoveryKeyAt: number | null
  readonly minimumLength: number
}

/** The choices for the user. */
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
  /** Excludes the window from screen recordings and screenshots, if the system can do that. */
  readonly hidesFromRecordings: boolean
  readonly clipboardSeconds: ClipboardSeconds
}
