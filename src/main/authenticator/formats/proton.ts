// Proton Authenticator exports: links with a name and a note, plain or encrypted with Argon2id and AES-256-GCM.
import { deriveArgon2id } from './bounded-kdf'
import { createEntryList } from './entry-list'
import { exportError, needPassword, type Contents, type Format } from './format'
import { base64Of, isEmptyList, listOf, parseJson, propertyOf, someHave, textOf } from './json-value'
import { openGcm } from './opened-box'
import { sealGcm } from './sealed-box'
import { addSetupLink, isSetupLink, writeSetupLink } from './setup-link'
import { createUuid, jsonBytes, type Writer } from './writer'

const associated = Buffer.from('proton.authenticator.export.v1', 'utf8')
const nonceBytes = 12
const cost = { memoryKib: 19_456, passes: 2, lanes: 1, length: 32 }

function readEntries(file: unknown): Contents {
  if (!Array.isArray(propertyOf(file, 'entries'))) throw exportError('damaged')
  const list = createEntryList()
  for (const entry of listOf(propertyOf(file, 'entries'))) {
    const content = propertyOf(entry, 'content')
    const link = textOf(propertyOf(content, 'uri'))
    const name = propertyOf(content, 'name')
    const note = propertyOf(entry, 'note')
    const isSteam = textOf(propertyOf(content, 'entry_type')).toLowerCase() === 'steam'
    if (isSteam && !isSetupLink(link)) list.add({ type: 'steam', issuer: 'Steam', name, secret: link, note })
    else addSetupLink(list, link, { name, note })
  }
  return list.contents()
}

export const proton: Format = {
  name: 'proton',
  recognises: ({ json }) =>
    someHave(propertyOf(json, 'entries'), 'content') ||
    (isEmptyList(propertyOf(json, 'entries')) && propertyOf(json, 'version') !== undefined) ||
    (typeof propertyOf(json, 'salt') === 'string' && typeof propertyOf(json, 'content') === 'string'),
  read: async ({ json }, context) => {
    if (propertyOf(json, 'entries') !== undefined) return readEntries(json)
    const password = needPassword(context)
    const salt = base64Of(propertyOf(json, 'salt'))
    const content = base64Of(propertyOf(json, 'content'))
    if (salt === null || content === null || content.length < nonceBytes + 16) throw exportError('damaged')
    const key = await deriveArgon2id(context.budget, password, { salt, ...cost })
    const nonce = content.subarray(0, nonceBytes)
    const opened = openGcm({ key, nonce, sealed: content.subarray(nonceBytes), associated })
    if (opened === null) throw exportError('wrong-password')
    return readEntries(parseJson(opened.toString('utf8')))
  }
}

export const protonWriter: Writer = {
  extension: 'json',
  canEncrypt: true,
  keeps: ['note'],
  // steam:// links have no issuer, and the app has no counter-based codes.
  refuses: ({ type, issuer }) => (type === 'totp' || (type === 'steam' && issuer === 'Steam') ? null : 'bad-type'),
  write: async (entries, { password, random, budget }) => {
    const file = {
      version: 1,
      entries: entries.map((entry) => ({
        id: createUuid(random),
        content: {
          uri: entry.type === 'steam' ? `steam://${entry.secret}` : writeSetupLink(entry),
          entry_type: entry.type === 'steam' ? 'Steam' : 'Totp',
          name: entry.name
        },
        note: entry.note ?? null
      }))
    }
    if (password === undefined) return jsonBytes(file, 2)
    const salt = random(16)
    const nonce = random(nonceBytes)
    const key = await deriveArgon2id(budget, password, { salt, ...cost })
    const content = Buffer.concat([nonce, sealGcm(key, nonce, jsonBytes(file), associated)])
    return jsonBytes({ version: 1, salt: salt.toString('base64'), content: content.toString('base64') }, 2)
  }
}
