// Formats with a single variant: Proton, LastPass, FreeOTP+ and FreeOTP 1.
import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { argon2id, errorCodeOf, hotp, keys, odd, read, sealGcm, steam, totp } from './accounts'

const signed = (bytes: Uint8Array) => [...Int8Array.from(bytes)]

describe('Proton', () => {
  const entry = (uri: string, name: string, entry_type = 'Totp', note: string | null = null) => ({
    id: 'x',
    content: { uri, entry_type, name },
    note
  })
  const file = {
    version: 1,
    entries: [
      entry(
        `otpauth://totp/GitHub:robin%40example.com?secret=${keys.totp.base32}&issuer=GitHub&algorithm=SHA1&digits=6&period=30`,
        'robin@example.com',
        'Totp',
        'a note'
      ),
      entry(
        `otpauth://totp/${encodeURIComponent(odd.name)}?secret=${keys.odd.base32}&issuer=AT%26T%20%231&algorithm=SHA512&digits=8&period=60`,
        'ignored'
      ),
      entry(`steam://${keys.steam.base32}`, 'gamer', 'Steam'),
      entry('otpauth://totp/?secret=1', 'broken')
    ]
  }
  const expected = {
    format: 'proton',
    entries: [{ ...totp, note: 'a note' }, odd, steam],
    refused: [{ name: 'broken', reason: 'not-base32' }]
  }

  it('plain exports are read', async () => {
    expect(await read(file)).toEqual(expected)
  })

  it('encrypted exports open only with their password', async () => {
    const salt = randomBytes(16)
    const nonce = randomBytes(12)
    const key = argon2id('secret', salt, { memoryKib: 19_456, passes: 2, lanes: 1 })
    const { body, tag } = sealGcm(key, nonce, JSON.stringify(file), Buffer.from('proton.authenticator.export.v1'))
    const sealed = {
      version: 1,
      salt: salt.toString('base64'),
      content: Buffer.concat([nonce, body, tag]).toString('base64')
    }
    expect(await read(sealed, { password: 'secret' })).toEqual(expected)
    expect(await errorCodeOf(sealed)).toBe('password-needed')
    expect(await errorCodeOf(sealed, { password: 'wrong' })).toBe('wrong-password')
    expect(await errorCodeOf({ ...sealed, content: 'AAAA' }, { password: 'secret' })).toBe('damaged')
  })
})

describe('LastPass', () => {
  const account = {
    issuerName: 'GitHub',
    originalIssuerName: 'GitHub',
    userName: totp.name,
    originalUserName: 'x',
    secret: keys.totp.base32,
    timeStep: 30,
    digits: 6,
    algorithm: 'SHA1',
    isFavorite: true,
    folderData: { folderId: 1, position: 0 }
  }
  const other = {
    issuerName: odd.issuer,
    userName: odd.name,
    secret: keys.odd.base32,
    timeStep: 60,
    digits: 8,
    algorithm: 'SHA512',
    isFavorite: false
  }

  it.each([
    ['Android', 3],
    ['iOS', 1]
  ])('exports of %s, version %i, are read', async (_, version) => {
    const file = {
      deviceId: '',
      deviceSecret: '',
      localDeviceId: '',
      deviceName: '',
      version,
      accounts: [account, other],
      folders: [{ id: 1, name: 'Favorites', isOpened: true }]
    }
    expect(await read(file)).toEqual({
      format: 'lastpass',
      entries: [{ ...totp, isFavorite: true, tags: ['Favorites'] }, odd],
      refused: []
    })
  })
})

const tokens = [
  {
    algo: 'SHA1',
    counter: 0,
    digits: 6,
    issuerExt: 'GitHub',
    issuerInt: 'GitHub',
    label: totp.name,
    period: 30,
    secret: signed(keys.totp.bytes),
    type: 'TOTP'
  },
  {
    algo: 'SHA1',
    counter: 41,
    digits: 6,
    issuerExt: 'Contoso',
    issuerInt: 'Contoso',
    label: 'robin',
    period: 30,
    secret: signed(keys.hotp.bytes),
    type: 'HOTP'
  },
  {
    algo: 'SHA512',
    counter: 0,
    digits: 8,
    issuerExt: 'old',
    issuerAlt: odd.issuer,
    label: 'old',
    labelAlt: odd.name,
    period: 60,
    secret: signed(keys.odd.bytes),
    type: 'TOTP'
  },
  {
    algo: 'SHA1',
    counter: 0,
    digits: 5,
    issuerExt: 'Steam',
    issuerInt: 'Steam',
    label: 'gamer',
    period: 30,
    secret: signed(keys.steam.bytes),
    type: 'TOTP'
  }
]

describe('FreeOTP+', () => {
  it('exports have signed bytes and the counter before the next one', async () => {
    expect(keys.hotp.bytes.some((byte) => byte > 127)).toBe(true)
    expect(await read({ tokens, tokenOrder: [] })).toEqual({
      format: 'freeotp-plus',
      entries: [totp, hotp, odd, steam],
      refused: []
    })
  })

  it('refuses tokens with invalid bytes', async () => {
    const bad = [
      { ...tokens[0], secret: [1, 2, 999] },
      { ...tokens[0], secret: [] },
      { ...tokens[0], type: 'X' }
    ]
    expect((await read({ tokens: bad })).refused.map(({ reason }) => reason)).toEqual([
      'empty',
      'too-short',
      'bad-type'
    ])
  })
})

describe('FreeOTP 1', () => {
  const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
  const preferences = (values: Readonly<Record<string, unknown>>) =>
    [
      "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>",
      '<map>',
      ...Object.entries(values).map(
        ([name, value]) => `    <string name="${escape(name)}">${escape(JSON.stringify(value))}</string>`
      ),
      '    <int name="other" value="1" />',
      '</map>',
      ''
    ].join('\n')

  it('preferences are read in the token order', async () => {
    const file = preferences({
      'Steam:gamer': tokens[3],
      'Contoso:robin': tokens[1],
      'GitHub:x': tokens[0],
      'AT&T #1:x': tokens[2],
      tokenOrder: ['GitHub:x', 'Contoso:robin', 'AT&T #1:x', 'Steam:gamer']
    })
    expect(await read(file)).toEqual({ format: 'freeotp', entries: [totp, hotp, odd, steam], refused: [] })
  })

  it('preferences of another app are unknown', async () => {
    expect(await errorCodeOf(preferences({ theme: 'dark' }))).toBe('unknown-format')
  })

  it.each([
    [
      'a document type',
      '<?xml version="1.0"?><!DOCTYPE map [<!ENTITY a "aaaa">]><map><string name="x">{"secret":"&a;","type":"TOTP"}</string></map>'
    ],
    ['an open element', '<map><string name="x">{"secret":1,"type":"TOTP"}'],
    ['a wrong end', '<map><string name="x">{"secret":1,"type":"TOTP"}</map></string>'],
    ['endless depth', `<map>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</map>`]
  ])('XML with %s is unknown', async (_, xml) => {
    expect(await errorCodeOf(xml)).toBe('unknown-format')
  })
})
