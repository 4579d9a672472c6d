// `npm run release`: every package that the configuration lists for this system (docs/releasing.md), built from scratch: from the last
// commit, in a fresh folder, with new caches, and without this checkout's node_modules, .runtime and out. The results are in dist/, signed.
// `-- --rehearsal` goes the same way with the fallback Electron; its packages are marked, signed by a key that no app accepts, and never
// released. `-- --verify` builds twice and compares; with `--against FOLDER` it builds once and compares with the files of a release
// (docs/reproducing.md). It needs no key and leaves dist/ alone.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findSigningKey, nameForSystem, signRelease } from './packaging/sign.mjs'
import { readTools } from './packaging/statement.mjs'
import { compareBuilds, handOver, otherConditions } from './packaging/twice.mjs'
import { rehearsalVersion } from './packaging/version.mjs'
import { runMain, say, Stop } from './setup/progress.mjs'
import { inProject, root, runtimeDir } from './setup/project.mjs'
import { releaseEnvironment } from './setup/release-environment.mjs'
import { mustRun, run } from './setup/run.mjs'

const isRehearsal = process.argv.includes('--rehearsal')
const kind = isRehearsal ? 'rehearsal' : 'release'
/** Under `npm run`, the running one is the checkout's own; a release begins with the one that the user brought along. */
const node = process.execPath.startsWith(runtimeDir) ? 'node' : process.execPath

/** @type {string[]} */
const folders = []
const makeFolder = () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-release-'))
  folders.push(folder)
  return folder
}

await runMain(async () => {
  const changes = await mustRun('git', ['status', '--porcelain'], { cwd: root })
  if (changes.trim() !== '') throw new Stop(`A release is built from the last commit. Not committed:\n${changes}`)
  try {
    return await (process.argv.includes('--verify') ? verify() : release())
  } finally {
    for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true })
  }
})

async function release() {
  // Before the build, which takes long.
  const key = findSigningKey(process.env, isRehearsal)
  const checkout = await build(makeFolder())
  fs.rmSync(inProject('dist'), { recursive: true, force: true })
  fs.cpSync(path.join(checkout, 'dist'), inProject('dist'), { recursive: true, verbatimSymlinks: true })
  await sign(checkout, key)
  say(`The ${kind} is in ${inProject('dist')}.`)
  return 0
}

async function verify() {
  const at = process.argv.indexOf('--against')
  const against = at < 0 ? null : path.resolve(process.argv[at + 1] ?? '')
  if (against !== null && !fs.existsSync(against)) throw new Stop(`There is nothing at ${against}.`)
  const first = await build(makeFolder())
  if (against !== null) {
    const isSame = await compareBuilds(first, against, true)
    say(
      isSame
        ? `The files in ${against} are those of this commit.`
        : `The files in ${against} are not all those of this commit.`
    )
    return isSame ? 0 : 1
  }
  const folder = makeFolder()
  const conditions = await otherConditions(folder, releaseEnvironment(process.env, path.join(folder, 'caches')), node)
  say(`· once more, ${conditions.said} …`)
  const second = await build(folder, conditions)
  if (await compareBuilds(first, second)) {
    say(`The ${kind} came out the same twice.`)
    return 0
  }
  folders.length = 0
  say(`The ${kind} came out differently: compare ${first} with ${second}, and delete both.`)
  return 1
}

/**
 * Builds the last commit in `folder`.
 * @param {string} folder an empty one
 * @param {Partial<import('./packaging/twice.mjs').Conditions>} [conditions]
 * @returns {Promise<string>} the checkout, with the results in its dist/
 */
async function build(folder, conditions = {}) {
  const { checkout = path.join(folder, 'countersign'), prefix = [] } = conditions
  const { env = releaseEnvironment(process.env, path.join(folder, 'caches')) } = conditions
  const time = (await mustRun('git', ['log', '-1', '--format=%ct'], { cwd: root })).trim()
  const umask = process.umask(conditions.umask ?? process.umask())
  await mustRun('git', ['clone', '--quiet', '--depth', '1', pathToFileURL(root).href, checkout])
  await handOver(folder, prefix)
  const packaging = [
    path.join(checkout, 'scripts', 'package.mjs'),
    '--release',
    ...(isRehearsal ? ['--rehearsal'] : [])
  ]
  const [program = '', ...args] = [...prefix, node, ...packaging]
  // For tools that would otherwise write the time of the build into a package.
  const { code } = await run(program, args, { cwd: checkout, env: { ...env, SOURCE_DATE_EPOCH: time }, live: true })
  process.umask(umask)
  if (code !== 0) throw new Stop(`The build ended with exit code ${code}.`)
  const version = versionIn(checkout)
  fs.copyFileSync(
    path.join(checkout, 'out', 'sbom.cdx.json'),
    path.join(checkout, 'dist', `${nameForSystem(version)}.cdx.json`)
  )
  return checkout
}

function versionIn(checkout) {
  const { version } = JSON.parse(fs.readFileSync(path.join(checkout, 'package.json'), 'utf8'))
  return isRehearsal ? rehearsalVersion(version) : version
}

/** Signs what is in dist/, with a statement about the build. */
async function sign(checkout, key) {
  const read = (...names) => fs.readFileSync(path.join(checkout, ...names), 'utf8')
  const git = async (...args) => (await run('git', args, { cwd: root })).output.trim()
  const tag = await git('tag', '--points-at', 'HEAD')
  const version = versionIn(checkout)
  const facts = {
    commit: await git('rev-parse', 'HEAD'),
    tag: tag === '' ? null : tag,
    version,
    isRehearsal,
    command: ['npm', 'run', 'release', ...(isRehearsal ? ['--', '--rehearsal'] : [])].join(' '),
    lockfile: createHash('sha512').update(read('package-lock.json')).digest('hex'),
    electron: JSON.parse(read('out', 'sbom.cdx.json')).components.find(({ name }) => name === 'electron').version,
    builder: { system: `${os.type()} ${os.release()} ${process.arch}`, node: process.version, ...(await readTools()) }
  }
  const time = Number(await git('log', '-1', '--format=%ct'))
  const names = signRelease(inProject('dist'), { key, isRehearsal, version, time, facts })
  say(`Signed, by ${key.publicText}:\n${names.map((name) => `  ${name}`).join('\n')}`)
}
