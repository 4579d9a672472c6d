// How the keys and the stores are kept, and what may be wrong with them.
import type { AppId } from './app'

/**
 * What is not as it was left. `missing`: the store's file is gone; `content`: it is another file; `tail`: changes lie beside a
 * store that was closed; `older`: an earlier state of it; `journal`: the record of everybody's rights does not reach as far;
 * `anchor`: the record of how it was left is gone; `slots`: the file with passphrase and recovery key.
 */
export type StoreDifference = 'missing' | 'content' | 'tail' | 'older' | 'journal' | 'anchor' | 'slots'

export interface StoreChange {
  readonly differences: readonly StoreDifference[]
  /** When it was last known to be right, ms since epoch; null where nothing says so. */
  readonly since: number | null
  /**
   * What using it as it is comes to. `lowered`: rights are the lower of store and journal; `no-admin`: nobody is admin until the
   * account recovery key is entered; `refused`: nothing could say who is.
   */
  readonly use: 'lowered' | 'no-admin' | 'refused'
}

/** The note, outside the data's own files, of how this app's data was left. */
export interface AnchorState {
  /** Since when it cannot be kept, ms since epoch: what is put back after a crash may not be noticed. Null: it is kept. */
  readonly failingSince: number | null
}

/** How the keys are kept, and whether the stores can be used (docs/behaviour.md). */
export type ProtectionState =
  | { readonly stage: 'ready'; readonly kind: 'keychain' | 'passphrase' }
  /**
   * No keychain answers: the user chooses a passphrase. Nothing is stored yet, or (`keys-in-memory`) the keys of what is stored
   * lie where the next restart erases them, and are taken over.
   */
  | { readonly stage: 'choose-passphrase'; readonly minimumLength: number; readonly reason?: 'keys-in-memory' }
  /**
   * The stores are being written under a key: those of an earlier version for the first time, or all anew after a way in was
   * replaced or removed. `part`, from 0 to 1, is announced while it grows.
   */
  | { readonly stage: 'encrypting'; readonly why: 'earlier-version' | 'renewal'; readonly part: number }
  /** The keys are wrapped under a passphrase that was not given yet. */
  | { readonly stage: 'locked'; readonly hasRecoveryKey: boolean }
  /** Data exists, but the keychain does not answer: nothing is changed. */
  | { readonly stage: 'keychain-unavailable' }
  /** Data exists and the keychain answers, but its key is gone or is another one. */
  | { readonly stage: 'key-missing' }
  /** The data folder cannot be read or written now (read-only, full, damaged): nothing is changed. */
  | { readonly stage: 'store-unavailable' }
  /**
   * A store does not read back, or is not as it was when it was closed (`changed`). `snapshotAt`: the moment, ms since epoch,
   * of the newest copy that is whole; null where there is none. Nothing is changed.
   */
  | {
      readonly stage: 'store-damaged'
      readonly kind: 'damaged' | 'changed'
      readonly apps: readonly {
        readonly appId: AppId
        readonly snapshotAt: number | null
        /** Of a store that changed; null of one that is damaged. */
        readonly change: StoreChange | null
      }[]
    }
