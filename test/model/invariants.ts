// The invariants after every step, observed from outside: through the pages' own calls, and through a separate connection to the store.
// Written independently of the product.
import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { Policy } from '../../src/shared/model/policy'
import { dayMs, defaultPolicy, profiles, type Model, type Person } from './model'
import type { World } from './world'

export class Violation extends Error {
  override name = 'Violation'
}

export function insist(isTrue: boolean, what: string): asserts isTrue {
  if (!isTrue) throw new Violation(what)
}

interface UserRow {
  readonly id: string
  readonly role: string
  readonly status: string
  readonly hasPassword: number
  readonly factorState: string
  readonly resetAt: number | null
  readonly isBreakGlass: number
}

interface LinkRow {
  readonly userId: string
  readonly subject: string
  readonly madeBy: string
  readonly isAwaiting: number
}

interface Audit {
  readonly kind: string
  readonly subject: { readonly id: string } | null
}

export interface Seen {
  readonly users: ReadonlyMap<string, UserRow>
  readonly links: readonly LinkRow[]
  readonly policy: Policy
  readonly isSsoOn: boolean
  /** Rows added since the last check. */
  readonly audit: readonly Audit[]
  /** Only rows from this index on count. */
  readonly from: number
  /** The rows that a step expected and found. */
  readonly noted: number[]
}

/** The store's rows, and the whole hash chain. */
export function look(world: World, model: Model): Seen {
  const db = world.openStore()
  try {
    const users = db
      .prepare<[], UserRow>(
        `select id, role, status, password_hash is not null and password_changed_at is not null as hasPassword,
           factor_state as factorState, reset_at as resetAt,
           exists (select 1 from sso_break_glass where user_id = users.id) as isBreakGlass
         from users`
      )
      .all()
    const links = db
      .prepare<[], LinkRow>(
        'select user_id as userId, subject, made_by as madeBy, is_awaiting as isAwaiting from sso_links'
      )
      .all()
    const account = db
      .prepare<[], { policy: string; isSsoOn: number }>(
        `select policy, exists (select 1 from sso_settings where slot = 'active') as isSsoOn from account`
      )
      .get()
    insist(account !== undefined, 'the account is gone')
    const rows = db.prepare<[], { entry: string; hash: string }>('select entry, hash from audit order by seq').all()
    let hash = '0'.repeat(64)
    rows.forEach((row, index) => {
      hash = createHash('sha256').update(Buffer.from(hash, 'hex')).update(row.entry).digest('hex')
      insist(hash === row.hash, `the chain is broken at row ${String(index + 1)}`)
      insist(
        (JSON.parse(row.entry) as { seq: number }).seq === index + 1,
        `row ${String(index + 1)} has another number`
      )
    })
    insist(rows.length >= model.auditRows, `audit rows were lost: ${String(rows.length)} of ${String(model.auditRows)}`)
    const audit = rows.slice(model.auditRows).map(({ entry }) => JSON.parse(entry) as Audit)
    return {
      users: new Map(users.map((row) => [row.id, row])),
      links,
      policy: { ...defaultPolicy, ...(JSON.parse(account.policy) as Partial<Policy>) },
      isSsoOn: account.isSsoOn === 1,
      audit,
      from: 0,
      noted: []
    }
  } finally {
    db.close()
  }
}

/**
 * Can log in as admin at any time: with a password of their own, and a factor or the right to enrol one. A code that expires does not
 * count.
 */
export function isAble(row: UserRow, model: Model): boolean {
  if (row.role !== 'admin' || row.status !== 'active' || row.hasPassword === 0) return false
  if (model.isSsoOn && row.isBreakGlass === 0) return false
  if (row.factorState === 'enrolled') return true
  return row.factorState === 'none' && !(model.policy.needsEnrolmentCode && row.resetAt !== null)
}

interface StateAnswer {
  readonly step: string
  readonly user?: { readonly id: string; readonly role: string }
}

/** At the start someone can administer, and no step may change that. */
export async function checkInvariants(world: World, model: Model, seen: Seen): Promise<void> {
  insist(world.bugs.length === 0, `thrown inside: ${world.bugs.join('; ')}`)
  for (const profileId of profiles) await checkProfile(world, model, profileId)
  for (const person of model.people.values()) checkRow(person, seen.users.get(person.id))
  checkLinks(model, seen)
  checkRules(model, seen)
  for (const id of seen.users.keys()) insist(model.people.has(id), `the model does not know ${id}`)
  insist(
    [...seen.users.values()].some((row) => isAble(row, model)),
    'no one can administer the account'
  )
  model.auditRows += seen.audit.length
}

/** The policy and single sign-on are as they were set; a restore may only have made them stricter (`acts.ts`). */
function checkRules(model: Model, { policy, isSsoOn }: Seen): void {
  insist(isDeepStrictEqual(policy, model.policy), `the policy is ${JSON.stringify(policy)}`)
  insist(isSsoOn === model.isSsoOn, `single sign-on is ${isSsoOn ? 'on' : 'off'}`)
}

function checkRow(person: Person, row: UserRow | undefined): void {
  insist(row !== undefined, `${person.email} is lost`)
  insist(row.role === person.role, `${person.email} is ${row.role}, not ${person.role}`)
  insist(row.status === person.status, `${person.email} is ${row.status}, not ${person.status}`)
  const state = person.factor === null ? 'none' : 'enrolled'
  insist(row.factorState === state, `the factor of ${person.email} is ${row.factorState}, not ${state}`)
}

/** The model knows every link, and no break-glass admin has one. */
function checkLinks(model: Model, { links }: Seen): void {
  for (const { userId, subject, madeBy, isAwaiting } of links) {
    const person = model.people.get(userId)
    const known = person?.link ?? null
    const isSame =
      known !== null &&
      known.subject === subject &&
      known.madeBy === madeBy &&
      known.isAwaiting === (isAwaiting === 1) &&
      person?.isBreakGlass === false
    insist(isSame, `${person?.email ?? userId} is linked to ${subject} by ${madeBy}, and should not be`)
  }
}

/** No session exists without its factors, after an act that ended it, or beyond its lifetime. */
async function checkProfile(world: World, model: Model, profileId: string): Promise<void> {
  const answer = await world.ask(profileId, 'session.get')
  insist(answer.ok, `session.get fails: ${JSON.stringify(answer)}`)
  const state = answer.value as StateAnswer
  if (state.step !== 'signed-in') {
    model.sessions.delete(profileId)
    return
  }
  const session = model.sessions.get(profileId)
  const person = session === undefined ? undefined : model.people.get(session.userId)
  insist(session !== undefined && person !== undefined, `${profileId} is signed in and nobody showed who they are`)
  insist(state.user?.id === person.id, `${profileId} is signed in as somebody else`)
  insist(person.status === 'active', `${person.email} is disabled and signed in`)
  insist(state.user.role === person.role, `${person.email} is still ${state.user.role} in ${profileId}`)
  if (session.isBySso === true) {
    insist(model.isSsoOn && !person.isBreakGlass, `${person.email} is signed in at the provider, and should not be`)
    const isOwn = person.link !== null && person.link.madeBy !== 'admin' && !person.link.isAwaiting
    insist(person.role === 'member' || isOwn, `${profileId} is the admin ${person.email} by a link that an admin made`)
  }
  const age = world.clock.now - session.since
  insist(age < model.policy.sessionHours * 3_600_000, `a session of ${String(age)} ms`)
  insist(age < model.policy.idleMinutes * 60_000, `an idle session of ${String(age)} ms`)
}

/**
 * Records a notice due to `person`; no one is notified of their own acts. `actorId`: null if a token did it; `notTo`: the way in that did
 * it.
 */
export function noteAct(world: World, actorId: string | null, person: Person, act: string, notTo?: string): void {
  if (actorId !== person.id) person.acts.push({ act, at: world.clock.now, ...(notTo === undefined ? {} : { notTo }) })
}

/** A login by a known way reports at least the acts since its last use; a login by a new way reports recent acts. */
export function insistTold(world: World, person: Person, way: string, state: unknown): void {
  const { notices = [] } = state as { notices?: readonly { kind: string; act?: string }[] }
  const last = person.told.get(way)
  const due = person.acts.filter(({ at }, index) =>
    last === undefined ? world.clock.now - at < 89 * dayMs : index >= last
  )
  for (const { act, notTo } of due) {
    if (notTo === way) continue
    const isTold = notices.some((notice) => notice.kind === 'act' && notice.act === act)
    insist(isTold, `${person.email} does not see ${act}`)
  }
  person.told.set(way, person.acts.length)
}

/** The event of `kind` about `userId` was written since the last check. */
export function insistNoted(seen: Seen, kind: string, userId?: string): void {
  const index = seen.audit.findIndex(
    (row, at) => at >= seen.from && row.kind === kind && (userId === undefined || row.subject?.id === userId)
  )
  insist(index >= 0, `no ${kind} in the audit log`)
  seen.noted.push(index)
}
