// The files of a renewal, and how one that was interrupted ends (docs/decisions/0026-renewal.md). The next generation is made
// beside the one in use, each file under its own name with `.next`:
//
//   ways.next written ─ store.next built, synced ─ anchored ─▶ ways.next renamed to ways ─▶ key, store in place ─▶ done
//        └────────── killed here: the old one ──────────┘          └── killed here: the new one ──┘
//
// The rename of the file with the ways decides. As long as `ways.next` lies there nothing has happened; a `store.next` without
// it is the store, and takes its place.
import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { takeFileLock } from '../sqlite/file-lock'
import { keyCheckOf } from '../sqlite/key-check'
import { isThere } from '../sqlite/open'
import { readAnchor } from './anchor'
import { syncFolder, writeAtomically } from './atomic-file'
import { digestFile } from './file-digest'
import { anchorName, type KeyStore } from './key-store'
import { createSecret, revealSecret, type Secret } from './secret'

/** What a renewal exchanges. */
export interface RenewedFiles {
  readonly storePath: string
  /** The file with the ways to the store's key. */
  readonly waysPath: string
}

/** A file of the next generation. */
export const nextOf = (path: string) => `${path}.next`

const keyName = 'key'
const nextKeyName = 'key.next'
/** Stands in the next key's place where the key store shall hold none. */
const noKey = Uint8Array.of(0)
const tails = ['-wal', '-shm', '-journal'] as const
const lockOf = ({ storePath }: RenewedFiles) => join(dirname(storePath), 'renewal.lock')

/** One renewal at a time, of whatever process. Answers what gives it back. */
export const takeRenewalLock = (files: RenewedFiles, withinMs: number): Promise<() => void> =>
  takeFileLock(lockOf(files), withinMs)

/** Whether the ways were exchanged and the store was not yet. */
export const isCommitted = ({ storePath, waysPath }: RenewedFiles): boolean =>
  isThere(nextOf(storePath)) && !existsSync(nextOf(waysPath))

/** Whether there is anything of a renewal. */
const isBegun = ({ storePath, waysPath }: RenewedFiles): boolean =>
  existsSync(nextOf(waysPath)) || existsSync(nextOf(storePath))

function removeStore(path: string): void {
  for (const ending of ['', ...tails]) rmSync(`${path}${ending}`, { force: true })
  rmSync(keyCheckOf(path), { force: true })
}

/** Clears away a next store that counts for nothing yet. */
export const removeNextStore = ({ storePath }: RenewedFiles): void => {
  removeStore(nextOf(storePath))
}

/** The first file of the next generation; until `commit` it says that nothing has happened. The key is read back. */
export async function begin(
  files: RenewedFiles,
  keys: KeyStore,
  { ways, key }: { readonly ways: Uint8Array; readonly key: Secret | null }
): Promise<void> {
  writeAtomically(nextOf(files.waysPath), ways)
  const next = key === null ? noKey : revealSecret(key)
  await keys.set(nextKeyName, createSecret(next))
  const kept = await keys.get(nextKeyName)
  if (kept === null || !Buffer.from(revealSecret(kept)).equals(next)) throw new Error('the new key was not kept')
}

/** The one rename: from here on the new ways open, and the new store is the store. */
export function commit({ waysPath }: RenewedFiles): void {
  renameSync(nextOf(waysPath), waysPath)
  syncFolder(dirname(waysPath))
}

/** What is left of one that was not committed goes; the ways last, since they say so. */
function abandonFiles(files: RenewedFiles): void {
  removeNextStore(files)
  syncFolder(dirname(files.storePath))
  rmSync(nextOf(files.waysPath), { force: true })
}

/** Takes back what `begin` began. A key store that does not answer is tidied at the next start. */
export async function abandon(files: RenewedFiles, keys: KeyStore): Promise<void> {
  abandonFiles(files)
  await keys.delete(nextKeyName).catch(() => undefined)
}

/** Puts the new store in the old one's place; nothing of the old one is left. */
export function finishFiles({ storePath }: RenewedFiles): void {
  const next = nextOf(storePath)
  // A journal of the old store must not be read into the new one.
  for (const ending of tails) rmSync(`${storePath}${ending}`, { force: true })
  if (existsSync(keyCheckOf(next))) renameSync(keyCheckOf(next), keyCheckOf(storePath))
  renameSync(next, storePath)
  syncFolder(dirname(storePath))
}

const isNone = (key: Secret) => Buffer.from(revealSecret(key)).equals(noKey)

async function promoteKey(keys: KeyStore): Promise<void> {
  const next = await keys.get(nextKeyName)
  if (next === null) return
  if (isNone(next)) await keys.delete(keyName)
  else await keys.set(keyName, next)
}

/** After `commit`: the key store's entry, then the store. What a key store that does not answer lacks, the next start does. */
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
 * At a start, before any key is read: ends a renewal that was interrupted, one way or the other. A next store that nobody
 * announced is left where it is. Does nothing while another process renews. Rejects where the key store does not answer.
 */
export async function settleRenewal(
  files: RenewedFiles,
  keys: KeyStore,
  isOpenedBy: (key: Secret) => boolean
): Promise<void> {
  // Made by the first renewal, and never taken away.
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
    // The store was exchanged by whoever came in by its new ways while the key store did not answer.
    const key = await keys.get(keyName)
    const isExchanged = isNone(next) ? key !== null && !isOpenedBy(key) : isOpenedBy(next)
    if (isExchanged) await promoteKey(keys)
    await keys.delete(nextKeyName)
  } finally {
    release()
  }
}
