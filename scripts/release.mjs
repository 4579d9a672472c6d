// `npm run release`: every package that the configuration lists for this system (docs/releasing.md), built from scratch: from the last
// commit, in a fresh folder, with new caches, and without this checkout's node_modules, .runtime and out. The results are in dist/.
// `-- --rehearsal` goes the same way with the fallback Electron; its packages are marked, and never released.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { runMain, say, Stop } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { releaseEnvironment } from './setup/release-environment.mjs'
import { mustRun, run } from './setup/run.mjs'

await runMain(async () => {
  const changes = await mustRun('git', ['status', '--porcelain'], { cwd: root })
  if (changes.trim() !== '') throw new Stop(`A release is built from the last commit. Not committed:\n${changes}`)
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'countersign-release-'))
  try {
    const checkout = path.join(folder, 'countersign')
    await mustRun('git', ['clone', '--quiet', '--depth', '1', pathToFileURL(root).href, checkout])
    const env = releaseEnvironment(process.env, path.join(folder, 'caches'))
    const isRehearsal = process.argv.includes('--rehearsal')
    const packaging = [
      path.join(checkout, 'scripts', 'package.mjs'),
      '--release',
      ...(isRehearsal ? ['--rehearsal'] : [])
    ]
    const { code } = await run(process.execPath, packaging, { cwd: checkout, env, live: true })
    if (code !== 0) return code
    fs.rmSync(inProject('dist'), { recursive: true, force: true })
    fs.cpSync(path.join(checkout, 'dist'), inProject('dist'), { recursive: true, verbatimSymlinks: true })
    say(`The ${isRehearsal ? 'rehearsal' : 'release'} is in ${inProject('dist')}.`)
    return 0
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
})
