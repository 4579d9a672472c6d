// Collects what an importer finds. Each account is checked in the same way and either kept or refused by name with the reason, so nothing
// is lost silently. Missing values get the defaults of the Key URI Format.
import { tidyText } from '../../../shared/text/tidy'
import type { AccountRefusal } from '../../../shared/result'
import type { Algorithm, EntryType } from '../../../shared/model/entry'
import type { RefusedAccount } from '../../../shared/model/transfer'
import {
  longestAccount,
  longestGroupName,
  longestIssuer,
  longestNote,
  longestTag,
  mostRecoveryCodes,
  mostTags
} from '../../../shared/model/limits'
import { decodeBase32, encodeBase32 } from '../../otp/base32'
import { motpDigits, motpPeriod } from '../../otp/motp'
import { readAlgorithm } from '../../otp/otpauth'
import { steamDigits } from '../../otp/steam'
import { readYandexSecret, yandexDigits, yandexPeriod } from '../../otp/yandex'
import { foldRecoveryCode, longestRecoveryCode } from '../domain/recovery-codes'
import { exportError, type Contents, type ImportedEntry } from './format'
import { textOf, wholeOf } from './json-value'
import { isWrittenAsWords, judgeKey } from './like-key'

/** An account as in an export; absent, null and empty values get the default. */
export interface EntryDraft {
  /** Null if the export names an unknown type. */
  readonly type: EntryType | null
  readonly issuer: unknown
  readonly name: unknown
  /** Bytes, or base32 text. */
  readonly secret: unknown
  /** The text comes from a custom field and may be plain words. */
  readonly isFound?: boolean
  readonly algorithm?: unknown
  readonly digits?: unknown
  readonly period?: unknown
  readonly counter?: unknown
  readonly pin?: unknown
  readonly note?: unknown
  readonly tags?: readonly unknown[]
  readonly isFavorite?: boolean
  readonly group?: unknown
  readonly recoveryCodes?: readonly { readonly code: unknown; readonly usedAt: unknown }[]
}

export interface EntryList {
  add(draft: EntryDraft): void
  refuse(names: { readonly issuer?: unknown; readonly name?: unknown }, reason: AccountRefusal): void
  contents(): Contents
}

/** More than anyone has. A file that claims more is an attack on memory. */
export const mostEntries = 50_000
const longestSecretBytes = 1024

export function createEntryList(): EntryList {
  const entries: ImportedEntry[] = []
  const refused: RefusedAccount[] = []
  const refuse: EntryList['refuse'] = ({ issuer, name }, reason) => {
    if (entries.length + refused.length >= mostEntries) throw exportError('too-large')
    const shownIssuer = tidyText(textOf(issuer), longestIssuer)
    const shownName = tidyText(textOf(name), longestAccount)
    refused.push({
      ...(shownIssuer === '' ? {} : { issuer: shownIssuer }),
      ...(shownName === '' ? {} : { name: shownName }),
      reason
    })
  }
  return {
    refuse,
    add: (draft) => {
      const entry = readDraft(draft)
      if (typeof entry === 'string') {
        refuse(draft, entry)
        return
      }
      if (entries.length + refused.length >= mostEntries) throw exportError('too-large')
      entries.push(entry)
    },
    contents: () => ({ entries, refused })
  }
}

const isAbsent = (value: unknown) => value === undefined || value === null || value === ''

function readNumber(value: unknown, fallback: number, least: number, most: number): number | null {
  if (isAbsent(value)) return fallback
  const number = wholeOf(value)
  return number !== null && number >= least && number <= most ? number : null
}

/** The key, or why it is refused. */
function readSecret({ secret, isFound }: EntryDraft): Uint8Array | AccountRefusal {
  if (typeof secret === 'string' && secret.trim() === '') return 'empty'
  const bytes = secret instanceof Uint8Array ? secret : typeof secret === 'string' ? decodeBase32(secret) : undefined
  if (bytes === undefined) return 'empty'
  if (bytes === null) return 'not-base32'
  if (typeof secret === 'string' && (isFound === true ? judgeKey(secret) !== 'key' : isWrittenAsWords(secret))) {
    return 'unclear-key'
  }
  if (bytes.length === 0) return 'too-short'
  return bytes.length > longestSecretBytes ? 'too-long' : bytes
}

function readDraft(draft: EntryDraft): ImportedEntry | AccountRefusal {
  const { type } = draft
  if (type === null) return 'bad-type'
  const key = readSecret(draft)
  if (typeof key === 'string') return key
  const code = readCode(type, draft, key)
  if (typeof code === 'string') return code
  const note = textOf(draft.note).trim().slice(0, longestNote)
  const tags = [...new Set((draft.tags ?? []).map((tag) => tidyText(textOf(tag), longestTag)))].filter(
    (tag) => tag !== ''
  )
  const group = tidyText(textOf(draft.group), longestGroupName)
  const recoveryCodes = readRecoveryCodes(draft.recoveryCodes)
  return {
    type,
    issuer: tidyText(textOf(draft.issuer), longestIssuer),
    name: tidyText(textOf(draft.name), longestAccount),
    ...code,
    ...(note === '' ? {} : { note }),
    ...(tags.length === 0 ? {} : { tags: tags.slice(0, mostTags) }),
    ...(draft.isFavorite === true ? { isFavorite: true } : {}),
    ...(group === '' ? {} : { group }),
    ...(recoveryCodes.length === 0 ? {} : { recoveryCodes })
  }
}

function readRecoveryCodes(codes: EntryDraft['recoveryCodes'] = []): NonNullable<ImportedEntry['recoveryCodes']> {
  const kept = new Map<string, { readonly code: string; readonly usedAt?: number }>()
  for (const { code: given, usedAt: used } of codes) {
    const code = tidyText(textOf(given), longestRecoveryCode)
    const usedAt = isAbsent(used) ? null : wholeOf(used)
    const key = foldRecoveryCode(code)
    if (key !== '' && !kept.has(key)) kept.set(key, { code, ...(usedAt === null ? {} : { usedAt }) })
  }
  return [...kept.values()].slice(0, mostRecoveryCodes)
}

type Code = Pick<ImportedEntry, 'secret' | 'algorithm' | 'digits' | 'period' | 'counter' | 'pin'>

/** The parts that determine the codes. All of them are checked, because a wrong guess shows wrong codes. */
function readCode(type: EntryType, draft: EntryDraft, key: Uint8Array): Code | AccountRefusal {
  const secret = encodeBase32(key)
  const pin = textOf(draft.pin)
  const withPin = pin === '' ? {} : { pin }
  if (type === 'steam') return { secret, algorithm: 'SHA1', digits: steamDigits, period: 30 }
  if (type === 'yandex') {
    const inUse = readYandexSecret(key)
    if (inUse === null) return 'unreadable'
    return { secret: encodeBase32(inUse), algorithm: 'SHA256', digits: yandexDigits, period: yandexPeriod, ...withPin }
  }
  const digits = readNumber(draft.digits, 6, 4, 10)
  if (digits === null) return 'bad-digits'
  if (type === 'motp') {
    return {
      secret,
      algorithm: 'MD5',
      digits: isAbsent(draft.digits) ? motpDigits : digits,
      period: motpPeriod,
      ...withPin
    }
  }
  const algorithm: Algorithm | null = readAlgorithm(textOf(draft.algorithm))
  if (algorithm === null) return 'bad-algorithm'
  if (type === 'hotp') {
    const counter = readNumber(draft.counter, 0, 0, Number.MAX_SAFE_INTEGER - 1)
    return counter === null ? 'bad-counter' : { secret, algorithm, digits, counter }
  }
  const period = readNumber(draft.period, 30, 1, 86_400)
  return period === null ? 'bad-period' : { secret, algorithm, digits, period }
}

/** The type with this name, in any case; null if unknown. */
export function typeOf(word: unknown): EntryType | null {
  const name = textOf(word).toLowerCase()
  return name === 'totp' || name === 'hotp' || name === 'steam' || name === 'motp' || name === 'yandex' ? name : null
}

/** Splits "Issuer:account" if the issuer is not known otherwise; if it is, removes it from the name. */
export function splitName(issuer: string, name: string): { readonly issuer: string; readonly name: string } {
  const text = name.trim()
  const known = issuer.trim()
  if (known !== '' && text.toLowerCase().startsWith(`${known.toLowerCase()}:`)) {
    return { issuer: known, name: text.slice(known.length + 1).trim() }
  }
  const colon = text.indexOf(':')
  if (known !== '' || colon <= 0) return { issuer: known, name: text }
  return { issuer: text.slice(0, colon).trim(), name: text.slice(colon + 1).trim() }
}
