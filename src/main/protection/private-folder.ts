// The data folder is its owner's only, whatever it was before (CHECKLIST 104): one that another program made, an earlier version,
// or a home folder that was unpacked with other rights. What is ours in it is named here; a folder that somebody else's files
// lie in as well keeps its own mode.
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
  ...['preferences.json', 'windows.json', 'desktop.json', 'confirmed-hosts.json']
]
const folders = ['panel', 'authenticator', 'demo-data', 'log']
const asidePrefix = 'set-aside-'
/** Chromium's own files are made under our umask; the folder alone keeps others out. */
const closedFolders = ['chromium']

const others = 0o077
const deepest = 4

/** Takes from everybody else what they may do with it; never through a link, and never with what is another user's. */
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

/** What cannot be changed (a file system without modes, a folder of somebody else's) keeps nobody from starting. */
const trying = (work: () => unknown) => {
  try {
    work()
  } catch {
    // As it was.
  }
}

/** Gives what is ours in `dataDir` to its owner alone, before anything in it is opened. Does nothing on Windows. */
export function makePrivate(dataDir: string): void {
  if (process.platform === 'win32') return
  const ours = [...files, ...folders]
  let names: string[]
  try {
    names = readdirSync(dataDir)
  } catch {
    // Not there yet: it is made private.
    return
  }
  const isOurs = (name: string) => ours.includes(name) || name.startsWith(asidePrefix)
  for (const name of names) {
    if (isOurs(name)) trying(() => closeTree(join(dataDir, name)))
    else if (closedFolders.includes(name)) trying(() => closeToOthers(join(dataDir, name)))
  }
  if (names.every((name) => isOurs(name) || closedFolders.includes(name))) trying(() => closeToOthers(dataDir))
}
