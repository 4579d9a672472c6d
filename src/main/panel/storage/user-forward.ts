// The users of a store that goes back to a copy. domain/going-back.ts decides about each; this file reads them from both stores and writes
// them into the copy. A user in both stores keeps the newer row, so that a changed password stays changed, but the copy's name.
import type { Role, UserStatus } from '../../../shared/model/user'
import { decideUser, type Decision, type Trust } from '../domain/going-back'
import { writeRights, type Rights } from '../domain/rights'
import type { Db } from './database'
import { areSameRows, createRowReader, createRowWriter, type Row } from './raw-rows'
import { tryReading, unreadable } from '../../sqlite/unreadable'
import { toSearchText } from './user-table'

export interface UsersCarried {
  readonly trust: Trust
  /** The journal's last record of a user. Null: deleted; undefined: none. */
  readonly lastRightsOf: (userId: string) => Rights | null | undefined
  /** In ms since epoch. */
  readonly now: number
  /** If it is unknown which codes were used, none up to this time step is accepted. */
  readonly lastStep: number
}

/** A user in one store: their row and the rows that belong to it. */
interface Found {
  readonly user: Row
  readonly factor: Row | null
  readonly set: Row | null
  readonly codes: readonly Row[]
}

const tables = { factors: 'factors', sets: 'backup_sets', codes: 'backup_codes' } as const
/** The id as the journal has it (rights-table.ts). */
const idOf = (row: Row | null): string | null =>
  row === null ? null : String(row['id'] ?? `at ${String(row['created_at'])}`)

function createFinder(db: Db) {
  const users = createRowReader(db, 'users', 'id')
  const factors = createRowReader(db, tables.factors, 'user_id')
  const sets = createRowReader(db, tables.sets, 'user_id')
  const codes = createRowReader(db, tables.codes, 'user_id')
  return (id: string): Found | 'unreadable' | null => {
    const user = users(id)
    if (user === unreadable) return 'unreadable'
    if (user[0] === undefined) return null
    const [factor, set, ownCodes] = [factors(id), sets(id), codes(id)]
    // A set that is only partly readable does not count.
    const hasCodes = set !== unreadable && ownCodes !== unreadable && set[0] !== undefined
    return {
      user: user[0],
      factor: factor === unreadable ? null : (factor[0] ?? null),
      set: hasCodes ? (set[0] ?? null) : null,
      codes: hasCodes ? ownCodes : []
    }
  }
}

const toRights = ({ user, factor, set, codes }: Found): Rights => ({
  role: user['role'] as Role,
  status: user['status'] as UserStatus,
  factorId: idOf(factor),
  isFactorDisabled: user['factor_state'] === 'disabled',
  setId: idOf(set),
  used: codes.filter(({ used_at }) => used_at !== null).map(({ position }) => Number(position))
})

/** The ids found through the index and through the rows: one may be readable when the other is not. */
function readIds(db: Db): ReadonlySet<string> {
  const found = new Set<string>()
  for (const from of ['users', 'users not indexed']) {
    tryReading(() => {
      for (const { id } of db.prepare<[], { id: string }>(`select id from ${from}`).iterate()) found.add(id)
    })
  }
  return found
}

/** Decides about all users of `target` and `present` and writes them, in the caller's transaction. */
export function carryUsers(target: Db, present: Db | null, given: UsersCarried): void {
  const own = createFinder(target)
  const theirs = present === null ? () => 'unreadable' as const : createFinder(present)
  const write = createUserWriter(target, given)
  const ownIds = readIds(target)
  const newer = present === null ? [] : [...readIds(present)].filter((id) => !ownIds.has(id))
  const pairs = [...ownIds].map((id) => ({ id, snapshot: findOwn(own, id), present: theirs(id) }))

  // An address that another user has received since then stays theirs; its earlier owner cannot return.
  const findHolder = target.prepare<[string, string], { id: string }>(
    'select id from users where username = ? and id <> ?'
  )
  const remove = target.prepare('delete from users where id = ?')
  const isGone = new Set(pairs.filter((pair) => pair.present === null).map(({ id }) => id))
  const makeRoom = (id: string, username: string): boolean => {
    const holder = findHolder.get(username, id)
    if (holder === undefined) return true
    if (!isGone.has(holder.id)) return false
    remove.run(holder.id)
    isGone.delete(holder.id)
    return true
  }
  for (const { id, snapshot, present: now } of pairs) {
    if (now === null && !isGone.has(id)) continue
    const user = now === null || now === 'unreadable' || !makeRoom(id, String(now.user['username'])) ? null : now
    write(id, snapshot, now === null ? null : (user ?? 'unreadable'))
  }
  for (const id of newer) {
    const now = theirs(id)
    if (now === null || now === 'unreadable' || !makeRoom(id, String(now.user['username']))) continue
    write(id, null, now)
  }
}

function findOwn(own: ReturnType<typeof createFinder>, id: string): Found {
  const found = own(id)
  // The copy was verified before. Damage since then stops everything.
  if (found === null || found === 'unreadable') throw new Error('the copy cannot be read')
  return found
}

function createUserWriter(target: Db, { trust, lastRightsOf, now, lastStep }: UsersCarried) {
  const users = createRowWriter(target, 'users')
  const parts = {
    factor: { rows: createRowWriter(target, tables.factors), clear: clearOf(target, tables.factors) },
    set: { rows: createRowWriter(target, tables.sets), clear: clearOf(target, tables.sets) },
    codes: { rows: createRowWriter(target, tables.codes), clear: clearOf(target, tables.codes) }
  }
  const replace = (part: keyof typeof parts, id: string, before: readonly Row[], after: readonly Row[]) => {
    if (areSameRows(before, after)) return
    parts[part].clear.run(id)
    for (const row of after) parts[part].rows.insert(row)
  }

  return (id: string, snapshot: Found | null, present: Found | 'unreadable' | null) => {
    const found = present === 'unreadable' ? null : present
    const decision = decideUser(
      {
        snapshot: snapshot === null ? null : toRights(snapshot),
        present: present === null || present === 'unreadable' ? present : toRights(present),
        record: lastRightsOf(id)
      },
      trust
    )
    const sources = { snapshot, present: found }
    const base = sources[decision.row]
    if (base === null) throw new Error('no user is left after the restore')
    const source = decision.factor === null ? null : sources[decision.factor]
    const factor = source === null ? null : withSteps(source.factor, decision, { trust, lastStep })
    const coded = decision.codes === null ? null : sources[decision.codes]
    const codes = (coded?.codes ?? []).map((row) =>
      decision.usedCodes.includes(Number(row['position'])) ? { ...row, used_at: row['used_at'] ?? now } : row
    )
    const name = (snapshot ?? base).user['name']
    const after: Row = {
      ...base.user,
      ...(name === undefined ? {} : { name, search: toSearchText(String(name), String(base.user['email'])) }),
      role: decision.role,
      status: decision.status,
      factor_state: decision.factorState,
      codes_left: codes.filter(({ used_at }) => used_at === null).length,
      ...(decision.isReturned ? { password_hash: null, password_changed_at: null, reset_at: now } : {}),
      activation_hash: null,
      activation_expires_at: null,
      enrolment_hash: null,
      enrolment_expires_at: null,
      enrolment_tries: 0,
      // Differences from the last record are recorded when the store opens.
      ...(trust === 'whole' &&
      decision.row === 'present' &&
      isRecorded(base.user, { ...decision, factorId: idOf(factor), setId: idOf(coded?.set ?? null) })
        ? {}
        : { journal_number: null, journal_rights: null })
    }
    if (snapshot === null) users.insert(after)
    else users.update({ id }, snapshot.user, after)
    replace('factor', id, listOf(snapshot?.factor), listOf(factor))
    // The order matters: codes reference their set.
    const set = coded?.set ?? null
    if (!areSameRows(listOf(snapshot?.set), listOf(set))) {
      replace('codes', id, snapshot?.codes ?? [], [])
      replace('set', id, listOf(snapshot?.set), listOf(set))
      replace('codes', id, [], codes)
    } else replace('codes', id, snapshot?.codes ?? [], codes)
  }
}

/** Whether the journal's last record matches the user's rights now. */
function isRecorded(
  user: Row,
  after: Pick<Decision, 'role' | 'status' | 'factorState' | 'usedCodes'> & Pick<Rights, 'factorId' | 'setId'>
): boolean {
  const { role, status, factorId, setId, usedCodes } = after
  const isFactorDisabled = after.factorState === 'disabled'
  return user['journal_rights'] === writeRights({ role, status, factorId, isFactorDisabled, setId, used: usedCodes })
}

const clearOf = (db: Db, table: string) => db.prepare(`delete from ${table} where user_id = ?`)
const listOf = (row: Row | null | undefined): readonly Row[] => (row === null || row === undefined ? [] : [row])

/** If a factor's last use is unknown, refuses every code that may have been used. */
function withSteps(
  factor: Row | null,
  { factor: from }: Decision,
  { trust, lastStep }: Pick<UsersCarried, 'trust' | 'lastStep'>
): Row | null {
  if (factor === null || (trust === 'whole' && from === 'present')) return factor
  return { ...factor, last_step: Math.max(Number(factor['last_step']), lastStep) }
}
