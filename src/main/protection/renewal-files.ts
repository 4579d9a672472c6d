// The files of a renewal, and how an interrupted one is completed or undone (docs/decisions/0026-renewal.md). The next generation is
// created next to the one in use, each file with `.next` appended to its name:
//
//   ways.next written ─ store.next built, synced ─ anchored ─▶ ways.next renamed to ways ─▶ key, store in place ─▶ done
//        └────────── killed here: the old one ──────────┘          └── killed here: the new one ──┘
//
// Renaming the ways file decides. While `ways.next` exists, nothing has taken effect. A `store.next` without it is the store and is
// put in place.
import { existsSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { takeFileLock } from '../sqlite/file-lock'
import { keyCheckOf } from '../sqlite/key-check'
import { isThere } from '../sqlite/open'
import { readAnchor } from './anchor'
import { renameWhenFree, syncFolder, writeAtomically } from './atomic-file'
import { digestFile } from './file-digest'
import { anchorName, type KeyStore } from './key-store'
import { createSecret, revealBuffer, revealSecret, type Secret } from './secret'

/** The files that a renewal replaces. */
export interface RenewedFiles {
  readonly storePath: string
  /** The file with the ways to the store's key. */
  readonly waysPath: string
}

/** The path of the same file of the next generation. */
export const nextOf = (path: string) => `${path}.next`

const keyName = 'key'
const nextKeyName = 'key.next'
/** Stored as the next key if the key store is to hold no key. */
const noKey = Uint8Array.of(0)
const tails = ['-wal', '-shm', '-journal'] as const
const lockOf = ({ storePath }: RenewedFiles) => join(dirname(storePath), 'renewal.lock')

/** Allows one renewal at a time, across processes. Resolves to the release function. */
export const takeRenewalLock = (files: RenewedFiles, withinMs: number): Promise<() => void> =>
  takeFileLock(lockOf(files), withinMs)

/** Whether the ways file was replaced, but the store was not yet. */
export const isCommitted = ({ storePath, waysPath }: RenewedFiles): boolean =>
  isThere(nextOf(storePath)) && !existsSync(nextOf(waysPath))

/** Whether there are files of a renewal. */
const isBegun = ({ storePath, waysPath }: RenewedFiles): boolean =>
  existsSync(nextOf(waysPath)) || existsSync(nextOf(storePath))

function removeStore(path: string): void {
  for (const ending of ['', ...tails]) rmSync(`${path}${ending}`, { force: true })
  rmSync(keyCheckOf(path), { force: true })
}

/** Removes a next store that has not taken effect. */
export const removeNextStore = ({ storePath }: RenewedFiles): void => {
  removeStore(nextOf(storePath))
}

/** Writes the first file of the next generation; until `commit`, it marks the renewal as not committed. The key is verified. */
export async function begin(
  files: RenewedFiles,
  keys: KeyStore,
  { ways, key }: { readonly ways: Uint8Array; readonly key: Secret | null }
): Promise<void> {
  writeAtomically(nextOf(files.waysPath), ways)
  const next = key === null ? noKey : revealSecret(key)
  await keys.set(nextKeyName, createSecret(next))
  const kept = await keys.get(nextKeyName)
  if (kept === null || !revealBuffer(kept).equals(next)) throw new Error('the new key was not stored')
}

/** The decisive rename: from now on the new ways are valid, and the new store is the store. */
export function commit({ waysPath }: RenewedFiles): void {
  renameWhenFree(nextOf(waysPath), waysPath)
  syncFolder(dirname(waysPath))
}

/** Removes what an uncommitted renewal left; the ways file last, because it marks the renewal as uncommitted. */
function abandonFiles(files: RenewedFiles): void {
  removeNextStore(files)
  syncFolder(dirname(files.storePath))
  rmSync(nextOf(files.waysPath), { force: true })
}

/** Undoes `begin`. If the key store does not respond, it is cleaned up at the next start. */
export async function abandon(files: RenewedFiles, keys: KeyStore): Promise<void> {
  abandonFiles(files)
  await keys.delete(nextKeyName).catch(() => undefined)
}

/** Puts the new store in place of the old one and leaves nothing of that. */
export function finishFiles({ storePath }: RenewedFiles): void {
  const next = nextOf(storePath)
  // A journal of the old store must not be applied to the new one.
  for (const ending of tails) rmSync(`${storePath}${ending}`, { force: true })
  if (existsSync(keyCheckOf(next))) renameWhenFree(keyCheckOf(next), keyCheckOf(storePath))
  renameWhenFree(next, storePath)
  syncFolder(dirname(storePath))
}

const isNone = (key: Secret) => revealBuffer(key).equals(noKey)

async function promoteKey(keys: KeyStore): Promise<void> {
  const next = await keys.get(nextKeyName)
  if (next === null) return
  if (isNone(next)) await keys.delete(keyName)
  else await keys.set(keyName, next)
}

/** After `commit`: updates the key store, then the store. If the key store does not respond, the next start completes it. */
export async function finish(files: RenewedFiles, keys: KeyStore): Promise<void> {
  const isPromoted = await promoteKey(keys).then(
    () => true,
    () => false
  )
  finishFiles(files)
  if (isPromoted) await keys.delete(nextKeyName).catch(() => undefined)
}

/** Whether this is the store that the anchor announced. */
async function isAnnounced({ storePath }: RenewedFiles, keys: KeyStore): Promise<boolean> {
  const kept = await keys.get(anchorName)
  const anchor = kept === null ? null : readAnchor(revealSecret(kept))
  const announced = anchor?.next ?? null
  return announced !== null && announced.digest === (await digestFile(nextOf(storePath)))
}

/**
 * At a start, before any key is read: completes or undoes an interrupted renewal. A next store that was not announced stays where it is.
 * Does nothing while another process renews. Rejects if the key store does not respond.
 */
export async function settleRenewal(
  files: RenewedFiles,
  keys: KeyStore,
  isOpenedBy: (key: Secret) => boolean
): Promise<void> {
  // The first renewal creates the lock file, and nothing removes it.
  if (!existsSync(lockOf(files)) && !isBegun(files)) return
  let release: () => void
  try {
    release = await takeRenewalLock(files, 3_000)
  } catch {
    return
  }
  try {
    if (existsSync(nextOf(files.waysPath))) abandonFiles(files)
    else if (isCommitted(files)) {
      if (await isAnnounced(files, keys)) await finish(files, keys)
      return
    }
    const next = await keys.get(nextKeyName)
    if (next === null) return
    // The store was replaced after someone unlocked it with its new ways while the key store did not respond.
    const key = await keys.get(keyName)
    const isExchanged = isNone(next) ? key !== null && !isOpenedBy(key) : isOpenedBy(next)
    if (isExchanged) await promoteKey(keys)
    await keys.delete(nextKeyName)
  } finally {
    release()
  }
}
