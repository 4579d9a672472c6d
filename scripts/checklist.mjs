// `npm run checklist`: runs the tests and lists every line of the security checklist with the tests that prove it and their result.
// `--from-last-run` reads the reports of the last run instead, `--markdown` prints a table, `--write` puts it into docs/checklist.md. Exit
// code 1 if a line has no test, or one that failed, was skipped or passed only at a second try.
import { readChecklist, readElectron } from './checklist/table.mjs'
import { steps } from './checks/steps.mjs'
import { describeMachine } from './report/machine.mjs'
import { writeIntoDocument } from './report/write.mjs'
import { prepare } from './setup.mjs'
import { runMain, say } from './setup/progress.mjs'

const names = { unit: 'the unit tests', stress: 'the long unit tests', journeys: 'the journeys' }
const isMarkdown = process.argv.includes('--markdown')

await runMain(async () => {
  if (!process.argv.includes('--from-last-run')) {
    const toolchain = await prepare({ desktop: true, tests: true, build: true })
    for (const name of /** @type {const} */ (['unit', 'stress', 'journeys'])) {
      say(`Running ${names[name]}…`)
      await steps[name]?.(toolchain, [])
    }
  }
  const rows = readChecklist()
  const electron = readElectron()
  const ran = electron === undefined ? 'no Electron' : `Electron ${electron.version}`
  const where = electron?.isFallback ? `${ran} (an older one than is shipped)` : ran
  for (const row of rows) say(isMarkdown ? markdownRow(row, where) : textRow(row))
  const open = rows.filter((row) => row.result !== 'passed')
  say(`${rows.length - open.length} of ${rows.length} lines passed; journeys ran on ${where}`)
  if (open.length === 0 && process.argv.includes('--write')) {
    const head = '| Line | What it asks | Tests | Result |\n| --- | --- | --- | --- |'
    const sum = `${describeMachine()}, ${where}: ${rows.length - open.length} of ${rows.length} lines passed.`
    writeIntoDocument(
      'docs/checklist.md',
      'checklist',
      `${sum}\n\n${head}\n${rows.map((row) => markdownRow(row, where)).join('\n')}`
    )
  }
  return open.length === 0 ? 0 : 1
})

function textRow({ id, line, tests, result }) {
  const names = tests.map(
    (test) =>
      `      ${test.outcome === 'passed' ? '✓' : '✗'} ${test.file}: ${test.title}${test.outcome === 'passed' ? '' : ` (${test.outcome})`}`
  )
  return [`${result === 'passed' ? '✓' : '✗'} ${id}: ${line} — ${result}`, ...names].join('\n')
}

/** A result about Electron is valid only for the Electron of the run. */
function markdownRow({ id, line, tests, result }, where) {
  const names = tests.map((test) => `\`${test.file}\` ${test.title.replaceAll('|', '\\|')}`)
  const seen = id.startsWith('Electron') ? `${result} on ${where}` : result
  return `| ${id} | ${line} | ${names.join('<br>')} | ${seen} |`
}
