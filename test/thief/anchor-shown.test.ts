// A key store that refuses or hangs: both windows show what cannot be kept there, until it is.
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { AppId } from '../../src/shared/model/app'
import { createMachine, password, setUp, type Machine } from './installation'

let machine: Machine

beforeEach(async () => {
  machine = createMachine('keychain', null)
  await machine.start()
  const account = { accountName: 'Northwind', name: 'Ada', email: 'ada@example.com' }
  await machine.must('panel', 'account.create', { ...account, password, confirmPassword: password })
  await setUp(machine, 'default')
})
afterEach(async () => {
  machine.setMood('answering')
  await machine.close()
})

const shown = async () => {
  const { checks } = await machine.must<{ checks: { id: string; state: string }[] }>('panel', 'selfAudit.get')
  return checks.find(({ id }) => id === 'anchor')?.state
}
const failingSince = async (appId: AppId) =>
  (await machine.must<{ failingSince: number | null }>(appId, 'protection.getAnchor')).failingSince

it.each(['silent', 'hanging'] as const)(
  'CHECKLIST 76: a keychain that is %s is reported in the self-audit',
  async (mood) => {
    expect(await shown()).toBe('good')
    machine.setMood(mood)
    // It revokes something, so it is written at once.
    await machine.must('panel', 'settings.forgetAllBrowsers')
    const at = machine.clock.now
    await machine.must('panel', 'policy.set', { policy: { ...(await policy()), rememberDays: 1 } })
    await expect.poll(shown, { timeout: 5_000 }).toBe('bad')
    expect(await failingSince('panel')).toBe(at)
    machine.setMood('answering')
    await machine.must('panel', 'policy.set', { policy: { ...(await policy()), rememberDays: 0 } })
    await expect.poll(shown, { timeout: 5_000 }).toBe('good')
    expect(await failingSince('panel')).toBeNull()
  },
  20_000
)

const policy = async () => (await machine.must<{ policy: object }>('panel', 'policy.get')).policy

it('CHECKLIST 76: a failed record is reported in the Authenticator too, and not in the demo, which has no record', async () => {
  expect(await failingSince('authenticator')).toBeNull()
  machine.setMood('silent')
  const typed = { issuer: 'Harbour', account: 'ada', setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', type: 'totp' }
  await machine.must('authenticator', 'candidates.type', {
    ...typed,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0
  })
  machine.lock()
  await expect.poll(() => failingSince('authenticator'), { timeout: 5_000 }).toBe(machine.clock.now)
  machine.setMood('answering')
  await machine.must('panel', 'app.exploreDemo')
  expect(await failingSince('authenticator')).toBeNull()
})
