// Steps of single sign-on: turning it on and off, links and break-glass admins, signing in and stepping up with a token's groups.
import { act, insistAdmin } from './acts'
import { insistAccepted, type Step } from './command'
import { insist, insistNoted, insistTold, isAble, look, noteAct } from './invariants'
import { endAll, endSsoSessions, personAt, type Link, type Model, type Person } from './model'
import type { World } from './world'

/** A person's identity at the provider, and one that belongs to no user. */
const ownSubject = (person: Person) => `subject of ${person.email}`
const strangeSubject = 'somebody else'
export type Whose = 'own' | 'strange'
const subjectOf = (person: Person, whose: Whose) => (whose === 'own' ? ownSubject(person) : strangeSubject)

const draftOf = (world: World) => ({
  issuer: world.provider.issuer,
  clientId: 'panel',
  scopes: 'email',
  mayCreateUsers: false,
  takesVerifiedAsText: false,
  defaultRole: 'member',
  groupClaim: 'groups',
  groupRoles: [{ group: 'admins', role: 'admin' }],
  requiredAmr: [],
  requiredAcr: [],
  callbackPort: null
})

/** Writes what a successful test at the provider would have written. */
function markDraftTested(world: World): void {
  const db = world.openStore()
  db.prepare(`update sso_settings set test = ? where slot = 'draft'`).run(JSON.stringify({ at: 0, isPassed: true }))
  db.close()
}

/** Break-glass admins have no link, and no session from single sign-on. */
function grantBreakGlass(model: Model, world: World, actor: Person, ids: readonly string[]): void {
  for (const person of model.people.values()) {
    person.isBreakGlass = ids.includes(person.id)
    if (!person.isBreakGlass) continue
    if (person.link !== null) noteAct(world, actor.id, person, 'sso-unlinked')
    person.link = null
    endSsoSessions(model, person.id)
  }
}

/** Turns single sign-on on, with the actor as break-glass admin and a draft marked as tested; or turns it off. */
export const switchSso = (profile: string, isOn: boolean): Step => ({
  name: `sso(${profile}, ${isOn ? 'on' : 'off'})`,
  async run(model, world) {
    const actor = actorOf(model, profile)
    if (!isOn) {
      const answer = await act(model, world, profile, 'sso.disable', {})
      if (!answer.ok) return undefined
      insistAdmin(model, profile, 'disabling single sign-on')
      model.isSsoOn = false
      for (const person of model.people.values()) {
        person.isBreakGlass = false
        endSsoSessions(model, person.id)
      }
      return (seen) => {
        insistNoted(seen, 'sso.disabled')
      }
    }
    const saved = await act(model, world, profile, 'sso.save', draftOf(world))
    if (!saved.ok || actor === null) return undefined
    markDraftTested(world)
    const answer = await act(model, world, profile, 'sso.enable', { breakGlassUserIds: [actor.id] })
    if (!answer.ok) return undefined
    insistAdmin(model, profile, 'enabling single sign-on')
    model.isSsoOn = true
    for (const person of model.people.values()) {
      if (person.id !== actor.id) endAll(model, person.id, profile, (session) => !session.isBySso)
    }
    grantBreakGlass(model, world, actor, [actor.id])
    return (seen) => {
      insistNoted(seen, 'sso.enabled')
    }
  }
})

const actorOf = (model: Model, profile: string): Person | null =>
  model.people.get(model.sessions.get(profile)?.userId ?? '') ?? null

export const addBreakGlass = (profile: string, whom: number): Step => ({
  name: `addBreakGlass(${profile}, ${String(whom)})`,
  async run(model, world) {
    const person = personAt(model, whom)
    const kept = [...model.people.values()].filter(({ isBreakGlass }) => isBreakGlass).map(({ id }) => id)
    const breakGlassUserIds = [...new Set([...kept, person.id])]
    const answer = await act(model, world, profile, 'sso.setBreakGlass', { breakGlassUserIds })
    const actor = actorOf(model, profile)
    if (!answer.ok) return undefined
    insistAdmin(model, profile, 'a break-glass admin')
    insist(person.role === 'admin' && person.status === 'active', `${person.email} is break-glass and no admin`)
    if (actor !== null) grantBreakGlass(model, world, actor, breakGlassUserIds)
    return (seen) => {
      insistNoted(seen, 'sso.break-glass-changed')
    }
  }
})

/** Links an identity by hand, or confirms a pending link. */
const vouch = (name: 'link' | 'confirmLink', profile: string, whom: number | 'own', whose: Whose | null): Step => ({
  name: `${name}(${profile}, ${String(whom)}${whose === null ? '' : `, ${whose}`})`,
  async run(model, world) {
    const own = whom === 'own' ? actorOf(model, profile) : null
    const person = own ?? personAt(model, whom === 'own' ? 0 : whom)
    const subject = whose === null ? null : subjectOf(person, whose)
    const input = { userId: person.id, ...(subject === null ? {} : { subject }) }
    const answer = await act(model, world, profile, `sso.${name}`, input)
    const session = model.sessions.get(profile)
    if (!answer.ok || session === undefined) return undefined
    insistAdmin(model, profile, 'a link')
    const isOwn = session.userId === person.id
    insist(!person.isBreakGlass, `the break-glass admin ${person.email} was linked`)
    insist(isOwn || person.role !== 'admin', `${person.email}, an admin, was linked by another one`)
    insist(!isOwn || !session.isBySso, `${person.email} vouched for a link in a session that a link opened`)
    if (subject === null) {
      insist(person.link !== null, 'a link that is not there was confirmed')
      person.link = { ...person.link, isAwaiting: false, madeBy: isOwn ? 'self' : person.link.madeBy }
    } else {
      insist(person.link === null && ownerOf(model, subject) === null, `${subject} was linked twice`)
      person.link = { subject, madeBy: isOwn ? 'self' : 'admin', isAwaiting: false }
    }
    noteAct(world, session.userId, person, name === 'link' ? 'sso-linked' : 'sso-link-confirmed')
    return (seen) => {
      insistNoted(seen, name === 'link' ? 'sso.linked' : 'sso.link-confirmed', person.id)
    }
  }
})
export const link = (profile: string, whom: number, whose: Whose): Step => vouch('link', profile, whom, whose)
export const confirmLink = (profile: string, whom: number | 'own'): Step => vouch('confirmLink', profile, whom, null)

export const unlink = (profile: string, whom: number): Step => ({
  name: `unlink(${profile}, ${String(whom)})`,
  async run(model, world) {
    const person = personAt(model, whom)
    const answer = await act(model, world, profile, 'sso.unlink', { userId: person.id })
    const actor = actorOf(model, profile)
    if (!answer.ok || actor === null) return undefined
    insistAdmin(model, profile, 'unlinking')
    person.link = null
    endSsoSessions(model, person.id)
    noteAct(world, actor.id, person, 'sso-unlinked')
    return (seen) => {
      insistNoted(seen, 'sso.unlinked', person.id)
    }
  }
})

const ownerOf = (model: Model, subject: string): Person | null =>
  [...model.people.values()].find((person) => person.link?.subject === subject) ?? null

const speaksFor = ({ madeBy, isAwaiting }: Link, role: Person['role']) =>
  !isAwaiting && (role === 'member' || madeBy !== 'admin')

/** A token without the admins' group demotes the user, whatever the login's outcome; the last one who can administer keeps the role. */
function follow(model: Model, world: World, subject: string, isAdmins: boolean): void {
  const person = ownerOf(model, subject)
  if (!model.isSsoOn || person === null || person.isBreakGlass || isAdmins || person.role === 'member') return
  const { users } = look(world, model)
  const row = users.get(person.id)
  const isCarried = [...users.values()].some((one) => one.id !== person.id && isAble(one, model))
  insist(row?.role === 'member' || !isCarried, `${person.email} is admin although no group says so`)
  if (row?.role !== 'member') return
  noteAct(world, null, person, 'role-changed')
  person.role = 'member'
}

function raise(world: World, person: Person, isAdmins: boolean): void {
  if (!isAdmins || person.role === 'admin' || person.link === null || !speaksFor(person.link, 'admin')) return
  noteAct(world, null, person, 'role-changed')
  person.role = 'admin'
}

/** **Continue with SSO**, with a person's own identity or an unknown one, in the admins' group or not. */
export const signInBySso = (profile: string, who: number, whose: Whose, isAdmins: boolean): Step => ({
  name: `signInBySso(${profile}, ${String(who)}, ${whose}, ${isAdmins ? 'admins' : 'staff'})`,
  async run(model, world) {
    const before = await world.ask(profile, 'session.get')
    if (before.ok && (before.value as { step: string }).step === 'signed-in') return undefined
    const meant = personAt(model, who)
    const subject = subjectOf(meant, whose)
    const email = whose === 'own' ? meant.email : null
    world.desk.shown = { subject, email, groups: isAdmins ? ['admins'] : ['staff'] }
    const answer = await world.ask(profile, 'sso.signIn')
    follow(model, world, subject, isAdmins)
    const linked = ownerOf(model, subject)
    const isLinking =
      linked === null && email !== null && meant.link === null && meant.role === 'member' && !meant.isBreakGlass
    const person = linked ?? meant
    const isLetIn =
      model.isSsoOn &&
      person.status === 'active' &&
      !person.isBreakGlass &&
      (isLinking || (linked?.link !== undefined && linked.link !== null && speaksFor(linked.link, linked.role)))
    insist(!answer.ok || isLetIn, `${subject} came in as ${person.email}`)
    if (!answer.ok) {
      if (isLetIn) insistAccepted(answer, `the sign-in of ${person.email}`)
      return undefined
    }
    if (isLinking) {
      person.link = { subject, madeBy: 'address', isAwaiting: false }
      // For every other way in, this may have been someone else's act.
      noteAct(world, null, person, 'sso-linked', `sso ${subject}`)
    }
    raise(world, person, isAdmins)
    model.waiting.delete(profile)
    model.sessions.set(profile, { userId: person.id, since: world.clock.now, isBySso: true })
    insistTold(world, person, `sso ${subject}`, answer.value)
    return (seen) => {
      insistNoted(seen, 'login.succeeded', person.id)
    }
  }
})

/** Steps up at the provider, which reports the person's current groups. */
export const stepUpBySso = (profile: string, isAdmins: boolean): Step => ({
  name: `stepUpBySso(${profile}, ${isAdmins ? 'admins' : 'staff'})`,
  async run(model, world) {
    const session = model.sessions.get(profile)
    const person = actorOf(model, profile)
    const subject = person?.link?.subject
    if (session === undefined || person === null || subject === undefined) return undefined
    world.desk.shown = { subject, email: null, groups: isAdmins ? ['admins'] : ['staff'] }
    const answer = await world.ask(profile, 'sso.stepUp')
    if (!answer.ok) return undefined
    insist(model.isSsoOn && !person.isBreakGlass, 'a provider stepped somebody up who shows password and code')
    follow(model, world, subject, isAdmins)
    raise(world, person, isAdmins)
    return undefined
  }
})
