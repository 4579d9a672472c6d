// How a person confirms who they are before exporting or backing up: by the passphrase, where each wrong one delays the next, or by
// consent. The fake has no slots, but the real throttle and the real consent.
import type { Reauthentication } from '../../src/main/authenticator/services/exports'
import { createLock } from '../../src/main/authenticator/services/lock'
import { noSlotGuard } from '../../src/main/authenticator/services/slot-guard'
import { createConsent } from '../../src/main/protection/consent'
import { createThrottledCheck } from '../../src/main/protection/reauthentication'
import type { KeySlots, OpenedSlot } from '../../src/main/protection/slots'
import { fail, ok } from '../../src/shared/result'
import { createFakePerson, type FakePerson } from './consent'
import type { Cases } from './cases'

export interface FakeReauthentication extends Reauthentication {
  /** Null: there is none, and a person is asked for consent. */
  passphrase: string | null
}

export function createFakeReauthentication(now: () => number, person = createFakePerson()): FakeReauthentication {
  const consent = createConsent(person.confirm, now)
  const byPassphrase = createThrottledCheck(
    'wrong-passphrase',
    (passphrase: string) => Promise.resolve(passphrase === fake.passphrase ? passphrase : null),
    now
  )
  const fake: FakeReauthentication = {
    passphrase: null,
    kind: () => (fake.passphrase === null ? 'confirmation' : 'passphrase'),
    check: async (passphrase, question) => {
      if (fake.passphrase === null) return consent(question)
      if (passphrase === undefined) return fail({ code: 'step-up-required' })
      const checked = await byPassphrase(passphrase)
      return checked.ok ? ok(null) : checked
    }
  }
  return fake
}

export interface ReauthenticationSubject {
  readonly reauthentication: Reauthentication
  readonly person: FakePerson
  readonly clock: { now: number }
}

const right = 'granite lantern harbour'

export const fakeReauthenticationSubject = (hasPassphrase: boolean) => (): ReauthenticationSubject => {
  const [clock, person] = [{ now: 1_000_000 }, createFakePerson()]
  const reauthentication = createFakeReauthentication(() => clock.now, person)
  if (hasPassphrase) reauthentication.passphrase = right
  return { reauthentication, person, clock }
}

/** The real one belongs to the lock; the slots behind it open at once. */
export const realReauthenticationSubject = (hasPassphrase: boolean) => (): ReauthenticationSubject => {
  const [clock, person] = [{ now: 1_000_000 }, createFakePerson()]
  const slots = {
    kind: 'passphrase',
    hasPassphrase: () => hasPassphrase,
    open: (by: 'keychain' | { readonly passphrase?: string }) =>
      Promise.resolve(by !== 'keychain' && by.passphrase === right ? ({} as OpenedSlot) : null)
  } as KeySlots
  const unused = () => {
    throw new Error('must not be asked for this')
  }
  const { reauthentication } = createLock({
    dataDir: '/nowhere',
    slots: () => slots,
    now: () => clock.now,
    random: unused,
    isOpen: () => true,
    open: unused,
    renew: unused,
    onFailure: unused,
    guard: noSlotGuard,
    anchor: null,
    close: unused,
    copyText: unused,
    saveFile: unused,
    consent: createConsent(person.confirm, () => clock.now),
    onRules: unused,
    onChanged: unused
  })
  return { reauthentication, person, clock }
}

const check = async ({ reauthentication }: ReauthenticationSubject, passphrase?: string) => {
  const answer = await reauthentication.check(passphrase, { kind: 'export-plain', accounts: 1 })
  return answer.ok ? 'ok' : Object.values(answer.error).join(' ')
}

export const byPassphraseCases: Cases<ReauthenticationSubject> = {
  'only the passphrase is asked for': {
    see: async (s) => [s.reauthentication.kind(), await check(s), await check(s, right), s.person.asked.length],
    expected: ['passphrase', 'step-up-required', 'ok', 0]
  },
  'each wrong passphrase delays the next one, even the right one': {
    see: async (s) => {
      const said = [await check(s, 'wrong'), await check(s, right)]
      s.clock.now += 1000
      said.push(await check(s, 'wrong'))
      s.clock.now += 1000
      said.push(await check(s, right))
      s.clock.now += 1000
      return [...said, await check(s, right)]
    },
    expected: ['wrong-passphrase', 'throttled 1001000', 'wrong-passphrase', 'throttled 1003000', 'ok']
  },
  'one at a time': {
    see: (s) => Promise.all([check(s, right), check(s, right)]),
    expected: ['ok', 'throttled 1001000']
  }
}

export const byConsentCases: Cases<ReauthenticationSubject> = {
  'a person is asked the question': {
    see: async (s) => [s.reauthentication.kind(), await check(s), await check(s, right), s.person.asked],
    expected: ['confirmation', 'ok', 'ok', Array(2).fill({ kind: 'export-plain', accounts: 1 })]
  },
  'after three refusals no question is asked for a while': {
    see: async (s) => {
      s.person.says = () => false
      const said = [await check(s), await check(s), await check(s), await check(s)]
      return [said, s.person.asked.length]
    },
    expected: [['cancelled', 'cancelled', 'cancelled', 'throttled 1060000'], 3]
  }
}
