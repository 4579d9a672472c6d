// One small file of every format, written from its description, and the same with any number of accounts. The hostile tests cut, nest,
// multiply and corrupt them.
import { createCipheriv, createHash, randomBytes } from 'node:crypto'
import { jsonBytes, keys } from './accounts'

const secret = keys.totp.base32
const link = (name: string) => `otpauth://totp/b:${name}?secret=${secret}&issuer=b`

/** A JSON format: `file` wraps the accounts made by `entry`. */
interface JsonSample {
  readonly format: string
  readonly entry: (name: string) => object
  readonly file: (entries: readonly object[]) => object
}

export const jsonSamples: readonly JsonSample[] = [
  {
    format: 'json',
    entry: (username) => ({ title: 'b', login: { username, totp: secret } }),
    file: (entries) => ({ vaults: [{ name: 'Personal', entries }] })
  },
  {
    format: 'aegis',
    entry: (name) => ({
      type: 'totp',
      name,
      issuer: 'b',
      note: '',
      groups: [],
      info: { secret, digits: 6, period: 30 }
    }),
    file: (entries) => ({ version: 1, header: { slots: null, params: null }, db: { version: 3, entries } })
  },
  {
    format: '2fas',
    entry: (name) => ({ name: 'b', secret, otp: { account: name, issuer: 'b' }, order: { position: 0 } }),
    file: (services) => ({ services, groups: [], schemaVersion: 4 })
  },
  {
    format: 'andotp',
    entry: (label) => ({
      secret,
      issuer: 'b',
      label,
      digits: 6,
      type: 'TOTP',
      algorithm: 'SHA1',
      thumbnail: 'D',
      tags: []
    }),
    file: (entries) => entries
  },
  {
    format: 'bitwarden',
    entry: (name) => ({ id: '1', type: 1, name, login: { username: name, totp: secret } }),
    file: (items) => ({ encrypted: false, folders: [], items })
  },
  {
    format: 'ente',
    entry: (name) => ({ rawData: link(name), display: {} }),
    file: (items) => ({ items })
  },
  {
    format: 'freeotp-plus',
    entry: (label) => ({
      algo: 'SHA1',
      digits: 6,
      issuerExt: 'b',
      label,
      period: 30,
      secret: [1, 2, -3, 4],
      type: 'TOTP'
    }),
    file: (tokens) => ({ tokens, tokenOrder: [] })
  },
  {
    format: 'raivo',
    entry: (account) => ({ issuer: 'b', account, secret, algorithm: 'SHA1', digits: '6', kind: 'TOTP', timer: '30' }),
    file: (entries) => entries
  },
  {
    format: 'stratum',
    entry: (Username) => ({ Type: 2, Issuer: 'b', Username, Secret: secret, Algorithm: 0, Digits: 6, Period: 30 }),
    file: (Authenticators) => ({ Authenticators, Categories: [], AuthenticatorCategories: [] })
  },
  {
    format: 'proton',
    entry: (name) => ({ id: '1', content: { uri: link(name), entry_type: 'Totp', name }, note: null }),
    file: (entries) => ({ version: 1, entries })
  },
  {
    format: 'lastpass',
    entry: (userName) => ({ issuerName: 'b', userName, secret, timeStep: 30, digits: 6, algorithm: 'SHA1' }),
    file: (accounts) => ({ version: 3, accounts, folders: [] })
  },
  {
    format: 'authy',
    entry: (name) => ({ accountType: 'authenticator', name, digits: 6, decryptedSecret: secret }),
    file: (entries) => entries
  },
  {
    format: 'duo',
    entry: (name) => ({ name, otpGenerator: { otpSecret: secret } }),
    file: (entries) => entries
  },
  {
    format: 'steam',
    entry: (account_name) => ({ account_name, shared_secret: randomBytes(20).toString('base64') }),
    file: (entries) => ({ accounts: Object.fromEntries(entries.map((entry, index) => [String(index), entry])) })
  },
  {
    format: 'countersign',
    entry: (name) => ({ type: 'totp', issuer: 'b', name, secret, algorithm: 'SHA1', digits: 6, period: 30 }),
    file: (entries) => ({ format: 'countersign-export', version: 1, entries })
  }
]

/** A text format: lines or elements between a header and a footer. */
interface TextSample {
  readonly name: string
  readonly format: string
  readonly head: string
  readonly entry: (name: string) => string
  readonly foot: string
}

const preferences = (key: string, list: string) =>
  `<?xml version="1.0"?><map><string name="${key}">${list.replaceAll('"', '&quot;')}</string></map>`
const split = (whole: string): readonly [string, string] => {
  const [head = '', foot = ''] = whole.split('@')
  return [head, foot]
}
const [authyHead, authyFoot] = split(preferences('com.authy.storage.tokens.authenticator.key', '[@]'))
const [totpHead, totpFoot] = split(preferences('STATIC_TOTP_CODES_LIST', '[@]'))
const quoted = (entry: object) => JSON.stringify(entry).replaceAll('"', '&quot;')

export const textSamples: readonly TextSample[] = [
  { name: 'links', format: 'otpauth', head: '', entry: (name) => `${link(name)}\n`, foot: '' },
  {
    name: 'KeePass XML',
    format: 'keepass',
    head: '<?xml version="1.0"?><KeePassFile><Root><Group><Name>g</Name>',
    entry: (name) =>
      `<Entry><String><Key>Title</Key><Value>b</Value></String><String><Key>UserName</Key><Value>${name}</Value></String><String><Key>otp</Key><Value>${link(name).replaceAll('&', '&amp;')}</Value></String></Entry>`,
    foot: '</Group></Root></KeePassFile>'
  },
  {
    name: 'KeePass CSV',
    format: 'keepass',
    head: '"Group","Title","Username","Password","URL","Notes","TOTP"\n',
    entry: (name) => `"g","b","${name}","","","","${link(name)}"\n`,
    foot: ''
  },
  {
    name: 'Bitwarden CSV',
    format: 'bitwarden',
    head: 'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp\n',
    entry: (name) => `,,login,b,,,0,,${name},,${secret}\n`,
    foot: ''
  },
  {
    name: "Authy's preferences",
    format: 'authy',
    head: authyHead,
    entry: (name) => `${quoted({ accountType: 'a', name, digits: 6, decryptedSecret: secret })},`,
    foot: `${quoted({ accountType: 'a', name: 'last', digits: 6, decryptedSecret: secret })}${authyFoot}`
  },
  {
    name: "TOTP Authenticator's preferences",
    format: 'totp-authenticator',
    head: totpHead,
    entry: (name) => `${quoted({ issuer: 'b', name, key: secret, base: 32, digits: '6', period: '30' })},`,
    foot: `${quoted({ issuer: 'b', name: 'last', key: secret, base: 32 })}${totpFoot}`
  }
]

/** A TOTP Authenticator file with one account, encrypted with the app's well-known password. */
export function totpAuthenticatorFile(list: string): Buffer {
  const key = createHash('sha256').update('TotpAuthenticator').digest()
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16))
  const text = JSON.stringify({ [list]: '' })
  return Buffer.from(Buffer.concat([cipher.update(text), cipher.final()]).toString('base64'))
}

export interface Sample {
  readonly name: string
  readonly format: string
  readonly bytes: Buffer
}

/** A file of each format with three accounts. */
export const samples: readonly Sample[] = [
  ...jsonSamples.map(({ format, entry, file }) => ({
    name: `${format} JSON`,
    format,
    bytes: jsonBytes(file(['one', 'two', 'three'].map(entry)))
  })),
  ...textSamples.map(({ name, format, head, entry, foot }) => ({
    name,
    format,
    bytes: Buffer.from(head + ['one', 'two', 'three'].map(entry).join('') + foot)
  })),
  {
    name: 'TOTP Authenticator',
    format: 'totp-authenticator',
    bytes: totpAuthenticatorFile(JSON.stringify([{ issuer: 'b', name: 'one', key: secret, base: 32 }]))
  }
]
