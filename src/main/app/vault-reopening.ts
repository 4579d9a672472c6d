// Some work closes the open vault briefly and opens it again with the same keys, without asking for the passphrase. If the vault is locked
// in the meantime, it stays locked.
import type { Authenticator } from '../authenticator/services/authenticator'
import type { KeyStore } from '../protection/key-store'

export interface VaultReopening {
  /** Remembers what the vault was opened with, while it is open. */
  noteOpened(authenticator: Authenticator, keys: KeyStore): void
  /** Call this before closing the vault in order to reopen it. */
  begin(authenticator: Authenticator): void
  /** The keys to reopen the vault with; null if it is not to be reopened. */
  keys(): KeyStore | null
  /** From now on, the vault has these keys. */
  replaceKeys(keys: KeyStore): void
  /** The vault was locked in the meantime, or it is open again. */
  end(): void
}

export function createVaultReopening(): VaultReopening {
  const openedWith = new WeakMap<Authenticator, KeyStore>()
  let reopenWith: KeyStore | null = null
  return {
    noteOpened(authenticator, keys) {
      openedWith.set(authenticator, keys)
    },
    begin(authenticator) {
      reopenWith = openedWith.get(authenticator) ?? null
    },
    keys: () => reopenWith,
    replaceKeys(keys) {
      if (reopenWith !== null) reopenWith = keys
    },
    end() {
      reopenWith = null
    }
  }
}
