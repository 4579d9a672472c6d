// The key stores of a data folder's apps: in the keychain, or in files that are sealed with the folder's master key.
import { join } from 'node:path'
import type { AppId } from '../../shared/model/app'
import { anchorsPathOf, createAnchorFile, keepAnchorAbove, type AnchorFile } from './anchor-file'
import type { KeyStore } from './key-store'
import { createKeychainKeys, type Keychain } from './keychain-keys'
import { beginPassphraseKeys, createPassphraseKeys } from './passphrase-keys'
import type { Secret } from './secret'

export type AppKeys = Readonly<Record<AppId, KeyStore>>

export interface FolderKeys {
  inKeychain(storeId: string): AppKeys
  /** Includes the apps' anchors, which are in one file of the folder. */
  underMaster(master: Secret): AppKeys
  /** The same for a new master key, one app at a time. Replaces the existing files. */
  beginUnderMaster(master: Secret): (appId: AppId) => KeyStore
  /** The folder's file of anchors under this master key. */
  anchorFileOf(master: Secret): AnchorFile
  /** Moves anchors that an earlier version kept in the apps' folders; see `AnchorFile.gather`. */
  gatherAnchors(master: Secret, isSaid: boolean): Promise<void>
  /** The file of anchors under the master key that was last used; null if there was none. */
  lastAnchorFile(): AnchorFile | null
  /** Forgets the last used master key. */
  forget(): void
}

export function createFolderKeys(dataDir: string, keychain: Keychain): FolderKeys {
  const anchorsPath = anchorsPathOf(dataDir)
  const sealedKeysOf = (appId: AppId) => join(dataDir, appId, 'keys.sealed')
  let lastAnchorFile: AnchorFile | null = null
  const ofBoth = (create: (appId: AppId) => KeyStore): AppKeys => ({
    panel: create('panel'),
    authenticator: create('authenticator')
  })
  const withoutAnchors = (master: Secret) => ofBoth((appId) => createPassphraseKeys(sealedKeysOf(appId), master, appId))
  const anchorFileOf = (master: Secret) => createAnchorFile(anchorsPath, master)
  return {
    inKeychain: (storeId) => ofBoth((appId) => createKeychainKeys(keychain, storeId, appId)),
    underMaster(master) {
      const file = anchorFileOf(master)
      const keys = withoutAnchors(master)
      lastAnchorFile = file
      return ofBoth((appId) => keepAnchorAbove(keys[appId], file, appId))
    },
    beginUnderMaster(master) {
      const file = anchorFileOf(master)
      file.begin()
      return (appId) => keepAnchorAbove(beginPassphraseKeys(sealedKeysOf(appId), master, appId), file, appId)
    },
    anchorFileOf,
    gatherAnchors: (master, isSaid) => anchorFileOf(master).gather(withoutAnchors(master), isSaid),
    lastAnchorFile: () => lastAnchorFile,
    forget() {
      lastAnchorFile = null
    }
  }
}
