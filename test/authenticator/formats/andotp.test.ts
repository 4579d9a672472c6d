// andOTP backups: plain, and with the current and the old encryption.
import { createHash, pbkdf2Sync, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { errorCodeOf, hotp, keys, motp, odd, read, sealGcm, steam, totp } from './accounts'

const common = { thumbnail: 'Default', last_used: 0, used_frequency: 0 }
const tokens = [
  {
    ...common,
    secret: keys.totp.base32,
    issuer: 'GitHub',
    label: totp.name,
    digits: 6,
    type: 'TOTP',
    algorithm: 'SHA1',
    period: 30,
    tags: ['a', 'b', 'a']
  },
  {
    ...common,
    secret: `${keys.hotp.base32}======`,
    issuer: 'Contoso',
    label: 'robin',
    digits: 6,
    type: 'HOTP',
    algorithm: 'SHA1',
    counter: 42,
    tags: []
  },
  {
    ...common,
    secret: keys.odd.base32,
    issuer: odd.issuer,
    label: odd.name,
    digits: 8,
    type: 'TOTP',
    algorithm: 'SHA512',
    period: 60,
    tags: []
  },
  {
    ...common,
    secret: keys.steam.base32,
    issuer: 'Steam',
    label: 'gamer',
    digits: 5,
    type: 'STEAM',
    algorithm: 'SHA1',
    period: 30,
    tags: []
  }
]
const expected = [{ ...totp, tags: ['a', 'b'] }, hotp, odd, steam]

function encrypted(password: string, iterations = 140_000) {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(iterations)
  const salt = randomBytes(12)
  const nonce = randomBytes(12)
  const { body, tag } = sealGcm(pbkdf2Sync(password, salt, iterations, 32, 'sha1'), nonce, JSON.stringify(tokens))
  return Buffer.concat([head, salt, nonce, body, tag])
}

function encryptedInOldVersions(password: string) {
  const nonce = Buffer.concat([Buffer.from([0xff, 0xff]), randomBytes(10)])
  const { body, tag } = sealGcm(createHash('sha256').update(password).digest(), nonce, JSON.stringify(tokens))
  return Buffer.concat([nonce, body, tag])
}

describe('andOTP', () => {
  it('plain backups are read with tags', async () => {
    expect(await read(tokens)).toEqual({ format: 'andotp', entries: expected, refused: [] })
  })

  it('old labels hold issuer and account', async () => {
    const { issuer: _issuer, tags: _tags, ...old } = tokens[0] ?? {}
    expect((await read([{ ...old, label: `GitHub - ${totp.name}` }])).entries).toEqual([totp])
  })

  it('mOTP keys are the base32 of hexadecimal text', async () => {
    const secret = 'MUZTCNJSMFTGKZJWGI2TSOLDHA======'
    const token = { ...common, secret, issuer: 'Bank', label: 'robin', type: 'MOTP', digits: 6 }
    const { pin: _pin, ...withoutPin } = motp
    expect((await read([token])).entries).toEqual([withoutPin])
  })

  it('encrypted backups open only with their password', async () => {
    const file = encrypted('correct')
    expect(await read(file, { password: 'correct' })).toEqual({ format: 'andotp', entries: expected, refused: [] })
    expect(await errorCodeOf(file, { password: 'wrong' })).toBe('wrong-password')
    expect(await errorCodeOf(file)).toBe('password-needed')
    expect(await errorCodeOf(file.subarray(0, file.length - 1), { password: 'correct' })).toBe('wrong-password')
  })

  it('backups of old versions open with the plain SHA-256 of the password', async () => {
    const file = encryptedInOldVersions('correct')
    expect((await read(file, { password: 'correct' })).entries).toEqual(expected)
    expect(await errorCodeOf(file, { password: 'wrong' })).toBe('unknown-format')
  })

  it('other bytes stay unknown, without any key derivation', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xff, 0xff, 0xff]), randomBytes(500)])
    const began = performance.now()
    expect(await errorCodeOf(bytes)).toBe('unknown-format')
    expect(await errorCodeOf(bytes, { password: 'any' })).toBe('unknown-format')
    expect(performance.now() - began).toBeLessThan(500)
  })
})
