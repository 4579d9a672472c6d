// Stratum (Authenticator Pro): plain, and with the current and the old encryption.
import { pbkdf2Sync, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { argon2id, errorCodeOf, hotp, keys, motp, odd, read, sealCbc, sealGcm, steam, totp, yandex } from './accounts'

const base = { Icon: null, Pin: null, Algorithm: 0, Digits: 6, Period: 30, Counter: 0, CopyCount: 0, Ranking: 0 }
const backup = {
  Authenticators: [
    { ...base, Type: 1, Issuer: 'Contoso', Username: 'robin', Secret: keys.hotp.base32, Counter: 42, Ranking: 1 },
    { ...base, Type: 2, Issuer: 'GitHub', Username: totp.name, Secret: keys.totp.base32 },
    {
      ...base,
      Type: 2,
      Issuer: odd.issuer,
      Username: odd.name,
      Secret: keys.odd.base32,
      Algorithm: 2,
      Digits: 8,
      Period: 60,
      Ranking: 2
    },
    { ...base, Type: 4, Issuer: 'Steam', Username: 'gamer', Secret: keys.steam.base32, Digits: 5, Ranking: 3 },
    {
      ...base,
      Type: 3,
      Issuer: 'Bank',
      Username: 'robin',
      Secret: 'e3152afee62599c8',
      Pin: '1234',
      Period: 10,
      Ranking: 4
    },
    {
      ...base,
      Type: 5,
      Issuer: 'Yandex',
      Username: 'robin',
      Secret: keys.yandex.base32,
      Pin: '5239',
      Digits: 8,
      Ranking: 5
    }
  ],
  Categories: [{ Id: 'c1', Name: 'Work', Ranking: 0 }],
  AuthenticatorCategories: [{ CategoryId: 'c1', AuthenticatorSecret: keys.totp.base32, Ranking: 0 }],
  CustomIcons: []
}
const expected = [{ ...totp, tags: ['Work'] }, hotp, odd, steam, motp, yandex]

function encrypted(password: string) {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const key = argon2id(password, salt, { memoryKib: 65_536, passes: 3, lanes: 4 })
  const { body, tag } = sealGcm(key, nonce, JSON.stringify(backup))
  return Buffer.concat([Buffer.from('AUTHENTICATORPRO'), salt, nonce, body, tag])
}

function encryptedInOldVersions(password: string) {
  const salt = randomBytes(20)
  const iv = randomBytes(16)
  const body = sealCbc(pbkdf2Sync(password, salt, 64_000, 32, 'sha1'), iv, JSON.stringify(backup))
  return Buffer.concat([Buffer.from('AuthenticatorPro'), salt, iv, body])
}

describe('Stratum', () => {
  it('plain backups yield every type in their own order, categories as tags', async () => {
    expect(await read(backup)).toEqual({ format: 'stratum', entries: expected, refused: [] })
  })

  it.each([
    ['current', encrypted],
    ['old', encryptedInOldVersions]
  ])('backups with the %s encryption open only with their password', async (_, write) => {
    const file = write('Paßwort')
    expect((await read(file, { password: 'Paßwort' })).entries).toEqual(expected)
    expect(await errorCodeOf(file)).toBe('password-needed')
    expect(await errorCodeOf(file, { password: 'Passwort' })).toBe('wrong-password')
    expect(await errorCodeOf(file.subarray(0, 40), { password: 'Paßwort' })).toBe('damaged')
    expect(['wrong-password', 'damaged']).toContain(
      await errorCodeOf(file.subarray(0, file.length - 16), { password: 'Paßwort' })
    )
  })

  it('refuse unknown types and algorithms by name', async () => {
    const Authenticators = [
      { ...base, Type: 9, Issuer: 'A', Username: 'a', Secret: keys.totp.base32 },
      { ...base, Type: 2, Issuer: 'B', Username: 'b', Secret: keys.totp.base32, Algorithm: 7 }
    ]
    expect((await read({ Authenticators })).refused).toEqual([
      { issuer: 'A', name: 'a', reason: 'bad-type' },
      { issuer: 'B', name: 'b', reason: 'bad-algorithm' }
    ])
  })
})
