// The libraries that the packaged app needs from the system, from its own binaries, as each kind of package names them.
import fs from 'node:fs'
import path from 'node:path'
import { libraryPackages } from '../setup/libraries.mjs'
import { Stop } from '../setup/progress.mjs'
import { readElf } from './elf.mjs'
import { filesIn } from './linux-tree.mjs'

/** Loaded while the app runs, so that not every Electron's binary names them: dialogs, and Chromium's way to the keychain. */
const loadedLater = ['libgtk-3.so.0', 'libsecret-1.so.0']
/** The same, but the app works without them: notifications, and capturing the screen on Wayland. */
const recommended = ['libnotify.so.4', 'libpipewire-0.3.so.0']
/** Programs that open links, and make the app the one that opens setup links. */
const programs = ['xdg-utils']
/** One of the programs that ask the message bus for the keychain (src/main/platform/keychain/session-bus.ts); on Fedora, GTK brings one. */
const busPrograms = 'dbus-bin | libglib2.0-bin | systemd'

/** @typedef {{library: string, versions: string[]}} Need versions: the newest one of each of the library's interfaces */

/**
 * What the binaries in `folder` need from outside it.
 * @returns {Need[]} sorted by name
 */
export function needsOf(folder) {
  const files = filesIn(folder)
  const own = new Set(files.map((file) => path.basename(file)))
  /** @type {Map<string, string[]>} */
  const needs = new Map(loadedLater.map((library) => [library, []]))
  for (const file of files) {
    const binary = readElf(fs.readFileSync(path.join(folder, file)))
    for (const library of binary?.libraries ?? []) {
      if (own.has(library)) continue
      needs.set(library, [...(needs.get(library) ?? []), ...(binary?.versions[library] ?? [])])
    }
  }
  return [...needs]
    .map(([library, versions]) => ({ library, versions: newestOfEach(versions) }))
    .sort((one, other) => (one.library < other.library ? -1 : 1))
}

const partsOf = (version) => {
  const [, name = version, numbers = ''] = /^(.*?)_?((?:\d+\.)*\d+)$/.exec(version) ?? []
  return { name, numbers: numbers.split('.').map(Number) }
}

function isNewer(one, other) {
  const [a, b] = [partsOf(one).numbers, partsOf(other).numbers]
  const at = a.findIndex((number, index) => number !== (b[index] ?? -1))
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? -1)
}

/** GLIBC_2.4 and GLIBC_2.14: GLIBC_2.14. @param {string[]} versions */
export function newestOfEach(versions) {
  /** @type {Map<string, string>} */
  const newest = new Map()
  for (const version of versions) {
    const { name } = partsOf(version)
    const known = newest.get(name)
    if (known === undefined || isNewer(version, known)) newest.set(name, version)
  }
  return [...newest.values()].sort()
}

/** A package that was renamed is asked for by either name. @param {string} library */
function debianPackageOf(library) {
  const found = libraryPackages[library]
  if (found === undefined)
    throw new Stop(`Which package of Debian has ${library}? Add it to scripts/setup/libraries.mjs.`)
  return found.t64 ? `${found.name}t64 | ${found.name}` : found.name
}

/** Debian's packages for `needs`. @param {Need[]} needs */
export function debianPackagesFor(needs) {
  const glibc = newestOfEach(needs.flatMap(({ versions }) => versions.filter((one) => /^GLIBC_\d/.test(one))))
  const packages = needs.map(({ library }) => {
    const name = debianPackageOf(library)
    return name === 'libc6' ? `libc6 (>= ${partsOf(glibc[0] ?? '').numbers.join('.')})` : name
  })
  return {
    depends: [...new Set([...packages, ...programs, busPrograms])].sort(),
    recommends: recommended.map(debianPackageOf)
  }
}

/** RPM's names for `needs`: distributions call their packages differently, but all provide the libraries by name. @param {Need[]} needs */
export function rpmNamesFor(needs) {
  const libraries = needs.flatMap(({ library, versions }) =>
    ['', ...versions].map((version) => `${library}(${version})(64bit)`)
  )
  return {
    requires: [...libraries, ...programs].sort(),
    recommends: recommended.map((library) => `${library}()(64bit)`)
  }
}
