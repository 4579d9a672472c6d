// The ways to the vault's key if the store uses the keychain: the keychain's own entry, a passphrase and a recovery key, each of which
// opens alone (docs/decisions/0008-lock-slots.md).
import { isDeepStrictEqual } from 'node:util'
import type { KeyStore } from '../../protection/key-store'
import type { PassphraseCost } from '../../protection/passphrase-keys'
import { finishFiles, isCommitted } from '../../protection/renewal-files'
import {
  openPassphraseSlot,
  openRecoverySlot,
  sealPassphraseSlot,
  sealRecoverySlot,
  sealSlotAnew,
  type KeySlots,
  type OpenedSlot,
  type PassphraseSlot,
  type RecoverySlot
} from '../../protection/slots'
import { createRandomSecret, type Secret } from '../../protection/secret'
import { hasVault, isNextVaultOpenedBy, isVaultOpenedBy, renewedFilesOf } from '../storage/database'
import { createSlotFile, hasSlots, writeSlots } from '../storage/slots'

const vaultKeyName = 'key'
const keyBytes = 32
/** The purpose for which slots are sealed. */
export const vaultSlotPurpose = 'vault'

export interface VaultSlotsPorts {
  /** The folder of the Authenticator's data. */
  readonly dataDir: string
  /** The Authenticator's keys in the keychain. */
  readonly keys: KeyStore
  readonly cost?: PassphraseCost
}

/** The app's key store, with the vault's key in memory; all other keys stay where they are. */
function withVaultKey(keys: KeyStore, root: Secret): KeyStore {
  return {
    get: (name) => (name === vaultKeyName ? Promise.resolve(root) : keys.get(name)),
    // Refused, because only the slots decide where this key is stored.
    set: (name, secret) =>
      name === vaultKeyName ? Promise.reject(new Error("the vault's key is stored in slots")) : keys.set(name, secret),
    delete: (name) =>
      name === vaultKeyName ? Promise.reject(new Error("the vault's key is stored in slots")) : keys.delete(name)
  }
}

export function createVaultSlots({ dataDir, keys, cost }: VaultSlotsPorts): KeySlots {
  const file = createSlotFile(dataDir)
  const files = renewedFilesOf(dataDir)
  const isVaultKey = (root: Secret): boolean => {
    if (!hasVault(dataDir) || isVaultOpenedBy(dataDir, root)) return true
    // A renewal was interrupted after its commit, and the keychain, which would have shown it at startup, isn't responding.
    if (!isCommitted(files) || !isNextVaultOpenedBy(dataDir, root)) return false
    finishFiles(files)
    return true
  }
  /** Refuses the key of a slot that belongs to another vault. */
  const opened = (root: Secret | null, upgrade?: () => void): OpenedSlot | null =>
    root === null || !isVaultKey(root)
      ? null
      : { root, keys: withVaultKey(keys, root), ...(upgrade === undefined ? {} : { upgrade }) }
  const openPassphrase = async (slot: PassphraseSlot, passphrase: string) => {
    const found = await openPassphraseSlot(slot, passphrase, vaultSlotPurpose)
    if (found === null) return null
    const upgrade = () => {
      if (isDeepStrictEqual(file.load().passphrase, slot)) file.save({ ...file.load(), passphrase: found.slot })
    }
    return opened(found.root, found.slot === slot ? undefined : upgrade)
  }
  const openRecoveryKey = (slot: RecoverySlot, recoveryKey: Secret) => {
    const found = openRecoverySlot(slot, recoveryKey, vaultSlotPurpose)
    if (found === null) return null
    const upgrade = () => {
      if (isDeepStrictEqual(file.load().recoveryKey, slot)) file.save({ ...file.load(), recoveryKey: found.slot })
    }
    return opened(found.root, found.slot === slot ? undefined : upgrade)
  }

  return {
    kind: 'keychain',
    list: async () => {
      const { passphrase, recoveryKey } = file.load()
      let keychain = false
      try {
        keychain = (await keys.get(vaultKeyName)) !== null
      } catch {
        // A keychain that isn't responding cannot open it now.
      }
      return { keychain, passphrase: passphrase !== null, recoveryKeyAt: recoveryKey?.at ?? null }
    },
    hasPassphrase: () => file.load().passphrase !== null,
    openSilently: async () => {
      // Nothing is stored yet; opening the vault creates its key.
      if (!hasVault(dataDir) && !hasSlots(dataDir)) return keys
      return opened(await keys.get(vaultKeyName))?.keys ?? null
    },
    forget: () => undefined,
    open: async (by) => {
      if (by === 'keychain') return opened(await keys.get(vaultKeyName))
      const { passphrase, recoveryKey } = file.load()
      if ('passphrase' in by) return passphrase === null ? null : openPassphrase(passphrase, by.passphrase)
      return recoveryKey === null ? null : openRecoveryKey(recoveryKey, by.recoveryKey)
    },
    sealRecoveryKey: ({ root }, recoveryKey, at) => sealRecoverySlot(root, recoveryKey, vaultSlotPurpose, at),
    change: async ({ root }, change, { inPlace, renew }) => {
      if (!isVaultKey(root)) throw new Error('the vault has a different key now')
      const kept = file.load()
      const isTaken =
        (change.passphrase !== undefined && kept.passphrase !== null) ||
        (change.recoveryKey !== undefined && kept.recoveryKey !== null) ||
        change.keychain === false
      const next = isTaken ? createRandomSecret(keyBytes) : root
      const stays = <S extends PassphraseSlot | RecoverySlot>(slot: S | null): S | null =>
        slot === null || !isTaken ? slot : sealSlotAnew(slot, root, next, vaultSlotPurpose)
      const passphrase =
        typeof change.passphrase === 'string'
          ? await sealPassphraseSlot(next, change.passphrase, vaultSlotPurpose, cost)
          : change.passphrase === null
            ? null
            : stays(kept.passphrase)
      // Never dropped without asking: otherwise a button would open it.
      if (change.passphrase === undefined && kept.passphrase !== null && passphrase === null) return 'asks'
      const recoveryKey = stays(change.recoveryKey === undefined ? kept.recoveryKey : change.recoveryKey)
      const slots = { passphrase, recoveryKey }
      if (isTaken) {
        const isInKeyStore = change.keychain ?? (await keys.get(vaultKeyName)) !== null
        // Only a recovery key of an older version would remain, to which nothing can be sealed.
        if (!isInKeyStore && passphrase === null && recoveryKey === null) return 'asks'
        const order = { from: root, to: next, isInKeyStore, keys: withVaultKey(keys, next) }
        if (!file.isWhole()) throw new Error('the slots file is damaged')
        await renew({ ...order, ways: writeSlots(slots) })
      } else {
        await inPlace(async () => {
          if (change.keychain === true) await keys.set(vaultKeyName, root)
          else file.save(slots)
        })
      }
      const endsRecoveryKey = kept.recoveryKey !== null && change.recoveryKey === undefined && recoveryKey === null
      return { isRenewed: isTaken, endsRecoveryKey }
    }
  }
}
