// `npm run bench [-- --json] [--only TEXT] [--write] [--trace | --parts]`: measures this machine at full size, next to reference measurements of the same run
// (a bare Electron window, the bare HMACs, one argon2id); `npm test` runs smaller measurements of the main process. `--json` prints only
// the results on standard output and everything else on standard error. `--only` runs the files whose name contains TEXT. `--write` puts
// the table into docs/performance.md; with `--only`, it replaces the rows of the groups that were measured. `--trace` only
// draws one start (test-results/start.svg, or `--picture FILE`);
// `--parts` only lists of what the pages' first scripts consist.
import fs from 'node:fs'
import { describeAll, describePart, makeTable } from './report/bench-table.mjs'
import { describeMachine } from './report/machine.mjs'
import { readOption } from './report/options.mjs'
import { createResults } from './report/results.mjs'
import { readFromDocument, writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, say, sayOn, step, Stop } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'
import { runWithDesktop } from './with-desktop.mjs'

const traceFile = 'trace.spec.ts'
const isJson = process.argv.includes('--json')

await runMain(async () => {
  if (isJson) sayOn(process.stderr)
  const isTrace = process.argv.includes('--trace')
  const only = readOption('only', '')
  const isWanted = (name) => (isTrace ? name === traceFile : name !== traceFile && name.includes(only))
  const files = fs.readdirSync(inProject('test', 'bench')).filter(isWanted)
  const pathsOf = (ending) => files.filter((name) => name.endsWith(ending)).map((name) => `test/bench/${name}`)
  const [tests, specs] = [pathsOf('.test.ts'), pathsOf('.spec.ts')]
  if (tests.length + specs.length === 0) throw new Stop(`No measurement is in a file with ${only} in its name.`)
  const toolchain = await prepare({ desktop: true, tests: false, build: true })
  if (process.argv.includes('--parts')) {
    const table = await describeParts()
    say(table)
    if (process.argv.includes('--write')) writeIntoDocument('docs/performance.md', 'parts', table)
    return 0
  }
  const report = createResults('bench')
  const env = {
    ...toolchain.env,
    COUNTERSIGN_BENCH_USERS: '100000',
    COUNTERSIGN_BENCH_AUDIT: '300000',
    COUNTERSIGN_BENCH_ACCOUNTS: '10000',
    COUNTERSIGN_BENCH_PICTURES: '4',
    COUNTERSIGN_BENCH_RESULTS: report.file,
    COUNTERSIGN_TRACE: inProject(readOption('picture', 'test-results/start.svg'))
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
  if (isTrace) return journeys
  const measured = report.read()
  if (isJson) process.stdout.write(`${JSON.stringify({ machine: describeMachine(), results: measured }, null, 2)}\n`)
  const table = makeTable(measured)
  if (!isJson) say(`\n${describeMachine()}\n\n${table}`)
  if (process.argv.includes('--write')) {
    const machine = `${describeMachine()}, Electron ${toolchain.electron.version}`
    const [document, place] = ['docs/performance.md', 'bench']
    const isWhole = only === ''
    const text = isWhole
      ? describeAll(measured, machine)
      : describePart(readFromDocument(document, place), measured, machine)
    writeIntoDocument(document, place, text)
  }
  return Math.max(code, journeys)
})

/** Needs the packages that the setup installs. */
async function describeParts() {
  const { makePartsTable, measureParts } = await import('./pages/parts.mjs')
  return makePartsTable(
    await step('building the pages with source maps', () => measureParts(['panel', 'authenticator']))
  )
}
