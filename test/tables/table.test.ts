// Foreign texts and tables: detecting encoding and separator, broken rows, line numbers.
import { fc } from '../property'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/main/tables/decode'
import { readHeadings, readLeniently, readTable, type Separator } from '../../src/main/tables/table'

const swap = (text: string) => Buffer.from(text, 'utf16le').swap16()

describe('a text', () => {
  const name = 'Müller, Straße 5 €'
  it.each([
    ['UTF-8', Buffer.from(name), null],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${name}`), null],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${name}`, 'utf16le'), null],
    ['UTF-16 with the other mark', swap(`\ufeff${name}`), null],
    ['UTF-16 without a mark', Buffer.from(name, 'utf16le'), 'utf-16'],
    ['UTF-16 of the other order without a mark', swap(name), 'utf-16'],
    ['Windows-1252', Buffer.from(name.replace('€', '\u0080'), 'latin1'), 'windows-1252']
  ])('in %s is read, and a guess is marked as one', (_, bytes, guess) => {
    expect(decodeText(bytes)).toEqual({ text: name, guess })
  })

  it('in UTF-8 with one broken character stays UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from('Zoë, Jürgen\n'), Buffer.from([0xc3]), Buffer.from('\n')])
    expect(decodeText(bytes)).toEqual({ text: 'Zoë, Jürgen\n\ufffd\n', guess: 'utf-8' })
  })

  it.each([
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['zeros', Buffer.alloc(10)],
    ['bytes with controls', Buffer.from('ff01e480', 'hex')]
  ])('is not read from %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeNull()
  })

  it('of any bytes never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => bytes.length === 0 || decodeText(bytes)?.text !== '')
    )
  })
})

describe('a table', () => {
  const rowsOf = (text: string) => readTable(text, 200_000).rows
  const fieldsOf = (text: string) => rowsOf(text).map(({ fields }) => fields)

  it.each([
    ['commas', 'a,b;c,d\n1,2,3', ','],
    ['semicolons', '"a,b";c,d;e\n1;2;3', ';'],
    ['tabs', 'a\tb\n1\t2', '\t'],
    ["Excel's own line", 'sep=;\r\na,b;c\r\n1;2', ';'],
    ['nothing', 'a\nb', ',']
  ] as const)('is recognised by its first line: %s', (_, text, separator) => {
    expect(readTable(text, 10).separator).toBe(separator)
    expect(readHeadings(text)).toEqual(readTable(text, 10).rows[0]?.fields)
  })

  it('may have quotes, line breaks in quotes, all line endings and no byte order mark', () => {
    expect(fieldsOf('\ufeffa,b\r\n"c,""d""","e\r\nf"\ng,\rh')).toEqual([
      ['a', 'b'],
      ['c,"d"', 'e\r\nf'],
      ['g', ''],
      ['h']
    ])
  })

  it('counts lines as an editor does', () => {
    expect(rowsOf('sep=,\na\n\n"b\r\nc"\n"x\nd').map(({ line }) => line)).toEqual([2, 4, 6, 7])
  })

  it('loses only one row for each broken quote, and continues with the next line', () => {
    const rows = rowsOf('a"b,c\n"x\ny,z\n"q"r,s\n"é",t\n"u')
    expect(rows.map(({ line, isWellFormed }) => [line, isWellFormed])).toEqual([
      [1, false],
      [2, false],
      [3, true],
      [4, false],
      [5, true],
      [6, false]
    ])
    expect(rows[4]?.fields).toEqual(['é', 't'])
  })

  it('with a hundred thousand broken rows takes seconds, and no more rows are read than requested', () => {
    const startedAt = performance.now()
    expect(rowsOf('a"b,c\n"d"e,f\n'.repeat(50_000))).toHaveLength(100_000)
    expect(rowsOf('"x\n'.repeat(2001))).toHaveLength(2001)
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    expect(['a\n', 'a"b\n', '"x\n'].map((row) => readTable(row.repeat(20), 10).rows.length)).toEqual([11, 11, 11])
    expect(readTable('\n'.repeat(100) + 'a\n'.repeat(5), 10).rows).toHaveLength(5)
  })

  it('gives up an unclosed quote after a mebibyte, and reads the lines in it', () => {
    const swallowed = (bytes: number) => `name,note\nada,"open\n${'bob,b\n'.repeat(bytes / 6)}x",y\ncy,c\n`
    const short = readTable(swallowed(600_000), 500_000).rows
    expect([short.length, short[1]?.isWellFormed]).toEqual([3, true])
    const long = readTable(swallowed(1_200_000), 500_000).rows
    expect(long[1]).toEqual({ line: 2, fields: ['ada,"open'], isWellFormed: false })
    expect(long.filter(({ fields }) => fields[0] === 'bob').length).toBe(200_000)
  })

  it('is read back unchanged, and keeps stray quotes on request', () => {
    const cell = fc.string({ unit: 'grapheme', minLength: 1 })
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 })
    const write = (fields: readonly string[], separator: Separator) =>
      fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(separator)
    fc.assert(
      fc.property(table, fc.constantFrom<Separator>(',', ';', '\t'), (rows, separator) => {
        expect(fieldsOf(rows.map((row) => `${write(row, separator)}\n`).join(''))).toEqual(rows)
      })
    )
    expect(readLeniently('19" screen,"a "b" c",d', ',')).toEqual(['19" screen', '"a "b" c"', 'd'])
    expect(readLeniently('a,"b', ',')).toBeNull()
  })
})
