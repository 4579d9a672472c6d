// Single sign-on in the store: the settings (a draft and the active ones), linked identities, break-glass admins, and people who wait for a
// link. The client secret is sealed.
import type { SsoAwaiting } from '../../../shared/contract'
import type { SsoConfig } from '../../../shared/model/sso'
import type { Sealer } from '../../protection/sealing'
import type { Secret } from '../../protection/secret'
import type { LinkMaker } from '../domain/sso-links'
import type { Db } from './database'

export type SsoSlot = 'draft' | 'active'

export interface SsoRow {
  readonly config: SsoConfig
  readonly secret: Secret | null
  readonly revision: string
  /** The result of the last test of exactly this revision, as the services wrote it. */
  readonly test: string | null
  readonly at: number
}

export interface SsoLink {
  readonly issuer: string
  readonly subject: string
  readonly userId: string
  readonly email: string | null
  readonly linkedAt: number
  readonly lastSignInAt: number | null
  readonly madeBy: LinkMaker
  /** Since the store went back to an earlier copy, the link counts only after it is confirmed. */
  readonly isAwaiting: boolean
}

export interface SsoWaitingRow {
  readonly issuer: string
  readonly subject: string
  readonly email: string | null
  readonly name: string | null
  readonly reason: string
  readonly at: number
}

export interface SsoAdminRow {
  readonly id: string
  readonly email: string
  readonly name: string
}

export interface SsoTable {
  find(slot: SsoSlot): SsoRow | null
  save(slot: SsoSlot, row: SsoRow): void
  /** Compare-and-set; false if the draft is no longer at this revision. */
  saveTest(revision: string, test: string): boolean
  remove(slot: SsoSlot): void
  isEnabled(): boolean
  findLink(issuer: string, subject: string): SsoLink | null
  findLinkOf(userId: string, issuer: string): SsoLink | null
  /** False if the identity or the user is already linked. */
  insertLink(link: Omit<SsoLink, 'lastSignInAt' | 'isAwaiting'>): boolean
  touchLink(issuer: string, subject: string, email: string | null, at: number): void
  /** `madeBy`: who counts as its maker from now on. */
  confirmLink(userId: string, issuer: string, madeBy: LinkMaker): void
  removeLink(userId: string, issuer: string): boolean
  /** For every issuer. Returns the removed links. */
  removeLinksOf(userId: string): readonly SsoLink[]
  /** By name, the first `limit`. */
  listAwaiting(issuer: string, limit: number): readonly SsoAwaiting[]
  countAwaiting(issuer: string): number
  /** Switches single sign-on off, marks its draft as untested, removes all break-glass admins and makes every link wait to be confirmed. */
  suspend(): void
  /** Linked users who never chose a password here. */
  countWithoutPassword(): number
  isBreakGlass(userId: string): boolean
  listBreakGlass(): readonly SsoAdminRow[]
  setBreakGlass(userIds: readonly string[]): void
  /** Active admins with a password of their own and a working factor, by name. */
  listFitAdmins(limit: number): readonly SsoAdminRow[]
  isFitAdmin(userId: string): boolean
  listWaiting(issuer: string): readonly SsoWaitingRow[]
  /** Keeps the newest `limit`. */
  saveWaiting(row: SsoWaitingRow, limit: number): void
  removeWaiting(issuer: string, subject: string): boolean
}

const fit = `users.role = 'admin' and users.status = 'active' and users.password_hash is not null
  and users.password_changed_at is not null and users.factor_state = 'enrolled'`
const linkColumns = `issuer, subject, user_id as userId, email, linked_at as linkedAt, last_sign_in_at as lastSignInAt,
  made_by as madeBy, is_awaiting as isAwaiting`
type LinkRow = Omit<SsoLink, 'isAwaiting'> & { readonly isAwaiting: number }
const toLink = (row: LinkRow): SsoLink => ({ ...row, isAwaiting: row.isAwaiting === 1 })
export const ssoPurpose = 'panel/sso'
export const ssoIdentityOf = (slot: SsoSlot, revision: string) => `client-secret:${slot}:${revision}`

/** Fields that older settings lack get the careful value. */
const readConfig = (text: string): SsoConfig => {
  const config = JSON.parse(text) as Omit<SsoConfig, 'takesVerifiedAsText'> & Partial<SsoConfig>
  return { ...config, takesVerifiedAsText: config.takesVerifiedAsText === true }
}

interface SettingsRow {
  config: string
  sealed_secret: Buffer | null
  revision: string
  test: string | null
  at: number
}

/** What remains of single sign-on after going back to an earlier copy (CHECKLIST 92). */
export function suspendSso(db: Db): void {
  db.prepare(`delete from sso_settings where slot = 'active'`).run()
  db.prepare('update sso_settings set test = null').run()
  db.prepare('delete from sso_break_glass').run()
  db.prepare('update sso_links set is_awaiting = 1').run()
}

export function createSsoTable(db: Db, sealer: Sealer): SsoTable {
  const find = db.prepare<[string], SettingsRow>('select * from sso_settings where slot = ?')
  const save = db.prepare(
    'insert or replace into sso_settings (slot, config, sealed_secret, revision, test, at) values (?, ?, ?, ?, ?, ?)'
  )
  const saveTest = db.prepare(`update sso_settings set test = ? where slot = 'draft' and revision = ?`)
  const remove = db.prepare('delete from sso_settings where slot = ?')
  const active = db.prepare<[], object>(`select 1 from sso_settings where slot = 'active'`)
  const findLink = db.prepare<[string, string], LinkRow>(
    `select ${linkColumns} from sso_links where issuer = ? and subject = ?`
  )
  const findLinkOf = db.prepare<[string, string], LinkRow>(
    `select ${linkColumns} from sso_links where user_id = ? and issuer = ?`
  )
  const insertLink = db.prepare(
    `insert into sso_links (issuer, subject, user_id, email, linked_at, made_by) values (?, ?, ?, ?, ?, ?)
       on conflict do nothing`
  )
  const touchLink = db.prepare('update sso_links set email = ?, last_sign_in_at = ? where issuer = ? and subject = ?')
  const confirmLink = db.prepare('update sso_links set is_awaiting = 0, made_by = ? where user_id = ? and issuer = ?')
  const removeLink = db.prepare('delete from sso_links where user_id = ? and issuer = ?')
  const linksOf = db.prepare<[string], LinkRow>(`select ${linkColumns} from sso_links where user_id = ?`)
  const removeLinks = db.prepare('delete from sso_links where user_id = ?')
  const awaiting = db.prepare<[string, number], SsoAwaiting>(
    `select users.id as userId, users.email, users.name, users.role, subject, sso_links.email as linkEmail,
       linked_at as linkedAt
     from sso_links join users on users.id = user_id where issuer = ? and is_awaiting order by search limit ?`
  )
  const countAwaiting = db.prepare<[string], { count: number }>(
    'select count(*) as count from sso_links where issuer = ? and is_awaiting'
  )
  const withoutPassword = db.prepare<[], { count: number }>(
    `select count(*) as count from users where password_changed_at is null and status = 'active'
       and id in (select user_id from sso_links)`
  )
  const isBreakGlass = db.prepare<[string], object>('select 1 from sso_break_glass where user_id = ?')
  const listBreakGlass = db.prepare<[], SsoAdminRow>(
    'select id, email, name from users where id in (select user_id from sso_break_glass) order by search'
  )
  const clearBreakGlass = db.prepare('delete from sso_break_glass')
  const addBreakGlass = db.prepare('insert into sso_break_glass (user_id) values (?) on conflict do nothing')
  const fitAdmins = db.prepare<[number], SsoAdminRow>(
    `select id, email, name from users where ${fit} order by search limit ?`
  )
  const isFit = db.prepare<[string], object>(`select 1 from users where ${fit} and id = ?`)
  const listWaiting = db.prepare<[string], SsoWaitingRow>(
    'select issuer, subject, email, name, reason, at from sso_waiting where issuer = ? order by at desc, subject'
  )
  const saveWaiting = db.prepare(
    'insert or replace into sso_waiting (issuer, subject, email, name, reason, at) values (?, ?, ?, ?, ?, ?)'
  )
  const trimWaiting = db.prepare(
    `delete from sso_waiting where (issuer, subject) not in
       (select issuer, subject from sso_waiting order by at desc, subject limit ?)`
  )
  const removeWaiting = db.prepare('delete from sso_waiting where issuer = ? and subject = ?')
  return {
    find(slot) {
      const row = find.get(slot)
      if (row === undefined) return null
      return {
        config: readConfig(row.config),
        secret: row.sealed_secret === null ? null : sealer.open(row.sealed_secret, ssoIdentityOf(slot, row.revision)),
        revision: row.revision,
        test: row.test,
        at: row.at
      }
    },
    save(slot, { config, secret, revision, test, at }) {
      const sealed = secret === null ? null : sealer.seal(secret, ssoIdentityOf(slot, revision))
      save.run(slot, JSON.stringify(config), sealed, revision, test, at)
    },
    saveTest: (revision, test) => saveTest.run(test, revision).changes === 1,
    remove(slot) {
      remove.run(slot)
    },
    isEnabled: () => active.get() !== undefined,
    findLink(issuer, subject) {
      const row = findLink.get(issuer, subject)
      return row === undefined ? null : toLink(row)
    },
    findLinkOf(userId, issuer) {
      const row = findLinkOf.get(userId, issuer)
      return row === undefined ? null : toLink(row)
    },
    insertLink: ({ issuer, subject, userId, email, linkedAt, madeBy }) =>
      insertLink.run(issuer, subject, userId, email, linkedAt, madeBy).changes === 1,
    confirmLink(userId, issuer, madeBy) {
      confirmLink.run(madeBy, userId, issuer)
    },
    touchLink(issuer, subject, email, at) {
      touchLink.run(email, at, issuer, subject)
    },
    removeLink: (userId, issuer) => removeLink.run(userId, issuer).changes === 1,
    removeLinksOf(userId) {
      const links = linksOf.all(userId).map(toLink)
      removeLinks.run(userId)
      return links
    },
    listAwaiting: (issuer, limit) => awaiting.all(issuer, limit),
    countAwaiting: (issuer) => countAwaiting.get(issuer)?.count ?? 0,
    suspend() {
      suspendSso(db)
    },
    countWithoutPassword: () => withoutPassword.get()?.count ?? 0,
    isBreakGlass: (userId) => isBreakGlass.get(userId) !== undefined,
    listBreakGlass: () => listBreakGlass.all(),
    setBreakGlass(userIds) {
      clearBreakGlass.run()
      for (const id of userIds) addBreakGlass.run(id)
    },
    listFitAdmins: (limit) => fitAdmins.all(limit),
    isFitAdmin: (userId) => isFit.get(userId) !== undefined,
    listWaiting: (issuer) => listWaiting.all(issuer),
    saveWaiting({ issuer, subject, email, name, reason, at }, limit) {
      saveWaiting.run(issuer, subject, email, name, reason, at)
      trimWaiting.run(limit)
    },
    removeWaiting: (issuer, subject) => removeWaiting.run(issuer, subject).changes === 1
  }
}
