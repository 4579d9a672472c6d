// Images that a user gave an account. They say no more than its issuer does, so they are kept as they are.
import type { OwnLogo } from '../../../shared/contract'
import type { VaultDatabase } from './database'
import { isListed } from './listed'

export interface LogoTable {
  /** Of accounts of the list that show their own image. */
  list(): OwnLogo[]
  has(entryId: string): boolean
  set(entryId: string, png: Uint8Array): void
  /** Gives one account's image, if it has one, to another. */
  copy(fromId: string, toId: string): void
}

export function createLogoTable(database: VaultDatabase): LogoTable {
  const select = database.prepare<[], { id: string; png: Buffer }>(
    `SELECT entry.id, own_logo.png FROM own_logo JOIN entry ON entry.id = own_logo.entry_id
      WHERE entry.logo = 'own' AND ${isListed}`
  )
  const selectOne = database.prepare<[string], { entry_id: string }>('SELECT entry_id FROM own_logo WHERE entry_id = ?')
  const upsert = database.prepare<[string, Uint8Array]>(
    'INSERT INTO own_logo (entry_id, png) VALUES (?, ?) ON CONFLICT (entry_id) DO UPDATE SET png = excluded.png'
  )
  const copy = database.prepare<[string, string]>(
    'INSERT INTO own_logo (entry_id, png) SELECT ?, png FROM own_logo WHERE entry_id = ?'
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
