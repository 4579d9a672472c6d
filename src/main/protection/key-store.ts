// Where an app keeps its few named secrets (its 32-byte key, the pepper, trust tokens): in the OS keychain, or in a
// file wrapped under the user's passphrase where no keychain answers. Each app gets a store that sees its names only.
import type { Secret } from './secret'

export interface KeyStore {
  /** The secret kept under `name`, or null. Rejects when the keychain does not answer (callers refuse access). */
  get(name: string): Promise<Secret | null>
  set(name: string, secret: Secret): Promise<void>
  delete(name: string): Promise<void>
}

/** The name under which an app's anchor is stored. */
export const anchorName = 'anchor'
