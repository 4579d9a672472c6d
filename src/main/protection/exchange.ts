// Replaces the file of a store. The new file is built next to the old one and synced, then one rename exchanges them. If anything fails
// before that, the old store remains and is opened again. The old file is kept in a dated folder.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readSync,
  rmSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Failure, type Result, type RestoreRefusal } from '../../shared/result'
import type { NextStore } from './anchor'
import { renameWhenFree, syncFolder } from './atomic-file'
import { isDamage } from '../sqlite/open'
import { isAnythingAt, isFileAt } from './small-file'
import { fileOfSnapshot } from './snapshots'

export type NotRestored = Failure<'not-restored'>

/** What is known about a built store. The digest of its file is added once it is complete. */
export type BuiltStore = Omit<NextStore, 'digest'>

/** The new file, next to the store. */
const incomingOf = (storePath: string) => `${storePath}.incoming`
const pieceBytes = 1024 * 1024
const tails = ['-wal', '-shm', '-journal'] as const

/**
 * Removes what a crash or a failure left of a store that was being built. What cannot be removed stays: it must not prevent the app from
 * starting, and a new store is never built over it.
 */
export function removeIncoming(storePath: string): void {
  for (const ending of ['', ...tails]) {
    try {
      rmSync(`${incomingOf(storePath)}${ending}`, { force: true, recursive: true })
    } catch {
      // The folder is missing or unreadable; opening the store reports that.
    }
  }
}

/**
 * Copies the snapshot `name` next to its store and lets `build` turn it into the new store. Returns the result of `build`. After a refusal
 * or an exception, nothing of it is left.
 */
export function buildIncoming<E>(
  storePath: string,
  name: string,
  build: (path: string) => Result<BuiltStore, E>
): Result<BuiltStore, E> {
  const path = incomingOf(storePath)
  removeIncoming(storePath)
  try {
    // Never follows a link that someone put there.
    copyFileSync(fileOfSnapshot(storePath, name), path, constants.COPYFILE_EXCL)
    chmodSync(path, 0o600)
    const built = build(path)
    if (built.ok) sync(path)
    else removeIncoming(storePath)
    return built
  } catch (error) {
    removeIncoming(storePath)
    throw error
  }
}

export interface Exchange {
  readonly storePath: string
  /** The current store could not be opened, so its journal is useless. Otherwise a journal means that the store is in use. */
  readonly isLost?: boolean
  /** Where the old files are kept; created if missing. */
  readonly asideFolder: string
  /** Receives the new store before it replaces the old one, so that it can be recognised later. An exception stops the exchange. */
  readonly beforeRename: (next: NextStore) => void | Promise<void>
}

/** Replaces a closed store with the one that `buildIncoming` made. Until the promise resolves, the old store is there, intact. */
export async function exchange(
  built: BuiltStore,
  { storePath, isLost = false, asideFolder, beforeRename }: Exchange
): Promise<void> {
  const incoming = incomingOf(storePath)
  const left = ['', ...tails].map((ending) => `${storePath}${ending}`).filter(isAnythingAt)
  if (!isLost && left.some((path) => path !== storePath)) throw new Error('the store is in use elsewhere')
  mkdirSync(asideFolder, { recursive: true, mode: 0o700 })
  const kept: string[] = []
  /** Anything that is not a file is moved, because a file cannot replace a folder. */
  const moved: { readonly path: string; readonly aside: string }[] = []
  try {
    for (const path of left) {
      const aside = join(asideFolder, basename(path))
      if (isFileAt(path)) {
        keepAside(path, aside)
        kept.push(aside)
      } else {
        renameWhenFree(path, aside)
        moved.push({ path, aside })
      }
    }
    await beforeRename({ ...built, digest: digestOf(incoming) })
    // The journal of a store that could not be opened must not be applied to the new one.
    for (const ending of tails) rmSync(`${storePath}${ending}`, { force: true })
    renameWhenFree(incoming, storePath)
  } catch (error) {
    // The store stays in use, so a hard link to it would not be a copy.
    for (const aside of kept) rmSync(aside, { force: true })
    for (const { path, aside } of moved) renameWhenFree(aside, path)
    throw error
  }
  syncFolder(dirname(storePath))
}

export interface GoingBackPorts<E> extends Exchange {
  /** Builds the new store while the old one is open, so that a refusal changes nothing. */
  readonly build: () => Result<BuiltStore, E>
  readonly close: () => void
  /** Opens the store that is there now. */
  readonly reopen: () => Promise<void>
  readonly onFailure: (error: unknown) => void
}

/** Restores while the app is open. Whatever fails, the store is open again afterwards, and the result gives the reason. */
export async function goBack<E>(ports: GoingBackPorts<E>): Promise<Result<null, E | NotRestored>> {
  const built = await answerFailure(() => ports.build(), ports.onFailure)
  if (!built.ok) return built
  // No call is answered between reading the data for the new file and this point.
  const done = await answerFailure<null, never>(async () => {
    ports.close()
    await exchange(built.value, ports)
    return ok(null)
  }, ports.onFailure)
  if (!done.ok) removeIncoming(ports.storePath)
  await ports.reopen()
  return done
}

/** Turns an exception into a failure and reports it to `onFailure`. */
export async function answerFailure<T, E>(
  work: () => Result<T, E> | Promise<Result<T, E>>,
  onFailure: (error: unknown) => void
): Promise<Result<T, E | NotRestored>> {
  try {
    return await work()
  } catch (error) {
    onFailure(error)
    return refuse(isDamage(error) ? 'unreadable' : 'not-written')
  }
}

export const refuse = (reason: RestoreRefusal): { readonly ok: false; readonly error: NotRestored } =>
  fail({ code: 'not-restored', reason })

/** SHA-256 of a file, read in pieces. */
function digestOf(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.alloc(pieceBytes)
  const file = openSync(path, 'r')
  try {
    for (let read = readSync(file, piece); read > 0; read = readSync(file, piece)) hash.update(piece.subarray(0, read))
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

function keepAside(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch {
    copyFileSync(from, to, constants.COPYFILE_EXCL)
  }
}

function sync(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
