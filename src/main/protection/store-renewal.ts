// A new generation of a whole data folder under a passphrase: a new master key, and with it both apps' keys, stores, anchors and the rights
// journal (docs/decisions/0026-renewal.md). As in renewal-files.ts, every file is created next to the one in use, and renaming the ways
// file, `protection.json`, decides. That file lists the replacing files with their digests; no other file is put in place.
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import * as z from 'zod/mini'
import { apps, type AppId } from '../../shared/model/app'
import { keyCheckOf } from '../sqlite/key-check'
import { takeFileLock } from '../sqlite/file-lock'
import { isThere } from '../sqlite/open'
import { anchorsPathOf, createAnchorFile, keepAnchorAbove, type AnchorFile } from './anchor-file'
import { anchorLockName, useLockName } from './anchor-keeper'
import { readAnchor, writeAnchor, type FileHead, type Head } from './anchor'
import { renameWhenFree, syncFolder, writeAtomically } from './atomic-file'
import { digestFile } from './file-digest'
import { anchorName } from './key-store'
import { createPassphraseKeys, rewrapPassphraseKeys } from './passphrase-keys'
import { nextOf } from './renewal-files'
import { createRandomSecret, createSecret, revealSecret, type Secret } from './secret'
import type { RenewalOrder } from './slots'
import { readSmallFile } from './small-file'

/** The files of a data folder that a renewal may replace. `anchor.sealed`, if an earlier version began it. */
const names = [
  'anchors.sealed',
  ...['panel.db', 'panel.db.key-check', 'rights.journal', 'keys.sealed', 'anchor.sealed'].map(
    (name) => `panel/${name}`
  ),
  ...['vault.db', 'vault.db.key-check', 'keys.sealed', 'anchor.sealed'].map((name) => `authenticator/${name}`)
]
const digest = z.string().check(z.regex(/^[0-9a-f]{64}$/))
/** In the protection file between the commit and the end: the files of the new generation with their digests. */
export const renewedSchema = z.partialRecord(z.literal(names), digest)

export interface BuildInput {
  readonly path: string
  readonly key: Uint8Array
  readonly to: string
  readonly newKey: Uint8Array
  readonly isClosed: true
}

/** What is known about a built store. */
export interface BuiltApp {
  readonly opening?: string
  readonly head?: Head
  readonly journal?: FileHead
}

export interface StoreRenewalPorts {
  readonly dataDir: string
  readonly storePaths: Readonly<Record<AppId, string>>
  /** Builds the next store of a closed app. Rejects if it cannot be built. */
  readonly build: (appId: AppId, input: BuildInput) => Promise<BuiltApp>
}

const waysIn = (dataDir: string) => join(dataDir, 'protection.json')
const lockIn = (dataDir: string) => join(dataDir, 'renewal.lock')
const lockWithinMs = 3_000
/** The keys that copies of the Panel's store may still be encrypted with, concatenated. */
export const formerKeysName = 'former-keys'

/** Removes the files of an abandoned generation; the ways file last, because it marks the renewal as uncommitted. */
function abandonAll(dataDir: string): void {
  for (const appId of apps) {
    const folder = join(dataDir, appId)
    if (!existsSync(folder)) continue
    for (const name of readdirSync(folder))
      if (/\.next(\.key-check|-journal|-wal|-shm)?$/.test(name)) rmSync(join(folder, name))
    syncFolder(folder)
  }
  rmSync(nextOf(anchorsPathOf(dataDir)), { force: true })
  rmSync(nextOf(waysIn(dataDir)), { force: true })
}

/** The path of a file of the next generation. The key check is next to the next store. */
const nextPathOf = (path: string) =>
  path.endsWith('.key-check') ? keyCheckOf(nextOf(path.slice(0, -'.key-check'.length))) : nextOf(path)

/** Puts every file of a committed generation in place. A file with another digest stays where it is. */
async function finishAll(dataDir: string, files: z.infer<typeof renewedSchema>): Promise<void> {
  for (const [name, expected] of Object.entries(files)) {
    const path = join(dataDir, name)
    const next = nextPathOf(path)
    if ((await digestFile(next)) !== expected) continue
    if (name.endsWith('.db')) for (const tail of ['-wal', '-shm', '-journal']) rmSync(`${path}${tail}`, { force: true })
    renameWhenFree(next, path)
  }
  for (const appId of apps) if (existsSync(join(dataDir, appId))) syncFolder(join(dataDir, appId))
}

function readWays(path: string): { readonly renewed?: z.infer<typeof renewedSchema> } & Record<string, unknown> {
  const bytes = readSmallFile(path)
  if (bytes === null) return {}
  const kept = z.looseObject({ renewed: z.optional(renewedSchema) }).parse(JSON.parse(bytes.toString('utf8')))
  const { renewed, ...rest } = kept
  return renewed === undefined ? rest : { ...rest, renewed }
}

function writeWays(path: string, ways: Record<string, unknown>): void {
  writeAtomically(path, Buffer.from(`${JSON.stringify(ways, null, 2)}\n`, 'utf8'))
}

/** Completes a committed renewal. Afterwards, the ways file lists no next files. */
async function finish(dataDir: string): Promise<void> {
  const { renewed, ...ways } = readWays(waysIn(dataDir))
  if (renewed === undefined) return
  await finishAll(dataDir, renewed)
  writeWays(waysIn(dataDir), ways)
}

/**
 * At a start, before anything else in the folder is read: completes or undoes an interrupted renewal. Does nothing while another process
 * renews. Rejects if the folder cannot be used.
 */
export async function settleStoreRenewal(dataDir: string): Promise<void> {
  const isBegun = existsSync(nextOf(waysIn(dataDir)))
  const isCommitted = !isBegun && hasRenewed(waysIn(dataDir))
  if (!isBegun && !isCommitted) return
  let release: () => void
  try {
    release = await takeFileLock(lockIn(dataDir), lockWithinMs)
  } catch {
    return
  }
  try {
    if (existsSync(nextOf(waysIn(dataDir)))) abandonAll(dataDir)
    else await finish(dataDir)
  } finally {
    release()
  }
}

function hasRenewed(path: string): boolean {
  try {
    return readWays(path).renewed !== undefined
  } catch {
    // Unreadable; opening the folder reports that.
    return false
  }
}

async function takeLocks(paths: readonly string[]): Promise<() => void> {
  const taken: (() => void)[] = []
  const release = () => {
    for (const each of taken) each()
  }
  try {
    for (const path of paths) taken.push(await takeFileLock(path, lockWithinMs))
    return release
  } catch (error) {
    release()
    throw error
  }
}

/** Renews a data folder whose apps are both closed. Rejects if nothing was changed. */
export async function renewStore(ports: StoreRenewalPorts, { from, to, ways }: RenewalOrder): Promise<void> {
  const { dataDir } = ports
  const release = await takeLocks([
    lockIn(dataDir),
    // These locks keep other processes from opening an app, and show whether one was admitted to it before.
    ...apps
      .filter((appId) => existsSync(join(dataDir, appId)))
      .flatMap((appId) => [anchorLockName, useLockName].map((name) => join(dataDir, appId, name)))
  ])
  try {
    const kept = JSON.parse(Buffer.from(ways).toString('utf8')) as Record<string, unknown>
    const next = nextOf(waysIn(dataDir))
    try {
      writeWays(next, kept)
      const anchors = {
        from: createAnchorFile(anchorsPathOf(dataDir), from),
        to: createAnchorFile(nextOf(anchorsPathOf(dataDir)), to)
      }
      anchors.to.begin()
      const made: string[] = [anchorsPathOf(dataDir)]
      for (const appId of apps)
        if (existsSync(join(dataDir, appId))) made.push(...(await renewApp(ports, appId, { from, to, anchors })))
      const renewed: Record<string, string> = {}
      for (const path of made) {
        const found = await digestFile(nextPathOf(path))
        if (found === null) throw new Error('a renewed file is missing')
        renewed[relative(dataDir, path).split(sep).join('/')] = found
      }
      for (const appId of apps) if (existsSync(join(dataDir, appId))) syncFolder(join(dataDir, appId))
      writeWays(next, { ...kept, renewed })
      for (const appId of apps) {
        if (['-wal', '-journal'].some((tail) => existsSync(`${ports.storePaths[appId]}${tail}`)))
          throw new Error('the store is in use')
      }
      renameWhenFree(next, waysIn(dataDir))
      syncFolder(dataDir)
    } catch (error) {
      abandonAll(dataDir)
      throw error
    }
    await finish(dataDir)
  } finally {
    release()
  }
}

interface Generations {
  readonly from: Secret
  readonly to: Secret
  readonly anchors: Readonly<Record<'from' | 'to', AnchorFile>>
}

/** Returns the files that have a next one. */
async function renewApp(
  { dataDir, storePaths, build }: StoreRenewalPorts,
  appId: AppId,
  { from, to, anchors }: Generations
): Promise<readonly string[]> {
  const path = join(dataDir, appId, 'keys.sealed')
  const old = keepAnchorAbove(createPassphraseKeys(path, from, appId), anchors.from, appId)
  const key = await old.get('key')
  const changed = new Map<string, Secret>()
  const storePath = storePaths[appId]
  const hasStore = key !== null && isThere(storePath)
  const newKey = createRandomSecret(32)
  if (hasStore) {
    changed.set('key', newKey)
    // The vault stores its former keys itself.
    if (appId === 'panel') {
      const former = await old.get(formerKeysName)
      const before = former === null ? Buffer.alloc(0) : revealSecret(former)
      changed.set(formerKeysName, createSecret(Buffer.concat([before, revealSecret(key)])))
    }
  }
  const rewrapped = rewrapPassphraseKeys({ path, master: from, appId }, { to: nextOf(path), next: to, changed })
  const keys = keepAnchorAbove(rewrapped, anchors.to, appId)
  const made = [path]
  const anchored = await old.get(anchorName)
  const anchor = anchored === null ? null : readAnchor(revealSecret(anchored))
  if (anchored !== null) await keys.set(anchorName, anchored)
  if (!hasStore) return made
  const next = nextOf(storePath)
  const built = await build(appId, {
    path: storePath,
    key: revealSecret(key),
    to: next,
    newKey: revealSecret(newKey),
    isClosed: true
  })
  made.push(storePath, keyCheckOf(storePath))
  if (built.journal !== undefined) made.push(join(dataDir, appId, 'rights.journal'))
  const nextDigest = await digestFile(next)
  if (anchor === null) return made
  // The store that was just closed, in its new form.
  const said = { ...anchor, ...built, state: 'closed' as const, digest: nextDigest, next: null }
  const isJournaled = anchor.journal !== null && built.journal !== undefined
  await keys.set(
    anchorName,
    createSecret(writeAnchor({ ...said, journal: isJournaled ? (built.journal ?? null) : anchor.journal }))
  )
  return made
}
