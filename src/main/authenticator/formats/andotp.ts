// andOTP backups: a JSON array, plain or encrypted with AES-256-GCM. The key comes from PBKDF2-SHA1, in old versions from the password's
// plain SHA-256. Encrypted files have no signature, so they are tried last.
import { createHash } from 'node:crypto'
import { decodeBase32 } from '../../otp/base32'
import { derivePbkdf2 } from './bounded-kdf'
import { createEntryList, typeOf } from './entry-list'
import { exportError, needPassword, type Contents, type Format } from './format'
import { hexOf, listOf, parseJson, propertyOf, someHave, textOf } from './json-value'
import { openGcm } from './opened-box'

const saltBytes = 12
const nonceBytes = 12
/** andOTP chooses a number between 140,000 and 160,000; such a file is very likely one. */
const isLikelyCount = (iterations: number) => iterations >= 140_000 && iterations <= 160_000
// Files outside these limits are something else; those in between are tried if there is a password.
const leastIterations = 1_000
const mostIterations = 5_000_000

/** mOTP keys are stored as the base32 of their hexadecimal text. */
function readMotpSecret(secret: unknown): unknown {
  const bytes = decodeBase32(textOf(secret))
  return bytes === null ? secret : (hexOf(Buffer.from(bytes).toString('latin1')) ?? bytes)
}

function readTokens(tokens: unknown): Contents {
  if (!Array.isArray(tokens)) throw exportError('damaged')
  const list = createEntryList()
  for (const token of tokens) {
    // The first versions had only one type and did not store it.
    const type = propertyOf(token, 'type') === undefined ? 'totp' : typeOf(propertyOf(token, 'type'))
    const label = textOf(propertyOf(token, 'label'))
    const kept = propertyOf(token, 'issuer')
    // Old files have no issuer, but a label "Issuer - account".
    const dash = kept === undefined ? label.indexOf(' - ') : -1
    list.add({
      type,
      issuer: dash < 0 ? kept : label.slice(0, dash),
      name: dash < 0 ? label : label.slice(dash + 3),
      secret: type === 'motp' ? readMotpSecret(propertyOf(token, 'secret')) : propertyOf(token, 'secret'),
      algorithm: propertyOf(token, 'algorithm'),
      digits: propertyOf(token, 'digits'),
      period: propertyOf(token, 'period'),
      counter: propertyOf(token, 'counter'),
      tags: listOf(propertyOf(token, 'tags'))
    })
  }
  return list.contents()
}

export const andotp: Format = {
  name: 'andotp',
  recognises: ({ json }) => someHave(json, 'secret', 'label', 'type') || someHave(json, 'secret', 'label', 'period'),
  read: ({ json }) => Promise.resolve(readTokens(json))
}

const iterationsOf = (bytes: Buffer) => (bytes.length < 4 + saltBytes + nonceBytes + 16 ? 0 : bytes.readUInt32BE(0))

/** Must come last: any binary data may be such a file, and only the password shows whether it is. */
export const andotpEncrypted: Format = {
  name: 'andotp',
  isGuess: true,
  recognises: ({ bytes, text }) => text === null && bytes.length >= nonceBytes + 16 + 2,
  read: async ({ bytes }, context) => {
    const iterations = iterationsOf(bytes)
    const isCurrent = iterations >= leastIterations && iterations <= mostIterations
    // Unlikely to be the current format, and without a password: report it as unknown.
    if (!isLikelyCount(iterations) && !context.password) throw exportError('unknown-format')
    const password = needPassword(context)
    if (isCurrent) {
      const salt = bytes.subarray(4, 4 + saltBytes)
      const key = await derivePbkdf2(context.budget, password, { digest: 'sha1', salt, iterations, length: 32 })
      const nonce = bytes.subarray(4 + saltBytes, 4 + saltBytes + nonceBytes)
      const opened = openGcm({ key, nonce, sealed: bytes.subarray(4 + saltBytes + nonceBytes) })
      if (opened !== null) return readTokens(parseJson(opened.toString('utf8')))
    }
    const key = createHash('sha256').update(password, 'utf8').digest()
    const opened = openGcm({ key, nonce: bytes.subarray(0, nonceBytes), sealed: bytes.subarray(nonceBytes) })
    if (opened !== null) return readTokens(parseJson(opened.toString('utf8')))
    throw exportError(isLikelyCount(iterations) ? 'wrong-password' : 'unknown-format')
  }
}
