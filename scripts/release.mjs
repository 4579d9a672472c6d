// `npm run release`: every package that the configuration lists for this system (docs/releasing.md), built from scratch: from the last
// commit, in a fresh folder, with new caches, and without this checkout's node_modules, .runtime and out. The results are in dist/, signed.
// `-- --rehearsal` goes the same way with the fallback Electron; its packages are marked, signed by a key that no app accepts, and never
// released.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { findSigningKey, signRelease } from './packaging/sign.mjs'
import { rehearsalVersion } from './packaging/version.mjs'
import { runMain, say, Stop } from './setup/progress.mjs'
import { inProject, root, runtimeDir } from './setup/project.mjs'
import { releaseEnvironment } from './setup/release-environment.mjs'
import { mustRun, run } from './setup/run.mjs'

await runMain(async () => {
  const changes = await mustRun('git', ['status', '--porcelain'], { cwd: root })
  if (changes.trim() !== '') throw new Stop(`A release is built from the last commit. Not committed:\n${changes}`)
  const isRehearsal = process.argv.includes('--rehearsal')
  // Before the build, which takes long.
  const key = findSigningKey(process.env, isRehearsal)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-release-'))
  try {
    const checkout = path.join(folder, 'countersign')
    await mustRun('git', ['clone', '--quiet', '--depth', '1', pathToFileURL(root).href, checkout])
    const env = releaseEnvironment(process.env, path.join(folder, 'caches'))
    const packaging = [
      path.join(checkout, 'scripts', 'package.mjs'),
      '--release',
      ...(isRehearsal ? ['--rehearsal'] : [])
    ]
    // Under `npm run`, this is the checkout's own Node; a release begins with the one that the user brought along.
    const node = process.execPath.startsWith(runtimeDir) ? 'node' : process.execPath
    const { code } = await run(node, packaging, { cwd: checkout, env, live: true })
    if (code !== 0) return code
    fs.rmSync(inProject('dist'), { recursive: true, force: true })
    fs.cpSync(path.join(checkout, 'dist'), inProject('dist'), { recursive: true, verbatimSymlinks: true })
    await sign(checkout, key, isRehearsal)
    say(`The ${isRehearsal ? 'rehearsal' : 'release'} is in ${inProject('dist')}.`)
    return 0
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
})

/** Signs what is in dist/, with the bill of materials and a statement about the build. */
async function sign(checkout, key, isRehearsal) {
  const folder = inProject('dist')
  const read = (...names) => fs.readFileSync(path.join(checkout, ...names), 'utf8')
  const manifest = JSON.parse(read('package.json'))
  const version = isRehearsal ? rehearsalVersion(manifest.version) : manifest.version
  const bill = read('out', 'sbom.cdx.json')
  fs.writeFileSync(path.join(folder, `Countersign-${version}.cdx.json`), bill)
  const git = async (...args) => (await run('git', args, { cwd: root })).output.trim()
  const tag = await git('tag', '--points-at', 'HEAD')
  const facts = {
    commit: await git('rev-parse', 'HEAD'),
    tag: tag === '' ? null : tag,
    version,
    isRehearsal,
    command: ['npm', 'run', 'release', ...(isRehearsal ? ['--', '--rehearsal'] : [])].join(' '),
    lockfile: createHash('sha512').update(read('package-lock.json')).digest('hex'),
    electron: JSON.parse(bill).components.find(({ name }) => name === 'electron').version,
    builder: { system: `${os.type()} ${os.release()} ${process.arch}`, node: process.version }
  }
  const time = Number(await git('log', '-1', '--format=%ct'))
  const names = signRelease(folder, { key, isRehearsal, version, time, facts })
  say(`Signed, by ${key.publicText}:\n${names.map((name) => `  ${name}`).join('\n')}`)
}
