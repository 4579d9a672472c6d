// The slots of a data folder under a passphrase, in protection.json. They hold its master key.
import type { FolderKeys, AppKeys } from './folder-keys'
import type { KeyStore } from './key-store'
import type { PassphraseCost } from './passphrase-keys'
import { encodeProtection, type KeptUnderPassphrase, type ProtectionFile } from './protection-file'
import { createRandomSecret, type Secret } from './secret'
import {
  openPassphraseSlot,
  openRecoverySlot,
  sealPassphraseSlot,
  sealRecoverySlot,
  sealSlotAnew,
  storeSlotPurpose,
  type KeySlots,
  type PassphraseSlot,
  type Proof,
  type RecoverySlot
} from './slots'

/** The purpose of a passphrase slot without a key pair. */
const olderPurpose = 'protection/master'

export interface StoreSlots {
  /** Null for a wrong proof. Rejects if the anchors cannot be read. */
  openMaster(by: Proof): Promise<Secret | null>
  readonly slots: KeySlots
}

interface StoreSlotsPorts {
  readonly file: ProtectionFile
  readonly folderKeys: FolderKeys
  readonly passphraseCost: PassphraseCost | undefined
  /** The Authenticator's keys while they are in memory. */
  readonly authenticatorKeys: () => KeyStore | null
  readonly forgetAuthenticatorKeys: () => void
  /** The folder has another master key from now on. */
  readonly onRenewed: (keys: AppKeys) => void
}

export function createStoreSlots(ports: StoreSlotsPorts): StoreSlots {
  const { file, folderKeys, passphraseCost, authenticatorKeys, forgetAuthenticatorKeys, onRenewed } = ports

  /**
   * Upgrades an older slot when its owner unlocks it: adds a key pair and the note that the anchors are above the apps' folders. If it
   * cannot be saved, the next use tries again. Rejects if the anchors cannot be read.
   */
  const upgrade = async (
    root: Secret,
    slots: Partial<Pick<KeptUnderPassphrase, 'master' | 'recoveryKey'>>,
    isAnchored: boolean
  ) => {
    await folderKeys.gatherAnchors(root, isAnchored)
    try {
      const bind = <S extends PassphraseSlot | RecoverySlot>(slot: S) =>
        sealSlotAnew(slot, root, root, storeSlotPurpose) ?? slot
      file.change(({ master, recoveryKey, ...kept }) => ({
        ...kept,
        version: 4,
        master: slots.master ?? bind(master),
        recoveryKey: slots.recoveryKey ?? (recoveryKey && bind(recoveryKey))
      }))
    } catch {
      // The slot opens without the upgrade.
    }
  }

  const openMaster = async (by: Proof): Promise<Secret | null> => {
    const kept = file.loadUnderPassphrase()
    if (kept === null) return null
    if ('passphrase' in by) {
      const found = await openPassphraseSlot(kept.master, by.passphrase, storeSlotPurpose, olderPurpose)
      if (found !== null && found.slot !== kept.master)
        await upgrade(found.root, { master: found.slot }, found.isAnchored)
      return found?.root ?? null
    }
    if (kept.recoveryKey === undefined) return null
    const found = openRecoverySlot(kept.recoveryKey, by.recoveryKey, storeSlotPurpose)
    if (found !== null && found.slot !== kept.recoveryKey)
      await upgrade(found.root, { recoveryKey: found.slot }, found.isAnchored)
    return found?.root ?? null
  }

  const change: KeySlots['change'] = async ({ root }, { passphrase, recoveryKey, keychain }, { inPlace, renew }) => {
    const kept = file.loadUnderPassphrase()
    if (kept === null || passphrase === null || keychain !== undefined) {
      throw new Error('the passphrase encrypts the store and cannot be removed')
    }
    // Rejects if the master key has been renewed since.
    await folderKeys.underMaster(root).authenticator.get('key')
    const isTaken = passphrase !== undefined || (recoveryKey !== undefined && kept.recoveryKey !== undefined)
    if (!isTaken) {
      await inPlace(() => {
        file.change((before) => ({ ...before, version: 4, recoveryKey: recoveryKey ?? undefined }))
      })
      return { isRenewed: false, endsRecoveryKey: false }
    }
    const next = createRandomSecret(32)
    const stays = (slot: RecoverySlot | null) => slot && sealSlotAnew(slot, root, next, storeSlotPurpose)
    const master =
      passphrase === undefined
        ? sealSlotAnew(kept.master, root, next, storeSlotPurpose)
        : await sealPassphraseSlot(next, passphrase, storeSlotPurpose, passphraseCost)
    if (master === null) return 'asks'
    const key = stays(recoveryKey === undefined ? (kept.recoveryKey ?? null) : recoveryKey)
    const { recoveryKey: former, ...rest } = kept
    const ways = { ...rest, version: 4 as const, master, ...(key === null ? {} : { recoveryKey: key }) }
    const keys = folderKeys.underMaster(next)
    await renew({
      from: root,
      to: next,
      isInKeyStore: false,
      keys: keys.authenticator,
      ways: encodeProtection(ways),
      onRenewed: () => {
        onRenewed(keys)
      }
    })
    return { isRenewed: true, endsRecoveryKey: former !== undefined && recoveryKey === undefined && key === null }
  }

  return {
    openMaster,
    slots: {
      kind: 'passphrase',
      list: () =>
        Promise.resolve({
          keychain: false,
          passphrase: true,
          recoveryKeyAt: file.loadUnderPassphrase()?.recoveryKey?.at ?? null
        }),
      hasPassphrase: () => true,
      openSilently: () => Promise.resolve(authenticatorKeys()),
      open: async (by) => {
        const master = by === 'keychain' ? null : await openMaster(by)
        return master === null ? null : { root: master, keys: folderKeys.underMaster(master).authenticator }
      },
      forget: forgetAuthenticatorKeys,
      sealRecoveryKey: ({ root }, recoveryKey, at) => sealRecoverySlot(root, recoveryKey, storeSlotPurpose, at),
      change
    }
  }
}
