// Links: input from a QR code, the clipboard, or another app on this computer.
import { fc } from '../property'
import { readClipboardText, readText } from '../../src/main/authenticator/domain/scanned-text'
import { decodeBase32, encodeBase32 } from '../../src/main/otp/base32'
import { parseMigration } from '../../src/main/otp/migration'
import { formatOtpauth, parseOtpauth } from '../../src/main/otp/otpauth'
import { isPinLink, parsePinLink } from '../../src/main/otp/pin-link'
import type { Target } from './engine'

const bytes = (text: string) => Buffer.from(text, 'utf8')
const textOf = (input: Uint8Array) => Buffer.from(input).toString('utf8')
const key = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

const words = [
  'otpauth://',
  'otpauth-migration://offline?data=',
  'motp://',
  'steam://',
  'otpauth://yaotp/',
  'totp/',
  'hotp/',
  'secret=',
  '&issuer=',
  '&digits=',
  '&period=',
  '&counter=',
  '&algorithm=',
  '&pin=',
  '&encoder=steam',
  '%3A',
  key
]

const otpauthSeeds = [
  `otpauth://totp/Example:alice@example.com?secret=${key}&issuer=Example`,
  `otpauth://hotp/Example:alice?secret=${key}&issuer=Example&counter=42&digits=8&algorithm=SHA512`,
  `otpauth://steam/Steam:gabe?secret=${key}`,
  `otpauth://totp/A%20%26%20B:x%3Ay?secret=${key.toLowerCase()}&issuer=A+%26+B&period=60&encoder=steam`,
  `steam://${key}`
]

const name = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom('Steam', '')
)
const number = fc.oneof(
  fc.integer().map(String),
  fc.bigInt().map(String),
  fc.constantFrom('', '6', '30', '1e9', '0x10', '٣')
)
const link = fc
  .record({
    host: fc.constantFrom('totp', 'hotp', 'steam', 'yaotp', ''),
    label: name,
    secret: fc.oneof(fc.uint8Array({ maxLength: 40 }).map(encodeBase32), fc.string({ maxLength: 30 })),
    parameters: fc.array(
      fc.tuple(
        fc.constantFrom('issuer', 'digits', 'period', 'counter', 'algorithm', 'pin', 'encoder', 'x'),
        fc.oneof(name, number)
      ),
      { maxLength: 5 }
    ),
    isEncoded: fc.boolean()
  })
  .map(({ host, label, secret, parameters, isEncoded }) => {
    const say = (text: string) => (isEncoded ? encodeURIComponent(Buffer.from(text).toString()) : text)
    return bytes(
      `otpauth://${host}/${say(label)}?secret=${say(secret)}${parameters.map(([of, value]) => `&${of}=${say(value)}`).join('')}`
    )
  })

/** A transfer as a protobuf, encoded field by field. */
const varint = (value: bigint): number[] =>
  value < 128n ? [Number(value)] : [Number(value & 127n) | 128, ...varint(value >> 7n)]
const field = fc.tuple(
  fc.nat(9),
  fc.oneof(
    fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }).map((value) => ({ wire: 0, body: varint(value) })),
    fc.uint8Array({ maxLength: 24 }).map((body) => ({ wire: 2, body: [...varint(BigInt(body.length)), ...body] })),
    fc.uint8Array({ minLength: 8, maxLength: 8 }).map((body) => ({ wire: 1, body: [...body] }))
  )
)
const message = fc
  .array(field, { maxLength: 8 })
  .map((fields) => fields.flatMap(([of, { wire, body }]) => [...varint((BigInt(of) << 3n) | BigInt(wire)), ...body]))
const transfer = fc.tuple(fc.array(message, { maxLength: 4 }), message).map(([accounts, rest]) => {
  const data = Buffer.from([...accounts.flatMap((one) => [0x0a, ...varint(BigInt(one.length)), ...one]), ...rest])
  return bytes(`otpauth-migration://offline?data=${encodeURIComponent(data.toString('base64'))}`)
})
const migrationSeeds = [
  'otpauth-migration://offline?data=CjEKCkhlbGxvId6tvu8SGEV4YW1wbGU6YWxpY2VAZ29vZ2xlLmNvbRoHRXhhbXBsZSABKAEwAhABGAEgACjr4JKK%2FP%2F%2F%2F%2F8B',
  'otpauth-migration://offline?data=CgA%3D'
]

const pinSeeds = [
  'motp://Example:alice?secret=e3152afee62599c8',
  'motp://Example:alice?secret=e3152afee62599c8&pin=1234',
  'otpauth://yaotp/Yandex:alice?secret=6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY&issuer=Yandex&pin=MDAxMQ'
]

function assert(isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(what)
}
const isWithin = (value: number, least: number, most: number) =>
  Number.isSafeInteger(value) && value >= least && value <= most

export const linkTargets: readonly Target[] = [
  {
    name: 'otpauth',
    seeds: otpauthSeeds.map(bytes),
    words,
    structured: link,
    run: (input) => {
      const read = parseOtpauth(textOf(input))
      if (!read.ok) return read.error.reason
      const { secret, digits, period, counter, type } = read.value
      assert(isWithin(secret.length, 1, 1024), 'a secret out of bounds')
      assert(isWithin(digits, 4, 10) && isWithin(period, 0, 86_400), 'parts out of bounds')
      assert(isWithin(counter, 0, Number.MAX_SAFE_INTEGER), 'a counter out of bounds')
      // What was parsed must be writable, and parse again.
      const again = parseOtpauth(formatOtpauth(read.value))
      assert(again.ok && Buffer.from(again.value.secret).equals(Buffer.from(secret)), 'does not read back')
      return `${type} ${String(digits)}`
    }
  },
  {
    name: 'migration',
    seeds: migrationSeeds.map(bytes),
    words,
    structured: transfer,
    run: (input) => {
      const read = parseMigration(textOf(input))
      if (!read.ok) return read.error.reason
      const { accounts, batch } = read.value
      assert(isWithin(batch.size, 1, 2 ** 31) && Number.isInteger(batch.index), 'a batch out of bounds')
      return accounts
        .slice(0, 3)
        .map((one) => (one.ok ? one.value.type : one.error.reason))
        .join()
    }
  },
  {
    name: 'pin-link',
    seeds: pinSeeds.map(bytes),
    words,
    structured: link,
    run: (input) => {
      const text = textOf(input)
      const read = parsePinLink(text)
      if (!read.ok) return `${String(isPinLink(text))} ${read.error.reason}`
      assert(isWithin(read.value.secret.length, 1, 1024), 'a secret out of bounds')
      return `${read.value.type} ${String(read.value.pin !== null)}`
    }
  },
  {
    name: 'scanned-text',
    seeds: [...otpauthSeeds, ...pinSeeds, ...migrationSeeds, 'https://example.com/a?b=c', 'WIFI:S:x;P:y;;'].map(bytes),
    words,
    structured: fc.oneof(link, transfer, fc.webUrl().map(bytes), fc.string({ unit: 'binary' }).map(bytes)),
    run: (input) => {
      const text = textOf(input)
      const read = readText(text)
      const pasted = readClipboardText(text)
      for (const { shown } of [...read.ignored, ...pasted.ignored])
        assert(shown.length <= 60, 'shows too many characters')
      const kinds = read.ignored.slice(0, 2).map(({ kind, reason }) => `${kind} ${reason ?? ''}`)
      return `${String(Math.min(3, read.accounts.length))} ${kinds.join()} ${String(Math.min(3, pasted.accounts.length))}`
    }
  },
  {
    name: 'base32',
    seeds: [bytes(key), bytes('jbsw y3dp-ehpk 3pxp=='), bytes('')],
    structured: fc.uint8Array({ maxLength: 64 }).map((each) => bytes(encodeBase32(each))),
    run: (input) => {
      const decoded = decodeBase32(textOf(input))
      if (decoded === null) return 'none'
      const again = decodeBase32(encodeBase32(decoded))
      assert(again !== null && Buffer.from(again).equals(Buffer.from(decoded)), 'does not read back')
      return `bytes ${String(Math.min(4, decoded.length))}`
    }
  }
]
