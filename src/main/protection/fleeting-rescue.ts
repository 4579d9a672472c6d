// Moves keys that are lost at a restart (decision 0024) to permanent storage: to the keychain if it can be used, otherwise under a
// passphrase that the user chooses.
import { apps, type AppId } from '../../shared/model/app'
import type { ProtectionState } from '../../shared/contract'
import { copyKeys, findFleeting, forgetFleeting, moveToKeychain, type FoundKeys } from './fleeting-keys'
import type { FolderKeys } from './folder-keys'
import type { StoredApp } from './stored-app'
import { isKeychainUsable, type Keychain } from './keychain-keys'
import { minimumPassphraseLength, type PassphraseCost } from './passphrase-keys'
import type { ProtectionFile } from './protection-file'
import { createRandomSecret, createSecret, type Secret } from './secret'
import { sealPassphraseSlot, storeSlotPurpose } from './slots'

/** Sealed with an app's keys: its own slots were moved from the keychain with it and are still valid. */
export const ownSlotsName = 'own-slots'

export interface FleetingRescue {
  /** Call this at the start of a folder under the keychain. Null if its keys are safe, or cannot be made safe. */
  bringToSafety(storeId: string): Promise<ProtectionState | null>
  /**
   * Puts the keys of both apps under a new master key. The protection file is written last, and nothing takes effect before that. Null if
   * there are no such keys. `forget` removes them from their old place.
   */
  moveUnderPassphrase(
    passphrase: string
  ): Promise<{ readonly master: Secret; readonly forget: () => Promise<void> } | null>
}

interface FleetingRescuePorts {
  readonly keychain: Keychain
  readonly stores: Readonly<Record<AppId, Pick<StoredApp, 'hasData' | 'isOpenedBy' | 'hasOwnSlots'>>>
  readonly file: ProtectionFile
  readonly folderKeys: FolderKeys
  readonly passphraseCost: PassphraseCost | undefined
}

export function createFleetingRescue(ports: FleetingRescuePorts): FleetingRescue {
  const { keychain, stores, file, folderKeys, passphraseCost } = ports
  const hasOwnSlots = (appId: AppId) => stores[appId].hasOwnSlots?.() ?? false

  const find = async (storeId: string): Promise<Readonly<Record<AppId, FoundKeys>>> => ({
    panel: await findFleeting(keychain, storeId, 'panel'),
    authenticator: await findFleeting(keychain, storeId, 'authenticator')
  })

  /** True if these keys and the apps' own slots open all stored data. */
  const isWhole = (found: Readonly<Record<AppId, FoundKeys>>): boolean =>
    apps.every((appId) => {
      if (!stores[appId].hasData() || hasOwnSlots(appId)) return true
      const key = found[appId].get('key')
      return key !== undefined && stores[appId].isOpenedBy(key)
    })

  return {
    async bringToSafety(storeId) {
      const found = await find(storeId)
      if (apps.every((appId) => found[appId].size === 0)) return null
      if (!(await isKeychainUsable(keychain, storeId))) {
        if (!isWhole(found)) return null
        return { stage: 'choose-passphrase', minimumLength: minimumPassphraseLength, reason: 'keys-in-memory' }
      }
      try {
        for (const appId of apps) {
          const { hasData, isOpenedBy } = stores[appId]
          const isRight = (key: Secret) => hasData() && isOpenedBy(key)
          await moveToKeychain(keychain, storeId, appId, found[appId], isRight)
        }
        return null
      } catch {
        return { stage: 'keychain-unavailable' }
      }
    },
    async moveUnderPassphrase(passphrase) {
      const kept = file.load()
      if (kept?.kind !== 'keychain') return null
      const { storeId } = kept
      const found = await find(storeId)
      if (!isWhole(found)) return null
      const master = createRandomSecret(32)
      const wrapped = await sealPassphraseSlot(master, passphrase, storeSlotPurpose, passphraseCost)
      const begin = folderKeys.beginUnderMaster(master)
      for (const appId of apps) {
        const target = begin(appId)
        await copyKeys(found[appId], target, true)
        if (hasOwnSlots(appId)) await target.set(ownSlotsName, createSecret(Buffer.from('kept', 'utf8')))
      }
      file.save({ version: 4, kind: 'passphrase', storeId, master: wrapped })
      return {
        master,
        forget: async () => {
          for (const appId of apps) await forgetFleeting(keychain, storeId, appId, found[appId].keys())
        }
      }
    }
  }
}
