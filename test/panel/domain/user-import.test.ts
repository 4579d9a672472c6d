// CSV in and out: every kind of damage is reported by its line, and nothing throws.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCsvRow, parseCsv } from '../../../src/main/panel/domain/csv'
import { mostImportRows, planImport } from '../../../src/main/panel/domain/user-import'

const fieldsOf = (text: string) => parseCsv(text).map((row) => row.fields)

describe('parseCsv', () => {
  it('reads quotes, line breaks in quotes, all line endings and a byte order mark', () => {
    expect(fieldsOf('\uFEFFa,b\r\n"c,""d""","e\r\nf"\ng,\rh')).toEqual([
      ['a', 'b'],
      ['c,"d"', 'e\r\nf'],
      ['g', ''],
      ['h']
    ])
  })
  it('counts lines as an editor does', () => {
    expect(parseCsv('a\n\n"b\nc"\nd').map((row) => row.line)).toEqual([1, 3, 5])
  })
  it('marks stray and unclosed quotes, and goes on with the next line', () => {
    expect(parseCsv('a"b,c\n"x\ny,z\n"q"r,s').map((row) => [row.line, row.isWellFormed])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, false]
    ])
  })
  it('gives back what was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/^\s*[=+\-@\t\r]/.test(text))
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        expect(fieldsOf(rows.map(formatCsvRow).join(''))).toEqual(rows)
      })
    )
  })
})

describe('planImport', () => {
  it('never throws, and accounts for every row', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const verdict = planImport(`email,name,role\n${text}`, () => false)
        if (verdict.kind === 'plan') {
          expect(verdict.plan.good.length + verdict.plan.problems.length).toBe(verdict.plan.rows)
        }
      })
    )
  })
  it.each([
    ['a@b.example,\u202Eevil', 'good'],
    ['a@b.example,🦉', 'good'],
    ["a@b.example,Robert'); DROP TABLE users;--", 'good'],
    ['a@b.example,A\u0000B', 'unreadable'],
    ['a@b.example,A\uFFFDB', 'unreadable'],
    ['a@b.example,"A\nB"', 'bad-name'],
    [`a@b.example,${'x'.repeat(81)}`, 'bad-name'],
    ['a b@c.example,A', 'bad-email'],
    ['a@b,A', 'bad-email'],
    [`${'x'.repeat(250)}@b.example,A`, 'bad-email'],
    ['a@b.example,A,member,more', 'too-many-fields']
  ])('takes %j for %s', (row, expected) => {
    const verdict = planImport(`email,name,role\n${row}`, () => false)
    if (verdict.kind !== 'plan') throw new Error(verdict.kind)
    expect(verdict.plan.problems[0]?.reason ?? 'good').toBe(expected)
  })
  it('takes 100,000 rows, not one more, and reads them in seconds', () => {
    const rows = Array.from({ length: mostImportRows }, (_, i) => `u${String(i)}@example.com,User ${String(i)},member`)
    const startedAt = performance.now()
    const verdict = planImport(`email,name,role\n${rows.join('\n')}`, () => false)
    expect(performance.now() - startedAt).toBeLessThan(5000)
    expect(verdict.kind === 'plan' && verdict.plan.good.length).toBe(mostImportRows)
    expect(planImport(`email,name,role\n${rows.join('\n')}\nz@example.com,Z,`, () => false).kind).toBe('too-many-rows')
  })
})
