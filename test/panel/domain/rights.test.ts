// The lower of two records of a user's rights: for every pair of states, the result grants no more than either.
import { describe, expect, it } from 'vitest'
import { lowerRights, readRights, takesAway, writeRights, type Rights } from '../../../src/main/panel/domain/rights'

const full: Rights = {
  role: 'admin',
  status: 'active',
  factorId: 'f1',
  isFactorDisabled: false,
  setId: 's1',
  used: [2]
}

const every: readonly Rights[] = (['admin', 'member'] as const).flatMap((role) =>
  (['active', 'disabled'] as const).flatMap((status) =>
    [null, 'f1', 'f2'].flatMap((factorId) =>
      [false, true].flatMap((isFactorDisabled) =>
        [null, 's1', 's2'].flatMap((setId) =>
          (setId === null ? [[]] : [[], [2], [2, 5]]).map((used) => ({
            role,
            status,
            factorId,
            isFactorDisabled,
            setId,
            used
          }))
        )
      )
    )
  )
)

describe('rights as JSON', () => {
  it('are read back unchanged', () => {
    for (const rights of every) expect(readRights(writeRights(rights))).toEqual(rights)
  })
})

describe('CHECKLIST 63, 64: the lower of row and record', () => {
  it('gives no one more than the row, and no more than the record, in every pair of states', () => {
    for (const row of every)
      for (const record of [...every, null, undefined])
        for (const isInterrupted of [false, true]) {
          const lower = lowerRights(row, record, isInterrupted)
          const both = (isSo: (rights: Rights) => boolean) => isSo(row) && (record ? isSo(record) : false)
          const check = (is: boolean, what: string) => {
            if (!is) throw new Error(`${what}: ${JSON.stringify({ row, record, isInterrupted, lower })}`)
          }
          if (lower.role === 'admin')
            check(
              both(({ role }) => role === 'admin'),
              'made an admin'
            )
          if (lower.status === 'active')
            check(
              both(({ status }) => status === 'active'),
              'made active'
            )
          const canUse = !lower.isFactorDisabled && lower.factorId !== null
          if (canUse)
            check(
              both(({ factorId, isFactorDisabled }) => factorId === lower.factorId && !isFactorDisabled),
              'given a factor'
            )
          // Who may set up a first factor with only a password.
          const maySetUp = !lower.isFactorDisabled && lower.factorId === null
          if (maySetUp && !isInterrupted)
            check(
              both(({ factorId }) => factorId === null),
              'may set up'
            )
          if (lower.setId !== null) {
            check(
              both(({ setId }) => setId === lower.setId),
              'given codes'
            )
            for (const used of [...row.used, ...(record?.used ?? [])])
              check(lower.used.includes(used), 'given a used code')
          }
        }
  })
  it('keeps what both agree on', () => {
    for (const row of every) expect(lowerRights(row, row)).toEqual(row)
  })
  it('restores a user whom the journal saw deleted, or never saw, without rights', () => {
    const nobody = { role: 'member', status: 'disabled', factorId: null, isFactorDisabled: true, setId: null, used: [] }
    expect([lowerRights(full, null), lowerRights(full, undefined)]).toEqual([nobody, nobody])
  })
  it('lets a setup interrupted by a crash start again, and no older row set up another factor', () => {
    const before: Rights = { ...full, factorId: null, setId: null, used: [] }
    expect(lowerRights(before, full, true).isFactorDisabled).toBe(false)
    expect(lowerRights(before, full).isFactorDisabled).toBe(true)
  })
})

describe('a loss of rights', () => {
  it.each([
    ['a demotion', { role: 'member' }],
    ['being disabled', { status: 'disabled' }],
    ['a reset', { factorId: null, setId: null, used: [] }],
    ['another factor', { factorId: 'f2' }],
    ['a disabled factor', { isFactorDisabled: true }],
    ['another set of codes', { setId: 's2', used: [] }],
    ['a used code', { used: [2, 3] }]
  ] as const)('includes %s', (_what, change) => {
    expect(takesAway(full, { ...full, ...change })).toBe(true)
  })
  it('includes deletion', () => {
    expect(takesAway(full, null)).toBe(true)
  })
  it('includes a first factor, because the password alone can no longer create one', () => {
    expect(takesAway({ ...full, factorId: null }, full)).toBe(true)
  })
  it('excludes a promotion, a new user and no change at all', () => {
    expect(takesAway({ ...full, role: 'member' }, full)).toBe(false)
    expect([takesAway(null, full), takesAway(full, full)]).toEqual([false, false])
  })
})
