// The prebuilt binary of better-sqlite3 (here the one with ciphers, under the same name) needs Node-API 10. Electron before 35 has Node-API
// 9 and crashes. For such an Electron a small module (napi9.c) is compiled, which loads the prebuilt binary from beside itself and makes it
// fit; it also runs on newer Electrons and on Node 24. The package's loader prefers a prebuilt binary under its own name: while the small
// module is in use, that one has a name that no package includes.
import fs from 'node:fs'
import path from 'node:path'
import { nodeHeadersDir } from './node24.mjs'
import { inProject } from './project.mjs'
import { step, Stop } from './progress.mjs'
import { mustRun } from './run.mjs'

const packageDir = inProject('node_modules', 'better-sqlite3')
const builtDir = path.join(packageDir, 'build', 'Release')
const fittingFile = path.join(builtDir, 'better_sqlite3.node')
const prebuiltBeside = path.join(builtDir, 'prebuilt.node')
const prebuilt = path.join(packageDir, 'prebuilds', `${process.platform}-${process.arch}.node`)
const prebuiltAside = path.join(packageDir, 'prebuilds', `${process.platform}-${process.arch}.aside.node`)
const source = inProject('scripts', 'setup', 'napi9.c')

/** The system commands needed for compiling. */
export const compilerCommands = ['gcc']

/** True if this Electron cannot load the prebuilt binary by itself. */
export function needsFittedSqlite(electronVersion) {
  return Number.parseInt(electronVersion, 10) < 35
}

/** True if the module that makes the prebuilt binary fit is in place, whole, and as new as its source. */
export function hasFittedSqlite() {
  const [fitting, beside, aside] = [fittingFile, prebuiltBeside, prebuiltAside].map((file) =>
    fs.statSync(file, { throwIfNoEntry: false })
  )
  if (!fitting?.size || !beside?.size || beside.size !== aside?.size || fs.existsSync(prebuilt)) return false
  return fitting.mtimeMs >= fs.statSync(source).mtimeMs
}

/**
 * Activates the right binary: the prebuilt one, by way of the small module if this Electron needs it.
 * @param {string} electronVersion
 */
export async function prepareSqlite(electronVersion) {
  if (!needsFittedSqlite(electronVersion)) {
    if (fs.existsSync(prebuiltAside)) fs.renameSync(prebuiltAside, prebuilt)
    fs.rmSync(path.join(packageDir, 'build'), { recursive: true, force: true })
  } else if (!hasFittedSqlite()) {
    await step('making the SQLite binary fit this Electron', fit)
  }
}

async function fit() {
  const headers = nodeHeadersDir()
  if (!headers) throw new Stop('Node 24 was installed without its C headers: delete node_modules and try again.')
  fs.mkdirSync(builtDir, { recursive: true })
  const include = path.join(headers, 'include', 'node')
  const flags = ['-shared', '-fPIC', '-O2', '-DNAPI_VERSION=9', '-DNODE_GYP_MODULE_NAME=better_sqlite3', `-I${include}`]
  await replace(prebuiltBeside, async (arriving) => {
    fs.copyFileSync(fs.existsSync(prebuilt) ? prebuilt : prebuiltAside, arriving)
  })
  await replace(fittingFile, (arriving) => mustRun('gcc', [...flags, source, '-o', arriving, '-ldl']))
  if (fs.existsSync(prebuilt)) fs.renameSync(prebuilt, prebuiltAside)
}

/** Replaced by renaming, so that a process that has loaded the old file keeps it. */
async function replace(file, make) {
  const arriving = `${file}.${process.pid}`
  await make(arriving)
  fs.renameSync(arriving, file)
}
