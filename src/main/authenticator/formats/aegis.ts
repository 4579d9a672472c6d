// Aegis' vault, plain or encrypted: a master key in one scrypt slot per password, and the database encrypted with the master key, both
// AES-256-GCM (github.com/beemdevelopment/Aegis, docs/vault.md).
import { deriveScrypt } from './bounded-kdf'
import { createEntryList, typeOf } from './entry-list'
import { exportError, needPassword, type Format, type ImportedEntry, type ReadContext } from './format'
import { base64Of, hexOf, listOf, objectOf, parseJson, propertyOf, textOf, wholeOf } from './json-value'
import { openGcm } from './opened-box'
import { sealGcm } from './sealed-box'
import { createUuid, jsonBytes, numberTags, type WriteContext, type Writer } from './writer'

const passwordSlot = 1

async function openDatabase(vault: unknown, context: ReadContext): Promise<unknown> {
  const header = propertyOf(vault, 'header')
  const slots = listOf(propertyOf(header, 'slots')).filter((slot) => wholeOf(propertyOf(slot, 'type')) === passwordSlot)
  if (slots.length === 0) throw exportError('bound-to-account')
  const password = needPassword(context)
  const database = base64Of(propertyOf(vault, 'db'))
  const master = await openSlots(slots, password, context)
  if (master === null) throw exportError('wrong-password')
  const nonce = hexOf(propertyOf(propertyOf(header, 'params'), 'nonce'))
  const tag = hexOf(propertyOf(propertyOf(header, 'params'), 'tag'))
  if (database === null || nonce === null || tag === null) throw exportError('damaged')
  const opened = openGcm({ key: master, nonce, sealed: Buffer.concat([database, tag]) })
  if (opened === null) throw exportError('damaged')
  return parseJson(opened.toString('utf8'))
}

async function openSlots(slots: readonly unknown[], password: string, context: ReadContext): Promise<Buffer | null> {
  for (const slot of slots) {
    const salt = hexOf(propertyOf(slot, 'salt'))
    const key = hexOf(propertyOf(slot, 'key'))
    const nonce = hexOf(propertyOf(propertyOf(slot, 'key_params'), 'nonce'))
    const tag = hexOf(propertyOf(propertyOf(slot, 'key_params'), 'tag'))
    const [n, r, p] = ['n', 'r', 'p'].map((name) => wholeOf(propertyOf(slot, name)) ?? 0)
    if (salt === null || key === null || nonce === null || tag === null) throw exportError('damaged')
    const parameters = { salt, n: n ?? 0, r: r ?? 0, p: p ?? 0, length: 32 }
    for (const form of passwordForms(password, propertyOf(slot, 'repaired') === true)) {
      const derived = await deriveScrypt(context.budget, form, parameters)
      const master = openGcm({ key: derived, nonce, sealed: Buffer.concat([key, tag]) })
      if (master !== null) return master
    }
  }
  return null
}

/** For non-ASCII passwords, old vaults derived the key from the encoder's whole buffer, including trailing zeros. */
function passwordForms(password: string, isRepaired: boolean): readonly Buffer[] {
  const bytes = Buffer.from(password, 'utf8')
  if (isRepaired || bytes.length === password.length) return [bytes]
  const padded = Buffer.alloc(Math.floor(password.length * 1.1))
  bytes.copy(padded)
  return padded.length > bytes.length ? [bytes, padded] : [bytes]
}

export const aegis: Format = {
  name: 'aegis',
  recognises: ({ json }) => {
    const database = propertyOf(json, 'db')
    return (
      objectOf(propertyOf(json, 'header')) !== null && (typeof database === 'string' || objectOf(database) !== null)
    )
  },
  read: async ({ json }, context) => {
    const kept = propertyOf(json, 'db')
    const database = typeof kept === 'string' ? await openDatabase(json, context) : kept
    if (!Array.isArray(propertyOf(database, 'entries'))) throw exportError('damaged')
    const groups = new Map(
      listOf(propertyOf(database, 'groups')).map((group) => [propertyOf(group, 'uuid'), propertyOf(group, 'name')])
    )
    const list = createEntryList()
    for (const entry of listOf(propertyOf(database, 'entries'))) {
      const info = propertyOf(entry, 'info')
      // Up to version 2, an entry had one group, by name.
      const named = textOf(propertyOf(entry, 'group'))
      list.add({
        type: typeOf(propertyOf(entry, 'type')),
        issuer: propertyOf(entry, 'issuer'),
        name: propertyOf(entry, 'name'),
        secret: propertyOf(info, 'secret'),
        algorithm: propertyOf(info, 'algo'),
        digits: propertyOf(info, 'digits'),
        period: propertyOf(info, 'period'),
        counter: propertyOf(info, 'counter'),
        pin: propertyOf(info, 'pin'),
        note: propertyOf(entry, 'note'),
        tags: [named, ...listOf(propertyOf(entry, 'groups')).map((uuid) => groups.get(uuid))],
        isFavorite: propertyOf(entry, 'favorite') === true
      })
    }
    return list.contents()
  }
}

// The cost that Aegis uses.
const cost = { n: 32_768, r: 8, p: 1 }

function writeDatabase(entries: readonly ImportedEntry[], { random }: WriteContext) {
  const groups = numberTags(entries, () => createUuid(random))
  return {
    version: 3,
    entries: entries.map((entry) => {
      const { type, issuer, name, secret, algorithm: algo, digits, period, counter, pin } = entry
      return {
        type,
        uuid: createUuid(random),
        name,
        issuer,
        note: entry.note ?? '',
        favorite: entry.isFavorite ?? false,
        icon: null,
        info: {
          secret,
          algo,
          digits,
          ...(counter === undefined ? { period } : { counter }),
          ...(type === 'motp' || type === 'yandex' ? { pin: pin ?? null } : {})
        },
        groups: (entry.tags ?? []).map((tag) => groups.get(tag))
      }
    }),
    groups: [...groups].map(([name, uuid]) => ({ uuid, name })),
    icons_optimized: true
  }
}

function splitTag(sealed: Buffer) {
  return { body: sealed.subarray(0, -16), tag: sealed.subarray(-16).toString('hex') }
}

export const aegisWriter: Writer = {
  extension: 'json',
  canEncrypt: true,
  keeps: ['note', 'tags', 'isFavorite'],
  refuses: () => null,
  write: async (entries, context) => {
    const { password, random, budget } = context
    const db = writeDatabase(entries, context)
    if (password === undefined) return jsonBytes({ version: 1, header: { slots: null, params: null }, db }, 4)
    const master = random(32)
    const salt = random(32)
    const slotNonce = random(12)
    const slotKey = await deriveScrypt(budget, Buffer.from(password, 'utf8'), { salt, ...cost, length: 32 })
    const slot = splitTag(sealGcm(slotKey, slotNonce, master))
    const nonce = random(12)
    const sealed = splitTag(sealGcm(master, nonce, jsonBytes(db)))
    const header = {
      slots: [
        {
          type: passwordSlot,
          uuid: createUuid(random),
          key: slot.body.toString('hex'),
          key_params: { nonce: slotNonce.toString('hex'), tag: slot.tag },
          ...cost,
          salt: salt.toString('hex'),
          repaired: true,
          is_backup: false
        }
      ],
      params: { nonce: nonce.toString('hex'), tag: sealed.tag }
    }
    return jsonBytes({ version: 1, header, db: sealed.body.toString('base64') }, 4)
  }
}
