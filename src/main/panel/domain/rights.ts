// What a user may do and by what they prove themselves, as the rights journal keeps it, and the rule by which the lower of
// two accounts of it counts. Pure. A record takes rights away; it never gives any.
import type { Role, UserStatus } from '../../../shared/model/user'

export interface Rights {
  readonly role: Role
  readonly status: UserStatus
  /** Which factor; null where there is none. A new setup key is a new factor. */
  readonly factorId: string | null
  /** Only an admin's reset leads on from here. */
  readonly isFactorDisabled: boolean
  /** Which set of backup codes; null where there is none. */
  readonly setId: string | null
  /** The positions of its used codes, ascending. */
  readonly used: readonly number[]
}

type Written = readonly [
  role: 'a' | 'm',
  status: 'a' | 'd',
  factorId: string | null,
  isFactorDisabled: 0 | 1,
  setId: string | null,
  used: readonly number[]
]

/** One text for one state. */
export function writeRights({ role, status, factorId, isFactorDisabled, setId, used }: Rights): string {
  const written: Written = [
    role === 'admin' ? 'a' : 'm',
    status === 'active' ? 'a' : 'd',
    factorId,
    isFactorDisabled ? 1 : 0,
    setId,
    used
  ]
  return JSON.stringify(written)
}

/** What {@link writeRights} wrote; it comes out of a sealed record only. */
export function readRights(text: string): Rights {
  const [role, status, factorId, isFactorDisabled, setId, used] = JSON.parse(text) as Written
  return {
    role: role === 'a' ? 'admin' : 'member',
    status: status === 'a' ? 'active' : 'disabled',
    factorId,
    isFactorDisabled: isFactorDisabled === 1,
    setId,
    used
  }
}

/** Who was deleted and is there again, or was never heard of: nothing. */
const noRights: Rights = {
  role: 'member',
  status: 'disabled',
  factorId: null,
  isFactorDisabled: true,
  setId: null,
  used: []
}

/**
 * The lower of what a row says and what the journal says of the same user (null: deleted; undefined: never heard of).
 * `isInterrupted`: the record belongs to the one change that a crash cut off, which nobody was told of; a setup that was cut
 * off is then simply begun anew. Anywhere else a row without its factor is an older one, and may not set up another.
 */
export function lowerRights(row: Rights, record: Rights | null | undefined, isInterrupted = false): Rights {
  if (record === null || record === undefined) return noRights
  const isSameFactor = row.factorId === record.factorId
  const isSetupCutOff = isInterrupted && row.factorId === null && !record.isFactorDisabled
  const isSameSet = row.setId !== null && row.setId === record.setId
  return {
    role: row.role === 'admin' && record.role === 'admin' ? 'admin' : 'member',
    status: row.status === 'active' && record.status === 'active' ? 'active' : 'disabled',
    factorId: row.factorId,
    isFactorDisabled: row.isFactorDisabled || record.isFactorDisabled || !(isSameFactor || isSetupCutOff),
    setId: isSameSet ? row.setId : null,
    used: isSameSet ? [...new Set([...row.used, ...record.used])].sort((a, b) => a - b) : []
  }
}

/** Whether `after` (null: deleted) lacks something that `before` had: a right, a way in, or the way to make a first one. */
export function takesAway(before: Rights | null, after: Rights | null): boolean {
  if (before === null) return false
  if (after === null) return true
  return (
    (before.role === 'admin' && after.role !== 'admin') ||
    (before.status === 'active' && after.status !== 'active') ||
    before.factorId !== after.factorId ||
    (!before.isFactorDisabled && after.isFactorDisabled) ||
    (before.setId !== null && before.setId !== after.setId) ||
    (before.setId === after.setId && after.used.length > before.used.length)
  )
}
