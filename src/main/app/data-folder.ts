// Prepares a data folder until its stores may be opened: removes what a crash left behind, reads the anchors, and lets the protection
// examine the keys and both store files.
import { join } from 'node:path'
import { apps, type AppId } from '../../shared/model/app'
import { restoreDamagedVault } from '../authenticator/storage/restored-vault'
import {
  hasVault,
  isVaultDamaged,
  isVaultOpenedBy,
  pathOf as vaultPath,
  renewedFilesOf
} from '../authenticator/storage/database'
import { hasSlots } from '../authenticator/storage/slots'
import { restoreDamaged } from '../panel/services/restoring'
import { hasPanelData, isPanelDamaged, isPanelOpenedBy, pathOf as panelPath } from '../panel/storage/database'
import { createAnchors, type Anchors } from '../protection/anchors'
import { removeAbandonedParts } from '../protection/atomic-file'
import { isChangedError } from '../protection/changed'
import { removeIncoming } from '../protection/exchange'
import type { KeyStore } from '../protection/key-store'
import { makePrivate } from '../protection/private-folder'
import { openProtection, type Protection, type StoredApp } from '../protection/protection'
import { settleRenewal } from '../protection/renewal-files'
import type { AppPorts } from './ports'

export interface DataFolder {
  readonly dataDir: string
  readonly isDemo: boolean
  readonly protection: Protection
  /** Null in the demo. */
  readonly anchors: Anchors | null
}

export type DataFolderPorts = Pick<AppPorts, 'keychain' | 'now' | 'passphraseCost' | 'announce' | 'logBug' | 'logEvent'>

/** The path of an app's store. */
export const storePathIn = (dataDir: string, appId: AppId): string =>
  appId === 'panel' ? panelPath(join(dataDir, appId)) : vaultPath(join(dataDir, appId))

/** An unusable folder becomes a stage of the protection, not a rejection. The demo has no anchors. */
export async function openDataFolder(dataDir: string, isDemo: boolean, ports: DataFolderPorts): Promise<DataFolder> {
  makePrivate(dataDir)
  for (const folder of [dataDir, ...apps.map((appId) => join(dataDir, appId))]) removeAbandonedParts(folder)
  for (const appId of apps) removeIncoming(storePathIn(dataDir, appId))
  let opened: Protection | null = null
  const anchors = isDemo
    ? null
    : createAnchors({
        keys: (appId) => opened?.getKeychainKeys(appId) ?? opened?.getFoundKeys(appId) ?? null,
        storePaths: { panel: storePathIn(dataDir, 'panel'), authenticator: storePathIn(dataDir, 'authenticator') },
        now: ports.now,
        onTrouble: (appId, isFailing) => {
          if (isFailing) ports.logEvent(`anchor:not-kept:${appId}`)
          ports.announce(appId === 'panel' ? 'audit' : 'anchor', appId)
        }
      })
  const protection = await openProtection({
    dataDir,
    keychain: ports.keychain,
    now: ports.now,
    ...(ports.passphraseCost === undefined ? {} : { passphraseCost: ports.passphraseCost }),
    onFailure: (appId, error) => {
      ports.logBug('restore', appId, error)
    },
    stores: {
      panel: panelStore(join(dataDir, 'panel'), anchors, ports.now),
      authenticator: vaultStore(join(dataDir, 'authenticator'), anchors)
    }
  })
  opened = protection
  return { dataDir, isDemo, protection, anchors }
}

const panelStore = (panelDir: string, anchors: Anchors | null, now: () => number): StoredApp => ({
  path: panelPath(panelDir),
  hasData: () => hasPanelData(panelDir),
  isOpenedBy: (key) => isPanelOpenedBy(panelDir, key),
  isDamaged: (key) => isPanelDamaged(panelDir, key),
  mayLook: (keys) => mayLook(anchors, 'panel', keys),
  restore: (name, key, asideFolder) =>
    restoreDamaged(name, {
      dataDir: panelDir,
      key,
      now: now(),
      anchoredJournal: anchors?.panel.found()?.journal ?? null,
      asideFolder,
      beforeRename: (next) => anchors?.panel.announceNext(next)
    })
})

const vaultStore = (vaultDir: string, anchors: Anchors | null): StoredApp => ({
  path: vaultPath(vaultDir),
  hasData: () => hasVault(vaultDir),
  isOpenedBy: (key) => isVaultOpenedBy(vaultDir, key),
  isDamaged: (key) => isVaultDamaged(vaultDir, key),
  mayLook: (keys) => mayLook(anchors, 'authenticator', keys),
  restore: (name, key, asideFolder) =>
    restoreDamagedVault(vaultDir, key, name, {
      asideFolder,
      beforeRename: (next) => anchors?.authenticator.announceNext(next)
    }),
  settleRenewal: (keys) => settleRenewal(renewedFilesOf(vaultDir), keys, (key) => isVaultOpenedBy(vaultDir, key)),
  hasOwnSlots: () => hasSlots(vaultDir)
})

/**
 * Whether a store may be opened to check it for damage. Not if that would change it: SQLite would create a missing file, and would
 * apply a journal next to it.
 */
async function mayLook(anchors: Anchors | null, appId: AppId, keys: KeyStore): Promise<boolean> {
  try {
    await anchors?.[appId].admit(keys)
    return true
  } catch (error) {
    if (isChangedError(error)) return error.differences.every((each) => each !== 'tail' && each !== 'missing')
    throw error
  }
}
