// The anchors of a data folder, one per app, and what is done with both.
import { randomBytes } from 'node:crypto'
import { apps, type AppId } from '../../shared/model/app'
import { createAnchorKeeper, type AnchorKeeper } from './anchor-keeper'
import type { KeyStore } from './key-store'
import { isAnythingAt } from './small-file'

export interface Anchors extends Readonly<Record<AppId, AnchorKeeper>> {
  /** Every act that took something away is in its anchor, or three seconds are over. */
  settle(): Promise<void>
  /** After the apps were closed. */
  seal(): Promise<void>
  /** These apps are taken as they are at their next opening. Rejects where that cannot be noted. */
  accept(apps: readonly AppId[]): Promise<void>
  /** After stores were set aside: nothing is missed that is not there any more. */
  forgetGone(): Promise<void>
}

export interface AnchorsPorts {
  /** An app's key store; null while it is not open. */
  readonly keys: (appId: AppId) => KeyStore | null
  readonly storePaths: Readonly<Record<AppId, string>>
  /** Ms since epoch. */
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
          // It is missed at the next start then, which says so.
        })
      }
    }
  }
}
