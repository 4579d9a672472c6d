// KeePass: the XML of exports and databases (KeePass 2 and KeePassXC) with all the ways in which plug-ins store one-time keys, and KeePassXC's CSV. Old versions
// in an entry's history are not separate accounts; the recycle bin is reported and skipped.
import { addStrayRow, hasHeadings, readRowTable } from './csv'
import { createEntryList, type EntryDraft, type EntryList } from './entry-list'
import type { Contents, Format } from './format'
import { base64Of, hexOf } from './json-value'
import { isCodeHeading } from './headings'
import { judgeKey } from './like-key'
import { linksOf } from './link-list'
import { isRecycleBin } from './recycle-bins'
import { addSetupLink, isSetupLink } from './setup-link'
import { childrenNamed, textIn, type XmlElement } from './xml'

type Fields = ReadonlyMap<string, string>
type KeyParts = Omit<EntryDraft, 'issuer' | 'name'>

/** KeePassXC's account name for an empty user name. */
const noName = 'none'

/** A key under KeePass 2.47's own names, in one of four encodings. */
function readNamedKey(fields: Fields, prefix: string): unknown {
  const at = (suffix: string) => fields.get(`${prefix}-Secret${suffix}`)
  const [utf8, hex, base32, base64] = [at(''), at('-Hex'), at('-Base32'), at('-Base64')]
  if (base32 !== undefined) return base32
  if (hex !== undefined) return hexOf(hex) ?? ''
  if (base64 !== undefined) return base64Of(base64) ?? ''
  return utf8 === undefined ? undefined : Buffer.from(utf8, 'utf8')
}

/** KeeOtp's key=…&size=…&step=… */
function readKeeOtp(text: string): KeyParts {
  const query = new URLSearchParams(text)
  const type = query.get('type')?.toLowerCase()
  const key = query.get('key') ?? ''
  const encoding = query.get('encoding')?.toLowerCase()
  const keyIn: Readonly<Record<string, unknown>> = {
    hex: hexOf(key) ?? '!',
    base64: base64Of(key.replaceAll(' ', '+')) ?? '!',
    utf8: Buffer.from(key, 'utf8')
  }
  return {
    type: type === 'hotp' ? 'hotp' : type === 'steam' ? 'steam' : 'totp',
    secret: encoding === undefined || encoding === 'base32' ? key : (keyIn[encoding] ?? '!'),
    digits: query.get('size'),
    period: query.get('step'),
    counter: query.get('counter'),
    algorithm: query.get('otpHashMode')
  }
}

/** "30;6", or "30;S" for Steam, from KeeTrayTOTP and KeePassXC. */
function readSeed(seed: string, settings: string): KeyParts {
  const [period = '', digits = '', third = ''] = settings.split(';').map((part) => part.trim())
  const algorithm = /^(?:hmac-?)?(?:sha|md)/i.test(third) ? third : undefined
  return digits.toUpperCase() === 'S'
    ? { type: 'steam', secret: seed }
    : { type: 'totp', secret: seed, period, digits, algorithm }
}

/** The key in an entry's fields; newer ways of storing it take precedence over older ones. Null if there is none. */
function readKey(fields: Fields): KeyParts | string | null {
  const otp = fields.get('otp')?.trim() ?? ''
  if (isSetupLink(otp)) return otp
  if (/(?:^|&)key=/.test(otp)) return readKeeOtp(otp)
  const timed = readNamedKey(fields, 'TimeOtp')
  if (timed !== undefined) {
    const at = (name: string) => fields.get(`TimeOtp-${name}`)
    return { type: 'totp', secret: timed, algorithm: at('Algorithm'), digits: at('Length'), period: at('Period') }
  }
  const seed = fields.get('TOTP Seed')
  if (seed !== undefined && seed.trim() !== '') return readSeed(seed, fields.get('TOTP Settings') ?? '')
  const counted = readNamedKey(fields, 'HmacOtp')
  if (counted !== undefined) return { type: 'hotp', secret: counted, counter: fields.get('HmacOtp-Counter') }
  if (otp !== '') return { type: 'totp', secret: otp }
  return null
}

/** Fields that {@link readKey} reads, and the standard fields. */
const knownField = /^(?:otp|TOTP (?:Seed|Settings)|(?:Time|Hmac)Otp-.*|Title|UserName|Password|URL|Notes)$/

/** All keys of an entry: its own, a counter-based one in addition to a time-based one, and links in custom fields and in the notes. */
function readKeys(fields: Fields): readonly (KeyParts | string)[] {
  const own = readKey(fields)
  const counted = readNamedKey(fields, 'HmacOtp')
  const both = counted !== undefined && own !== null && typeof own !== 'string' && own.type !== 'hotp'
  const links = [...fields].flatMap(([name, value]) => (name === 'otp' ? [] : linksOf(value)))
  const named = [...fields].filter(
    ([name, value]) => !knownField.test(name) && isCodeHeading(name.toLowerCase()) && judgeKey(value) !== 'no'
  )
  return [
    ...(own === null ? [] : [own]),
    ...(both ? [{ type: 'hotp' as const, secret: counted, counter: fields.get('HmacOtp-Counter') }] : []),
    ...[...new Set(links)].filter((link) => link !== own),
    ...(own === null ? named.map(([, secret]) => ({ type: 'totp' as const, secret, isFound: true })) : [])
  ]
}

function addFields(list: EntryList, fields: Fields, tags: readonly string[]): void {
  const around = { issuer: fields.get('Title'), name: fields.get('UserName'), note: fields.get('Notes'), tags }
  for (const key of readKeys(fields)) {
    if (typeof key !== 'string') list.add({ ...key, ...around })
    else addSetupLink(list, key.replace(new RegExp(`(://[a-z]+/[^?]*:)${noName}\\?`, 'i'), '$1?'), around)
  }
}

const keyField = /^(?:otp|TOTP Seed|(?:Time|Hmac)Otp-Secret.*)$/

function readEntry(list: EntryList, entry: XmlElement, groups: readonly string[], isInTrash: boolean): void {
  const fields = new Map<string, string>()
  let isSealed = false
  for (const field of childrenNamed(entry, 'String')) {
    const name = textIn(childrenNamed(field, 'Key')[0])
    const [value] = childrenNamed(field, 'Value')
    // Only set in KDBX, where the value is encrypted; a plain export marks it differently.
    const isProtected = value?.attributes.get('Protected')?.toLowerCase() === 'true'
    if (isProtected && keyField.test(name)) isSealed = true
    else fields.set(name, textIn(value))
  }
  const names = { issuer: fields.get('Title'), name: fields.get('UserName') }
  if (isSealed) list.refuse(names, 'not-decrypted')
  else if (isInTrash) {
    if (readKeys(fields).length > 0) list.refuse(names, 'in-trash')
  } else {
    // Programs separate tags by semicolons or by commas; a text with both has commas in its tags.
    const tags = textIn(childrenNamed(entry, 'Tags')[0])
    const own = tags.split(tags.includes(';') ? ';' : ',')
    addFields(list, fields, [...groups, ...own])
  }
}

/** Walks the groups without recursion, because the file determines their depth. `names` are the groups below the root. */
function readGroups(list: EntryList, root: XmlElement, recycleBin: string): void {
  const open: { group: XmlElement; names: readonly string[]; isInTrash: boolean }[] = []
  for (const group of childrenNamed(root, 'Group')) open.push({ group, names: [], isInTrash: false })
  for (let next = open.shift(); next !== undefined; next = open.shift()) {
    const { group, names } = next
    const isInTrash = next.isInTrash || (recycleBin !== '' && textIn(childrenNamed(group, 'UUID')[0]) === recycleBin)
    for (const entry of childrenNamed(group, 'Entry')) readEntry(list, entry, names, isInTrash)
    const inner = childrenNamed(group, 'Group').map((one) => ({
      group: one,
      names: [textIn(childrenNamed(one, 'Name')[0])],
      isInTrash
    }))
    open.unshift(...inner)
  }
}

export const keepass: Format = {
  name: 'keepass',
  recognises: ({ text, xml }) =>
    text !== null && /^\s*(?:<\?xml[^>]*\?>)?\s*<KeePassFile>/.test(text) && xml() !== null,
  read: ({ xml }) => Promise.resolve(readKeePassXml(xml() ?? undefined))
}

/** Reads the document of a plain export, or of an opened database. */
export function readKeePassXml(file: XmlElement | undefined): Contents {
  const [meta] = childrenNamed(file, 'Meta')
  const recycleBin = textIn(childrenNamed(meta, 'RecycleBinUUID')[0])
  const list = createEntryList()
  for (const root of childrenNamed(file, 'Root')) readGroups(list, root, /^A+=*$/.test(recycleBin) ? '' : recycleBin)
  return list.contents()
}

export const keepassCsv: Format = {
  name: 'keepass',
  recognises: ({ text }) => hasHeadings(text, ['group', 'title', 'totp']),
  read: ({ text }) => {
    const { rows, separator } = readRowTable(text ?? '')
    const list = createEntryList()
    for (const row of rows) {
      const [otp, group] = [row.at('totp'), row.at('group')]
      const names = { issuer: row.at('title'), name: row.at('username') }
      const fields = new Map([
        ['otp', otp],
        ['Title', names.issuer],
        ['UserName', names.name],
        ['Notes', row.at('notes')]
      ])
      const [, below = '', ...deeper] = group.split('/')
      const isInTrash = isRecycleBin(below)
      if (row.isBroken || (!row.isWhole && !isSetupLink(otp))) addStrayRow(list, row, names, otp)
      else if (!isInTrash) addFields(list, fields, [deeper.at(-1) ?? below])
      else if (readKeys(fields).length > 0) list.refuse(names, 'in-trash')
    }
    return Promise.resolve({ ...list.contents(), separator })
  }
}
