// What a name keeps of a text: a table of invisible characters, the joiners that a script needs, and properties over all of Unicode.
import { fc } from '../property'
import { describe, expect, it } from 'vitest'
import { markUnseen, replaceUnseen, tidyText, unseen } from '../../src/shared/text/tidy'
import { allCharacters, nameOf } from './characters'
import { unseenSigns } from './unseen-signs'

describe('a tidy name (CHECKLIST 98)', () => {
  it.each(unseenSigns)('contains no %s', (_, sign) => {
    for (const text of [`pay${sign}pal`, `${sign}paypal`, `paypal${sign}`, `pay${sign}${sign}pal`]) {
      expect(tidyText(text, 100)).toMatch(/^pay ?pal$/)
    }
    expect(tidyText(sign.repeat(20), 100)).toBe('')
  })

  it('is on one line, with single spaces, in NFC', () => {
    expect(tidyText(' Ada\r\n\tLove\u00a0\u2003lace\u2028', 100)).toBe('Ada Love lace')
    expect(tidyText('Zoe\u0308', 100)).toBe('Zoë')
    // The character between them is removed, so they combine.
    expect(tidyText('Zoe\u034f\u0308', 100)).toBe('Zoë')
  })

  it.each([
    ['Persian', 'می\u200cشود'],
    ['Hindi, a joiner after the virama', 'क्\u200dष'],
    ['Hindi, a non-joiner after the virama', 'क्\u200cष'],
    ['Malayalam, an old chillu at the end', 'അവന്\u200d'],
    ['Sinhala', 'ශ්\u200dරී'],
    ['a family', '👩\u200d👩\u200d👧'],
    ['a doctor with a skin', '👩🏽\u200d⚕\ufe0f'],
    ['a flag', '🏳\ufe0f\u200d🌈'],
    ['a heart', '❤\ufe0f'],
    ['a keycap', '1\ufe0f\u20e3'],
    ['a Japanese name with its variant', '葛\u{e0100}城'],
    ['Mongolian with its variant', 'ᠠ\u180bᠡ']
  ])('keeps what %s needs', (_, text) => {
    expect(tidyText(text, 100)).toBe(text.normalize('NFC'))
  })

  it.each([
    ['Latin', 'pay\u200dpal', 'paypal'],
    ['Cyrillic', 'при\u200cвет', 'привет'],
    ['Arabic, after a letter that joins nothing', 'كار\u200cها', 'كارها'],
    ['Arabic, at an end', 'می\u200c', 'می'],
    ['Hindi, between two letters', 'क\u200dष', 'कष'],
    ['a digit', '1\ufe0f2', '12'],
    ['signs that are text', '©\u200d®', '©®'],
    ['a letter with a variant', 'a\ufe0fb\u{e0100}', 'ab'],
    ['two joiners', 'می\u200c\u200cشود', 'می\u200cشود'],
    ['a flag out of tags', '🏴\u{e0067}\u{e0062}\u{e007f}', '🏴']
  ])('loses a joiner or variation selector without effect in %s', (_, text, tidy) => {
    expect(tidyText(text, 100)).toBe(tidy)
  })

  it('is cut between characters, with no joiner left at the end', () => {
    expect(tidyText('ab😀', 3)).toBe('ab')
    expect(tidyText('می\u200cشود', 3)).toBe('می')
    expect(tidyText('ab cd', 3)).toBe('ab')
  })

  it('does not change when tidied again, is never longer, and is NFC without invisible characters', () => {
    const sign = fc.oneof(
      fc.constantFrom(
        ...unseenSigns.map(([, one]) => one),
        '\u200c',
        '\u200d',
        '\ufe0f',
        'ی',
        'क',
        '्',
        '👩',
        '❤',
        '葛',
        'e',
        '\u0308',
        ' '
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 })
    )
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 24 }), fc.integer({ min: 1, max: 20 }), (signs, longest) => {
        const tidy = tidyText(signs.join(''), longest)
        expect(tidyText(tidy, longest)).toBe(tidy)
        expect(tidy.length).toBeLessThanOrEqual(longest)
        expect(tidy.normalize('NFC')).toBe(tidy)
        expect(tidy).toBe(tidy.trim())
        expect(replaceUnseen(tidy, () => '!')).toBe(tidy)
      }),
      { numRuns: 3000 }
    )
  })

  it('for every Unicode character: only visible ones remain, and letters and digits all do', () => {
    for (const sign of allCharacters()) {
      const tidy = tidyText(`a${sign}b`, 100)
      if (tidy.match(unseen) !== null) throw new Error(`${nameOf(sign)} is left`)
      if (/[\p{L}\p{N}]/u.test(sign) && sign.match(unseen) === null) {
        if (tidy !== `a${sign}b`.normalize('NFC')) throw new Error(`${nameOf(sign)} is not left`)
      }
    }
  }, 60_000)
})

describe('an address shown on screen', () => {
  it('marks an invisible character, so that it does not look like another address', () => {
    expect(markUnseen('ad\u200bmin@example.com')).toBe('ad\ufffdmin@example.com')
  })
})
