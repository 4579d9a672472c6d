// `npm run gallery`: every screen in every state, in its own window, with pages that reload when they change. `npm run gallery --
// --pictures FOLDER` takes screenshots of all of them instead, in both themes and three sizes; `-- --references` makes the reference
// pictures anew that the daily run compares.
import { spawn } from 'node:child_process'
import path from 'node:path'
import { prepare } from './setup.mjs'
import { runMain, Stop } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { sandboxArguments } from './setup/sandbox.mjs'
import { runWithDesktop } from './with-desktop.mjs'

/** Runs tests of the gallery on a desktop of their own. */
async function runTests(args, extraEnv) {
  const { node, env } = await prepare({ desktop: true, tests: true, build: false })
  const cli = inProject('node_modules', '@playwright', 'test', 'cli.js')
  return runWithDesktop(node, [cli, 'test', '--reporter=list', 'test/gallery/', ...args], {
    env: { ...env, ...extraEnv }
  })
}

await runMain(async () => {
  const [option, folder] = process.argv.slice(2)
  if (option === '--pictures') {
    if (folder === undefined) throw new Stop('usage: npm run gallery -- --pictures FOLDER')
    return runTests(['--grep', 'screenshots of every entry'], { COUNTERSIGN_GALLERY_PICTURES: path.resolve(folder) })
  }
  if (option === '--references') return runTests(['--grep', 'the daily entries', '--update-snapshots=changed'], {})
  const { electron, env } = await prepare({ desktop: false, tests: false, build: false })
  // Imported late: before the setup there may be no node_modules.
  const { serveGallery } = await import('./gallery/pages.mjs')
  const outDir = inProject('test-results', 'gallery')
  const server = await serveGallery(outDir)
  try {
    const program = path.join(electron.dir, path.basename(electron.executable))
    const child = spawn(program, [...sandboxArguments(electron.dir), outDir], {
      cwd: root,
      env: { ...env, COUNTERSIGN_GALLERY_SERVER: server.url },
      stdio: 'inherit'
    })
    return await new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('exit', (code) => resolve(code ?? 1))
    })
  } finally {
    await server.close()
  }
})
