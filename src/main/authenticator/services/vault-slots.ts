// The ways to the vault's key where the store is under the keychain: the keystore's own
// entry, a passphrase and a recovery key, each of which opens alone (docs/decisions/0008-lock-slots.md).
import type { KeyStore } from '../../protection/key-store'
import type { PassphraseCost } from '../../protection/passphrase-keys'
import {
  openPassphraseSlot,
  openRecoverySlot,
  sealPassphraseSlot,
  sealRecoverySlot,
  type KeySlots,
  type OpenedSlot
} from '../../protection/slots'
import type { Secret } from '../../protection/secret'
import { hasVault, isVaultOpenedBy } from '../storage/database'
import { createSlotFile, hasSlots } from '../storage/slots'

export const vaultKeyName = 'key'
/** What the slots seal. */
export const vaultSlotPurpose = 'vault'

export interface VaultSlotsPorts {
  /** The Authenticator's own folder. */
  readonly dataDir: string
  /** The Authenticator's keys in the keychain. */
  readonly keys: KeyStore
  readonly cost?: PassphraseCost
}

/** The half's keys with the vault's key in memory; all others stay where they are. */
function withVaultKey(keys: KeyStore, root: Secret): KeyStore {
  return {
    get: (name) => (name === vaultKeyName ? Promise.resolve(root) : keys.get(name)),
    // No caller has a reason to: the slots alone decide where this key is kept.
    set: (name, secret) =>
      name === vaultKeyName ? Promise.reject(new Error("the vault's key is kept by slots")) : keys.set(name, secret),
    delete: (name) =>
      name === vaultKeyName ? Promise.reject(new Error("the vault's key is kept by slots")) : keys.delete(name)
  }
}

export function createVaultSlots({ dataDir, keys, cost }: VaultSlotsPorts): KeySlots {
  const file = createSlotFile(dataDir)
  /** A slot of another vault opens, but to a key that is of no use here. */
  const opened = (root: Secret | null): OpenedSlot | null =>
    root === null || (hasVault(dataDir) && !isVaultOpenedBy(dataDir, root))
      ? null
      : { root, keys: withVaultKey(keys, root) }

  return {
    kind: 'keychain',
    list: async () => {
      const { passphrase, recoveryKey } = file.load()
      let keychain = false
      try {
        keychain = (await keys.get(vaultKeyName)) !== null
      } catch {
        // A keychain that does not answer is no way in now.
      }
      return { keychain, passphrase: passphrase !== null, recoveryKeyAt: recoveryKey?.at ?? null }
    },
    hasPassphrase: () => file.load().passphrase !== null,
    openSilently: async () => {
      // Nothing is stored yet: who opens the vault makes its key.
      if (!hasVault(dataDir) && !hasSlots(dataDir)) return keys
      return opened(await keys.get(vaultKeyName))?.keys ?? null
    },
    forget: () => undefined,
    open: async (by) => {
      if (by === 'keychain') return opened(await keys.get(vaultKeyName))
      const { passphrase, recoveryKey } = file.load()
      if ('passphrase' in by) {
        return passphrase === null
          ? null
          : opened(await openPassphraseSlot(passphrase, by.passphrase, vaultSlotPurpose))
      }
      return recoveryKey === null ? null : opened(openRecoverySlot(recoveryKey, by.recoveryKey, vaultSlotPurpose))
    },
    setPassphrase: async ({ root }, passphrase) => {
      const slot = await sealPassphraseSlot(root, passphrase, vaultSlotPurpose, cost)
      file.save({ ...file.load(), passphrase: slot })
    },
    removePassphrase: () => {
      file.save({ ...file.load(), passphrase: null })
    },
    sealRecoveryKey: ({ root }, recoveryKey, at) => sealRecoverySlot(root, recoveryKey, vaultSlotPurpose, at),
    setRecoveryKey: (slot) => {
      file.save({ ...file.load(), recoveryKey: slot })
    },
    removeRecoveryKey: () => {
      file.save({ ...file.load(), recoveryKey: null })
    },
    setKeychain: async ({ root }, isOn) => {
      if (isOn) await keys.set(vaultKeyName, root)
      else await keys.delete(vaultKeyName)
    }
  }
}
