// Recovery keys as people type them: every form of a key reads the same, and a typing error is reported as one.
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { createRecoveryKey, formatRecoveryKey, readRecoveryKey } from '../../src/main/protection/recovery-key'
import { revealSecret } from '../../src/main/protection/secret'

const bytesOf = (typed: string) => {
  const read = readRecoveryKey(typed)
  if (!read.ok) throw new Error(read.error.reason)
  return Buffer.from(revealSecret(read.value)).toString('hex')
}
const reasonOf = (typed: string) => {
  const read = readRecoveryKey(typed)
  return read.ok ? 'read' : read.error.reason
}

describe('a recovery key', () => {
  it('holds 128 random bits and reads back, whatever they are', () => {
    const edges = [Buffer.alloc(16), Buffer.alloc(16, 255), Buffer.concat([Buffer.alloc(15), Buffer.of(1)])]
    for (const bytes of [...edges, ...Array.from({ length: 50 }, () => randomBytes(16))]) {
      const text = formatRecoveryKey(createRecoveryKey(() => bytes))
      expect(text).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/)
      expect(bytesOf(text)).toBe(bytes.toString('hex'))
    }
  })

  it('is read in any case, with O for 0, I and L for 1, and with or without its dashes', () => {
    const bytes = Buffer.alloc(16)
    bytes[3] = 0b00001000
    const text = formatRecoveryKey(createRecoveryKey(() => bytes))
    expect(text).toMatch(/0/)
    expect(text).toMatch(/1/)
    const typed = [
      text.toLowerCase(),
      text.replaceAll('-', ''),
      text.replaceAll('-', ' – '),
      `  ${text.replaceAll('0', 'o').replaceAll('1', 'I')}\n`,
      text.replaceAll('0', 'O').replaceAll('1', 'l')
    ]
    for (const each of typed) expect(bytesOf(each), each).toBe(bytes.toString('hex'))
  })

  it('detects every wrong character and every two that were swapped', () => {
    const text = formatRecoveryKey(createRecoveryKey(randomBytes)).replaceAll('-', '')
    for (let index = 0; index < text.length; index++) {
      for (const other of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (other === text[index]) continue
        expect(reasonOf(text.slice(0, index) + other + text.slice(index + 1))).toBe('check')
      }
      const [here, next] = [text.charAt(index), text.charAt(index + 1)]
      if (next === '' || here === next) continue
      expect(reasonOf(text.slice(0, index) + next + here + text.slice(index + 2))).toBe('check')
    }
  })

  it('detects a missing character, an extra one, and one that is never used', () => {
    const text = formatRecoveryKey(createRecoveryKey(randomBytes))
    expect(reasonOf(text.slice(1))).toBe('length')
    expect(reasonOf(`${text}0`)).toBe('length')
    expect(reasonOf('')).toBe('length')
    expect(reasonOf(`U${text.slice(1)}`)).toBe('character')
    expect(reasonOf(`é${text.slice(1)}`)).toBe('character')
  })
})
