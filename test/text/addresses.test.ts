// Addresses: which are accepted, and that folding merges no two that differ in more than case. Tested over all of Unicode.
import { fc } from '../property'
import { describe, expect, it } from 'vitest'
import { foldEmail, readAddress } from '../../src/shared/text/addresses'
import { allCharacters, nameOf } from './characters'
import { unseenSigns } from './unseen-signs'

const reasonOf = (text: string) => {
  const read = readAddress(text)
  return read.ok ? 'ok' : read.error.reason
}

describe('an address', () => {
  it.each([
    ['ada@example.com', 'ok'],
    ['  Ada.Lovelace+x@Mail.Example.com ', 'ok'],
    ['zoë@exämple.de', 'ok'],
    ['иван@пример.рф', 'ok'],
    ['田中@例え.jp', 'ok'],
    ['straße@example.de', 'ok'],
    ['ada', 'not-an-address'],
    ['a@b', 'not-an-address'],
    ['a@b@example.com', 'not-an-address'],
    ['a b@example.com', 'not-an-address'],
    [`${'x'.repeat(250)}@example.com`, 'not-an-address'],
    ['\u212aim@example.com', 'look-alike'],
    ['\u017ftefan@example.com', 'look-alike'],
    ['\u0131nes@example.com', 'look-alike'],
    ['\u0130nes@example.com', 'look-alike'],
    ['ａda@example.com', 'look-alike'],
    ['ada@mail\u3002example.com', 'look-alike'],
    ['oﬃce@example.com', 'look-alike'],
    ['zoe\u0308@example.com', 'look-alike'],
    ['p\u0430ypal@example.com', 'mixed-scripts'],
    ['ada@p\u03b1ypal.com', 'mixed-scripts'],
    ['иван@example.com', 'ok'],
    ['ada\u200b@example.com', 'unseen'],
    ['ada\u202e@example.com', 'unseen'],
    ['ada\ufffd@example.com', 'unseen']
  ])('%j is %s', (text, expected) => {
    expect(reasonOf(text)).toBe(expected)
  })

  it.each(unseenSigns)('is refused with %s in it, instead of being read without it (CHECKLIST 98)', (_, sign) => {
    expect(readAddress(`ad${sign}min@example.com`).ok).toBe(false)
  })

  it('never folds two characters together that differ in more than case (CHECKLIST 100)', () => {
    const byFold = new Map<string, string[]>()
    for (const sign of allCharacters()) {
      // White space at the ends is trimmed; here the character is in the middle.
      const folded = foldEmail(`a${sign}b`)
      const joined = byFold.get(folded)
      if (joined === undefined) byFold.set(folded, [sign])
      else joined.push(sign)
    }
    for (const signs of byFold.values()) {
      if (signs.length === 1) continue
      // An upper-case and a lower-case letter that map only to each other, both ASCII or neither.
      const [small = '', capital = '', ...others] = signs.sort((one) => (one === one.toLowerCase() ? -1 : 1))
      expect(others).toEqual([])
      expect([capital.toLowerCase(), small.toUpperCase()]).toEqual([small, capital])
      expect(small < '\u0080').toBe(capital < '\u0080')
    }
  }, 60_000)

  it('allows no character with a different Unicode folding (CHECKLIST 100)', () => {
    for (const sign of allCharacters()) {
      if (sign < '\u0080' || !readAddress(`${sign}@example.com`).ok) continue
      const forms = [sign.toLowerCase(), sign.normalize('NFC'), sign.normalize('NFKC')]
      for (const form of forms) if (/^[\x00-\x7f]+$/.test(form)) throw new Error(`${nameOf(sign)} becomes ${form}`)
      if (sign.normalize('NFKC') !== sign) throw new Error(`${nameOf(sign)} is another form`)
    }
  }, 60_000)

  it('folds the same as another one only if they differ in case (CHECKLIST 100)', () => {
    const sign = fc.constantFrom(
      'k',
      'K',
      '\u212a',
      's',
      '\u017f',
      'i',
      'I',
      '\u0131',
      '\u0130',
      'ä',
      'Ä',
      'a\u0308',
      'σ',
      'ς',
      'Σ',
      'ß',
      'ẞ',
      'а',
      'А',
      '\u200b',
      'ａ'
    )
    const local = fc.array(sign, { minLength: 1, maxLength: 4 }).map((signs) => signs.join(''))
    const upper = (text: string) =>
      Array.from(text, (one) => (one.toUpperCase().toLowerCase() === one ? one.toUpperCase() : one)).join('')
    fc.assert(
      fc.property(local, local, (a, b) => {
        const [one, other] = [readAddress(`${a}@example.com`), readAddress(`${b}@example.com`)]
        if (!one.ok || !other.ok || one.value.username !== other.value.username) return
        expect(upper(one.value.email)).toBe(upper(other.value.email))
      }),
      { numRuns: 20_000 }
    )
  })
})
