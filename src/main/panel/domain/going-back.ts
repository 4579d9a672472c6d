// Going back to an earlier copy of the store gives nobody any rights (CHECKLIST 69, 70). Each user gets the lower of their rights in the
// copy and their known current rights. There are three witnesses: the copy, the present store (if it is readable) and the rights journal.
// Pure: storage reads and writes.
import type { FactorState } from '../../../shared/model/factor'
import type { Policy } from '../../../shared/model/policy'
import type { Role, UserStatus } from '../../../shared/model/user'
import type { Rights } from './rights'

export interface Witnesses {
  /** Null: not in the copy. */
  readonly snapshot: Rights | null
  /** Null: not in the present store. */
  readonly present: Rights | 'unreadable' | null
  /** The journal's last record. Null: deleted; undefined: unknown, or no journal. */
  readonly record: Rights | null | undefined
}

/**
 * `whole`: the present store is open, and an admin in it asked. `doubted`: it is damaged or changed and nobody is logged in; it can then
 * take rights away but never give any.
 */
export type Trust = 'whole' | 'doubted'

type Source = 'snapshot' | 'present'

/** What happens to one user. */
export interface Decision {
  /** The store that the user's row comes from. */
  readonly row: Source
  readonly role: Role
  readonly status: UserStatus
  /** They were deleted since then. They need a new activation code and start like a user whose factor was reset. */
  readonly isReturned: boolean
  /** `disabled` even without a factor: an admin must reset it, so that nobody sets up another one. */
  readonly factorState: FactorState
  readonly factor: Source | null
  readonly codes: Source | null
  readonly usedCodes: readonly number[]
}

/** The store that a factor or set of codes is taken from; null if the witnesses disagree. */
function chooseWayIn(
  { snapshot, present, record }: Witnesses,
  trust: Trust,
  idOf: (rights: Rights) => string | null
): Source | null {
  const found = present === 'unreadable' ? null : present
  const now = found === null ? null : idOf(found)
  if (found !== null && (now === null || trust === 'whole')) return now === null ? null : 'present'
  const then = snapshot === null ? null : idOf(snapshot)
  const wanted = record === null || record === undefined ? then : idOf(record)
  if (wanted === null) return null
  if (found !== null) return now === wanted ? 'present' : null
  return then === wanted ? 'snapshot' : null
}

function chooseFactorState(factor: Rights | null, known: readonly Rights[]): FactorState {
  const isDisabled = known.some((rights) => rights.isFactorDisabled && rights.factorId === (factor?.factorId ?? null))
  if (factor !== null) return isDisabled ? 'disabled' : 'enrolled'
  return isDisabled || known.some(({ factorId }) => factorId !== null) ? 'disabled' : 'none'
}

/** Decides for a user who is in at least one of the two stores. */
export function decideUser(witnesses: Witnesses, trust: Trust): Decision {
  const { snapshot, present } = witnesses
  const found = present === 'unreadable' ? null : present
  // An open store is the newest witness.
  const record = trust === 'whole' && found !== null ? undefined : witnesses.record
  const row = found === null ? 'snapshot' : 'present'
  const lowest = { row, role: 'member', status: 'disabled', factor: null, codes: null, usedCodes: [] } as const
  // A user who was deleted since then returns without any rights, until an admin gives them back with a new activation code.
  if (present === null || record === null) return { ...lowest, isReturned: true, factorState: 'none' }
  const isWitnessed = record !== undefined || (found !== null && (trust === 'whole' || snapshot !== null))
  if (!isWitnessed) return { ...lowest, isReturned: false, factorState: 'disabled' }

  const nowadays = [found, record ?? null].filter((rights) => rights !== null)
  const all = snapshot === null ? nowadays : [snapshot, ...nowadays]
  const asked = { snapshot, present, record }
  const factor = chooseWayIn(asked, trust, ({ factorId }) => factorId)
  // Without the factor, only a thief could use its backup codes.
  const codes = factor === null ? null : chooseWayIn(asked, trust, ({ setId }) => setId)
  const sources = { snapshot, present: found }
  const setId = codes === null ? null : (sources[codes]?.setId ?? null)
  const used = all.filter((rights) => setId !== null && rights.setId === setId).flatMap((rights) => rights.used)
  return {
    row,
    role: all.every(({ role }) => role === 'admin') ? 'admin' : 'member',
    status: all.every(({ status }) => status === 'active') ? 'active' : 'disabled',
    isReturned: false,
    factorState: chooseFactorState(factor === null ? null : sources[factor], nowadays),
    factor,
    codes,
    usedCodes: [...new Set(used)].sort((a, b) => a - b)
  }
}

/** The stricter of two policies, field by field. */
export function stricterPolicy(one: Policy, other: Policy): Policy {
  return {
    isReauthenticationStrict: one.isReauthenticationStrict || other.isReauthenticationStrict,
    needsEnrolmentCode: one.needsEnrolmentCode || other.needsEnrolmentCode,
    rememberDays: Math.min(one.rememberDays, other.rememberDays),
    mayRememberedAdminister: one.mayRememberedAdminister && other.mayRememberedAdminister,
    idleMinutes: Math.min(one.idleMinutes, other.idleMinutes),
    sessionHours: Math.min(one.sessionHours, other.sessionHours)
  }
}
