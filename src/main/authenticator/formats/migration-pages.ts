// Writes Google Authenticator's transfer codes: ten accounts per page, every page with its index. The index is written even if it is zero,
// because otherwise Google's app refuses the second page.
import type { AccountRefusal } from '../../../shared/result'
import { decodeBase32 } from '../../otp/base32'
import type { ImportedEntry } from './format'

const accountsOnPage = 10
const algorithms: Readonly<Record<string, number>> = { SHA1: 1, SHA256: 2, SHA512: 3 }

const varint = (value: number): number[] =>
  value < 128 ? [value] : [(value % 128) | 128, ...varint(Math.floor(value / 128))]
const number = (field: number, value: number) => Buffer.from([field * 8, ...varint(value)])
const bytes = (field: number, value: Uint8Array) =>
  Buffer.concat([Buffer.from([field * 8 + 2, ...varint(value.length)]), value])

/** Why an account does not fit into a transfer code, which carries no period and only some digits and types. */
export function refusesMigration({ type, algorithm, digits, period }: ImportedEntry): AccountRefusal | null {
  if (type !== 'totp' && type !== 'hotp') return 'bad-type'
  if (algorithms[algorithm] === undefined) return 'bad-algorithm'
  if (digits !== 6 && digits !== 8) return 'bad-digits'
  return type === 'totp' && period !== 30 ? 'bad-period' : null
}

function writeAccount(entry: ImportedEntry): Buffer {
  return Buffer.concat([
    bytes(1, decodeBase32(entry.secret) ?? new Uint8Array()),
    bytes(2, Buffer.from(entry.issuer === '' ? entry.name : `${entry.issuer}:${entry.name}`, 'utf8')),
    ...(entry.issuer === '' ? [] : [bytes(3, Buffer.from(entry.issuer, 'utf8'))]),
    number(4, algorithms[entry.algorithm] ?? 1),
    number(5, entry.digits === 8 ? 2 : 1),
    number(6, entry.type === 'hotp' ? 1 : 2),
    ...(entry.type === 'hotp' ? [number(7, entry.counter ?? 0)] : [])
  ])
}

/** The links of all pages, in order. `batchId` connects them (31 bits). */
export function writeMigrationPages(entries: readonly ImportedEntry[], batchId: number): readonly string[] {
  const size = Math.ceil(entries.length / accountsOnPage)
  return Array.from({ length: size }, (_, index) => {
    const accounts = entries.slice(index * accountsOnPage, (index + 1) * accountsOnPage)
    const page = [...accounts.map((entry) => bytes(1, writeAccount(entry)))]
    const place = [number(2, 1), number(3, size), number(4, index), number(5, batchId)]
    return `otpauth-migration://offline?data=${encodeURIComponent(Buffer.concat([...page, ...place]).toString('base64'))}`
  })
}
