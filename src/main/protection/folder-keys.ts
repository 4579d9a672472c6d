// The key stores of a data folder's halves: in the keychain, or in sealed files under the folder's master key.
import { join } from 'node:path'
import { anchorsPathOf, createAnchorFile, keepAnchorAbove, type AnchorFile } from './anchor-file'
import type { AppId } from './halves'
import type { KeyStore } from './key-store'
import { createKeychainKeys, type Keychain } from './keychain-keys'
import { beginPassphraseKeys, createPassphraseKeys } from './passphrase-keys'
import type { Secret } from './secret'

export type HalfKeys = Readonly<Record<AppId, KeyStore>>

export interface FolderKeys {
  inKeychain(storeId: string): HalfKeys
  /** With the halves' anchors, which are kept in one file of the folder. */
  underMaster(master: Secret): HalfKeys
  /** The same for a new master key, begun half by half: whatever lies in the place of the files is replaced. */
  beginUnderMaster(master: Secret): (half: AppId) => KeyStore
  /** The folder's file of anchors under this master key. */
  anchorFileOf(master: Secret): AnchorFile
  /** Takes over anchors that an earlier version kept in the halves' folders; see `AnchorFile.gather`. */
  gatherAnchors(master: Secret, isSaid: boolean): Promise<void>
  /** The file of anchors under the master key that was used last; null where none was. */
  lastAnchorFile(): AnchorFile | null
  /** Forgets which master key was used last. */
  forget(): void
}

export function createFolderKeys(dataDir: string, keychain: Keychain): FolderKeys {
  const anchorsPath = anchorsPathOf(dataDir)
  const sealedKeysOf = (half: AppId) => join(dataDir, half, 'keys.sealed')
  let lastAnchorFile: AnchorFile | null = null
  const ofBoth = (create: (half: AppId) => KeyStore): HalfKeys => ({
    panel: create('panel'),
    authenticator: create('authenticator')
  })
  const withoutAnchors = (master: Secret) => ofBoth((half) => createPassphraseKeys(sealedKeysOf(half), master, half))
  const anchorFileOf = (master: Secret) => createAnchorFile(anchorsPath, master)
  return {
    inKeychain: (storeId) => ofBoth((half) => createKeychainKeys(keychain, storeId, half)),
    underMaster(master) {
      const file = anchorFileOf(master)
      const keys = withoutAnchors(master)
      lastAnchorFile = file
      return ofBoth((half) => keepAnchorAbove(keys[half], file, half))
    },
    beginUnderMaster(master) {
      const file = anchorFileOf(master)
      file.begin()
      return (half) => keepAnchorAbove(beginPassphraseKeys(sealedKeysOf(half), master, half), file, half)
    },
    anchorFileOf,
    gatherAnchors: (master, isSaid) => anchorFileOf(master).gather(withoutAnchors(master), isSaid),
    lastAnchorFile: () => lastAnchorFile,
    forget() {
      lastAnchorFile = null
    }
  }
}
