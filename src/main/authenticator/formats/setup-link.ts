// Setup links in exports: everything that ../../otp reads, the links of mOTP and Yandex, and Ente's codeDisplay parameter.
import { ok, type Result } from '../../../shared/result'
import { decodeBase32, encodeBase32 } from '../../otp/base32'
import { formatOtpauth, parseOtpauth, undoEscapes, type BadSetupKey } from '../../otp/otpauth'
import { isPinLink, parsePinLink } from '../../otp/pin-link'
import { splitName, type EntryDraft, type EntryList } from './entry-list'
import type { ImportedEntry } from './format'
import { listOf, parseJson, propertyOf, textOf } from './json-value'

/** Whether a text begins like a setup link. */
export function isSetupLink(text: string): boolean {
  return /^\s*(?:otpauth|steam|motp):\/\//i.test(text)
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const parameterOf = (link: string, name: string): string | null => {
  const match = new RegExp(`[?&]${name}=([^&#]*)`, 'i').exec(link)
  return match === null ? null : decodePercent(match[1] ?? '')
}

/** Reads one link. Fails with the wrong part of an otpauth link. */
export function readSetupLink(text: string): Result<EntryDraft, BadSetupKey> {
  const account = isPinLink(text) ? parsePinLink(text) : parseOtpauth(text)
  return account.ok ? ok({ ...account.value, name: account.value.account }) : account
}

/** What an export has besides a link: names that the link lacks, notes, tags. */
export interface LinkSurroundings {
  readonly issuer?: unknown
  readonly name?: unknown
  readonly note?: unknown
  readonly tags?: readonly unknown[]
  readonly isFavorite?: boolean
}

const isSet = (value: unknown) => textOf(value).trim() !== ''

/** Adds the account of a link, or refuses it with its known names. */
export function addSetupLink(list: EntryList, given: string, around: LinkSurroundings = {}): void {
  const link = undoEscapes(given)
  const draft = readSetupLink(link)
  if (!draft.ok) {
    list.refuse({ ...namesInLink(link), ...namedOnly(around) }, draft.error.reason)
    return
  }
  // steam://KEY has no names, so those around it are used.
  const isNameless = /^\s*steam:\/\//i.test(link)
  const name = isSet(draft.value.name) ? draft.value.name : around.name
  // A title that only repeats the account is not an issuer.
  const title = isSet(around.issuer) && textOf(around.issuer) !== textOf(name) ? around.issuer : ''
  const issuer = isSet(draft.value.issuer) && !(isNameless && isSet(title)) ? draft.value.issuer : title
  const display = readDisplay(link)
  if (propertyOf(display, 'trashed') === true) {
    list.refuse({ issuer, name }, 'in-trash')
    return
  }
  list.add({
    ...draft.value,
    issuer,
    name,
    note: around.note ?? propertyOf(display, 'note'),
    tags: [...(around.tags ?? []), ...listOf(propertyOf(display, 'tags'))],
    isFavorite: around.isFavorite === true || propertyOf(display, 'pinned') === true
  })
}

/** Ente's data in a link. It is form-encoded: a plus is a space, `%2B` a plus. */
function readDisplay(link: string): unknown {
  const written = /[?&]codeDisplay=([^&#]*)/i.exec(link)?.[1] ?? ''
  return parseJson(decodePercent(written.replaceAll('+', ' ')))
}

const namedOnly = ({ issuer, name }: LinkSurroundings) => ({
  ...(isSet(issuer) ? { issuer } : {}),
  ...(isSet(name) ? { name } : {})
})

/** Names in a link that cannot be read: only its label and the issuer, never another parameter. */
export function namesInLink(link: string): { issuer: string; name: string } {
  const label = /^\s*(?:otpauth:\/\/[^/?]*\/|motp:\/\/)([^?]*)/i.exec(link)?.[1] ?? ''
  // A key after any separator is not part of the name.
  const named = decodePercent(label).replace(/\W?secret\W.*$/is, '')
  return splitName(parameterOf(link, 'issuer') ?? '', named)
}

const encodePart = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)

/** Base32 of the PIN's text if that reads back, otherwise the PIN as it is. */
const writePin = (pin: string) =>
  /^[\x21-\x7e]{4,}$/.test(pin) ? encodeBase32(Buffer.from(pin, 'latin1')) : encodePart(pin)

/** The link of an account of any type. Links of mOTP and Yandex as Aegis writes them. */
export function writeSetupLink(entry: ImportedEntry): string {
  const { type, issuer, name, algorithm, digits, period = 0, counter = 0, pin } = entry
  const secret = decodeBase32(entry.secret) ?? new Uint8Array()
  const label = `${issuer === '' ? '' : `${encodePart(issuer)}:`}${encodePart(name)}`
  const withPin = pin === undefined ? '' : `&pin=${writePin(pin)}`
  if (type === 'motp') return `motp://${label}?secret=${Buffer.from(secret).toString('hex')}${withPin}`
  if (type === 'yandex') {
    const withIssuer = issuer === '' ? '' : `&issuer=${encodePart(issuer)}`
    return `otpauth://yaotp/${label}?secret=${entry.secret}${withIssuer}${withPin}`
  }
  return formatOtpauth({
    type,
    issuer,
    account: name,
    secret,
    algorithm: algorithm === 'MD5' ? 'SHA1' : algorithm,
    digits,
    period,
    counter
  })
}
