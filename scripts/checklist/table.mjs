// Which tests show which line of the checklist, from the test runners' reports: a test names its lines in its title.
import fs from 'node:fs'
import { inProject, root } from '../setup/project.mjs'
import { electronLines, verifierLines } from './lines.mjs'

/**
 * @typedef {{title: string, file: string, isPassed: boolean}} NamedTest
 * @typedef {{id: string, line: string, tests: NamedTest[], result: 'passed' | 'failed' | 'no test'}} ChecklistRow
 */

const lists = /** @type {const} */ ([
  ['CHECKLIST', verifierLines],
  ['Electron', electronLines]
])

/** The lines that a title names, as ids: `CHECKLIST 8, 46: …` gives `CHECKLIST 8` and `CHECKLIST 46`. */
function findLines(title) {
  return lists.flatMap(([list]) =>
    [...title.matchAll(new RegExp(`${list} (\\d+(?:, \\d+)*)`, 'g'))].flatMap((match) =>
      (match[1] ?? '').split(', ').map((number) => `${list} ${number}`)
    )
  )
}

/**
 * @param {NamedTest[]} tests
 * @returns {ChecklistRow[]} one a line; a line without a test is no pass
 */
function makeTable(tests) {
  const byLine = new Map()
  for (const test of tests) {
    for (const id of findLines(test.title)) byLine.set(id, [...(byLine.get(id) ?? []), test])
  }
  return lists.flatMap(([list, lines]) =>
    lines.map((line, index) => {
      const id = `${list} ${index + 1}`
      const own = byLine.get(id) ?? []
      const result = own.length === 0 ? 'no test' : own.every((test) => test.isPassed) ? 'passed' : 'failed'
      return { id, line, tests: own, result }
    })
  )
}

/** Tests of vitest's JSON report. @returns {NamedTest[]} */
function readUnitTests(report) {
  return report.testResults.flatMap((suite) =>
    suite.assertionResults.map((test) => ({
      title: test.fullName,
      file: suite.name.replace(`${root}/`, ''),
      isPassed: test.status === 'passed'
    }))
  )
}

/** Tests of Playwright's JSON report. @returns {NamedTest[]} */
function readJourneys(report) {
  const walk = (suite) => [
    ...(suite.specs ?? []).map((spec) => ({ title: spec.title, file: `test/${spec.file}`, isPassed: spec.ok })),
    ...(suite.suites ?? []).flatMap(walk)
  ]
  return report.suites.flatMap(walk)
}

/** The table of the last run. A report that is missing shows nothing. @returns {ChecklistRow[]} */
export function readChecklist() {
  const unit = readReport('unit.json')
  const journeys = readReport('journeys.json')
  return makeTable([...(unit ? readUnitTests(unit) : []), ...(journeys ? readJourneys(journeys) : [])])
}

function readReport(name) {
  try {
    return JSON.parse(fs.readFileSync(inProject('test-results', name), 'utf8'))
  } catch {
    return undefined
  }
}
