// Setting a data folder aside: what cannot be used is moved into a dated folder, and the app starts anew. Nothing is deleted.
import { mkdirSync, renameSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { ProtectionState } from '../../shared/contract'
import { anchorsPathOf } from './anchor-file'
import { halves, type AppId } from './halves'
import { isAnythingAt } from './small-file'
import { asideFolderOf } from './snapshots'

const stages: readonly ProtectionState['stage'][] = ['key-missing', 'keychain-unavailable', 'locked', 'store-damaged']

/** Whether what is there can go out of use. */
export const isToSetAside = ({ stage }: ProtectionState): boolean => stages.includes(stage)

/** The halves that go out of use. `hasOwnSlots`: slots of its own open this half without the keychain. */
export function chooseLeaving(state: ProtectionState, hasOwnSlots: (half: AppId) => boolean): readonly AppId[] {
  if (state.stage === 'locked') return halves
  if (state.stage !== 'store-damaged') return halves.filter((half) => !hasOwnSlots(half))
  // A half that changed goes alone: nothing is wrong with the other one.
  return state.kind === 'changed' ? halves.filter((half) => state.halves.some((one) => one.half === half)) : halves
}

/**
 * Moves `leaving` into a dated folder and answers that. The protection file and the anchors go along only with both halves,
 * since a half that stays finds its keys by them. `now` in ms since epoch.
 */
export function moveAside(dataDir: string, leaving: readonly AppId[], now: number): string {
  const folder = asideFolderOf(dataDir, now)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const isWhole = leaving.length === halves.length
  for (const name of isWhole ? [...leaving, 'protection.json', basename(anchorsPathOf(dataDir))] : leaving) {
    const from = join(dataDir, name)
    if (isAnythingAt(from)) renameSync(from, join(folder, name))
  }
  return folder
}
