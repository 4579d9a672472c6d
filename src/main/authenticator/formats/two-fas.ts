// 2FAS backups, schemas 1 to 4, plain or encrypted: PBKDF2-SHA256 with 10,000 iterations and AES-256-GCM; the salt has
// 256 bytes on Android and 32 on iOS. The links inside are not read: iOS hides the secret in them.
import { derivePbkdf2 } from './bounded-kdf'
import { createEntryList, splitName, typeOf } from './entry-list'
import { exportError, needPassword, type Format, type ReadContext } from './format'
import { base64Of, listOf, parseJson, propertyOf, textOf, wholeOf } from './json-value'
import { openGcm } from './opened-box'

async function openServices(sealed: string, context: ReadContext): Promise<readonly unknown[]> {
  const password = needPassword(context)
  const [ciphertext, salt, nonce] = sealed.split(':').map(base64Of)
  if (!ciphertext || !salt || !nonce || ciphertext.length < 16) throw exportError('damaged')
  let opened: Buffer | null = null
  for (const form of passwordForms(password)) {
    const key = await derivePbkdf2(context.budget, form, { digest: 'sha256', salt, iterations: 10_000, length: 32 })
    opened ??= openGcm({ key, nonce, sealed: ciphertext })
  }
  if (opened === null) throw exportError('wrong-password')
  const services = parseJson(opened.toString('utf8'))
  if (!Array.isArray(services)) throw exportError('damaged')
  return listOf(services)
}

/** iOS counts characters where bytes are meant, and so cuts passwords that are not ASCII. */
function passwordForms(password: string): readonly Buffer[] {
  const bytes = Buffer.from(password, 'utf8')
  const characters = [...new Intl.Segmenter().segment(password)].length
  return characters === bytes.length ? [bytes] : [bytes, bytes.subarray(0, characters)]
}

const positionOf = (service: unknown) => wholeOf(propertyOf(propertyOf(service, 'order'), 'position')) ?? 0

export const twoFas: Format = {
  name: '2fas',
  recognises: ({ json }) =>
    Array.isArray(propertyOf(json, 'services')) &&
    ['schemaVersion', 'appVersionCode', 'servicesEncrypted'].some((name) => propertyOf(json, name) !== undefined),
  read: async ({ json }, context) => {
    const sealed = textOf(propertyOf(json, 'servicesEncrypted'))
    const services = sealed === '' ? listOf(propertyOf(json, 'services')) : await openServices(sealed, context)
    const groups = new Map(
      listOf(propertyOf(json, 'groups')).map((group) => [propertyOf(group, 'id'), propertyOf(group, 'name')])
    )
    const list = createEntryList()
    for (const service of [...services].sort((a, b) => positionOf(a) - positionOf(b))) {
      const otp = propertyOf(service, 'otp')
      const issuer = textOf(propertyOf(otp, 'issuer')) || textOf(propertyOf(service, 'name'))
      const account = textOf(propertyOf(otp, 'account')) || textOf(propertyOf(otp, 'label'))
      const type = textOf(propertyOf(otp, 'tokenType'))
      list.add({
        type: type === '' ? 'totp' : typeOf(type),
        ...splitName(issuer, account),
        secret: propertyOf(service, 'secret'),
        algorithm: propertyOf(otp, 'algorithm'),
        digits: propertyOf(otp, 'digits'),
        period: propertyOf(otp, 'period'),
        counter: propertyOf(otp, 'counter'),
        tags: [groups.get(propertyOf(service, 'groupId'))]
      })
    }
    return list.contents()
  }
}
