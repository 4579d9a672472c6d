// Exports in zip archives: files written by other programs (zip.js with WinZip AES, Info-ZIP with ZipCrypto), hostile ones written here,
// and archives in which some files cannot be read.
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import { pbkdf2Sync } from 'node:crypto'
import { deflateRawSync, crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { errorCodeOf, keys, read, sealGcm, totp } from './accounts'

const password = 'master password'
// zip.js: raivo-otp-export.json, one account.
const raivoZips = {
  'AES-256, stored':
    'UEsDBDMACQBjAAAAIVgAAAAAAAAAAAAAAAAVABQAcmFpdm8tb3RwLWV4cG9ydC5qc29uAZkHAAIAQUUDAABVVAUAAYAAkmU1xhsypbttxpk5GQLtRWD9HlUD0DyZ1Nc+riiBhPKnJJ+43/L57VYmtJX57Kzo2b4SL23pv+QsOAUx0Ufm5q8L+em7hY8NCgzJxtIDIdpAAFmeLw2fXx1Vy2NuMH0dlREEKbXDA/5xwn+ofQK8wHQelodiAmC3iR0AbXHv7oTc67eRAiUqulaUzpTvMJ+H79lApcNXGgRBJtvZvBwGmC8vpKwsDnID34MwbMBeaF/eoioYwA2wlWjscOYQMr98+uA8F6GLUHO9+dtBlS7Hw0S1/w0MURo3SLqPcdDUD6gHnRXMEdUO67DOaEnrjAmQOP4NUEsHCAAAAADxAAAA1QAAAFBLAQIAAzMACQBjAAAAIVgAAAAA8QAAANUAAAAVABQAAAAAAAAAAACkgQAAAAByYWl2by1vdHAtZXhwb3J0Lmpzb24BmQcAAgBBRQMAAFVUBQABgACSZVBLBQYAAAAAAQABAFcAAABIAQAAAAA=',
  'AES-256, deflated':
    'UEsDBDMACQBjAAAAIVgAAAAAAAAAAAAAAAAVABQAcmFpdm8tb3RwLWV4cG9ydC5qc29uAZkHAAIAQUUDCABVVAUAAYAAkmWa1P2p7jPPzmImRKi8OSBk8WhG4ZQnBNxELgwMJIXNBBEkuqxQtqMgqKSwOaOznboqjGaTS/jeuqPplDvcgDq5/GYnhnufE88KFmkpV5Mjv9XMvXJCLDZ5a5I9D+cF/qTGIiQB1phWxl9GhFLKLT4DAGs6Y6g9PnJ4J9mMMC4MhsvaP7xqMawI2d9nK1+uV6WyVqohcgOZim/k4jvRkT925GFGLuYV4DKYqXnuUGror1DMsxXFlxM9RFBLBwgAAAAAuQAAANUAAABQSwECAAMzAAkAYwAAACFYAAAAALkAAADVAAAAFQAUAAAAAAAAAAAApIEAAAAAcmFpdm8tb3RwLWV4cG9ydC5qc29uAZkHAAIAQUUDCABVVAUAAYAAkmVQSwUGAAAAAAEAAQBXAAAAEAEAAAAA',
  'AES-128, deflated':
    'UEsDBDMACQBjAAAAIVgAAAAAAAAAAAAAAAAVABQAcmFpdm8tb3RwLWV4cG9ydC5qc29uAZkHAAIAQUUBCABVVAUAAYAAkmUC/u5nBNIFJvTj/Tg7Ps3Ma4aXb2VpPhfKxUHDSCIb05NpmWTDNx/B2MbtT7lhKJyVu+/sthXfQJ+KhLmVZ/WWAazIIQHT05CbVs9g7vf/RQQZF0bmn2GmecYiJ/wkttsd7mnOm+qe0dwAma6F1UGgC9eh/Pf5vDEcWKaaVLkl5GTPe+JK3TtbSt2481DUWC13jLs99xCJUZ577DQ9ccyMTHwKL+mY46vJPnZuJoBn4tBQSwcIAAAAALEAAADVAAAAUEsBAgADMwAJAGMAAAAhWAAAAACxAAAA1QAAABUAFAAAAAAAAAAAAKSBAAAAAHJhaXZvLW90cC1leHBvcnQuanNvbgGZBwACAEFFAQgAVVQFAAGAAJJlUEsFBgAAAAABAAEAVwAAAAgBAAAAAA==',
  'ZipCrypto, deflated':
    'UEsDBBQACQAIAAAAIVgAAAAAAAAAAAAAAAAVAAkAcmFpdm8tb3RwLWV4cG9ydC5qc29uVVQFAAGAAJJlcr0MfIfMTTKrH4g+Y3Swo3PiEed0Uhnl87bdfogAUrTdYJaIIlnYdeBDgeIWmhY6t/vp0YtGbi0lNeX9MimSzsZvKs0uqpUsU4p1FE3YQ7PK07UxNh1YOfVUlq12CKJFTFbL0VVxTPPm0UVgwc31xNDdHqFr9g9R2r9yNHtZD3mDtRKqnUgLRD8eLELVr/FscjamLPd6Tjo/1qu+1ZC88lDMB0uglptTmlBLBwgtQsEVqQAAANUAAABQSwECAAMUAAkACAAAACFYLULBFakAAADVAAAAFQAJAAAAAAAAAAAApIEAAAAAcmFpdm8tb3RwLWV4cG9ydC5qc29uVVQFAAGAAJJlUEsFBgAAAAABAAEATAAAAPUAAAAAAA=='
}
// Info-ZIP, zip -P: winauth.txt, one link without an issuer.
const winauthZip =
  'UEsDBBQACQAIAKtteF29YmI8YgAAAGQAAAALAAAAd2luYXV0aC50eHQ3nMPE+mbJwYW6OY1sUvXpjbO3mYZ6oH+3dmdSb7aWqYf/2OoaTgr9nkZCVP/UibmBSQIsl6PfJ7kZ0hISzUbke1g+PBwznQQPeFQRRASwu0uRx/lq/TxtVPCsMw4yyYeCGVBLBwi9YmI8YgAAAGQAAABQSwECHgMUAAkACACrbXhdvWJiPGIAAABkAAAACwAAAAAAAAABAAAApIEAAAAAd2luYXV0aC50eHRQSwUGAAAAAAEAAQA5AAAAmwAAAAAA'

interface File {
  readonly name: string
  readonly content: Buffer
  readonly claims?: number
  readonly claimsPacked?: number
}

const packedOnce = new Map<Buffer, Buffer>()

/** An unencrypted, deflated archive. */
function writeZip(files: readonly File[]): Buffer {
  let at = 0
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  for (const { name, content, claims = content.length, claimsPacked } of files) {
    const packed = packedOnce.get(content) ?? deflateRawSync(content)
    packedOnce.set(content, packed)
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(8, 4)
    common.writeUInt32LE(crc32(content), 10)
    common.writeUInt32LE(claimsPacked ?? packed.length, 14)
    common.writeUInt32LE(claims, 18)
    common.writeUInt16LE(name.length, 22)
    const body = Buffer.concat([Buffer.from('504b0304', 'hex'), common, Buffer.from(name), packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(at, 10)
    directory.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), common, tail, Buffer.from(name)]))
    bodies.push(body)
    at += body.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...bodies, central, end])
}

const link = `otpauth://totp/GitHub:robin@example.com?secret=${keys.totp.base32}&issuer=GitHub`

describe("Raivo's zip", () => {
  it.each(Object.entries(raivoZips))('encrypted with %s opens only with the master password', async (_, base64) => {
    const file = Buffer.from(base64, 'base64')
    expect(await read(file, { password })).toEqual({
      format: 'raivo',
      entries: [{ ...totp, isFavorite: true }],
      refused: []
    })
    expect(await errorCodeOf(file)).toBe('password-needed')
    expect(await errorCodeOf(file, { password: 'Master password' })).toBe('wrong-password')
  })

  it('that was altered is damaged', async () => {
    const file = Buffer.from(raivoZips['AES-256, deflated'], 'base64')
    file[150] = (file[150] ?? 0) ^ 1
    expect(await errorCodeOf(file, { password })).toBe('damaged')
    expect(await errorCodeOf(file.subarray(0, 200), { password })).toBe('damaged')
  })

  it("'s JSON is also read on its own, whatever its texts contain", async () => {
    const item = {
      issuer: 'Contoso',
      account: 'robin',
      secret: keys.hotp.base32,
      algorithm: 'SHA256',
      digits: '8',
      kind: 'HOTP',
      timer: '30',
      pinned: 'false',
      counter: '42'
    }
    expect((await read([item, { ...item, kind: 'MOTP?' }])).entries).toEqual([
      {
        type: 'hotp',
        issuer: 'Contoso',
        name: 'robin',
        secret: keys.hotp.base32,
        algorithm: 'SHA256',
        digits: 8,
        counter: 42
      }
    ])
  })
})

describe("WinAuth's zip", () => {
  it('opens with its password and uses the name as the issuer', async () => {
    const file = Buffer.from(winauthZip, 'base64')
    expect(await read(file, { password: 'win auth' })).toEqual({
      format: 'winauth',
      entries: [{ ...totp, issuer: 'robin@example.com', name: '' }],
      refused: []
    })
    expect(await errorCodeOf(file, { password: 'winauth' })).toBe('wrong-password')
  })
})

describe('a plain archive', () => {
  it('is searched for the first export in it', async () => {
    const files = [
      { name: 'folder/', content: Buffer.alloc(0) },
      { name: 'readme.html', content: Buffer.from('<html></html>') },
      { name: 'accounts.txt', content: Buffer.from(link) }
    ]
    expect((await read(writeZip(files))).entries).toEqual([totp])
  })

  it('yields the export itself instead of a list of links next to it', async () => {
    const item = {
      issuer: 'GitHub',
      account: totp.name,
      secret: keys.totp.base32,
      kind: 'TOTP',
      timer: '30',
      digits: '6'
    }
    const files = [
      { name: 'export.html', content: Buffer.from(`<pre>\notpauth://totp/Wrong?secret=${keys.totp.base32}\n</pre>`) },
      { name: 'export.json', content: Buffer.from(JSON.stringify([item])) }
    ]
    expect(await read(writeZip(files))).toEqual({ format: 'raivo', entries: [totp], refused: [] })
  })

  it("ignores a Mac's extra files, and yields every account of several files once", async () => {
    const other = link.replaceAll('GitHub', 'Other')
    const more = `otpauth://totp/Third:ann?secret=${keys.odd.base32}`
    const files = [
      { name: '__MACOSX/._accounts.txt', content: Buffer.from(`${other}2`) },
      { name: 'folder/.DS_Store', content: Buffer.from(other) },
      { name: 'folder/accounts.txt', content: Buffer.from(link) },
      { name: 'again.txt', content: Buffer.from(`${link}\n${more}`) }
    ]
    const { entries, refused } = await read(writeZip(files))
    expect([entries.map(({ issuer }) => issuer), refused]).toEqual([['GitHub', 'Third'], []])
    // The same key under two names in two lists makes two accounts.
    const named = [...files, { name: 'renamed.txt', content: Buffer.from(other) }]
    expect((await read(writeZip(named))).entries.map(({ issuer }) => issuer)).toEqual(['GitHub', 'Third', 'Other'])
  })

  it('without an export is unknown', async () => {
    expect(await errorCodeOf(writeZip([{ name: 'a.txt', content: Buffer.from('hello') }]))).toBe('unknown-format')
    expect(await errorCodeOf(writeZip([]))).toBe('unknown-format')
  })

  it('inside an archive inside an archive is not followed indefinitely', async () => {
    let file: Buffer = Buffer.from(link)
    for (let depth = 0; depth < 5; depth++) file = writeZip([{ name: 'inner.zip', content: file }])
    expect(await errorCodeOf(file)).toBe('unknown-format')
  })

  it('that inflates beyond the limit is refused', async () => {
    const bomb = writeZip([{ name: 'a.txt', content: Buffer.alloc(70 * 2 ** 20) }])
    expect(bomb.length).toBeLessThan(100_000)
    expect(await errorCodeOf(bomb)).toBe('too-large')
    const content = Buffer.alloc(60 * 2 ** 20)
    const many = writeZip(Array.from({ length: 10 }, (_, index) => ({ name: `${index}.txt`, content })))
    expect(await errorCodeOf(many)).toBe('too-costly')
  })

  it('with a false number, or one beyond any real archive, is refused', async () => {
    const text = { name: 'accounts.txt', content: Buffer.from(link) }
    const files = Array.from({ length: 1000 }, (_, index) => ({
      name: `${String(index)}.md`,
      content: Buffer.of(0x41)
    }))
    expect((await read(writeZip([...files.slice(1), text]))).entries).toEqual([totp])
    expect(await errorCodeOf(writeZip([...files, text]))).toBe('too-large')
    // Two megabytes of spaces compress to a thousandth, the same of letters to less than a hundredth.
    const spaces = Buffer.concat([Buffer.from(`${link}\n`), Buffer.alloc(2 ** 21, ' ')])
    expect(await errorCodeOf(writeZip([{ name: 'a.txt', content: spaces }]))).toBe('too-large')
    const words = Buffer.from(
      `${link}\n${Array.from({ length: 200_000 }, (_, at) => String((at * 7919) % 100_003)).join(' ')}`
    )
    expect((await read(writeZip([{ name: 'a.txt', content: words }]))).entries).toEqual([totp])
    expect(await errorCodeOf(writeZip([{ name: 'a.txt', content: words, claims: 1000 }]))).toBe('damaged')
    const large = { ...text, claims: 65 * 2 ** 20, claimsPacked: 65 * 2 ** 20 }
    expect(await errorCodeOf(writeZip([large]))).toBe('too-large')
  })

  it('with arbitrary offsets is damaged, and causes no other error', async () => {
    const file = writeZip([{ name: 'accounts.txt', content: Buffer.from(link) }])
    for (let at = file.length - 90; at < file.length; at++) {
      const altered = Buffer.from(file)
      altered[at] = 0xff
      expect([
        'damaged',
        'unknown-compression',
        'too-large',
        'too-costly',
        'unknown-format',
        'password-needed',
        'read'
      ]).toContain(await errorCodeOf(altered))
    }
  })
})

describe('next to a readable file', () => {
  const other = `otpauth://totp/Other:ann?secret=${keys.hotp.base32}&issuer=Other`
  const raivo = JSON.stringify([
    { issuer: 'Safe', account: 'cy', secret: keys.odd.base32, kind: 'TOTP', timer: '30', digits: '6' }
  ])
  const opens = 'right horse'
  const { salt, nonce, mark } = {
    salt: Buffer.alloc(12, 1),
    nonce: Buffer.alloc(12, 2),
    mark: Buffer.from([0, 2, 0x49, 0xf0])
  }
  const token = { secret: keys.odd.base32, issuer: 'Safe', label: 'cy', digits: 6, type: 'TOTP', period: 30 }
  const { body, tag } = sealGcm(pbkdf2Sync(opens, salt, 150_000, 32, 'sha1'), nonce, JSON.stringify([token]))
  const andotp = Buffer.concat([mark, salt, nonce, body, tag])
  const twoFasLocked = JSON.stringify({ services: [], schemaVersion: 4, servicesEncrypted: 'AAAA:AAAA:AAAA' })

  interface Part {
    readonly name: string
    readonly content: string | Uint8Array
    readonly lock?: 'aes' | 'zipcrypto'
  }
  async function pack(parts: readonly Part[]): Promise<Buffer> {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false })
    for (const { name, content, lock } of parts) {
      const bytes = typeof content === 'string' ? Buffer.from(content) : content
      const locked = lock === undefined ? {} : { password: opens, zipCrypto: lock === 'zipcrypto' }
      await writer.add(name, new Uint8ArrayReader(bytes), locked)
    }
    return Buffer.from(await writer.close())
  }
  const plain: Part = { name: 'list.txt', content: link }
  const locked: readonly (readonly [string, Part, string])[] = [
    ['a file under AES', { name: 'safe.json', content: raivo, lock: 'aes' }, 'Safe'],
    ['a file under ZipCrypto', { name: 'safe.json', content: raivo, lock: 'zipcrypto' }, 'Safe'],
    ['an export that only its password tells', { name: 'safe.json.aes', content: andotp }, 'Safe']
  ]

  it.each(locked)('%s does not stop the search, wherever it is, and is refused by name', async (_, part, issuer) => {
    for (const parts of [
      [part, plain],
      [plain, part],
      [{ name: 'notes.bin', content: Buffer.from([0xff, 0, 1]) }, part, plain, { name: 'readme.txt', content: 'hello' }]
    ]) {
      const file = await pack(parts)
      for (const given of [undefined, 'wrong horse']) {
        const { entries, refused } = await read(file, { password: given })
        expect([entries.map((entry) => entry.issuer), refused]).toEqual([
          ['GitHub'],
          [{ name: part.name, reason: 'needs-password' }]
        ])
      }
      const opened = await read(file, { password: opens })
      expect([opened.entries.map((entry) => entry.issuer).sort(), opened.refused]).toEqual([['GitHub', issuer], []])
    }
    // On its own, it asks for the password.
    const alone = await pack([part, { name: 'readme.txt', content: 'hello' }])
    expect(await errorCodeOf(alone)).toBe('password-needed')
    expect(await errorCodeOf(alone, { password: 'wrong horse' })).toBe('wrong-password')
  })

  it.each(locked)('%s does not stop the search in a nested archive', async (_, part, issuer) => {
    const lockedInside: Part = { name: 'inner.zip', content: await pack([part]) }
    const bothInside: Part = { name: 'inner.zip', content: await pack([part, plain]) }
    for (const [parts, refusedName] of [
      [[lockedInside, plain], 'inner.zip'],
      [[plain, lockedInside], 'inner.zip'],
      [[bothInside], part.name],
      [[{ name: 'other.txt', content: other }, bothInside], part.name]
    ] as const) {
      const file = await pack(parts)
      const { entries, refused } = await read(file)
      expect(entries.some((entry) => entry.issuer === 'GitHub')).toBe(true)
      expect(refused).toEqual([{ name: refusedName, reason: 'needs-password' }])
      const opened = await read(file, { password: opens })
      expect(opened.entries.some((entry) => entry.issuer === issuer)).toBe(true)
      expect(opened.refused).toEqual([])
    }
    expect(await errorCodeOf(await pack([lockedInside]))).toBe('password-needed')
  })

  it('a clear export that cannot be read is refused by name', async () => {
    const deep = await pack([{ name: 'c.zip', content: await pack([{ name: 'd.zip', content: await pack([plain]) }]) }])
    const bad: readonly (readonly [Part, string])[] = [
      [{ name: 'fas.json', content: twoFasLocked }, 'needs-password'],
      [{ name: 'half.json', content: '{"services":[{"name":"A","secret":"x","l":"otpauth://totp/' }, 'unreadable'],
      [{ name: 'bound.json', content: '{"encrypted":true,"items":[]}' }, 'unreadable'],
      [{ name: 'large.bin', content: Buffer.alloc(65 * 2 ** 20) }, 'unreadable'],
      [{ name: 'deep.zip', content: deep }, 'unreadable'],
      [{ name: 'be\u202etxt.\u0007json', content: twoFasLocked }, 'needs-password']
    ]
    const parts = bad.map(([part]) => part)
    const { entries, refused } = await read(await pack([...parts.slice(0, 3), plain, ...parts.slice(3)]))
    expect(entries).toEqual([totp])
    expect(refused).toEqual([
      ...bad.slice(0, 5).map(([{ name }, reason]) => ({ name, reason })),
      { name: 'betxt. json', reason: 'needs-password' }
    ])
    // Files with no sign of an export are ignored: an image, a font, a hash, a note.
    const beside: readonly Part[] = [
      { name: 'a.png', content: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex') },
      { name: 'font.ttf', content: Buffer.concat([Buffer.from([0, 1, 0, 0]), Buffer.alloc(200, 7)]) },
      { name: 'list.txt.sha256', content: `${'ab'.repeat(32)}\n` },
      { name: 'readme.txt', content: 'hello' }
    ]
    expect((await read(await pack([...beside, plain]), { password: 'any' })).refused).toEqual([])
  })
})
