// Steps at the login screen and in setup: passwords, codes, backup codes and enrolment codes, right, old and wrong.
import { decodeBase32 } from '../../src/main/otp/base32'
import { createTotp } from '../../src/main/otp/totp'
import { insistAccepted, insistRefused, type Answer, type Step } from './command'
import { insist, insistNoted, insistTold } from './invariants'
import {
  dayMs,
  forgetTrusts,
  killCodes,
  personAt,
  trustName,
  endAll,
  type Factor,
  type Model,
  type Person
} from './model'
import type { World } from './world'

const stepMs = 30_000
const options = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** The code of a phone with `secret`, `steps` periods from now. */
export const codeOfPhone = (secret: Uint8Array, now: number, steps = 0) =>
  createTotp(secret, now + steps * stepMs, options)

/** The time step for which `code` is valid now and unused; null if there is none. */
export function findFreshStep(factor: Factor, code: string, now: number): number | null {
  const current = Math.floor(now / stepMs)
  const newest = Math.max(-1, ...factor.usedSteps)
  for (let step = current - 1; step <= current + 1; step++) {
    if (createTotp(factor.secret, step * stepMs, options) === code && step > newest) return step
  }
  return null
}

export type PasswordKind = 'right' | 'old' | 'wrong' | 'activation'

function passwordOf(person: Person, kind: PasswordKind): string {
  if (kind === 'right') return person.password ?? person.activation?.code ?? 'nothing at all'
  if (kind === 'old') return person.oldPasswords.at(-1) ?? 'never was one'
  if (kind === 'activation') return person.activation?.code ?? 'ZZZZ-ZZZZ-ZZZZ-ZZZZ'
  return 'a wrong password, surely'
}

/** The session step in the answer. */
export const stepOf = (answer: Answer) => (answer.ok ? (answer.value as { step: string }).step : null)

export const logIn = (profile: string, who: number, kind: PasswordKind): Step => ({
  name: `logIn(${profile}, ${String(who)}, ${kind})`,
  async run(model, world) {
    const person = personAt(model, who)
    const password = world.typed(() => passwordOf(person, kind))
    const before = await world.ask(profile, 'session.get')
    if (stepOf(before) === 'signed-in') return undefined
    const answer = await world.ask(profile, 'session.logIn', { username: person.email, password })
    const isActivation =
      person.password === null && person.activation?.code === password && world.clock.now < person.activation.until
    const isRight =
      model.people.has(person.id) &&
      person.status === 'active' &&
      (person.password === password || isActivation) &&
      (!model.isSsoOn || person.isBreakGlass)
    if (!isRight) {
      insistRefused(answer, `the ${kind} password of ${person.email}`)
      return undefined
    }
    insistAccepted(answer, `the ${kind} password of ${person.email}`)
    const step = stepOf(answer)
    if (step === null) return undefined
    // An act that ended all their sessions during the password check ended this login, too.
    if (step === 'signed-out' && model.meant !== null) return undefined
    model.sessions.delete(profile)
    model.waiting.delete(profile)
    const now = world.clock.now
    if (step === 'signed-in') {
      const until = model.trusts.get(trustName(profile, person.id)) ?? 0
      insist(person.factor !== null && now < until, `${person.email} came in without a code`)
      model.sessions.set(profile, { userId: person.id, since: now })
      insistTold(world, person, passwordWay(person), answer.ok ? answer.value : null)
      return (seen) => {
        insistNoted(seen, 'login.succeeded', person.id)
      }
    }
    const due = isActivation ? ['new-password'] : person.factor === null ? ['setup', 'enrolment-code'] : ['code']
    insist(due.includes(step), `${person.email} is at step ${step}, not at ${due.join(' or ')}`)
    model.waiting.set(profile, { userId: person.id, since: now, hasEnrolmentCode: false })
    return undefined
  }
})

const waitingIn = (model: Model, profile: string): Person | null => {
  const waiting = model.waiting.get(profile)
  return waiting === undefined ? null : (model.people.get(waiting.userId) ?? null)
}

/** The password with another setup's phone is a different way in. */
export const passwordWay = (person: Person) => `password ${String(person.setUps)}`

interface CameIn {
  readonly profile: string
  readonly person: Person
  readonly shouldRemember: boolean
  /** The page's answer. */
  readonly state: unknown
}

function cameIn(model: Model, world: World, { profile, person, shouldRemember, state }: CameIn): void {
  const now = world.clock.now
  insistTold(world, person, passwordWay(person), state)
  model.waiting.delete(profile)
  model.sessions.set(profile, { userId: person.id, since: now })
  if (shouldRemember && model.policy.rememberDays > 0) {
    model.trusts.set(trustName(profile, person.id), now + model.policy.rememberDays * dayMs)
  }
}

export type CodeKind = 'now' | 'next' | 'late' | 'used' | 'old-secret' | 'wrong'

function codeFor(person: Person, kind: CodeKind, now: number): string {
  const { factor } = person
  const secret = factor?.secret ?? person.oldSecrets.at(-1)
  if (secret === undefined || kind === 'wrong') return '000000'
  if (kind === 'old-secret') return codeOfPhone(person.oldSecrets.at(-1) ?? secret, now)
  if (kind === 'late') return codeOfPhone(secret, now, -3)
  const used = [...(factor?.usedSteps ?? [])].at(-1)
  if (kind === 'used' && used !== undefined) return createTotp(secret, used * stepMs, options)
  return codeOfPhone(secret, now, kind === 'next' ? 1 : 0)
}

export const enterCode = (profile: string, kind: CodeKind, shouldRemember: boolean): Step => ({
  name: `enterCode(${profile}, ${kind}, ${String(shouldRemember)})`,
  async run(model, world) {
    const person = waitingIn(model, profile)
    const code = world.typed(() => (person === null ? '123456' : codeFor(person, kind, world.clock.now)))
    const fresh = person?.factor ? findFreshStep(person.factor, code, world.clock.now) : null
    const answer = await world.ask(profile, 'session.enterCode', { code, rememberBrowser: shouldRemember })
    if (!answer.ok) return undefined
    insist(person !== null && person.status === 'active', 'a code let somebody in who was not waiting for one')
    insist(fresh !== null, `the ${kind} code of ${person.email} was accepted`)
    person.factor?.usedSteps.add(fresh)
    cameIn(model, world, { profile, person, shouldRemember, state: answer.value })
    return (seen) => {
      insistNoted(seen, 'login.succeeded', person.id)
    }
  }
})

/** Logs out anyone else who is logged in here. */
async function takeSeat(model: Model, world: World, profile: string, who: number): Promise<Person> {
  const person = personAt(model, who)
  const session = model.sessions.get(profile)
  if (session !== undefined && session.userId !== person.id) await leave(profile, 'logOut').run(model, world)
  return person
}

/** Logs in with password and code as a person who knows both, waiting for the next code if this one was used. */
export const comeIn = (profile: string, who: number, shouldRemember: boolean): Step => ({
  name: `comeIn(${profile}, ${String(who)}, ${String(shouldRemember)})`,
  async run(model, world) {
    const { factor } = await takeSeat(model, world, profile, who)
    const isUsed =
      factor !== null && findFreshStep(factor, codeOfPhone(factor.secret, world.clock.now), world.clock.now) === null
    if (isUsed) world.clock.now += stepMs
    const expectSignedIn = await logIn(profile, who, 'right').run(model, world)
    return expectSignedIn ?? enterCode(profile, 'now', shouldRemember).run(model, world)
  }
})

/** Logs in with password and a code from the phone: a used one, another that must fail, or the right one. */
export const comeInByCode = (profile: string, who: number, kind: CodeKind): Step => ({
  name: `comeInByCode(${profile}, ${String(who)}, ${kind})`,
  async run(model, world) {
    await takeSeat(model, world, profile, who)
    const expectSignedIn = await logIn(profile, who, 'right').run(model, world)
    return expectSignedIn ?? enterCode(profile, kind, false).run(model, world)
  }
})

/** Logs in with password and backup code: a used or replaced one, or a valid one. */
export const comeInByBackupCode = (profile: string, who: number, isDead: boolean): Step => ({
  name: `comeInByBackupCode(${profile}, ${String(who)}, ${isDead ? 'dead' : 'live'})`,
  async run(model, world) {
    await takeSeat(model, world, profile, who)
    const expectSignedIn = await logIn(profile, who, 'right').run(model, world)
    return expectSignedIn ?? enterBackupCode(profile, isDead, false).run(model, world)
  }
})

/** Password and enrolment code, by a person who has or had one; a random person if no one did. */
export const showEnrolmentCode = (profile: string, who: number, isDead: boolean): Step => ({
  name: `showEnrolmentCode(${profile}, ${String(who)}, ${isDead ? 'dead' : 'live'})`,
  async run(model, world) {
    const all = [...model.people.values()]
    const hasOne = (person: Person) => (isDead ? person.deadEnrolments.length > 0 : person.enrolment !== null)
    const meant = all.findIndex((person) => person.factor === null && hasOne(person))
    const whom = meant < 0 ? who : meant
    await takeSeat(model, world, profile, whom)
    await logIn(profile, whom, 'right').run(model, world)
    return enterEnrolmentCode(profile, isDead).run(model, world)
  }
})

/** Password, then the complete setup. */
export const comeInAnew = (profile: string, who: number): Step => ({
  name: `comeInAnew(${profile}, ${String(who)})`,
  async run(model, world) {
    await takeSeat(model, world, profile, who)
    await logIn(profile, who, 'right').run(model, world)
    if (personAt(model, who).password === null) await choosePassword(profile).run(model, world)
    return setUp(profile, true).run(model, world)
  }
})

export const enterBackupCode = (profile: string, isDead: boolean, shouldRemember: boolean): Step => ({
  name: `enterBackupCode(${profile}, ${isDead ? 'dead' : 'live'}, ${String(shouldRemember)})`,
  async run(model, world) {
    const person = waitingIn(model, profile)
    const code = world.typed(() => (isDead ? person?.deadCodes.at(-1) : person?.codes[0]) ?? 'AAAA-AAAA-AAAA-AAAA')
    const answer = await world.ask(profile, 'session.enterBackupCode', { code, rememberBrowser: shouldRemember })
    if (!answer.ok) return undefined
    insist(
      person !== null && person.codes.includes(code),
      `a backup code worked that was ${isDead ? 'dead' : 'not due'}`
    )
    person.codes = person.codes.filter((one) => one !== code)
    person.deadCodes.push(code)
    cameIn(model, world, { profile, person, shouldRemember, state: answer.value })
    return (seen) => {
      insistNoted(seen, 'backup-code.used', person.id)
    }
  }
})

export const choosePassword = (profile: string): Step => ({
  name: `choosePassword(${profile})`,
  async run(model, world) {
    const person = waitingIn(model, profile)
    const password = `a brand new one, number ${String(++model.nextName)}`
    const answer = await world.ask(profile, 'session.choosePassword', { password, confirmPassword: password })
    if (!answer.ok) return undefined
    insist(person !== null && person.password === null && person.activation !== null, 'a password was chosen unasked')
    person.password = password
    person.activation = null
    return (seen) => {
      insistNoted(seen, 'password.changed', person.id)
    }
  }
})

/** Completes setup, or stops before **Done**, which must leave nothing. */
export const setUp = (profile: string, isFinished: boolean): Step => ({
  name: `setUp(${profile}, ${isFinished ? 'done' : 'given up'})`,
  async run(model, world) {
    const sheet = await world.ask(profile, 'setup.begin')
    if (!sheet.ok) return undefined
    const person = waitingIn(model, profile)
    insist(person !== null && person.factor === null && person.password !== null, 'setup began unasked')
    const isDue = model.policy.needsEnrolmentCode && person.isReset
    insist(!isDue || model.waiting.get(profile)?.hasEnrolmentCode === true, 'setup began without the enrolment code')
    const secret = decodeBase32((sheet.value as { setupKey: string }).setupKey)
    insist(secret !== null, 'the setup has no key')
    const code = codeOfPhone(secret, world.clock.now)
    const confirmed = await world.ask(profile, 'setup.confirmCode', { code })
    if (!confirmed.ok) return undefined
    await world.ask(profile, 'setup.acknowledge')
    if (!isFinished) {
      await world.ask(profile, 'session.cancel')
      model.waiting.delete(profile)
      return undefined
    }
    const done = await world.ask(profile, 'setup.finish')
    if (!done.ok) return undefined
    person.factor = { secret, usedSteps: new Set([Math.floor(world.clock.now / stepMs)]) }
    person.codes = [...(confirmed.value as { codes: readonly string[] }).codes]
    person.isReset = false
    person.setUps++
    cameIn(model, world, { profile, person, shouldRemember: false, state: done.value })
    return (seen) => {
      insistNoted(seen, 'factor.enrolled', person.id)
      insistNoted(seen, 'backup-codes.created', person.id)
    }
  }
})

export const enterEnrolmentCode = (profile: string, isDead: boolean): Step => ({
  name: `enterEnrolmentCode(${profile}, ${isDead ? 'dead' : 'live'})`,
  async run(model, world) {
    const person = waitingIn(model, profile)
    const code = (isDead ? person?.deadEnrolments.at(-1) : person?.enrolment?.code) ?? 'AAAAA-AAAAA'
    const answer = await world.ask(profile, 'setup.enterEnrolmentCode', { code })
    if (!answer.ok) return undefined
    const live = person?.enrolment ?? null
    insist(
      person !== null && live?.code === code && world.clock.now < live.until,
      'an enrolment code worked that was not due'
    )
    person.deadEnrolments.push(code)
    person.enrolment = null
    const waiting = model.waiting.get(profile)
    if (waiting !== undefined) waiting.hasEnrolmentCode = true
    return undefined
  }
})

export const leave = (profile: string, call: 'logOut' | 'cancel'): Step => ({
  name: `${call}(${profile})`,
  async run(model, world) {
    await world.ask(profile, `session.${call}`)
    if (call === 'logOut') model.sessions.delete(profile)
    model.waiting.delete(profile)
    return undefined
  }
})

/** The person who is logged in here, for acts on themselves. */
const signedIn = (model: Model, profile: string): Person | null => {
  const session = model.sessions.get(profile)
  return session === undefined ? null : (model.people.get(session.userId) ?? null)
}

/** A currently valid code, if the policy may ask for one. */
function freshCode(person: Person, now: number): { code?: string; step: number | null } {
  if (person.factor === null) return { step: null }
  for (const steps of [0, 1, -1]) {
    const code = codeOfPhone(person.factor.secret, now, steps)
    const step = findFreshStep(person.factor, code, now)
    if (step !== null) return { code, step }
  }
  return { step: null }
}

/** Steps up: with the password first, and a code if one is asked for. */
export async function stepUp(model: Model, world: World, profile: string): Promise<boolean> {
  const person = signedIn(model, profile)
  if (person === null) return false
  if (model.sessions.get(profile)?.isBySso === true) {
    if (person.link === null) return false
    // In the groups that match their current role.
    const groups = person.role === 'admin' ? ['admins'] : ['staff']
    world.desk.shown = { subject: person.link.subject, email: null, groups }
    return (await world.ask(profile, 'sso.stepUp')).ok
  }
  const { password } = person
  if (password === null) return false
  const first = await world.ask(profile, 'session.stepUp', { password })
  if (first.ok) return true
  if (first.error.code !== 'code-required') return false
  const { code, step } = freshCode(person, world.clock.now)
  if (code === undefined || step === null) return false
  const second = await world.ask(profile, 'session.stepUp', { password, code })
  if (second.ok) person.factor?.usedSteps.add(step)
  return second.ok
}

export const stepUpNow = (profile: string): Step => ({
  name: `stepUp(${profile})`,
  async run(model, world) {
    await stepUp(model, world, profile)
    return undefined
  }
})

export const changePassword = (profile: string, isRight: boolean, endOtherSessions: boolean): Step => ({
  name: `changePassword(${profile}, ${isRight ? 'right' : 'wrong'}, ${String(endOtherSessions)})`,
  async run(model, world) {
    const person = signedIn(model, profile)
    const password = world.typed(() => `another one, number ${String(++model.nextName)}, of ${profile}`)
    const oldPassword = world.typed(() => (isRight ? (person?.password ?? 'none') : 'not the old one at all'))
    const answer = await world.ask(profile, 'settings.changePassword', {
      oldPassword,
      password,
      confirmPassword: password,
      endOtherSessions
    })
    if (!answer.ok) return undefined
    insist(person !== null && person.password === oldPassword, 'a password was changed without the old one')
    person.oldPasswords.push(oldPassword)
    person.password = password
    forgetTrusts(model, person.id)
    for (const [name, waiting] of model.waiting) if (waiting.userId === person.id) model.waiting.delete(name)
    if (endOtherSessions) endAll(model, person.id, profile)
    return (seen) => {
      insistNoted(seen, 'password.changed', person.id)
    }
  }
})

export const regenerateCodes = (profile: string): Step => ({
  name: `regenerateBackupCodes(${profile})`,
  async run(model, world) {
    const person = signedIn(model, profile)
    if (person === null || person.password === null) return undefined
    const { password } = person
    let answer = await world.ask(profile, 'settings.regenerateBackupCodes', { password })
    if (!answer.ok && answer.error.code === 'code-required') {
      const { code, step } = freshCode(person, world.clock.now)
      if (code === undefined || step === null) return undefined
      answer = await world.ask(profile, 'settings.regenerateBackupCodes', { password, code })
      if (answer.ok) person.factor?.usedSteps.add(step)
    }
    if (!answer.ok) return undefined
    killCodes(person)
    person.codes = [...(answer.value as { codes: readonly string[] }).codes]
    return (seen) => {
      insistNoted(seen, 'backup-codes.created', person.id)
    }
  }
})

/** *Move to a new phone*, with a code of the old one if it is asked for. */
export const move = (profile: string): Step => ({
  name: `move(${profile})`,
  async run(model, world) {
    const person = signedIn(model, profile)
    if (person === null || person.password === null) return undefined
    const { password } = person
    const hadFactor = person.factor
    const { code, step } = freshCode(person, world.clock.now)
    const bare = await world.ask(profile, 'settings.beginMove', { password })
    insist(!bare.ok || hadFactor === null, 'a factor may be replaced without a code')
    if (code === undefined || step === null) return undefined
    const sheet = await world.ask(profile, 'settings.beginMove', { password, code })
    if (!sheet.ok) return undefined
    hadFactor?.usedSteps.add(step)
    const secret = decodeBase32((sheet.value as { setupKey: string }).setupKey)
    insist(secret !== null, 'the setup has no key')
    const confirmed = await world.ask(profile, 'settings.confirmMove', {
      code: codeOfPhone(secret, world.clock.now),
      endOtherSessions: false
    })
    if (!confirmed.ok) return undefined
    if (hadFactor !== null) person.oldSecrets.push(hadFactor.secret)
    person.factor = { secret, usedSteps: new Set([Math.floor(world.clock.now / stepMs)]) }
    forgetTrusts(model, person.id)
    return (seen) => {
      insistNoted(seen, 'factor.replaced', person.id)
    }
  }
})

export const forgetOwnBrowsers = (profile: string): Step => ({
  name: `forgetAllBrowsers(${profile})`,
  async run(model, world) {
    const person = signedIn(model, profile)
    const answer = await world.ask(profile, 'settings.forgetAllBrowsers')
    if (answer.ok && person !== null) forgetTrusts(model, person.id)
    return undefined
  }
})
