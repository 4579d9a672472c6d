// `npm run bench [-- --json] [--write]`: how quickly this machine answers, at full size, beside what it is compared with in the
// same run (a bare Electron window, the bare HMACs, the one argon2id); `npm test` runs the measurements of the main process
// smaller. `--json` prints the results alone, `--write` puts the table into docs/performance.md.
import { describeMachine } from './report/machine.mjs'
import { createResults } from './report/results.mjs'
import { writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, say } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'
import { runWithDesktop } from './with-desktop.mjs'

const isJson = process.argv.includes('--json')

await runMain(async () => {
  const toolchain = await prepare({ desktop: true, tests: false, build: true })
  const report = createResults('bench')
  const env = {
    ...toolchain.env,
    COUNTERSIGN_BENCH_USERS: '100000',
    COUNTERSIGN_BENCH_AUDIT: '300000',
    COUNTERSIGN_BENCH_ACCOUNTS: '10000',
    COUNTERSIGN_BENCH_PICTURES: '4',
    COUNTERSIGN_BENCH_RESULTS: report.file
  }
  const vitest = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '--maxWorkers=1', 'test/bench']
  const { code } = await run(toolchain.node, vitest, { cwd: root, env, live: !isJson })
  const reporter = isJson ? 'dot' : 'list'
  const playwright = [
    inProject('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    `--reporter=${reporter}`,
    'test/bench/'
  ]
  const journeys = await runWithDesktop(toolchain.node, playwright, { env })
  const measured = report.read()
  if (isJson) say(JSON.stringify({ machine: describeMachine(), results: measured }, null, 2))
  const table = makeTable(measured)
  if (!isJson) say(`\n${describeMachine()}\n\n${table}`)
  if (process.argv.includes('--write')) {
    const electron = toolchain.electron.version
    writeIntoDocument('docs/performance.md', 'bench', `${describeMachine()}, Electron ${electron}.\n\n${table}`)
  }
  return Math.max(code, journeys)
})

function makeTable(measured) {
  const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2))
  const lines = measured.map(({ group, name, value, unit, spread, rounds, goal }) => {
    const range = spread && rounds > 1 ? `${number(spread[0])} to ${number(spread[1])} (${rounds})` : ''
    const verdict = goal === undefined ? '' : `${number(goal)} ${unit} ${value <= goal ? '✓' : '**missed**'}`
    return `| ${group} | ${name} | ${number(value)} ${unit} | ${range} | ${verdict} |`
  })
  return ['| | What | Median | Spread (rounds) | At most |', '| --- | --- | ---: | ---: | ---: |', ...lines].join('\n')
}
