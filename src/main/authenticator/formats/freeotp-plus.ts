// FreeOTP+ exports and FreeOTP 1's own preferences: the same tokens, as a JSON list or as XML. Keys are arrays of signed bytes; the stored
// counter is one below the next.
import { isSteamByName } from '../../otp/otpauth'
import { readPreferences } from './android-preferences'
import { createEntryList, type EntryList } from './entry-list'
import type { Format } from './format'
import { isEmptyList, listOf, objectOf, parseJson, propertyOf, someHave, textOf, wholeOf } from './json-value'

/** The bytes of an array of signed bytes; null if it is not one. */
export function signedBytesOf(value: unknown): Buffer | null {
  if (!Array.isArray(value) || !value.every((byte) => Number.isInteger(byte) && byte >= -128 && byte <= 255))
    return null
  return Buffer.from(value as number[])
}

/** A token's names. Names given by the user come before the issuer's own. */
export function tokenNames(token: unknown): { readonly issuer: string; readonly name: string } {
  const first = (...names: readonly string[]) =>
    names.map((name) => textOf(propertyOf(token, name))).find((text) => text !== '') ?? ''
  return { issuer: first('issuerAlt', 'issuerExt', 'issuerInt'), name: first('labelAlt', 'label') }
}

function addToken(list: EntryList, token: unknown): void {
  const type = textOf(propertyOf(token, 'type')).toUpperCase()
  const counter = wholeOf(propertyOf(token, 'counter'))
  const digits = wholeOf(propertyOf(token, 'digits'))
  const isSteam = [propertyOf(token, 'issuerExt'), propertyOf(token, 'issuerInt')].some((issuer) =>
    isSteamByName(textOf(issuer), digits)
  )
  list.add({
    type: type === 'HOTP' ? 'hotp' : type !== 'TOTP' ? null : isSteam ? 'steam' : 'totp',
    ...tokenNames(token),
    secret: signedBytesOf(propertyOf(token, 'secret')) ?? propertyOf(token, 'secret'),
    algorithm: propertyOf(token, 'algo'),
    digits: propertyOf(token, 'digits'),
    period: propertyOf(token, 'period'),
    counter: counter === null ? propertyOf(token, 'counter') : counter + 1
  })
}

export const freeotpPlus: Format = {
  name: 'freeotp-plus',
  recognises: ({ json }) => {
    const tokens = propertyOf(json, 'tokens')
    return someHave(tokens, 'secret', 'type') || (isEmptyList(tokens) && Array.isArray(propertyOf(json, 'tokenOrder')))
  },
  read: ({ json }) => {
    const list = createEntryList()
    for (const token of listOf(propertyOf(json, 'tokens'))) addToken(list, token)
    return Promise.resolve(list.contents())
  }
}

const isToken = (value: unknown) =>
  objectOf(value) !== null && ['secret', 'algo', 'period'].some((name) => propertyOf(value, name) !== undefined)

export const freeotpPreferences: Format = {
  name: 'freeotp',
  recognises: (file) =>
    [...(readPreferences(file)?.values() ?? [])].some(
      (value) => isToken(parseJson(value)) && /"algo"|"type"/.test(value)
    ),
  read: (file) => {
    const kept = readPreferences(file) ?? new Map<string, string>()
    const order = listOf(parseJson(kept.get('tokenOrder') ?? '')).map(textOf)
    const places = [...new Set([...order, ...kept.keys()])]
    const list = createEntryList()
    for (const place of places) {
      const token = parseJson(kept.get(place) ?? '')
      if (isToken(token)) addToken(list, token)
      else if (token === undefined && /^\s*\{/.test(kept.get(place) ?? '')) list.refuse({ name: place }, 'unreadable')
    }
    return Promise.resolve(list.contents())
  }
}
