// Links as mail, web pages, spreadsheets and keyboards alter them, and account names stored apart from the key in an item.
import { describe, expect, it } from 'vitest'
import { account, keys, linkOf, read } from './accounts'

const key = keys.hotp.base32

describe('unusual spellings', () => {
  const spelled = `otpauth://totp/Shop:ann?secret=${key}&issuer=Shop&digits=8`
  it.each([
    ['a numeric entity with zeros', spelled.replaceAll('&', '&#038;')],
    ['a hexadecimal entity in capitals', spelled.replaceAll('&', '&#X26;')],
    ['wide signs', spelled.replace('?', '\uff1f').replaceAll('&', '\uff06').replaceAll('=', '\uff1d')],
    [
      'a key in wide letters',
      spelled.replace(key, [...key].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join(''))
    ],
    ['quoted-printable', spelled.replaceAll('=', '=3D').replace('EHPK', '=\r\nEHPK')],
    ['the end of a sentence', `${spelled}.`],
    ['digits of another script', spelled.replace('digits=8', 'digits=\u0668')],
    ['a parameter that is said twice alike', `${spelled}&algorithm=SHA1&algorithm=sha1`],
    ['capitals everywhere', spelled.replace(/otpauth|totp|secret|issuer|digits/g, (word) => word.toUpperCase())]
  ])('a link with %s gives the same codes', async (_, text) => {
    const { entries, refused } = await read(`My codes\r\n${text}\r\n`)
    expect([entries, refused]).toEqual([[account('Shop', 'ann', { digits: 8 })], []])
  })

  it.each([
    ['padding within the key', spelled.replace(key, 'JBSWY3DP=EHPK3PXP'), 'not-base32'],
    ['digits that are no whole number', spelled.replace('digits=8', 'digits=8.0'), 'bad-digits'],
    ['a period with its unit', `${spelled}&period=30s`, 'bad-period'],
    ['an encoded ampersand', spelled.replaceAll('&', '%26'), 'not-base32'],
    ['a key outside the parameters', spelled.replace('?', ' '), 'empty']
  ])('a link with %s is refused, and its key does not become a name', async (_, text, reason) => {
    const { entries, refused } = await read(text)
    expect([entries, refused.map((one) => one.reason)]).toEqual([[], [reason]])
    expect(JSON.stringify(refused)).not.toContain('JBSWY')
  })

  it('a transfer code on two lines is one, and a complete one ends with its line', async () => {
    const transfer = 'otpauth-migration://offline?data=CiAKCkhlbGxvId6tvu8SBlNob3A6YRoEU2hvcCABKAEwAhABGAEgAA%3D%3D'
    for (const text of [`${transfer.slice(0, 60)}\n${transfer.slice(60)}`, `${transfer}\nNotes`]) {
      const { entries, refused } = await read(text)
      expect([entries, refused]).toEqual([[account('Shop', 'a')], []])
    }
  })

  it('characters that make a spreadsheet treat a key as text are dropped', async () => {
    const { entries } = await read(`,name,totp\n0,Shop,"=""${key}"""\n1,Mail,'${key}`)
    expect(entries.map(({ issuer, secret }) => [issuer, secret])).toEqual([
      ['Shop', key],
      ['Mail', key]
    ])
  })

  it('two links with nothing between them are two', async () => {
    const { entries } = await read(`${linkOf('Shop', 'ann')}${linkOf('Mail', 'bob')}`)
    expect(entries).toEqual([account('Shop', 'ann'), account('Mail', 'bob')])
  })

  it('a name in ISO 8859-1 is read correctly', async () => {
    const { entries } = await read(`otpauth://totp/M%FCller:j%F6rg?secret=${key}&issuer=M%FCller`)
    expect(entries).toEqual([account('Müller', 'jörg')])
  })
})

/** A KeePass entry in XML with these fields. */
const keepassed = (fields: readonly (readonly [string, string])[]) =>
  `<?xml version="1.0"?><KeePassFile><Root><Group><Name>R</Name><Entry>${fields
    .map(([name, value]) => `<String><Key>${name}</Key><Value>${value.replaceAll('&', '&amp;')}</Value></String>`)
    .join('')}</Entry></Group></Root></KeePassFile>`
const html = (body: string) => `<!doctype html><html><head></head><body>${body}</body></html>`
const login = (login: object, more: object) => ({
  encrypted: false,
  items: [{ type: 1, name: 'Shop', login: { username: 'ann', ...login }, ...more }]
})
const bitwardenHead =
  'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp'
const words = 'thebigoneinthecellar'

describe('codes in unexpected fields of an item', () => {
  it.each<readonly [string, string | object, number, readonly string[]]>([
    ['a link in the notes of Bitwarden', login({}, { notes: `old phone: ${linkOf('Shop', 'ann')}` }), 1, []],
    ['a key in a field of Bitwarden', login({}, { fields: [{ name: 'TOTP', value: key, type: 1 }] }), 1, []],
    ['words in a field of Bitwarden', login({}, { fields: [{ name: '2FA', value: words }] }), 0, ['unclear-key']],
    [
      'a second link next to the first',
      login({ totp: linkOf('Shop', 'ann') }, { notes: linkOf('Shop', 'bob') }),
      2,
      []
    ],
    ['an item that was deleted', login({ totp: key }, { deletedDate: '2024-01-01' }), 0, ['in-trash']],
    ['words in the field for codes', login({ totp: 'see the phone' }, {}), 0, ['unclear-key']],
    ['a field in Bitwarden CSV', `${bitwardenHead}\n,,login,Shop,,"PIN: 12\nTOTP: ${key}",0,,ann,x,`, 1, []],
    ['a note in Bitwarden CSV', `${bitwardenHead}\n,,note,Shop,${linkOf('Shop', 'ann')},,0,,,,`, 1, []],
    ['a note in a table', `name,totp,notes\nShop,,${linkOf('Shop', 'ann')}\nMail,${key},`, 2, []],
    ['a comma in a heading between tabs', `Name, whole\tTOTP\nShop\t${key}`, 1, []],
    [
      'a second key in a row',
      `name,totp secret,2fa key,api secret\nShop,${key},${keys.odd.base32},${keys.totp.base32}`,
      2,
      ['unclear-key']
    ],
    ['a key next to its link', `name,otp,secret\nShop,${linkOf('Shop', 'ann')},${key}`, 1, []],
    [
      'a field of KeePass',
      keepassed([
        ['Title', 'Shop'],
        ['2FA secret', 'jbsw y3dp ehpk 3pxp']
      ]),
      1,
      []
    ],
    [
      'words in a field of KeePass',
      keepassed([
        ['Title', 'Shop'],
        ['2FA', words]
      ]),
      0,
      ['unclear-key']
    ],
    [
      'the notes of KeePass',
      keepassed([
        ['Title', 'Shop'],
        ['Notes', `a\n${linkOf('Shop', 'ann')}`]
      ]),
      1,
      []
    ],
    [
      'an HOTP key next to a TOTP key',
      keepassed([
        ['Title', 'Shop'],
        ['TimeOtp-Secret-Base32', key],
        ['HmacOtp-Secret-Base32', key]
      ]),
      2,
      []
    ],
    [
      'a picture whose address holds the link',
      html(`<img src="https://x.example/qr?d=${encodeURIComponent(linkOf('Shop', 'ann'))}">`),
      1,
      []
    ],
    [
      'a table in a table',
      html(
        `<table><tr><td><table><tr><th>Name</th><th>Key</th></tr><tr><td>Shop</td><td>${key}</td></tr></table></td></tr></table>`
      ),
      1,
      []
    ],
    [
      'a title above the headings',
      html(
        `<table><tr><td>Mine</td></tr><tr><td>Name</td><td>Key</td></tr><tr><td>Shop</td><td>JBSW&nbsp;Y3DP&nbsp;EHPK&nbsp;3PXP</td></tr></table>`
      ),
      1,
      []
    ]
  ])('are an account or a refused row: %s', async (_, file, taken, refusals) => {
    const { entries, refused } = await read(file)
    expect([entries.length, refused.map(({ reason }) => reason)]).toEqual([taken, refusals])
    expect(entries.every(({ secret }) => secret === key || secret === keys.odd.base32)).toBe(true)
    expect([...entries, ...refused].every(({ issuer }) => issuer === 'Shop' || issuer === 'Mail')).toBe(true)
  })

  it.each<readonly [string, string | object, object]>([
    [
      'an algorithm by its name in Stratum',
      {
        Authenticators: [{ Type: 2, Issuer: 'Shop', Username: 'ann', Secret: key, Algorithm: 'SHA256' }],
        Categories: []
      },
      { algorithm: 'SHA256' }
    ],
    [
      'a key in hexadecimal of KeeOtp',
      keepassed([
        ['Title', 'Shop'],
        ['UserName', 'ann'],
        ['otp', 'key=48656c6c6f21deadbeef&encoding=hex']
      ]),
      {}
    ],
    [
      'an algorithm in the settings of KeeTrayTOTP',
      keepassed([
        ['Title', 'Shop'],
        ['UserName', 'ann'],
        ['TOTP Seed', key],
        ['TOTP Settings', '30;6;SHA512']
      ]),
      { algorithm: 'SHA512' }
    ],
    [
      'names that LastPass keeps apart',
      {
        version: 3,
        accounts: [{ issuerName: '', originalIssuerName: 'Shop', userName: '', originalUserName: 'ann', secret: key }]
      },
      {}
    ],
    [
      'parts of a table under other names',
      `name,user,secret,hash,code length,time step\nShop,ann,${key},SHA256,8,60`,
      { algorithm: 'SHA256', digits: 8, period: 60 }
    ],
    ['names on a page', html(`<p>otpauth://totp/Shop:ann?secret=JBSWY3DP&shy;EHPK3PXP&amp;issuer=Shop</p>`), {}]
  ])('yield the right codes and names: %s', async (_, file, more) => {
    const { entries } = await read(file)
    expect(entries.map(({ tags: _tags, ...entry }) => entry)).toEqual([account('Shop', 'ann', more)])
  })
})
