// Sets a data folder aside: unusable data is moved into a dated folder, and the app starts with new data. Nothing is deleted.
import { mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { apps, type AppId } from '../../shared/model/app'
import type { ProtectionState } from '../../shared/contract'
import { anchorsPathOf } from './anchor-file'
import { isAnythingAt } from './small-file'
import { asideFolderOf } from './snapshots'
import { renameWhenFree } from './atomic-file'

const stages: readonly ProtectionState['stage'][] = ['key-missing', 'keychain-unavailable', 'locked', 'store-damaged']

/** Whether the data can be set aside in this stage. */
export const isToSetAside = ({ stage }: ProtectionState): boolean => stages.includes(stage)

/** The apps to set aside. `hasOwnSlots`: the app can be opened without the keychain, by its own slots. */
export function chooseLeaving(state: ProtectionState, hasOwnSlots: (appId: AppId) => boolean): readonly AppId[] {
  if (state.stage === 'locked') return apps
  if (state.stage !== 'store-damaged') return apps.filter((appId) => !hasOwnSlots(appId))
  // Only an app that changed is set aside: the other one is intact.
  return state.kind === 'changed' ? apps.filter((appId) => state.apps.some((one) => one.appId === appId)) : apps
}

/**
 * Moves `leaving` into a dated folder and returns its path. The protection file and the anchors are moved only with both apps, since a
 * remaining app needs them for its keys. `now` in ms since the epoch.
 */
export function moveAside(dataDir: string, leaving: readonly AppId[], now: number): string {
  const folder = asideFolderOf(dataDir, now)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const isWhole = leaving.length === apps.length
  for (const name of isWhole ? [...leaving, 'protection.json', basename(anchorsPathOf(dataDir))] : leaving) {
    const from = join(dataDir, name)
    if (isAnythingAt(from)) renameWhenFree(from, join(folder, name))
  }
  return folder
}
