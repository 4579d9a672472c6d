// How often one window, and all together, may contact the provider, and who confirmed whom the account contacts.
import { describe, expect, it } from 'vitest'
import type { Reach } from '../../../src/main/protection/reach'
import { fail, ok } from '../../../src/shared/result'
import { openTestPanel, readAudit, type TestPanel } from '../harness'
import { adminId, createSignedIn } from '../people'
import { codeOf, unwrap } from '../../outcome'
import { inputFor } from './harness'

/** Nothing listens at this address. */
const issuer = 'http://127.0.0.1:1'
const hosts = ['127.0.0.1:1']

/** Single sign-on is on, but the user refuses every host: nothing is contacted. */
async function open(reach: Reach = { isConfirmed: () => false, confirm: () => Promise.resolve(refusal) }) {
  const test = await openTestPanel({ reach })
  await createSignedIn(test)
  const { store } = test.panel.context
  unwrap(test.panel.sso.save('default', inputFor(issuer)))
  const draft = store.sso.find('draft')
  if (draft === null) throw new Error('no draft')
  store.transact(() => {
    store.sso.save('active', draft)
    store.sso.setBreakGlass([adminId(test)])
  })
  return test
}
const refusal = fail({ code: 'cancelled' })
const times = async ({ panel }: TestPanel, count: number, profileId: string) => {
  const answers = new Set<string>()
  for (let each = 0; each < count; each++) answers.add(codeOf(await panel.sso.signIn(profileId)))
  return [...answers]
}

describe('sign-in attempts', () => {
  it('are limited to ten a minute per window, with the time of the next one', async () => {
    const test = await open()
    const startedAt = test.clock.now
    expect(await times(test, 1, 'a')).toEqual(['cancelled'])
    test.clock.now += 20_000
    expect(await times(test, 9, 'a')).toEqual(['cancelled'])
    const rows = readAudit(test).length
    expect(await test.panel.sso.signIn('a')).toEqual(fail({ code: 'throttled', retryAt: startedAt + 60_000 }))
    // Neither a sign-in nor a test that did not take place is logged.
    expect(await test.panel.sso.signIn('b')).toEqual(refusal)
    expect(readAudit(test)).toHaveLength(rows)
    test.clock.now = startedAt + 59_999
    expect(await times(test, 1, 'a')).toEqual(['throttled'])
    test.clock.now += 1
    expect(await times(test, 1, 'a')).toEqual(['cancelled'])
    expect(await times(test, 1, 'a')).toEqual(['throttled'])
  })
  it('are limited to thirty a minute in total; a clock that was set back resets them', async () => {
    const test = await open()
    const startedAt = test.clock.now
    for (const profileId of ['a', 'b', 'c']) {
      expect(await times(test, 10, profileId)).toEqual(['cancelled'])
      test.clock.now += 1000
    }
    expect(await test.panel.sso.signIn('d')).toEqual(fail({ code: 'throttled', retryAt: startedAt + 60_000 }))
    expect(await test.panel.sso.signIn('c')).toEqual(fail({ code: 'throttled', retryAt: startedAt + 62_000 }))
    expect(await test.panel.sso.test('default')).toEqual(fail({ code: 'throttled', retryAt: startedAt + 60_000 }))
    test.clock.now = startedAt - 1
    expect(await times(test, 1, 'd')).toEqual(['cancelled'])
  })
})

describe('CHECKLIST 97: a host that the account contacts', () => {
  it('is in the log once someone confirmed it, with the user of the window', async () => {
    const confirmed = new Set<string>()
    const asked: unknown[] = []
    const test = await open({
      isConfirmed: (_part, host) => confirmed.has(host),
      confirm(part, hosts) {
        asked.push([part, hosts])
        if (asked.length === 1) return Promise.resolve(fail({ code: 'throttled', retryAt: 7 }))
        for (const host of hosts) confirmed.add(host)
        return Promise.resolve(ok(null))
      }
    })
    expect(await test.panel.sso.test('default')).toEqual(fail({ code: 'throttled', retryAt: 7 }))
    const rows = readAudit(test).length
    expect(codeOf(await test.panel.sso.test('default'))).toBe('sso-unavailable')
    expect(codeOf(await test.panel.sso.signIn('somebody'))).toBe('sso-unavailable')
    expect(asked).toEqual(Array.from({ length: 3 }, () => ['sso', hosts]))
    expect(readAudit(test).slice(rows)).toMatchObject([
      { kind: 'sso.host-confirmed', actor: { id: adminId(test) }, profile: 'default', data: { hosts } },
      { kind: 'sso.tested', data: { reason: 'sso-unavailable', isPassed: false } },
      { kind: 'sso.sign-in-refused', actor: null, profile: 'somebody' }
    ])
  })
})
