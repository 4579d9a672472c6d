// `npm run bench`: how quickly this machine answers, at full size; `npm test` runs the same measurements smaller.
import { prepare } from './setup.mjs'
import { runMain } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'
import { runWithDesktop } from './with-desktop.mjs'

await runMain(async () => {
  const toolchain = await prepare({ desktop: true, tests: false, build: true })
  const env = {
    ...toolchain.env,
    COUNTERSIGN_BENCH_USERS: '100000',
    COUNTERSIGN_BENCH_ACCOUNTS: '10000',
    COUNTERSIGN_BENCH_PICTURES: '4'
  }
  const vitest = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/bench']
  const { code } = await run(toolchain.node, vitest, { cwd: root, env, live: true })
  const playwright = [inProject('node_modules', '@playwright', 'test', 'cli.js'), 'test', '--reporter=list', 'bench/']
  return Math.max(code, await runWithDesktop(toolchain.node, playwright, { env }))
})
