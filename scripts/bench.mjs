// `npm run bench`: how quickly this machine answers, at full size; `npm test` runs the same measurements smaller.
import { prepare } from './setup.mjs'
import { runMain } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'

await runMain(async () => {
  const { node, env } = await prepare({ desktop: false, tests: false, build: false })
  const vitest = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/bench']
  return (
    await run(node, vitest, {
      cwd: root,
      env: {
        ...env,
        COUNTERSIGN_BENCH_USERS: '100000',
        COUNTERSIGN_BENCH_ACCOUNTS: '10000',
        COUNTERSIGN_BENCH_PICTURES: '4'
      },
      live: true
    })
  ).code
})
