// CSV import and export: every kind of damage is reported with its line, and nothing throws.
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import { formatCsvRow } from '../../../src/main/panel/domain/csv'
import { mostImportRows, planImport } from '../../../src/main/panel/domain/user-import'
import { readTable } from '../../../src/main/tables/table'

const parseCsv = (text: string) => readTable(text, mostImportRows).rows
const fieldsOf = (text: string) => parseCsv(text).map((row) => row.fields)

describe('formatCsvRow', () => {
  it('is read back unchanged', () => {
    const cell = fc.string({ unit: 'grapheme' }).filter((text) => !/[=+\-@\t\r\u2212]/.test(text.normalize('NFKD')))
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 })
    fc.assert(
      fc.property(table, (rows) => {
        expect(fieldsOf(rows.map(formatCsvRow).join(''))).toEqual(rows)
      })
    )
  })
})

describe('planImport', () => {
  it.each([
    ['semicolons', 'email;name;role\r\nann@example.com;Ann Lee;member\r\n', ';'],
    ['tabs', 'email\tname\nann@example.com\tAnn Lee', '\t'],
    ["Excel's own first line", 'sep=;\nemail;name\nann@example.com;Ann Lee', ';']
  ])('reads columns with %s between them', (_, text, separator) => {
    const verdict = planImport(text, () => false)
    expect(verdict).toMatchObject({
      kind: 'plan',
      plan: { separator, good: [{ email: 'ann@example.com', name: 'Ann Lee' }] }
    })
  })
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
    ['a@b.example,"A\nB"', 'good'],
    ['a@b.example,\u200b\u3164', 'bad-name'],
    ['\u212am@b.example,Kim', 'look-alike'],
    ['p\u0430ul@b.example,Paul', 'mixed-scripts'],
    ['a\u200b@b.example,A', 'good'],
    ['a\ufe0f@b.example,A', 'unseen'],
    [`a@b.example,${'x'.repeat(81)}`, 'bad-name'],
    ['a b@c.example,A', 'bad-email'],
    ['a@b,A', 'bad-email'],
    [`${'x'.repeat(250)}@b.example,A`, 'bad-email'],
    ['a@b.example,A,member,more', 'too-many-fields']
  ])('reads %j as %s', (row, expected) => {
    const verdict = planImport(`email,name,role\n${row}`, () => false)
    if (verdict.kind !== 'plan') throw new Error(verdict.kind)
    expect(verdict.plan.problems[0]?.reason ?? 'good').toBe(expected)
  })
  it('accepts 100,000 rows, not one more, and reads them in seconds', () => {
    const rows = Array.from({ length: mostImportRows }, (_, i) => `u${String(i)}@example.com,User ${String(i)},member`)
    const startedAt = performance.now()
    const verdict = planImport(`email,name,role\n${rows.join('\n')}`, () => false)
    expect(performance.now() - startedAt).toBeLessThan(5000)
    expect(verdict.kind === 'plan' && verdict.plan.good.length).toBe(mostImportRows)
    expect(planImport(`email,name,role\n${rows.join('\n')}\nz@example.com,Z,`, () => false).kind).toBe('too-many-rows')
  })
})

describe('rows at their limits', () => {
  const plan = (text: string) => {
    const read = planImport(text, (username) => username === 'taken@example.com')
    if (read.kind !== 'plan') throw new Error(read.kind)
    return read.plan
  }
  const reasons = (...rows: string[]) =>
    plan(['email,name,role', ...rows].join('\n')).problems.map(({ reason }) => reason)
  it('accept a header of two or three columns, in any order, whatever its case and spaces', () => {
    const kind = (header: string) => planImport(`${header}\na@example.com,Ada`, () => false).kind
    expect(['email,name', ' Email , NAME , role'].map(kind)).toEqual(['plan', 'plan'])
    const bad = [
      '',
      'email',
      'email,foo',
      'name,email',
      'foo,name',
      'email,role',
      'email,name,role,more',
      'email,name,foo',
      '"email,name'
    ]
    expect(bad.map(kind)).toEqual(bad.map(() => 'bad-header'))
  })
  it('yield a tidy user: trimmed, and a member unless stated otherwise', () => {
    const { good } = plan(
      'email,name,role\n a@example.com , Ada Lovelace ,\nb@example.com,Bob, Admin \nc@example.com,Cy,MEMBER'
    )
    expect(good).toEqual([
      { line: 2, email: 'a@example.com', username: 'a@example.com', name: 'Ada Lovelace', role: 'member' },
      { line: 3, email: 'b@example.com', username: 'b@example.com', name: 'Bob', role: 'admin' },
      { line: 4, email: 'c@example.com', username: 'c@example.com', name: 'Cy', role: 'member' }
    ])
    expect(plan('email,name\na@example.com,Ada').good[0]?.role).toBe('member')
  })
  it('are refused with a reason of their own', () => {
    expect(
      reasons(
        'a@example.com',
        'a@example.com,Ada,member,more',
        'nobody,Ada',
        'a@example.com,',
        'a@example.com,Ada,boss'
      )
    ).toEqual(['too-few-fields', 'too-many-fields', 'bad-email', 'bad-name', 'bad-role'])
    expect(plan('email,name\na@example.com,Ada,member').problems[0]?.reason).toBe('too-many-fields')
    expect(reasons('Taken@example.com,Ada', 'b@example.com,Bob', 'B@EXAMPLE.com,Bob again')).toEqual([
      'email-taken',
      'repeated'
    ])
    const name = 'x'.repeat(80)
    expect(reasons(`a@example.com,${name}`)).toEqual([])
    expect(reasons(`a@example.com,${name}x`)).toEqual(['bad-name'])
    const address = (length: number) => `${'x'.repeat(length - 12)}@example.com`
    expect(reasons(`${address(254)},Ada`)).toEqual([])
    expect(reasons(`${address(255)},Ada`)).toEqual(['bad-email'])
  })
  it('are shown on one line, shortened', () => {
    const { problems } = plan(`email,name\n"no\t\n\u2028address","Ada"\n${'y'.repeat(200)},Ada`)
    expect(problems.map(({ shown }) => shown)).toEqual(['no address, Ada', 'y'.repeat(80)])
  })
})

describe('CSV edge cases', () => {
  it('skip lines of spaces, and lose only the line with an unclosed quote', () => {
    expect(parseCsv('\uFEFF')).toEqual([])
    expect(parseCsv('a,b\n   \nc').map(({ fields }) => fields)).toEqual([['a', 'b'], ['c']])
    expect(parseCsv('"open,1\nc,d')).toEqual([
      { line: 1, fields: ['"open,1'], isWellFormed: false },
      { line: 2, fields: ['c', 'd'], isWellFormed: true }
    ])
    expect(parseCsv('"a""b",c')).toEqual([{ line: 1, fields: ['a"b', 'c'], isWellFormed: true }])
    expect(parseCsv('""')).toEqual([])
  })
  it('write nothing for nothing, and neutralise texts but not numbers', () => {
    expect(formatCsvRow([null, -5, '-5', 'a"b'])).toBe('"","-5","\'-5","a""b"\r\n')
  })

  /** The cells that a spreadsheet may see, with any separator and any reading of quotes. */
  const cellsOf = (line: string, separator: string): string[] => {
    const halves = [line, line.replaceAll('""', '"')].flatMap((text) =>
      text.split(new RegExp(`[${separator}\\r\\n\\u0085\\u2028\\u2029]`, 'u'))
    )
    return halves.flatMap((cell) => [cell, cell.replace(/^[\s"]+/u, ''), cell.trim()])
  }
  const signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−']
  it.each([',', ';', '|', '\\t'])('leave no formula if %s separates cells', (separator) => {
    const real = separator === '\\t' ? '\t' : separator
    for (const sign of signs) {
      for (const text of [
        `Ada${real}${sign}1`,
        `Ada${real} "${sign}1`,
        `${sign}1`,
        ` ${sign}1`,
        `Ada\n${sign}1`,
        `Ada\u2028${sign}1`,
        `"${sign}1`
      ]) {
        const line = formatCsvRow(['ada@example.com', text, 'member'])
        const armed = cellsOf(line, separator).filter((cell) => /^[=+\-@＝＋－＠﹦﹢﹣﹫−]/u.test(cell))
        expect(armed, `${JSON.stringify(text)} in ${line}`).toEqual([])
      }
    }
  })
  it('do not change ordinary names and addresses', () => {
    const plain = ['Ada Lovelace-Byron', 'a+b@example.com', '2026-01-15T12:00:00.000Z', 'O’Neil, Robin', '5 = 5']
    expect(parseCsv(formatCsvRow(plain))[0]?.fields).toEqual(plain)
  })
})
