// Which tests prove which line of the checklist, from the test runners' reports: a test names its lines in its title.
import fs from 'node:fs'
import { inProject } from '../setup/project.mjs'
import { electronLines, verifierLines } from './lines.mjs'

/**
 * @typedef {'passed' | 'failed' | 'flaky' | 'skipped'} Outcome flaky: passed at a later try only
 * @typedef {{title: string, file: string, outcome: Outcome}} NamedTest
 * @typedef {{id: string, line: string, tests: NamedTest[], result: Outcome | 'no test'}} ChecklistRow
 */

const lists = /** @type {const} */ ([
  ['CHECKLIST', verifierLines],
  ['Electron', electronLines]
])

/** The ids of the lines in a title: `CHECKLIST 8, 46: …` gives `CHECKLIST 8` and `CHECKLIST 46`. */
function findLines(title) {
  return lists.flatMap(([list]) =>
    [...title.matchAll(new RegExp(`${list} (\\d+(?:, \\d+)*)`, 'g'))].flatMap((match) =>
      (match[1] ?? '').split(', ').map((number) => `${list} ${number}`)
    )
  )
}

/**
 * The worst result counts, so that a passed test hides no other.
 * @param {NamedTest[]} tests
 */
function judge(tests) {
  for (const bad of /** @type {const} */ (['failed', 'flaky', 'skipped'])) {
    if (tests.some(({ outcome }) => outcome === bad)) return bad
  }
  return tests.length === 0 ? 'no test' : 'passed'
}

/**
 * @param {NamedTest[]} tests
 * @returns {ChecklistRow[]} one per line; a line without a test does not pass
 */
export function makeTable(tests) {
  const byLine = new Map()
  for (const test of tests) {
    for (const id of findLines(test.title)) byLine.set(id, [...(byLine.get(id) ?? []), test])
  }
  return lists.flatMap(([list, lines]) =>
    lines.map((line, index) => {
      const id = `${list} ${index + 1}`
      const own = byLine.get(id) ?? []
      return { id, line, tests: own, result: judge(own) }
    })
  )
}

/** Whether no test proves a line, or one of its tests failed. */
export const isOpen = ({ tests, result }) =>
  result === 'failed' || !tests.some(({ outcome }) => outcome === 'passed' || outcome === 'flaky')

/** Tests of vitest's JSON report. @returns {NamedTest[]} */
export function readUnitTests(report) {
  const outcomes = { passed: 'passed', failed: 'failed' }
  return report.testResults.flatMap((suite) =>
    suite.assertionResults.map((test) => ({
      title: test.fullName,
      file: suite.name.replace(/^.*\/(?=test\/)/, ''),
      outcome: outcomes[test.status] ?? 'skipped'
    }))
  )
}

/** Tests of Playwright's JSON report. One that did not run after an earlier failure counts as skipped. @returns {NamedTest[]} */
export function readJourneys(report) {
  const outcomes = { expected: 'passed', unexpected: 'failed', flaky: 'flaky', skipped: 'skipped' }
  const walk = (suite) => [
    ...(suite.specs ?? []).flatMap((spec) =>
      spec.tests.map((test) => ({
        title: spec.title,
        file: `test/${spec.file}`,
        outcome: outcomes[test.status] ?? 'failed'
      }))
    ),
    ...(suite.suites ?? []).flatMap(walk)
  ]
  return report.suites.flatMap(walk)
}

/** The table of the last run. A missing report proves nothing. @returns {ChecklistRow[]} */
export function readChecklist() {
  const units = ['unit.json', 'stress.json'].map(readReport)
  const journeys = readReport('journeys.json')
  const tests = units.flatMap((report) => (report ? readUnitTests(report) : []))
  return makeTable([...tests, ...(journeys ? readJourneys(journeys) : [])])
}

/** The Electron of the last run's journeys. @returns {{version: string, isFallback: boolean} | undefined} */
export const readElectron = () => readReport('electron.json')

function readReport(name) {
  try {
    return JSON.parse(fs.readFileSync(inProject('test-results', name), 'utf8'))
  } catch {
    return undefined
  }
}
