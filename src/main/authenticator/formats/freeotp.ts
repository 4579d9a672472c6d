// FreeOTP 2's externalBackup.xml, which is not XML but a serialised Java map: a master key under PBKDF2 and AES-GCM, each token's key
// encrypted with the master key, and the tokens' names and parameters in plain text.
import { isSteamByName } from '../../otp/otpauth'
import { derivePbkdf2 } from './bounded-kdf'
import { createEntryList, typeOf, type EntryList } from './entry-list'
import { exportError, needPassword, type Format, type ReadContext } from './format'
import { signedBytesOf, tokenNames } from './freeotp-plus'
import { javaMagic, readTextMap } from './java-object'
import { objectOf, parseJson, propertyOf, textOf, wholeOf } from './json-value'
import { openGcm } from './opened-box'

const masterName = 'masterKey'
const tokenSuffix = '-token'

/** The nonce in an ASN.1 value: a bare OCTET STRING (Android 6), or the first one in a SEQUENCE. */
function readNonce(parameters: Buffer): Buffer | null {
  const at = parameters[0] === 0x30 ? 2 : 0
  const length = parameters[at + 1] ?? 0
  if (parameters[at] !== 0x04 || length === 0 || length > 16) return null
  return parameters.length < at + 2 + length ? null : parameters.subarray(at + 2, at + 2 + length)
}

/** Opens a value that FreeOTP sealed and authenticated with its mToken. Null if the key is wrong. */
function openSealed(sealed: unknown, key: Buffer): Buffer | null {
  const text = signedBytesOf(propertyOf(sealed, 'mCipherText'))
  const parameters = signedBytesOf(propertyOf(sealed, 'mParameters'))
  const nonce = parameters === null ? null : readNonce(parameters)
  if (text === null || nonce === null) throw exportError('damaged')
  return openGcm({ key, nonce, sealed: text, associated: Buffer.from(textOf(propertyOf(sealed, 'mToken')), 'utf8') })
}

async function openMaster(kept: string | undefined, context: ReadContext): Promise<Buffer> {
  const password = needPassword(context)
  const master = parseJson(kept ?? '')
  const salt = signedBytesOf(propertyOf(master, 'mSalt'))
  if (salt === null) throw exportError('damaged')
  const algorithm = textOf(propertyOf(master, 'mAlgorithm')).toLowerCase()
  const digest = (['sha512', 'sha256', 'sha1'] as const).find((name) => algorithm.endsWith(name))
  if (digest === undefined) throw exportError('damaged')
  const iterations = wholeOf(propertyOf(master, 'mIterations')) ?? 0
  const key = await derivePbkdf2(context.budget, password, { digest, salt, iterations, length: 32 })
  const opened = openSealed(propertyOf(master, 'mEncryptedKey'), key)
  if (opened === null) throw exportError('wrong-password')
  if (opened.length !== 16 && opened.length !== 32) throw exportError('damaged')
  return opened
}

function addToken(list: EntryList, token: unknown, kept: string | undefined, master: Buffer): void {
  const names = tokenNames(token)
  if (objectOf(token) === null) {
    // Without its parameters, a key would generate wrong codes that look right.
    list.refuse(names, 'unreadable')
    return
  }
  const sealed = parseJson(textOf(propertyOf(parseJson(kept ?? ''), 'key')))
  if (sealed === undefined) {
    list.refuse(names, 'empty')
    return
  }
  const secret = openSealed(sealed, master)
  if (secret === null) {
    list.refuse(names, 'not-decrypted')
    return
  }
  // If the token has no algorithm, the key's mToken has it.
  const algorithm = textOf(propertyOf(token, 'algo')) || textOf(propertyOf(sealed, 'mToken'))
  const type = textOf(propertyOf(token, 'type'))
  list.add({
    type: isSteamByName(names.issuer, wholeOf(propertyOf(token, 'digits')))
      ? 'steam'
      : type === ''
        ? 'totp'
        : typeOf(type),
    ...names,
    secret,
    algorithm,
    digits: propertyOf(token, 'digits'),
    period: propertyOf(token, 'period'),
    counter: propertyOf(token, 'counter')
  })
}

const isKey = (value: string) => propertyOf(parseJson(value), 'key') !== undefined

export const freeotp: Format = {
  name: 'freeotp',
  recognises: ({ bytes }) => bytes.subarray(0, 4).equals(javaMagic),
  read: async ({ bytes }, context) => {
    const map = readTextMap(bytes)
    if (map === null) throw exportError('damaged')
    if (!map.has(masterName)) throw exportError('unknown-format')
    const master = await openMaster(map.get(masterName), context)
    const list = createEntryList()
    for (const [name, value] of map) {
      if (name.endsWith(tokenSuffix)) {
        addToken(list, parseJson(value), map.get(name.slice(0, -tokenSuffix.length)), master)
      } else if (name !== masterName && !map.has(`${name}${tokenSuffix}`) && isKey(value)) {
        // Without its parameters, a key would generate wrong codes that look right.
        list.refuse({}, 'unreadable')
      }
    }
    return list.contents()
  }
}
