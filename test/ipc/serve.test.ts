// Sends every call of both contracts through the gate with garbage, a wrong sender and a wrong role.
import { describe, expect, it } from 'vitest'
import { createServer, type Authorise } from '../../src/main/ipc/serve'
import {
  authenticatorContract,
  panelContract,
  type Call,
  type Contract,
  type Handlers,
  type Who
} from '../../src/shared/contract'
import { fail, ok } from '../../src/shared/result'
import { sampleInput } from './sample-input'
import { identifyByName } from '../ports/senders'

const callsOf = (contract: Contract) =>
  Object.entries(contract).flatMap(([namespace, handlers]) =>
    Object.entries(handlers).map(([method, call]): [string, Call] => [`${namespace}.${method}`, call])
  )

interface Options {
  readonly isOwn?: boolean
  readonly authorise?: Authorise
}

/** A gate whose handlers only record that they were reached. */
function gate(contract: Contract, { isOwn = true, authorise = (caller) => ok(caller) }: Options = {}) {
  const appId = contract === (panelContract as Contract) ? 'panel' : 'authenticator'
  const reached: string[] = []
  const table = Object.fromEntries(
    Object.entries(contract).map(([namespace, handlers]) => [
      namespace,
      Object.fromEntries(
        Object.keys(handlers).map((method) => [
          method,
          () => {
            reached.push(`${namespace}.${method}`)
            return ok(null)
          }
        ])
      )
    ])
  )
  const bugs: string[] = []
  const server = createServer({
    contract,
    handlers: () => table as unknown as Handlers<Contract>,
    identify: () => identifyByName(isOwn ? appId : `${appId} at https://elsewhere.example/`, appId),
    authorise,
    logBug: (_reference, call) => bugs.push(call)
  })
  return { server, reached, bugs }
}

const circular: Record<string, unknown> = {}
circular['self'] = circular
const garbage: unknown[] = [
  undefined,
  null,
  0,
  Number.NaN,
  true,
  '',
  'x'.repeat(100_000),
  [],
  [{}],
  { unexpected: 1 },
  JSON.parse('{"__proto__": {"admin": true}, "role": "admin"}') as unknown,
  { constructor: { prototype: { polluted: true } } },
  circular,
  Object.create(null),
  new Map([['a', 1]]),
  () => 1,
  Symbol('s'),
  10n
]

for (const [appId, contract] of [
  ['panel', panelContract],
  ['authenticator', authenticatorContract]
] as const) {
  describe(`the ${appId}'s contract`, () => {
    it.each(callsOf(contract))('%s refuses garbage and never reaches its handler', async (name, call) => {
      const { server, reached, bugs } = gate(contract)
      for (const input of garbage) {
        if (call.input.safeParse(input).success) continue
        expect(await server.answer(null, name, input)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
      }
      expect(reached).toEqual([])
      expect(bugs).toEqual([])
      expect(Object.prototype).not.toHaveProperty('polluted')
    })

    it.each(callsOf(contract))('%s is strict and refuses an extra field', (_name, call) => {
      const answer = call.input.safeParse({ surplus: true })
      expect(answer.success).toBe(false)
      if (!answer.success) expect(JSON.stringify(answer.error.issues)).toContain('surplus')
    })

    it.each(callsOf(contract))('%s is refused to a foreign sender, whatever the input', async (name) => {
      const { server, reached } = gate(contract, { isOwn: false })
      for (const input of [{}, null, ...garbage]) {
        expect(await server.answer(null, name, input)).toEqual(fail({ code: 'foreign-sender' }))
      }
      expect(reached).toEqual([])
    })

    it.each(callsOf(contract).filter(([, call]) => call.who !== 'always'))(
      '%s is refused to a caller without the right to make it',
      async (name, call) => {
        const asked: Who[] = []
        const { server, reached } = gate(contract, {
          authorise: (_caller, who) => {
            asked.push(who)
            return fail({ code: 'forbidden' })
          }
        })
        const input = sampleInput(call)
        expect(await server.answer(null, name, input)).toEqual(fail({ code: 'forbidden' }))
        expect(asked).toEqual([call.who])
        expect(reached).toEqual([])
      }
    )
  })
}

describe('the gate', () => {
  it('accepts no name outside the contract', async () => {
    const { server, reached } = gate(panelContract)
    const names: unknown[] = [
      'entries.list',
      'session',
      'session.',
      '.get',
      'session.get.x',
      'constructor.name',
      '__proto__.toString',
      'session.constructor',
      'toString.call',
      '',
      null,
      42,
      { toString: () => 'session.get' },
      ['session.get']
    ]
    for (const name of names) expect(await server.answer(null, name, {})).toEqual(fail({ code: 'unknown-call' }))
    expect(reached).toEqual([])
  })

  it("does not accept the other app's calls", async () => {
    const panel = gate(panelContract)
    const authenticator = gate(authenticatorContract)
    const names = (contract: Contract) => callsOf(contract).map(([name]) => name)
    const shared = new Set(names(panelContract).filter((name) => names(authenticatorContract).includes(name)))
    // Snapshots: the same calls, each for its own app's store.
    expect([...shared].every((name) => /^(app|protection|updates|snapshots)\./.test(name))).toBe(true)
    for (const name of names(authenticatorContract).filter((each) => !shared.has(each))) {
      expect(await panel.server.answer(null, name, {})).toEqual(fail({ code: 'unknown-call' }))
    }
    for (const name of names(panelContract).filter((each) => !shared.has(each))) {
      expect(await authenticator.server.answer(null, name, {})).toEqual(fail({ code: 'unknown-call' }))
    }
  })

  it('answers an exception with a reference only, and logs it', async () => {
    const logged: [string, string, unknown][] = []
    const server = createServer({
      contract: panelContract,
      handlers: () => ({
        session: {
          get: () => {
            throw new Error('SELECT secret FROM users')
          }
        } as never
      }),
      identify: () => identifyByName('panel', 'panel'),
      authorise: (caller) => ok(caller),
      logBug: (...all) => logged.push(all)
    })
    const answer = await server.answer(null, 'session.get', {})
    expect(answer).toEqual({
      ok: false,
      error: { code: 'internal', reference: expect.stringMatching(/^[0-9a-f]{8}$/) as string }
    })
    expect(JSON.stringify(answer)).not.toContain('SELECT')
    expect(logged).toHaveLength(1)
  })

  it('answers `store-locked` while the handlers are not ready', async () => {
    const server = createServer({
      contract: panelContract,
      handlers: () => ({}),
      identify: () => identifyByName('panel', 'panel'),
      authorise: (caller) => ok(caller),
      logBug: () => undefined
    })
    expect(await server.answer(null, 'session.get', {})).toEqual(fail({ code: 'store-locked' }))
  })
})
