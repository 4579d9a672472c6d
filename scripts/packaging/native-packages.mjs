// Native modules with one package per system. npm installs only those for this computer; a package for another processor needs its own.
import fs from 'node:fs'
import path from 'node:path'
import { fetchPinned } from '../setup/pinned.mjs'
import { inProject, runtimeDir } from '../setup/project.mjs'
import { step, Stop } from '../setup/progress.mjs'

const prefix = 'node_modules/'

/**
 * The native packages for a system, from the lockfile. Stops if a module has none for it.
 * @param {{packages: Record<string, any>}} lockfile
 * @param {string} platform
 * @param {string} processor
 * @returns {{name: string, spec: string, integrity: string}[]} name: also its folder inside node_modules
 */
export function nativePackages({ packages }, platform, processor) {
  const modules = Object.entries(packages).filter(([folder, each]) => {
    return folder.startsWith(prefix) && !each.dev && each.optionalDependencies !== undefined
  })
  return modules.map(([folder, { optionalDependencies }]) => {
    const fitting = Object.keys(optionalDependencies).find((name) => {
      const { os, cpu, libc } = packages[prefix + name] ?? {}
      return os?.includes(platform) && cpu?.includes(processor) && (libc ?? ['glibc']).includes('glibc')
    })
    if (fitting === undefined)
      throw new Stop(`${folder.slice(prefix.length)} has no package for ${platform} ${processor} in the lockfile.`)
    const { version, integrity } = packages[prefix + fitting]
    return { name: fitting, spec: `${fitting}@${version}`, integrity }
  })
}

/** Brings the native packages for a system into node_modules, with the digests of the lockfile. */
export async function bringNativePackages(platform, processor) {
  const lockfile = JSON.parse(fs.readFileSync(inProject('package-lock.json'), 'utf8'))
  for (const { name, spec, integrity } of nativePackages(lockfile, platform, processor)) {
    const folder = inProject('node_modules', name)
    if (fs.existsSync(folder)) continue
    const work = path.join(runtimeDir, 'native-package')
    await step(`fetching ${spec}`, async () => {
      fs.renameSync(await fetchPinned({ spec, integrity, work }), folder)
    })
    fs.rmSync(work, { recursive: true, force: true })
  }
}

/**
 * What is wrong with the native modules of an unpacked app: none for its processor, or also some for another one.
 * @param {string[]} files relative to its node_modules, with forward slashes
 * @param {string[]} names the packages that the app needs
 * @param {string} system such as darwin-arm64
 * @returns {string[]}
 */
export function wrongModules(files, names, system) {
  const modules = files.filter((file) => file.endsWith('.node'))
  const isSqlite = (file) => file === `better-sqlite3/prebuilds/${system}.node`
  // Made to fit an older Electron, on the computer that it runs on.
  const isFitted = (file) => file.startsWith('better-sqlite3/build/Release/')
  const isNeeded = (file) => names.some((name) => file.startsWith(`${name}/`)) || isSqlite(file) || isFitted(file)
  const missing = names.filter((name) => !modules.some((file) => file.startsWith(`${name}/`)))
  if (!modules.some((file) => isSqlite(file) || isFitted(file))) missing.push('better-sqlite3')
  return [
    ...missing.map((name) => `${name} is missing`),
    ...modules.filter((file) => !isNeeded(file)).map((file) => `${file} is for another system`)
  ]
}
