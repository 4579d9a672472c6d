// Accounts' own images. They reveal no more than the issuer, so they are not sealed.
import type { OwnLogo } from '../../../shared/contract'
import type { VaultDatabase } from './database'
import { isListed } from './listed'

export interface LogoTable {
  /** Images of listed accounts that show their own. */
  list(): OwnLogo[]
  has(entryId: string): boolean
  set(entryId: string, png: Uint8Array): void
  /** Copies one account's image, if it has one, to another. */
  copy(fromId: string, toId: string): void
}

export function createLogoTable(database: VaultDatabase): LogoTable {
  const select = database.prepare<[], { id: string; png: Buffer }>(
    `select entry.id, own_logo.png from own_logo join entry on entry.id = own_logo.entry_id
      where entry.logo = 'own' and ${isListed}`
  )
  const selectOne = database.prepare<[string], { entry_id: string }>('select entry_id from own_logo where entry_id = ?')
  const upsert = database.prepare<[string, Uint8Array]>(
    'insert into own_logo (entry_id, png) values (?, ?) on conflict (entry_id) do update set png = excluded.png'
  )
  const copy = database.prepare<[string, string]>(
    'insert into own_logo (entry_id, png) select ?, png from own_logo where entry_id = ?'
  )
  return {
    list: () => select.all().map(({ id, png }) => ({ id, png: new Uint8Array(png) })),
    has: (entryId) => selectOne.get(entryId) !== undefined,
    set: (entryId, png) => {
      upsert.run(entryId, png)
    },
    copy: (fromId, toId) => {
      copy.run(toId, fromId)
    }
  }
}
