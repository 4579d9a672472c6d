// Foreign data with unusual spellings: nothing is lost silently, and no code is silently wrong.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { account, errorCodeOf, keys, linkOf, read, totp } from './accounts'

const caseOf = (name: string) => readFileSync(join(import.meta.dirname, 'cases', name))
const key = keys.hotp.base32
const otherKey = 'GEZDGNBVGY3TQOJQ'

describe('no account is lost silently', () => {
  it("an organisation's CSV yields bare keys as well as links", async () => {
    expect(await read(caseOf('bitwarden-organisation.csv'))).toEqual({
      format: 'bitwarden',
      entries: [account('Shop', 'ann', { tags: ['Ops', 'Web'] }), account('Mail', 'bob', { digits: 8, tags: ['Ops'] })],
      refused: []
    })
  })

  it('links after bullets, numbers and quotes are links', async () => {
    const { entries, refused } = await read(caseOf('list-with-bullets.txt'))
    expect(entries.map(({ issuer, name }) => [issuer, name])).toEqual([
      ['First', 'a'],
      ['Second', 'b'],
      ['Third', 'c'],
      ['Fourth', 'd']
    ])
    expect(refused).toEqual([])
  })

  it.each([
    [`* [Shop](${linkOf('Shop', 'ann')}) and <${linkOf('Mail', 'bob')}>`, ['Shop', 'Mail']],
    [`Shop: ${linkOf('Shop', 'ann')}&period=30 (old phone)`, ['Shop']],
    [`${linkOf('Shop', 'ann')}; ${linkOf('Mail', 'bob')}`, ['Shop', 'Mail']],
    [`„${linkOf('Shop', 'ann')}“ «${linkOf('Mail', 'bob')}»`, ['Shop', 'Mail']],
    [linkOf('Shop', 'ann').replace('&issuer', '\n  &issuer'), ['Shop']],
    [encodeURIComponent(linkOf('Shop', 'ann')), ['Shop']],
    [`1) 'otpauth://totp/O'Brien:ann?secret=${key}'`, ["O'Brien"]]
  ])('all links separated by %j are read', async (text, issuers) => {
    const { entries, refused } = await read(text)
    expect(entries.map(({ issuer, secret, digits }) => [issuer, secret, digits])).toEqual(
      issuers.map((issuer) => [issuer, key, 6])
    )
    expect(refused).toEqual([])
  })

  it('a line that looks like an account but is no link is refused by name', async () => {
    const text = [
      linkOf('Shop', 'ann'),
      `otpauth:/totp/Mail:bob?secret=${key}`,
      `Bank: ${key}`,
      'just words',
      `otpauth://totp/Long:${'n'.repeat(40)}?issuer=Long&secret=JBSWY3DP`,
      'EHPK3PXP'
    ].join('\n')
    const { entries, refused } = await read(text)
    expect(entries).toEqual([account('Shop', 'ann')])
    expect(refused).toEqual([
      { issuer: 'Long', name: 'n'.repeat(40), reason: 'not-base32' },
      { name: 'Mail:bob', reason: 'unreadable' },
      { name: 'Bank', reason: 'unreadable' }
    ])
  })

  it('a truncated JSON or page is damaged, whatever links are left in it', async () => {
    const item = { type: 1, name: 'Shop', login: { totp: linkOf('Shop', 'ann') } }
    const json = JSON.stringify({ encrypted: false, items: [item, { ...item, login: { totp: key } }] })
    expect(await errorCodeOf(json.slice(0, -20))).toBe('damaged')
    const page = `<html><body><p>${linkOf('Shop', 'ann')}</p></body></html>`
    expect((await read(page)).entries).toHaveLength(1)
    expect(await errorCodeOf(page.slice(0, -9))).toBe('damaged')
  })

  it.each([
    ['1Password', `Title,Url,Username,Password,OTPAuth,Notes\nShop,,ann,x,${linkOf('Shop', 'ann')},`],
    [
      'LastPass',
      `url,username,password,totp,extra,name,grouping,fav\nhttps://s,ann,x,${key},,Shop,,0\nhttps://x,b,x,,,Mail,,0`
    ],
    ['Proton Pass', `type,name,url,email,username,password,note,totp\nlogin,Shop,,,ann,x,,${linkOf('Shop', 'ann')}`],
    ['a spreadsheet in German', `Dienst;Benutzer;Geheimer Schlüssel\nShop;ann;${key}`],
    ['a spreadsheet in Turkish', `Hizmet\tKullanıcı\tGizli anahtar\nShop\tann\t${key}`],
    ['a column of links without a known heading', `A;B;C\n1;x;${linkOf('Shop', 'ann')}`]
  ])('a table in %s is read by its columns', async (_, text) => {
    const { format, entries, refused } = await read(text)
    expect([format, entries, refused]).toEqual(['csv', [account('Shop', 'ann')], []])
  })

  it('a table with a key and separate columns for the other fields yields all of them', async () => {
    const { entries, refused } = await read(
      `Name,Account,Secret,Type,Algorithm,Digits,Period,Counter\nShop,ann,${key},TOTP,SHA256,8,60,\nBank,bob,${key},HOTP,SHA1,6,,7\nMail,cy,${key},RADIUS,,,,\nToo,di,not-a-key!,TOTP,,,,`
    )
    expect(entries).toEqual([
      account('Shop', 'ann', { algorithm: 'SHA256', digits: 8, period: 60 }),
      { type: 'hotp', issuer: 'Bank', name: 'bob', secret: key, algorithm: 'SHA1', digits: 6, counter: 7 }
    ])
    expect(refused).toEqual([
      { issuer: 'Mail', name: 'cy', reason: 'bad-type' },
      { issuer: 'Too', name: 'di', reason: 'not-base32' }
    ])
  })

  it.each([
    ['a column of prose', 'keys', ['the one in the drawer', 'see paper'], 'unknown-format'],
    ['passwords', 'secret', ['correct horse', 'sunshine22', 'letmein'], 'unknown-format'],
    ['words for how codes come', '2fa', ['authenticator app', 'text message', 'none'], 'unknown-format'],
    ['a sentence with a digit', 'secret', ['my password is hunter2 of old'], ['unclear-key']],
    ['one word in small letters', 'keys', ['productkeyforoffice'], ['unclear-key']],
    ['words of one length', 'secret key', ['this that them when'], ['unclear-key']],
    ['a key in small letters, no digit in it', 'key', ['jbswyadpehpkxpxp'], ['unclear-key']],
    ['the same next to a definite key', 'key', [otherKey.toLowerCase(), 'jbswyadpehpkxpxp'], []],
    ['prose next to keys', 'totp', [key, 'see paper', 'ask the help desk'], ['unclear-key', 'unclear-key']],
    ['keys as sites write them', 'seed', ['jbsw y3dp ehpk 3pxp', 'JBSWY-3DPEH-PK3PX-P', 'JBSWYADPEHPKXPXP'], []],
    ['a short key', 'seed', ['JBSWY3DPEH'], []]
  ])('something else is not taken for a key: %s', async (_, heading, cells, expected) => {
    const text = [`name;${heading}`, ...cells.map((cell, at) => `n${String(at)};${cell}`)].join('\n')
    if (typeof expected === 'string') {
      expect(await errorCodeOf(text)).toBe(expected)
      return
    }
    const { entries, refused } = await read(text)
    expect(refused.map(({ reason }) => reason)).toEqual(expected)
    expect(entries.length + refused.length).toBe(cells.length)
    expect(refused.every(({ issuer = '' }) => issuer !== '')).toBe(true)
  })

  it.each(['name,2fa enabled\nShop,yes', 'name,secret\nShop,a password!', 'a,b\n1,2'])(
    'a table without keys is unknown: %j',
    async (text) => {
      expect(await errorCodeOf(text)).toBe('unknown-format')
    }
  )

  it.each([
    [
      'Bitwarden',
      'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp',
      (name: string, broken: string) => `,,login,${broken}${name},,,0,,ann,x,${key}`
    ],
    [
      'KeePassXC',
      '"Group","Title","Username","Password","URL","Notes","TOTP"',
      (name: string, broken: string) => `Root/A,${broken}${name},ann,x,,,${linkOf(name, 'ann')}`
    ],
    ['an unknown app', 'name,username,totp', (name: string, broken: string) => `${broken}${name},ann,${key}`]
  ])('an unclosed quote in a CSV from %s costs only its own row, by name', async (_, head, row) => {
    const { entries, refused } = await read([head, row('One', ''), row('Two', '"'), row('Three', '')].join('\n'))
    expect(entries.map(({ issuer }) => issuer)).toEqual(['One', 'Three'])
    expect(refused).toEqual([{ issuer: 'Two', name: 'ann', reason: 'unreadable' }])
  })

  it('a row with an extra comma is read by its link, or refused by name', async () => {
    const head = 'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp'
    const { entries, refused } = await read(
      `${head}\n,,login,Shop,a, b,,0,,ann,x,${linkOf('Shop', 'ann')}\n,,login,Mail,a, b,,0,,ann,x,${key}\n,,login,None,a, b,,0,,ann,x,\n,,login,Short,a, b,,0,,ann,JBSWY3DP,`
    )
    expect(entries).toEqual([account('Shop', 'ann')])
    expect(refused).toMatchObject([
      { issuer: 'Mail', reason: 'unreadable' },
      { issuer: 'Short', reason: 'unreadable' }
    ])
  })

  it('an account of a transfer code that cannot be stored is refused by name', async () => {
    const field = (number: number, text: string) => [number * 8 + 2, text.length, ...Buffer.from(text)]
    const inner = [...field(1, 'secret'), ...field(2, 'Shop:ann'), ...field(3, 'Shop'), 4 * 8, 4, 5 * 8, 1, 6 * 8, 2]
    const data = Buffer.from([0x0a, inner.length, ...inner]).toString('base64')
    expect((await read(`otpauth-migration://offline?data=${encodeURIComponent(data)}`)).refused).toEqual([
      { issuer: 'Shop', name: 'ann', reason: 'bad-algorithm' }
    ])
  })

  it.each([
    ['aegis', { version: 1, header: { slots: null, params: null }, db: { version: 3, entries: [] } }],
    ['2fas', { services: [], groups: [], schemaVersion: 4 }],
    ['bitwarden', { encrypted: false, folders: [], items: [] }],
    ['bitwarden', { folders: [], items: [] }],
    ['stratum', { Authenticators: [], Categories: [], AuthenticatorCategories: [], CustomIcons: [] }],
    ['proton', { version: 1, entries: [] }],
    ['lastpass', { version: 3, accounts: [], folders: [] }],
    ['freeotp-plus', { tokens: [], tokenOrder: [] }],
    ['countersign', { format: 'countersign-export', version: 1, entries: [] }],
    ['csv', 'name,username,password,totp\nShop,ann,x,'],
    ['keepass', '"Group","Title","Username","Password","URL","Notes","TOTP"\n'],
    [
      'bitwarden',
      'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n'
    ]
  ])('an export of %s without accounts is recognised', async (format, file) => {
    expect(await read(file)).toEqual({ format, entries: [], refused: [] })
  })
})

describe('no code is wrong silently', () => {
  it('escaped ampersands of a page do not hide the parameters', async () => {
    const link = `otpauth://totp/A:b?secret=${key}&amp;algorithm=SHA256&amp;digits=8&amp;period=60`
    const expected = [account('A', 'b', { algorithm: 'SHA256', digits: 8, period: 60 })]
    expect((await read(link)).entries).toEqual(expected)
    expect((await read(`<table><tr><td>x</td><td>${link}</td></tr></table>`)).entries).toEqual(expected)
  })

  it('an ordinary account named Steam stays ordinary, whatever the source', async () => {
    const bytes = [...Buffer.from('48656c6c6f21deadbeef', 'hex')].map((byte) => (byte > 127 ? byte - 256 : byte))
    const token = (digits: number) => ({
      algo: 'SHA1',
      digits,
      issuerExt: 'Steam',
      label: 'ann',
      period: 30,
      secret: bytes,
      type: 'TOTP'
    })
    const { entries } = await read({ tokens: [token(6), token(5)], tokenOrder: [] })
    expect(entries.map(({ type, digits }) => [type, digits])).toEqual([
      ['totp', 6],
      ['steam', 5]
    ])
  })
})

describe('extra files next to the export', () => {
  it('in an archive from a Mac are ignored', async () => {
    expect(await read(caseOf('finder-list.zip'))).toEqual({
      format: 'otpauth',
      entries: [account('Shop', 'ann')],
      refused: []
    })
  })
})

describe('encodings and separators', () => {
  const keepassed = account('Laden', 'ann', { tags: ['Privat'] })
  it.each([
    ['keepassxc-semicolons.csv', keepassed, { separator: 'semicolon' }],
    ['bitwarden-windows-1252.csv', account('Müller Straße', 'jörg', { tags: ['Büro'] }), { encoding: 'windows-1252' }]
  ])('of %s are detected by the content, and a guess is marked as one', async (name, expected, readAs) => {
    const found = await read(caseOf(name))
    expect([found.entries, found.refused, found.readAs]).toEqual([[expected], [], readAs])
  })

  it.each([
    ['UTF-16 with its mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'), undefined],
    ['UTF-16 with the other mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), undefined],
    ['UTF-16 without a mark', (text: string) => Buffer.from(text, 'utf16le'), { encoding: 'utf-16' }],
    ['Windows-1252', (text: string) => Buffer.from(text, 'latin1'), { encoding: 'windows-1252' }]
  ])('in %s are read for every text', async (_, encode, readAs) => {
    const named = linkOf('Müller', 'ann')
    const texts = [
      named,
      JSON.stringify({ encrypted: false, items: [{ type: 1, name: 'x', login: { totp: named } }] }),
      `name;username;totp\nMüller;ann;${key}`,
      `<html><body><p>${named}</p></body></html>`
    ]
    for (const text of texts) {
      const found = await read(encode(text))
      expect(found.entries).toEqual([account('Müller', 'ann')])
      expect(found.readAs?.encoding).toEqual(readAs?.encoding)
    }
  })
})

describe('dialects', () => {
  it("Ente's notes and tags are form-encoded", async () => {
    expect(await read(caseOf('ente-form-encoded.txt'))).toEqual({
      format: 'ente',
      entries: [account('Shop One', 'ann', { tags: ['my work'], note: 'codes in the safe, 1+1' })],
      refused: []
    })
  })

  it('Ente writes an empty issuer as a label that starts with a colon, and a parameter without a value', async () => {
    const { entries, refused } = await read(
      `otpauth://totp/:ann?algorithm=sha1&digits=6&issuer&period=30&secret=${key}\notpauth://hotp/:bob?secret=${key}&issuer&counter=5`
    )
    expect(entries).toEqual([
      account('', 'ann'),
      { type: 'hotp', issuer: '', name: 'bob', secret: key, algorithm: 'SHA1', digits: 6, counter: 5 }
    ])
    expect(refused).toEqual([])
  })

  it('recycle bins are recognised by their localised names', async () => {
    const { entries, refused } = await read(caseOf('keepassxc-papierkorb.csv'))
    expect(entries).toEqual([account('Laden', 'ann', { tags: ['Privat'] })])
    expect(refused).toEqual([{ issuer: 'Alt', name: 'ann', reason: 'in-trash' }])
    const head = '"Group","Title","Username","Password","URL","Notes","TOTP"'
    const bins = [
      'Recycle Bin',
      'Geri Dönüşüm Kutusu',
      'Papelera de reciclaje',
      'ゴミ箱',
      'سلة المحذوفات',
      'Corbeille',
      'Корзина'
    ]
    const rows = bins.map((bin) => `"Root/${bin}/Deep","${bin}","","","","","${linkOf('A', 'b')}"`)
    const found = await read([head, ...rows].join('\n'))
    expect(found.refused.map(({ issuer }) => issuer)).toEqual(bins)
  })

  it("Bitwarden's older JSON does not say that it is unencrypted", async () => {
    const item = { type: 1, name: 'Shop', login: { username: 'ann', totp: key } }
    expect((await read({ folders: [], items: [item] })).entries).toEqual([account('Shop', 'ann')])
    expect((await read({ items: [item] })).format).toBe('bitwarden')
  })

  it("Stratum's sheet and any other page yield their links, each once", async () => {
    const row = (issuer: string) =>
      `<tr><td>${issuer}</td><td>ann</td><td><code>${linkOf(issuer, 'ann')}</code></td><td><img src="data:image/png;base64,AAAA"></td></tr>`
    const sheet = `<!doctype html><html><body><table><tr><th>Issuer</th><th>Username</th><th>URI</th><th>QR</th></tr>${row('Shop')}${row('Mail')}</table></body></html>`
    expect((await read(sheet)).entries).toEqual([account('Shop', 'ann'), account('Mail', 'ann')])
    const link = linkOf('Shop', 'ann').replaceAll('&', '&amp;')
    const page = `<html><body><p>My codes</p><a href="${link}">${link}</a><a href='${link.replaceAll('Shop', 'Mail')}'>Mail</a></body></html>`
    expect((await read(page)).entries.map(({ issuer }) => issuer)).toEqual(['Shop', 'Mail'])
  })

  it("Aegis's sheet has keys under their headings, mOTP's in hexadecimal, and no period, which is reported", async () => {
    const cells = (tag: string, ...texts: readonly string[]) =>
      `<tr>${texts.map((text) => `<${tag}>${text}</${tag}>`).join('')}</tr>`
    const row = (...texts: readonly string[]) =>
      cells('td', ...texts.slice(0, 3), '<img src="data:image/png;base64,iVBO\nRw0KGgo="/>', 'uuid', ...texts.slice(3))
    const heads = 'Issuer,Name,Type,QR Code,UUID,Note,Favorite,Algo,Digits,Secret,Counter,PIN'
    const sheet = `<html><head><title>Aegis</title></head><body><h1>Aegis</h1><table>${[
      cells('th', ...heads.split(',')),
      row('Shop &amp; Co', 'ann', 'totp', 'in the safe', 'true', 'SHA256', '8', key, '-', '-'),
      row('Bank', 'bob', 'motp', '', 'false', 'MD5', '6', 'e3152afee62599c8', '-', '1234'),
      row('Mail', 'cy', 'hotp', '', 'false', 'SHA1', '6', otherKey, '7', '-'),
      row('Old', 'di', 'totp', '', 'false', 'SHA1', '6', '', '-', '-')
    ].join('')}</table></body><style>td{}</style></html>`
    const { entries, refused, readAs } = await read(sheet)
    expect(entries).toEqual([
      account('Shop & Co', 'ann', { algorithm: 'SHA256', digits: 8, note: 'in the safe', isFavorite: true }),
      {
        ...{ type: 'motp', issuer: 'Bank', name: 'bob', secret: keys.motp.base32, algorithm: 'MD5' },
        ...{ digits: 6, period: 10, pin: '1234' }
      },
      { type: 'hotp', issuer: 'Mail', name: 'cy', secret: otherKey, algorithm: 'SHA1', digits: 6, counter: 7 }
    ])
    expect(refused).toEqual([{ issuer: 'Old', name: 'di', reason: 'empty' }])
    expect(readAs).toEqual({ period: 'assumed' })
    expect((await read(sheet.replace(/<tr><td>Shop[^]*?<\/tr>/, ''))).readAs).toBeUndefined()
  })

  it('two different names are both kept', async () => {
    const { entries } = await read(`otpauth://totp/Contoso:ann?secret=${key}&issuer=Microsoft`)
    expect(entries).toEqual([account('Microsoft', 'Contoso:ann')])
  })
})

describe('an archive', () => {
  const archives = {
    bzip2:
      'UEsDBC4AAAAMAIMYIlymX+fIeAAAAF4AAAAJAAAAY29kZXMudHh0QlpoOTFBWSZTWcngjvAAACRfgAAQAQGIEtbRpTA6Z95AIABUNUDQ0aaNADIaPFBKoBoDQBiYjQCsmUwpUNR53Dpg8WJzUPJE2DhAgcPFjSccfbID6eaK49xfFoYwkWiylEcKCOtypg6FwQUtq/F3JFOFCQyeCO8AUEsBAi4DLgAAAAwAgxgiXKZf58h4AAAAXgAAAAkAAAAAAAAAAAAAAIABAAAAAGNvZGVzLnR4dFBLBQYAAAAAAQABADcAAACfAAAAAAA=',
    LZMA: 'UEsDBD8AAgAOAIMYIlymX+fIXgAAAF4AAAAJAAAAY29kZXMudHh0CQQFAF0AAIAAADedCkPtkdlJv/Uaj56qtQ9XDlG7CxFedTuzQ2ym+Ykh1YHDUcvDFQJm31w7V8uTd4V55nGSyZ+VIrHL6z9iFPOlbum1x/o78V1vGV40r///oTQAAFBLAQI/Az8AAgAOAIMYIlymX+fIXgAAAF4AAAAJAAAAAAAAAAAAAACAAQAAAABjb2Rlcy50eHRQSwUGAAAAAAEAAQA3AAAAhQAAAAAA'
  }
  it.each(Object.entries(archives))('compressed with %s is refused with that reason', async (_, base64) => {
    expect(await errorCodeOf(Buffer.from(base64, 'base64'))).toBe('unknown-compression')
  })
  const wide =
    'UEsDBC0AAAAAAIMYIlymX+fI//////////8JABQAY29kZXMudHh0AQAQAF4AAAAAAAAAXgAAAAAAAABvdHBhdXRoOi8vdG90cC9HaXRIdWI6cm9iaW5AZXhhbXBsZS5jb20/c2VjcmV0PUdFWkRHTkJWR1kzVFFPSlFHRVpER05CVkdZM1RRT0pRJmlzc3Vlcj1HaXRIdWIKUEsBAi0DLQAAAAAAgxgiXKZf58heAAAAXgAAAAkAAAAAAAAAAAAAAIABAAAAAGNvZGVzLnR4dFBLBQYAAAAAAQABADcAAACZAAAAAAA='
  it('with forced zip64 is read', async () => {
    expect((await read(Buffer.from(wide, 'base64'))).entries).toEqual([totp])
  })
})
