// Some work closes the open vault for a moment and opens it again, with the keys that it was open with. Nobody is asked for
// the passphrase; but if the vault is locked meanwhile, it stays locked.
import type { Authenticator } from '../authenticator/services/authenticator'
import type { KeyStore } from '../protection/key-store'

export interface VaultReopening {
  /** Remembers what the vault was opened with, as long as it is open. */
  noteOpened(authenticator: Authenticator, keys: KeyStore): void
  /** To be called before the vault is closed in order to be opened again. */
  begin(authenticator: Authenticator): void
  /** What the vault is opened with again; null where it is not to be opened again. */
  keys(): KeyStore | null
  /** The vault has other keys from now on. */
  replaceKeys(keys: KeyStore): void
  /** The vault was locked meanwhile, or it is open again. */
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
