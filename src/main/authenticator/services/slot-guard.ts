// Files next to the vault decide nothing. The anchor says which slots file was left there and whether the vault is locked, and the key
// store has a copy of that file. A deleted, damaged or older file is replaced by the copy, and the Authenticator stays locked until someone
// proves who they are (CHECKLIST 65).
import { createHash } from 'node:crypto'
import { changing, hasItsSlots, type Anchor } from '../../protection/anchor'
import type { AnchorKeeper } from '../../protection/anchor-keeper'
import { renameWhenFree, writeAtomically } from '../../protection/atomic-file'
import type { KeyStore } from '../../protection/key-store'
import { createSecret, revealSecret } from '../../protection/secret'
import { isAnythingAt, readSmallFile } from '../../protection/small-file'
import { readSlots, slotsPathOf } from '../storage/slots'

/** `lost`: it is not the file that was left, and there is no copy of that one. */
export type SlotVerdict = 'as-left' | 'put-back' | 'lost'

export interface SlotGuard {
  /** Checks the file, and restores the right one. Call it before using any slot. */
  check(): Promise<SlotVerdict>
  /** The same, and what `wasLocked` says, from one look at the anchor. */
  checkAndRead(): Promise<{ readonly verdict: SlotVerdict; readonly wasLocked: boolean | null }>
  /** Changes slots, and updates the anchor before and after. Rejects if the anchor cannot be written first; nothing is changed then. */
  whileChanging<T>(change: () => T | Promise<T>): Promise<T>
  /** Whether it was locked when the app ended; null if unknown. Rejects if the key store isn't responding. */
  wasLocked(): Promise<boolean | null>
  /** Records it in the anchor, outside the folder. If this fails, the next start asks. */
  noteLocked(isLocked: boolean): void
}

export interface SlotGuardPorts {
  /** The folder of the Authenticator's data. */
  readonly dataDir: string
  readonly anchor: AnchorKeeper
  /** The key store that contains the anchor; null while it is not open. */
  readonly keys: () => KeyStore | null
  /** In ms since epoch. */
  readonly now: () => number
}

const copyName = 'slots'

const digestOf = (bytes: Uint8Array | null) =>
  bytes === null ? null : createHash('sha256').update(bytes).digest('hex')

export function createSlotGuard({ dataDir, anchor, keys, now }: SlotGuardPorts): SlotGuard {
  const path = slotsPathOf(dataDir)
  /** The file that this process has verified. */
  let known: { readonly digest: string | null } | null = null

  /** Null if there is no file. Anything other than a file counts as a wrong file. */
  const read = (): Uint8Array | null => {
    try {
      return readSmallFile(path)
    } catch {
      return Buffer.from('not a file')
    }
  }
  const loadCopy = async () => {
    const copy = (await keys()?.get(copyName)) ?? null
    return copy === null ? null : revealSecret(copy)
  }
  const keep = async (bytes: Uint8Array | null) => {
    const store = keys()
    if (store === null) throw new Error('the key store is not open')
    if (bytes === null) await store.delete(copyName)
    else await store.set(copyName, createSecret(bytes))
    await anchor.update((current) => ({ ...current, slots: [digestOf(bytes)] }))
    known = { digest: digestOf(bytes) }
  }
  const putBack = (bytes: Uint8Array | null) => {
    if (isAnythingAt(path)) {
      renameWhenFree(path, `${path}.${new Date(now()).toISOString().replaceAll(':', '-')}`)
    }
    if (bytes !== null) writeAtomically(path, bytes)
    known = { digest: digestOf(bytes) }
  }

  const judge = async (bytes: Uint8Array | null, anchored: Anchor | null): Promise<SlotVerdict> => {
    const digest = digestOf(bytes)
    if (anchored === null) return 'as-left'
    if (anchored.slots.length === 0) {
      // From before the anchor recorded slots.
      await keep(bytes)
      return 'as-left'
    }
    const isAppChanged = anchored.slots.includes(changing)
    if (hasItsSlots(anchored, digest)) {
      if (anchored.slots.length > 1 || digestOf(await loadCopy()) !== digest) await keep(bytes)
      known = { digest }
      return 'as-left'
    }
    const slots = bytes === null ? null : readSlots(bytes)
    if (isAppChanged && slots !== null && (slots.passphrase !== null || slots.recoveryKey !== null)) {
      await keep(bytes)
      return 'as-left'
    }
    const copy = await loadCopy()
    if (!anchored.slots.includes(digestOf(copy))) return 'lost'
    putBack(copy)
    return 'put-back'
  }

  return {
    async check() {
      const bytes = read()
      if (known !== null && known.digest === digestOf(bytes)) return 'as-left'
      return judge(bytes, await anchor.read())
    },
    async checkAndRead() {
      const bytes = read()
      const anchored = await anchor.read()
      return { verdict: await judge(bytes, anchored), wasLocked: anchored?.isLocked ?? null }
    },
    async whileChanging(change) {
      await anchor.update((current) => ({ ...current, slots: [digestOf(read()), changing] }))
      try {
        return await change()
      } finally {
        const bytes = read()
        known = { digest: digestOf(bytes) }
        await keep(bytes).catch(() => {
          // The change is made. The anchor knows that there was one, and the next check of the file completes it.
        })
      }
    },
    wasLocked: async () => (await anchor.read())?.isLocked ?? null,
    noteLocked(isLocked) {
      anchor
        .update((current) => ({ ...current, isLocked }))
        .catch(() => {
          // The anchor then keeps the careful value, or the lock's own file has it.
        })
    }
  }
}

/** For cases without anything to verify: the demo, and a store with one passphrase, which has no slots of its own. */
export const noSlotGuard: SlotGuard = {
  check: () => Promise.resolve('as-left'),
  checkAndRead: () => Promise.resolve({ verdict: 'as-left', wasLocked: false }),
  whileChanging: async (change) => change(),
  wasLocked: () => Promise.resolve(false),
  noteLocked: () => undefined
}
