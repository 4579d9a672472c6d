// 2FAS backups, schemas 1 to 4, plain or encrypted: PBKDF2-SHA256 with 10,000 iterations and AES-256-GCM. The salt has 256 bytes on Android
// and 32 on iOS. The links inside are not read, because iOS masks the secret in them.
import { derivePbkdf2 } from './bounded-kdf'
import { createEntryList, splitName, typeOf } from './entry-list'
import { exportError, needPassword, type Format, type ReadContext } from './format'
import { base64Of, listOf, parseJson, propertyOf, textOf, wholeOf } from './json-value'
import { openGcm } from './opened-box'
import { sealGcm } from './sealed-box'
import { writeSetupLink } from './setup-link'
import { jsonBytes, type Writer } from './writer'

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

/** iOS counts characters instead of bytes and so truncates non-ASCII passwords. */
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
      const account = textOf(propertyOf(otp, 'account'))
      const type = textOf(propertyOf(otp, 'tokenType'))
      list.add({
        type: type === '' ? 'totp' : typeOf(type),
        ...(account === '' ? splitName(issuer, textOf(propertyOf(otp, 'label'))) : { issuer, name: account }),
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

// The value that the app encrypts in every file to verify a password; public.
const reference =
  'tRViSsLKzd86Hprh4ceC2OP7xazn4rrt4xhfEUbOjxLX8Rc3mkISXE0lWbmnWfggogbBJhtYgpK6fMl1D6mtsy92R3HkdGfwuXbzLebqVFJsR7IZ2w58' +
  't938iymwG4824igYy1wi6n2WDpO1Q1P69zwJGs2F5a1qP4MyIiDSD7NCV2OvidXQCBnDlGfmz0f1BQySRkkt4ryiJeCjD2o4QsveJ9uDBUn8ELyOrES' +
  'v5R5DMDkD4iAF8TXU7KyoJujd'
const saltBytes = 256
const digitCounts: readonly number[] = [5, 6, 7, 8]
const periods: readonly (number | undefined)[] = [10, 30, 60, 90, undefined]

export const twoFasWriter: Writer = {
  extension: '2fas',
  canEncrypt: true,
  // The app has one group per entry, so tags would be lost.
  keeps: [],
  refuses: ({ type, issuer, digits, period }) => {
    // The app silently drops unknown types.
    if (type === 'motp' || type === 'yandex') return 'bad-type'
    if (!digitCounts.includes(digits)) return 'bad-digits'
    if (issuer === '') return 'empty'
    return periods.includes(period) ? null : 'bad-period'
  },
  write: async (entries, { password, now, random, budget }) => {
    const services = entries.map((entry, position) => ({
      name: entry.issuer,
      secret: entry.secret,
      updatedAt: now,
      otp: {
        link: writeSetupLink(entry),
        label: entry.name,
        account: entry.name,
        issuer: entry.issuer,
        digits: entry.digits,
        period: entry.period ?? 30,
        algorithm: entry.algorithm,
        counter: entry.counter ?? 0,
        tokenType: entry.type.toUpperCase(),
        source: 'Manual'
      },
      order: { position },
      icon: {
        selected: 'Label',
        label: { text: entry.issuer.slice(0, 2).toUpperCase(), backgroundColor: 'Default' },
        iconCollection: { id: 'a5b3fb65-4ec5-43e6-8ec1-49e24ca9e7ad' }
      }
    }))
    const backup = {
      services: password === undefined ? services : [],
      groups: [],
      updatedAt: now,
      schemaVersion: 4,
      appVersionCode: 5_000_000,
      appVersionName: '5.0.0',
      appOrigin: 'android'
    }
    if (password === undefined) return jsonBytes(backup)
    const salt = random(saltBytes)
    const parameters = { digest: 'sha256', salt, iterations: 10_000, length: 32 } as const
    const key = await derivePbkdf2(budget, password, parameters)
    const seal = (plain: Buffer) => {
      const nonce = random(12)
      return [sealGcm(key, nonce, plain), salt, nonce].map((part) => part.toString('base64')).join(':')
    }
    return jsonBytes({
      ...backup,
      servicesEncrypted: seal(jsonBytes(services)),
      reference: seal(Buffer.from(reference))
    })
  }
}
