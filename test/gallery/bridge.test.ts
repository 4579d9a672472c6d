// The gallery's fake bridge must follow the contract, so that no entry shows what the main process could never send.
import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../src/shared/result'
import { createFakeBridge, type LooseAnswers } from './bridge'

const member = ok({ step: 'signed-in', user: { role: 'member' } })
const admin = ok({ step: 'signed-in', user: { role: 'admin' } })

/** The answer to one call, and the faults that it caused. */
async function call(answers: LooseAnswers, name: string, input: unknown = {}) {
  const bridge = createFakeBridge('panel', () => answers)
  const late = Symbol('late')
  const answer = await Promise.race([bridge.call(name, input), new Promise((resolve) => setTimeout(resolve, 20, late))])
  return { answer: answer === late ? 'never' : answer, faults: bridge.faults }
}

describe('the gallery’s bridge', () => {
  it.each<[string, LooseAnswers, string, unknown, unknown, string[]]>([
    ['answers from the table', { profiles: { list: ok([]) } }, 'profiles.list', {}, ok([]), []],
    ['knows the calls', {}, 'users.vanish', {}, fail({ code: 'unknown-call' }), ['users.vanish is not a call']],
    [
      'parses what a page sends',
      { session: { logIn: ok(null) } },
      'session.logIn',
      { username: 'ada' },
      fail({ code: 'invalid-input', fields: [] }),
      ['session.logIn is called with what the contract refuses: password']
    ],
    [
      'asks who calls: nobody',
      { session: { get: ok({ step: 'signed-out' }) }, users: { list: ok(null) } },
      'users.get',
      { userId: 'u1' },
      fail({ code: 'not-signed-in' }),
      ['users.get is for admin, and would be answered with not-signed-in']
    ],
    [
      'asks who calls: a member',
      { session: { get: member }, users: { get: ok(null) } },
      'users.get',
      { userId: 'u1' },
      fail({ code: 'forbidden' }),
      ['users.get is for admin, and would be answered with forbidden']
    ],
    [
      'asks whether the store is open',
      { protection: { get: ok({ stage: 'locked' }) }, session: { get: admin } },
      'session.get',
      {},
      fail({ code: 'store-locked' }),
      ['session.get is for anyone, and would be answered with store-locked']
    ],
    [
      'lets a call fail as the contract says',
      { session: { get: admin }, users: { get: fail({ code: 'not-found' }) } },
      'users.get',
      { userId: 'u1' },
      fail({ code: 'not-found' }),
      []
    ],
    [
      'and no other way',
      { session: { get: admin }, users: { get: fail({ code: 'wrong-code' }) } },
      'users.get',
      { userId: 'u1' },
      fail({ code: 'wrong-code' }),
      ['users.get never fails with wrong-code']
    ],
    ['says what has no answer', {}, 'profiles.list', {}, 'never', ['profiles.list has no answer']]
  ])('%s', async (_, answers, name, input, answer, faults) => {
    expect(await call(answers, name, input)).toEqual({ answer, faults })
  })

  it('sends copies, as between processes', async () => {
    const list: string[] = []
    const { answer } = await call({ profiles: { list: ok(list) } }, 'profiles.list')
    expect((answer as { value: unknown }).value).not.toBe(list)
    await expect(call({ profiles: { list: ok(() => 1) } }, 'profiles.list')).rejects.toThrow()
  })
})
