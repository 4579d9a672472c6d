// What reaches the terminal: no name can move its cursor, set its title or turn its text around.
import { describe, expect, it } from 'vitest'
import { findDataFolder } from '../../src/main/cli/data-folder'
import { neutralise, renderJson, renderLine, renderTable } from '../../src/main/cli/output'
import { findAccounts, findOne } from '../../src/main/cli/search'

const hostile = 'A\u001b]0;owned\u0007B\u009b31mC\r\nD\u202eE\u200bF\u2028G\ttab\ud800'

describe('lines', () => {
  it('hold nothing that a terminal acts on, coloured or not', () => {
    const active = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e]/
    expect(neutralise(hostile)).not.toMatch(active)
    expect(renderLine(hostile, false).slice(0, -1)).not.toMatch(active)
    expect(renderLine([{ text: hostile, style: 'bold' }], true)).toMatch(/^\u001b\[1mA[^\u001b]*\u001b\[0m\n$/)
    expect(renderLine({ cells: [hostile, 'x'] }, false).split('\t')).toHaveLength(2)
    expect(neutralise('Zoë · 日本 😀')).toBe('Zoë · 日本 😀')
  })

  it('of JSON are one line of safe characters that read back the same', () => {
    const text = renderJson({ name: hostile })
    expect(text.trimEnd()).toMatch(/^[\u0020-\u007e]*$/)
    expect(JSON.parse(text)).toEqual({ name: hostile })
  })

  it('of a table are aligned for people and cut by tabs for programs', () => {
    const rows = [
      ['GitHub', 'robin', 'x'],
      ['Go', '', 'y']
    ]
    expect(renderTable(rows, true)).toEqual(['GitHub  robin  x', 'Go             y'])
    expect(renderTable(rows, false).map((line) => renderLine(line, false))).toEqual(['GitHub\trobin\tx\n', 'Go\t\ty\n'])
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

  it('for one prefers a whole name or an identifier, and never guesses between two', () => {
    expect(idsOf(findOne(entries, 'github'))).toEqual(['1'])
    expect(idsOf(findOne(entries, 'github:robin'))).toEqual(['1'])
    expect(idsOf(findOne(entries, 'github robin'))).toEqual(['1'])
    expect(idsOf(findOne(entries, '2'))).toEqual(['2'])
    expect(idsOf(findOne(entries, 'robin'))).toEqual(['1', '2'])
    expect(idsOf(findOne([...entries, entry('5', 'GitHub', 'kim')], 'github'))).toEqual(['1', '2', '5'])
  })
})

it('the data folder is the app’s own on each system, unless it is named', () => {
  expect(findDataFolder({}, 'linux', '/home/r')).toBe('/home/r/.config/Countersign')
  expect(findDataFolder({ XDG_CONFIG_HOME: '/c' }, 'linux', '/home/r')).toBe('/c/Countersign')
  expect(findDataFolder({}, 'darwin', '/Users/r')).toBe('/Users/r/Library/Application Support/Countersign')
  expect(findDataFolder({ APPDATA: '/r' }, 'win32', '/u')).toBe('/r/Countersign')
  expect(findDataFolder({ COUNTERSIGN_DATA_DIR: '/d', XDG_CONFIG_HOME: '/c' }, 'linux', '/home/r')).toBe('/d')
})
