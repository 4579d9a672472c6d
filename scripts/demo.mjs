// `npm run demo`: runs the main job in the real app: create an account, scan, code, backup codes, log in. It is the journey of that name
// with screenshots, numbered in demo-output/.
import { rmSync } from 'node:fs'
import { prepare } from './setup.mjs'
import { runMain, say } from './setup/progress.mjs'
import { inProject, isLinux, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'
import { runWithDesktop } from './with-desktop.mjs'

const output = inProject('demo-output')
const hasDisplay = !isLinux || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

await runMain(async () => {
  const { node, env } = await prepare({ desktop: !hasDisplay, tests: false, build: true })
  rmSync(output, { recursive: true, force: true })
  const args = [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', 'main-job']
  const inside = { ...env, COUNTERSIGN_DEMO_OUTPUT: output }
  const code = hasDisplay
    ? (await run(node, args, { cwd: root, env: inside, live: true })).code
    : await runWithDesktop(node, args, { env: inside })
  if (code === 0) say(`The demo's screenshots are in ${output}.`)
  return code
})
