// A Panel with everything that gives access: an admin who acts, Grace with a session, a pending login and a remembered browser, Ivan with
// an unused activation code, Rob with an enrolment code after a reset.
import { join } from 'node:path'
import { createFolder, openTestPanel, type TestPanel } from '../panel/harness'
import { codeNow, memberPassword, stepUp } from '../panel/login'
import { addMember, createSignedIn, type Enrolled } from '../panel/people'
import { unwrap } from '../outcome'
import { goBackInTest } from '../panel/going-back'

export type Who = 'grace' | 'ivan' | 'rob'

/** Browser profiles, one for each way in. */
export const at = {
  acting: 'acting',
  session: 'of-session',
  pending: 'of-pending',
  trust: 'of-trust',
  ivan: 'of-ivan',
  rob: 'of-rob',
  fresh: 'fresh'
} as const

export interface Person {
  readonly email: string
  userId: string
  password: string
  secret: Uint8Array
}

export interface Scene {
  readonly test: TestPanel
  readonly admin: Enrolled
  readonly people: Readonly<Record<Who, Person>>
  /** The first codes issued to Ivan and Rob. */
  activationCode: string
  enrolmentCode: string
  /** A copy of the store, made when everything was set up. */
  snapshot: string
  /** Things that cannot exist in this scene because of the act's conditions. */
  readonly absent: Set<string>
}

/** Logs Grace in with password and code in a profile. */
export async function signInGrace({ test, people: { grace } }: Scene, profileId: string, rememberBrowser = false) {
  const { session } = test.panel
  unwrap(await session.logIn(profileId, { username: grace.email, password: grace.password }))
  unwrap(await session.enterCode(profileId, { code: codeNow(test, grace.secret), rememberBrowser }))
  test.clock.now += 31_000
}

export const noSecret = new Uint8Array()

export async function openScene(): Promise<Scene> {
  const asideFolder = join(createFolder(), 'aside')
  const test: TestPanel = await openTestPanel({
    restoreStore: (build) => goBackInTest(test, build, asideFolder)
  })
  const admin = await createSignedIn(test)
  const policy = { ...test.panel.context.policy(), needsEnrolmentCode: true }
  unwrap(test.panel.policy.set('default', { policy }))
  const member = { ...(await addMember(test, 'grace@example.com', 'admin')), password: memberPassword }
  const robin = { ...(await addMember(test, 'rob@example.com')), password: memberPassword }
  const invited = unwrap(
    test.panel.users.create('default', { email: 'ivan@example.com', name: 'Ivan', role: 'member' })
  )
  const people = { grace: member, rob: robin, ivan: { ...invited, password: '', secret: noSecret } }
  const codes = { activationCode: invited.activationCode, enrolmentCode: '' }
  const scene: Scene = { test, admin, people, ...codes, snapshot: '', absent: new Set() }
  await signInGrace(scene, at.trust, true)
  test.panel.session.logOut(at.trust)
  await signInGrace(scene, at.acting)
  await stepUp(test)
  const { enrolment } = unwrap(test.panel.users.resetTwoFactor('default', { userId: robin.userId }))
  scene.enrolmentCode = enrolment?.code ?? ''
  await signInGrace(scene, at.session)
  unwrap(await test.panel.session.logIn(at.pending, { username: member.email, password: member.password }))
  scene.snapshot = (await test.panel.context.store.snapshots.take('daily'))?.name ?? ''
  return scene
}
