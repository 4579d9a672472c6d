// Parsing pasted recovery codes: the formats of the big sites, and arbitrary other text.
import { fc } from '../property'
import { describe, expect, it } from 'vitest'
import {
  foldRecoveryCode,
  longestRecoveryCode,
  splitRecoveryCodes
} from '../../src/main/authenticator/domain/recovery-codes'

describe('pasted recovery codes', () => {
  it.each([
    ['one a line', 'a1b2c-3d4e5\nf6a7b-8c9d0\r\n', ['a1b2c-3d4e5', 'f6a7b-8c9d0']],
    ['a numbered list', '1. a1b2c3d4\n2. e5f6a7b8\n10) c9d0e1f2', ['a1b2c3d4', 'e5f6a7b8', 'c9d0e1f2']],
    [
      'bullets and boxes',
      '• a1b2c3d4\n- e5f6a7b8\n[ ] c9d0e1f2\n☐ 11112222',
      ['a1b2c3d4', 'e5f6a7b8', 'c9d0e1f2', '11112222']
    ],
    ['commas and semicolons', 'a1b2c3d4, e5f6a7b8;c9d0e1f2', ['a1b2c3d4', 'e5f6a7b8', 'c9d0e1f2']],
    ['one line with spaces', 'a1b2c3d4 e5f6a7b8 c9d0e1f2', ['a1b2c3d4', 'e5f6a7b8', 'c9d0e1f2']],
    ['columns', 'a1b2c3d4\te5f6a7b8\nc9d0e1f2   11112222', ['a1b2c3d4', 'e5f6a7b8', 'c9d0e1f2', '11112222']],
    ["Google's pairs, a line each", '1234 5678\n9012 3456', ['1234 5678', '9012 3456']],
    ["Google's pairs, run together", '1234 5678 9012 3456', ['1234 5678', '9012 3456']],
    ['one code in groups', 'abcd ef12 3456 wxyz', ['abcd ef12 3456 wxyz']],
    ['a heading', 'Your recovery codes:\na1b2c3d4', ['a1b2c3d4']],
    ['a heading on the same line', 'Recovery codes: a1b2c3d4 e5f6a7b8', ['a1b2c3d4', 'e5f6a7b8']],
    ['repeats, however they are written', 'A1B2-C3D4\na1b2c3d4\na1b2 c3d4', ['A1B2-C3D4']],
    ['characters that cannot be seen', 'a1b2\u202ec3d4\u200b\n\u0007', ['a1b2c3d4']],
    ['nothing', ' \n , ;; \n abc \n', []]
  ])('are read from %s', (_what, text, codes) => {
    expect(splitRecoveryCodes(text)).toEqual(codes)
  })

  it('are tidied, without duplicates, and the same when pasted again one per line', () => {
    const alphabet = [...'ab12 \t\n,.-•)[]:', '1.', '1234 ', 'x'.repeat(60), '\u202e', '\u00a0']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...alphabet), { maxLength: 60 }), (pieces) => {
        const codes = splitRecoveryCodes(pieces.join(''))
        expect(new Set(codes.map(foldRecoveryCode)).size).toBe(codes.length)
        for (const code of codes) {
          expect(code).toBe(code.trim())
          expect(code.length).toBeLessThanOrEqual(longestRecoveryCode)
          expect(code).not.toMatch(/[\p{Cc}\u202e,;|]| {2}/u)
        }
        expect(splitRecoveryCodes(codes.join('\n'))).toEqual(codes)
      }),
      { numRuns: 500 }
    )
  })
})
