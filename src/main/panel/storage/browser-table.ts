// Browser profiles, and for whom each is remembered. The token is in the keychain; this table has its SHA-256.
import type { Db } from './database'

export interface Profile {
  readonly id: string
  readonly name: string
  readonly createdAt: number
}

export interface Trust {
  readonly id: string
  readonly userId: string
  readonly profileId: string
  readonly tokenHash: Uint8Array
  readonly createdAt: number
  readonly expiresAt: number
  readonly lastUsedAt: number | null
}

export interface BrowserTable {
  listProfiles(): readonly Profile[]
  /** Adds the profile with `name` if it is new. */
  insertProfile(profile: Profile): void
  renameProfile(id: string, name: string): void
  removeProfile(id: string): void
  findTrust(userId: string, profileId: string): Trust | null
  listTrusts(userId: string): readonly Trust[]
  listAllTrusts(): readonly Trust[]
  /** Replaces the remembered browser of this user in this profile. */
  saveTrust(trust: Trust): void
  /** Compare-and-set of the token's hash; false if it changed meanwhile or was forgotten. */
  rotateTrust(id: string, from: Uint8Array, to: Uint8Array, at: number): boolean
  /** Forgets a user's browsers and returns them, so that their tokens can be removed from the keychain. */
  removeTrusts(userId: string): readonly Trust[]
  removeTrust(userId: string, id: string): Trust | null
  /** For every user and browser. */
  removeAllTrusts(): void
}

interface Row {
  id: string
  user_id: string
  profile_id: string
  token_hash: Buffer
  created_at: number
  expires_at: number
  last_used_at: number | null
}

const toTrust = (row: Row): Trust => ({
  id: row.id,
  userId: row.user_id,
  profileId: row.profile_id,
  tokenHash: row.token_hash,
  createdAt: row.created_at,
  expiresAt: row.expires_at,
  lastUsedAt: row.last_used_at
})

export function createBrowserTable(db: Db): BrowserTable {
  const listProfiles = db.prepare<[], Profile>('select id, name, created_at as createdAt from profiles order by rowid')
  const insertProfile = db.prepare(
    'insert into profiles (id, name, created_at) values (?, ?, ?) on conflict do nothing'
  )
  const renameProfile = db.prepare('update profiles set name = ? where id = ?')
  const removeProfile = db.prepare('delete from profiles where id = ?')
  const find = db.prepare<[string, string], Row>(
    'select * from remembered_browsers where user_id = ? and profile_id = ?'
  )
  const list = db.prepare<[string], Row>('select * from remembered_browsers where user_id = ? order by created_at, id')
  const listAll = db.prepare<[], Row>('select * from remembered_browsers')
  const save = db.prepare(
    `insert or replace into remembered_browsers
       (id, user_id, profile_id, token_hash, created_at, expires_at, last_used_at) values (?, ?, ?, ?, ?, ?, ?)`
  )
  const rotate = db.prepare(
    'update remembered_browsers set token_hash = ?, last_used_at = ? where id = ? and token_hash = ?'
  )
  const removeAll = db.prepare('delete from remembered_browsers where user_id = ?')
  const removeEvery = db.prepare('delete from remembered_browsers')
  const remove = db.prepare<[string, string], Row>(
    'delete from remembered_browsers where user_id = ? and id = ? returning *'
  )
  return {
    listProfiles: () => listProfiles.all(),
    insertProfile({ id, name, createdAt }) {
      insertProfile.run(id, name, createdAt)
    },
    renameProfile(id, name) {
      renameProfile.run(name, id)
    },
    removeProfile(id) {
      removeProfile.run(id)
    },
    findTrust(userId, profileId) {
      const row = find.get(userId, profileId)
      return row === undefined ? null : toTrust(row)
    },
    listTrusts: (userId) => list.all(userId).map(toTrust),
    listAllTrusts: () => listAll.all().map(toTrust),
    saveTrust(trust) {
      const { id, userId, profileId, tokenHash, createdAt, expiresAt, lastUsedAt } = trust
      save.run(id, userId, profileId, tokenHash, createdAt, expiresAt, lastUsedAt)
    },
    rotateTrust: (id, from, to, at) => rotate.run(to, at, id, from).changes === 1,
    removeTrusts(userId) {
      const trusts = list.all(userId).map(toTrust)
      removeAll.run(userId)
      return trusts
    },
    removeAllTrusts() {
      removeEvery.run()
    },
    removeTrust(userId, id) {
      const row = remove.get(userId, id)
      return row === undefined ? null : toTrust(row)
    }
  }
}
