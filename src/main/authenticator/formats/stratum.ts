// Stratum (Authenticator Pro) backups: plain JSON, the current encryption (Argon2id, AES-256-GCM) and the old one (PBKDF2-SHA1,
// AES-256-CBC). The first sixteen bytes distinguish them.
import type { EntryType } from '../../../shared/model/entry'
import { deriveArgon2id, derivePbkdf2 } from './bounded-kdf'
import { decodeBase32 } from '../../otp/base32'
import { createEntryList } from './entry-list'
import { exportError, needPassword, type Contents, type Format, type ImportedEntry } from './format'
import { hexOf, isEmptyList, listOf, parseJson, propertyOf, someHave, textOf, wholeOf } from './json-value'
import { openCbc, openGcm } from './opened-box'
import { sealGcm } from './sealed-box'
import { jsonBytes, numberTags, type Writer } from './writer'

const types: Readonly<Record<number, EntryType>> = { 1: 'hotp', 2: 'totp', 3: 'motp', 4: 'steam', 5: 'yandex' }
const algorithms: readonly string[] = ['SHA1', 'SHA256', 'SHA512']
const currentMark = Buffer.from('AUTHENTICATORPRO', 'latin1')
const cost = { memoryKib: 65_536, passes: 3, lanes: 4, length: 32 }
const oldMark = Buffer.from('AuthenticatorPro', 'latin1')

function readBackup(backup: unknown): Contents {
  if (!Array.isArray(propertyOf(backup, 'Authenticators'))) throw exportError('damaged')
  const categories = new Map(
    listOf(propertyOf(backup, 'Categories')).map((category) => [
      propertyOf(category, 'Id'),
      propertyOf(category, 'Name')
    ])
  )
  const tagsOf = new Map<unknown, unknown[]>()
  for (const binding of listOf(propertyOf(backup, 'AuthenticatorCategories'))) {
    const secret = propertyOf(binding, 'AuthenticatorSecret')
    const tag = categories.get(propertyOf(binding, 'CategoryId'))
    const tags = tagsOf.get(secret)
    if (tags === undefined) tagsOf.set(secret, [tag])
    else tags.push(tag)
  }
  const rankOf = (one: unknown) => wholeOf(propertyOf(one, 'Ranking')) ?? 0
  const list = createEntryList()
  for (const one of [...listOf(propertyOf(backup, 'Authenticators'))].sort((a, b) => rankOf(a) - rankOf(b))) {
    const type = types[wholeOf(propertyOf(one, 'Type')) ?? 0] ?? null
    const secret = propertyOf(one, 'Secret')
    const given = propertyOf(one, 'Algorithm')
    const algorithm = wholeOf(given)
    list.add({
      type,
      issuer: propertyOf(one, 'Issuer'),
      name: propertyOf(one, 'Username'),
      // mOTP keys stay hexadecimal.
      secret: type === 'motp' ? (hexOf(secret) ?? secret) : secret,
      // A value other than one of the app's numbers may be a name. Unknown values do not get the default.
      algorithm: algorithm === null ? textOf(given) : (algorithms[algorithm] ?? textOf(algorithm)),
      digits: propertyOf(one, 'Digits'),
      period: propertyOf(one, 'Period'),
      counter: propertyOf(one, 'Counter'),
      pin: propertyOf(one, 'Pin'),
      tags: tagsOf.get(secret) ?? []
    })
  }
  return list.contents()
}

export const stratum: Format = {
  name: 'stratum',
  recognises: ({ json }) => {
    const kept = propertyOf(json, 'Authenticators')
    return someHave(kept, 'Secret', 'Type') || (isEmptyList(kept) && Array.isArray(propertyOf(json, 'Categories')))
  },
  read: ({ json }) => Promise.resolve(readBackup(json))
}

export const stratumEncrypted: Format = {
  name: 'stratum',
  recognises: ({ bytes }) => [currentMark, oldMark].some((mark) => bytes.subarray(0, 16).equals(mark)),
  read: async ({ bytes }, context) => {
    const password = needPassword(context)
    const isCurrent = bytes.subarray(0, 16).equals(currentMark)
    let opened: Buffer | null
    if (isCurrent) {
      if (bytes.length < 16 + 16 + 12 + 16) throw exportError('damaged')
      const key = await deriveArgon2id(context.budget, password, { salt: bytes.subarray(16, 32), ...cost })
      opened = openGcm({ key, nonce: bytes.subarray(32, 44), sealed: bytes.subarray(44) })
    } else {
      if (bytes.length < 16 + 20 + 16 + 16) throw exportError('damaged')
      const parameters = { digest: 'sha1', salt: bytes.subarray(16, 36), iterations: 64_000, length: 32 } as const
      const key = await derivePbkdf2(context.budget, password, parameters)
      opened = openCbc(key, bytes.subarray(36, 52), bytes.subarray(52))
    }
    if (opened === null) throw exportError('wrong-password')
    const backup = parseJson(opened.toString('utf8'))
    // CBC has no MAC: a wrong key whose padding happens to be valid does not give JSON.
    if (backup === undefined && !isCurrent) throw exportError('wrong-password')
    return readBackup(backup)
  }
}

const typeNumbers: Readonly<Record<EntryType, number>> = { hotp: 1, totp: 2, motp: 3, steam: 4, yandex: 5 }

function writeBackup(entries: readonly ImportedEntry[]) {
  const categories = numberTags(entries, (index) => index.toString(16).padStart(8, '0'))
  const secretOf = ({ type, secret }: ImportedEntry) =>
    type === 'motp' ? Buffer.from(decodeBase32(secret) ?? []).toString('hex') : secret
  return {
    Authenticators: entries.map((entry, index) => ({
      Type: typeNumbers[entry.type],
      Icon: null,
      Issuer: entry.issuer,
      Username: entry.name,
      Secret: secretOf(entry),
      Pin: entry.pin ?? null,
      Algorithm: Math.max(0, algorithms.indexOf(entry.algorithm)),
      Digits: entry.digits,
      Period: entry.period ?? 30,
      Counter: entry.counter ?? 0,
      CopyCount: 0,
      Ranking: index
    })),
    Categories: [...categories].map(([Name, Id], Ranking) => ({ Id, Name, Ranking })),
    AuthenticatorCategories: entries.flatMap((entry) =>
      (entry.tags ?? []).map((tag) => ({
        CategoryId: categories.get(tag),
        AuthenticatorSecret: secretOf(entry),
        Ranking: 0
      }))
    ),
    CustomIcons: []
  }
}

export const stratumWriter: Writer = {
  extension: 'authpro',
  canEncrypt: true,
  keeps: ['tags'],
  // The app identifies accounts by their issuer and stores each key once.
  refuses: ({ issuer }) => (issuer === '' ? 'empty' : null),
  write: async (entries, { password, random, budget }) => {
    const plain = jsonBytes(writeBackup(entries))
    if (password === undefined) return plain
    const salt = random(16)
    const nonce = random(12)
    const key = await deriveArgon2id(budget, password, { salt, ...cost })
    return Buffer.concat([currentMark, salt, nonce, sealGcm(key, nonce, plain)])
  }
}
