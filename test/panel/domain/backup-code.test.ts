// Generating, displaying and parsing backup codes.
import { backupCodeLength } from '../../../src/shared/model/limits'
import { randomBytes } from 'node:crypto'
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import { createBackupCodes, findBackupCode, normalizeBackupCode } from '../../../src/main/panel/domain/backup-code'
import { groupByFour } from '../../../src/main/panel/domain/crockford'

describe('backup codes', () => {
  it('CHECKLIST 35: ten different codes of 80 bits', () => {
    const codes = createBackupCodes(randomBytes)
    expect(new Set(codes).size).toBe(10)
    expect(codes.every((code) => /^[0-9A-HJKMNP-TV-Z]{16}$/.test(code))).toBe(true)
    expect(backupCodeLength * 5).toBe(80)
  })
  it('are shown in four groups of four', () => {
    expect(groupByFour('ABCDEFGHJKMNPQRS')).toBe('ABCD-EFGH-JKMN-PQRS')
  })
  it('are accepted whatever the case, spaces and dashes, with O for 0 and I or L for 1', () => {
    expect(normalizeBackupCode(' abcd efgh-jkmn–pqrs ')).toBe('ABCDEFGHJKMNPQRS')
    expect(normalizeBackupCode('OOoo-IIii-LLll-0001')).toBe('0000111111110001')
  })
  it.each(['', 'ABCD', 'ABCD-EFGH-JKMN-PQRU', 'ABCD-EFGH-JKMN-PQRST', '💥'.repeat(16)])('cannot be %j', (text) => {
    expect(normalizeBackupCode(text)).toBeNull()
  })
  it('can be shown and typed again', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        const code =
          createBackupCodes((n) => Buffer.concat([bytes.subarray(0, 15), randomBytes(n)]).subarray(0, n))[0] ?? ''
        expect(normalizeBackupCode(groupByFour(code).toLowerCase())).toBe(code)
      })
    )
  })
  it('are found by their hash', () => {
    const stored = [1, 2, 3].map((n) => ({ n, hash: Buffer.alloc(32, n) }))
    expect([findBackupCode(stored, Buffer.alloc(32, 2))?.n, findBackupCode(stored, Buffer.alloc(32, 9))]).toEqual([
      2,
      null
    ])
  })
})
