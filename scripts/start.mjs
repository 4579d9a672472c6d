// `npm start`: from any state of the checkout to the two windows. Arguments after `--` go to the app. Without a display it runs the guided
// demo on a virtual display, which prints its steps and their screenshots.
import { spawn } from 'node:child_process'
import { prepare } from './setup.mjs'
import { runMain, say } from './setup/progress.mjs'
import { inProject, isLinux, root } from './setup/project.mjs'
import { sandboxArguments } from './setup/sandbox.mjs'
import { runWithDesktop } from './with-desktop.mjs'

const hasX11 = Boolean(process.env.DISPLAY)
const hasDisplay = !isLinux || hasX11 || Boolean(process.env.WAYLAND_DISPLAY)

await runMain(async () => {
  const toolchain = await prepare({ desktop: !hasDisplay, tests: false, build: true })
  return hasDisplay ? startApp(toolchain) : runDemo(toolchain)
})

function startApp({ electron, env }) {
  const wayland = isLinux && !hasX11 ? ['--ozone-platform-hint=auto'] : []
  const sandbox = sandboxArguments(electron.dir)
  if (sandbox.length > 0) {
    say('! Running as root: Chromium refuses its sandbox to root, so it is off. Use an ordinary account for real data.')
  }
  const args = [...sandbox, ...wayland, root, ...process.argv.slice(2)]
  const inside = { ...env }
  delete inside.ELECTRON_RUN_AS_NODE
  say('Starting Countersign.')
  return new Promise((resolve, reject) => {
    const app = spawn(electron.executable, args, { cwd: root, env: inside, stdio: 'inherit' })
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => app.kill(signal))
    app.on('error', reject)
    app.on('exit', (code) => resolve(code ?? 1))
  })
}

function runDemo({ node, env }) {
  say('There is no display here: running the guided demo on a virtual display.')
  return runWithDesktop(node, [inProject('scripts', 'demo.mjs')], { env })
}
