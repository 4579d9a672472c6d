import { expect, it } from 'vitest'
import { describeAll, describePart } from '../../scripts/report/bench-table.mjs'

const result = (group: string, name: string, value: number) => ({ group, name, value, unit: 'ms' })
const rowsOf = (text: string) => text.split('\n').filter((line) => /^\| \w/.test(line))

it('replaces only the rows of the groups that were measured, and says when', () => {
  const all = describeAll(
    [result('Codes', 'a', 1), result('Start', 'b', 2), result('Size', 'c', 3)],
    'Monday, a machine'
  )
  const part = describePart(all, [result('Start', 'd', 4), result('Start', 'e', 5), result('Open', 'f', 6)], 'Tuesday')
  expect(rowsOf(part)).toEqual([
    '| Codes | a | 1.00 ms |  |  |',
    '| Start | d | 4.00 ms |  |  |',
    '| Start | e | 5.00 ms |  |  |',
    '| Size | c | 3.00 ms |  |  |',
    '| Open | f | 6.00 ms |  |  |'
  ])
  expect(part.split('\n').slice(0, 4)).toEqual(['Monday, a machine.', '', '- Start; Open: Tuesday.', ''])
})

it('names each group only once above the table', () => {
  const all = describeAll([result('Block: 3 users', 'a', 1), result('Start', 'b', 2)], 'Monday, a machine')
  const twice = describePart(
    describePart(all, [result('Start', 'b', 3), result('Block: 3 users', 'a', 3)], 'Tuesday'),
    [result('Start', 'b', 4)],
    'Wednesday'
  )
  expect(twice.split('\n').slice(0, 5)).toEqual([
    'Monday, a machine.',
    '',
    '- Block: 3 users: Tuesday.',
    '- Start: Wednesday.',
    ''
  ])
})

it('changes nothing if nothing was measured', () => {
  const all = describeAll([result('Codes', 'a', 1)], 'Monday, a machine')
  expect(describePart(all, [], 'Tuesday')).toBe(all)
})
