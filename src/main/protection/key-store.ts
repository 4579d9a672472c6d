// Where an app keeps its few named secrets (its 32-byte key, the pepper, trust tokens): in the OS keychain, or in a file encrypted with the
// user's passphrase if no keychain responds. Each app's store sees only its own names.
import type { Secret } from './secret'

export interface KeyStore {
  /** The secret called `name`, or null. Rejects if the keychain does not respond; callers then refuse access. */
  get(name: string): Promise<Secret | null>
  set(name: string, secret: Secret): Promise<void>
  delete(name: string): Promise<void>
}

/** The name under which an app's anchor is stored. */
export const anchorName = 'anchor'
