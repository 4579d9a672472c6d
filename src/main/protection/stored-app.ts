// The store of an app before it is opened, as seen by the protection.
import type { Result } from '../../shared/result'
import type { NotRestored } from './exchange'
import type { KeyStore } from './key-store'
import type { Secret } from './secret'

/** What protection needs from an app's storage. */
export interface StoredApp {
  /** The path of the store's file. */
  readonly path: string
  hasData(): boolean
  /**
   * Called before the file is opened, even for a check: false if opening would change what is there. Opening the store later reports the
   * differences. `keys`: the app's key store.
   */
  mayLook?(keys: KeyStore): Promise<boolean>
  /** True if the store was created with `key`, whether it is intact or damaged. */
  isOpenedBy(key: Secret): boolean
  /** Called with the store's own key. Throws if the file cannot be read. */
  isDamaged?(key: Secret): boolean | Promise<boolean>
  /**
   * Replaces a damaged or changed store with the snapshot `name`. No one is signed in, so no one gains access by it. Absent on the command
   * line.
   */
  restore?(name: string, key: Secret, asideFolder: string): Promise<Result<null, NotRestored>>
  /** Called before the key is read: completes or undoes an interrupted renewal. Rejects if `keys` do not respond. */
  settleRenewal?(keys: KeyStore): Promise<void>
  /** True if its own slots open the store without the keychain, so that a key missing there does not matter. */
  hasOwnSlots?(): boolean
}
