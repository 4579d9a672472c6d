// `npm run demo`: shows the main job in the real app: create an account, scan, code, backup codes, log in. It is the journey of that name,
// told step by step, with a screenshot of each step in demo-output/.
import { rmSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { createNarrator } from './demo/steps.mjs'
import { prepare } from './setup.mjs'
import { runMain, say } from './setup/progress.mjs'
import { inProject, isLinux, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'
import { runWithDesktop } from './with-desktop.mjs'

const output = inProject('demo-output')
const hasDisplay = !isLinux || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

await runMain(async () => {
  const { node, env } = await prepare({ desktop: !hasDisplay, tests: false, build: true })
  if (!hasDisplay) return runWithDesktop(node, [fileURLToPath(import.meta.url)], { env })
  rmSync(output, { recursive: true, force: true })
  const folder = path.relative(process.cwd(), output)
  say('The demo: Ada Quill sets up two-factor authentication and logs in. It takes about half a minute.')
  const { code, output: printed } = await run(
    node,
    [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', 'main-job'],
    { cwd: root, env: { ...env, COUNTERSIGN_DEMO_OUTPUT: output }, onOutput: createNarrator(folder, say) }
  )
  if (code === 0)
    say(`\nThat was the main job. The screenshots are in ${output}.\nWith a display, npm start opens the app itself.`)
  else say(`\nThe demo stopped here. The run printed:\n\n${printed.trimEnd()}`)
  return code
})
