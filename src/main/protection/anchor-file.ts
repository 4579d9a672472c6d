// The anchors of both apps under a passphrase: one file above their folders, sealed with the master key. So an app's folder
// that was deleted, or put back whole, does not take along what says that it was there; and who puts back this file puts back
// what it says of the other app, too. That there is such a file, the slots say (slot-keys.ts), and the apps' keys.
import { dirname, join } from 'node:path'
import { apps, type AppId } from '../../shared/model/app'
import { takeFileLock } from '../sqlite/file-lock'
import { writeAtomically } from './atomic-file'
import { anchorName, type KeyStore } from './key-store'
import { createSealer } from './sealing'
import { createSecret, revealSecret, type Secret } from './secret'
import { isAnythingAt, moveForeignAway, readSmallFile } from './small-file'

/** An app's anchor in base64; empty where there was one and it is lost, absent where there never was one. */
type Kept = Partial<Record<AppId, string>>

export interface AnchorFile {
  readonly path: string
  /** Begins it with no anchor in it, whatever lay there. */
  begin(): void
  /** Empty where there was one, or may have been one: no anchor can be read from it. */
  get(appId: AppId): Secret | null
  set(appId: AppId, anchor: Secret): Promise<void>
  delete(appId: AppId): Promise<void>
  /**
   * Takes over the anchors that lay in the apps' own folders, once; `older`: the key stores that read them there.
   * `isSaid`: a slot says that this file was made before, so that it is missed where it is not there. Rejects, with nothing
   * taken over, where they cannot be looked at.
   */
  gather(older: Readonly<Record<AppId, KeyStore>>, isSaid: boolean): Promise<void>
}

/** In a data folder; beside it, with the same ending as theirs, what belongs to a next generation. */
export const anchorsPathOf = (dataDir: string): string => join(dataDir, 'anchors.sealed')

const lockWithinMs = 3_000
/** In an app's keys: its anchor is kept above. */
const aboveName = 'anchor-above'
const mark = createSecret(Uint8Array.of(1))

/** The file at `path` under the master key of a data folder. */
export function createAnchorFile(path: string, master: Secret): AnchorFile {
  const sealer = createSealer(master, 'protection/anchors')
  const write = (kept: Kept) => {
    writeAtomically(path, sealer.seal(createSecret(Buffer.from(JSON.stringify(kept), 'utf8')), 'anchors'))
  }
  const lost = (): Kept => ({ panel: '', authenticator: '' })
  const read = (): Kept => {
    try {
      const sealed = readSmallFile(path)
      if (sealed === null) return lost()
      return JSON.parse(Buffer.from(revealSecret(sealer.open(sealed, 'anchors'))).toString('utf8')) as Kept
    } catch {
      return lost()
    }
  }
  // The desktop app and the command line change it, each for an app of its own.
  const change = async (appId: AppId, anchor: string | undefined) => {
    const release = await takeFileLock(join(dirname(path), 'anchors.lock'), lockWithinMs)
    try {
      const { [appId]: _before, ...others } = read()
      write(anchor === undefined ? others : { ...others, [appId]: anchor })
    } finally {
      release()
    }
  }
  const toText = (secret: Secret) => Buffer.from(revealSecret(secret)).toString('base64')
  return {
    path,
    begin() {
      moveForeignAway(path)
      write({})
    },
    get(appId) {
      const kept = read()[appId]
      return kept === undefined ? null : createSecret(Buffer.from(kept, 'base64'))
    },
    set: (appId, anchor) => change(appId, toText(anchor)),
    async delete(appId) {
      moveForeignAway(path)
      await change(appId, undefined)
    },
    async gather(older, isSaid) {
      if (isSaid || isAnythingAt(path)) return
      for (const appId of apps) if ((await older[appId].get(aboveName)) !== null) return
      const kept: Kept = {}
      for (const appId of apps) {
        const anchor = await older[appId].get(anchorName)
        if (anchor !== null) kept[appId] = toText(anchor)
      }
      write(kept)
      for (const appId of apps) {
        if ((await older[appId].get('key')) !== null) await older[appId].set(aboveName, mark)
        await older[appId].delete(anchorName)
      }
    }
  }
}

/** The app's keys, with its anchor in `file`. */
export function keepAnchorAbove(keys: KeyStore, file: AnchorFile, appId: AppId): KeyStore {
  let isNoted = false
  return {
    get: async (name) => (name === anchorName ? Promise.resolve(file.get(appId)) : keys.get(name)),
    async set(name, secret) {
      if (name !== anchorName) {
        await keys.set(name, secret)
        return
      }
      await file.set(appId, secret)
      if (!isNoted && (await keys.get(aboveName)) === null) await keys.set(aboveName, mark)
      isNoted = true
    },
    delete: async (name) => (name === anchorName ? file.delete(appId) : keys.delete(name))
  }
}
