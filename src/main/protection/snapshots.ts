// Verified copies of a store (`VACUUM INTO`, with the store's own key): at each start, before a migration, and daily. They are next to the
// store, equally encrypted, and help if the store is damaged, but not if the disk is lost. A rule decides which are kept: the newest few,
// one a day for a week, and two from before migrations. Those from before a restore stay for 30 days, independently of the others.
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { SnapshotReason } from '../../shared/model/snapshot'
import { isPlainFile, openStoreFile, opensWhole, type Db } from '../sqlite/open'
import { openBeside, openOwnFile } from '../sqlite/store'
import type { RunJob } from '../worker/job'
import { runHere } from '../worker/serve'
import { revealSecret, type Secret } from './secret'
import { storeJobs, type StoreJobs } from './store-jobs'
import { renameWhenFree } from './atomic-file'

export interface Snapshot {
  /** The file's name. */
  readonly name: string
  /** In ms since the epoch. */
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

/** Only regular files: anything else with such a name is not ours. */
function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((found) => (found.isFile() ? [found.name] : []))
  } catch {
    // The folder is missing or unreadable; taking a snapshot reports that.
    return []
  }
}

/** The snapshots of a store, newest first; none if the folder is missing or unreadable. */
export function listSnapshots(storePath: string): readonly Snapshot[] {
  return namesIn(folderOf(storePath))
    .map((name) => readName(name, stemOf(storePath)))
    .filter((snapshot) => snapshot !== null)
    .sort((a, b) => b.takenAt - a.takenAt)
}

const restoreCopies = 10
const restoreCopyDays = 30

/**
 * Which of `snapshots` (newest first) are kept: the newest three, the newest of each of seven days, and two from before migrations. Those
 * from before a restore are separate: the newest ten of 30 days are kept.
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

/** Whether no snapshot is younger than a day at `now` (ms since the epoch). A snapshot from the future does not count. */
export function isSnapshotDue(snapshots: readonly Snapshot[], now: number): boolean {
  return !snapshots.some(({ takenAt }) => takenAt <= now && now - takenAt < dayMs)
}

/** The error for a store that was found damaged before it was opened. */
export const createDamagedError = () => Object.assign(new Error('the store is damaged'), { code: 'SQLITE_CORRUPT' })

/** Whether the copy of a store at `path` is intact and opens with `key`. Throws if it cannot be read. */
const isCopyWhole = (storePath: string, path: string, key: Secret): boolean =>
  existsSync(path) && opensWhole(() => openBeside(storePath, path, key))

export interface SnapshotPorts {
  readonly now: number
  readonly key: Secret
  readonly isReadable: (copy: Db) => boolean
  /** Copies in the worker; without it, in this thread. */
  readonly runJob?: RunJob<StoreJobs> | undefined
}

/**
 * Takes a snapshot of an open store and removes those that need not be kept. Null if it could not be made or verified; then all older ones
 * stay. `isReadable` reads the copy like the store itself.
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
    if (!copied.ok || !copied.value) throw new Error('the copy was not made')
    const copy = openStoreFile(part, key, { mustExist: true, readonly: true })
    try {
      if (!isReadable(copy)) throw new Error('the copy could not be verified')
    } finally {
      copy.close()
    }
    renameWhenFree(part, join(folder, name))
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
 * Copies a store before its migration, if `isOutdated`. `now` in ms since the epoch. Throws if no copy can be made, because there would be
 * no way back.
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
    if (taken === null) throw new Error('no copy could be made before the migration')
  } finally {
    database.close()
  }
}

/**
 * A dated path in `dataDir` for what is set aside at `now` (ms since the epoch). It does not exist yet, even if the clock shows the same
 * moment twice, and is not created here.
 */
export function asideFolderOf(dataDir: string, now: number): string {
  const dated = join(dataDir, `set-aside-${new Date(now).toISOString().replaceAll(':', '-')}`)
  let folder = dated
  for (let number = 2; existsSync(folder); number++) folder = `${dated}-${String(number)}`
  return folder
}

/** The snapshots that an older version left unencrypted. */
export function listPlainSnapshots(storePath: string): readonly string[] {
  const folder = folderOf(storePath)
  return listSnapshots(storePath)
    .map(({ name }) => join(folder, name))
    .filter(isPlainFile)
}

/** Removes unfinished snapshots that a crash left behind. */
export function removeParts(storePath: string): void {
  const folder = folderOf(storePath)
  for (const name of namesIn(folder)) if (name.includes('.db.part')) rmSync(join(folder, name), { force: true })
}

/** The newest intact snapshot that opens with `key`; null if there is none. */
export function findWholeSnapshot(storePath: string, key: Secret): Snapshot | null {
  const folder = folderOf(storePath)
  return listSnapshots(storePath).find(({ name }) => isCopyWhole(storePath, join(folder, name), key)) ?? null
}

/** The path of the snapshot `name`. Throws if that is not a name of this store's snapshots. */
export function fileOfSnapshot(storePath: string, name: string): string {
  if (readName(name, stemOf(storePath)) === null) throw new Error('not a copy of this store')
  return join(folderOf(storePath), name)
}
