// The anchors of both apps under a passphrase: one file above the apps' folders, encrypted with the master key. So deleting or restoring an
// app's folder does not remove the record that it existed, and replacing this file also replaces the anchor of the other app. The slots
// (slot-keys.ts) and the apps' keys record that this file exists.
import { dirname, join } from 'node:path'
import { apps, type AppId } from '../../shared/model/app'
import { takeFileLock } from '../sqlite/file-lock'
import { writeAtomically } from './atomic-file'
import { anchorName, type KeyStore } from './key-store'
import { createSealer } from './sealing'
import { createSecret, revealBuffer, takeSecret, type Secret } from './secret'
import { isAnythingAt, moveForeignAway, readSmallFile } from './small-file'

/** An app's anchor in base64. Empty if it existed and is lost, absent if it never existed. */
type Kept = Partial<Record<AppId, string>>

export interface AnchorFile {
  readonly path: string
  /** Creates the file with no anchor in it, replacing anything in its place. */
  begin(): void
  /** An empty secret if there was an anchor, or may have been: it cannot be read as one. */
  get(appId: AppId): Secret | null
  set(appId: AppId, anchor: Secret): Promise<void>
  delete(appId: AppId): Promise<void>
  /**
   * Moves the anchors from the apps' own folders to this file, once. `older`: the key stores that read them there. `isSaid`: a slot records
   * that this file was created before, so a missing one is noticed. Rejects, with nothing moved, if they cannot be read.
   */
  gather(older: Readonly<Record<AppId, KeyStore>>, isSaid: boolean): Promise<void>
}

/** The file in a data folder. The file of a next generation is next to it, with `.next` appended. */
export const anchorsPathOf = (dataDir: string): string => join(dataDir, 'anchors.sealed')

const lockWithinMs = 3_000
/** Among an app's keys: its anchor is in the file above the folder. */
const aboveName = 'anchor-above'
const mark = createSecret(Uint8Array.of(1))

/** The file at `path`, encrypted with the master key of a data folder. */
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
      return JSON.parse(revealBuffer(sealer.open(sealed, 'anchors')).toString('utf8')) as Kept
    } catch {
      return lost()
    }
  }
  // The desktop app and the command line may both change the file, each for a different app.
  const change = async (appId: AppId, anchor: string | undefined) => {
    const release = await takeFileLock(join(dirname(path), 'anchors.lock'), lockWithinMs)
    try {
      const { [appId]: _before, ...others } = read()
      write(anchor === undefined ? others : { ...others, [appId]: anchor })
    } finally {
      release()
    }
  }
  const toText = (secret: Secret) => revealBuffer(secret).toString('base64')
  return {
    path,
    begin() {
      moveForeignAway(path)
      write({})
    },
    get(appId) {
      const kept = read()[appId]
      return kept === undefined ? null : takeSecret(Buffer.from(kept, 'base64'))
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

/** The app's keys, with its anchor stored in `file`. */
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
