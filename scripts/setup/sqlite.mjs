// The prebuilt binary of better-sqlite3 (here the one with ciphers, under the same name) needs Node-API 10. Electron before 35 has Node-API
// 9 and crashes, so it is compiled for such an Electron once (about 50 s), with an additional header; the result also runs on newer
// Electrons and on Node 24. It is kept in .runtime, so that a fresh node_modules does not need it again. The package's loader prefers a
// prebuilt binary: while the compiled one is in use, this machine's prebuilt one has a name that no package includes.
import fs from 'node:fs'
import path from 'node:path'
import { nodeHeadersDir } from './node24.mjs'
import { inProject, runtimeDir } from './project.mjs'
import { step, Stop } from './progress.mjs'
import { mustRun } from './run.mjs'

const packageDir = inProject('node_modules', 'better-sqlite3')
const builtFile = path.join('build', 'Release', 'better_sqlite3.node')
const prebuilt = path.join(packageDir, 'prebuilds', `${process.platform}-${process.arch}.node`)
const prebuiltAside = path.join(packageDir, 'prebuilds', `${process.platform}-${process.arch}.aside.node`)
const shim = inProject('scripts', 'setup', 'napi9-shim.h')

/** The system commands needed for compiling. */
export const compilerCommands = ['g++', 'make', 'python3']

/** True if this Electron cannot load the prebuilt binary. */
export function needsCompiledSqlite(electronVersion) {
  return Number.parseInt(electronVersion, 10) < 35
}

/** True if the compiled module for this version of better-sqlite3 already exists. */
export function hasCompiledSqlite() {
  return fs.existsSync(compiledFile())
}

/**
 * Activates the right binary: the compiled one if it is needed, otherwise the prebuilt one.
 * @param {string} node a Node 24 executable
 * @param {string} electronVersion
 */
export async function prepareSqlite(node, electronVersion) {
  const inUse = path.join(packageDir, builtFile)
  if (!needsCompiledSqlite(electronVersion)) {
    if (fs.existsSync(prebuiltAside)) fs.renameSync(prebuiltAside, prebuilt)
    fs.rmSync(path.join(packageDir, 'build'), { recursive: true, force: true })
    return
  }
  if (!hasCompiledSqlite()) await step('compiling better-sqlite3 for this Electron (about 50 s)', () => compile(node))
  if (!isSameFile(compiledFile(), inUse)) {
    fs.mkdirSync(path.dirname(inUse), { recursive: true })
    // Replaced by renaming, so that a process that has loaded the old one keeps it.
    const arriving = `${inUse}.${process.pid}`
    fs.copyFileSync(compiledFile(), arriving)
    fs.renameSync(arriving, inUse)
  }
  if (fs.existsSync(prebuilt)) fs.renameSync(prebuilt, prebuiltAside)
}

function compiledFile() {
  const { name, version } = JSON.parse(fs.readFileSync(path.join(packageDir, 'package.json'), 'utf8'))
  return path.join(runtimeDir, 'sqlite', `${name}-${version}-napi9.node`)
}

function isSameFile(one, other) {
  const [a, b] = [one, other].map((file) => fs.statSync(file, { throwIfNoEntry: false }))
  return a !== undefined && b !== undefined && a.size === b.size && b.mtimeMs >= a.mtimeMs
}

async function compile(node) {
  const headers = nodeHeadersDir()
  if (!headers) throw new Stop('Node 24 came without its C headers: delete node_modules and try again.')
  // In a copy, so that an interrupted compilation leaves nothing that better-sqlite3 would try to load.
  const work = path.join(runtimeDir, 'sqlite', 'compiling')
  fs.rmSync(work, { recursive: true, force: true })
  fs.cpSync(packageDir, work, { recursive: true, filter: (from) => !/[/\\](build|prebuilds)$/.test(from) })
  const gyp = inProject('node_modules', 'node-gyp', 'bin', 'node-gyp.js')
  const env = {
    ...process.env,
    PATH: [path.dirname(node), process.env.PATH ?? ''].join(path.delimiter),
    // Compiles in half the time of -O3, and measured as fast (10,000 rows written and read, encrypted).
    CFLAGS: '-fno-lto -O1 -g0 -w',
    CXXFLAGS: `-UNAPI_VERSION -DNAPI_VERSION=9 -include ${shim} -fno-lto -O1 -w`,
    LDFLAGS: '-fno-lto'
  }
  const flags = ['rebuild', '--release', '--force_build=1', `--nodedir=${headers}`, '-j', '2']
  await mustRun(node, [gyp, ...flags], { cwd: work, env })
  fs.renameSync(path.join(work, builtFile), compiledFile())
  fs.rmSync(work, { recursive: true, force: true })
}
