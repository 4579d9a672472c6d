// `npm run breakages [-- --of model|renewal|torture] [--minutes N] [--seed N] [--only TEXT] [--rows FIRST-LAST] [--write]`: removes guards
// one at a time and runs the model, or the unit tests of renewal or torture, against the rest. Reports which test noticed and, for the
// model, how long that took. `--write` puts the rows that were run into the table of docs/reliability.md. Exit code 1 if no test noticed a
// breakage.
import fs from 'node:fs'
import { checkEdits, copyTree, tryBreakage } from './breakages/break.mjs'
import { modelBreakages } from './breakages/model.mjs'
import { renewalBreakages, renewalTests } from './breakages/renewal.mjs'
import { tortureBreakages, tortureTests } from './breakages/torture.mjs'
import { describeMachine } from './report/machine.mjs'
import { readOption } from './report/options.mjs'
import { createResults } from './report/results.mjs'
import { readFromDocument, writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, say, Stop } from './setup/progress.mjs'

const document = 'docs/reliability.md'

/** The minimised sequence of steps, and what failed after it. */
function readCounterexample(output) {
  const steps = /Counterexample: \[(.*?)(?:\s*\/\*.*)?\]\s*$/m.exec(output)?.[1]
  const broken = /Violation: (.*)$/m.exec(output)?.[1]
  return steps === undefined ? null : `\`${steps}\`${broken === undefined ? '' : `: ${broken}`}`
}

/** The test that failed first. */
function readFailedTest(output) {
  const name = /^ FAIL +(.*)$/m.exec(output)?.[1]
  const [file, ...titles] = name?.split(' > ') ?? []
  return file === undefined ? null : `${titles.join(', ')} (\`${file.trim()}\`)`
}

/** The number of sequences, and the CPU time in seconds. */
function readEffort(report) {
  const found = report.read().find((line) => line.found !== undefined)?.found
  return found === undefined ? ['', ''] : [String(found.sequences), found.seconds.toFixed(1)]
}

const kinds = {
  model: {
    breakages: modelBreakages,
    args: ['test/model'],
    read: readCounterexample,
    readMore: readEffort,
    marker: 'breakages',
    head: ['| Without the guard | Found by | Sequences | Seconds |', '| --- | --- | ---: | ---: |']
  },
  renewal: {
    breakages: renewalBreakages,
    args: renewalTests,
    read: readFailedTest,
    readMore: () => [],
    marker: 'renewal-breakages',
    head: ['| Without the guard | Found by |', '| --- | --- |']
  },
  torture: {
    breakages: tortureBreakages,
    args: tortureTests,
    read: readFailedTest,
    readMore: () => [],
    marker: 'torture-breakages',
    head: ['| What was broken | Found by |', '| --- | --- |']
  }
}

const rowOf = (cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

/** Puts a row into its table, in the order of the list; rows from other runs stay. */
function writeRow({ breakages, marker, head }, cells) {
  const rows = readFromDocument(document, marker)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !head.includes(line))
  const lines = breakages.map(({ what }) => {
    if (what === cells[0]) return rowOf(cells)
    return (
      rows.find((row) => row.startsWith(rowOf([what]).slice(0, -1))) ??
      rowOf([what, 'not run', ...cells.slice(2).map(() => '')])
    )
  })
  writeIntoDocument(document, marker, [`${describeMachine()}.`, '', ...head, ...lines].join('\n'))
}

await runMain(async () => {
  const kind = kinds[readOption('of', 'model')]
  if (kind === undefined) throw new Stop(`There are breakages for ${Object.keys(kinds).join(', ')}.`)
  const only = readOption('only', '')
  const [first = 1, last] = readOption('rows', `1-${kind.breakages.length}`).split('-').map(Number)
  const breakages = kind.breakages.slice(first - 1, last).filter(({ what }) => what.includes(only))
  checkEdits(breakages)
  const { node, env } = await prepare({ desktop: false, tests: false, build: false })
  const folder = copyTree()
  let missed = 0
  try {
    for (const breakage of breakages) {
      const report = createResults('breakage')
      const verdict = await tryBreakage(breakage, folder, {
        node,
        env: {
          ...env,
          COUNTERSIGN_MODEL_MINUTES: readOption('minutes', '1'),
          COUNTERSIGN_MODEL_SEED: readOption('seed', '20260101'),
          COUNTERSIGN_MODEL_REPORT: report.file
        },
        args: kind.args,
        read: kind.read
      })
      const cells = [verdict.what, verdict.by, ...kind.readMore(report)]
      say(`${verdict.isNoticed ? 'noticed' : 'NOT NOTICED'}: ${cells.join('\n  ')}`)
      if (process.argv.includes('--write')) writeRow(kind, cells)
      if (!verdict.isNoticed) missed++
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  return missed === 0 ? 0 : 1
})
