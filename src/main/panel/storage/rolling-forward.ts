// Going back does not restore the store exactly as the copy has it: what happened since then and must not be undone is carried into the
// copy. The audit log continues, rights only sink, and what was used up or revoked stays so. `plans` says what happens to each table. An
// unlisted table stops the restore, so that none is brought back by oversight.
import type { Party } from '../../../shared/model/audit'
import type { AuditData } from '../../../shared/model/audit-data'
import type { SsoConfig } from '../../../shared/model/sso'
import type { FileHead } from '../../protection/anchor'
import { findAdministration, isKeptAdministered } from '../domain/administration'
import { stricterPolicy } from '../domain/going-back'
import { defaultPolicy } from '../domain/policy'
import { canonicalIssuer } from '../domain/sso'
import { createAccountTable } from './account-table'
import { createAdministratorTable } from './administrators'
import { carryAudit } from './audit-forward'
import { createAuditLog } from './audit-log'
import type { Db } from './database'
import { createRowWriter, readAllRows, type Row } from './raw-rows'
import { createRecoveryTable } from './recovery-table'
import { suspendSso } from './sso-table'
import { tryReading, unreadable } from '../../sqlite/unreadable'
import { carryUsers, type UsersCarried } from './user-forward'

export interface GoingBack extends UsersCarried {
  /** Who asked; null if nobody is logged in. */
  readonly actor: Party | null
  readonly profileId: string | null
  /** When the copy was made, in ms since epoch. */
  readonly takenAt: number
  /** Where the rights journal continues. */
  readonly journal: FileHead
  /** The id by which the anchor knows the built store. */
  readonly opening: string
}

/**
 * `own`: as in the copy. `apart`: written by its own rule. `present`: as in the present store, if readable. `agreed`: a way to log in; from
 * a doubted store only what both stores have. `none`: emptied.
 */
type Plan = 'own' | 'apart' | 'present' | 'none' | { readonly agreed: readonly string[] }

const plans: Readonly<Record<string, Plan>> = {
  key_check: 'own',
  account: 'apart',
  users: 'apart',
  factors: 'apart',
  backup_sets: 'apart',
  backup_codes: 'apart',
  audit: 'apart',
  // Triggers update these with each row.
  audit_counts: 'apart',
  audit_counting: 'apart',
  user_counts: 'apart',
  store_state: 'apart',
  profiles: 'present',
  throttles: 'present',
  wrong_answers: 'present',
  remembered_browsers: 'none',
  // A recovery key that was used or replaced since then does not return. From a doubted store, only a key that both have counts.
  account_recovery: { agreed: ['key_id'] },
  // An older record does not reopen a finished import.
  unfinished_imports: { agreed: ['import_id', 'position'] },
  // An unlinked identity stays unlinked. The rest is switched off, and each link waits to be confirmed.
  sso_settings: { agreed: ['slot', 'revision'] },
  sso_links: { agreed: ['issuer', 'subject', 'user_id'] },
  sso_break_glass: { agreed: ['user_id'] },
  sso_waiting: { agreed: ['issuer', 'subject'] }
}

/**
 * Carries what happened since the copy was made into `target`, which is the migrated copy. `present` is null if nothing of it can be read.
 * Returns false and leaves `target` unchanged if nobody could administer afterwards.
 */
export function rollForward(target: Db, present: Db | null, given: GoingBack): boolean {
  const refused = new Error('no one could administer the account')
  try {
    target
      .transaction(() => {
        carryAccount(target, present, given)
        carryUsers(target, present, given)
        for (const table of tablesOf(target)) carryTable(target, present, table, given)
        // Attempts are counted even without a key.
        target.prepare('insert or ignore into account_recovery (id) values (1)').run()
        markState(target, given)
        const issuer = findActiveIssuer(target)
        suspendSso(target)
        const lost = present === null ? 0 : carryAudit(target, present).lost
        const note = <Kind extends 'store.restored' | 'sso.disabled'>(kind: Kind, data: AuditData<Kind>) => {
          const { now: at, actor, profileId: profile } = given
          createAuditLog(target).append({ at, kind, actor, subject: null, profile, data })
        }
        note('store.restored', { takenAt: given.takenAt, ...(lost > 0 ? { lostRows: lost } : {}) })
        if (issuer !== null) note('sso.disabled', { issuer, by: 'store.restored' })
        if (!isAdministered(target, present, given)) throw refused
      })
      .immediate()
    return true
  } catch (error) {
    if (error === refused) return false
    throw error
  }
}

/** Whether someone can administer the built store, or the present store was no better. */
function isAdministered(target: Db, present: Db | null, { now, trust }: GoingBack): boolean {
  const authStateIn = (db: Db) => {
    const issuer = findActiveIssuer(db)
    const policy = createAccountTable(db).find()?.policy ?? defaultPolicy
    const rules = { now, policy, isSsoEnabled: issuer !== null }
    const admins = createAdministratorTable(db).iterate(issuer === null ? '' : canonicalIssuer(issuer))
    return findAdministration(admins, rules)
  }
  const after = authStateIn(target)
  if (trust === 'whole' && present !== null) return isKeptAdministered(authStateIn(present), after)
  // An unknown earlier state counts as good. If no admin can be confirmed, the account recovery key leads back in.
  return createRecoveryTable(target).findKey() !== null || isKeptAdministered('provided', after)
}

/** The issuer of active single sign-on; null while it is off. */
function findActiveIssuer(db: Db): string | null {
  const active = db.prepare<[], { config: string }>(`select config from sso_settings where slot = 'active'`).get()
  return active === undefined ? null : (JSON.parse(active.config) as SsoConfig).issuer
}

const tablesOf = (db: Db): readonly string[] =>
  db
    .prepare<[], { name: string }>(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`)
    .all()
    .map(({ name }) => name)

function carryTable(target: Db, present: Db | null, table: string, { trust }: GoingBack): void {
  const plan = plans[table]
  if (plan === undefined) throw new Error(`a restore does not know the table ${table}`)
  if (plan === 'own' || plan === 'apart') return
  const theirs = present === null || plan === 'none' ? unreadable : readAllRows(present, table)
  if (plan === 'present' && theirs === unreadable) return
  let rows: readonly Row[] = theirs === unreadable ? [] : theirs
  if (typeof plan === 'object' && trust === 'doubted') {
    const keyOf = (row: Row) => JSON.stringify(plan.agreed.map((name) => row[name]))
    const own = readAllRows(target, table)
    const kept = new Set(own === unreadable ? [] : own.map(keyOf))
    rows = rows.filter((row) => kept.has(keyOf(row)))
  }
  const isUser = target.prepare<[unknown], object>('select 1 from users where id = ?')
  target.prepare(`delete from ${table}`).run()
  const writer = createRowWriter(target, table)
  for (const row of rows) if (row['user_id'] === undefined || isUser.get(row['user_id'])) writer.insert(row)
}

function markState(target: Db, { journal, opening }: GoingBack): void {
  target
    .prepare('update store_state set opening = ?, journal_count = ?, journal_hash = ?, journal_bytes = ? where id = 1')
    .run(opening, journal.count, journal.hash, journal.bytes)
}

function carryAccount(target: Db, present: Db | null, { trust }: GoingBack): void {
  if (present === null) return
  const accounts = createAccountTable(target)
  const theirs = tryReading(() => createAccountTable(present).find())
  if (theirs === unreadable || theirs === null) return
  const own = accounts.find()
  if (own !== null) accounts.setPolicy(stricterPolicy(own.policy, theirs.policy))
  else if (trust === 'whole') accounts.insert(theirs)
}
