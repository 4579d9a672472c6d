// `npm run torture -- --rounds N`: the crash-safety tests with as many kills as one wants to wait for (100 if not told).
import { prepare } from './setup.mjs'
import { runMain, Stop } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'

await runMain(async () => {
  const at = process.argv.indexOf('--rounds')
  const rounds = at < 0 ? 100 : Number(process.argv[at + 1])
  if (!Number.isInteger(rounds) || rounds < 1) throw new Stop('usage: npm run torture -- --rounds N')
  const { node, env } = await prepare({ desktop: false, tests: false, build: false })
  const vitest = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/torture']
  return (await run(node, vitest, { cwd: root, env: { ...env, COUNTERSIGN_ROUNDS: String(rounds) }, live: true })).code
})
