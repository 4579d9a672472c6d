// Authy's accounts in its Android preferences, or the JSON list from there. Keys are plain, or each encrypted with the backup password
// (PBKDF2-SHA1 with 1,000 iterations, AES-256-CBC). Authy's own accounts have seven digits and ten seconds.
import { decodeBase32 } from '../../otp/base32'
import { readPreferences } from './android-preferences'
import { derivePbkdf2 } from './bounded-kdf'
import { createEntryList, splitName } from './entry-list'
import { exportError, needPassword, type ExportFile, type Format, type ReadContext } from './format'
import { base64Of, hexOf, listOf, parseJson, propertyOf, someHave, textOf } from './json-value'
import { openCbc } from './opened-box'

const keyNames = ['decryptedSecret', 'encryptedSecret', 'secretSeed']
const preferenceNames = ['com.authy.storage.tokens.authenticator.key', 'com.authy.storage.tokens.authy.key']

const isTokenList = (json: unknown) => keyNames.some((name) => someHave(json, name, 'name'))

function tokensOf(file: ExportFile): readonly unknown[] {
  const { json } = file
  if (json !== undefined) return isTokenList(json) ? listOf(json) : []
  const kept = readPreferences(file)
  return preferenceNames.flatMap((name) => {
    const text = kept?.get(name) ?? ''
    const tokens = text === '' ? [] : parseJson(text)
    // If one of two lists is damaged, its accounts are not silently dropped.
    if (tokens === undefined) throw exportError('damaged')
    return listOf(tokens)
  })
}

/** The key as base32 text; null if the password does not open it. */
async function openKey(token: unknown, context: ReadContext): Promise<string | null> {
  const password = needPassword(context)
  const sealed = base64Of(propertyOf(token, 'encryptedSecret'))
  if (sealed === null) return null
  const salt = Buffer.from(textOf(propertyOf(token, 'salt')), 'utf8')
  const key = await derivePbkdf2(context.budget, password, { digest: 'sha1', salt, iterations: 1000, length: 32 })
  const opened = openCbc(key, Buffer.alloc(16), sealed)?.toString('latin1').trim()
  // There is no MAC, so a wrong password shows only in a result that is not base32.
  return opened === undefined || opened === '' || decodeBase32(opened) === null ? null : opened
}

function namesOf(token: unknown): { issuer: string; name: string } {
  const originalName = textOf(propertyOf(token, 'originalName'))
  const given = textOf(propertyOf(token, 'name'))
  return splitName(textOf(propertyOf(token, 'originalIssuer')), originalName === '' ? given : originalName)
}

export const authy: Format = {
  name: 'authy',
  recognises: (file) => tokensOf(file).length > 0,
  read: async (file, context) => {
    const list = createEntryList()
    let isAnyOpened = false
    for (const token of tokensOf(file)) {
      const names = namesOf(token)
      const digits = propertyOf(token, 'digits')
      const seed = hexOf(propertyOf(token, 'secretSeed'))
      const plain = textOf(propertyOf(token, 'decryptedSecret'))
      if (seed !== null) {
        list.add({ type: 'totp', ...names, secret: seed, digits: digits ?? 7, period: 10 })
      } else if (plain !== '' || propertyOf(token, 'encryptedSecret') === undefined) {
        list.add({ type: 'totp', ...names, secret: plain, digits })
      } else {
        const opened = await openKey(token, context)
        if (opened === null) list.refuse(names, 'not-decrypted')
        else list.add({ type: 'totp', ...names, secret: opened, digits })
        isAnyOpened ||= opened !== null
      }
    }
    const contents = list.contents()
    const isAllSealed = contents.refused.some(({ reason }) => reason === 'not-decrypted') && !isAnyOpened
    if (isAllSealed && contents.entries.length === 0) throw exportError('wrong-password')
    return contents
  }
}
