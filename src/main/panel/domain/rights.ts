// A user's rights and factors as the rights journal records them, and the rule that the lower of two records counts. Pure. A record takes
// rights away and never gives any.
import type { Role, UserStatus } from '../../../shared/model/user'

export interface Rights {
  readonly role: Role
  readonly status: UserStatus
  /** The id of the factor; null if there is none. A new setup key is a new factor. */
  readonly factorId: string | null
  /** Only an admin's reset ends this. */
  readonly isFactorDisabled: boolean
  /** The id of the set of backup codes; null if there is none. */
  readonly setId: string | null
  /** The positions of its used codes, in ascending order. */
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

/** Equal rights have equal texts. */
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

/** Reads a text of {@link writeRights}, which only ever comes from a sealed record. */
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

/** The rights of a user who is unknown to the journal, or deleted there but still in the store. */
const noRights: Rights = {
  role: 'member',
  status: 'disabled',
  factorId: null,
  isFactorDisabled: true,
  setId: null,
  used: []
}

/**
 * The lower of a row's rights and the journal's record of the same user (null: deleted; undefined: unknown). `isInterrupted`: the record
 * belongs to the one change that a crash interrupted. A setup that it interrupted simply starts again. In any other case a row without the
 * recorded factor is an older one and may not set up another.
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

/**
 * Whether `after` (null: deleted) lacks something that `before` had: a right, a factor, backup codes, or the permission to set up a first
 * factor.
 */
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
