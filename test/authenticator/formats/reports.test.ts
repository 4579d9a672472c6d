// Import problems that users reported for other programs (sources in docs/import.md): each input is imported, or refused by name.
import { describe, expect, it } from 'vitest'
import { errorCodeOf, keys, read } from './accounts'

const key = keys.hotp.base32
const link = `otpauth://totp/Shop:ann?secret=${key}&issuer=Shop`
const aegis = (entry: object) => ({
  version: 1,
  header: { slots: null, params: null },
  db: { version: 2, entries: [entry] }
})
const fas = (service: object) => ({ services: [service], groups: [], schemaVersion: 4 })
const login = (totp: string) => ({
  encrypted: false,
  items: [{ type: 1, name: 'Shop', login: { username: 'ann', totp } }]
})

/** The input, how many accounts are imported, and why the others are refused. */
const reports: readonly (readonly [string, string | object, number, readonly string[]])[] = [
  ['an Aegis entry without groups', aegis({ type: 'totp', name: 'ann', issuer: 'Shop', info: { secret: key } }), 1, []],
  [
    'an Aegis entry of no known type',
    aegis({ type: 'other', name: 'ann', issuer: 'Shop', info: { secret: key } }),
    0,
    ['bad-type']
  ],
  [
    'a 2FAS key with spaces in it',
    fas({ name: 'Shop', secret: 'JBSW Y3DP EHPK 3PXP', otp: { account: 'ann' } }),
    1,
    []
  ],
  ['2FAS digits that are null', fas({ name: 'Shop', secret: key, otp: { digits: null, period: null } }), 1, []],
  [
    'an Aegis entry with a picture',
    aegis({
      type: 'totp',
      name: 'ann',
      issuer: 'Shop',
      icon: 'AAAA',
      icon_mime: 'image/svg+xml',
      info: { secret: key }
    }),
    1,
    []
  ],
  [
    'two accounts of one key',
    { ...fas({}), services: ['ann', 'bob'].map((account) => ({ name: 'Shop', secret: key, otp: { account } })) },
    2,
    []
  ],
  [
    'a Bitwarden vault of cards and notes as well',
    {
      encrypted: false,
      items: [...login(key).items, { type: 3, name: 'Card', card: {} }, { type: 2, name: 'Note', secureNote: {} }]
    },
    1,
    []
  ],
  ['a quote within a password', `title,username,password,totp\nShop,ann,a"b"c,${key}`, 1, []],
  ['an empty line at the end', `"Account","Login Name","Password","TOTP"\n"Shop","ann","x","${key}"\n\n`, 1, []],
  [
    'a page of codes in a mail',
    `<html><body><p>otpauth://totp/Shop:ann?secret=${key}&#038;issuer=Shop&#038;digits=8</p></body></html>`,
    1,
    []
  ],
  ['a 2FAS service with a name alone', fas({ name: 'Shop', secret: key }), 1, []],
  ['a 2FAS service with odd digits', fas({ name: 'Shop', secret: key, otp: { digits: 99 } }), 0, ['bad-digits']],
  ['a key with a digit that base32 has not', login('JBSWY8DPEHPK3PXP'), 0, ['not-base32']],
  ['a bare key in Bitwarden JSON', login(key), 1, []],
  ['a small-letter key in groups in Bitwarden JSON', login('jbsw y3dp ehpk 3pxp'), 1, []],
  ['a table with tabs', `Title\tUsername\tTOTP\nShop\tann\t${key}`, 1, []],
  ['doubled quotes in a table', `title,username,password,totp\nShop,ann,"a""""b",${key}`, 1, []],
  [
    "Dashlane's renamed column",
    `username,username2,title,password,note,url,category,otpUrl\nann,,Shop,x,,,,${link}`,
    1,
    []
  ],
  [
    "Dashlane's old column",
    `username,username2,title,password,note,url,category,otpSecret\nann,,Shop,x,,,,${key}`,
    1,
    []
  ],
  [
    "1Password's column",
    `Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes\nShop,,ann,x,${link},false,false,,`,
    1,
    []
  ],
  ["Safari's column", `Title,URL,Username,Password,Notes,OTPAuth\nShop,https://shop.example,ann,x,,${link}`, 1, []],
  [
    "Zoho's rows, longer than their headings",
    `"Password Name","Description","Password URL","SecretData","Notes","CustomData","Tags","Classification","Favorite","login_totp","Folder Name"\nShop,,https://shop.example,"SecretType:Web Account\nUser Name:ann\n",,"",,E,0,otpauth://totp?secret=${key}&algorithm=SHA1&period=30&digits=6,x,`,
    1,
    []
  ],
  ['a table in which a line break ends a note', `title,notes,totp\nShop,"one\ntwo, three",${key}\n\n`, 1, []],
  [
    'an Authy account without a seed',
    [{ accountType: 'authenticator', name: 'Shop: ann', decryptedSecret: key, digits: 6 }],
    1,
    []
  ],
  ['a link without a label', `otpauth://totp/?secret=${key}&issuer=Shop`, 1, []],
  ['a link whose issuer holds an ampersand', `otpauth://totp/AT&T:ann?secret=${key}&issuer=AT&T`, 1, []],
  [
    'an mOTP account among others',
    aegis({ type: 'motp', name: 'ann', issuer: 'Shop', info: { secret: key, pin: '1234' } }),
    1,
    []
  ]
]

describe('public reports about other apps', () => {
  it.each(reports)('%s', async (_, file, taken, refused) => {
    const found = await read(file)
    expect([found.entries.length, found.refused.map(({ reason }) => reason)]).toEqual([taken, refused])
    for (const { secret } of found.entries) expect(secret).toBe(key)
    for (const { issuer } of found.refused) expect(issuer).toBe('Shop')
  })

  it.each([
    ['keys in a table without headings', `Shop,ann,${key}\nMail,bob,${key}`],
    ["Enpass's old pairs of words", `"Shop","Username","ann","TOTP","${key}"`],
    ['a command with a key in it', `oathtool --totp -b ${key}`],
    ['a line about codes', 'my otp'],
    ["a phone's database", 'SQLite format 3\u0000\u0010\u0000']
  ])('%s are unknown, and reported as such', async (_, text) => {
    expect(await errorCodeOf(text)).toBe('unknown-format')
  })
})
