// Every call of both contracts, made by hostile code in a page. every-call.txt lists the answers and what leaves the main process, one call
// per line. The test fails if a call becomes open or does more than before. If that is intended, change its line and read docs/attacks.md
// again.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { AppId } from '../../src/shared/model/app'
import { calls } from './calls'
import { hostileInput } from './hostile-input'
import { freeze, openApp, passphrase, type App } from './pages'
import { standings, type StandingName } from './standings'

const columns: Readonly<Record<AppId, readonly StandingName[]>> = {
  panel: ['first run', 'signed out', 'code', 'setup', 'member', 'admin', 'stepped up'],
  authenticator: ['keychain', 'passphrase', 'locked', 'no keychain', 'demo']
}

/** These change the answers to other calls, so everything starts again after them. */
const begins = ['users.remove', 'users.endSessions', 'settings.endSession', 'settings.endOtherSessions']

/** The state that shows whether a call changed the standings. */
const describe = async ({ ask }: App, appId: AppId) =>
  JSON.stringify([
    await ask(appId, 'protection.get'),
    await ask(appId, 'app.get').then((answer) => answer.ok && (answer.value as { isDemo: boolean }).isDemo),
    await ask(appId, appId === 'panel' ? 'session.get' : 'lock.get')
  ])

/** The answer to each call in this standing, and what left the main process: `cancelled+asked`. */
async function tryAll(name: StandingName): Promise<ReadonlyMap<string, string>> {
  const { appId, open } = standings[name]
  const answers = new Map<string, string>()
  let held: Awaited<ReturnType<typeof open>> | null = null
  for (const one of calls[appId]) {
    held ??= await open()
    const { app, target } = held
    const before = await describe(app, appId)
    // After three refusals no question is asked for a minute.
    if (appId === 'authenticator') app.clock.now += 61_000
    app.effects.length = 0
    const answer = await app.ask(appId, one.name, hostileInput(one.name, one.call, target))
    answers.set(one.name, [answer.ok ? 'ok' : answer.error.code, ...new Set(app.effects)].join('+'))
    expect(app.bugs, one.name).toEqual([])
    if (begins.includes(one.name) || (await describe(app, appId)) !== before) {
      await app.close()
      held = null
    }
  }
  await held?.app.close()
  return answers
}

const expected = readFileSync(join(import.meta.dirname, 'every-call.txt'), 'utf8').split('\n')
const readTable = (appId: AppId) => {
  const from = expected.findIndex((line) => line.startsWith(`# ${appId}`))
  const lines = expected.slice(from + 1)
  const end = lines.findIndex((line) => line.startsWith('#'))
  return lines.slice(0, end === -1 ? undefined : end).filter((line) => line !== '')
}

for (const appId of ['panel', 'authenticator'] as const) {
  it(`CHECKLIST 30, 54, 55: answers each call of the ${appId} as listed, for each kind of caller`, async () => {
    const found: ReadonlyMap<string, string>[] = []
    for (const name of columns[appId]) found.push(await tryAll(name))
    const rows = calls[appId].map(({ name, call }) =>
      [name, `${call.who}${call.stepUp ? '!' : ''}`, ...found.map((answers) => answers.get(name))].join(' | ')
    )
    expect(rows).toEqual(readTable(appId))
  }, 180_000)
}

it('CHECKLIST 30, 54, 55: refuses every caller without the right to a call, whatever the table says', () => {
  const refusals = (who: string): Readonly<Partial<Record<StandingName, string>>> => {
    const nobody = { 'first run': 'not-signed-in', 'signed out': 'not-signed-in' }
    const waiting = { code: 'not-signed-in', setup: 'not-signed-in' }
    if (who === 'user') return { ...nobody, ...waiting }
    if (who === 'admin') return { ...nobody, ...waiting, member: 'forbidden' }
    if (who === 'admin!') return { ...nobody, ...waiting, member: 'forbidden', admin: 'step-up-required' }
    if (who === 'always') return {}
    return who === 'anyone' ? { locked: 'store-locked' } : nobody
  }
  for (const appId of ['panel', 'authenticator'] as const) {
    for (const line of readTable(appId)) {
      const [name, who = '', ...answers] = line.split(' | ')
      const seen = Object.fromEntries(columns[appId].map((column, index) => [column, answers[index]]))
      const due = Object.entries(refusals(who)).filter(([column]) => column in seen)
      expect(seen, name).toMatchObject(Object.fromEntries(due))
    }
  }
})

it('answers only the calls that are always allowed while the store is locked by its passphrase', async () => {
  const first = await openApp(null, false)
  await first.get('panel', 'protection.choosePassphrase', { passphrase })
  const app = await openApp(await freeze(first), false)
  for (const appId of ['panel', 'authenticator'] as const) {
    for (const { name, call } of calls[appId].filter((one) => one.call.who !== 'always')) {
      const input = hostileInput(name, call, { userId: 'x', session: 'x', profile: 'x', entry: 'x' })
      expect(await app.ask(appId, name, input), name).toEqual({ ok: false, error: { code: 'store-locked' } })
    }
  }
  expect(app.effects).toEqual([])
  await app.close()
})
