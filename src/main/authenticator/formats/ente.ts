// Ente Auth's encrypted export: Argon2id over the password, then one message of libsodium's secretstream with the plain export. That is a
// list of links (link-list.ts), in old versions wrapped in JSON.
import { deriveArgon2id } from './bounded-kdf'
import { createEntryList } from './entry-list'
import { exportError, needPassword, type Format, type ImportedEntry } from './format'
import { base64Of, listOf, objectOf, propertyOf, someHave, textOf, wholeOf } from './json-value'
import { readLinks } from './link-list'
import { openSecretStream, sealSecretStream, streamHeaderBytes } from './secret-stream'
import { addSetupLink, namesInLink, writeSetupLink } from './setup-link'
import { jsonBytes, type Writer } from './writer'

export const ente: Format = {
  name: 'ente',
  recognises: ({ json }) =>
    objectOf(propertyOf(json, 'kdfParams')) !== null && propertyOf(json, 'encryptedData') !== undefined,
  read: async ({ json }, context) => {
    const password = needPassword(context)
    const kdf = propertyOf(json, 'kdfParams')
    const salt = base64Of(propertyOf(kdf, 'salt'))
    const header = base64Of(propertyOf(json, 'encryptionNonce'))
    const sealed = base64Of(propertyOf(json, 'encryptedData'))
    if (salt === null || header === null || sealed === null) throw exportError('damaged')
    const key = await deriveArgon2id(context.budget, password, {
      salt,
      memoryKib: Math.floor((wholeOf(propertyOf(kdf, 'memLimit')) ?? 0) / 1024),
      passes: wholeOf(propertyOf(kdf, 'opsLimit')) ?? 0,
      lanes: 1,
      length: 32
    })
    const opened = openSecretStream(key, header, sealed)
    if (opened === null) throw exportError('wrong-password')
    return readLinks(opened.toString('utf8'))
  }
}

export const enteLegacy: Format = {
  name: 'ente',
  recognises: ({ json }) => someHave(propertyOf(json, 'items'), 'rawData'),
  read: ({ json }) => {
    const list = createEntryList()
    for (const item of listOf(propertyOf(json, 'items'))) {
      const display = propertyOf(item, 'display')
      const link = textOf(propertyOf(item, 'rawData'))
      const around = {
        note: propertyOf(display, 'note'),
        tags: listOf(propertyOf(display, 'tags')),
        isFavorite: propertyOf(display, 'pinned') === true
      }
      if (propertyOf(display, 'trashed') === true) list.refuse(namesInLink(link), 'in-trash')
      else addSetupLink(list, link, around)
    }
    return Promise.resolve(list.contents())
  }
}

// libsodium's "moderate" cost: 256 MiB, three passes.
const cost = { memLimit: 268_435_456, opsLimit: 3 }

/** Ente sometimes joins links with commas, so a comma inside a link is encoded. */
function writeLink({ note, tags = [], isFavorite = false, ...entry }: ImportedEntry): string {
  const display = { pinned: isFavorite, trashed: false, lastUsedAt: 0, tapCount: 0, tags, ...(note ? { note } : {}) }
  const encoded = encodeURIComponent(JSON.stringify(display)).replaceAll("'", '%27')
  return `${writeSetupLink(entry)}&codeDisplay=${encoded}`
}

export const enteWriter: Writer = {
  extension: 'txt',
  canEncrypt: true,
  keeps: ['note', 'tags', 'isFavorite'],
  refuses: ({ type }) => (type === 'motp' || type === 'yandex' ? 'bad-type' : null),
  write: async (entries, { password, random, budget }) => {
    const text = Buffer.from(entries.map((entry) => `${writeLink(entry)}\n`).join(''), 'utf8')
    if (password === undefined) return text
    const salt = random(16)
    const parameters = { salt, memoryKib: cost.memLimit / 1024, passes: cost.opsLimit, lanes: 1, length: 32 }
    const key = await deriveArgon2id(budget, password, parameters)
    const header = random(streamHeaderBytes)
    return jsonBytes({
      version: 1,
      kdfParams: { ...cost, salt: salt.toString('base64') },
      encryptedData: sealSecretStream(key, header, text).toString('base64'),
      encryptionNonce: header.toString('base64')
    })
  }
}
