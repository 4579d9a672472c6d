// The anchors of a data folder, one per app, and operations on both.
import { randomBytes } from 'node:crypto'
import { apps, type AppId } from '../../shared/model/app'
import { createAnchorKeeper, type AnchorKeeper } from './anchor-keeper'
import type { KeyStore } from './key-store'
import { isAnythingAt } from './small-file'

export interface Anchors extends Readonly<Record<AppId, AnchorKeeper>> {
  /** Resolves once every change that took something away is in its anchor, or after three seconds. */
  settle(): Promise<void>
  /** Call this after both apps were closed. */
  seal(): Promise<void>
  /** The next opening accepts these apps' stores as they are. Rejects if that cannot be recorded. */
  accept(apps: readonly AppId[]): Promise<void>
  /** Call this after stores were set aside, so that they are not reported as missing. */
  forgetGone(): Promise<void>
}

export interface AnchorsPorts {
  /** An app's key store; null while it is not open. */
  readonly keys: (appId: AppId) => KeyStore | null
  readonly storePaths: Readonly<Record<AppId, string>>
  /** In ms since the epoch. */
  readonly now: () => number
  readonly onTrouble: (appId: AppId, isFailing: boolean) => void
}

export function createAnchors({ keys, storePaths, now, onTrouble }: AnchorsPorts): Anchors {
  const create = (appId: AppId) =>
    createAnchorKeeper({
      storePath: storePaths[appId],
      keys: () => keys(appId),
      now,
      random: randomBytes,
      onTrouble: (isFailing) => {
        onTrouble(appId, isFailing)
      }
    })
  const keepers = { panel: create('panel'), authenticator: create('authenticator') }
  const both = (work: (keeper: AnchorKeeper) => Promise<void>) => Promise.all(apps.map((appId) => work(keepers[appId])))
  return {
    ...keepers,
    async settle() {
      await both((keeper) => keeper.settle())
    },
    async seal() {
      await both((keeper) => keeper.seal())
    },
    async accept(chosen) {
      for (const appId of chosen) await keepers[appId].accept()
    },
    async forgetGone() {
      for (const appId of apps) {
        if (isAnythingAt(storePaths[appId])) continue
        await keepers[appId].forget().catch(() => {
          // The next start then reports it as missing.
        })
      }
    }
  }
}
