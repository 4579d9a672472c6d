// `npm run unit:watch [-- PATH]`: reruns the unit tests that a saved file affects, on the Node that all tests use.
import { findToolchain } from './setup.mjs'
import { runMain } from './setup/progress.mjs'
import { inProject } from './setup/project.mjs'
import { run } from './setup/run.mjs'

await runMain(async () => {
  const { node, env } = findToolchain()
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs')
  return (await run(node, [vitest, 'watch', '--changed', ...process.argv.slice(2)], { env, live: true })).code
})
