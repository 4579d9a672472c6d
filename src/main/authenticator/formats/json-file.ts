// JSON of unknown apps, such as password managers and browser extensions. Accounts are found by setup links, or by keys under a name that
// says so. What looks like an account but cannot be read is refused by its names.
import { isSteamByName } from '../../otp/otpauth'
import { createEntryList, typeOf, type EntryList } from './entry-list'
import { exportError, onceAFile, type Contents, type Format } from './format'
import { isCodeHeading, isKeyHeading, partUnder, type AccountPart } from './headings'
import { objectOf, parseJson, textOf, type JsonObject } from './json-value'
import { foldKey, judgeKey, keyInLink } from './like-key'
import { linksOf } from './link-list'
import { addSetupLink } from './setup-link'

interface Names {
  readonly issuer: string
  readonly name: string
}

/** What is said about an account's codes. Values other than texts and numbers count as not understood. */
type Parts = Partial<Record<AccountPart, unknown>>

interface Place extends Names {
  readonly parts: Parts
  readonly isInTrash: boolean
  readonly depth: number
}

const deepest = 64
const mostValues = 2_000_000
const mostLines = 200_000

const issuerNames = ['issuer', 'service', 'title', 'site', 'app', 'provider', 'name', 'label', 'displayname']
const accountNames = ['username', 'user', 'login', 'account', 'accountname', 'email', 'name', 'label']
/** Where an item keeps its names one level below. */
const namingParts = ['overview', 'metadata', 'content', 'meta']
const fieldLists = ['fields', 'loginfields', 'login_fields']
/** Property names that only ever have the key of a code. */
const certain = /^\$?(?:totp|otp|otpauth|one.?time.?(?:code|password))(?:.?(?:secret|seed|key|uri|url))?$/i
/** Values that mean there is no key, or that are themselves a code. */
const noKey = /^\s*(?:true|false|yes|no|on|off|none|null|enabled|disabled|totp|hotp|sms|e-?mail|\d{6,8})?\s*$/i

/** Properties by their names in lower case; of two names that differ only in case, the second is hidden. */
function propertiesOf(object: JsonObject): ReadonlyMap<string, unknown> {
  const properties = new Map<string, unknown>()
  for (const [given, value] of Object.entries(object)) {
    const name = given.toLowerCase()
    if (!properties.has(name)) properties.set(name, value)
    else properties.set(`${name}\u0000${String(properties.size)}`, value)
  }
  return properties
}

const firstText = (properties: ReadonlyMap<string, unknown>, names: readonly string[]) => {
  const name = names.find((one) => typeof properties.get(one) === 'string' && textOf(properties.get(one)).trim() !== '')
  return name === undefined ? null : { name, text: textOf(properties.get(name)) }
}

/** A custom or form field: a value with labels that describe it. */
function readField(properties: ReadonlyMap<string, unknown>): { labels: readonly string[]; value: unknown } | null {
  const value = properties.has('value') ? properties.get('value') : properties.get('v')
  if (value === undefined) return null
  const labels = ['label', 'title', 'name', 'id', 'type', 'designation', 'n', 't', 'k'].map((name) =>
    textOf(properties.get(name))
  )
  return labels.some((label) => label !== '') ? { labels, value } : null
}

/** The names in an object itself, or in those of its parts that hold names. */
function namesOf(properties: ReadonlyMap<string, unknown>, around: Names): Names {
  const parts = namingParts.map((name) => propertiesOf(objectOf(properties.get(name)) ?? {}))
  const all = new Map([...parts.reverse().flatMap((part) => [...part]), ...properties])
  const issuer = firstText(all, issuerNames)
  const account = firstText(
    all,
    accountNames.filter((name) => name !== issuer?.name)
  )
  const fields = fieldLists.flatMap(
    (name) => (Array.isArray(properties.get(name)) ? properties.get(name) : []) as unknown[]
  )
  const user = fields
    .map((field) => readField(propertiesOf(objectOf(field) ?? {})))
    .find((field) => field?.labels.some((label) => label.toLowerCase() === 'username') === true)
  return {
    issuer: issuer?.text ?? around.issuer,
    name: (account?.text ?? textOf(user?.value)) || (issuer === null ? around.name : '')
  }
}

/** The longest known period in seconds; larger numbers may be milliseconds. */
const longestPeriod = 3600

/** What an object says about its codes, itself or one level below, where options may be. */
function partsOf(properties: ReadonlyMap<string, unknown>, isBelow = false): Parts {
  const parts: { [Part in AccountPart]?: unknown } = {}
  for (const [name, value] of properties) {
    const part = partUnder(name, value)
    if (part !== null) {
      const isClear = typeof value === 'string' || typeof value === 'number'
      const isLong = part === 'period' && Number(value) > longestPeriod
      if (value !== null) parts[part] ??= isClear && !isLong ? value : 'not understood'
    } else if (!isBelow) {
      const below = objectOf(value)
      if (below !== null) Object.assign(parts, { ...partsOf(propertiesOf(below), true), ...parts })
    }
  }
  return parts
}

function createWalk(list: EntryList) {
  let left = mostValues
  let isLeftOut = false

  const addLink = (link: string, place: Place) => {
    if (place.isInTrash) list.refuse(place, 'in-trash')
    else addSetupLink(list, link, { issuer: place.issuer, name: place.name })
  }

  /** Handles a text where a key is expected. `isSure`: nothing else can be there. */
  const addKey = (key: string, place: Place, properties: ReadonlyMap<string, unknown>, isSure: boolean) => {
    const likeness = judgeKey(key)
    if (place.isInTrash && (isSure || likeness !== 'no')) list.refuse(place, 'in-trash')
    else if (likeness === 'key') {
      const said = ['type', 'otptype', 'kind', 'tokentype'].map((name) => textOf(properties.get(name)))
      const type = said.find((word) => /otp|steam|yandex/i.test(word)) ?? ''
      const parts = { ...place.parts, ...partsOf(properties) }
      const isSteam = type.toLowerCase() !== 'hotp' && isSteamByName(place.issuer, textOf(parts.digits) || '0')
      list.add({
        type: isSteam ? 'steam' : type === '' ? 'totp' : typeOf(type),
        issuer: place.issuer,
        name: place.name,
        secret: key,
        ...parts
      })
    } else if (properties.get('encrypted') === true) list.refuse(place, 'not-decrypted')
    else if (likeness === 'perhaps') list.refuse(place, 'unclear-key')
    else if (isSure) list.refuse(place, 'not-base32')
  }

  const walkText = (name: string, text: string, place: Place, properties: ReadonlyMap<string, unknown>) => {
    const links = linksOf(text)
    if (links.length > 0) for (const link of links) addLink(link, place)
    else if (isCodeHeading(name)) addKey(text, place, properties, certain.test(name) && !noKey.test(text))
    else if (isKeyHeading(name) && place.issuer + place.name !== '') {
      addKey(
        text,
        place,
        properties,
        ['digits', 'period', 'algorithm'].some((part) => properties.has(part)) && !noKey.test(text)
      )
    }
  }

  const walk = (value: unknown, around: Place): void => {
    left -= 1
    if (left < 0 || around.depth > deepest) {
      isLeftOut = true
      return
    }
    const below = { ...around, depth: around.depth + 1 }
    if (Array.isArray(value)) {
      for (const one of value as unknown[]) walk(one, { ...below, parts: {} })
      return
    }
    if (typeof value === 'string') {
      walkText('', value, around, new Map())
      return
    }
    const object = objectOf(value)
    if (object === null) return
    const properties = propertiesOf(object)
    const field = readField(properties)
    if (field !== null) {
      const name = field.labels.find((label) => isCodeHeading(label.toLowerCase())) ?? ''
      if (typeof field.value === 'string') walkText(name.toLowerCase(), field.value, around, properties)
      else walk(field.value, below)
      return
    }
    const isInTrash = ['trashed', 'deleted', 'isdeleted', 'is_deleted'].some((name) =>
      [true, 1].includes(properties.get(name) as boolean | number)
    )
    // What an object says applies to the objects in it, but not to their siblings.
    const parts = { ...around.parts, ...partsOf(properties, true) }
    const place = { ...below, ...namesOf(properties, around), parts, isInTrash: around.isInTrash || isInTrash }
    const links = [...properties.values()].flatMap((one) => (typeof one === 'string' ? linksOf(one) : []))
    const inLinks = new Set(links.map(keyInLink))
    for (const [name, one] of properties) {
      if (typeof one !== 'string') walk(one, place)
      // A key next to the link that contains it is the same account.
      else if (!inLinks.has(foldKey(one))) walkText(name, one, place, properties)
    }
  }
  return { walk, isLeftOut: () => isLeftOut }
}

/** A text with one JSON object per line, as in 1Password's older exports, with lines of asterisks in between. */
function parseLines(text: string | null): readonly unknown[] | undefined {
  if (text === null || !/^\s*\{"/.test(text)) return undefined
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '' && !line.startsWith('***'))
  if (lines.length > mostLines) return undefined
  const values = lines.map(parseJson)
  return values.includes(undefined) ? undefined : values
}

/** The accounts anywhere in a JSON value, and whether parts of it were too deep or too large to read. */
const readJson = onceAFile(({ json, text }): Contents & { readonly isLeftOut: boolean } => {
  const list = createEntryList()
  const { walk, isLeftOut } = createWalk(list)
  walk(json ?? parseLines(text), { issuer: '', name: '', parts: {}, isInTrash: false, depth: 0 })
  return { ...list.contents(), isLeftOut: isLeftOut() }
})

export const jsonFile: Format = {
  name: 'json',
  recognises: (file) => {
    const { entries, refused } = readJson(file)
    return entries.length + refused.length > 0
  },
  read: (file) => {
    const { entries, refused, isLeftOut } = readJson(file)
    return isLeftOut ? Promise.reject(exportError('too-large')) : Promise.resolve({ entries, refused })
  }
}
