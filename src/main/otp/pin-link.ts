// Setup links of the two kinds of accounts that also need a PIN: motp://Issuer:user?secret=HEX and Yandex'
// otpauth://yaotp/Issuer:user?secret=BASE32, as Aegis and Stratum write them. The PIN may be missing.
import { fail, ok, type Result } from '../../shared/result'
import { plainCode } from '../../shared/text/plain'
import { decodeBase32 } from './base32'
import { motpDigits, motpPeriod } from './motp'
import { parseOtpauth, undoEscapes, type BadSetupKey } from './otpauth'
import { decodePercent } from './percent'
import { readYandexSecret, yandexDigits, yandexPeriod } from './yandex'

/** `period` in seconds. The type determines the algorithm: MD5 for mOTP, SHA-256 for Yandex. */
export interface PinAccount {
  readonly type: 'motp' | 'yandex'
  readonly issuer: string
  readonly account: string
  readonly secret: Uint8Array
  readonly algorithm: 'MD5' | 'SHA256'
  readonly digits: number
  readonly period: number
  readonly counter: 0
  readonly pin: string | null
}

const pinScheme = /^\s*(?:motp:\/\/|otpauth:\/\/yaotp\/)/i
const refuse = fail<BadSetupKey>({ code: 'bad-setup-key', reason: 'unreadable' })

/** Whether `text` is an mOTP or Yandex link. */
export function isPinLink(text: string): boolean {
  return pinScheme.test(plainCode(text))
}

/** Reads such a link; `unreadable` if the secret is not hexadecimal (mOTP) or has a wrong length (Yandex). */
export function parsePinLink(text: string): Result<PinAccount, BadSetupKey> {
  const link = undoEscapes(plainCode(text).trim())
  return /^motp:/i.test(link) ? parseMotp(link) : parseYandex(link)
}

function parseMotp(link: string): Result<PinAccount, BadSetupKey> {
  const label = decodePercent(/^motp:\/\/([^?]*)/i.exec(link)?.[1]?.replace(/\/$/, '') ?? '').trim()
  const colon = label.indexOf(':')
  const hex = parameterOf(link, 'secret') ?? ''
  if (!/^(?:[0-9a-f]{2}){1,1024}$/i.test(hex)) return refuse
  const digits = Number(parameterOf(link, 'digits') ?? motpDigits)
  if (!Number.isInteger(digits) || digits < 4 || digits > 10) {
    return fail({ code: 'bad-setup-key', reason: 'bad-digits' })
  }
  return ok({
    type: 'motp',
    issuer: colon > 0 ? label.slice(0, colon).trim() : '',
    account: colon > 0 ? label.slice(colon + 1).trim() : label,
    secret: Uint8Array.from(Buffer.from(hex, 'hex')),
    algorithm: 'MD5',
    digits,
    period: motpPeriod,
    counter: 0,
    pin: readPin(link)
  })
}

function parseYandex(link: string): Result<PinAccount, BadSetupKey> {
  const read = parseOtpauth(link.replace(/^otpauth:\/\/yaotp\//i, 'otpauth://totp/'))
  if (!read.ok) return read
  const { issuer, account, secret } = read.value
  const inUse = readYandexSecret(secret)
  if (inUse === null) return refuse
  return ok({
    type: 'yandex',
    issuer,
    account,
    secret: inUse,
    algorithm: 'SHA256',
    digits: yandexDigits,
    period: yandexPeriod,
    counter: 0,
    pin: readPin(link)
  })
}

const parameterOf = (link: string, name: string): string | null => {
  const match = new RegExp(`[?&]${name}=([^&#]*)`, 'i').exec(link)
  return match === null ? null : decodePercent(match[1] ?? '')
}

/** Aegis writes a PIN as base32 of its text, others write it as it is. Digits that are not base32 are kept as they are. */
function readPin(link: string): string | null {
  const pin = parameterOf(link, 'pin')
  if (pin === null || pin === '' || pin.length > 64) return null
  const decoded = Buffer.from(decodeBase32(pin) ?? []).toString('latin1')
  return /^[\x21-\x7e]{4,}$/.test(decoded) ? decoded : pin
}
