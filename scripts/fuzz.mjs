// `npm run fuzz -- --minutes N [--seed N] [--only GROUP] [--write]`: hostile input for everything that reads foreign data, for N minutes
// (default 5). Each group of targets runs in its own process with a heap of 512 MiB, as many at once as there are processors. A failing
// input is minimised, saved in test/fuzz/found/ and reported. `--write` puts the table into docs/reliability.md.
import { randomInt } from 'node:crypto'
import path from 'node:path'
import { describeMachine } from './report/machine.mjs'
import { readOption } from './report/options.mjs'
import { createResults } from './report/results.mjs'
import { writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, Stop } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'
import fs from 'node:fs'
import os from 'node:os'

const usage = 'usage: npm run fuzz -- --minutes N [--seed N] [--only GROUP] [--write]'

await runMain(async () => {
  const minutes = Number(readOption('minutes', '5'))
  const seed = Number(readOption('seed', String(randomInt(2 ** 31))))
  const only = readOption('only', '')
  if (!(minutes > 0) || !Number.isInteger(seed) || only === undefined) throw new Stop(usage)
  const groups = fs
    .readdirSync(inProject('test', 'fuzz'))
    .filter((name) => name.endsWith('.test.ts') && name.includes(only))
  if (groups.length === 0) throw new Stop(`there is no group named ${only}`)
  const workers = Math.min(groups.length, os.availableParallelism())
  // All groups together take the given time; starting and minimising do not count.
  const msEach = (minutes * 60_000 * workers) / groups.length

  const { node, env } = await prepare({ desktop: false, tests: false, build: false })
  const report = createResults('fuzz')
  console.log(`seed ${seed}, ${minutes} min, ${groups.length} groups, ${workers} at once`)
  const vitest = inProject('node_modules', 'vitest', 'vitest.mjs')
  const { code, output } = await run(
    node,
    [
      vitest,
      'run',
      `--maxWorkers=${workers}`,
      '--execArgv=--max-old-space-size=512',
      ...groups.map((name) => path.join('test', 'fuzz', name))
    ],
    {
      cwd: root,
      env: {
        ...env,
        COUNTERSIGN_FUZZ_MS: String(msEach),
        COUNTERSIGN_FUZZ_SEED: String(seed),
        COUNTERSIGN_FUZZ_REPORT: report.file
      }
    }
  )
  const results = report.read()
  const total = results.reduce((sum, { inputs }) => sum + inputs, 0)
  const lines = results
    .sort((a, b) => (a.target < b.target ? -1 : 1))
    .map((each) => {
      const cells = [
        each.target,
        each.inputs.toLocaleString('en'),
        each.seconds.toFixed(0),
        each.outcomes,
        `${each.slowestMs.toFixed(0)} ms`,
        `${each.heapMib.toFixed(0)} MiB`,
        each.defect === null ? 'held' : `**failed**: ${each.defect.file}`
      ]
      return `| ${cells.join(' | ')} |`
    })
  const text = `${describeMachine()}: ${minutes} minutes, ${total.toLocaleString('en')} inputs, seed ${seed}.

| Target | Inputs | Seconds | Answers | Slowest | Held | Result |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${lines.join('\n')}`
  console.log(`\n${text}`)
  if (code === 0 && process.argv.includes('--write')) writeIntoDocument('docs/reliability.md', 'fuzz', text)
  for (const { target, defect } of results) if (defect !== null) console.error(`\n${target}: ${defect.message}`)
  // A process that ended by itself (out of memory, an endless loop) has no line above: the runner's output names it.
  if (code !== 0 && results.every(({ defect }) => defect === null)) console.error(output.slice(-4000))
  return code
})
