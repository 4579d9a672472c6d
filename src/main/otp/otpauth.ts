// otpauth:// setup links (Google's Key URI Format and its variants). Reading is lenient, writing strict. Read by hand because real links
// have raw '#', ' ' and '&' in names, where URL would cut them.
import { fail, ok, type Result, type SetupKeyRefusal } from '../../shared/result'
import { plainCode, plainNumber } from '../../shared/text/plain'
import type { Algorithm, TypedEntryType } from '../../shared/model/entry'
import { decodeBase32, encodeBase32 } from './base32'
import { decodePercent } from './percent'
import { steamDigits } from './steam'

/** One account as a setup link describes it. `period` is in seconds (0 for HOTP), `counter` is 0 unless HOTP. */
export interface OtpAccount {
  readonly type: TypedEntryType
  readonly issuer: string
  readonly account: string
  readonly secret: Uint8Array
  readonly algorithm: Algorithm
  readonly digits: number
  readonly period: number
  readonly counter: number
  /** The issuer in the label, if it differs from the issuer parameter. It is a part of the account's name too. */
  readonly labelIssuer?: string
}

export interface BadSetupKey {
  readonly code: 'bad-setup-key'
  readonly reason: SetupKeyRefusal
}

const longestSecretBytes = 1024
const queryKeys = 'secret|issuer|algorithm|algo|digits|period|counter|encoder|steam|image|icon|codeDisplay|pin|type'
const queryStart = new RegExp(`\\?(?=(?:${queryKeys})(?:=|&|$))`, 'i')
const refuse = (reason: SetupKeyRefusal) => fail<BadSetupKey>({ code: 'bad-setup-key', reason })

const loneKey = new RegExp(`^(?:${queryKeys})$`, 'i')
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** The character of an entity, by its name or its number, which may have leading zeros. */
const signOf = (entity: string): string | undefined =>
  entity.startsWith('#')
    ? { '38': '&', '34': '"', '39': "'" }[
        String(/^#x/i.test(entity) ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1)))
      ]
    : entities[entity.toLowerCase()]
/** A full-width '&' or '?' before a parameter, from a Japanese keyboard. */
const wideSign = new RegExp(`[\uff06\uff1f](?=(?:${queryKeys})[=\uff1d])`, 'gi')
const wideEquals = new RegExp(`([?&](?:${queryKeys}))\uff1d`, 'gi')
/** An ampersand before a parameter, escaped for HTML, XML or JSON, up to a few times over. */
const escapedAmpersand = new RegExp(
  `(?:&(?:amp|#0*38|#x0*26);|\\\\u0026)(?=(?:(?:amp|#0*38|#x0*26);)*(?:${queryKeys})=)`,
  'i'
)
const mostTimesEscaped = 4

/** Undoes the escaping of ampersands in a link. Otherwise all parameters except the first would be lost. */
export function undoEscapes(link: string): string {
  let plain = link.replace(wideSign, (sign) => (sign === '\uff06' ? '&' : '?')).replace(wideEquals, '$1=')
  for (let time = 0; time < mostTimesEscaped && escapedAmpersand.test(plain); time++) {
    plain = plain
      .replace(/\\u00([0-7][0-9a-f])/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
      .replace(
        /&(amp|lt|gt|quot|apos|#0*(?:38|34|39)|#x0*(?:26|22|27));/gi,
        (whole, name: string) => signOf(name) ?? whole
      )
  }
  return plain
}

/** Parameters that determine the codes. If one occurs twice with different values, the link is refused. */
const decisive = ['secret', 'algorithm', 'digits', 'period', 'counter']

/**
 * Query pairs with lower-case keys. A piece without '=' belongs to the value before it (a raw '&' in a name), unless it is the name of a
 * parameter without a value. Null if a parameter that determines the codes has two values.
 */
function readQuery(query: string): Map<string, string> | null {
  const pairs = new Map<string, string>()
  let last: string | null = null
  for (const piece of query.split('&')) {
    const at = piece.indexOf('=')
    if (at > 0) {
      const key = decodePercent(piece.slice(0, at))
        .trim()
        .toLowerCase()
        .replace(/^(?:amp;)+/, '')
      const before = pairs.get(key)
      if (before) {
        const isSame = decodePercent(before).toUpperCase() === decodePercent(piece.slice(at + 1)).toUpperCase()
        if (decisive.includes(key) && !isSame) return null
        last = null
        continue
      }
      pairs.set(key, piece.slice(at + 1))
      last = key
    } else if (piece.trim().toLowerCase() === 'steam') {
      pairs.set('steam', 'true')
    } else if (loneKey.test(piece.trim())) {
      last = null
    } else if (last !== null) {
      pairs.set(last, `${pairs.get(last) ?? ''}&${piece}`)
    }
  }
  return pairs
}

/** Splits a decoded label after the issuer parameter if it starts with it, otherwise at the first colon. */
function splitLabel(label: string, issuerParameter: string): Pick<OtpAccount, 'issuer' | 'account' | 'labelIssuer'> {
  const text = label.trim()
  if (issuerParameter !== '' && text.toLowerCase().startsWith(`${issuerParameter.toLowerCase()}:`)) {
    return { issuer: issuerParameter, account: text.slice(issuerParameter.length + 1).trim() }
  }
  const colon = text.indexOf(':')
  if (colon < 0) return { issuer: issuerParameter, account: text }
  const prefix = text.slice(0, colon).trim()
  const account = text.slice(colon + 1).trim()
  if (prefix === '' || issuerParameter === '') return { issuer: prefix || issuerParameter, account }
  // Two different names, for example when one company signs in through another: keep both.
  return foldName(prefix) === foldName(issuerParameter)
    ? { issuer: issuerParameter, account }
    : { issuer: issuerParameter, account: `${prefix}:${account}`, labelIssuer: prefix }
}

/** Folds names that differ only in case, spaces and punctuation into one. */
const foldName = (name: string) => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

function readInteger(text: string | undefined, fallback: number, least: number, most: number): number | null {
  const typed = plainNumber(decodePercent(text ?? ''))
  if (typed === '') return fallback
  if (!/^\d{1,16}$/.test(typed)) return null
  const value = Number(typed)
  return value >= least && value <= most ? value : null
}

/** The algorithm that a name stands for (`SHA1`, `sha-256`, `HmacSHA512`), or null. Empty means SHA-1. */
export function readAlgorithm(text: string | undefined): Algorithm | null {
  const name = (text ?? '')
    .trim()
    .toUpperCase()
    .replace(/^HMAC[-_]?/, '')
    .replace(/[-_]/g, '')
  if (name === '' || name === 'SHA1') return 'SHA1'
  return name === 'SHA256' || name === 'SHA512' ? name : null
}

/** Decodes a setup key (RFC 4648 base32), or returns why it is invalid. See {@link decodeBase32}. */
export function readSetupKey(text: string): Result<Uint8Array, BadSetupKey> {
  if (plainCode(text).trim() === '') return refuse('empty')
  const secret = decodeBase32(text)
  if (secret === null) return refuse('not-base32')
  if (secret.length === 0) return refuse('too-short')
  if (secret.length > longestSecretBytes) return refuse('too-long')
  return ok(secret)
}

/**
 * Reads a setup link: `otpauth://totp|hotp|steam/…`, Steam's spellings (`encoder=steam`, bare `&steam`, issuer Steam without a different
 * number of digits) and `steam://BASE32`. Failures name the wrong part; other schemes are `bad-type`.
 */
export function parseOtpauth(text: string): Result<OtpAccount, BadSetupKey> {
  const link = undoEscapes(plainCode(text).trim())
  const steamKey = /^steam:\/\/([^/?]*)\/?$/i.exec(link)
  if (steamKey) {
    const secret = readSetupKey(decodePercent(steamKey[1] ?? ''))
    if (!secret.ok) return secret
    return ok({ ...steamParts, issuer: 'Steam', account: '', secret: secret.value })
  }
  const match = /^otpauth:\/\/([^/?]*)\/?([\s\S]*)$/i.exec(link)
  if (!match) return refuse('bad-type')
  const host = (match[1] ?? '').toLowerCase()
  if (host !== 'totp' && host !== 'hotp' && host !== 'steam') return refuse('bad-type')

  const rest = match[2] ?? ''
  const start = queryStart.exec(rest)?.index ?? rest.indexOf('?')
  const rawLabel = start < 0 ? rest : rest.slice(0, start)
  const query = readQuery(start < 0 ? '' : rest.slice(start + 1))
  if (query === null) return refuse('unreadable')

  const label = decodePercent(rawLabel)
  // Form encoders write ' ' as '+'. A '+' is kept if the label has it too or if the name ends with it.
  const rawIssuer = query.get('issuer') ?? ''
  const keepsPlus = label.toLowerCase().startsWith(`${decodePercent(rawIssuer).toLowerCase()}:`)
  const issuerParameter = decodePercent(keepsPlus ? rawIssuer : rawIssuer.replace(/\+(?=.)/g, ' ')).trim()
  const names = splitLabel(label, issuerParameter)

  const secret = readSetupKey(decodePercent(query.get('secret') ?? '').replaceAll('+', ' '))
  if (!secret.ok) return secret
  const common = { ...names, secret: secret.value }
  const isSteam =
    host === 'steam' ||
    (host === 'totp' &&
      (query.get('encoder')?.toLowerCase() === 'steam' ||
        query.has('steam') ||
        isSteamByName(names.issuer, query.get('digits'))))
  if (isSteam) return ok({ ...steamParts, ...common })

  const algorithm = readAlgorithm(query.get('algorithm') ?? query.get('algo'))
  if (algorithm === null) return refuse('bad-algorithm')
  const digits = readInteger(query.get('digits'), 6, 4, 10)
  if (digits === null) return refuse('bad-digits')
  if (host === 'hotp') {
    const counter = readInteger(query.get('counter'), 0, 0, Number.MAX_SAFE_INTEGER)
    if (counter === null) return refuse('bad-counter')
    return ok({ type: 'hotp', ...common, algorithm, digits, period: 0, counter })
  }
  const period = readInteger(query.get('period'), 30, 1, 86_400)
  if (period === null) return refuse('bad-period')
  return ok({ type: 'totp', ...common, algorithm, digits, period, counter: 0 })
}

/** Whether only the issuer says that an account is Steam's. A different number of digits makes it an ordinary account. */
export function isSteamByName(issuer: string, digits: string | number | null | undefined): boolean {
  const said = String(digits ?? '').trim()
  return issuer.trim().toLowerCase() === 'steam' && (said === '' || said === String(steamDigits))
}

const steamParts = { type: 'steam', algorithm: 'SHA1', digits: steamDigits, period: 30, counter: 0 } as const

const encodeStrictly = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

/** Writes `account` as an `otpauth://` link with every parameter named and everything percent-encoded (RFC 3986). */
export function formatOtpauth(account: OtpAccount): string {
  const { type, issuer, digits, algorithm, period, counter } = account
  // A leading colon keeps an account name that contains a colon from being read as an issuer.
  const needsColon = issuer !== '' || account.account.includes(':')
  const label = `${encodeStrictly(issuer)}${needsColon ? ':' : ''}${encodeStrictly(account.account)}`
  const query = [`secret=${encodeBase32(account.secret)}`]
  if (issuer !== '') query.push(`issuer=${encodeStrictly(issuer)}`)
  query.push(`algorithm=${algorithm}`, `digits=${String(digits)}`)
  query.push(type === 'hotp' ? `counter=${String(counter)}` : `period=${String(period)}`)
  return `otpauth://${type}/${label}?${query.join('&')}`
}
