// The accounts in the sample exports, and the expected result of reading them in any format.
import { argon2Sync, createCipheriv } from 'node:crypto'
import { readExport, type ImportedEntry, type ReadOptions } from '../../../src/main/authenticator/formats'

/** Keys as base32 and bytes: literals, not computed by the code under test. */
export const keys = {
  totp: { base32: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', bytes: Buffer.from('12345678901234567890') },
  hotp: { base32: 'JBSWY3DPEHPK3PXP', bytes: Buffer.from('48656c6c6f21deadbeef', 'hex') },
  steam: { base32: 'KRUGKIDROVUWG2ZA', bytes: Buffer.from('The quick ') },
  odd: { base32: 'MFRGGZDFMZTWQ2LKNNWG23TPOA', bytes: Buffer.from('abcdefghijklmnop') },
  motp: { base32: '4MKSV7XGEWM4Q', bytes: Buffer.from('e3152afee62599c8', 'hex') },
  yandex: { base32: '6SB2IKNM6OBZPAVBVTOHDKS4FA', bytes: Buffer.from('f483a429acf38397' + '82a1acdc71aa5c28', 'hex') }
} as const

export const totp: ImportedEntry = {
  type: 'totp',
  issuer: 'GitHub',
  name: 'robin@example.com',
  secret: keys.totp.base32,
  algorithm: 'SHA1',
  digits: 6,
  period: 30
}

export const hotp: ImportedEntry = {
  type: 'hotp',
  issuer: 'Contoso',
  name: 'robin',
  secret: keys.hotp.base32,
  algorithm: 'SHA1',
  digits: 6,
  counter: 42
}

export const odd: ImportedEntry = {
  type: 'totp',
  issuer: 'AT&T #1',
  name: 'Zoë 😀',
  secret: keys.odd.base32,
  algorithm: 'SHA512',
  digits: 8,
  period: 60
}

export const steam: ImportedEntry = {
  type: 'steam',
  issuer: 'Steam',
  name: 'gamer',
  secret: keys.steam.base32,
  algorithm: 'SHA1',
  digits: 5,
  period: 30
}

export const motp: ImportedEntry = {
  type: 'motp',
  issuer: 'Bank',
  name: 'robin',
  secret: keys.motp.base32,
  algorithm: 'MD5',
  digits: 6,
  period: 10,
  pin: '1234'
}

export const yandex: ImportedEntry = {
  type: 'yandex',
  issuer: 'Yandex',
  name: 'robin',
  secret: keys.yandex.base32,
  algorithm: 'SHA256',
  digits: 8,
  period: 30,
  pin: '5239'
}

export const jsonBytes = (value: unknown) => Buffer.from(JSON.stringify(value), 'utf8')

export const read = (file: Uint8Array | string | object, options: ReadOptions = {}) =>
  readExport(
    file instanceof Uint8Array ? file : typeof file === 'string' ? Buffer.from(file, 'utf8') : jsonBytes(file),
    options
  )

/** The error code with which a whole file is refused. */
export async function errorCodeOf(file: Uint8Array | string | object, options: ReadOptions = {}): Promise<string> {
  try {
    await read(file, options)
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : `unexpected: ${String(error)}`
  }
  return 'read'
}

/** AES-256-GCM by OpenSSL, with ciphertext and tag separate. */
export function sealGcm(key: Buffer, nonce: Buffer, plain: Uint8Array | string, associated?: Buffer) {
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  if (associated !== undefined) cipher.setAAD(associated)
  const body = Buffer.concat([cipher.update(Buffer.from(plain as string)), cipher.final()])
  return { body, tag: cipher.getAuthTag() }
}

export function sealCbc(key: Buffer, iv: Buffer, plain: Uint8Array | string): Buffer {
  const cipher = createCipheriv('aes-256-cbc', key, iv)
  return Buffer.concat([cipher.update(Buffer.from(plain as string)), cipher.final()])
}

/** Argon2id by OpenSSL. The code under test uses another implementation. */
export function argon2id(
  password: string,
  salt: Uint8Array,
  cost: { memoryKib: number; passes: number; lanes: number }
): Buffer {
  const { memoryKib: memory, passes, lanes: parallelism } = cost
  return argon2Sync('argon2id', { message: password, nonce: salt, memory, passes, parallelism, tagLength: 32 })
}

/** The account that a reader returns for a plain link with the first key, plus `more` fields from the file. */
export const account = (issuer: string, name: string, more: object = {}) => ({
  type: 'totp',
  issuer,
  name,
  secret: keys.hotp.base32,
  algorithm: 'SHA1',
  digits: 6,
  period: 30,
  ...more
})
/** A plain link with the same key. */
export const linkOf = (issuer: string, name: string) =>
  `otpauth://totp/${issuer}:${name}?secret=${keys.hotp.base32}&issuer=${issuer}`
