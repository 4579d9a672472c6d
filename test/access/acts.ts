// The rows and columns of the table of what ends access: how each act is done and undone (to distinguish paused from ended), and how each
// thing is used.
import { decodeBase32 } from '../../src/main/otp/base32'
import { startSession } from '../../src/main/panel/services/login'
import { fail, ok, type Result } from '../../src/shared/result'
import type { Policy } from '../../src/shared/model/policy'
import { codeNow } from '../panel/login'
import { unwrap } from '../outcome'
import { inputFor } from '../panel/sso/input'
import { at, noSecret, type Scene, type Who } from './scene'

type Done = Result<unknown, { readonly code: string }>

interface Act {
  /** Sets up what the act requires. */
  readonly before?: (scene: Scene) => Promise<void> | void
  /** Applies the act to one of them; refused where it is impossible. */
  readonly run: (scene: Scene, who: Who) => Promise<Done> | Done
  /** Undoes the act as far as anyone can, so that each person can come in again on their own. */
  readonly undo?: (scene: Scene) => Promise<void> | void
}

export interface Thing {
  readonly of: Who
  readonly isThere?: (scene: Scene) => boolean
  /** Whether it still gives access. */
  readonly use: (scene: Scene) => Promise<boolean> | boolean
}

const oneUser = ({ people }: Scene, who: Who) => ({ userId: people[who].userId })
const logIn = ({ test }: Scene, profileId: string, username: string, password: string) =>
  test.panel.session.logIn(profileId, { username, password })

export const things: Readonly<Record<string, Thing>> = {
  session: {
    of: 'grace',
    use: ({ test }) => test.panel.authorise(at.session, 'user', false).ok && test.panel.settings.get(at.session).ok
  },
  'step-up': {
    of: 'grace',
    use: ({ test }) => test.panel.authorise(at.session, 'user', true).ok
  },
  'pending login': {
    of: 'grace',
    isThere: ({ absent }) => !absent.has('pending login'),
    async use({ test, people }) {
      // Moves to a new step, so that the code is unused.
      test.clock.now += 31_000
      const entered = await test.panel.session.enterCode(at.pending, { code: codeNow(test, people.grace.secret) })
      return entered.ok && entered.value.step === 'signed-in'
    }
  },
  'remembered browser': {
    of: 'grace',
    async use(scene) {
      const { email, password } = scene.people.grace
      const entered = await logIn(scene, at.trust, email, password)
      return entered.ok && entered.value.step === 'signed-in'
    }
  },
  'activation code': {
    of: 'ivan',
    async use(scene) {
      const entered = await logIn(scene, at.ivan, scene.people.ivan.email, scene.activationCode)
      return entered.ok && entered.value.step === 'new-password'
    }
  },
  'enrolment code': {
    of: 'rob',
    async use(scene) {
      const { email, password } = scene.people.rob
      const entered = await logIn(scene, at.rob, email, password)
      if (!entered.ok || entered.value.step !== 'enrolment-code') return false
      return (await scene.test.panel.setup.enterEnrolmentCode(at.rob, { code: scene.enrolmentCode })).ok
    }
  }
}

/** Completes setup in `profileId`, which has reached it. */
async function enrolAgain(scene: Scene, who: Who, profileId: string, enrolmentCode: string | null) {
  const { setup } = scene.test.panel
  if (enrolmentCode !== null) unwrap(await setup.enterEnrolmentCode(profileId, { code: enrolmentCode }))
  const secret = decodeBase32(unwrap(await setup.begin(profileId)).setupKey) ?? noSecret
  unwrap(await setup.confirmCode(profileId, { code: codeNow(scene.test, secret) }))
  unwrap(setup.acknowledge(profileId))
  unwrap(await setup.finish(profileId))
  scene.people[who].secret = secret
  scene.test.clock.now += 31_000
}

/** Grace, whose factor was removed, gets a new enrolment code from the admin and sets up a phone again. */
async function bringGraceBack(scene: Scene): Promise<void> {
  const { users } = scene.test.panel
  const { email, password } = scene.people.grace
  const made = unwrap(users.createEnrolmentCode('default', oneUser(scene, 'grace')))
  unwrap(await logIn(scene, at.fresh, email, password))
  await enrolAgain(scene, 'grace', at.fresh, made.enrolment?.code ?? '')
}

const ofAdmin =
  (verb: 'disable' | 'resetTwoFactor' | 'resetPassword' | 'endSessions' | 'forgetBrowsers' | 'remove') =>
  (scene: Scene, who: Who): Done =>
    scene.test.panel.users[verb]('default', oneUser(scene, who))

const newPassword = 'a wholly other phrase'
/** A person's own act needs a session of their own. */
const ownProfile = { grace: at.acting, ivan: at.ivan, rob: at.rob } as const

const changePassword =
  (endOtherSessions: boolean) =>
  async (scene: Scene, who: Who): Promise<Done> => {
    const person = scene.people[who]
    const done = await scene.test.panel.settings.changePassword(ownProfile[who], {
      oldPassword: person.password,
      password: newPassword,
      confirmPassword: newPassword,
      endOtherSessions
    })
    if (done.ok) person.password = newPassword
    return done
  }

const moveToNewPhone =
  (endOtherSessions: boolean) =>
  async (scene: Scene, who: Who): Promise<Done> => {
    const { test, people } = scene
    const { settings } = test.panel
    const person = people[who]
    const code = codeNow(test, person.secret)
    const begun = await settings.beginMove(ownProfile[who], { password: person.password, code })
    if (!begun.ok) return begun
    test.clock.now += 31_000
    person.secret = decodeBase32(begun.value.setupKey) ?? noSecret
    return settings.confirmMove(ownProfile[who], { code: codeNow(test, person.secret), endOtherSessions })
  }

const setPolicy =
  (change: Partial<Policy>) =>
  ({ test }: Scene): Done =>
    test.panel.policy.set('default', { policy: { ...test.panel.context.policy(), ...change } })

const enableSso = ({ test }: Scene): Done => {
  const { sso, context } = test.panel
  unwrap(sso.save('default', inputFor('https://sso.example.com')))
  // As if the provider had passed the test; test/panel/sso uses a real one.
  const draft = context.store.sso.find('draft')
  if (draft !== null) {
    const passed = JSON.stringify({ at: context.now(), isPassed: true })
    context.store.transact(() => context.store.sso.saveTest(draft.revision, passed))
  }
  const self = context.store.users.findByUsername('ada@example.com')?.id ?? ''
  return sso.enable('default', { breakGlassUserIds: [self] })
}

/** An act on the whole account: runs once per scene, for all users. */
const once = (run: (scene: Scene) => Promise<Done> | Done) => {
  const done = new WeakMap<Scene, Promise<Done>>()
  return (scene: Scene): Promise<Done> => {
    const known = done.get(scene) ?? Promise.resolve(run(scene))
    done.set(scene, known)
    return known
  }
}

export const acts: Readonly<Record<string, Act>> = {
  'disabled, then enabled': {
    run: ofAdmin('disable'),
    undo(scene) {
      for (const who of ['grace', 'ivan', 'rob'] as const) {
        unwrap(scene.test.panel.users.enable('default', oneUser(scene, who)))
      }
    }
  },
  'deleted, then added again': {
    run: ofAdmin('remove'),
    async undo(scene) {
      const { users, session } = scene.test.panel
      for (const who of ['grace', 'ivan', 'rob'] as const) {
        const person = scene.people[who]
        const added = unwrap(users.create('default', { email: person.email, name: who, role: 'member' }))
        person.userId = added.userId
        if (who === 'ivan') continue
        unwrap(await logIn(scene, at.fresh, person.email, added.activationCode))
        unwrap(await session.choosePassword(at.fresh, { password: person.password, confirmPassword: person.password }))
        if (who === 'grace') await enrolAgain(scene, who, at.fresh, null)
        session.logOut(at.fresh)
        session.cancel(at.fresh)
      }
    }
  },
  'two-factor authentication reset': { run: ofAdmin('resetTwoFactor'), undo: bringGraceBack },
  'reset with many others': {
    run: (scene, who) => {
      const done = unwrap(scene.test.panel.users.resetMany('default', { userIds: [scene.people[who].userId] }))
      return done.done.length === 1 ? ok(null) : fail({ code: 'not-found' })
    },
    undo: bringGraceBack
  },
  'reset, then enrolment codes by policy': {
    before: (scene) => {
      unwrap(setPolicy({ needsEnrolmentCode: false })(scene))
    },
    run: ofAdmin('resetTwoFactor'),
    async undo(scene) {
      unwrap(setPolicy({ needsEnrolmentCode: true })(scene))
      await bringGraceBack(scene)
    }
  },
  'password reset by an admin': {
    async run(scene, who) {
      const reset = scene.test.panel.users.resetPassword('default', oneUser(scene, who))
      if (!reset.ok || who === 'ivan') return reset
      // They choose a new password, so that the remaining access shows.
      const person = scene.people[who]
      unwrap(await logIn(scene, at.fresh, person.email, reset.value.activationCode))
      const { session } = scene.test.panel
      unwrap(await session.choosePassword(at.fresh, { password: newPassword, confirmPassword: newPassword }))
      session.cancel(at.fresh)
      person.password = newPassword
      return reset
    }
  },
  'own new password, others kept': { run: changePassword(false) },
  'own new password, others ended': { run: changePassword(true) },
  'own new phone, others kept': { run: moveToNewPhone(false) },
  'own new phone, others ended': { run: moveToNewPhone(true) },
  'own other sessions ended': { run: ({ test }, who) => test.panel.settings.endOtherSessions(ownProfile[who]) },
  'sessions ended by an admin': { run: ofAdmin('endSessions') },
  'own browsers forgotten': { run: ({ test }, who) => test.panel.settings.forgetAllBrowsers(ownProfile[who]) },
  'browsers forgotten by an admin': { run: ofAdmin('forgetBrowsers') },
  'browser profiles removed': {
    run: once(({ test }) => {
      const { profiles } = test.panel
      for (const profile of [at.session, at.pending, at.trust, at.ivan, at.rob]) {
        unwrap(profiles.list(profile))
        const forgotten = profiles.forget('default', { id: profile })
        if (!forgotten.ok) return forgotten
      }
      return ok(null)
    })
  },
  'account recovered': {
    async run(scene, who) {
      const { recovery, session } = scene.test.panel
      const { key } = unwrap(await recovery.createKey('default'))
      unwrap(await recovery.enterKey(at.fresh, { key }))
      const chosen = recovery.chooseAdmin(at.fresh, oneUser(scene, who))
      if (chosen.ok) {
        unwrap(await recovery.choosePassword(at.fresh, { password: newPassword, confirmPassword: newPassword }))
        await enrolAgain(scene, who, at.fresh, null)
        scene.people[who].password = newPassword
      }
      session.cancel(at.fresh)
      session.logOut(at.fresh)
      return chosen
    }
  },
  'role changed': {
    run: (scene, who) =>
      scene.test.panel.users.changeRole('default', {
        ...oneUser(scene, who),
        role: who === 'grace' ? 'member' : 'admin'
      })
  },
  'data restored from a copy': {
    run: once(async ({ test, snapshot }) => {
      const restored = await test.panel.snapshots.restore('default', { name: snapshot })
      test.clock.now += 31_000
      return restored
    })
  },
  'single sign-on enabled, then disabled': {
    run: once(enableSso),
    undo({ test }) {
      unwrap(test.panel.sso.disable('default'))
    }
  },
  'single sign-on disabled': {
    before(scene) {
      unwrap(enableSso(scene))
      const { context } = scene.test.panel
      const grace = context.store.users.find(scene.people.grace.userId)
      // As after the provider's response; test/panel/sso uses a real one.
      if (grace !== null) startSession(context, grace, at.session, 'sso', [])
      scene.absent.add('pending login')
    },
    run: once(({ test }) => test.panel.sso.disable('default'))
  },
  'policy: no remembered browsers': {
    run: once(setPolicy({ rememberDays: 0 })),
    undo: (scene) => void unwrap(setPolicy({ rememberDays: 7 })(scene))
  },
  'policy: no enrolment codes': {
    run: once(setPolicy({ needsEnrolmentCode: false })),
    undo: (scene) => void unwrap(setPolicy({ needsEnrolmentCode: true })(scene))
  },
  'policy: sessions end sooner': {
    before({ test }) {
      test.clock.now += 2 * 60_000
    },
    run: once(setPolicy({ idleMinutes: 1 }))
  },
  'policy: strict re-authentication': { run: once(setPolicy({ isReauthenticationStrict: true })) },
  'app quit': {
    run: once(async ({ test }) => {
      await test.restart()
      return ok(null)
    })
  }
}
