// Paths: the project's own folders, and the names of executables on this platform. No side effects.
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..')

/** What the setup installs besides node_modules: an Electron, compiled modules, notes about failures. Not in git. */
export const runtimeDir = path.join(root, '.runtime')

/** Whether this process runs on Node 24 or a later one. */
export const isNode24 = Number.parseInt(process.versions.node, 10) >= 24

export const isWindows = process.platform === 'win32'
export const isLinux = process.platform === 'linux'

/** A path inside the checkout. */
export function inProject(...parts) {
  return path.join(root, ...parts)
}

/** The Electron executable inside an unpacked Electron distribution. */
export function executableIn(electronDist) {
  if (process.platform === 'darwin') return path.join(electronDist, 'Electron.app/Contents/MacOS/Electron')
  return path.join(electronDist, isWindows ? 'electron.exe' : 'electron')
}
