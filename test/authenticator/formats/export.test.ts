// Exports in every format, read by our own readers and, for encrypted formats, also decrypted with Node's OpenSSL. The independent check
// catches a mistake that reader and writer share.
import { createDecipheriv, createHmac, pbkdf2Sync, scryptSync } from 'node:crypto'
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import type { ImportedEntry } from '../../../src/main/authenticator/formats'
import { createExport, describeExportFormat } from '../../../src/main/authenticator/formats/export'
import type { ExportFormat } from '../../../src/shared/contract'
import { exportFormats } from '../../../src/shared/model/transfer'
import { openSecretStream, sealSecretStream } from '../../../src/main/authenticator/formats/secret-stream'
import { encodeBase32 } from '../../../src/main/otp/base32'
import { argon2id, errorCodeOf, hotp, keys, motp, odd, read, steam, totp, yandex } from './accounts'

const now = Date.UTC(2026, 0, 2)
const all: readonly ImportedEntry[] = [
  { ...totp, note: 'a "note",\nwith lines', tags: ['Work', 'Ünïcode, comma'], isFavorite: true },
  hotp,
  odd,
  steam,
  motp,
  yandex
]
const bare = ({ note: _note, tags: _tags, isFavorite: _isFavorite, ...entry }: ImportedEntry): ImportedEntry => entry

/** Which of `all` a format can hold, and why not the others. */
const holds: Readonly<Record<ExportFormat, readonly [readonly ImportedEntry[], Readonly<Record<string, string>>]>> = {
  countersign: [all, {}],
  aegis: [all, {}],
  '2fas': [[totp, hotp, odd, steam], { Bank: 'bad-type', Yandex: 'bad-type' }],
  bitwarden: [[totp, odd, steam], { Contoso: 'bad-type', Bank: 'bad-type', Yandex: 'bad-type' }],
  ente: [[totp, hotp, odd, steam], { Bank: 'bad-type', Yandex: 'bad-type' }],
  stratum: [all, {}],
  proton: [[totp, odd, steam], { Contoso: 'bad-type', Bank: 'bad-type', Yandex: 'bad-type' }],
  keepass: [[totp, hotp, odd, steam], { Bank: 'bad-type', Yandex: 'bad-type' }],
  otpauth: [all, {}],
  'google-migration': [
    [totp, hotp],
    { 'AT&T #1': 'bad-period', Steam: 'bad-type', Bank: 'bad-type', Yandex: 'bad-type' }
  ],
  sheet: [all, {}]
}
const formats = Object.keys(holds) as ExportFormat[]
const encryptable = formats.filter((format) => describeExportFormat(format).canEncrypt)

const leftOf = (left: readonly { issuer?: string; reason: string }[]) =>
  Object.fromEntries(left.map(({ issuer = '', reason }) => [issuer, reason]))

describe('a plain export', () => {
  it.each(formats)('in the format %s reads back exactly the accounts it names', async (format) => {
    const { bytes, written, left } = await createExport(format, all, { now })
    const [held, leaves] = holds[format]
    expect(written.map(bare)).toEqual(held.map(bare))
    expect(leftOf(left)).toEqual(leaves)
    expect((await read(bytes)).entries.map(bare)).toEqual(held.map(bare))
  })

  it.each(formats)('in the format %s keeps notes, tags and favourites if it claims to', async (format) => {
    const { bytes } = await createExport(format, all.slice(0, 1), { now })
    const [entry] = (await read(bytes)).entries
    for (const part of ['note', 'tags', 'isFavorite'] as const) {
      expect(entry?.[part]).toEqual(describeExportFormat(format).keeps.includes(part) ? all[0]?.[part] : undefined)
    }
  })

  it('without accounts is an empty file', async () => {
    expect(await createExport('otpauth', [], { now })).toEqual({ bytes: Buffer.alloc(0), written: [], left: [] })
  })

  it('of any account in any format reads back or is named, never lost', async () => {
    const entry = fc.record({
      issuer: fc.oneof(
        fc.constantFrom('', 'Steam', 'A:B', 'A & B', '<b>', '100%'),
        fc.string({ unit: 'grapheme', maxLength: 20 })
      ),
      name: fc.oneof(fc.constantFrom('', 'none', 'x:y', ' '), fc.string({ unit: 'grapheme', maxLength: 20 })),
      key: fc.uint8Array({ minLength: 1, maxLength: 64 }),
      digits: fc.integer({ min: 4, max: 10 }),
      period: fc.integer({ min: 1, max: 86_400 }),
      algorithm: fc.constantFrom('SHA1', 'SHA256', 'SHA512' as const)
    })
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...formats), fc.array(entry, { maxLength: 4 }), async (format, drafts) => {
        // Names as the vault stores them, normalised.
        const tidy = (text: string) =>
          text
            .replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, ' ')
            .replace(/\s+/g, ' ')
            .trim()
        const entries = drafts.map(({ key, issuer, name, ...rest }): ImportedEntry => ({
          type: 'totp',
          issuer: tidy(issuer),
          name: tidy(name),
          secret: encodeBase32(key),
          ...rest
        }))
        const { bytes, written, left } = await createExport(format, entries, { now })
        expect(written.length + left.length).toBe(entries.length)
        if (written.length > 0) expect((await read(bytes)).entries).toEqual(written)
      }),
      { numRuns: 300 }
    )
  })
})

describe('an encrypted export', () => {
  it.each(encryptable)('in the format %s opens only with its password and shows no key', async (format) => {
    const password = 'Paß word 1'
    const { bytes } = await createExport(format, all, { password, now })
    expect((await read(bytes, { password })).entries.map(bare)).toEqual(holds[format][0].map(bare))
    expect(await errorCodeOf(bytes)).toBe('password-needed')
    expect(await errorCodeOf(bytes, { password: 'Pass word 1' })).toBe('wrong-password')
    expect(bytes.toString('latin1')).not.toContain(keys.totp.base32)
    expect(bytes.includes(keys.totp.bytes)).toBe(false)
  })

  it('is refused if the format has no encryption', async () => {
    await expect(createExport('otpauth', all, { password: 'x', now })).rejects.toThrow(TypeError)
  })

  it('of Aegis opens with scrypt and AES-GCM as the app documents them', async () => {
    const { bytes } = await createExport('aegis', all, { password: 'pass', now })
    const { header, db } = JSON.parse(bytes.toString('utf8')) as {
      header: {
        slots: [
          { key: string; salt: string; n: number; r: number; p: number; key_params: { nonce: string; tag: string } }
        ]
        params: { nonce: string; tag: string }
      }
      db: string
    }
    const hex = (text: string) => Buffer.from(text, 'hex')
    const open = (key: Buffer, { nonce, tag }: { nonce: string; tag: string }, body: Buffer) => {
      const decipher = createDecipheriv('aes-256-gcm', key, hex(nonce)).setAuthTag(hex(tag))
      return Buffer.concat([decipher.update(body), decipher.final()])
    }
    const [slot] = header.slots
    const slotKey = scryptSync('pass', hex(slot.salt), 32, { N: slot.n, r: slot.r, p: slot.p, maxmem: 2 ** 26 })
    const vault = JSON.parse(
      open(open(slotKey, slot.key_params, hex(slot.key)), header.params, Buffer.from(db, 'base64')).toString()
    ) as { entries: { info: object }[] }
    expect(vault.entries[0]?.info).toEqual({ secret: keys.totp.base32, algo: 'SHA1', digits: 6, period: 30 })
    expect(vault.entries[4]?.info).toEqual({
      secret: keys.motp.base32,
      algo: 'MD5',
      digits: 6,
      period: 10,
      pin: '1234'
    })
  })

  it('of Bitwarden opens with PBKDF2, HMAC and AES-CBC as the company documents them', async () => {
    const { bytes } = await createExport('bitwarden', [totp], { password: 'pass', now })
    const file = JSON.parse(bytes.toString('utf8')) as { salt: string; kdfIterations: number; data: string }
    const key = pbkdf2Sync('pass', file.salt, file.kdfIterations, 32, 'sha256')
    const part = (info: string) => createHmac('sha256', key).update(`${info}\u0001`).digest()
    const [iv, body, mac] = file.data
      .slice(2)
      .split('|')
      .map((text) => Buffer.from(text, 'base64')) as [Buffer, Buffer, Buffer]
    expect(
      createHmac('sha256', part('mac'))
        .update(Buffer.concat([iv, body]))
        .digest()
    ).toEqual(mac)
    const decipher = createDecipheriv('aes-256-cbc', part('enc'), iv)
    expect(Buffer.concat([decipher.update(body), decipher.final()]).toString()).toContain(keys.totp.base32)
  })

  it('of 2FAS encrypts its reference with the same salt, which the app checks first', async () => {
    const { bytes } = await createExport('2fas', [totp], { password: 'pass', now })
    const { reference, servicesEncrypted } = JSON.parse(bytes.toString('utf8')) as Record<
      'reference' | 'servicesEncrypted',
      string
    >
    const [sealed, salt, nonce] = reference.split(':').map((text) => Buffer.from(text, 'base64')) as [
      Buffer,
      Buffer,
      Buffer
    ]
    expect(salt).toHaveLength(256)
    expect(servicesEncrypted.split(':')[1]).toBe(salt.toString('base64'))
    expect(servicesEncrypted.split(':')[2]).not.toBe(nonce.toString('base64'))
    const decipher = createDecipheriv('aes-256-gcm', pbkdf2Sync('pass', salt, 10_000, 32, 'sha256'), nonce).setAuthTag(
      sealed.subarray(-16)
    )
    const opened = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString()
    expect(opened).toHaveLength(256)
    expect(opened.startsWith('tRViSsLKzd86')).toBe(true)
  })

  it('of Stratum begins with its magic bytes and opens with Argon2id', async () => {
    const { bytes } = await createExport('stratum', [totp], { password: 'pass', now })
    expect(bytes.subarray(0, 16).toString()).toBe('AUTHENTICATORPRO')
    const key = argon2id('pass', bytes.subarray(16, 32), { memoryKib: 65_536, passes: 3, lanes: 4 })
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(32, 44)).setAuthTag(bytes.subarray(-16))
    expect(Buffer.concat([decipher.update(bytes.subarray(44, -16)), decipher.final()]).toString()).toContain(
      keys.totp.base32
    )
  })

  it('of our own matches docs/export-format.md', async () => {
    const { bytes } = await createExport('countersign', [totp], { password: 'pass', now })
    const file = JSON.parse(bytes.toString('utf8')) as {
      kdf: { memoryKib: number; passes: number; lanes: number; salt: string }
      nonce: string
      sealed: string
      exportedAt: string
    }
    const { memoryKib, passes, lanes, salt } = file.kdf
    const key = argon2id('pass', Buffer.from(salt, 'base64'), { memoryKib, passes, lanes })
    const sealed = Buffer.from(file.sealed, 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(file.nonce, 'base64'))
    decipher.setAAD(Buffer.from(`countersign-export/1/argon2id/${memoryKib}/${passes}/${lanes}/${salt}`))
    decipher.setAuthTag(sealed.subarray(-16))
    const opened = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]).toString()
    expect(JSON.parse(opened)).toEqual({ entries: [totp] })
    expect(file.exportedAt).toBe('2026-01-02T00:00:00.000Z')
  })

  it('of our own does not open if its parameters were altered', async () => {
    const { bytes } = await createExport('countersign', [totp], { password: 'pass', now })
    const file = JSON.parse(bytes.toString('utf8')) as { kdf: object }
    expect(await errorCodeOf({ ...file, kdf: { ...file.kdf, passes: 4 } }, { password: 'pass' })).toBe('wrong-password')
    expect(await errorCodeOf({ ...file, kdf: { ...file.kdf, memoryKib: 2 ** 30 } }, { password: 'pass' })).toBe(
      'too-costly'
    )
    expect(await errorCodeOf({ ...file, version: 2 }, { password: 'pass' })).toBe('unknown-format')
  })
})

describe('Google transfer pages', () => {
  it('hold ten accounts each and read back in order', async () => {
    const many = Array.from({ length: 25 }, (_, index): ImportedEntry => ({ ...totp, name: `user ${index}` }))
    const { bytes } = await createExport('google-migration', many, { now })
    expect(bytes.toString('utf8').match(/<article>/g)).toHaveLength(3)
    const { format, entries } = await read(bytes)
    expect([format, entries]).toEqual(['otpauth', many])
  })
})

describe('the printable sheet', () => {
  it('runs nothing and loads nothing, whatever the name of an account', async () => {
    const { bytes } = await createExport('sheet', [{ ...totp, issuer: '<img src=x onerror=alert(1)>', name: '"\'&' }], {
      now
    })
    const html = bytes.toString('utf8')
    expect(html).not.toMatch(/<img|<script|src=(?!x)|href=/i)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
    expect(html).toContain("default-src 'none'")
  })
})

describe('sealSecretStream', () => {
  it('writes what openSecretStream, tested against libsodium, opens', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        fc.uint8Array({ minLength: 24, maxLength: 24 }),
        fc.uint8Array({ maxLength: 300 }),
        (key, header, message) => {
          expect(openSecretStream(key, header, sealSecretStream(key, header, message))).toEqual(Buffer.from(message))
        }
      )
    )
  })
})

it('writes an account that exists twice twice, in every format that can hold it', async () => {
  for (const format of exportFormats) {
    const { bytes, written } = await createExport(format, [totp, totp], { now })
    expect((await read(bytes)).entries, format).toHaveLength(2)
    expect(written, format).toHaveLength(2)
  }
})

it('writes accounts that share a key, or names them as omitted if the format allows a key only once', async () => {
  const tagged = { ...totp, name: 'other', tags: ['tag'] }
  for (const format of exportFormats) {
    const { written, left } = await createExport(format, [totp, tagged], { now })
    expect([written.length, left.length], format).toEqual(format === 'stratum' ? [1, 1] : [2, 0])
  }
})
