// `npm run checklist`: runs the tests and lists every line of the security checklist with the tests that show it and
// their result. `--from-last-run` reads the reports of the last run instead, `--markdown` prints a table, `--write` puts it
// into docs/checklist.md. Exit code 1 where a line has no test or a failing one.
import { readChecklist } from './checklist/table.mjs'
import { steps } from './checks/steps.mjs'
import { describeMachine } from './report/machine.mjs'
import { writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, say } from './setup/progress.mjs'

const isMarkdown = process.argv.includes('--markdown')

await runMain(async () => {
  if (!process.argv.includes('--from-last-run')) {
    const toolchain = await prepare({ desktop: true, tests: true, build: true })
    for (const name of /** @type {const} */ (['unit', 'journeys'])) {
      say(`Running the ${name === 'unit' ? 'unit tests' : 'journeys'}…`)
      await steps[name]?.(toolchain, [])
    }
  }
  const rows = readChecklist()
  for (const row of rows) say(isMarkdown ? markdownRow(row) : textRow(row))
  const open = rows.filter((row) => row.result !== 'passed')
  say(`${rows.length - open.length} of ${rows.length} lines passed`)
  if (open.length === 0 && process.argv.includes('--write')) {
    const head = '| Line | What it asks | Tests | Result |\n| --- | --- | --- | --- |'
    const sum = `${describeMachine()}: ${rows.length - open.length} of ${rows.length} lines passed.`
    writeIntoDocument('docs/checklist.md', 'checklist', `${sum}\n\n${head}\n${rows.map(markdownRow).join('\n')}`)
  }
  return open.length === 0 ? 0 : 1
})

function textRow({ id, line, tests, result }) {
  const names = tests.map((test) => `      ${test.isPassed ? '✓' : '✗'} ${test.file}: ${test.title}`)
  return [`${result === 'passed' ? '✓' : '✗'} ${id}: ${line} — ${result}`, ...names].join('\n')
}

function markdownRow({ id, line, tests, result }) {
  const names = tests.map((test) => `\`${test.file}\` ${test.title.replaceAll('|', '\\|')}`)
  return `| ${id} | ${line} | ${names.join('<br>')} | ${result} |`
}
