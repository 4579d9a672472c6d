// Bitwarden's JSON, CSV and password-protected exports, the last as described at bitwarden.com/help/encrypted-export.
import { createHash, createHmac, pbkdf2Sync, randomBytes, randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { argon2id, errorCodeOf, hotp, keys, odd, read, sealCbc, steam, totp } from './accounts'

const link = {
  totp: `otpauth://totp/GitHub:robin@example.com?secret=${keys.totp.base32}&issuer=GitHub&algorithm=SHA1&digits=6&period=30`,
  hotp: `otpauth://hotp/Contoso:robin?secret=${keys.hotp.base32}&issuer=Contoso&counter=42`,
  odd: `otpauth://totp/AT%26T%20%231:Zo%C3%AB%20%F0%9F%98%80?secret=${keys.odd.base32}&issuer=AT%26T%20%231&algorithm=SHA512&digits=8&period=60`
}
const login = (name: string, code: string | null, more: object = {}) => ({
  id: randomUUID(),
  type: 1,
  name,
  folderId: null,
  favorite: false,
  notes: null,
  login: { username: null, password: 'never imported', totp: code, ...more }
})
const vault = {
  encrypted: false,
  folders: [{ id: 'f1', name: 'Work' }],
  items: [
    { ...login('Some title', link.totp), folderId: 'f1', favorite: true, notes: 'a note' },
    login('Contoso', link.hotp),
    login('AT&T', link.odd),
    login('Steam', `steam://${keys.steam.base32}`, { username: 'gamer' }),
    login('GitHub', 'gezd gnbv gy3t qojq gezd gnbv gy3t qojq', { username: 'robin@example.com' }),
    login('No second factor', null),
    { id: '1', type: 2, name: 'Secure note', notes: 'text' }
  ]
}
const expected = [{ ...totp, note: 'a note', tags: ['Work'], isFavorite: true }, hotp, odd, steam, totp]

function protect(
  password: string,
  kdf: { kdfType: 0 | 1; kdfIterations: number; kdfMemory?: number; kdfParallelism?: number }
) {
  const salt = randomBytes(16).toString('base64')
  const { kdfType, kdfIterations: passes, kdfMemory = 0, kdfParallelism: lanes = 1 } = kdf
  const key =
    kdfType === 0
      ? pbkdf2Sync(password, salt, passes, 32, 'sha256')
      : argon2id(password, createHash('sha256').update(salt).digest(), { memoryKib: kdfMemory * 1024, passes, lanes })
  const part = (info: string) =>
    createHmac('sha256', key)
      .update(Buffer.from([...Buffer.from(info), 1]))
      .digest()
  const seal = (text: string) => {
    const iv = randomBytes(16)
    const body = sealCbc(part('enc'), iv, text)
    const mac = createHmac('sha256', part('mac'))
      .update(Buffer.concat([iv, body]))
      .digest()
    return `2.${[iv, body, mac].map((bytes) => bytes.toString('base64')).join('|')}`
  }
  return {
    encrypted: true,
    passwordProtected: true,
    salt,
    ...kdf,
    encKeyValidation_DO_NOT_EDIT: seal(randomUUID()),
    data: seal(JSON.stringify(vault))
  }
}

describe('Bitwarden JSON', () => {
  it('gives links, Steam keys and bare keys, and ignores items without a code', async () => {
    expect(await read(vault)).toEqual({ format: 'bitwarden', entries: expected, refused: [] })
  })

  it("from Bitwarden's Authenticator has no folders", async () => {
    const { folders: _folders, ...authenticator } = vault
    expect((await read(authenticator)).entries.map(({ issuer }) => issuer)).toEqual([
      'GitHub',
      'Contoso',
      'AT&T #1',
      'Steam',
      'GitHub'
    ])
  })

  it('names items whose code cannot be read', async () => {
    const { refused } = await read({
      encrypted: false,
      items: [login('Shop', 'not a key!', { username: 'anna' }), login('Shop', 'otpauth://totp/x?secret=')]
    })
    expect(refused).toEqual([
      { issuer: 'Shop', name: 'anna', reason: 'not-base32' },
      { issuer: 'Shop', name: 'x', reason: 'empty' }
    ])
  })

  it('encrypted with the account key cannot be opened', async () => {
    const file = { encrypted: true, encKeyValidation_DO_NOT_EDIT: '2.a|b|c', folders: [], items: [{ name: '2.x|y|z' }] }
    expect(await errorCodeOf(file, { password: 'any' })).toBe('bound-to-account')
  })
})

describe('password-protected Bitwarden JSON', () => {
  it.each([
    ['PBKDF2', { kdfType: 0, kdfIterations: 6000 }],
    ['Argon2id', { kdfType: 1, kdfIterations: 2, kdfMemory: 16, kdfParallelism: 4 }]
  ] as const)('opens with %s', async (_, kdf) => {
    const file = protect('correct horse', kdf)
    expect((await read(file, { password: 'correct horse' })).entries).toEqual(expected)
    expect(await errorCodeOf(file, { password: 'wrong horse' })).toBe('wrong-password')
    expect(await errorCodeOf(file)).toBe('password-needed')
    const [iv, body, mac] = file.data.split('|')
    const altered = [iv, `${body?.startsWith('A') ? 'B' : 'A'}${body?.slice(1)}`, mac].join('|')
    expect(await errorCodeOf({ ...file, data: altered }, { password: 'correct horse' })).toBe('damaged')
    expect(await errorCodeOf({ ...file, data: '2.' }, { password: 'correct horse' })).toBe('damaged')
  })

  it.each([
    [{ kdfType: 0, kdfIterations: 2 ** 31 }, 'too-costly'],
    [{ kdfType: 1, kdfIterations: 2, kdfMemory: 2 ** 20, kdfParallelism: 1 }, 'too-costly'],
    [{ kdfType: 1, kdfIterations: 10_000, kdfMemory: 512, kdfParallelism: 1 }, 'too-costly'],
    [{ kdfType: 1, kdfIterations: 2, kdfMemory: 512, kdfParallelism: 10_000 }, 'too-costly'],
    [{ kdfType: 7, kdfIterations: 2 }, 'damaged'],
    [{ kdfType: 0, kdfIterations: 0 }, 'damaged'],
    [{ kdfType: 0, kdfIterations: 'many' }, 'damaged']
  ])('asking for %o is refused before any work is done: %s', async (kdf, code) => {
    const file = { ...protect('x', { kdfType: 0, kdfIterations: 1 }), ...kdf }
    const began = performance.now()
    expect(await errorCodeOf(file, { password: 'x' })).toBe(code)
    expect(performance.now() - began).toBeLessThan(500)
  })
})

describe('Bitwarden CSV', () => {
  it('from the password manager is read with quoted fields', async () => {
    const csv = [
      'folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp',
      `Work,1,login,Some title,"a ""note""\nof two lines",,0,https://github.com,robin,"p,w",${link.totp}`,
      ',,note,Secure note,text,,0,,,,',
      `,,login,Contoso,,,0,,,,${link.hotp}`,
      `,,login,GitHub,,,0,,robin@example.com,,${keys.totp.base32}`,
      `,,login,Steam,,,0,,gamer,,steam://${keys.steam.base32}`
    ].join('\r\n')
    expect(await read(csv)).toEqual({
      format: 'bitwarden',
      entries: [{ ...totp, note: 'a "note"\nof two lines', tags: ['Work'], isFavorite: true }, hotp, totp, steam],
      refused: []
    })
  })

  it('from the Authenticator has more values than headings, and unquoted commas', async () => {
    const csv = [
      'folder,favorite,type,name,login_uri,login_totp',
      `,,1,GitHub,,${link.totp},GitHub,30,6`,
      `,,1,Contoso, Ltd,,${link.hotp},Contoso,30,6`
    ].join('\n')
    expect((await read(csv)).entries).toEqual([totp, hotp])
  })
})
