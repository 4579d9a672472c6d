// Setting a data folder aside: what cannot be used is moved into a dated folder, and the app starts anew. Nothing is deleted.
import { mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import { apps, type AppId } from '../../shared/model/app'
import type { ProtectionState } from '../../shared/contract'
import { anchorsPathOf } from './anchor-file'
import { isAnythingAt } from './small-file'
import { asideFolderOf } from './snapshots'

const stages: readonly ProtectionState['stage'][] = ['key-missing', 'keychain-unavailable', 'locked', 'store-damaged']

/** Whether what is there can go out of use. */
export const isToSetAside = ({ stage }: ProtectionState): boolean => stages.includes(stage)

/** The apps that go out of use. `hasOwnSlots`: slots of its own open this app without the keychain. */
export function chooseLeaving(state: ProtectionState, hasOwnSlots: (appId: AppId) => boolean): readonly AppId[] {
  if (state.stage === 'locked') return apps
  if (state.stage !== 'store-damaged') return apps.filter((appId) => !hasOwnSlots(appId))
  // An app that changed goes alone: nothing is wrong with the other one.
  return state.kind === 'changed' ? apps.filter((appId) => state.apps.some((one) => one.appId === appId)) : apps
}

/**
 * Moves `leaving` into a dated folder and answers that. The protection file and the anchors go along only with both apps,
 * since an app that stays finds its keys by them. `now` in ms since epoch.
 */
export function moveAside(dataDir: string, leaving: readonly AppId[], now: number): string {
  const folder = asideFolderOf(dataDir, now)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const isWhole = leaving.length === apps.length
  for (const name of isWhole ? [...leaving, 'protection.json', basename(anchorsPathOf(dataDir))] : leaving) {
    const from = join(dataDir, name)
    if (isAnythingAt(from)) renameSync(from, join(folder, name))
  }
  return folder
}
