// JSON from unknown apps: accounts are found by a link or a key, and named by the surrounding fields.
import { describe, expect, it } from 'vitest'
import { errorCodeOf, keys, read } from './accounts'

const key = keys.hotp.base32
const link = (issuer: string, name: string) => `otpauth://totp/${issuer}:${name}?secret=${key}&issuer=${issuer}`
const shop = ['Shop', 'ann']

/** A file as its app writes it, the accounts imported, and the reasons for those refused. */
const files: readonly (readonly [
  string,
  string | object,
  readonly (readonly string[])[],
  readonly (readonly string[])[]
])[] = [
  [
    'Enpass',
    {
      folders: [{ title: 'Work', uuid: 'f' }],
      items: [
        {
          title: 'Shop',
          category: 'login',
          fields: [
            { label: 'Username', type: 'username', value: 'ann' },
            { label: 'One-time code', type: 'totp', value: key }
          ]
        },
        { title: 'Old', trashed: 1, fields: [{ label: 'One-time code', type: 'totp', value: key }] },
        { title: 'None', fields: [{ label: 'One-time code', type: 'totp', value: '' }] }
      ]
    },
    [shop],
    [['Old', '', 'in-trash']]
  ],
  [
    '1Password (1pux)',
    {
      accounts: [
        {
          attrs: { name: 'Ann' },
          vaults: [
            {
              attrs: { name: 'Personal' },
              items: [
                {
                  overview: { title: 'Shop' },
                  details: {
                    loginFields: [{ value: 'ann', designation: 'username' }],
                    sections: [{ fields: [{ title: 'one-time password', value: { totp: link('Shop', 'ann') } }] }]
                  }
                },
                { overview: { title: 'Mail' }, details: { sections: [{ fields: [{ value: { totp: key } }] }] } }
              ]
            }
          ]
        }
      ]
    },
    [shop, ['Mail', '']],
    []
  ],
  [
    '1Password (1pif), a line an item',
    `{"title":"Shop","secureContents":{"sections":[{"fields":[{"k":"concealed","n":"TOTP_1","v":"${link('Shop', 'ann')}","t":"one-time password"}]}]}}\n***5642bee8***\n{"title":"Note"}\n`,
    [shop],
    []
  ],
  [
    'Proton Pass',
    {
      version: '1.0',
      vaults: {
        v: {
          name: 'Personal',
          items: [{ data: { metadata: { name: 'Shop' }, content: { username: 'ann', totpUri: key } } }]
        }
      }
    },
    [shop],
    []
  ],
  [
    'Keeper',
    { records: [{ title: 'Shop', login: 'ann', custom_fields: { $oneTimeCode: link('Shop', 'ann') } }] },
    [shop],
    []
  ],
  [
    'Authenticator Extension',
    {
      a: { account: 'ann', issuer: 'Shop', type: 'totp', secret: key, digits: 6, period: 30, encrypted: false },
      b: { account: 'bob', issuer: 'Mail', type: 'totp', secret: 'U2FsdGVkX1+a', encrypted: true },
      c: { account: 'cy', issuer: 'Bank', type: 'battle', secret: key, digits: 8, period: 30 },
      d: { account: 'di', issuer: 'Bad', type: 'totp', secret: 'not!a!key', digits: 6 },
      e: { account: 'ed', issuer: 'Odd', type: 'otp7', secret: key }
    },
    [shop, ['Bank', 'cy']],
    [
      ['Mail', 'bob', 'not-decrypted'],
      ['Bad', 'di', 'not-base32'],
      ['Odd', 'ed', 'bad-type']
    ]
  ],
  [
    'a key next to the link that contains it',
    [{ name: 'Shop:ann', secret: key.toLowerCase(), uri: link('Shop', 'ann') }],
    [shop],
    []
  ],
  ['a list of links', [{ uri: link('Shop', 'ann') }, link('Mail', 'bob')], [shop, ['Mail', 'bob']], []],
  [
    'a list of keys, some of them words',
    [
      { name: 'Shop', username: 'ann', secret: key },
      { name: 'Door', username: 'bob', secret: 'the one by the window' },
      { name: 'Safe', username: 'cy', secret: 'thebigoneinthecellar' }
    ],
    [shop],
    [['Safe', 'cy', 'unclear-key']]
  ]
]

/** Fields that describe codes, under any name, and how they are read; a string is the reason for refusal. */
const parts: readonly (readonly [string, object, object | string])[] = [
  [
    'beside the key',
    { secret: key, hashAlgorithm: 'SHA256', otpLength: 8, timeInterval: 60 },
    { algorithm: 'SHA256', digits: 8, period: 60 }
  ],
  [
    'in options',
    { secret: key, options: { digits: 8, step: 60, digest: 'sha512' } },
    { algorithm: 'SHA512', digits: 8, period: 60 }
  ],
  ['around the key', { digits: 8, otp: { secret: key } }, { digits: 8 }],
  ['of another account', { otp: { secret: key }, other: { digits: 8 } }, {}],
  ['in a hash that codes do not use', { secret: key, hash: 'a1b2', digits: null }, {}],
  ['as a number of its own', { secret: key, algorithm: 1 }, 'bad-algorithm'],
  ['as an object', { secret: key, algorithm: { name: 'SHA256' } }, 'bad-algorithm'],
  ['in milliseconds', { secret: key, period: 30_000 }, 'bad-period'],
  [
    'as Steam with five digits',
    { issuer: 'Steam', secret: key, digits: 5 },
    { type: 'steam', issuer: 'Steam', digits: 5 }
  ],
  ['as Steam with six digits', { issuer: 'Steam', secret: key, digits: 6 }, { issuer: 'Steam' }]
]

describe('JSON from an unknown app', () => {
  it.each(parts)('has codes with %s', async (_, given, expected) => {
    const { entries, refused } = await read({
      settings: { refreshInterval: 9000 },
      list: [{ issuer: 'Shop', account: 'ann', ...given }]
    })
    const usual = { type: 'totp', issuer: 'Shop', name: 'ann', secret: key, algorithm: 'SHA1', digits: 6, period: 30 }
    if (typeof expected === 'string') expect([entries, refused.map(({ reason }) => reason)]).toEqual([[], [expected]])
    else expect([entries, refused]).toEqual([[{ ...usual, ...expected }], []])
  })

  it.each(files)('%s', async (_, file, taken, refusals) => {
    const { format, entries, refused } = await read(file)
    expect(format).toBe('json')
    expect(entries.map(({ issuer, name }) => [issuer, name])).toEqual(taken)
    expect(entries.every(({ secret }) => secret === key)).toBe(true)
    expect(refused.map(({ issuer = '', name = '', reason }) => [issuer, name, reason])).toEqual(refusals)
  })

  it.each([
    ['settings', { name: 'app', theme: 'dark', key: 'ctrl+k', totpEnabled: 'enabled', otp: '123456' }],
    ['an API key', { apiKeys: [{ name: 'x', token: 'sk_live_51H8' }] }]
  ])('without accounts stays unknown: %s', async (_, file) => {
    expect(await errorCodeOf(file)).toBe('unknown-format')
  })

  it('with more than the limits is refused as a whole', async () => {
    const deep = JSON.parse(`${'['.repeat(100)}"${link('Deep', 'x')}"${']'.repeat(100)}`) as object
    expect(await errorCodeOf([link('Shop', 'ann'), deep])).toBe('too-large')
    expect(await errorCodeOf(deep)).toBe('unknown-format')
  })
})
