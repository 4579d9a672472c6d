// `npm run breakages [-- --of model|renewal] [--minutes N] [--only TEXT] [--write]`: takes guards out, one at a time, and runs the
// model, or the unit tests of renewal, against what is left: what noticed? `--write` puts the table into docs/reliability.md. Exit
// code 1 where a breakage was not noticed.
import fs from 'node:fs'
import { checkEdits, copyTree, tryBreakage } from './breakages/break.mjs'
import { modelBreakages } from './breakages/model.mjs'
import { renewalBreakages, renewalTests } from './breakages/renewal.mjs'
import { describeMachine } from './report/machine.mjs'
import { readOption } from './report/options.mjs'
import { writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, say } from './setup/progress.mjs'

/** The shrunk sequence of steps, and what did not hold after it. */
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

const kinds = {
  model: { breakages: modelBreakages, args: ['test/model'], read: readCounterexample, marker: 'breakages' },
  renewal: { breakages: renewalBreakages, args: renewalTests, read: readFailedTest, marker: 'renewal-breakages' }
}

await runMain(async () => {
  const minutes = readOption('minutes', '4')
  const only = readOption('only', '')
  const kind = readOption('of', 'model') === 'renewal' ? kinds.renewal : kinds.model
  const breakages = kind.breakages.filter(({ what }) => what.includes(only))
  checkEdits(breakages)
  const { node, env } = await prepare({ desktop: false, tests: false, build: false })
  const folder = copyTree()
  const verdicts = []
  try {
    for (const breakage of breakages) {
      const verdict = await tryBreakage(breakage, folder, {
        node,
        env: { ...env, COUNTERSIGN_MODEL_MINUTES: minutes },
        args: kind.args,
        read: kind.read
      })
      say(`${verdict.isNoticed ? 'noticed' : 'NOT NOTICED'}: ${verdict.what}\n  ${verdict.by}`)
      verdicts.push(verdict)
    }
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
  const rows = verdicts.map(({ what, by }) => `| ${what} | ${by.replaceAll('|', '\\|')} |`)
  const text = [describeMachine() + '.', '', '| What was let through | Found by |', '| --- | --- |', ...rows].join('\n')
  if (process.argv.includes('--write')) writeIntoDocument('docs/reliability.md', kind.marker, text)
  return verdicts.every(({ isNoticed }) => isNoticed) ? 0 : 1
})
