// Google Authenticator's transfer codes: otpauth-migration://offline?data=BASE64, a small protobuf read by hand. Fields: 1 account, 2
// version, 3 batch size, 4 batch index, 5 batch id. Unknown fields are skipped (protobuf.dev, "Encoding"). There is no period: it is always
// 30 s.
import { fail, ok, type Result, type SetupKeyRefusal } from '../../shared/result'
import { plainCode } from '../../shared/text/plain'
import type { Algorithm } from '../../shared/model/entry'
import type { BadSetupKey, OtpAccount } from './otpauth'
import { decodePercent } from './percent'

export interface MigrationBatch {
  /** How many codes the transfer has. `index` counts from 0; `id` is the same on all of them (0 in new exports). */
  readonly size: number
  readonly index: number
  readonly id: number
}

export interface Migration {
  /** For each entry, the account, or its names and why it cannot be used. */
  readonly accounts: readonly Result<OtpAccount, RefusedKey>[]
  readonly batch: MigrationBatch
}

/** What could be read of an account that cannot be used. */
interface RefusedKey extends BadSetupKey {
  readonly issuer: string
  readonly account: string
}

type Field = { readonly number: number } & ({ readonly value: bigint } | { readonly bytes: Buffer })

const refuse = (reason: SetupKeyRefusal) => fail<BadSetupKey>({ code: 'bad-setup-key', reason })

/** The fields of one protobuf message in order, or null if the bytes are not a protobuf. */
function readFields(message: Buffer): Field[] | null {
  const fields: Field[] = []
  let at = 0
  const readVarint = (): bigint | null => {
    let value = 0n
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = message[at++]
      if (byte === undefined) return null
      value |= BigInt(byte & 0x7f) << shift
      if (byte < 0x80) return BigInt.asUintN(64, value)
    }
    return null
  }
  while (at < message.length) {
    const tag = readVarint()
    if (tag === null) return null
    const number = Number(tag >> 3n)
    const wire = Number(tag & 7n)
    if (wire === 0) {
      const value = readVarint()
      if (value === null) return null
      fields.push({ number, value })
    } else if (wire === 1 || wire === 2 || wire === 5) {
      const length = wire === 1 ? 8n : wire === 5 ? 4n : readVarint()
      if (length === null || length > BigInt(message.length - at)) return null
      const end = at + Number(length)
      if (wire === 2) fields.push({ number, bytes: message.subarray(at, end) })
      at = end
    } else {
      return null
    }
  }
  return fields
}

// The last occurrence of a singular field wins, as in protobuf.
const numberOf = (fields: readonly Field[], number: number): bigint | null => {
  const field = fields.findLast((one) => one.number === number)
  return field !== undefined && 'value' in field ? field.value : null
}
const bytesOf = (fields: readonly Field[], number: number): Buffer => {
  const field = fields.findLast((one) => one.number === number)
  return field !== undefined && 'bytes' in field ? field.bytes : Buffer.alloc(0)
}
const int32Of = (fields: readonly Field[], number: number) => Number(BigInt.asIntN(32, numberOf(fields, number) ?? 0n))

const algorithms: readonly (Algorithm | undefined)[] = ['SHA1', 'SHA1', 'SHA256', 'SHA512']
const digitCounts: readonly (number | undefined)[] = [6, 6, 8]

function readNames(fields: readonly Field[]): { readonly issuer: string; readonly account: string } {
  const name = bytesOf(fields, 2).toString('utf8').trim()
  const issuer = bytesOf(fields, 3).toString('utf8').trim()
  const colon = name.indexOf(':')
  const hasPrefix = issuer === '' ? colon > 0 : name.toLowerCase().startsWith(`${issuer.toLowerCase()}:`)
  return {
    issuer: hasPrefix && issuer === '' ? name.slice(0, colon).trim() : issuer,
    account: hasPrefix ? name.slice((issuer === '' ? colon : issuer.length) + 1).trim() : name
  }
}

function readAccount(message: Buffer): Result<OtpAccount, RefusedKey> {
  const fields = readFields(message)
  const names = readNames(fields ?? [])
  const refuse = (reason: SetupKeyRefusal) => fail<RefusedKey>({ code: 'bad-setup-key', reason, ...names })
  if (fields === null) return refuse('unreadable')
  const secret = Uint8Array.from(bytesOf(fields, 1))
  if (secret.length === 0) return refuse('empty')
  if (secret.length > 1024) return refuse('too-long')
  const algorithm = algorithms[int32Of(fields, 4)]
  if (algorithm === undefined) return refuse('bad-algorithm')
  const digits = digitCounts[int32Of(fields, 5)]
  if (digits === undefined) return refuse('bad-digits')
  const type = int32Of(fields, 6)
  if (type < 0 || type > 2) return refuse('bad-type')
  const counter = BigInt.asIntN(64, numberOf(fields, 7) ?? 0n)
  if (counter < 0n || counter > BigInt(Number.MAX_SAFE_INTEGER)) return refuse('bad-counter')

  const common = { ...names, secret, algorithm, digits }
  return type === 1
    ? ok({ type: 'hotp', ...common, period: 0, counter: Number(counter) })
    : ok({ type: 'totp', ...common, period: 30, counter: 0 })
}

/** Whether `text` is one of Google Authenticator's transfer links. */
export function isMigrationLink(text: string): boolean {
  return /^otpauth-migration:\/\//i.test(plainCode(text).trim())
}

/** Reads one transfer code. Fails only if it is not a transfer link or cannot be read at all. */
export function parseMigration(text: string): Result<Migration, BadSetupKey> {
  const match = /^otpauth-migration:\/\/[^?]*\?(?:[\s\S]*&)?data=([^&]*)/i.exec(plainCode(text).trim())
  if (!match) return refuse('bad-type')
  // Form decoders turn '+' into a space.
  const base64 = decodePercent(match[1] ?? '')
    .replaceAll(' ', '+')
    .replaceAll('-', '+')
    .replaceAll('_', '/')
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(base64)) return refuse('unreadable')
  const fields = readFields(Buffer.from(base64, 'base64'))
  if (fields === null) return refuse('unreadable')
  const accounts = fields.flatMap((field) => (field.number === 1 && 'bytes' in field ? [readAccount(field.bytes)] : []))
  return ok({
    accounts,
    batch: { size: Math.max(1, int32Of(fields, 3)), index: int32Of(fields, 4), id: int32Of(fields, 5) }
  })
}
