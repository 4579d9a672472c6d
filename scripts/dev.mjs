// `npm run dev`: the real app, with pages that reload when they change and a main process that restarts when it changes. Its data is in
// .runtime/dev-data unless COUNTERSIGN_DATA_DIR names a folder. Arguments go to the app.
import { spawn } from 'node:child_process'
import { prepare } from './setup.mjs'
import { runMain } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { sandboxArguments } from './setup/sandbox.mjs'

await runMain(async () => {
  const { node, electron, env } = await prepare({ desktop: false, tests: false, build: false })
  /** @type {NodeJS.ProcessEnv} */
  const inside = { COUNTERSIGN_DATA_DIR: inProject('.runtime', 'dev-data'), ...env }
  inside.ELECTRON_EXEC_PATH = electron.executable
  delete inside.ELECTRON_RUN_AS_NODE
  const electronVite = inProject('node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  const args = ['--watch', '--', ...sandboxArguments(electron.dir), ...process.argv.slice(2)]
  return new Promise((resolve, reject) => {
    const server = spawn(node, [electronVite, ...args], { cwd: root, env: inside, stdio: 'inherit' })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal))
    server.on('error', reject)
    server.on('exit', (code) => resolve(code ?? 1))
  })
})
