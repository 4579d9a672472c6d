// The anchors of a data folder, one a half, and what is done with both.
import { randomBytes } from 'node:crypto'
import { createAnchorKeeper, type AnchorKeeper } from './anchor-keeper'
import { halves, type AppId } from './halves'
import type { KeyStore } from './key-store'
import { isAnythingAt } from './small-file'

export interface Anchors extends Readonly<Record<AppId, AnchorKeeper>> {
  /** Every act that took something away is in its anchor, or three seconds are over. */
  settle(): Promise<void>
  /** After the halves were closed. */
  seal(): Promise<void>
  /** These halves are taken as they are at their next opening. Rejects where that cannot be noted. */
  accept(halves: readonly AppId[]): Promise<void>
  /** After stores were set aside: nothing is missed that is not there any more. */
  forgetGone(): Promise<void>
}

export interface AnchorsPorts {
  /** An app's key store; null while it is not open. */
  readonly keys: (half: AppId) => KeyStore | null
  readonly storePaths: Readonly<Record<AppId, string>>
  /** Ms since epoch. */
  readonly now: () => number
  readonly onTrouble: (half: AppId, isFailing: boolean) => void
}

export function createAnchors({ keys, storePaths, now, onTrouble }: AnchorsPorts): Anchors {
  const create = (half: AppId) =>
    createAnchorKeeper({
      storePath: storePaths[half],
      keys: () => keys(half),
      now,
      random: randomBytes,
      onTrouble: (isFailing) => {
        onTrouble(half, isFailing)
      }
    })
  const keepers = { panel: create('panel'), authenticator: create('authenticator') }
  const both = (work: (keeper: AnchorKeeper) => Promise<void>) => Promise.all(halves.map((half) => work(keepers[half])))
  return {
    ...keepers,
    async settle() {
      await both((keeper) => keeper.settle())
    },
    async seal() {
      await both((keeper) => keeper.seal())
    },
    async accept(chosen) {
      for (const half of chosen) await keepers[half].accept()
    },
    async forgetGone() {
      for (const half of halves) {
        if (isAnythingAt(storePaths[half])) continue
        await keepers[half].forget().catch(() => {
          // It is missed at the next start then, which says so.
        })
      }
    }
  }
}
