// What is revoked while a call waits stays revoked (CHECKLIST 81). Each call is run once for every wait (a hash, the keychain, the rate
// limit) and each revocation, which happens at that point.
import { describe, expect, it } from 'vitest'
import { someOf } from '../../daily'
import type { DrivenPanel } from '../drive'
import { openTestPanel, type TestPanel } from '../harness'
import { codeNow, email, logIn, memberPassword, password, signInMember, stepUp, type Member } from '../login'
import { addMember, createSignedIn, enrol } from '../people'
import { unwrap } from '../../outcome'

const profile = 'of grace@example.com'
const next = 'a wholly other phrase'

interface Scene {
  readonly test: TestPanel
  readonly member: Member
}

/** Runs `act` after the `nth` awaited operation; returns that operation's name, or null if there was none. */
function interrupt({ panel, keys }: TestPanel, nth: number, act: () => void): () => string | null {
  let count = 0
  // Of the ten hashes of a set, only the first and the last count.
  let codes = 0
  let done: string | null = null
  const hook = <T extends object, K extends keyof T>(target: T, name: K) => {
    const real = target[name] as (...args: unknown[]) => Promise<unknown>
    target[name] = (async (...args: unknown[]) => {
      const value = await real.apply(target, args)
      if (name === 'hashBackupCode' && codes++ % 9 !== 0) return value
      count++
      if (count === nth && done === null) {
        done = String(name)
        act()
      }
      return value
    }) as T[K]
  }
  for (const name of ['hashPassword', 'isPassword', 'hashBackupCode'] as const) hook(panel.context.hashing, name)
  for (const name of ['get', 'set'] as const) hook(keys, name)
  hook(panel.context.brake, 'wait')
  return () => done
}

const sessionOf = ({ panel, clock }: TestPanel) => {
  const authState = panel.context.authStates.find(profile, clock.now)
  return authState?.kind === 'session' ? authState.session : null
}
const userOf = ({ test, member }: Scene) => test.panel.context.store.users.find(member.userId)
const trustsOf = ({ test, member }: Scene) => test.panel.context.store.browsers.listTrusts(member.userId)
const setOf = ({ test, member }: Scene) => test.panel.context.store.factors.findBackupSet(member.userId)

/** What an admin, or the user in another window, revokes. */
interface Revocation {
  readonly act: (scene: Scene) => void
  readonly endsAll: boolean
  /** Which remembered browsers it forgets. */
  readonly forgets: 'always' | 'what-is-there' | 'nothing'
}
const revocations: Record<string, Revocation> = {
  'the user is disabled': {
    act: ({ test, member }) => unwrap(test.panel.users.disable('default', { userId: member.userId })),
    endsAll: true,
    forgets: 'always'
  },
  'two-factor authentication is reset': {
    act: ({ test, member }) => void unwrap(test.panel.users.resetTwoFactor('default', { userId: member.userId })),
    endsAll: true,
    forgets: 'always'
  },
  'the password is reset': {
    act: ({ test, member }) => void unwrap(test.panel.users.resetPassword('default', { userId: member.userId })),
    endsAll: true,
    forgets: 'always'
  },
  'their sessions are ended': {
    act: ({ test, member }) => unwrap(test.panel.users.endSessions('default', { userId: member.userId })),
    endsAll: true,
    forgets: 'nothing'
  },
  'the browser profile is forgotten': {
    act: ({ test }) => {
      test.panel.profiles.list(profile)
      unwrap(test.panel.profiles.forget('default', { id: profile }))
    },
    endsAll: true,
    forgets: 'always'
  },
  'their browsers are forgotten': {
    act: ({ test, member }) => unwrap(test.panel.users.forgetBrowsers('default', { userId: member.userId })),
    endsAll: false,
    forgets: 'what-is-there'
  },
  'policy no longer remembers browsers': {
    act: ({ test }) => {
      const policy = { ...test.panel.context.policy(), rememberDays: 0 }
      unwrap(test.panel.policy.set('default', { policy }))
    },
    endsAll: false,
    forgets: 'always'
  }
}

type Method = {
  readonly before: (scene: Scene) => Promise<unknown>
  readonly run: (scene: Scene, panel: DrivenPanel) => unknown
}
const signedIn = ({ test, member }: Scene) => signInMember(test, member)
const passwordGiven = ({ test, member }: Scene) => logIn(test, profile, memberPassword, member.email)

const handlers: Record<string, Method> = {
  'a login': { before: () => Promise.resolve(), run: (scene) => passwordGiven(scene) },
  'a login from a remembered browser': {
    async before(scene) {
      unwrap(await passwordGiven(scene))
      const { test, member } = scene
      const code = codeNow(test, member.secret)
      unwrap(await test.panel.session.enterCode(profile, { code, rememberBrowser: true }))
      test.panel.session.logOut(profile)
    },
    run: (scene) => passwordGiven(scene)
  },
  'a code that remembers the browser': {
    before: passwordGiven,
    run: ({ test, member }, { session }) =>
      session.enterCode(profile, { code: codeNow(test, member.secret), rememberBrowser: true })
  },
  'a backup code that remembers the browser': {
    before: passwordGiven,
    run: ({ member }, { session }) =>
      session.enterBackupCode(profile, { code: member.backupCodes[0] ?? '', rememberBrowser: true })
  },
  'a step-up': { before: signedIn, run: (_, { session }) => session.stepUp(profile, { password: memberPassword }) },
  'a new password': {
    before: signedIn,
    run: (_, { settings }) =>
      settings.changePassword(profile, {
        oldPassword: memberPassword,
        password: next,
        confirmPassword: next,
        endOtherSessions: false
      })
  },
  'new backup codes': {
    before: signedIn,
    run: (_, { settings }) => settings.regenerateBackupCodes(profile, { password: memberPassword })
  },
  'a move to a new phone': {
    before: signedIn,
    run: ({ member }, { settings }) =>
      settings.beginMove(profile, { password: memberPassword, backupCode: member.backupCodes[1] ?? '' })
  }
}

// The daily run tests a third of the pairs, covering each call and each revocation.
describe.each(Object.keys(handlers).map((verbName, row) => ({ verbName, row })))(
  'CHECKLIST 81: while $verbName waits',
  ({ verbName, row }) => {
    it.each(someOf(Object.keys(revocations), 3, row % 3))(
      'a change meanwhile is not undone: %s',
      { timeout: 60_000 },
      async (revocationName) => {
        const method = handlers[verbName]
        const revocation = revocations[revocationName]
        if (method === undefined || revocation === undefined) throw new Error('no such case')
        let places = 0
        for (let nth = 1; nth < 8; nth++) {
          const test = await openTestPanel()
          await createSignedIn(test)
          const scene = { test, member: await addMember(test) }
          await method.before(scene)
          test.clock.now += 30_000
          await stepUp(test)
          const { passwordHash } = userOf(scene) ?? {}
          const setAt = setOf(scene)?.createdAt
          const isDone = interrupt(test, nth, () => {
            revocation.act(scene)
          })
          await method.run(scene, test.panel)
          const place = isDone()
          if (place === null) break
          places = nth
          const where = `${verbName}, ${place} (${String(nth)})`
          // Before the login is decided, there is nothing to forget.
          const isDecided = place === 'get' || place === 'set'
          if (revocation.forgets === 'always' || (revocation.forgets === 'what-is-there' && isDecided)) {
            expect(trustsOf(scene), where).toEqual([])
          }
          if (!revocation.endsAll) continue
          expect(sessionOf(test), where).toBeNull()
          expect([passwordHash, null], where).toContain(userOf(scene)?.passwordHash)
          expect([setAt, undefined], where).toContain(setOf(scene)?.createdAt)
        }
        expect(places).toBeGreaterThan(0)
      }
    )
  }
)

describe('CHECKLIST 81: while a call waits', () => {
  it('a stricter policy already applies to it', async () => {
    for (const name of ['a step-up', 'new backup codes'] as const) {
      for (let nth = 1; ; nth++) {
        const test = await openTestPanel()
        await createSignedIn(test)
        const scene = { test, member: await addMember(test) }
        await handlers[name]?.before(scene)
        test.clock.now += 11 * 60_000
        await stepUp(test)
        const setAt = setOf(scene)?.createdAt
        const isDone = interrupt(test, nth, () => {
          const policy = { ...test.panel.context.policy(), isReauthenticationStrict: true }
          unwrap(test.panel.policy.set('default', { policy }))
        })
        expect(await handlers[name]?.run(scene, test.panel)).toMatchObject(
          isDone() !== null ? { error: { code: 'code-required' } } : { ok: true }
        )
        if (isDone() === null) break
        expect(setOf(scene)?.createdAt).toBe(setAt)
      }
    }
  })
  it('a first password and a setup that were cancelled leave nothing', async () => {
    for (let nth = 1; ; nth++) {
      const test = await openTestPanel()
      await createSignedIn(test)
      const invited = { email: 'new@example.com', name: 'New', role: 'member' } as const
      const { userId, activationCode } = unwrap(test.panel.users.create('default', invited))
      unwrap(await logIn(test, profile, activationCode, invited.email))
      const isDone = interrupt(test, nth, () => {
        unwrap(test.panel.users.endSessions('default', { userId }))
      })
      const answer = await test.panel.session.choosePassword(profile, { password: next, confirmPassword: next })
      expect(answer.ok).toBe(isDone() === null)
      if (isDone() === null) break
      expect(test.panel.context.store.users.find(userId)?.passwordHash).toBeNull()
    }
    for (let nth = 1; ; nth++) {
      const test = await openTestPanel()
      await createSignedIn(test)
      const invited = { email: 'new@example.com', name: 'New', role: 'member' } as const
      const { userId, activationCode } = unwrap(test.panel.users.create('default', invited))
      unwrap(await logIn(test, profile, activationCode, invited.email))
      unwrap(await test.panel.session.choosePassword(profile, { password: next, confirmPassword: next }))
      const isDone = interrupt(test, nth, () => {
        unwrap(test.panel.users.disable('default', { userId }))
      })
      await enrol(test, profile).catch(() => undefined)
      if (isDone() === null) break
      expect(sessionOf(test)).toBeNull()
      expect(test.panel.context.store.factors.find(userId)).toBeNull()
    }
  })
  it('the Panel can close, and a login that waits for its delay is told so', async () => {
    let release: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const test = await openTestPanel({ pace: { elapsed: () => 0, wait: () => held } })
    await createSignedIn(test)
    for (let guess = 0; guess < 50; guess++) {
      await logIn(test, `p${String(guess)}`, 'wrong', `who${String(guess)}@example.com`)
    }
    const waiting = logIn(test, 'last', password, email)
    await new Promise((resolve) => setImmediate(resolve))
    test.panel.close()
    await expect(waiting).rejects.toThrow('the Panel was closed')
    release()
    await test.restart()
  })
})
