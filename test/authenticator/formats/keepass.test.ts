// KeePass XML with every way of storing a one-time key, and KeePassXC's CSV.
import { describe, expect, it } from 'vitest'
import { errorCodeOf, hotp, keys, odd, read, steam, totp } from './accounts'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const field = (key: string, value: string, attributes = '') =>
  `<String><Key>${escape(key)}</Key><Value${attributes}>${escape(value)}</Value></String>`
const entry = (title: string, user: string, fields: Readonly<Record<string, string>>, more = '') =>
  `<Entry><UUID>x</UUID><Tags>red;blue</Tags>${field('Title', title)}${field('UserName', user)}${field('Password', 'never imported')}${Object.entries(
    fields
  )
    .map(([key, value]) => field(key, value))
    .join('')}${more}</Entry>`
const group = (name: string, content: string, uuid = 'g') =>
  `<Group><UUID>${uuid}</UUID><Name>${name}</Name>${content}</Group>`
const file = (content: string) =>
  `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<KeePassFile>\n<Meta><Generator>KeePassXC</Generator><RecycleBinUUID>bin==</RecycleBinUUID></Meta>\n<Root>${group('Root', content)}<DeletedObjects/></Root></KeePassFile>\n`

const robin = totp.name
const tags = ['red', 'blue']

describe('KeePass XML', () => {
  it.each([
    [
      'an otpauth link',
      { otp: `otpauth://totp/GitHub:robin%40example.com?secret=${keys.totp.base32}&period=30&digits=6&issuer=GitHub` }
    ],
    ["KeeOtp's parameters", { otp: `key=${keys.totp.base32}&size=6&step=30` }],
    ['a bare key', { otp: keys.totp.base32 }],
    ['seed and settings', { 'TOTP Seed': 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq', 'TOTP Settings': '30;6' }],
    ['a seed alone', { 'TOTP Seed': keys.totp.base32 }],
    ["KeePass' own base32", { 'TimeOtp-Secret-Base32': keys.totp.base32 }],
    ["KeePass' own text", { 'TimeOtp-Secret': '12345678901234567890', 'TimeOtp-Length': '6', 'TimeOtp-Period': '30' }],
    ["KeePass' own hex", { 'TimeOtp-Secret-Hex': keys.totp.bytes.toString('hex'), 'TimeOtp-Algorithm': 'HMAC-SHA-1' }],
    ["KeePass' own base64", { 'TimeOtp-Secret-Base64': keys.totp.bytes.toString('base64') }]
  ])('reads %s', async (_, fields) => {
    expect(await read(file(entry('GitHub', robin, fields)))).toEqual({
      format: 'keepass',
      entries: [{ ...totp, tags }],
      refused: []
    })
  })

  it('reads Steam, HOTP and other parameters', async () => {
    const content = [
      entry('Steam', 'gamer', { 'TOTP Seed': keys.steam.base32, 'TOTP Settings': '30;S' }),
      entry('Steam', 'gamer', { otp: `otpauth://totp/Steam:gamer?secret=${keys.steam.base32}&encoder=steam` }),
      entry('Contoso', 'robin', { 'HmacOtp-Secret-Base32': keys.hotp.base32, 'HmacOtp-Counter': '42' }),
      entry('Contoso', 'robin', { otp: `key=${keys.hotp.base32}&type=hotp&counter=42` }),
      entry(odd.issuer, odd.name, {
        'TimeOtp-Secret-Base32': keys.odd.base32,
        'TimeOtp-Length': '8',
        'TimeOtp-Period': '60',
        'TimeOtp-Algorithm': 'HMAC-SHA-512'
      })
    ].join('\n')
    const expected = [steam, steam, hotp, hotp, odd].map((one) => ({ ...one, tags }))
    expect((await read(file(content))).entries).toEqual(expected)
  })

  it("recognises KeePassXC's value for no account", async () => {
    const link = `otpauth://totp/GitHub:none?secret=${keys.totp.base32}&period=30&digits=6&issuer=GitHub`
    expect((await read(file(entry('GitHub', '', { otp: link })))).entries).toEqual([{ ...totp, name: '', tags }])
  })

  it('uses groups as tags, ignores history, and names what is in the recycle bin', async () => {
    const old = `<History>${entry('Old', 'x', { otp: keys.odd.base32 })}</History>`
    const content = [
      group('Work', group('Servers', entry('GitHub', robin, { otp: keys.totp.base32 }, old))),
      group(
        'Recycle Bin',
        [
          entry('Gone', 'y', { otp: keys.totp.base32 }),
          entry('No code', 'z', {}),
          group('Deeper', entry('Gone', 'w', { otp: keys.totp.base32 }))
        ].join(''),
        'bin=='
      )
    ].join('')
    expect(await read(file(content))).toEqual({
      format: 'keepass',
      entries: [{ ...totp, tags: ['Servers', ...tags] }],
      refused: [
        { issuer: 'Gone', name: 'y', reason: 'in-trash' },
        { issuer: 'Gone', name: 'w', reason: 'in-trash' }
      ]
    })
  })

  it('names entries whose key is still encrypted', async () => {
    const sealed = `<Entry>${field('Title', 'GitHub')}${field('otp', 'c2VhbGVk', ' Protected="True"')}</Entry>`
    const shown = `<Entry>${field('Title', 'GitHub')}${field('otp', keys.totp.base32, ' ProtectInMemory="True"')}</Entry>`
    const { entries, refused } = await read(file(sealed + shown))
    expect(entries).toHaveLength(1)
    expect(refused).toEqual([{ issuer: 'GitHub', reason: 'not-decrypted' }])
  })

  it('with a document type or a broken element is unknown, so nothing is expanded', async () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${file('').replace(/^.*\n/, '')}`
    expect(await errorCodeOf(bomb)).toBe('unknown-format')
    expect(await errorCodeOf(file('<Entry>'))).toBe('unknown-format')
  })
})

describe('KeePassXC CSV', () => {
  it('is read with its groups, and what is in the recycle bin is named', async () => {
    const link = `otpauth://totp/GitHub:robin%40example.com?secret=${keys.totp.base32}&period=30&digits=6&issuer=GitHub`
    const csv = [
      '"Group","Title","Username","Password","URL","Notes","TOTP","Icon","Last Modified","Created"',
      `"Root/Work","GitHub","robin","p","","two\nlines","${link}","0","2024-01-01T00:00:00Z","2024-01-01T00:00:00Z"`,
      '"Root","Plain","x","p","","","","0","",""',
      `"Root/Recycle Bin","Gone","x","p","","","${link}","0","",""`
    ].join('\n')
    expect(await read(csv)).toEqual({
      format: 'keepass',
      entries: [{ ...totp, note: 'two\nlines', tags: ['Work'] }],
      refused: [{ issuer: 'Gone', name: 'x', reason: 'in-trash' }]
    })
  })
})
