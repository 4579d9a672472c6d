// `npm run screenshots`: retakes the images of README and the guides from the real app, into docs/images.
import { prepare } from './setup.mjs'
import { runMain, say } from './setup/progress.mjs'
import { inProject } from './setup/project.mjs'
import { runWithDesktop } from './with-desktop.mjs'

await runMain(async () => {
  const { node, env } = await prepare({ desktop: true, tests: true, build: true })
  const folder = inProject('docs', 'images')
  const args = [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list', 'test/pictures/']
  const code = await runWithDesktop(node, args, { env: { ...env, COUNTERSIGN_SCREENSHOTS: folder } })
  if (code === 0) say(`The screenshots are in ${folder}. Look at them before you commit them.`)
  return code
})
