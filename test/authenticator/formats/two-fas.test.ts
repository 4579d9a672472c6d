// 2FAS backups of every schema, with the encryption of Android and iOS.
import { pbkdf2Sync, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { errorCodeOf, hotp, keys, odd, read, sealGcm, steam, totp } from './accounts'

const services = [
  {
    name: 'AT&T',
    secret: keys.odd.base32,
    order: { position: 2 },
    otp: {
      issuer: odd.issuer,
      account: odd.name,
      digits: 8,
      period: 60,
      algorithm: 'SHA512',
      tokenType: 'TOTP',
      source: 'Manual',
      link: 'otpauth://totp/x?secret=[hidden]'
    }
  },
  {
    name: 'GitHub',
    secret: keys.totp.base32.toLowerCase(),
    order: { position: 0 },
    groupId: 'g1',
    otp: {
      issuer: 'GitHub',
      account: totp.name,
      digits: 6,
      period: 30,
      algorithm: 'SHA1',
      counter: 0,
      tokenType: 'TOTP',
      source: 'Link'
    }
  },
  {
    name: 'Contoso',
    secret: keys.hotp.base32,
    order: { position: 1 },
    otp: { label: 'Contoso:robin', issuer: null, counter: 42, tokenType: 'HOTP', source: 'link' }
  },
  {
    name: 'Steam',
    secret: keys.steam.base32,
    order: { position: 3 },
    otp: { account: 'gamer', tokenType: 'STEAM', digits: 5 }
  }
]
const expected = [{ ...totp, tags: ['Work'] }, hotp, odd, steam]
const backup = {
  schemaVersion: 4,
  appVersionCode: 5_000_000,
  appOrigin: 'android',
  groups: [{ id: 'g1', name: 'Work', isExpanded: true }],
  services
}

function encrypted(password: Buffer | string, saltBytes: number) {
  const salt = randomBytes(saltBytes)
  const nonce = randomBytes(12)
  const { body, tag } = sealGcm(pbkdf2Sync(password, salt, 10_000, 32, 'sha256'), nonce, JSON.stringify(services))
  const sealed = [Buffer.concat([body, tag]), salt, nonce].map((part) => part.toString('base64')).join(':')
  return { ...backup, services: [], servicesEncrypted: sealed, reference: 'unused' }
}

describe('2FAS', () => {
  it('plain backups are read in their own order, groups as tags, without links that have hidden secrets', async () => {
    expect(await read(backup)).toEqual({ format: '2fas', entries: expected, refused: [] })
  })

  it('schema 1 uses the defaults for everything but names', async () => {
    const old = {
      schemaVersion: 1,
      services: [{ name: 'GitHub', secret: keys.totp.base32, otp: { account: totp.name } }]
    }
    expect((await read(old)).entries).toEqual([totp])
    const bare = { schemaVersion: 1, services: [{ name: 'GitHub', secret: keys.totp.base32 }] }
    expect((await read(bare)).entries).toEqual([{ ...totp, name: '' }])
  })

  it.each([
    ['android', 256],
    ['ios', 32]
  ])('encrypted backups of %s open, with a salt of %i bytes', async (_, saltBytes) => {
    const file = encrypted('pass word', saltBytes)
    expect((await read(file, { password: 'pass word' })).entries).toEqual(expected)
    expect(await errorCodeOf(file, { password: 'password' })).toBe('wrong-password')
    expect(await errorCodeOf(file)).toBe('password-needed')
  })

  it('open if iOS truncated a password that is not ASCII', async () => {
    const password = 'Schlüßel😀'
    const file = encrypted(Buffer.from(password, 'utf8').subarray(0, 9), 32)
    expect((await read(file, { password })).entries).toEqual(expected)
  })

  it('that are cut short are damaged or do not open', async () => {
    const file = encrypted('right', 32)
    expect(await errorCodeOf({ ...file, servicesEncrypted: 'AAAA:BBBB' }, { password: 'right' })).toBe('damaged')
    const cut = file.servicesEncrypted.replace(/^.{8}/, '')
    expect(await errorCodeOf({ ...file, servicesEncrypted: cut }, { password: 'right' })).toBe('wrong-password')
  })

  it('name the entries they cannot import', async () => {
    const { entries, refused } = await read({
      ...backup,
      services: [
        { name: 'Odd', secret: keys.totp.base32, otp: { digits: 99, account: 'a' } },
        { name: 'Other', secret: '1', otp: { tokenType: 'PUSH' } }
      ]
    })
    expect(entries).toEqual([])
    expect(refused).toEqual([
      { issuer: 'Odd', name: 'a', reason: 'bad-digits' },
      { issuer: 'Other', reason: 'bad-type' }
    ])
  })
})
