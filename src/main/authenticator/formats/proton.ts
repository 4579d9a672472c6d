// Proton Authenticator exports: links with a name and a note each, plain or under Argon2id and AES-256-GCM.
import { deriveArgon2id } from './bounded-kdf'
import { createEntryList } from './entry-list'
import { exportError, needPassword, type Contents, type Format } from './format'
import { base64Of, listOf, parseJson, propertyOf, someHave, textOf } from './json-value'
import { openGcm } from './opened-box'
import { addSetupLink, isSetupLink } from './setup-link'

const associated = Buffer.from('proton.authenticator.export.v1', 'utf8')
const nonceBytes = 12

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
    (typeof propertyOf(json, 'salt') === 'string' && typeof propertyOf(json, 'content') === 'string'),
  read: async ({ json }, context) => {
    if (propertyOf(json, 'entries') !== undefined) return readEntries(json)
    const password = needPassword(context)
    const salt = base64Of(propertyOf(json, 'salt'))
    const content = base64Of(propertyOf(json, 'content'))
    if (salt === null || content === null || content.length < nonceBytes + 16) throw exportError('damaged')
    const parameters = { salt, memoryKib: 19_456, passes: 2, lanes: 1, length: 32 }
    const key = await deriveArgon2id(context.budget, password, parameters)
    const nonce = content.subarray(0, nonceBytes)
    const opened = openGcm({ key, nonce, sealed: content.subarray(nonceBytes), associated })
    if (opened === null) throw exportError('wrong-password')
    return readEntries(parseJson(opened.toString('utf8')))
  }
}
