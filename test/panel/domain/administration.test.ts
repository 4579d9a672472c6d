// Who counts as able to administer, and which changes to that are refused.
import { fc } from '../../property'
import { describe, expect, it } from 'vitest'
import { enrolmentCodeTries } from '../../../src/main/panel/domain/activation'
import {
  canAdminister,
  findAdministration,
  isKeptAdministered,
  type Administration,
  type AdministrationRules,
  type Administrator
} from '../../../src/main/panel/domain/administration'

const now = Date.UTC(2026, 0, 15)
const rules: AdministrationRules = { now, policy: { needsEnrolmentCode: false }, isSsoEnabled: false }
const withCodes: AdministrationRules = { ...rules, policy: { needsEnrolmentCode: true } }
const withSso: AdministrationRules = { ...rules, isSsoEnabled: true }
const able: Administrator = {
  id: 'a',
  role: 'admin',
  status: 'active',
  hasPassword: true,
  activationExpiresAt: null,
  factorState: 'enrolled',
  isReset: false,
  enrolmentCode: null,
  isBreakGlass: false,
  isLinked: false
}
const authState = (change: Partial<Administrator>, under = rules) => findAdministration([{ ...able, ...change }], under)

describe('CHECKLIST 73: who can administer', () => {
  it('an active admin with a password and two-factor authentication; no member, no one who is disabled', () => {
    expect(authState({})).toBe('able')
    expect(authState({ role: 'member' })).toBe('none')
    expect(authState({ status: 'disabled' })).toBe('none')
    expect(findAdministration([], rules)).toBe('none')
  })
  it('no admin whose two-factor authentication is blocked', () => {
    expect(authState({ factorState: 'disabled' })).toBe('blocked')
    expect(authState({ factorState: 'disabled', isBreakGlass: true }, withSso)).toBe('blocked')
  })
  it('no admin who has only an activation code, which expires', () => {
    const invited = { hasPassword: false, factorState: 'none' as const }
    expect(authState(invited)).toBe('blocked')
    expect(authState({ ...invited, activationExpiresAt: now + 1 })).toBe('expiring')
    expect(authState({ ...invited, activationExpiresAt: now })).toBe('blocked')
    // A password reset does not change the factor.
    expect(authState({ hasPassword: false, activationExpiresAt: now + 1 })).toBe('expiring')
  })
  it('an admin who has a password and sets up two-factor authentication at the next login', () => {
    expect(authState({ factorState: 'none' })).toBe('able')
    expect(authState({ factorState: 'none' }, withCodes)).toBe('able')
  })
  it('an admin who was reset, only if the password alone allows a new setup', () => {
    const reset = { factorState: 'none' as const, isReset: true }
    expect(authState(reset)).toBe('able')
    expect(authState(reset, withCodes)).toBe('blocked')
    const code = { expiresAt: now + 1, tries: 0 }
    expect(authState({ ...reset, enrolmentCode: code }, withCodes)).toBe('expiring')
    expect(authState({ ...reset, enrolmentCode: { ...code, expiresAt: now } }, withCodes)).toBe('blocked')
    expect(authState({ ...reset, enrolmentCode: { ...code, tries: enrolmentCodeTries } }, withCodes)).toBe('blocked')
    // Enrolled again but not logged in yet: the reset is complete.
    expect(authState({ isReset: true }, withCodes)).toBe('able')
  })
  it('not the admin who is reset by the same change', () => {
    expect(authState({ factorState: 'none', isReset: true }, { ...rules, justResetId: 'a' })).toBe('expiring')
    expect(authState({ factorState: 'none', isReset: true }, { ...rules, justResetId: 'b' })).toBe('able')
  })
  it('while single sign-on is on: break-glass admins; others only as long as the provider responds', () => {
    expect(authState({ isBreakGlass: true }, withSso)).toBe('able')
    expect(authState({ isLinked: true }, withSso)).toBe('provided')
    expect(authState({ isLinked: true, factorState: 'disabled', hasPassword: false }, withSso)).toBe('provided')
    expect(authState({}, withSso)).toBe('blocked')
    expect(authState({ isBreakGlass: true, hasPassword: false, isLinked: true }, withSso)).toBe('blocked')
  })
})

const administrator: fc.Arbitrary<Administrator> = fc.record({
  id: fc.constantFrom('a', 'b', 'c'),
  role: fc.constantFrom('admin', 'member'),
  status: fc.constantFrom('active', 'disabled'),
  hasPassword: fc.boolean(),
  activationExpiresAt: fc.option(fc.integer({ min: now - 5, max: now + 5 })),
  factorState: fc.constantFrom('none', 'enrolled', 'disabled'),
  isReset: fc.boolean(),
  enrolmentCode: fc.option(fc.record({ expiresAt: fc.integer({ min: now - 5, max: now + 5 }), tries: fc.nat(6) })),
  isBreakGlass: fc.boolean(),
  isLinked: fc.boolean()
})
const anyRules: fc.Arbitrary<AdministrationRules> = fc.record({
  now: fc.integer({ min: now - 5, max: now + 5 }),
  policy: fc.record({ needsEnrolmentCode: fc.boolean() }),
  isSsoEnabled: fc.boolean()
})

describe('the account’s ability to be administered', () => {
  it('CHECKLIST 73: never loses its last able admin through time alone', () => {
    fc.assert(
      fc.property(fc.array(administrator), anyRules, fc.nat(), (admins, under, later) => {
        const isAble = findAdministration(admins, under) === 'able'
        expect(findAdministration(admins, { ...under, now: under.now + later }) === 'able').toBe(isAble)
      })
    )
  })
  it('equals that of its best admin, and stops at the first able one', () => {
    fc.assert(
      fc.property(fc.array(administrator), anyRules, (admins, under) => {
        const best = findAdministration(admins, under)
        expect(best === 'able').toBe(admins.some((admin) => canAdminister(admin, under)))
        const alone = admins.map((admin) => findAdministration([admin], under))
        expect(admins.length === 0 ? best === 'none' : alone.includes(best)).toBe(true)
      })
    )
    let looked = 0
    const endless = function* () {
      for (;;) {
        looked++
        yield able
      }
    }
    expect(findAdministration(endless(), rules)).toBe('able')
    expect(looked).toBe(1)
  })
  it('may change if an admin is able afterwards, or if it does not get worse', () => {
    const order: readonly Administration[] = ['none', 'blocked', 'expiring', 'provided', 'able']
    for (const [from, before] of order.entries()) {
      for (const [to, after] of order.entries()) {
        expect(isKeptAdministered(before, after)).toBe(to === 4 || to >= from)
      }
    }
  })
})
