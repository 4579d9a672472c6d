// Steps of the account recovery key: created by an admin, used from the login screen to **Done**, or abandoned before that.
import { decodeBase32 } from '../../src/main/otp/base32'
import type { Step } from './command'
import { insist, insistNoted, insistTold } from './invariants'
import { dropFactor, endAll, personAt } from './model'
import { codeOfPhone, passwordWay, stepUp } from './ways-in'

export const makeRecoveryKey = (profile: string): Step => ({
  name: `makeRecoveryKey(${profile})`,
  async run(model, world) {
    let answer = await world.ask(profile, 'recovery.createKey')
    if (!answer.ok && answer.error.code === 'step-up-required' && (await stepUp(model, world, profile))) {
      answer = await world.ask(profile, 'recovery.createKey')
    }
    if (!answer.ok) return undefined
    const actor = model.people.get(model.sessions.get(profile)?.userId ?? '')
    insist(actor?.role === 'admin' && actor.status === 'active', 'a recovery key was made by nobody who may')
    if (model.recoveryKey !== null) model.deadRecoveryKeys.push(model.recoveryKey)
    model.recoveryKey = (answer.value as { key: string }).key
    return (seen) => {
      insistNoted(seen, 'recovery-key.created')
    }
  }
})

/** Only **Done** uses the key up and admits the chosen admin. */
export const recover = (profile: string, whom: number, isDead: boolean, isFinished: boolean): Step => ({
  name: `recover(${profile}, ${String(whom)}, ${isDead ? 'dead' : 'live'}, ${isFinished ? 'done' : 'given up'})`,
  async run(model, world) {
    const person = personAt(model, whom)
    const key = isDead ? model.deadRecoveryKeys.at(-1) : model.recoveryKey
    if (key === undefined || key === null) return undefined
    const entered = await world.ask(profile, 'recovery.enterKey', { key })
    if (!entered.ok) {
      const isFine = isDead || ['throttled', 'wrong-stage'].includes(entered.error.code)
      insist(isFine, `the recovery key was refused: ${entered.error.code}`)
      return undefined
    }
    insist(!isDead, 'an invalid recovery key was accepted')
    model.waiting.delete(profile)
    const chosen = await world.ask(profile, 'recovery.chooseAdmin', { userId: person.id })
    const isAnyAdmin = [...model.people.values()].some(({ role }) => role === 'admin')
    insist(!chosen.ok || person.role === 'admin' || !isAnyAdmin, `${person.email} was chosen and is no admin`)
    const password = `a recovered one, number ${String(++model.nextName)}`
    const set = await world.ask(profile, 'recovery.choosePassword', { password, confirmPassword: password })
    const sheet = await world.ask(profile, 'setup.begin')
    if (!chosen.ok || !set.ok || !sheet.ok || !isFinished) {
      await world.ask(profile, 'session.cancel')
      return undefined
    }
    const secret = decodeBase32((sheet.value as { setupKey: string }).setupKey)
    insist(secret !== null, 'the setup has no key')
    const confirmed = await world.ask(profile, 'setup.confirmCode', { code: codeOfPhone(secret, world.clock.now) })
    await world.ask(profile, 'setup.acknowledge')
    const done = await world.ask(profile, 'setup.finish')
    if (!confirmed.ok || !done.ok) return undefined
    model.deadRecoveryKeys.push(key)
    model.recoveryKey = null
    dropFactor(model, person)
    endAll(model, person.id)
    if (person.password !== null) person.oldPasswords.push(person.password)
    if (person.enrolment !== null) person.deadEnrolments.push(person.enrolment.code)
    Object.assign(person, {
      role: 'admin',
      status: 'active',
      password,
      activation: null,
      enrolment: null,
      isReset: false
    })
    if (model.isSsoOn) {
      person.isBreakGlass = true
      person.link = null
    }
    person.factor = { secret, usedSteps: new Set([Math.floor(world.clock.now / 30_000)]) }
    person.codes = [...(confirmed.value as { codes: readonly string[] }).codes]
    model.sessions.set(profile, { userId: person.id, since: world.clock.now })
    person.setUps++
    insistTold(world, person, passwordWay(person), done.value)
    return (seen) => {
      insistNoted(seen, 'account.recovered', person.id)
    }
  }
})
