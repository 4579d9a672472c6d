// Which users' rights a change touched, and what is recorded about them. Temporary triggers of this connection collect the users, so that
// no change can forget it; `transact` in store.ts requests the records before it commits.
import type { FactorState } from '../../../shared/model/factor'
import type { Role, UserStatus } from '../../../shared/model/user'
import type { FileHead } from '../../protection/anchor'
import { readRights, takesAway, writeRights, type Rights } from '../domain/rights'
import type { Db } from './database'
import { emptyHead, type RightsRecord } from './rights-journal'

export interface ChangedRights {
  readonly records: readonly RightsRecord[]
  /** A user has fewer rights than before. */
  readonly isTaking: boolean
}

export interface RightsTable {
  /**
   * The rights that the current change made different from their records, and those of the users in `again` in any case. Clears what the
   * triggers collected.
   */
  takeChanged(again: ReadonlySet<string>): ChangedRights
  /** Includes these users in the current change, too. */
  touch(userIds: Iterable<string>): void
  /** Marks `records` as written to the journal, which now ends at `head`. Runs in the same change. */
  markRecorded(records: readonly RightsRecord[], head: FileHead): void
  /** Where the journal ended at the last commit. */
  readJournalHead(): FileHead
  setJournalHead(head: FileHead): void
  readOpening(): string | null
  setOpening(name: string): void
  /** Users without a record, at most `limit`. */
  listUnrecorded(limit: number): readonly string[]
  /** Users after `id`, in order of their ids, with the rights in their rows and the number of their last record. */
  listAfter(
    id: string,
    limit: number
  ): readonly { readonly id: string; readonly rights: Rights; readonly number: number | null }[]
  /** Lowers a row to `rights`. */
  lower(id: string, rights: Rights, at: number): void
  /** Marks every user as unrecorded, so that all are recorded again. */
  forgetRecords(): void
}

interface Row {
  id: string
  role: Role
  status: UserStatus
  factor_state: FactorState
  factor_id: string | null
  set_id: string | null
  used: string
  journal_rights: string | null
  journal_number: number | null
}

const columns = `u.id, u.role, u.status, u.factor_state, coalesce(f.id, 'at ' || f.created_at) as factor_id, coalesce(s.id, 'at ' || s.created_at) as set_id, u.journal_rights,
  u.journal_number,
  (select json_group_array(position) from
    (select position from backup_codes c where c.user_id = u.id and c.used_at is not null order by position)) as used`
const joins = 'users u left join factors f on f.user_id = u.id left join backup_sets s on s.user_id = u.id'

const toRights = (row: Row): Rights => ({
  role: row.role,
  status: row.status,
  factorId: row.factor_id,
  isFactorDisabled: row.factor_state === 'disabled',
  setId: row.set_id,
  used: JSON.parse(row.used) as number[]
})

/** Statements that touch rights; `who` names the user. */
const rightsChanges = [
  ['users_made', 'insert on users', 'new.id'],
  ['users_gone', 'delete on users', 'old.id'],
  ['users_changed', 'update of role, status, factor_state on users', 'new.id'],
  ['factors_made', 'insert on factors', 'new.user_id'],
  ['factors_gone', 'delete on factors', 'old.user_id'],
  ['factors_changed', 'update of id, sealed, disabled_at on factors', 'new.user_id'],
  ['sets_made', 'insert on backup_sets', 'new.user_id'],
  ['sets_gone', 'delete on backup_sets', 'old.user_id'],
  ['codes_used', 'update of used_at, hash on backup_codes', 'new.user_id']
] as const

/** Statements that take away something that the journal does not record: a way to log in, or what a policy allowed. */
const revocations = [
  ['passwords', 'update of password_hash, activation_hash, enrolment_hash on users'],
  ['browsers', 'delete on remembered_browsers'],
  ['identities', 'delete on sso_links'],
  ['policies', 'update on account'],
  ['providers', 'update on sso_settings'],
  ['providers_gone', 'delete on sso_settings']
] as const

function watch(db: Db): void {
  db.exec(`create temp table touched (id text primary key) without rowid;
    create temp table revoked (what text primary key) without rowid;`)
  for (const [name, change, who] of rightsChanges) {
    const [verb, table] = change.split(' on ')
    db.exec(`create temp trigger rights_${name} after ${verb ?? ''} on main.${table ?? ''} begin
      insert or ignore into touched (id) values (${who}); end;`)
  }
  for (const [name, change] of revocations) {
    const [verb, table] = change.split(' on ')
    db.exec(`create temp trigger revoked_${name} after ${verb ?? ''} on main.${table ?? ''} begin
      insert or ignore into revoked (what) values ('${name}'); end;`)
  }
}

export function createRightsTable(db: Db): RightsTable {
  watch(db)
  const touched = db.prepare<[], { id: string }>('select id from temp.touched order by id')
  const untouch = db.prepare('delete from temp.touched')
  const touch = db.prepare('insert or ignore into temp.touched (id) values (?)')
  const revoked = db.prepare<[], object>('select 1 from temp.revoked limit 1')
  const unrevoke = db.prepare('delete from temp.revoked')
  const find = db.prepare<[string], Row>(`select ${columns} from ${joins} where u.id = ?`)
  const mark = db.prepare('update users set journal_number = ?, journal_rights = ? where id = ?')
  const head = db.prepare<[], FileHead>(
    'select journal_count as count, journal_hash as hash, journal_bytes as bytes from store_state where id = 1'
  )
  const setHead = db.prepare(
    'update store_state set journal_count = ?, journal_hash = ?, journal_bytes = ? where id = 1'
  )
  const opening = db.prepare<[], { opening: string | null }>('select opening from store_state where id = 1')
  const setOpening = db.prepare('update store_state set opening = ? where id = 1')
  const unrecorded = db.prepare<[number], { id: string }>('select id from users where journal_rights is null limit ?')
  const after = db.prepare<[string, number], Row>(
    `select ${columns} from ${joins} where u.id > ? order by u.id limit ?`
  )
  const setRow = db.prepare('update users set role = ?, status = ?, factor_state = ? where id = ?')
  const disableFactor = db.prepare('update factors set disabled_at = coalesce(disabled_at, ?) where user_id = ?')
  const removeSet = db.prepare('delete from backup_sets where user_id = ?')
  const useCode = db.prepare(
    'update backup_codes set used_at = ? where user_id = ? and position = ? and used_at is null'
  )
  const countLeft = db.prepare(
    `update users set codes_left = (select count(*) from backup_codes where user_id = users.id and used_at is null)
     where id = ?`
  )
  const forgetTrusts = db.prepare('delete from remembered_browsers where user_id = ?')
  const forget = db.prepare('update users set journal_number = null, journal_rights = null')
  const setJournalHead = ({ count, hash, bytes }: FileHead) => {
    setHead.run(count, hash, bytes)
  }

  return {
    takeChanged(again) {
      for (const id of again) touch.run(id)
      const records: RightsRecord[] = []
      let isTaking = revoked.get() !== undefined
      if (isTaking) unrevoke.run()
      const ids = touched.all()
      for (const { id } of ids) {
        const row = find.get(id)
        const rights = row === undefined ? null : toRights(row)
        const recorded = row?.journal_rights ?? null
        if (rights !== null && recorded === writeRights(rights) && !again.has(id)) continue
        isTaking ||= rights === null || takesAway(recorded === null ? null : readRights(recorded), rights)
        records.push([id, rights])
      }
      if (ids.length > 0) untouch.run()
      return { records, isTaking }
    },
    touch(userIds) {
      for (const id of userIds) touch.run(id)
    },
    markRecorded(records, behind) {
      const first = behind.count - records.length + 1
      records.forEach(([id, rights], index) => {
        if (rights !== null) mark.run(first + index, writeRights(rights), id)
      })
      setJournalHead(behind)
    },
    readJournalHead: () => head.get() ?? emptyHead,
    setJournalHead,
    readOpening: () => opening.get()?.opening ?? null,
    setOpening(name) {
      setOpening.run(name)
    },
    listUnrecorded: (limit) => unrecorded.all(limit).map(({ id }) => id),
    listAfter: (id, limit) =>
      after.all(id, limit).map((row) => ({ id: row.id, rights: toRights(row), number: row.journal_number })),
    lower(id, rights, at) {
      const row = find.get(id)
      if (row === undefined) return
      const state = rights.isFactorDisabled ? 'disabled' : row.factor_state
      setRow.run(rights.role, rights.status, state, id)
      if (rights.isFactorDisabled) disableFactor.run(at, id)
      if (rights.setId === null) removeSet.run(id)
      else for (const position of rights.used) useCode.run(at, id, position)
      countLeft.run(id)
      forgetTrusts.run(id)
    },
    forgetRecords() {
      forget.run()
    }
  }
}
