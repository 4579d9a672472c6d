// Terminal output: no name can move the cursor, set the title or reverse the text direction.
import { describe, expect, it } from 'vitest'
import { findDataFolder } from '../../src/main/cli/data-folder'
import { columnsOf, neutralise, renderJson, renderLine, renderTable } from '../../src/main/cli/output'
import { findAccounts, findOne } from '../../src/main/cli/search'

const screen = { isSeen: true, hasColors: false }
const pipe = { isSeen: false, hasColors: false }
const hostile = 'A\u001b]0;owned\u0007B\u009b31mC\r\nD\u202eE\u200bF\u2028G\ttab\ud800'

describe('lines of output', () => {
  it('contain nothing that a terminal interprets, coloured or not', () => {
    const active = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/
    expect(neutralise(hostile)).not.toMatch(active)
    expect(renderLine(hostile, screen).slice(0, -1)).not.toMatch(active)
    expect(renderLine([{ text: hostile, style: 'bold' }], { isSeen: true, hasColors: true })).toMatch(
      /^\u001b\[1mA[^\u001b]*\u001b\[0m\n$/
    )
    expect(renderLine({ cells: [hostile, 'x'] }, pipe).split('\t')).toHaveLength(2)
    expect(neutralise('Zoë · 日本 😀')).toBe('Zoë · 日本 😀')
  })

  it('of JSON are one line of safe characters that parse to the same value', () => {
    const text = renderJson({ name: hostile })
    expect(text.trimEnd()).toMatch(/^[\u0020-\u007e]*$/)
    expect(JSON.parse(text)).toEqual({ name: hostile })
  })

  it('of a table are aligned for people and separated by tabs for programs', () => {
    const rows = [
      ['GitHub', 'robin', 'x'],
      ['Go', '', 'y']
    ]
    expect(renderTable(rows, true)).toEqual(['GitHub  robin  x', 'Go             y'])
    expect(renderTable([...rows, ['日本', 'z', '']], true).at(-1)).toBe('日本    z')
    expect(renderTable(rows, true, (cell) => `\u2068${cell}\u2069`)[1]).toBe(
      '\u2068Go\u2069      \u2068\u2069       \u2068y\u2069'
    )
    expect(renderTable(rows, false).map((line) => renderLine(line, pipe))).toEqual(['GitHub\trobin\tx\n', 'Go\t\ty\n'])
  })
})

describe('the isolates of messages', () => {
  const line = 'Added \u2068حساب\u2069 (1)'
  it('are written to a terminal, but not to a pipe', () => {
    expect(renderLine(line, screen)).toBe(`${line}\n`)
    expect(renderLine([line], pipe)).toBe('Added حساب (1)\n')
  })
  it('are omitted if a text from outside would leave one open', () => {
    for (const broken of ['a\u2068b', 'a\u2069b', '\u2069a\u2068']) {
      expect(renderLine(broken, screen)).toBe(`${broken.replaceAll(/[\u2068\u2069]/g, '')}\n`)
    }
    expect(renderLine('\u2068a\u202eb\u2069', screen)).toBe('\u2068a\ufffdb\u2069\n')
  })
  it('take no column, while East Asian letters take two', () => {
    expect([columnsOf('\u2068ab\u2069'), columnsOf('日本 a'), columnsOf('é')]).toEqual([2, 6, 1])
  })
})

describe('a search', () => {
  const entry = (id: string, issuer: string, account: string) => ({ id, issuer, account })
  const entries = [
    entry('1', 'GitHub', 'robin'),
    entry('2', 'GitHub Enterprise', 'robin'),
    entry('3', 'Café', 'Zoë'),
    entry('4', 'GitLab', 'sam')
  ]
  const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id)

  it('needs every word, anywhere, whatever the case and accents', () => {
    expect(idsOf(findAccounts(entries, 'ROBIN git'))).toEqual(['1', '2'])
    expect(idsOf(findAccounts(entries, 'cafe zoe'))).toEqual(['3'])
    expect(idsOf(findAccounts(entries, ''))).toEqual(['1', '2', '3', '4'])
    expect(findAccounts(entries, 'git bucket')).toEqual([])
  })

  it('for one account prefers a whole name or an identifier, and never guesses between two', () => {
    expect(idsOf(findOne(entries, 'github'))).toEqual(['1'])
    expect(idsOf(findOne(entries, 'github:robin'))).toEqual(['1'])
    expect(idsOf(findOne(entries, 'github robin'))).toEqual(['1'])
    expect(idsOf(findOne(entries, '2'))).toEqual(['2'])
    expect(idsOf(findOne(entries, 'robin'))).toEqual(['1', '2'])
    expect(idsOf(findOne([...entries, entry('5', 'GitHub', 'kim')], 'github'))).toEqual(['1', '2', '5'])
  })
})

it('uses the app’s own data folder on each system, unless another is named', () => {
  expect(findDataFolder({}, 'linux', '/home/r')).toBe('/home/r/.config/Countersign')
  expect(findDataFolder({ XDG_CONFIG_HOME: '/c' }, 'linux', '/home/r')).toBe('/c/Countersign')
  expect(findDataFolder({}, 'darwin', '/Users/r')).toBe('/Users/r/Library/Application Support/Countersign')
  expect(findDataFolder({ APPDATA: '/r' }, 'win32', '/u')).toBe('/r/Countersign')
  expect(findDataFolder({ COUNTERSIGN_DATA_DIR: '/d', XDG_CONFIG_HOME: '/c' }, 'linux', '/home/r')).toBe('/d')
})
