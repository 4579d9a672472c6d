// Sealed values open only intact, in their own place and with their own key. Secrets are never printed.
import { inspect } from 'node:util'
import { describe, expect, it } from 'vitest'
import { createSealer } from '../../src/main/protection/sealing'
import { createSecret, revealSecret } from '../../src/main/protection/secret'

const key = createSecret(Buffer.alloc(32, 1))
const secret = createSecret(Buffer.from('12345678901234567890'))
const sealer = createSealer(key, 'panel/factors')

describe('sealing', () => {
  it('opens what it sealed', () => {
    expect(Buffer.from(revealSecret(sealer.open(sealer.seal(secret, 'a'), 'a')))).toEqual(
      Buffer.from(revealSecret(secret))
    )
  })

  it('uses a fresh nonce each time', () => {
    expect(sealer.seal(secret, 'a').equals(sealer.seal(secret, 'a'))).toBe(false)
  })

  it('refuses another record, another purpose, another key and every flipped byte', () => {
    const sealed = sealer.seal(secret, 'a')
    expect(() => sealer.open(sealed, 'b')).toThrow()
    expect(() => createSealer(key, 'authenticator/entries').open(sealed, 'a')).toThrow()
    expect(() => createSealer(createSecret(Buffer.alloc(32, 2)), 'panel/factors').open(sealed, 'a')).toThrow()
    for (let i = 0; i < sealed.length; i += 1) {
      const damaged = Buffer.from(sealed)
      damaged[i] = (damaged[i] ?? 0) ^ 1
      expect(() => sealer.open(damaged, 'a'), `byte ${i}`).toThrow()
    }
    for (let length = 0; length < sealed.length; length += 1) {
      expect(() => sealer.open(sealed.subarray(0, length), 'a')).toThrow()
    }
  })
})

describe('a secret', () => {
  it('redacts itself in every kind of output', () => {
    for (const printed of [
      JSON.stringify({ secret }),
      `${secret.toString()}`,
      inspect(secret),
      inspect({ deep: [secret] })
    ]) {
      expect(printed).toContain('[redacted]')
      expect(printed).not.toContain('1234')
    }
  })

  it('is a copy: overwriting the source later does not change it', () => {
    const source = Buffer.from('abc')
    const made = createSecret(source)
    source.fill(0)
    expect(Buffer.from(revealSecret(made)).toString()).toBe('abc')
  })
})
