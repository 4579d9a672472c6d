// Makes the data folder private to its owner, whatever its mode was before (CHECKLIST 104): it may come from another program, an earlier
// version, or a home folder that was unpacked with other permissions. The app's own files are listed here. A folder that also holds other
// files keeps its mode.
import { closeSync, constants, fchmodSync, fstatSync, lstatSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const files = [
  ...[
    'protection.json',
    'protection.json.next',
    'anchors.sealed',
    'anchors.sealed.next',
    'anchors.lock',
    'renewal.lock'
  ],
  ...['preferences.json', 'windows.json', 'desktop.json', 'update-feed.json', 'confirmed-hosts.json']
]
const folders = ['panel', 'authenticator', 'demo-data', 'log']
const asidePrefix = 'set-aside-'
/** Chromium creates its files with our umask, and the folder keeps others out. */
const closedFolders = ['chromium']

const others = 0o077
const deepest = 4

/** Removes all permissions of group and others. Never follows a link, and never changes what belongs to another user. */
function closeToOthers(path: string): 'folder' | 'file' | null {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (found === undefined || !(found.isDirectory() || found.isFile())) return null
  const kind = found.isDirectory() ? 'folder' : 'file'
  if ((found.mode & others) === 0 || found.uid !== process.getuid?.()) return kind
  const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK
  const file = openSync(path, kind === 'folder' ? flags | constants.O_DIRECTORY : flags)
  try {
    fchmodSync(file, fstatSync(file).mode & 0o700)
  } finally {
    closeSync(file)
  }
  return kind
}

function closeTree(path: string, depth = 0): void {
  if (closeToOthers(path) !== 'folder' || depth >= deepest) return
  for (const name of readdirSync(path)) closeTree(join(path, name), depth + 1)
}

/** A failure (a file system without modes, a folder of another user) does not prevent the start. */
const trying = (work: () => unknown) => {
  try {
    work()
  } catch {
    // It stays as it was.
  }
}

/** Makes the app's files in `dataDir` private to their owner, before any is opened. Does nothing on Windows. */
export function makePrivate(dataDir: string): void {
  if (process.platform === 'win32') return
  const ours = [...files, ...folders]
  let names: string[]
  try {
    names = readdirSync(dataDir)
  } catch {
    // The folder does not exist yet and will be created private.
    return
  }
  const isOurs = (name: string) => ours.includes(name) || name.startsWith(asidePrefix)
  for (const name of names) {
    if (isOurs(name)) trying(() => closeTree(join(dataDir, name)))
    else if (closedFolders.includes(name)) trying(() => closeToOthers(join(dataDir, name)))
  }
  if (names.every((name) => isOurs(name) || closedFolders.includes(name))) trying(() => closeToOthers(dataDir))
}
