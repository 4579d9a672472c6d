// Bitwarden: plain JSON (also from its Authenticator), CSV of both, and the password-protected JSON: PBKDF2-SHA256 or Argon2id, stretched
// with HKDF-Expand, AES-256-CBC with HMAC-SHA256 (bitwarden.com/help/encrypted-export).
import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { deriveArgon2id, derivePbkdf2 } from './bounded-kdf'
import { addOtherLinks, addStrayRow, hasHeadings, readRowTable } from './csv'
import { createEntryList, type EntryList } from './entry-list'
import { exportError, needPassword, type Contents, type Format, type ImportedEntry, type ReadContext } from './format'
import { isCodeHeading } from './headings'
import { base64Of, isEmptyList, listOf, parseJson, propertyOf, someHave, textOf, wholeOf } from './json-value'
import { isKey, judgeKey } from './like-key'
import { linksOf } from './link-list'
import { openCbc } from './opened-box'
import { sealCbc } from './sealed-box'
import { addSetupLink, isSetupLink, writeSetupLink } from './setup-link'
import { createUuid, jsonBytes, type WriteContext, type Writer } from './writer'

interface LoginItem {
  readonly title: unknown
  readonly username: unknown
  readonly totp: string
  readonly note: unknown
  readonly tags: readonly unknown[]
  readonly isFavorite: boolean
}

/** The field has a link of any kind or a bare key. */
function addLogin(list: EntryList, { title, username, totp, ...kept }: LoginItem, isFound = false): void {
  const names = { issuer: title, name: username }
  if (isSetupLink(totp)) addSetupLink(list, totp, { ...names, ...kept })
  else list.add({ type: 'totp', ...names, secret: totp, isFound, ...kept })
}

/** Links in the notes and in custom fields, and keys in custom fields whose name says so. */
function findOther(item: unknown, own: string): readonly string[] {
  const fields = listOf(propertyOf(item, 'fields')).map((field) => ({
    name: textOf(propertyOf(field, 'name')).trim().toLowerCase(),
    value: textOf(propertyOf(field, 'value')).trim()
  }))
  const links = [textOf(propertyOf(item, 'notes')), ...fields.map(({ value }) => value)].flatMap(linksOf)
  const keys = fields.filter(({ name, value }) => isCodeHeading(name) && judgeKey(value) !== 'no')
  return [...new Set([...links, ...keys.map(({ value }) => value)])].filter((one) => one !== own)
}

function readItems(vault: unknown): Contents {
  const folders = new Map(
    [...listOf(propertyOf(vault, 'folders')), ...listOf(propertyOf(vault, 'collections'))].map((folder) => [
      propertyOf(folder, 'id'),
      propertyOf(folder, 'name')
    ])
  )
  const list = createEntryList()
  for (const item of listOf(propertyOf(vault, 'items'))) {
    const login = propertyOf(item, 'login')
    const own = textOf(propertyOf(login, 'totp')).trim()
    const names = { issuer: propertyOf(item, 'name'), name: propertyOf(login, 'username') }
    const found = [...(own === '' ? [] : [own]), ...findOther(item, own)]
    if (found.length > 0 && propertyOf(item, 'deletedDate')) {
      list.refuse(names, 'in-trash')
      continue
    }
    const places = [propertyOf(item, 'folderId'), ...listOf(propertyOf(item, 'collectionIds'))]
    const kept = {
      title: names.issuer,
      username: names.name,
      note: propertyOf(item, 'notes'),
      tags: places.map((id) => folders.get(id)),
      isFavorite: propertyOf(item, 'favorite') === true
    }
    for (const totp of found) addLogin(list, { ...kept, totp }, totp !== own)
  }
  return list.contents()
}

/** HKDF-Expand (RFC 5869) to one block of SHA-256. */
const expand = (key: Uint8Array, purpose: string) => createHmac('sha256', key).update(`${purpose}\u0001`).digest()

async function deriveKey(file: unknown, password: string, { budget }: ReadContext): Promise<Buffer> {
  const salt = Buffer.from(textOf(propertyOf(file, 'salt')), 'utf8')
  const number = (name: string) => wholeOf(propertyOf(file, name)) ?? 0
  const passes = number('kdfIterations')
  if (number('kdfType') === 0) {
    return derivePbkdf2(budget, password, { digest: 'sha256', salt, iterations: passes, length: 32 })
  }
  if (number('kdfType') !== 1) throw exportError('damaged')
  return deriveArgon2id(budget, password, {
    salt: createHash('sha256').update(salt).digest(),
    memoryKib: number('kdfMemory') * 1024,
    passes,
    lanes: number('kdfParallelism'),
    length: 32
  })
}

/** Decrypts a "2.iv|ciphertext|mac" value; `wrong` if the MAC does not match, null if it is not such a value. */
function openValue(value: unknown, encryption: Buffer, authentication: Buffer): Buffer | 'wrong' | null {
  const text = textOf(value)
  const [iv, ciphertext, mac] = text.startsWith('2.') ? text.slice(2).split('|').map(base64Of) : []
  if (!iv || iv.length !== 16 || !ciphertext || !mac || mac.length !== 32) return null
  const expected = createHmac('sha256', authentication).update(iv).update(ciphertext).digest()
  return timingSafeEqual(expected, mac) ? openCbc(encryption, iv, ciphertext) : 'wrong'
}

async function openProtected(file: unknown, context: ReadContext): Promise<unknown> {
  const key = await deriveKey(file, needPassword(context), context)
  const encryption = expand(key, 'enc')
  const authentication = expand(key, 'mac')
  const check = openValue(propertyOf(file, 'encKeyValidation_DO_NOT_EDIT'), encryption, authentication)
  if (check === 'wrong') throw exportError('wrong-password')
  const data = openValue(propertyOf(file, 'data'), encryption, authentication)
  if (check === null || data === null || data === 'wrong') throw exportError('damaged')
  const vault = parseJson(data.toString('utf8'))
  if (!Array.isArray(propertyOf(vault, 'items'))) throw exportError('damaged')
  return vault
}

export const bitwarden: Format = {
  name: 'bitwarden',
  recognises: ({ json }) => {
    const names = ['items', 'data', 'encKeyValidation_DO_NOT_EDIT']
    if (typeof propertyOf(json, 'encrypted') === 'boolean') {
      return names.some((name) => propertyOf(json, name) !== undefined)
    }
    // Exports before 2021 do not say that they are not encrypted.
    const items = propertyOf(json, 'items')
    if (!Array.isArray(items) || propertyOf(json, 'encrypted') !== undefined) return false
    // Other formats have items and folders, too.
    if (someHave(items, 'login') || someHave(items, 'secureNote')) return true
    return isEmptyList(items) && ['folders', 'collections'].some((name) => Array.isArray(propertyOf(json, name)))
  },
  read: async ({ json }, context) => {
    if (propertyOf(json, 'encrypted') !== true) return readItems(json)
    // Encrypted with the account's own key, which cannot be derived from a password.
    if (propertyOf(json, 'passwordProtected') !== true) throw exportError('bound-to-account')
    return readItems(await openProtected(json, context))
  }
}

/** Keys in custom fields, each a line "name: value", whose name says so. */
const keysInFields = (fields: string): readonly string[] =>
  fields.split(/[\r\n]+/).flatMap((line) => {
    const [, name = '', value = ''] = /^([^:]*):(.*)$/.exec(line) ?? []
    return isCodeHeading(name.trim().toLowerCase()) && judgeKey(value) !== 'no' ? [value.trim()] : []
  })

/**
 * The CSV of a person, an organisation or the Authenticator. The last has six headings over nine values and no quotes, but the link in a
 * row is still found.
 */
export const bitwardenCsv: Format = {
  name: 'bitwarden',
  recognises: ({ text }) => hasHeadings(text, ['name', 'type', 'login_totp']),
  read: ({ text }) => {
    const { rows, separator } = readRowTable(text ?? '')
    const list = createEntryList()
    for (const row of rows) {
      const totp = row.at('login_totp')
      const names = { issuer: row.at('name'), name: row.at('login_username') }
      const isThere = isSetupLink(totp) || isKey(totp)
      if (row.isBroken || (!row.isWhole && !isThere)) {
        addStrayRow(list, row, names, totp)
        continue
      }
      addOtherLinks(list, row, names, totp)
      if (totp === '')
        for (const secret of keysInFields(row.at('fields'))) list.add({ type: 'totp', ...names, secret, isFound: true })
      if (totp === '') continue
      addLogin(list, {
        title: names.issuer,
        username: names.name,
        totp,
        note: row.at('notes'),
        tags: [row.at('folder'), ...row.at('collections').split(',')],
        isFavorite: row.at('favorite') === '1'
      })
    }
    return Promise.resolve({ ...list.contents(), separator })
  }
}

// Bitwarden's default for exports.
const exportIterations = 600_000

function writeVault(entries: readonly ImportedEntry[], { random }: WriteContext) {
  return {
    encrypted: false,
    folders: [],
    items: entries.map((entry) => ({
      id: createUuid(random),
      organizationId: null,
      folderId: null,
      type: 1,
      reprompt: 0,
      name: entry.issuer || entry.name || '-',
      notes: entry.note ?? null,
      favorite: entry.isFavorite ?? false,
      login: {
        uris: [],
        username: entry.name === '' ? null : entry.name,
        password: null,
        totp: entry.type === 'steam' ? `steam://${entry.secret}` : writeSetupLink(entry)
      },
      collectionIds: null
    }))
  }
}

export const bitwardenWriter: Writer = {
  extension: 'json',
  canEncrypt: true,
  keeps: ['note', 'isFavorite'],
  // Bitwarden supports only time-based codes.
  refuses: ({ type }) => (type === 'totp' || type === 'steam' ? null : 'bad-type'),
  write: async (entries, context) => {
    const vault = writeVault(entries, context)
    const { password, random, budget } = context
    if (password === undefined) return jsonBytes(vault, 2)
    const salt = random(16).toString('base64')
    const key = await derivePbkdf2(budget, password, {
      digest: 'sha256',
      salt: Buffer.from(salt, 'utf8'),
      iterations: exportIterations,
      length: 32
    })
    const seal = (plain: Buffer) => {
      const iv = random(16)
      const body = sealCbc(expand(key, 'enc'), iv, plain)
      const mac = createHmac('sha256', expand(key, 'mac')).update(iv).update(body).digest()
      return `2.${[iv, body, mac].map((part) => part.toString('base64')).join('|')}`
    }
    return jsonBytes(
      {
        encrypted: true,
        passwordProtected: true,
        salt,
        kdfType: 0,
        kdfIterations: exportIterations,
        encKeyValidation_DO_NOT_EDIT: seal(Buffer.from(createUuid(random))),
        data: seal(jsonBytes(vault))
      },
      2
    )
  }
}
