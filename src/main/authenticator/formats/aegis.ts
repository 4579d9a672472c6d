// Aegis' vault, plain or encrypted: a master key under one scrypt slot a password, the database under the master key,
// both AES-256-GCM (github.com/beemdevelopment/Aegis, docs/vault.md).
import { deriveScrypt } from './bounded-kdf'
import { createEntryList, typeOf } from './entry-list'
import { exportError, needPassword, type Format, type ReadContext } from './format'
import { base64Of, hexOf, listOf, objectOf, parseJson, propertyOf, textOf, wholeOf } from './json-value'
import { openGcm } from './opened-box'

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

/** Old vaults derived from an encoder's whole buffer, zeros at its end included, where the password was not ASCII. */
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
      // Up to version 2 an entry had one group, by name.
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
