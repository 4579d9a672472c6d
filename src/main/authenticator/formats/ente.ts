// Ente Auth's encrypted export: Argon2id over the password, then one message of libsodium's secretstream holding the
// plain export. The plain export is a list of links (link-list.ts); an old one wraps them in JSON.
import { deriveArgon2id } from './bounded-kdf'
import { createEntryList } from './entry-list'
import { exportError, needPassword, type Format } from './format'
import { base64Of, listOf, objectOf, propertyOf, someHave, textOf, wholeOf } from './json-value'
import { readLinks } from './link-list'
import { openSecretStream } from './secret-stream'
import { addSetupLink } from './setup-link'

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
      if (propertyOf(display, 'trashed') === true) list.refuse({}, 'in-trash')
      else addSetupLink(list, link, around)
    }
    return Promise.resolve(list.contents())
  }
}
