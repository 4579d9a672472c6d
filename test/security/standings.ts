// Every role whose page could run hostile code, each with a person who answers no and with another user's objects as targets.
import type { AppId } from '../../src/shared/model/app'
import { codeOf, enrol, freeze, openApp, passphrase, type App, type Template } from './pages'

const password = 'an elephant in the garden'
const memberPassword = 'marmalade on Tuesdays'
const adminEmail = 'ada@example.com'
const memberEmail = 'grace@example.com'

/** Other users' ids that a hostile page knows, by the field that takes them. */
export interface Target {
  readonly userId: string
  readonly session: string
  readonly profile: string
  readonly entry: string
}
export interface Standing {
  readonly appId: AppId
  readonly profile: string
  open(): Promise<{ readonly app: App; readonly target: Target }>
}

interface Panel extends Template {
  readonly adminKey: string
  readonly memberKey: string
  readonly target: Target
}

const nobody: Target = { userId: 'x', session: 'x', profile: 'x', entry: 'x' }

/** A panel with an admin, a member, and an invited user as the victim. */
async function makePanel(): Promise<Panel> {
  const app = await openApp()
  const you = { password, confirmPassword: password }
  await app.get('panel', 'account.create', { accountName: 'Acme', name: 'Ada', email: adminEmail, ...you })
  const adminKey = await enrol(app)
  const invite = { email: memberEmail, name: 'Grace', role: 'member' }
  const { activationCode } = await app.get<{ activationCode: string }>('panel', 'users.create', invite)
  await app.get('panel', 'session.logIn', { username: memberEmail, password: activationCode }, 'member')
  const theirs = { password: memberPassword, confirmPassword: memberPassword }
  await app.get('panel', 'session.choosePassword', theirs, 'member')
  const memberKey = await enrol(app, 'member')
  const victim = await app.get<{ userId: string }>('panel', 'users.create', { ...invite, email: 'eve@example.com' })
  const profiles = await app.get<readonly { id: string; isThis: boolean; isFirst: boolean }[]>(
    'panel',
    'profiles.create'
  )
  const profile = profiles.find((one) => !one.isFirst && one.id !== 'member')?.id ?? 'x'
  return { ...(await freeze(app)), adminKey, memberKey, target: { ...nobody, userId: victim.userId, profile } }
}

let panel: Promise<Panel> | null = null
const givePanel = () => (panel ??= makePanel())

async function logIn(app: App, who: 'admin' | 'member', made: Panel, profile: string) {
  const given = who === 'admin' ? [adminEmail, password, made.adminKey] : [memberEmail, memberPassword, made.memberKey]
  await app.get('panel', 'session.logIn', { username: given[0], password: given[1] }, profile)
  await app.get('panel', 'session.enterCode', { code: codeOf(app, given[2] ?? '') }, profile)
}

const panelStanding = (stand: (app: App, made: Panel) => Promise<unknown>): Standing => ({
  appId: 'panel',
  profile: 'default',
  async open() {
    const made = await givePanel()
    const app = await openApp(made)
    // Another user is logged in elsewhere, as a target.
    await logIn(app, 'member', made, made.target.profile)
    const [session] = await app.get<readonly { id: string }[]>(
      'panel',
      'settings.listSessions',
      {},
      made.target.profile
    )
    app.clock.now += 31_000
    await stand(app, made)
    return { app, target: { ...made.target, session: session?.id ?? 'x' } }
  }
})

const vaultStanding = (stand: (app: App) => Promise<unknown>, isAnswering = true): Standing => ({
  appId: 'authenticator',
  profile: 'default',
  async open() {
    const app = await openApp(null, isAnswering)
    if (!isAnswering) await app.get('panel', 'protection.choosePassphrase', { passphrase })
    const typed = { issuer: 'Acme', account: 'ada', setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', type: 'hotp' }
    const options = { algorithm: 'SHA1', digits: 6, period: 30, counter: 0 }
    const { id } = await app.get<{ id: string }>('authenticator', 'candidates.type', { ...typed, ...options })
    const items = [{ id, issuer: 'Acme', account: 'ada' }]
    const [entry] = await app.get<readonly { id: string }[]>('authenticator', 'candidates.save', { items })
    await stand(app)
    return { app, target: { ...nobody, entry: entry?.id ?? 'x' } }
  }
})

const addPassphrase = async (app: App) => {
  app.person.saysYes = true
  await app.get('authenticator', 'lock.addPassphrase', { newPassphrase: passphrase })
  app.person.saysYes = false
}

/** By the table's column names. */
export const standings = {
  'first run': { appId: 'panel', profile: 'default', open: async () => ({ app: await openApp(), target: nobody }) },
  'signed out': panelStanding(() => Promise.resolve()),
  code: panelStanding((app) => app.get('panel', 'session.logIn', { username: adminEmail, password })),
  setup: panelStanding(async (app, made) => {
    await logIn(app, 'admin', made, 'other')
    await app.get('panel', 'users.resetTwoFactor', { userId: await findId(app, memberEmail) }, 'other')
    app.clock.now += 1000
    await app.get('panel', 'session.logIn', { username: memberEmail, password: memberPassword })
  }),
  member: panelStanding((app, made) => logIn(app, 'member', made, 'default')),
  admin: panelStanding(async (app, made) => {
    await logIn(app, 'admin', made, 'default')
    app.clock.now += 11 * 60_000
  }),
  'stepped up': panelStanding((app, made) => logIn(app, 'admin', made, 'default')),
  keychain: vaultStanding((app) => app.get('authenticator', 'lock.setSettings', { idleMinutes: 5 })),
  passphrase: vaultStanding(addPassphrase),
  locked: vaultStanding(async (app) => {
    await addPassphrase(app)
    await app.get('authenticator', 'lock.now')
  }),
  'no keychain': vaultStanding(() => Promise.resolve(), false),
  demo: vaultStanding(async (app) => {
    await addPassphrase(app)
    await app.get('panel', 'app.exploreDemo')
  })
} as const satisfies Record<string, Standing>

export type StandingName = keyof typeof standings

async function findId(app: App, email: string): Promise<string> {
  const all = { search: email, factorState: null, role: null, status: null, sortBy: 'email', isDescending: false }
  const input = { ...all, offset: 0, limit: 1 }
  const { rows } = await app.get<{ rows: readonly { id: string }[] }>('panel', 'users.list', input, 'other')
  return rows[0]?.id ?? ''
}
