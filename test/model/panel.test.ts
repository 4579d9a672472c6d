// The verifier against a small model of it: random sequences of what people, admins, crashes and clocks do, one after the
// other and two at a time. A few hundred run here; `npm run model -- --minutes N` goes on for as long as one wants to wait
// (docs/reliability.md).
import { appendFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import fc from 'fast-check'
import { toCommand, type Command, type Step } from './command'
import { runTogether } from './together'
import { copyModel, createModel, createPerson, profiles, type Model } from './model'
import {
  actNames,
  actOn,
  changeRole,
  end,
  goBack,
  invite,
  pass,
  resetMany,
  setPolicy,
  takeCopy,
  visitDemo
} from './acts'
import {
  changePassword,
  choosePassword,
  comeIn,
  enterBackupCode,
  enterCode,
  enterEnrolmentCode,
  forgetOwnBrowsers,
  leave,
  logIn,
  move,
  regenerateCodes,
  setUp,
  stepUpNow
} from './ways-in'
import { makeRecoveryKey, recover } from './recovering'
import { startProvider, type Provider } from './provider'
import { addBreakGlass, confirmLink, link, signInBySso, stepUpBySso, switchSso, unlink } from './single-sign-on'
import { openWorld, type Template, type World } from './world'

const minutes = Number(process.env['COUNTERSIGN_MODEL_MINUTES'] ?? 0)
const seed = Number(process.env['COUNTERSIGN_MODEL_SEED'] ?? 20_260_101)
const reportPath = process.env['COUNTERSIGN_MODEL_REPORT']
const startAt = Date.UTC(2026, 0, 15, 12, 0, 5)

let template: Template
let first: Model
let origin: World
let provider: Provider

const unwrap = (answer: Awaited<ReturnType<World['ask']>>): unknown => {
  if (!answer.ok) throw new Error(answer.error.code)
  return answer.value
}

/** Two admins and a member, all enrolled; nobody is signed in. */
beforeAll(async () => {
  provider = await startProvider()
  origin = await openWorld(null, startAt, provider)
  const model = createModel()
  const password = 'an elephant in the garden'
  const account = { accountName: 'Northwind', name: 'Ada', email: 'ada@example.com', password }
  const state = unwrap(await origin.ask('p0', 'account.create', { ...account, confirmPassword: password }))
  const ada = createPerson((state as { user: { id: string } }).user.id, account.email, 'admin')
  ada.password = password
  model.people.set(ada.id, ada)
  model.waiting.set('p0', { userId: ada.id, since: startAt, hasEnrolmentCode: false })
  const run = (step: Step) => step.run(model, origin)
  await run(setUp('p0', true))
  for (const role of ['admin', 'member'] as const) {
    await run(invite('p0', role))
    await run(logIn('p1', model.people.size - 1, 'activation'))
    await run(choosePassword('p1'))
    await run(setUp('p1', true))
    await run(leave('p1', 'logOut'))
    origin.clock.now += 60_000
  }
  await origin.restart()
  expect([...model.people.values()].map(({ factor }) => factor !== null)).toEqual([true, true, true])
  await origin.close()
  model.sessions.clear()
  template = { dataDir: origin.dataDir, keychain: origin.keychain, now: origin.clock.now }
  first = model
})
afterAll(() => {
  origin.remove()
  provider.close()
})

const profile = fc.constantFrom(...profiles)
const who = fc.nat(7)
const flag = fc.boolean()
const second = 1000
const minute = 60 * second

const inSession: readonly fc.Arbitrary<Step>[] = [
  ...actNames.map((name) => fc.tuple(profile, fc.constant(name), who).map((a) => actOn(...a))),
  fc.tuple(profile, who, fc.constantFrom('admin' as const, 'member' as const)).map((a) => changeRole(...a)),
  fc.tuple(profile, fc.constantFrom('admin' as const, 'member' as const)).map((a) => invite(...a)),
  profile.map(resetMany),
  profile.map(makeRecoveryKey),
  fc.tuple(profile, fc.constantFrom(true, true, false), flag).map((a) => changePassword(...a)),
  profile.map(regenerateCodes),
  profile.map(move),
  profile.map(stepUpNow),
  profile.map(forgetOwnBrowsers),
  fc
    .tuple(
      profile,
      fc.constantFrom(
        { needsEnrolmentCode: true },
        { needsEnrolmentCode: true },
        { needsEnrolmentCode: false },
        { isReauthenticationStrict: true },
        { isReauthenticationStrict: false },
        { rememberDays: 0 },
        { rememberDays: 7 },
        { mayRememberedAdminister: false },
        { mayRememberedAdminister: true }
      )
    )
    .map((a) => setPolicy(...a)),
  fc.tuple(profile, flag).map((a) => switchSso(...a))
]
const whose = fc.constantFrom('own' as const, 'own' as const, 'strange' as const)
const bySso: readonly fc.Arbitrary<Step>[] = [
  fc.tuple(profile, who, whose).map((a) => link(...a)),
  fc.tuple(profile, who).map((a) => confirmLink(...a)),
  fc.tuple(profile, who).map((a) => unlink(...a)),
  fc.tuple(profile, who).map((a) => addBreakGlass(...a)),
  fc.tuple(profile, who, whose, flag).map((a) => signInBySso(...a)),
  fc.tuple(profile, flag).map((a) => stepUpBySso(...a))
]
const comingIn = fc.tuple(profile, who, flag).map((a) => comeIn(...a))
const atTheDoor: readonly fc.Arbitrary<Step>[] = [
  fc
    .tuple(profile, who, fc.constantFrom('right', 'right', 'activation', 'activation', 'old', 'wrong'))
    .map((a) => logIn(...a)),
  fc
    .tuple(profile, fc.constantFrom('now', 'now', 'next', 'late', 'used', 'old-secret', 'wrong'), flag)
    .map((a) => enterCode(...a)),
  fc.tuple(profile, flag, flag).map((a) => enterBackupCode(...a)),
  profile.map(choosePassword),
  fc
    .tuple(profile, who, fc.constantFrom(false, false, true), fc.constantFrom(true, true, false))
    .map((a) => recover(...a)),
  fc.tuple(profile, fc.constantFrom(true, true, false)).map((a) => setUp(...a)),
  fc.tuple(profile, fc.constantFrom(true, false, false)).map((a) => enterEnrolmentCode(...a)),
  fc.tuple(profile, fc.constantFrom('logOut' as const, 'cancel' as const)).map((a) => leave(...a))
]
const machine: readonly fc.Arbitrary<Step>[] = [
  fc.constantFrom(31 * second, 31 * second, 2 * minute, 11 * minute, 16 * minute, 8 * 24 * 60 * minute).map(pass),
  profile.map(takeCopy),
  fc.tuple(profile, fc.nat(3)).map((a) => goBack(...a)),
  fc.constantFrom('restart' as const, 'crash' as const).map(end),
  who.map(visitDemo)
]
/**
 * Each sequence has a few kinds of steps only, so that it gets far with those (swarm testing: Groce et al., ISSTA 2012);
 * people come in in every one of them.
 */
const sequencesOf = (kinds: readonly fc.Arbitrary<Step>[], maxCommands: number) =>
  fc.subarray([...kinds], { minLength: 3, maxLength: 8 }).chain((some) =>
    fc.commands<Model, World, true>(
      [comingIn, comingIn, ...some].map((step) => step.map(toCommand)),
      { maxCommands, size: '+1' }
    )
  )
const sequences = sequencesOf([...inSession, ...bySso, ...atTheDoor, ...machine, ...machine], 40)

const runs = (most: number) =>
  minutes > 0
    ? { seed, numRuns: 1_000_000, interruptAfterTimeLimit: minutes * 20_000, markInterruptAsFailure: false }
    : { seed, numRuns: most }
const timeout = minutes * 60_000 + 400_000

const report = (what: string, count: { sequences: number; steps: number }) => {
  if (reportPath !== undefined) appendFileSync(reportPath, `${JSON.stringify({ what, ...count })}\n`)
}

it('lets nobody in, and nobody go further, but as the model says', { timeout }, async () => {
  const count = { sequences: 0, steps: 0 }
  await fc.assert(
    fc.asyncProperty(sequences, async (commands) => {
      const world = await openWorld(template, startAt, provider)
      try {
        await fc.asyncModelRun(() => ({ model: copyModel(first), real: world }), commands)
        count.sequences++
        count.steps += [...(commands as Iterable<Command>)].length
      } finally {
        await world.close()
        world.remove()
      }
    }),
    runs(140)
  )
  report('one after the other', count)
})

/** The provider on from the beginning, and people who come in there. */
it('nor by single sign-on, whoever linked whom and whatever a token says', { timeout }, async () => {
  const count = { sequences: 0, steps: 0 }
  const atTheProvider = fc.tuple(profile, who, whose, flag).map((a) => signInBySso(...a))
  const others = fc.subarray([...inSession, ...machine], { minLength: 1, maxLength: 4 })
  const some = fc.tuple(fc.subarray([...bySso], { minLength: 2, maxLength: 5 }), others).chain((steps) =>
    fc.commands<Model, World, true>(
      [comingIn, atTheProvider, atTheProvider, fc.constant(switchSso('p0', true)), ...steps.flat()].map((step) =>
        step.map(toCommand)
      ),
      { maxCommands: 40, size: '+1' }
    )
  )
  await fc.assert(
    fc.asyncProperty(some, async (commands) => {
      const world = await openWorld(template, startAt, provider)
      const model = copyModel(first)
      try {
        for (const step of [comeIn('p0', 0, false), switchSso('p0', true)]) await step.run(model, world)
        await fc.asyncModelRun(() => ({ model, real: world }), commands)
        count.sequences++
        count.steps += [...(commands as Iterable<Command>)].length
      } finally {
        await world.close()
        world.remove()
      }
    }),
    runs(70)
  )
  report('by single sign-on', count)
})

/** Steps of few calls, which may overlap with each other. */
const overlapping = fc.oneof(
  fc.tuple(profile, fc.constantFrom(...actNames), who).map((a) => actOn(...a)),
  fc.tuple(profile, who, fc.constantFrom('right' as const, 'activation' as const)).map((a) => logIn(...a)),
  fc.tuple(profile, fc.constantFrom('now' as const, 'used' as const), flag).map((a) => enterCode(...a)),
  fc.tuple(profile, flag, flag).map((a) => enterBackupCode(...a)),
  fc.tuple(profile, fc.constant(true), flag).map((a) => changePassword(...a)),
  fc.tuple(profile, fc.constantFrom({ rememberDays: 0 }, { needsEnrolmentCode: true })).map((a) => setPolicy(...a)),
  profile.map(forgetOwnBrowsers),
  profile.map(regenerateCodes),
  fc.constant(setUp('p1', true))
)

it('nor two at a time, whenever the keychain answers', { timeout }, async () => {
  const count = { sequences: 0, steps: 0 }
  const turns = fc.array(fc.nat(6), { minLength: 8, maxLength: 8 })
  const pairs = fc.array(fc.tuple(overlapping, overlapping), { minLength: 1, maxLength: 4 })
  const before = sequencesOf([...inSession, ...atTheDoor], 12)
  await fc.assert(
    fc.asyncProperty(before, pairs, turns, async (commands, steps, waits) => {
      let calls = 0
      const world = await openWorld(template, startAt, provider, async (work) => {
        for (let wait = waits[calls++ % waits.length] ?? 0; wait > 0; wait--) await new Promise(setImmediate)
        return work()
      })
      const model = copyModel(first)
      try {
        await fc.asyncModelRun(() => ({ model, real: world }), commands)
        const now = { model }
        for (const pair of steps) now.model = await runTogether(now.model, world, pair)
        count.sequences++
        count.steps += steps.length
      } finally {
        await world.close()
        world.remove()
      }
    }),
    runs(60)
  )
  report('two at a time', count)
})
