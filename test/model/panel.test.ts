// The verifier compared with a small model: random sequences of what people, admins, crashes and clocks do, sequentially and two at a time.
// Thirty run here; `npm run model -- --minutes N` continues for N minutes (docs/reliability.md).
import { appendFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fc } from '../property'
import type { Defer } from '../keychain/fake'
import { invite } from './acts'
import { toCommand, type Step } from './command'
import { runTogether } from './together'
import { copyModel, createModel, createPerson, type Model } from './model'
import { startProvider, type Provider } from './provider'
import { sequences, type Sequence } from './sequences'
import { choosePassword, leave, logIn, setUp } from './ways-in'
import { findPanelKey } from './ways-of-the-data'
import { openWorld, type Template, type World } from './world'

const minutes = Number(process.env['COUNTERSIGN_MODEL_MINUTES'] ?? 0)
const seed = Number(process.env['COUNTERSIGN_MODEL_SEED'] ?? 20_260_101)
/** The most time for shrinking a failing sequence. */
const secondsToShrink = 4
const timeout = minutes * 60_000 + 400_000
/** Only sequences of this theme. */
const about = process.env['COUNTERSIGN_MODEL_ABOUT'] ?? ''
const reportPath = process.env['COUNTERSIGN_MODEL_REPORT']
const startAt = Date.UTC(2026, 0, 15, 12, 0, 5)

let provider: Provider

const report = (line: object) => {
  if (reportPath !== undefined) appendFileSync(reportPath, `${JSON.stringify(line)}\n`)
}

/** Two admins and a member, all enrolled; no one is logged in. */
interface Beginning {
  readonly template: Template
  readonly model: Model
}
let beginnings: Readonly<Record<Model['ways']['kind'], Beginning>>
const origins: World[] = []

const unwrap = (answer: Awaited<ReturnType<World['ask']>>): unknown => {
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

async function begin(passphrase: string | null): Promise<Beginning> {
  const world = await openWorld(null, startAt, provider, { hasNoKeychain: passphrase !== null })
  origins.push(world)
  const model = createModel(passphrase)
  if (passphrase !== null) unwrap(await world.askVault('protection.choosePassphrase', { passphrase }))
  const password = 'an elephant in the garden'
  const account = { accountName: 'Northwind', name: 'Ada', email: 'ada@example.com', password }
  const state = unwrap(await world.ask('p0', 'account.create', { ...account, confirmPassword: password }))
  const ada = createPerson((state as { user: { id: string } }).user.id, account.email, 'admin')
  ada.password = password
  model.people.set(ada.id, ada)
  model.waiting.set('p0', { userId: ada.id, since: startAt, hasEnrolmentCode: false })
  const run = (step: Step) => step.run(model, world)
  await run(setUp('p0', true))
  for (const role of ['admin', 'member'] as const) {
    await run(invite('p0', role))
    await run(logIn('p1', model.people.size - 1, 'activation'))
    await run(choosePassword('p1'))
    await run(setUp('p1', true))
    await run(leave('p1', 'logOut'))
    world.clock.now += 60_000
  }
  expect([...model.people.values()].map(({ factor }) => factor !== null)).toEqual([true, true, true])
  await world.close()
  model.sessions.clear()
  return { template: { dataDir: world.dataDir, keychain: world.keychain, now: world.clock.now }, model }
}

beforeAll(async () => {
  provider = await startProvider()
  beginnings = { keychain: await begin(null), passphrase: await begin('granite lantern harbour') }
})
afterAll(() => {
  for (const origin of origins) origin.remove()
  provider.close()
})

/** Runs a sequence in a new world. */
async function goThrough({ under, before, commands, together, waits }: Sequence): Promise<void> {
  let calls = 0
  const late: Defer = async (work) => {
    for (let wait = waits[calls++ % waits.length] ?? 0; wait > 0; wait--) await new Promise(setImmediate)
    return work()
  }
  const beginning = beginnings[under]
  const defer = waits.length > 0 ? late : undefined
  const world = await openWorld(beginning.template, startAt, provider, { defer, hasNoKeychain: under === 'passphrase' })
  let model = copyModel(beginning.model)
  try {
    const { passphrase } = model.ways
    if (passphrase !== null) unwrap(await world.askVault('protection.unlock', { passphrase }))
    world.panel.key = await findPanelKey(world, model.ways)
    for (const step of before) await toCommand(step).run(model, world)
    await fc.asyncModelRun(() => ({ model, real: world }), commands)
    for (const [pair, lag] of together) model = await runTogether(model, world, pair, lag)
  } finally {
    await world.close()
    world.remove()
  }
}

it('lets no one log in or continue unless the model does', { timeout }, async () => {
  const counts = new Map<string, { sequences: number; steps: number }>()
  const begun = process.cpuUsage()
  let found: { readonly sequences: number; readonly seconds: number } | null = null
  /** Processor time, since the machine may be busy. */
  const seconds = () => {
    const { user, system } = process.cpuUsage(begun)
    return (user + system) / 1e6
  }
  const isTooLate = () => found !== null && seconds() > found.seconds + secondsToShrink
  const total = () => [...counts.values()].reduce((sum, { sequences: count }) => sum + count, 0)
  const property = fc.asyncProperty(sequences(70, about), async (sequence) => {
    // After the time limit, smaller sequences are accepted without a run, which ends the shrinking.
    if (isTooLate()) return
    try {
      await goThrough(sequence)
    } catch (error) {
      found ??= { sequences: total() + 1, seconds: seconds() }
      throw error
    }
    if (found !== null) return
    const { kind, before, commands, together } = sequence
    const count = counts.get(kind) ?? { sequences: 0, steps: 0 }
    count.sequences++
    count.steps += before.length + [...commands].length + together.length
    counts.set(kind, count)
  })
  const endsAt = performance.now() + minutes * 60_000
  try {
    // In batches of twelve if there is a time limit, so that none is interrupted; each batch has its own seed.
    for (let round = 0; round === 0 || performance.now() < endsAt; round++)
      await fc.assert(property, { seed: seed + round, numRuns: minutes > 0 ? 12 : 30 })
  } finally {
    for (const [kind, count] of counts) report({ kind, ...count })
    if (found !== null) report({ found })
  }
})
