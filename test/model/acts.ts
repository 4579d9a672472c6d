// Steps of admins and of the machine: acts on others, policy, single sign-on, copies and restoring them, time, crashes.
import type { Policy } from '../../src/shared/model/policy'
import { insistAccepted, insistRefused, type Answer, type Step } from './command'
import { insist, insistNoted, look, noteAct } from './invariants'
import {
  createPerson,
  defaultPolicy,
  dropFactor,
  endAll,
  endEverything,
  forgetTrusts,
  killCodes,
  personAt,
  profiles,
  type Model,
  type Person
} from './model'
import { stepOf, stepUp } from './ways-in'
import type { World } from './world'

/** Makes a call, and repeats it after a step-up if one is required. */
export async function act(model: Model, world: World, profile: string, name: string, input: object): Promise<Answer> {
  const first = await world.ask(profile, name, input)
  if (first.ok || first.error.code !== 'step-up-required') return first
  return (await stepUp(model, world, profile)) ? world.ask(profile, name, input) : first
}

/** Only an active admin's session may have done this. */
export function insistAdmin(model: Model, profile: string, what: string): void {
  const session = model.sessions.get(profile)
  const actor = session === undefined ? undefined : model.people.get(session.userId)
  insist(actor?.role === 'admin' && actor.status === 'active', `${what} was done by nobody who may`)
}

function takeEnrolment(person: Person, value: unknown): void {
  const { enrolment } = value as { enrolment: { code: string; expiresAt: number } | null }
  if (person.enrolment !== null) person.deadEnrolments.push(person.enrolment.code)
  person.enrolment = enrolment === null ? null : { code: enrolment.code, until: enrolment.expiresAt }
}

function afterReset(model: Model, person: Person, value: unknown): void {
  dropFactor(model, person)
  person.isReset = true
  takeEnrolment(person, value)
}

const takeActivation = (value: unknown) => {
  const { activationCode, expiresAt } = value as { activationCode: string; expiresAt: number }
  return { code: activationCode, until: expiresAt }
}

type Act = (model: Model, person: Person, value: unknown) => void
/** The act's name in the notice at the next login; null if there is no notice, or nothing changed. */
type Told = string | null | ((person: Person) => string | null)

/** An admin's acts on one user: the call, the audit event that must follow, the change to the model, and the notice. */
const acts = {
  resetTwoFactor: ['factor.reset', afterReset, 'two-factor-reset'],
  createEnrolmentCode: [
    'enrolment-code.created',
    (_model, person, value) => {
      takeEnrolment(person, value)
    },
    null
  ],
  resetPassword: [
    'password.reset',
    (model, person, value) => {
      if (person.password !== null) person.oldPasswords.push(person.password)
      person.password = null
      person.activation = takeActivation(value)
      forgetTrusts(model, person.id)
      endAll(model, person.id)
    },
    'password-reset'
  ],
  disable: [
    null,
    (model, person) => {
      person.status = 'disabled'
      forgetTrusts(model, person.id)
      endAll(model, person.id)
    },
    ({ status }) => (status === 'active' ? 'disabled' : null)
  ],
  enable: [
    null,
    (_model, person) => {
      person.status = 'active'
    },
    ({ status }) => (status === 'disabled' ? 'enabled' : null)
  ],
  remove: [
    'user.deleted',
    (model, person) => {
      forgetTrusts(model, person.id)
      endAll(model, person.id)
      model.people.delete(person.id)
      model.gone.set(person.id, person)
      person.link = null
    },
    'deleted'
  ],
  endSessions: [
    'user.sessions-ended',
    (model, person) => {
      endAll(model, person.id)
    },
    null
  ],
  unlock: ['user.unlocked', () => undefined, 'unlocked'],
  forgetBrowsers: [
    'user.browsers-forgotten',
    (model, person) => {
      forgetTrusts(model, person.id)
    },
    'browsers-forgotten'
  ]
} as const satisfies Record<string, readonly [kind: string | null, then: Act, told: Told]>

export type ActName = keyof typeof acts
export const actNames = Object.keys(acts) as ActName[]

export const actOn = (profile: string, what: ActName, whom: number): Step => ({
  name: `${what}(${profile}, ${String(whom)})`,
  async run(model, world) {
    const person = personAt(model, whom)
    const answer = await act(model, world, profile, `users.${what}`, { userId: person.id })
    if (!answer.ok) return undefined
    insistAdmin(model, profile, what)
    const [kind, then, told] = acts[what]
    const name = typeof told === 'function' ? told(person) : told
    if (name !== null) noteAct(world, model.sessions.get(profile)?.userId ?? null, person, name)
    then(model, person, answer.value)
    return kind === null
      ? undefined
      : (seen) => {
          insistNoted(seen, kind, person.id)
        }
  }
})

export const changeRole = (profile: string, whom: number, role: Person['role']): Step => ({
  name: `changeRole(${profile}, ${String(whom)}, ${role})`,
  async run(model, world) {
    const person = personAt(model, whom)
    const answer = await act(model, world, profile, 'users.changeRole', { userId: person.id, role })
    if (!answer.ok) return undefined
    insistAdmin(model, profile, 'a role change')
    const isNew = person.role !== role
    if (isNew) noteAct(world, model.sessions.get(profile)?.userId ?? null, person, 'role-changed')
    person.role = role
    return (seen) => {
      if (isNew) insistNoted(seen, 'user.role-changed', person.id)
    }
  }
})

export const resetMany = (profile: string): Step => ({
  name: `resetMany(${profile})`,
  async run(model, world) {
    const userIds = [...model.people.keys()]
    const answer = await act(model, world, profile, 'users.resetMany', { userIds })
    if (!answer.ok) return undefined
    insistAdmin(model, profile, 'a bulk reset')
    const actorId = model.sessions.get(profile)?.userId ?? null
    const { done } = answer.value as { done: readonly string[] }
    for (const id of done) {
      const person = model.people.get(id)
      if (person === undefined) continue
      noteAct(world, actorId, person, 'two-factor-reset')
      dropFactor(model, person)
      person.isReset = true
      if (person.enrolment !== null) person.deadEnrolments.push(person.enrolment.code)
      person.enrolment = null
    }
    return undefined
  }
})

export const invite = (profile: string, role: Person['role']): Step => ({
  name: `create(${profile}, ${role})`,
  async run(model, world) {
    if (model.people.size > 4) return undefined
    const email = `user${String(++model.nextName)}@example.com`
    const answer = await act(model, world, profile, 'users.create', { email, name: 'A new one', role })
    if (!answer.ok) return undefined
    insistAdmin(model, profile, 'an invitation')
    const { userId } = answer.value as { userId: string }
    const person = createPerson(userId, email, role)
    person.activation = takeActivation(answer.value)
    model.people.set(userId, person)
    return (seen) => {
      insistNoted(seen, 'user.created', userId)
    }
  }
})

export const setPolicy = (profile: string, change: Partial<Policy>): Step => ({
  name: `setPolicy(${profile}, ${JSON.stringify(change)})`,
  async run(model, world) {
    const policy = { ...defaultPolicy, ...model.policy, ...change }
    const answer = await act(model, world, profile, 'policy.set', { policy })
    if (!answer.ok) return undefined
    insistAdmin(model, profile, 'a policy')
    if (policy.rememberDays < model.policy.rememberDays) {
      const shorterMs = (model.policy.rememberDays - policy.rememberDays) * 86_400_000
      for (const [name, until] of model.trusts) model.trusts.set(name, until - shorterMs)
    }
    model.policy = policy
    return (seen) => {
      insistNoted(seen, 'policy.changed')
    }
  }
})

export const takeCopy = (profile: string): Step => ({
  name: `takeSnapshot(${profile})`,
  async run(model, world) {
    const answer = await act(model, world, profile, 'snapshots.take', {})
    if (answer.ok) insistAdmin(model, profile, 'a copy')
    return undefined
  }
})

/**
 * Restores a copy. No one may get more rights than they had both in the copy and just before. If the product gives less, the model follows
 * it.
 */
export const goBack = (profile: string, which: number): Step => ({
  name: `restore(${profile}, ${String(which)})`,
  async run(model, world) {
    const listed = await world.ask(profile, 'snapshots.list')
    if (!listed.ok) return undefined
    const { snapshots } = listed.value as { snapshots: readonly { name: string }[] }
    const name = snapshots[which % Math.max(1, snapshots.length)]?.name
    if (name === undefined) return undefined
    const answer = await act(model, world, profile, 'snapshots.restore', { name })
    if (!answer.ok) return undefined
    insistAdmin(model, profile, 'going back')
    endEverything(model)
    model.trusts.clear()
    model.isSsoOn = false
    followRestored(world, model)

    return (seen) => {
      insistNoted(seen, 'store.restored')
    }
  }
})

function insistNoLaxer(policy: Policy, before: Policy): void {
  const isKept =
    (policy.isReauthenticationStrict || !before.isReauthenticationStrict) &&
    (policy.needsEnrolmentCode || !before.needsEnrolmentCode) &&
    (!policy.mayRememberedAdminister || before.mayRememberedAdminister) &&
    (['rememberDays', 'idleMinutes', 'sessionHours'] as const).every((rule) => policy[rule] <= before[rule])
  insist(isKept, `the restore made the policy laxer: ${JSON.stringify(policy)}`)
}

function followRestored(world: World, model: Model): void {
  const { users, policy } = look(world, model)
  insistNoLaxer(policy, model.policy)
  model.policy = policy
  for (const row of users.values()) {
    const person = model.people.get(row.id) ?? model.gone.get(row.id)
    insist(person !== undefined, `${row.id} came from nowhere`)
    if (model.gone.has(row.id)) {
      insist(row.status === 'disabled' && row.factorState === 'none', `${person.email} came back with rights`)
      model.gone.delete(row.id)
      person.status = 'disabled'
      person.role = row.role === 'admin' ? person.role : 'member'
      dropFactor(model, person)
      model.people.set(row.id, person)
    }
    insist(row.role === 'member' || person.role === 'admin', `${person.email} became admin by going back`)
    insist(row.status === 'disabled' || person.status === 'active', `${person.email} was enabled by going back`)
    insist(row.factorState === 'none' || person.factor !== null, `${person.email} has a factor again`)
    person.role = row.role as Person['role']
    person.status = row.status as Person['status']
    if (row.factorState === 'none') dropFactor(model, person)
    if (person.enrolment !== null) person.deadEnrolments.push(person.enrolment.code)
    person.enrolment = null
    person.activation = null
    person.isBreakGlass = false
    if (person.link !== null) person.link = { ...person.link, isAwaiting: true }
    // Backup codes may be withdrawn; it only matters that no other codes work.
  }
  for (const id of [...model.people.keys()]) {
    const person = model.people.get(id)
    if (person === undefined || users.has(id)) continue
    killCodes(person)
    model.people.delete(id)
    model.gone.set(id, person)
  }
}

export const pass = (ms: number): Step => ({
  name: `time passes: ${String(ms / 1000)} s`,
  run(_model, world) {
    world.clock.now += ms
    return Promise.resolve(undefined)
  }
})

/** Enters and leaves the demo: no real user exists there, and no one is logged in afterwards. */
export const visitDemo = (who: number): Step => ({
  name: `visitDemo(${String(who)})`,
  async run(model, world) {
    const person = personAt(model, who)
    insistAccepted(await world.ask('p0', 'app.exploreDemo'), 'the demo')
    for (const profile of profiles) {
      const state = await world.ask(profile, 'session.get')
      insist(state.ok && stepOf(state) !== 'signed-in', `${profile} is signed in to the demo`)
    }
    const password = person.password ?? person.activation?.code ?? ''
    const answer = await world.ask('p1', 'session.logIn', { username: person.email, password })
    insistRefused(answer, `the password of ${person.email} in the demo`)
    insistAccepted(await world.ask('p1', 'app.leaveDemo'), 'leaving the demo')
    endEverything(model)
    return undefined
  }
})

export const end = (kind: 'restart' | 'crash'): Step => ({
  name: kind,
  async run(model, world) {
    await world[kind]()
    endEverything(model)
    const answer = await world.ask('p0', 'session.get')
    insistAccepted(answer, `the store after a ${kind}`)
    return undefined
  }
})
