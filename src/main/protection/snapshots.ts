// Copies of a store that were read back before they count (`VACUUM INTO`, under the store's own key): at each start, before
// a migration, and daily. They lie beside the store, encrypted as it is, and help where the store is damaged; they are no
// protection from losing the disk. Which are kept is a rule of its own: the newest few, one a day for a week, two migrations;
// and what was kept before going back to an earlier copy stays for 30 days, whatever else is taken.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { SnapshotReason } from '../../shared/model/snapshot'
import { isDamage, isPlainFile, isWhole, openStoreFile, type Db } from '../sqlite/open'
import { openBeside, openOwnFile } from '../sqlite/store'
import type { RunJob } from '../worker/job'
import { runHere } from '../worker/serve'
import { revealSecret, type Secret } from './secret'
import { storeJobs, type StoreJobs } from './store-jobs'

export interface Snapshot {
  /** The file's name. */
  readonly name: string
  /** Ms since epoch. */
  readonly takenAt: number
  readonly reason: SnapshotReason
}

const dayMs = 86_400_000
const namePattern =
  /^([a-z]+)-(\d{4}-\d{2}-\d{2})T(\d{2})-(\d{2})-(\d{2})-(\d{3})Z-(start|migration|daily|restore)\.db$/

const folderOf = (storePath: string) => join(dirname(storePath), 'snapshots')
const stemOf = (storePath: string) => basename(storePath, '.db')

function nameOf(storePath: string, takenAt: number, reason: SnapshotReason): string {
  return `${stemOf(storePath)}-${new Date(takenAt).toISOString().replaceAll(':', '-').replace('.', '-')}-${reason}.db`
}

function readName(name: string, stem: string): Snapshot | null {
  const [, found, date, hours, minutes, seconds, ms, reason] = namePattern.exec(name) ?? []
  const takenAt = Date.parse(`${date ?? ''}T${hours ?? ''}:${minutes ?? ''}:${seconds ?? ''}.${ms ?? ''}Z`)
  if (found !== stem || Number.isNaN(takenAt)) return null
  return { name, takenAt, reason: reason as SnapshotReason }
}

/** What lies there under a name of ours and is no file is not ours. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((found) => (found.isFile() ? [found.name] : []))
  } catch {
    // No folder yet, or one that cannot be read: whoever takes a snapshot finds out and says so.
    return []
  }
}

/** Snapshots of a store, the newest first; none where there is no folder that can be read. */
export function listSnapshots(storePath: string): readonly Snapshot[] {
  return namesIn(folderOf(storePath))
    .map((name) => readName(name, stemOf(storePath)))
    .filter((snapshot) => snapshot !== null)
    .sort((a, b) => b.takenAt - a.takenAt)
}

const restoreCopies = 10
const restoreCopyDays = 30

/**
 * Which of `snapshots` (newest first) stay: the newest three, the newest of each of seven days, and two migrations'. Those
 * that were kept before a restore neither count nor give way: the newest ten of 30 days stay.
 */
export function chooseKept(snapshots: readonly Snapshot[], now: number): ReadonlySet<string> {
  const beforeRestores = snapshots.filter(
    ({ takenAt, reason }) => reason === 'restore' && now - takenAt < restoreCopyDays * dayMs
  )
  const others = snapshots.filter(({ reason }) => reason !== 'restore')
  const kept = new Set([...beforeRestores.slice(0, restoreCopies), ...others.slice(0, 3)].map(({ name }) => name))
  const days = new Set<number>()
  let migrations = 0
  for (const { name, takenAt, reason } of others) {
    const day = Math.floor(takenAt / dayMs)
    if (!days.has(day) && now - takenAt < 7 * dayMs) kept.add(name)
    days.add(day)
    if (reason === 'migration' && migrations++ < 2) kept.add(name)
  }
  return kept
}

/** Whether no snapshot is younger than a day at `now` (ms since epoch). One from the future does not count. */
export function isSnapshotDue(snapshots: readonly Snapshot[], now: number): boolean {
  return !snapshots.some(({ takenAt }) => takenAt <= now && now - takenAt < dayMs)
}

/** What is thrown for a store that was judged damaged before it was opened. */
export const createDamagedError = () => Object.assign(new Error('the store is damaged'), { code: 'SQLITE_CORRUPT' })

/** Whether the copy of a store at `path` is whole and opens under `key`. Throws where it cannot be looked at. */
function isCopyWhole(storePath: string, path: string, key: Secret): boolean {
  if (!existsSync(path)) return false
  try {
    const copy = openBeside(storePath, path, key)
    try {
      return isWhole(copy, 'quick')
    } finally {
      copy.close()
    }
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

export interface SnapshotPorts {
  readonly now: number
  readonly key: Secret
  readonly isReadable: (copy: Db) => boolean
  /** Copies in the worker; without it in this thread. */
  readonly runJob?: RunJob<StoreJobs> | undefined
}

/**
 * Takes a snapshot of an open store and lets go of those that are not kept. Null where it could not be made or does not
 * read back: the older ones then all stay. `isReadable` looks into the copy as the store itself is looked into.
 */
export async function takeSnapshot(
  database: Db,
  reason: SnapshotReason,
  { now, key, isReadable, runJob = runHere(storeJobs) }: SnapshotPorts
): Promise<Snapshot | null> {
  const storePath = database.name
  const folder = folderOf(storePath)
  const name = nameOf(storePath, now, reason)
  const part = join(folder, `${name}.part`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    rmSync(part, { force: true })
    const copied = await runJob('store.copy', { path: storePath, key: revealSecret(key), to: part })
    if (!copied.ok || !copied.value) throw new Error('the snapshot was not made')
    const copy = openStoreFile(part, key, { mustExist: true, readonly: true })
    try {
      if (!isReadable(copy)) throw new Error('the snapshot does not read back')
    } finally {
      copy.close()
    }
    renameSync(part, join(folder, name))
  } catch {
    removeParts(storePath)
    return null
  }
  const all = listSnapshots(storePath)
  const kept = chooseKept(all, now)
  for (const snapshot of all) if (!kept.has(snapshot.name)) rmSync(join(folder, snapshot.name), { force: true })
  return { name, takenAt: now, reason }
}

/**
 * Keeps a copy of a store that `isOutdated` before it is brought up to date; `now` in ms since epoch. Throws where none can
 * be taken: there would be no way back.
 */
export async function snapshotBeforeMigration(
  storePath: string,
  {
    now,
    key,
    isOutdated,
    isReadable
  }: {
    readonly now: number
    readonly key: Secret
    readonly isOutdated: (database: Db) => boolean
    readonly isReadable: (database: Db) => boolean
  }
): Promise<void> {
  const database = openOwnFile(storePath, key, { mustExist: true })
  try {
    if (!isOutdated(database) || !isReadable(database)) return
    const taken = await takeSnapshot(database, 'migration', { now, key, isReadable })
    if (taken === null) throw new Error('no snapshot could be taken before the migration')
  } finally {
    database.close()
  }
}

/**
 * A dated folder in `dataDir` for what is taken out of use at `now`, ms since epoch: one that is not there yet, since a clock
 * may show the same moment twice. It is not made here.
 */
export function asideFolderOf(dataDir: string, now: number): string {
  const dated = join(dataDir, `set-aside-${new Date(now).toISOString().replaceAll(':', '-')}`)
  let folder = dated
  for (let number = 2; existsSync(folder); number++) folder = `${dated}-${String(number)}`
  return folder
}

/** The snapshots of a store that an older version left without encryption. */
export function listPlainSnapshots(storePath: string): readonly string[] {
  const folder = folderOf(storePath)
  return listSnapshots(storePath)
    .map(({ name }) => join(folder, name))
    .filter(isPlainFile)
}

/** Clears away what a crash left of a snapshot in the making. */
export function removeParts(storePath: string): void {
  const folder = folderOf(storePath)
  for (const name of namesIn(folder)) if (name.includes('.db.part')) rmSync(join(folder, name), { force: true })
}

/** The newest intact snapshot that opens with `key`; null if there is none. */
export function findWholeSnapshot(storePath: string, key: Secret): Snapshot | null {
  const folder = folderOf(storePath)
  return listSnapshots(storePath).find(({ name }) => isCopyWhole(storePath, join(folder, name), key)) ?? null
}

/** The file of the snapshot `name`; throws where that is no name of this store's. */
export function fileOfSnapshot(storePath: string, name: string): string {
  if (readName(name, stemOf(storePath)) === null) throw new Error('no snapshot of this store')
  return join(folderOf(storePath), name)
}
