// One store's file in the place of another one's. The new one is built beside the old one and synced; one rename exchanges
// them, and nothing counts before it: whatever fails until then leaves the old store, which is opened again. What was there
// is kept in a dated folder.
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
  renameSync,
  rmSync
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fail, ok, type Failure, type Result, type RestoreRefusal } from '../../shared/result'
import type { NextStore } from './anchor'
import { syncFolder } from './atomic-file'
import { isDamage } from '../sqlite/open'
import { isAnythingAt, isFileAt } from './small-file'
import { fileOfSnapshot } from './snapshots'

export type NotRestored = Failure<'not-restored'>

/** What is known of a store that was built; its file's digest is taken when it is whole. */
export type BuiltStore = Omit<NextStore, 'digest'>

/** The file that is built beside a store. */
const incomingOf = (storePath: string) => `${storePath}.incoming`
const pieceBytes = 1024 * 1024
const tails = ['-wal', '-shm', '-journal'] as const

/**
 * Clears away what a crash or a failure left of a store in the making. What cannot be cleared stays: it keeps no app from
 * starting, and nothing is built over it.
 */
export function removeIncoming(storePath: string): void {
  for (const ending of ['', ...tails]) {
    try {
      rmSync(`${incomingOf(storePath)}${ending}`, { force: true, recursive: true })
    } catch {
      // The folder is none, or refuses: opening the store says so.
    }
  }
}

/**
 * Copies the snapshot `name` beside its store and has it made what shall stand there. Answers whether there is one now; after
 * a refusal or a throw nothing of it is left.
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
  /** Nobody could open what is there: its journal is of no use. Anywhere else one that is left says that it is in use. */
  readonly isLost?: boolean
  /** Where what was there is kept; made if it is not there. */
  readonly asideFolder: string
  /** Told of the new store before it takes the place, so that it is known afterwards. A throw stops it. */
  readonly beforeRename: (next: NextStore) => void | Promise<void>
}

/** Puts what `buildIncoming` made in the place of a closed store. Until it answers, the old one is there, whole. */
export async function exchange(
  built: BuiltStore,
  { storePath, isLost = false, asideFolder, beforeRename }: Exchange
): Promise<void> {
  const incoming = incomingOf(storePath)
  const left = ['', ...tails].map((ending) => `${storePath}${ending}`).filter(isAnythingAt)
  if (!isLost && left.some((path) => path !== storePath)) throw new Error('the store is in use elsewhere')
  mkdirSync(asideFolder, { recursive: true, mode: 0o700 })
  const kept: string[] = []
  /** What is no file: nothing takes a folder's place. */
  const moved: { readonly path: string; readonly aside: string }[] = []
  try {
    for (const path of left) {
      const aside = join(asideFolder, basename(path))
      if (isFileAt(path)) {
        keepAside(path, aside)
        kept.push(aside)
      } else {
        renameSync(path, aside)
        moved.push({ path, aside })
      }
    }
    await beforeRename({ ...built, digest: digestOf(incoming) })
    // The journal of a store that could not be opened must not be applied to the new one.
    for (const ending of tails) rmSync(`${storePath}${ending}`, { force: true })
    renameSync(incoming, storePath)
  } catch (error) {
    // The store is still in use: another name for it would be no copy.
    for (const aside of kept) rmSync(aside, { force: true })
    for (const { path, aside } of moved) renameSync(aside, path)
    throw error
  }
  syncFolder(dirname(storePath))
}

export interface GoingBackPorts<E> extends Exchange {
  /** Builds it while the store is still open: a refusal changes nothing for anybody. */
  readonly build: () => Result<BuiltStore, E>
  readonly close: () => void
  /** Opens what is there. */
  readonly reopen: () => Promise<void>
  readonly onFailure: (error: unknown) => void
}

/** Goes back while the app is open. Whatever fails, it is open again afterwards, and the answer says why. */
export async function goBack<E>(ports: GoingBackPorts<E>): Promise<Result<null, E | NotRestored>> {
  const built = await answerFailure(() => ports.build(), ports.onFailure)
  if (!built.ok) return built
  // Nothing is answered to anybody between what was read for the new file and this.
  const done = await answerFailure<null, never>(async () => {
    ports.close()
    await exchange(built.value, ports)
    return ok(null)
  }, ports.onFailure)
  if (!done.ok) removeIncoming(ports.storePath)
  await ports.reopen()
  return done
}

/** What is thrown becomes an answer, and is told to `onFailure`. */
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

/** SHA-256 of a file, a piece at a time. */
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
