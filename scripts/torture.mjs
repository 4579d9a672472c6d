// `npm run torture -- --rounds N [--write]`: the crash-safety tests with N kills (default 100) and a table of the results; `--write` puts
// it into docs/reliability.md.
import { describeMachine } from './report/machine.mjs'
import { readOption } from './report/options.mjs'
import { createResults } from './report/results.mjs'
import { writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, say, Stop } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'

await runMain(async () => {
  const rounds = Number(readOption('rounds', '100'))
  if (!Number.isInteger(rounds) || rounds < 1) throw new Stop('usage: npm run torture -- --rounds N [--write]')
  const { node, env } = await prepare({ desktop: false, tests: false, build: false })
  const report = createResults('torture')
  const vitest = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/torture', 'test/thief']
  const { code } = await run(node, vitest, {
    cwd: root,
    env: { ...env, COUNTERSIGN_ROUNDS: String(rounds), COUNTERSIGN_LONG: '1', COUNTERSIGN_TORTURE_REPORT: report.file },
    live: true
  })
  const results = report.read()
  const lines = results
    .sort((a, b) => (a.what < b.what ? -1 : 1))
    .map(
      ({ what, rounds: times, landed, kept, seconds }) =>
        `| ${what} | ${times} | ${landed} | ${kept} | ${seconds.toFixed(0)} s |`
    )
  const text = `${describeMachine()}. ${code === 0 ? 'Nothing acknowledged was lost.' : 'NOT ALL HELD.'}

| What was broken | Rounds | Where | Found afterwards | Took |
| --- | ---: | --- | --- | ---: |
${lines.join('\n')}`
  say(`\n${text}`)
  if (code === 0 && process.argv.includes('--write')) writeIntoDocument('docs/reliability.md', 'torture', text)
  return code
})
