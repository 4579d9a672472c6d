// The rules for new passwords, each by its number.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import { findPasswordRefusal, normalizePassword } from '../../../src/main/panel/domain/password'

const commonPasswords = new Set(
  readFileSync(join(import.meta.dirname, '../../../resources/common-passwords.txt'), 'utf8')
    .split('\n')
    .filter(Boolean)
)
const refusal = (password: string, names: readonly string[] = ['ada@example.com', 'Ada Lovelace']) =>
  findPasswordRefusal(password, { commonPasswords, names })

describe('findPasswordRefusal', () => {
  it('CHECKLIST 1: refuses 7 characters, accepts 8', () => {
    expect([refusal('xkqvzjw'), refusal('xkqvzjwy')]).toEqual(['too-short', null])
  })
  it('CHECKLIST 1: counts code points, not UTF-16 units', () => {
    expect([refusal('🦉🐝🐢🦊'), refusal('🦉🐝🐢🦊🐙🦀🐳🦔')]).toEqual(['too-short', null])
  })
  it('CHECKLIST 2: accepts 128 characters, refuses 129', () => {
    expect([refusal('xq'.repeat(64)), refusal(`${'xq'.repeat(64)}x`)]).toEqual([null, 'too-long'])
  })
  it('CHECKLIST 3: accepts spaces, emoji and all lower case', () => {
    expect([refusal('  two  spaces  '), refusal('🦉 owls at night'), refusal('onlylowercasehere')]).toEqual([
      null,
      null,
      null
    ])
  })
  it('CHECKLIST 4: normalises to NFC and changes nothing else', () => {
    expect(normalizePassword(' A\u030Angstr\u00F6m  X ')).toBe(' \u00C5ngstr\u00F6m  X ')
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '🦉', '\t', 'ß', 'İ') }), (text) => {
        expect(normalizePassword(text)).toBe(text)
      })
    )
  })
  it('CHECKLIST 5: refuses an offline list of at least 3,000, in any case', () => {
    expect(commonPasswords.size).toBeGreaterThanOrEqual(3000)
    expect([...commonPasswords].filter((one) => refusal(one, []) === null)).toEqual([])
    expect([refusal('password1'), refusal('PassWord1'), refusal('QwertyUiop')]).toEqual(['common', 'common', 'common'])
  })
  it('CHECKLIST 6: refuses the username, the name and the product', () => {
    expect([
      refusal('my ada@example.com!', ['ada@example.com']),
      refusal('xx-LOVELACE-xx', ['lovelace@example.com']),
      refusal('adalovelace1815'),
      refusal('i like CounterSign')
    ]).toEqual(['contains-name', 'contains-name', 'contains-name', 'contains-product'])
  })
  it('CHECKLIST 6: allows a password that contains a name of three letters', () => {
    expect(refusal('adamantly purple', ['ada@example.com'])).toBeNull()
  })
})
