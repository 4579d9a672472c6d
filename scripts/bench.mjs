// `npm run bench [-- --json] [--only TEXT] [--write]`: measures this machine at full size, next to reference measurements of the same run
// (a bare Electron window, the bare HMACs, one argon2id); `npm test` runs smaller measurements of the main process. `--json` prints only
// the results on standard output and everything else on standard error. `--only` runs the files whose name contains TEXT. `--write` puts
// the table into docs/performance.md.
import fs from 'node:fs'
import { describeMachine } from './report/machine.mjs'
import { readOption } from './report/options.mjs'
import { createResults } from './report/results.mjs'
import { writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, say, sayOn, Stop } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'
import { runWithDesktop } from './with-desktop.mjs'

const isJson = process.argv.includes('--json')

await runMain(async () => {
  if (isJson) sayOn(process.stderr)
  const only = readOption('only', '')
  const files = fs.readdirSync(inProject('test', 'bench')).filter((name) => name.includes(only))
  const pathsOf = (ending) => files.filter((name) => name.endsWith(ending)).map((name) => `test/bench/${name}`)
  const [tests, specs] = [pathsOf('.test.ts'), pathsOf('.spec.ts')]
  if (tests.length + specs.length === 0) throw new Stop(`No measurement is in a file with ${only} in its name.`)
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
  const vitest = [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', '--maxWorkers=1', ...tests]
  const measure = () => run(toolchain.node, vitest, { cwd: root, env, live: !isJson })
  const { code, output } = tests.length === 0 ? { code: 0, output: '' } : await measure()
  if (code !== 0 && isJson) say(output)
  const reporter = isJson ? 'dot' : 'list'
  const playwright = [
    inProject('node_modules', '@playwright', 'test', 'cli.js'),
    'test',
    `--reporter=${reporter}`,
    ...specs
  ]
  const journeys = specs.length === 0 ? 0 : await runWithDesktop(toolchain.node, playwright, { env, isAside: isJson })
  const measured = report.read()
  if (isJson) process.stdout.write(`${JSON.stringify({ machine: describeMachine(), results: measured }, null, 2)}\n`)
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
