// The checklist counts only what a report proves: a skipped, flaky or missing test has not passed.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isOpen, makeTable, readJourneys, readUnitTests } from '../../scripts/checklist/table.mjs'

type Status = 'expected' | 'unexpected' | 'flaky' | 'skipped'
const journeys = (...tests: [title: string, status: Status][]) =>
  readJourneys({
    suites: [
      {
        suites: [
          {
            specs: tests.map(([title, status]) => ({
              title,
              file: 'journeys/a.spec.ts',
              ok: true,
              tests: [{ status }]
            }))
          }
        ]
      }
    ]
  })
const units = (...tests: [fullName: string, status: string][]) =>
  readUnitTests({
    testResults: [
      { name: 'test/a.test.ts', assertionResults: tests.map(([fullName, status]) => ({ fullName, status })) }
    ]
  })
const rowOf = (id: string, tests: ReturnType<typeof units>) => {
  const row = makeTable(tests).find((one) => one.id === id)
  if (row === undefined) throw new Error(`no ${id}`)
  return row
}

describe('a line of the checklist', () => {
  it.each([
    ['passed', false, [['Electron 17: answers', 'expected']]],
    ['failed', true, [['Electron 17: answers', 'unexpected']]],
    ['skipped', true, [['Electron 17: answers', 'skipped']]],
    ['flaky', false, [['Electron 17: answers', 'flaky']]],
    ['no test', true, [['Electron 16: answers', 'expected']]],
    [
      'skipped',
      false,
      [
        ['Electron 17: answers', 'expected'],
        ['Electron 16, 17: more', 'skipped']
      ]
    ],
    [
      'failed',
      true,
      [
        ['Electron 17: answers', 'flaky'],
        ['Electron 17: more', 'unexpected']
      ]
    ]
  ] as [string, boolean, [string, Status][]][])('is %s', (result, isItOpen, tests) => {
    const row = rowOf('Electron 17', journeys(...tests))
    expect(row.result).toBe(result)
    expect(isOpen(row)).toBe(isItOpen)
  })
  it.each([
    ['passed', 'passed'],
    ['failed', 'failed'],
    ['pending', 'skipped'],
    ['skipped', 'skipped'],
    ['todo', 'skipped'],
    ['disabled', 'skipped']
  ])('a unit test that is %s shows: %s', (status, result) => {
    expect(rowOf('CHECKLIST 8', units(['password CHECKLIST 8, 46: old one', status])).result).toBe(result)
  })
})

describe('the daily journeys', () => {
  const folder = join(import.meta.dirname, '..')
  const titles = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.spec.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/^test\((['"])(.*)\1, \{ tag: '@long' \}/gm)
    ])
    .map(([, , title]) => title ?? '')

  // A line of the checklist that only a `@long` journey names has no test in the daily report, which fails the step `checklist`.
  it('cover each sentence of the guide, and everything that needs Electron', () => {
    expect(titles.length).toBeGreaterThan(5)
    expect(titles.filter((title) => /Electron|\bS\d/.test(title))).toEqual([])
  })
})
