// Our own export (docs/export-format.md): JSON, plain or as one AES-256-GCM message. Its key comes from Argon2id, whose parameters are in
// the file and authenticated. Backups are written and read with a key that was derived before.
import { isDeepStrictEqual } from 'node:util'
import { createSecret, revealSecret, type Secret } from '../../protection/secret'
import { createBudget, deriveArgon2id } from './bounded-kdf'
import { createEntryList, typeOf } from './entry-list'
import { exportError, needPassword, type Contents, type Format, type ImportedEntry, type WorkBudget } from './format'
import { base64Of, listOf, objectOf, parseJson, propertyOf, textOf, wholeOf } from './json-value'
import { openGcm } from './opened-box'
import { sealGcm } from './sealed-box'
import { jsonBytes, type Writer } from './writer'

const mark = 'countersign-export'
const version = 1

export interface DerivationCost {
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
}

const fileCost: DerivationCost = { memoryKib: 65_536, passes: 3, lanes: 1 }

interface Kdf extends DerivationCost {
  readonly name: 'argon2id'
  /** In base64, as in the file. */
  readonly salt: string
}

/** A file's key with everything needed to derive it again from the password. */
export interface FileKey {
  readonly kdf: Kdf
  readonly key: Secret
}

/** Everything that determines how to open the message, in fixed order. */
const associatedOf = ({ memoryKib, passes, lanes, salt }: Kdf) =>
  Buffer.from(
    `${mark}/${String(version)}/argon2id/${String(memoryKib)}/${String(passes)}/${String(lanes)}/${salt}`,
    'utf8'
  )

function readEntries(file: unknown): Contents {
  if (!Array.isArray(propertyOf(file, 'entries'))) throw exportError('damaged')
  const list = createEntryList()
  for (const entry of listOf(propertyOf(file, 'entries'))) {
    const at = (name: string) => propertyOf(entry, name)
    list.add({
      type: typeOf(at('type')),
      issuer: at('issuer'),
      name: at('name'),
      secret: at('secret'),
      algorithm: at('algorithm'),
      digits: at('digits'),
      period: at('period'),
      counter: at('counter'),
      pin: at('pin'),
      note: at('note'),
      tags: listOf(at('tags')),
      isFavorite: at('isFavorite') === true,
      group: at('group'),
      recoveryCodes: listOf(at('recoveryCodes')).map((one) => ({
        code: propertyOf(one, 'code'),
        usedAt: propertyOf(one, 'usedAt')
      }))
    })
  }
  return list.contents()
}

/** Derives the key of `password` with a new salt; costs one Argon2id on another thread. */
export function createFileKey(
  password: string,
  salt: Uint8Array,
  { cost = fileCost, budget = createBudget() }: { readonly cost?: DerivationCost; readonly budget?: WorkBudget } = {}
): Promise<FileKey> {
  return deriveFileKey(password, { name: 'argon2id', ...cost, salt: Buffer.from(salt).toString('base64') }, budget)
}

async function deriveFileKey(password: string, kdf: Kdf, budget: WorkBudget): Promise<FileKey> {
  const { memoryKib, passes, lanes } = kdf
  const salt = base64Of(kdf.salt)
  if (salt === null) throw exportError('damaged')
  const parameters = { salt, memoryKib, passes, lanes, length: 32 }
  return { kdf, key: createSecret(await deriveArgon2id(budget, password.normalize('NFC'), parameters)) }
}

interface SealOptions {
  /** In ms since epoch. */
  readonly now: number
  readonly random: (bytes: number) => Uint8Array
}

/** Writes an encrypted file. Many files can share one key, because each has its own nonce. */
export function sealFile(entries: readonly ImportedEntry[], { kdf, key }: FileKey, options: SealOptions): Buffer {
  const nonce = Buffer.from(options.random(12))
  const sealed = sealGcm(revealSecret(key), nonce, jsonBytes({ entries }), associatedOf(kdf)).toString('base64')
  const head = { format: mark, version, exportedAt: new Date(options.now).toISOString() }
  return jsonBytes({ ...head, kdf, cipher: 'aes-256-gcm', nonce: nonce.toString('base64'), sealed }, 2)
}

/** Reads an encrypted file. Throws an ExportError if it is not one or the key is wrong. */
export function openFile(bytes: Uint8Array, fileKey: FileKey): Contents {
  const json = parseJson(Buffer.from(bytes).toString('utf8'))
  if (propertyOf(json, 'format') !== mark || propertyOf(json, 'version') !== version) throw exportError('damaged')
  // With another salt or cost, only the password could derive the file's key.
  if (!isDeepStrictEqual(propertyOf(json, 'kdf'), fileKey.kdf)) throw exportError('wrong-password')
  return openSealed(json, fileKey)
}

function openSealed(json: unknown, { kdf, key }: FileKey): Contents {
  const nonce = base64Of(propertyOf(json, 'nonce'))
  const sealed = base64Of(propertyOf(json, 'sealed'))
  if (nonce === null || sealed === null) throw exportError('damaged')
  const opened = openGcm({ key: revealSecret(key), nonce, sealed, associated: associatedOf(kdf) })
  if (opened === null) throw exportError('wrong-password')
  return readEntries(parseJson(opened.toString('utf8')))
}

const sealedParts = ['cipher', 'exportedAt', 'format', 'kdf', 'nonce', 'sealed', 'version']

/**
 * Whether this is a backup as we write it: encrypted as a whole, with nothing outside that a reader could take for accounts. Anyone who can
 * write to the folder can write other files, but only the owner of the password can write this one (CHECKLIST 102).
 */
export function isSealedFile(json: unknown): boolean {
  const file = objectOf(json)
  return (
    file !== null &&
    isDeepStrictEqual(Object.keys(file).toSorted(), sealedParts) &&
    propertyOf(json, 'format') === mark &&
    propertyOf(json, 'cipher') === 'aes-256-gcm' &&
    textOf(propertyOf(json, 'nonce')) !== '' &&
    textOf(propertyOf(json, 'sealed')) !== ''
  )
}

export const countersign: Format = {
  name: 'countersign',
  recognises: ({ json }) => propertyOf(json, 'format') === mark,
  read: async ({ json }, context) => {
    if ((wholeOf(propertyOf(json, 'version')) ?? 0) !== version) throw exportError('unknown-format')
    if (propertyOf(json, 'sealed') === undefined) return readEntries(json)
    const password = needPassword(context)
    const kdf = propertyOf(json, 'kdf')
    const salt = textOf(propertyOf(kdf, 'salt'))
    if (objectOf(kdf) === null || salt === '') throw exportError('damaged')
    const number = (name: string) => wholeOf(propertyOf(kdf, name)) ?? 0
    const cost = { memoryKib: number('memoryKib'), passes: number('passes'), lanes: number('lanes') }
    return openSealed(json, await deriveFileKey(password, { name: 'argon2id', ...cost, salt }, context.budget))
  }
}

export const countersignWriter: Writer = {
  extension: 'json',
  canEncrypt: true,
  keeps: ['note', 'tags', 'isFavorite', 'group', 'recoveryCodes'],
  refuses: () => null,
  write: async (entries, { password, now, random, budget }) => {
    if (password === undefined) {
      return jsonBytes({ format: mark, version, exportedAt: new Date(now).toISOString(), entries }, 2)
    }
    return sealFile(entries, await createFileKey(password, random(16), { budget }), { now, random })
  }
}
