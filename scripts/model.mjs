// `npm run model -- --minutes N [--seed N] [--about THEME] [--write]`: random sequences of what people, admins, crashes and clocks do, with
// the real services on a real store checked against the small model of test/model, for N minutes (default 5). A counterexample is minimised
// and printed. `--write` puts the numbers into docs/reliability.md.
import { randomInt } from 'node:crypto'
import { describeMachine } from './report/machine.mjs'
import { readOption } from './report/options.mjs'
import { createResults } from './report/results.mjs'
import { writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, say, Stop } from './setup/progress.mjs'
import { inProject, root } from './setup/project.mjs'
import { run } from './setup/run.mjs'

const usage = 'usage: npm run model -- --minutes N [--seed N] [--about THEME] [--write]'

await runMain(async () => {
  const minutes = Number(readOption('minutes', '5'))
  const seed = Number(readOption('seed', String(randomInt(2 ** 31))))
  if (!(minutes > 0) || !Number.isInteger(seed)) throw new Stop(usage)
  const { node, env } = await prepare({ desktop: false, tests: false, build: false })
  const report = createResults('model')
  say(`seed ${seed}, ${minutes} min`)
  const { code } = await run(node, [inProject('node_modules', 'vitest', 'vitest.mjs'), 'run', 'test/model'], {
    cwd: root,
    env: {
      ...env,
      COUNTERSIGN_MODEL_MINUTES: String(minutes),
      COUNTERSIGN_MODEL_SEED: String(seed),
      COUNTERSIGN_MODEL_ABOUT: readOption('about', ''),
      COUNTERSIGN_MODEL_REPORT: report.file
    },
    live: true
  })
  const lines = report
    .read()
    .filter(({ kind }) => kind !== undefined)
    .sort((one, other) => one.kind.localeCompare(other.kind))
    .map(
      ({ kind, sequences, steps }) => `| ${kind} | ${sequences.toLocaleString('en')} | ${steps.toLocaleString('en')} |`
    )
  const verdict = code === 0 ? 'Every step was as the model says.' : 'NOT ALL HELD.'
  const text = `${describeMachine()}: ${minutes} minutes, seed ${seed}. ${verdict}

| About | Sequences | Steps in all |
| --- | ---: | ---: |
${lines.join('\n')}`
  say(`\n${text}`)
  if (code === 0 && process.argv.includes('--write')) writeIntoDocument('docs/reliability.md', 'model', text)
  return code
})
