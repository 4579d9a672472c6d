// A real Panel and a real provider (oidc-provider) on loopback, with a small browser between them.
import { onTestFinished } from 'vitest'
import { startDemoProvider, type DemoUser } from '../../../scripts/idp/provider.mjs'
import type { PanelPorts } from '../../../src/main/panel/services/panel'
import { createFakeBrowser } from '../../ports/browser'
import { openTestPanel, readAudit, type TestPanel } from '../harness'
import { adminId, createSignedIn, type Enrolled } from '../people'
import { unwrap } from '../../outcome'
import { createBrowser, type Browser, type Page } from './browser'
import { inputFor, type SsoInput } from './input'

export { inputFor }

export interface SsoTestPanel extends TestPanel {
  /** Who uses the browser, and what it does with the next link; by default it opens it immediately. */
  readonly desk: {
    login: string
    browser: Browser
    open: (url: string) => Promise<void> | void
    /** Every link that was opened. */
    readonly opened: string[]
    /** The last page of the browser's last visit. */
    page: Promise<Page> | null
  }
  readonly admin: Enrolled
}

export const people: Record<string, DemoUser> = {
  ada: { email: 'ada@example.com', email_verified: true, name: 'Ada Lovelace', groups: ['staff', 'admins'] },
  grace: { email: 'Grace@Example.com', email_verified: true, name: 'Grace Hopper', groups: ['staff'] },
  nina: { email: 'nina@example.com', email_verified: true, name: 'Nina Newcomer', groups: ['staff'] },
  ursula: { email: 'ursula@example.com', email_verified: false, name: 'Ursula Unverified', groups: [] }
}

export async function startProvider(options: Parameters<typeof startDemoProvider>[0] = {}) {
  const provider = await startDemoProvider({ users: people, ...options })
  onTestFinished(provider.close)
  return provider
}

/** An account whose admin (Ada) is enrolled and logged in in `default`, some minutes ago. */
export async function openSsoPanel(overrides: Partial<PanelPorts> = {}): Promise<SsoTestPanel> {
  const browser = createFakeBrowser()
  const desk: SsoTestPanel['desk'] = {
    login: 'ada',
    browser: createBrowser(),
    opened: browser.opened,
    page: null,
    open(url) {
      desk.page = desk.browser.visit(url, desk.login)
      desk.page.catch(() => undefined)
    }
  }
  browser.visit = (url) => desk.open(url)
  const test = await openTestPanel({ openBrowser: browser.open, ssoWaitMs: 15_000, ...overrides })
  test.clock.now = Date.now() - 6 * 60_000
  const admin = await createSignedIn(test)
  return Object.assign(test, { desk, admin })
}

/** Sets the Panel's test clock to the provider's time. */
export function catchUp(test: TestPanel): void {
  test.clock.now = Math.max(test.clock.now, Date.now())
}

/** Saves the settings, tests them as Ada and enables them, with Ada as the break-glass admin. */
export async function enableSso(test: SsoTestPanel, issuer: string, changes: Partial<SsoInput> = {}): Promise<void> {
  catchUp(test)
  const { sso } = test.panel
  unwrap(sso.save('default', inputFor(issuer, changes)))
  test.desk.login = 'ada'
  unwrap(await sso.test('default'))
  unwrap(sso.enable('default', { breakGlassUserIds: [adminId(test)] }))
}

/** An admin who was linked by her address while she was a member; not signed in anywhere. */
export async function addLinkedAdmin(test: SsoTestPanel, userId: string): Promise<void> {
  unwrap(await signInAs(test, 'grace', 'linking'))
  test.panel.session.logOut('linking')
  unwrap(test.panel.users.changeRole('default', { userId, role: 'admin' }))
}

/** Signs in at the provider as `login`, in a browser without cookies. */
export function signInAs(test: SsoTestPanel, login: string, profileId = `of ${login}`) {
  test.desk.browser = createBrowser()
  test.desk.login = login
  return test.panel.sso.signIn(profileId)
}

export const stepOf = (test: TestPanel, profileId: string) => unwrap(test.panel.session.get(profileId)).step

export const refusalsOf = (test: TestPanel) =>
  readAudit(test)
    .filter(({ kind }) => kind === 'sso.sign-in-refused')
    .map(({ data }) => data['reason'])
