// Files from phones: Authy, TOTP Authenticator, Duo, Steam, FreeOTP 2.
import { createHash, pbkdf2Sync, randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { errorCodeOf, hotp, keys, odd, read, sealCbc, sealGcm, steam, totp } from './accounts'

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
const preferences = (values: Readonly<Record<string, string>>) =>
  [
    "<?xml version='1.0' encoding='utf-8' standalone='yes' ?>",
    '<map>',
    '    <int name="key_version" value="121" />',
    ...Object.entries(values).map(([name, value]) => `    <string name="${name}">${escape(value)}</string>`),
    '</map>',
    ''
  ].join('\n')

describe('Authy', () => {
  const common = { accountType: 'authenticator', digits: 6, logo: 'x', upload_state: 'uploaded' }
  const name = 'com.authy.storage.tokens.authenticator.key'

  function sealKey(base32: string, password: string) {
    const salt = randomBytes(24).toString('base64')
    const key = pbkdf2Sync(password, salt, 1000, 32, 'sha1')
    return { salt, encryptedSecret: sealCbc(key, Buffer.alloc(16), base32).toString('base64') }
  }

  it("plain preferences are read, including Authy's own accounts with seven digits and ten seconds", async () => {
    const tokens = [
      {
        ...common,
        originalIssuer: 'GitHub',
        originalName: `GitHub:${totp.name}`,
        name: `GitHub: ${totp.name}`,
        decryptedSecret: keys.totp.base32
      },
      { ...common, name: 'Contoso: robin', decryptedSecret: keys.totp.base32.toLowerCase() }
    ]
    const own = [{ name: 'Twitch', accountType: 'authy', secretSeed: keys.odd.bytes.toString('hex') }]
    const file = preferences({
      [name]: JSON.stringify(tokens),
      'com.authy.storage.tokens.authy.key': JSON.stringify(own)
    })
    expect(await read(file)).toEqual({
      format: 'authy',
      entries: [
        totp,
        { ...totp, issuer: 'Contoso', name: 'robin' },
        { ...odd, issuer: '', name: 'Twitch', algorithm: 'SHA1', digits: 7, period: 10 }
      ],
      refused: []
    })
    expect((await read(tokens)).entries).toHaveLength(2)
  })

  it('encrypted keys open only with the backup password', async () => {
    const tokens = [keys.totp.base32, keys.odd.base32].map((key, index) => ({
      ...common,
      digits: 6 + index,
      originalIssuer: 'A',
      originalName: `A:${index}`,
      name: `A: ${index}`,
      ...sealKey(key, 'backup')
    }))
    const file = preferences({ [name]: JSON.stringify(tokens) })
    expect((await read(file, { password: 'backup' })).entries).toEqual([
      { ...totp, issuer: 'A', name: '0' },
      { ...totp, issuer: 'A', name: '1', secret: keys.odd.base32, digits: 7 }
    ])
    expect(await errorCodeOf(file)).toBe('password-needed')
    expect(await errorCodeOf(file, { password: 'Backup' })).toBe('wrong-password')
  })

  it('a key encrypted with another password is refused on its own', async () => {
    const tokens = ['backup', 'older'].map((password) => ({
      ...common,
      originalIssuer: password,
      originalName: 'x',
      name: 'x',
      ...sealKey(keys.totp.base32, password)
    }))
    const { entries, refused } = await read(tokens, { password: 'backup' })
    expect(entries.map(({ issuer }) => issuer)).toEqual(['backup'])
    expect(refused).toEqual([{ issuer: 'older', name: 'x', reason: 'not-decrypted' }])
  })
})

describe('TOTP Authenticator', () => {
  const accounts = [
    {
      base: 16,
      digits: '6',
      issuer: 'GitHub',
      key: keys.totp.bytes.toString('hex').toUpperCase(),
      name: totp.name,
      period: '30'
    },
    { base: 32, digits: '8', issuer: odd.issuer, key: keys.odd.base32, name: odd.name, period: '60' },
    { base: 64, digits: '6', issuer: 'Contoso', key: keys.hotp.bytes.toString('base64'), name: 'robin', period: '30' },
    { base: 16, digits: '6', issuer: 'Bad', key: 'xyz', name: 'robin', period: '30' }
  ]
  const expected = {
    format: 'totp-authenticator',
    entries: [
      totp,
      { ...odd, algorithm: 'SHA1' },
      { ...totp, issuer: 'Contoso', name: 'robin', secret: keys.hotp.base32 }
    ],
    refused: [{ issuer: 'Bad', name: 'robin', reason: 'unreadable' }]
  }
  const seal = (password: string) =>
    sealCbc(
      createHash('sha256').update(password).digest(),
      Buffer.alloc(16),
      JSON.stringify({ [JSON.stringify(accounts)]: 'x' })
    ).toString('base64')

  it('files with the default password open without a password, and with any', async () => {
    expect(await read(seal('TotpAuthenticator'))).toEqual(expected)
    expect(await read(`${seal('TotpAuthenticator')}\n`, { password: 'unneeded' })).toEqual(expected)
  })

  it('files with a password open only with it', async () => {
    expect(await read(seal('own password'), { password: 'own password' })).toEqual(expected)
    expect(await errorCodeOf(seal('own password'))).toBe('password-needed')
    expect(await errorCodeOf(seal('own password'), { password: 'other' })).toBe('wrong-password')
  })

  it('preferences contain the plain list', async () => {
    expect(await read(preferences({ STATIC_TOTP_CODES_LIST: JSON.stringify(accounts), SORT: 'x' }))).toEqual(expected)
  })
})

describe('Duo', () => {
  it('accounts with a counter are read as HOTP, and push accounts are refused by name', async () => {
    const file = [
      { version: 1, accountType: 'OtpAccount', name: totp.name, otpGenerator: { otpSecret: keys.totp.base32 } },
      {
        version: 1,
        accountType: 'OtpAccount',
        name: 'robin',
        otpGenerator: { otpSecret: keys.hotp.base32, counter: 42 }
      },
      { version: 1, accountType: 'DuoAccount', name: 'Push only' }
    ]
    expect(await read(file)).toEqual({
      format: 'duo',
      entries: [
        { ...totp, issuer: '' },
        { ...hotp, issuer: '' }
      ],
      refused: [{ name: 'Push only', reason: 'empty' }]
    })
  })
})

describe('Steam', () => {
  const account = {
    shared_secret: keys.steam.bytes.toString('base64'),
    account_name: 'gamer',
    serial_number: '1',
    uri: 'otpauth://totp/x'
  }

  it('files with one account or several are read', async () => {
    expect(await read(account)).toEqual({ format: 'steam', entries: [steam], refused: [] })
    expect(await read({ accounts: { a: account, b: { ...account, shared_secret: '%%%' } } })).toEqual({
      format: 'steam',
      entries: [steam],
      refused: [{ issuer: 'Steam', name: 'gamer', reason: 'unreadable' }]
    })
  })
})

describe('FreeOTP 2', () => {
  const signed = (bytes: Uint8Array) => [...Int8Array.from(bytes)]
  /** Java's modified UTF-8: each UTF-16 unit is encoded separately. */
  const utf = (text: string) => {
    const bytes = Buffer.concat(
      Array.from({ length: text.length }, (_, index) => {
        const unit = text.charCodeAt(index)
        if (unit > 0 && unit < 0x80) return Buffer.from([unit])
        if (unit < 0x800) return Buffer.from([0xc0 | (unit >> 6), 0x80 | (unit & 0x3f)])
        return Buffer.from([0xe0 | (unit >> 12), 0x80 | ((unit >> 6) & 0x3f), 0x80 | (unit & 0x3f)])
      })
    )
    const length = Buffer.alloc(2)
    length.writeUInt16BE(bytes.length)
    return Buffer.concat([length, bytes])
  }
  const int = (value: number) => {
    const bytes = Buffer.alloc(4)
    bytes.writeUInt32BE(value)
    return bytes
  }

  /** A HashMap as ObjectOutputStream writes it. */
  function serialise(map: ReadonlyMap<string, string>): Buffer {
    const text = (value: string) => Buffer.concat([Buffer.from([0x74]), utf(value)])
    return Buffer.concat([
      Buffer.from('aced00057372', 'hex'),
      utf('java.util.HashMap'),
      Buffer.from('0507dac1c31660d1030002', 'hex'),
      Buffer.from('F'),
      utf('loadFactor'),
      Buffer.from('I'),
      utf('threshold'),
      Buffer.from('78703f4000000000000c7708', 'hex'),
      int(16),
      int(map.size),
      ...[...map].flatMap(([key, value]) => [text(key), text(value)]),
      Buffer.from([0x78])
    ])
  }

  interface Writing {
    readonly password: string
    readonly digest: 'sha1' | 'sha512'
    readonly iterations?: number
    /** Android 6 wrote the nonce as a bare OCTET STRING. */
    readonly isBare?: boolean
  }

  function writeBackup({ password, digest, iterations = 1000, isBare = false }: Writing): Buffer {
    const seal = (key: Buffer, plain: Buffer, token: string) => {
      const nonce = randomBytes(12)
      const { body, tag } = sealGcm(key, nonce, plain, Buffer.from(token))
      const octets = Buffer.concat([Buffer.from([0x04, 12]), nonce])
      const parameters = isBare ? octets : Buffer.concat([Buffer.from([0x30, 17]), octets, Buffer.from([0x02, 1, 16])])
      return {
        mCipher: 'AES/GCM/NoPadding',
        mCipherText: signed(Buffer.concat([body, tag])),
        mParameters: signed(parameters),
        mToken: token
      }
    }
    const master = randomBytes(32)
    const salt = randomBytes(32)
    const map = new Map<string, string>()
    const addToken = (id: string, key: Buffer, token: string, meta: object) => {
      map.set(id, JSON.stringify({ key: JSON.stringify(seal(master, key, token)) }))
      map.set(`${id}-token`, JSON.stringify(meta))
    }
    addToken('a1', keys.totp.bytes, 'HmacSHA1', {
      algo: 'SHA1',
      digits: 6,
      issuerExt: 'GitHub',
      issuerInt: 'GitHub',
      label: totp.name,
      period: 30,
      type: 'TOTP'
    })
    addToken('a2', keys.hotp.bytes, 'HmacSHA1', { counter: 42, issuerExt: 'Contoso', label: 'robin', type: 'HOTP' })
    addToken('a3', keys.odd.bytes, 'HmacSHA512', {
      digits: 8,
      issuerExt: odd.issuer,
      label: odd.name,
      period: 60,
      type: 'TOTP'
    })
    addToken('a5', keys.totp.bytes, 'HmacSHA1', [])
    map.set('a4-token', JSON.stringify({ issuerExt: 'Lost', label: 'x', type: 'TOTP' }))
    map.set(
      'masterKey',
      JSON.stringify({
        mAlgorithm: `PBKDF2withHmac${digest.toUpperCase()}`,
        mIterations: iterations,
        mSalt: signed(salt),
        mEncryptedKey: seal(pbkdf2Sync(password, salt, iterations, 32, digest), master, 'AES')
      })
    )
    return serialise(map)
  }

  it.each([
    { password: 'phone', digest: 'sha512' },
    { password: 'phone', digest: 'sha1', isBare: true }
  ] as const)('backups open only with their password: %o', async (writing) => {
    const file = writeBackup(writing)
    expect(await read(file, { password: 'phone' })).toEqual({
      format: 'freeotp',
      entries: [totp, hotp, odd],
      refused: [{ reason: 'unreadable' }, { issuer: 'Lost', name: 'x', reason: 'empty' }]
    })
    expect(await errorCodeOf(file)).toBe('password-needed')
    expect(await errorCodeOf(file, { password: 'tablet' })).toBe('wrong-password')
  })

  it('backups with excessive parameters or a missing end are refused', async () => {
    const file = writeBackup({ password: 'phone', digest: 'sha1' })
    const hostile = Buffer.from(file.toString('latin1').replace('"mIterations":1000', '"mIterations":9e99'), 'latin1')
    expect(hostile).toHaveLength(file.length)
    expect(await errorCodeOf(hostile, { password: 'phone' })).toBe('damaged')
    const costly = writeBackup({ password: 'phone', digest: 'sha1' })
      .toString('latin1')
      .replace('"mIterations":1000,', '"mIterations":1e9 ,')
    expect(await errorCodeOf(Buffer.from(costly, 'latin1'), { password: 'phone' })).toBe('too-costly')
    for (const length of [4, 30, 90, file.length - 1]) {
      expect(await errorCodeOf(file.subarray(0, length), { password: 'phone' })).toBe('damaged')
    }
  })

  it('other Java objects are reported as damaged, and never instantiated', async () => {
    const file = writeBackup({ password: 'phone', digest: 'sha1' })
    const other = Buffer.from(file.toString('latin1').replace('java.util.HashMap', 'java.lang.Process'), 'latin1')
    expect(await errorCodeOf(other, { password: 'phone' })).toBe('damaged')
  })
})
