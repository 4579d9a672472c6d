// How keys and stores are protected, and what can be wrong with them.
import type { AppId } from './app'

/**
 * What is not as it was left. `missing`: the store's file is gone. `content`: it is another file. `tail`: a closed store has changes next
 * to it. `older`: it is an earlier state. `journal`: the rights journal does not reach as far. `anchor`: the record of how it was left is
 * gone. `slots`: the file with passphrase and recovery key.
 */
export type StoreDifference = 'missing' | 'content' | 'tail' | 'older' | 'journal' | 'anchor' | 'slots'

export interface StoreChange {
  readonly differences: readonly StoreDifference[]
  /** When it was last known to be right, ms since epoch; null if unknown. */
  readonly since: number | null
  /**
   * What happens if it is used as it is. `lowered`: users get the lower rights of store and journal. `no-admin`: no one is admin until the
   * account recovery key is entered. `refused`: nothing says who is admin.
   */
  readonly use: 'lowered' | 'no-admin' | 'refused'
}

/** The record of how this app's data was left, kept outside the data's own files. */
export interface AnchorState {
  /** Since when it cannot be written, ms since epoch: files replaced after a crash may then go unnoticed. Null: it is kept. */
  readonly failingSince: number | null
}

/** How the keys are protected, and whether the stores can be used (docs/behaviour.md). */
export type ProtectionState =
  | { readonly stage: 'ready'; readonly kind: 'keychain' | 'passphrase' }
  /**
   * No keychain is available: the user chooses a passphrase. Nothing is stored yet, or (`keys-in-memory`) the keys of existing data are
   * where the next restart erases them, and are taken over.
   */
  | { readonly stage: 'choose-passphrase'; readonly minimumLength: number; readonly reason?: 'keys-in-memory' }
  /**
   * The stores are being encrypted: those of an earlier version for the first time, or all of them after a way to open them was replaced or
   * removed. `part`, from 0 to 1, is announced as it grows.
   */
  | { readonly stage: 'encrypting'; readonly why: 'earlier-version' | 'renewal'; readonly part: number }
  /** The keys are encrypted with a passphrase that has not been entered yet. */
  | { readonly stage: 'locked'; readonly hasRecoveryKey: boolean }
  /** Data exists, but the keychain isn't responding. Nothing is changed. */
  | { readonly stage: 'keychain-unavailable' }
  /** Data exists and the keychain responds, but its key is missing or a different one. */
  | { readonly stage: 'key-missing' }
  /** The data folder cannot be read or written now (read-only, full, damaged). Nothing is changed. */
  | { readonly stage: 'store-unavailable' }
  /**
   * A store cannot be read, or is not as it was when it was closed (`changed`). `snapshotAt`: when the newest intact copy was made, ms
   * since epoch; null if there is none. Nothing is changed.
   */
  | {
      readonly stage: 'store-damaged'
      readonly kind: 'damaged' | 'changed'
      readonly apps: readonly {
        readonly appId: AppId
        readonly snapshotAt: number | null
        /** Only for a store that changed; null for a damaged one. */
        readonly change: StoreChange | null
      }[]
    }
