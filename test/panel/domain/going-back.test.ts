// What happens to each user when the Panel goes back to a copy: no user gets more rights than any witness states.
import type { Policy } from '../../../src/shared/model/policy'
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import { decideUser, stricterPolicy, type Trust, type Witnesses } from '../../../src/main/panel/domain/going-back'
import { defaultPolicy } from '../../../src/main/panel/domain/policy'
import type { Rights } from '../../../src/main/panel/domain/rights'

const able: Rights = {
  role: 'admin',
  status: 'active',
  factorId: 'phone',
  isFactorDisabled: false,
  setId: 'set',
  used: []
}
const rights = fc.record<Rights>({
  role: fc.constantFrom('admin', 'member'),
  status: fc.constantFrom('active', 'disabled'),
  factorId: fc.constantFrom('phone', 'other phone', null),
  isFactorDisabled: fc.boolean(),
  setId: fc.constantFrom('set', 'other set', null),
  used: fc.uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 4 })
})
const witnesses: fc.Arbitrary<Witnesses> = fc
  .record({
    snapshot: fc.oneof(rights, fc.constant(null)),
    present: fc.oneof(rights, fc.constantFrom('unreadable' as const, null)),
    record: fc.oneof(rights, fc.constantFrom(null, undefined))
  })
  // At least one store has the user.
  .filter(({ snapshot, present }) => snapshot !== null || (present !== null && present !== 'unreadable'))

const known = ({ snapshot, present, record }: Witnesses, trust: Trust): Rights[] => {
  const found = present === 'unreadable' ? null : present
  return [snapshot, found, trust === 'whole' && found !== null ? null : record].filter(
    (one) => one !== null && one !== undefined
  )
}

describe('a user after a restore', () => {
  it('CHECKLIST 69, 70: never has a role, status, factor or code that a source does not confirm', () => {
    fc.assert(
      fc.property(witnesses, fc.constantFrom<Trust>('whole', 'doubted'), (given, trust) => {
        const decision = decideUser(given, trust)
        const all = known(given, trust)
        const { snapshot, present } = given
        const found = present === 'unreadable' ? null : present
        if (decision.role === 'admin') expect(all.every(({ role }) => role === 'admin')).toBe(true)
        if (decision.status === 'active') expect(all.every(({ status }) => status === 'active')).toBe(true)
        const sources = { snapshot, present: found }
        if (decision.factor !== null) {
          const { factorId } = sources[decision.factor] ?? { factorId: null }
          expect(factorId).not.toBeNull()
          // The factor must match the newest witness; if that one is doubted, all of them.
          if (found !== null) expect(found.factorId).toBe(factorId)
          if (trust === 'doubted' && given.record !== undefined) expect(given.record?.factorId).toBe(factorId)
          if (found?.isFactorDisabled === true) expect(decision.factorState).toBe('disabled')
        }
        if (decision.codes !== null) {
          const chosen = sources[decision.codes]
          for (const one of all.filter(({ setId }) => setId === chosen?.setId))
            expect(decision.usedCodes).toEqual(expect.arrayContaining([...one.used]))
        }
        // A user who lost a factor in the meantime can't set up another with a password alone.
        if (found?.factorId !== null && found !== null && decision.factor === null && !decision.isReturned)
          expect(decision.factorState).toBe('disabled')
      }),
      { numRuns: 3000 }
    )
  })

  it('keeps everything if all sources agree', () => {
    for (const trust of ['whole', 'doubted'] as const) {
      expect(decideUser({ snapshot: able, present: able, record: able }, trust)).toEqual({
        row: 'present',
        role: 'admin',
        status: 'active',
        isReturned: false,
        factorState: 'enrolled',
        factor: 'present',
        codes: 'present',
        usedCodes: []
      })
    }
  })

  it('comes back disabled and without rights if deleted since', () => {
    const nobody = {
      role: 'member',
      status: 'disabled',
      isReturned: true,
      factorState: 'none',
      factor: null,
      codes: null
    }
    expect(decideUser({ snapshot: able, present: null, record: able }, 'whole')).toMatchObject(nobody)
    expect(decideUser({ snapshot: able, present: 'unreadable', record: null }, 'doubted')).toMatchObject(nobody)
    // Nor does an older page put back into the store restore them.
    expect(decideUser({ snapshot: able, present: able, record: null }, 'doubted')).toMatchObject(nobody)
  })

  it('is kept if newer than the copy; from an untrusted store only as far as the journal confirms', () => {
    expect(decideUser({ snapshot: null, present: able, record: undefined }, 'whole')).toMatchObject({
      role: 'admin',
      status: 'active',
      factor: 'present'
    })
    expect(decideUser({ snapshot: null, present: able, record: able }, 'doubted')).toMatchObject({ role: 'admin' })
    expect(decideUser({ snapshot: null, present: able, record: undefined }, 'doubted')).toMatchObject({
      role: 'member',
      status: 'disabled',
      factor: null
    })
  })

  it('CHECKLIST 70: has no rights if neither store nor journal knows them', () => {
    for (const trust of ['whole', 'doubted'] as const) {
      expect(decideUser({ snapshot: able, present: 'unreadable', record: undefined }, trust)).toMatchObject({
        role: 'member',
        status: 'disabled',
        factor: null,
        codes: null,
        factorState: 'disabled'
      })
    }
  })

  it('keeps what the journal confirms if the store cannot be read, and nothing else', () => {
    const record: Rights = { ...able, used: [2] }
    expect(decideUser({ snapshot: able, present: 'unreadable', record }, 'doubted')).toMatchObject({
      row: 'snapshot',
      role: 'admin',
      factor: 'snapshot',
      codes: 'snapshot',
      usedCodes: [2]
    })
    // The phone was replaced since: the old one is no longer valid, and the new one is not in the copy.
    const replaced: Rights = { ...able, factorId: 'other phone' }
    expect(decideUser({ snapshot: able, present: 'unreadable', record: replaced }, 'doubted')).toMatchObject({
      factor: null,
      codes: null,
      factorState: 'disabled'
    })
  })
})

it('is subject to the stricter value of each policy rule, in either direction', () => {
  const strict: Policy = {
    isReauthenticationStrict: true,
    needsEnrolmentCode: true,
    rememberDays: 0,
    mayRememberedAdminister: false,
    idleMinutes: 5,
    sessionHours: 1
  }
  expect(stricterPolicy(strict, defaultPolicy)).toEqual(strict)
  expect(stricterPolicy(defaultPolicy, strict)).toEqual(strict)
})
