// The store of an app, as protection sees it before it is open.
import type { Result } from '../../shared/result'
import type { NotRestored } from './exchange'
import type { KeyStore } from './key-store'
import type { Secret } from './secret'

/** What protection needs from an app's storage. */
export interface StoredApp {
  /** The store's file. */
  readonly path: string
  hasData(): boolean
  /**
   * Asked before the file is opened, even to be looked at: false where that would change what lies there. Whoever opens the
   * store reports what differs. `keys`: the app's key store.
   */
  mayLook?(keys: KeyStore): Promise<boolean>
  /** True where the store was made with `key`, whether it is whole or damaged. */
  isOpenedBy(key: Secret): boolean
  /** Asked with the store's own key. Throws where the file cannot be read. */
  isDamaged?(key: Secret): boolean | Promise<boolean>
  /**
   * Replaces a store that is damaged or changed by the snapshot `name`. Nobody is signed in, so nobody gains by it. Absent on
   * the command line.
   */
  restore?(name: string, key: Secret, asideFolder: string): Promise<Result<null, NotRestored>>
  /** Asked before the key is read: ends a renewal that was interrupted. Rejects where `keys` do not answer. */
  settleRenewal?(keys: KeyStore): Promise<void>
  /** True where slots of its own open the store without the keychain: it can do without a key that is missing there. */
  hasOwnSlots?(): boolean
}
