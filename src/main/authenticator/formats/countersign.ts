// Our own export, described in docs/export-format.md: JSON, plain, or as one AES-256-GCM message under Argon2id whose
// parameters travel with it and are authenticated.
import { deriveArgon2id } from './bounded-kdf'
import { createEntryList, typeOf } from './entry-list'
import { exportError, needPassword, type Contents, type Format } from './format'
import { base64Of, listOf, objectOf, parseJson, propertyOf, textOf, wholeOf } from './json-value'
import { openGcm } from './opened-box'
import { sealGcm } from './sealed-box'
import { jsonBytes, type Writer } from './writer'

const mark = 'countersign-export'
const version = 1
const cost = { memoryKib: 65_536, passes: 3, lanes: 1 }

interface Kdf {
  readonly name: 'argon2id'
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
  readonly salt: string
}

/** Everything that decides how the message is opened, in one order. */
const associatedOf = ({ memoryKib, passes, lanes, salt }: Kdf) =>
  Buffer.from(
    `${mark}/${String(version)}/argon2id/${String(memoryKib)}/${String(passes)}/${String(lanes)}/${salt}`,
    'utf8'
  )

function readEntries(file: unknown): Contents {
  if (!Array.isArray(propertyOf(file, 'entries'))) throw exportError('damaged')
  const list = createEntryList()
  for (const entry of listOf(propertyOf(file, 'entries'))) {
    const at = (name: string) => propertyOf(entry, name)
    list.add({
      type: typeOf(at('type')),
      issuer: at('issuer'),
      name: at('name'),
      secret: at('secret'),
      algorithm: at('algorithm'),
      digits: at('digits'),
      period: at('period'),
      counter: at('counter'),
      pin: at('pin'),
      note: at('note'),
      tags: listOf(at('tags')),
      isFavorite: at('isFavorite') === true
    })
  }
  return list.contents()
}

export const countersign: Format = {
  name: 'countersign',
  recognises: ({ json }) => propertyOf(json, 'format') === mark,
  read: async ({ json }, context) => {
    if ((wholeOf(propertyOf(json, 'version')) ?? 0) !== version) throw exportError('unknown-format')
    const sealed = propertyOf(json, 'sealed')
    if (sealed === undefined) return readEntries(json)
    const password = needPassword(context)
    const kdf = propertyOf(json, 'kdf')
    const salt = base64Of(propertyOf(kdf, 'salt'))
    const nonce = base64Of(propertyOf(json, 'nonce'))
    const body = base64Of(sealed)
    if (objectOf(kdf) === null || salt === null || nonce === null || body === null) throw exportError('damaged')
    const number = (name: string) => wholeOf(propertyOf(kdf, name)) ?? 0
    const parameters = { memoryKib: number('memoryKib'), passes: number('passes'), lanes: number('lanes') }
    const key = await deriveArgon2id(context.budget, password.normalize('NFC'), { salt, ...parameters, length: 32 })
    const associated = associatedOf({ name: 'argon2id', ...parameters, salt: textOf(propertyOf(kdf, 'salt')) })
    const opened = openGcm({ key, nonce, sealed: body, associated })
    if (opened === null) throw exportError('wrong-password')
    return readEntries(parseJson(opened.toString('utf8')))
  }
}

export const countersignWriter: Writer = {
  extension: 'json',
  canEncrypt: true,
  keeps: ['note', 'tags', 'isFavorite'],
  refuses: () => null,
  write: async (entries, { password, now, random, budget }) => {
    const head = { format: mark, version, exportedAt: new Date(now).toISOString() }
    if (password === undefined) return jsonBytes({ ...head, entries }, 2)
    const salt = random(16)
    const nonce = random(12)
    const kdf: Kdf = { name: 'argon2id', ...cost, salt: salt.toString('base64') }
    const key = await deriveArgon2id(budget, password.normalize('NFC'), { salt, ...cost, length: 32 })
    const sealed = sealGcm(key, nonce, jsonBytes({ entries }), associatedOf(kdf)).toString('base64')
    return jsonBytes({ ...head, kdf, cipher: 'aes-256-gcm', nonce: nonce.toString('base64'), sealed }, 2)
  }
}
