// S2 in the real app with a real provider process: while single sign-on is on, two-factor authentication is paused; once it is off, the old
// secret is asked for again. The system's browser is a script that follows the link that the app would pass to `xdg-open`.
import { expect, test, type Page } from '@playwright/test'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { demoUsers, startDemoProvider } from '../../scripts/idp/provider.mjs'
import type { SsoSettings } from '../../src/shared/contract'
import { createBrowser } from '../panel/sso/browser'
import { createLook, setPanelWidth } from './look'
import { launchApp, removeFolder, type RunningApp } from './app'
import { answerDialog } from './dialog'
import { callPanel, expectRefusal, openFromUserMenu, openNewBrowser, person } from './steps'
import { enterCode, expectSignedIn, logIn, logInFirst, logOut } from './login'
import { createAccount, finishSetup, pictureOfQrCode } from './setup'
import { copyCode, copyFreshCode, scanByCamera } from './vault'
import { everybody } from '../everybody'

const programs = mkdtempSync(join(tmpdir(), 'countersign-programs-'))
const opened = join(programs, 'opened')
const memberEmail = 'tove@example.com'
const demoEmail = 'demo@example.com'
const memberPassword = 'a lantern for the harbour'
/** Invited with an address that the provider does not know; an admin links the identity by hand. */
const newcomerEmail = 'newcomer@lighthouse.example'
let app: RunningApp
/** The provider's users; changes here change what it says about them. */
const users = structuredClone(demoUsers)
let provider: Awaited<ReturnType<typeof startDemoProvider>>
let issuer = ''

test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async () => {
  writeFileSync(
    join(programs, 'xdg-open'),
    `#!/bin/sh\nprintf %s "$1" > '${opened}.new' && mv '${opened}.new' '${opened}'\n`,
    {
      mode: 0o755
    }
  )
  provider = await startDemoProvider({ users })
  issuer = provider.issuer
  app = await launchApp({ programs })
})
test.afterAll(async () => {
  await app.close()
  await provider.close()
  for (const folder of [app.dataDir, app.home, programs]) removeFolder(folder)
})

/** Waits for the link that the app opens in the system's browser, and signs in there as `login`. */
async function signInAtProvider(login: string): Promise<string> {
  await expect.poll(() => existsSync(opened), { timeout: 20_000 }).toBe(true)
  const url = readFileSync(opened, 'utf8')
  rmSync(opened)
  expect(url.startsWith(`${issuer}/`)).toBe(true)
  return (await createBrowser().visit(url, login)).body
}

/** Logs out of a single sign-on session; the provider's end-session page opens as well. */
async function logOutOfBoth(page: Page, email: string): Promise<void> {
  await logOut(page, email)
  await expect.poll(() => existsSync(opened), { timeout: 20_000 }).toBe(true)
  expect(readFileSync(opened, 'utf8')).toContain(`${issuer}/session/end`)
  rmSync(opened)
}

const look = createLook({ widths: [480, 1400], resize: (page, width) => setPanelWidth(app, page, width) })

/** The password login for break-glass admins. */
async function logInByPassword(page: Page, username: string, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Log in with a password' }).click()
  await expect(page.getByLabel('Username')).toBeFocused()
  await logIn(page, username, password)
}

let adminCode = ''
let memberCode = ''

test('an admin and a member enrol with the Authenticator', async () => {
  await createAccount(app.panel)
  await scanByCamera(app)
  adminCode = await copyCode(app, person.email)
  await enterCode(app.panel, adminCode)
  await finishSetup(app.panel)
  await expectSignedIn(app.panel, person.email)
  const invited = (await callPanel(app.panel, 'users.create', {
    email: memberEmail,
    name: 'Tove Hansen',
    role: 'member'
  })) as { activationCode: string }
  await callPanel(app.panel, 'users.create', { email: newcomerEmail, name: 'Nina Newcomer', role: 'member' })
  const other = await openNewBrowser(app)
  await logInFirst(other, memberEmail, invited.activationCode, memberPassword)
  await pictureOfQrCode(other)
  await scanByCamera({ ...app, panel: other })
  memberCode = await copyCode(app, memberEmail)
  await enterCode(other, memberCode)
  await finishSetup(other)
  await expectSignedIn(other, memberEmail)
  await other.close()
})

test('only the tested settings can be enabled', async () => {
  const { panel } = app
  await openFromUserMenu(panel, person.email, 'Account Settings')
  const enable = panel.getByRole('button', { name: 'Enable SSO' })
  const test = panel.getByRole('button', { name: 'Test connection' })
  await test.click()
  await expectRefusal(panel, /Enter the issuer/)
  await expect(panel.getByLabel('Issuer')).toBeFocused()
  await panel.getByLabel('Issuer').fill('http://id.lighthouse.example')
  await panel.getByLabel('Client ID').fill('countersign')
  await expect(panel.getByLabel('Scopes')).toBeHidden()
  await test.click()
  await expectRefusal(panel, /must begin with https/)
  await panel.getByLabel('Issuer').fill(issuer)
  await expect(enable).toBeDisabled()
  await test.click()
  // The provider is not contacted until the person at this computer agrees, once.
  await answerDialog('enter')
  await expectRefusal(panel, /Cancelled/)
  await test.click()
  await answerDialog('yes')
  await expect(panel.getByText('Your web browser is open. Sign in there to finish the test.')).toBeVisible()
  await panel.getByRole('button', { name: 'Cancel' }).click()
  await expectRefusal(panel, /Cancelled/)
  await expect(enable).toBeDisabled()
  await expect.poll(() => existsSync(opened), { timeout: 20_000 }).toBe(true)
  rmSync(opened)

  await test.click()
  await signInAtProvider('tove')
  await expect(panel.getByText(`signed in as ${memberEmail}`)).toBeVisible()
  await expect(panel.getByText(`${memberEmail}, verified`)).toBeVisible()
  await expect(enable).toBeEnabled()
  await panel.getByRole('button', { name: 'Single sign-on (SSO): Advanced' }).click()
  await panel.getByLabel('Scopes').fill('email profile groups')
  await expect(enable).toBeDisabled()
  await expect(panel.getByText(/changed since they were tested/)).toBeVisible()
  await panel.getByLabel('Scopes').fill('email profile')
  await expect(enable).toBeEnabled()
  await panel.getByRole('checkbox', { name: person.email }).uncheck()
  await expect(enable).toBeDisabled()
  await expect(panel.getByText('Choose at least one break-glass admin.')).toBeVisible()
  await panel.getByRole('checkbox', { name: person.email }).check()
  await panel.getByRole('button', { name: 'Copy redirect URI' }).click()
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('http://127.0.0.1/callback')
  await panel.getByLabel('Group claim').fill('groups')
  await panel.getByRole('button', { name: 'Add a group' }).click()
  await look(panel, 'settings')
  await panel.getByRole('button', { name: 'Remove group 1' }).click()
  await panel.getByLabel('Group claim').fill('')
  await expect(enable).toBeEnabled()
})

test('S2: with SSO enabled, users log in without a code; a break-glass admin keeps both factors', async () => {
  const { panel } = app
  await panel.getByRole('button', { name: 'Enable SSO' }).click()
  await expect(panel.getByRole('dialog')).toContainText('Two-factor authentication is off for them here')
  await expect(panel.getByRole('dialog')).toContainText(person.email)
  await look(panel, 'enable')
  await panel.getByRole('dialog').getByRole('button', { name: 'Enable SSO' }).click()
  await expect(panel.getByRole('button', { name: 'Disable SSO' })).toBeVisible()
  await expect(panel.getByText(/^Paused while single sign-on is on/)).toBeVisible()
  await openFromUserMenu(panel, person.email, 'User Management')
  await expect(panel.getByText(/^Single sign-on is on: the provider handles/)).toBeVisible()
  await expect(panel.getByRole('row', { name: new RegExp(memberEmail) })).toContainText('Paused')
  await look(panel, 'users')
  await logOut(panel, person.email)
  await look(panel, 'login')

  await panel.getByRole('button', { name: 'Continue with SSO' }).click()
  expect(await signInAtProvider('tove')).toMatch(/close/i)
  await expectSignedIn(panel, memberEmail)
  await expect(panel.getByRole('heading', { name: 'Single sign-on is on' })).toBeVisible()
  await look(panel, 'home')
  await openFromUserMenu(panel, memberEmail, 'Personal Settings')
  await expect(panel.getByText(/Your own setup is paused/)).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Generate New Backup Codes' })).toHaveCount(0)
  await look(panel, 'personal-settings')
  await logOutOfBoth(panel, memberEmail)
  // Only break-glass admins can log in with a password, and they are still asked for a code.
  await logInByPassword(panel, memberEmail, memberPassword)
  await expectRefusal(panel, /Continue with SSO/)
  await logIn(panel, person.email, person.password)
  await expect(panel.getByLabel('6-digit code')).toBeVisible()
  await panel.getByRole('button', { name: 'Back to login' }).click()
})

test('S2: a cancelled sign-in is reported and logs no one in', async () => {
  await app.panel.getByRole('button', { name: 'Continue with SSO' }).click()
  // Cancelled earlier, it may not get as far as the web browser.
  await expect.poll(() => existsSync(opened), { timeout: 20_000 }).toBe(true)
  rmSync(opened)
  await app.panel.getByRole('button', { name: 'Cancel' }).click()
  await expectRefusal(app.panel, /Cancelled/)
  await expect(app.panel.getByRole('button', { name: 'Continue with SSO' })).toBeFocused()
})

test('CHECKLIST 57: an unknown identity waits until an admin links it', async () => {
  const { panel } = app
  await panel.getByRole('button', { name: 'Continue with SSO' }).click()
  await signInAtProvider('nina')
  await expectRefusal(panel, /No one in this account has your email address/)
  await look(panel, 'refused')
})

test('CHECKLIST 91: an admin who left the provider’s admin group loses the role at the next step-up', async () => {
  const { panel } = app
  await logInByPassword(panel, person.email, person.password)
  await enterCode(panel, await copyFreshCode(app, person.email, adminCode))
  await expectSignedIn(panel, person.email)
  const { active, breakGlass } = (await callPanel(panel, 'sso.get')) as SsoSettings
  const { hasClientSecret: _none, ...config } = active ?? { hasClientSecret: false }
  const byGroups = { groupClaim: 'groups', groupRoles: [{ group: 'admins', role: 'admin' }], mayCreateUsers: true }
  await callPanel(panel, 'sso.save', { ...config, ...byGroups, scopes: 'email profile groups' })
  await Promise.all([callPanel(panel, 'sso.test'), signInAtProvider('demo')])
  await callPanel(panel, 'sso.enable', { breakGlassUserIds: breakGlass.map(({ id }) => id) })

  const other = await openNewBrowser(app)
  await other.getByRole('button', { name: 'Continue with SSO' }).click()
  await signInAtProvider('demo')
  await expectSignedIn(other, demoEmail)
  await openFromUserMenu(other, demoEmail, 'User Management')
  const adding = other.getByRole('button', { name: 'Add user' })
  await expect(adding).toBeVisible()
  if (users['demo'] !== undefined) users['demo'].groups = ['training']
  // Nothing has changed yet: the rights are those of the last token until a new one is requested.
  const stepUp = other.getByRole('dialog', { name: 'Confirm it’s you' })
  await other.getByRole('button', { name: `Actions for ${memberEmail}` }).click()
  await other.getByRole('menuitem', { name: 'Disable' }).click()
  await other.getByRole('dialog').getByRole('button', { name: 'Disable' }).click()
  await stepUp.getByRole('button', { name: 'Continue with SSO' }).click()
  await signInAtProvider('demo')
  await expect(stepUp).toBeHidden()
  await expect(adding).toBeHidden()
  await other.getByRole('button', { name: demoEmail, exact: true }).click()
  await expect(other.getByRole('menuitem', { name: 'Personal Settings' })).toBeVisible()
  await expect(other.getByRole('menuitem', { name: 'User Management' })).toHaveCount(0)
  await look(other, 'no-admin-any-more')
  const event = { kinds: ['user.role-changed'], userId: null, search: '', from: null, to: null, before: null, limit: 1 }
  expect(JSON.stringify(await callPanel(panel, 'audit.list', event))).toContain(demoEmail)
  await other.close()
})

test('S2: with SSO disabled again, two-factor authentication resumes with the old secret', async () => {
  const { dataDir } = app
  await app.close()
  app = await launchApp({ dataDir, programs, clockOffsetMs: 120_000 })
  await logInByPassword(app.panel, person.email, person.password)
  await enterCode(app.panel, await copyCode(app, person.email))
  await expectSignedIn(app.panel, person.email)
  // The break-glass admin links the waiting user; no one is asked for a code.
  await openFromUserMenu(app.panel, person.email, 'Account Settings')
  await look(app.panel, 'waiting')
  await app.panel.getByRole('button', { name: 'Link nina@example.com' }).click()
  await app.panel.getByRole('combobox', { name: 'User' }).fill('newcomer')
  await app.panel.getByRole('option', { name: newcomerEmail }).click()
  await look(app.panel, 'link')
  await app.panel.getByRole('dialog').getByRole('button', { name: 'Link', exact: true }).click()
  await expect(app.panel.getByText('Waiting sign-ins')).toBeHidden()
  const other = await openNewBrowser(app)
  await other.getByRole('button', { name: 'Continue with SSO' }).click()
  await signInAtProvider('nina')
  await expectSignedIn(other, newcomerEmail)
  await openFromUserMenu(app.panel, person.email, 'User Management')
  await app.panel.getByRole('button', { name: 'Nina Newcomer' }).click()
  await expect(app.panel.getByText('This user signs in at the provider as the person below.')).toBeVisible()
  await look(app.panel, 'user')
  await openFromUserMenu(app.panel, person.email, 'Account Settings')
  await app.panel.getByRole('button', { name: 'Disable SSO' }).click()
  await expect(app.panel.getByRole('dialog')).toContainText('2 users have no password')
  await look(app.panel, 'disable')
  await app.panel.getByRole('dialog').getByRole('button', { name: 'Disable SSO' }).click()
  await expect(app.panel.getByRole('button', { name: 'Enable SSO' })).toBeVisible()
  await logOut(app.panel, person.email)
  await expect(app.panel.getByRole('button', { name: 'Continue with SSO' })).toBeHidden()
  await expect(other.getByRole('button', { name: 'Log in' })).toBeVisible()
  await logIn(app.panel, memberEmail, memberPassword)
  await expect(app.panel.getByLabel('6-digit code')).toBeVisible()
  const code = await copyCode(app, memberEmail)
  expect(code).not.toBe(memberCode)
  await enterCode(app.panel, code)
  await expectSignedIn(app.panel, memberEmail)
})

test(
  'CHECKLIST 89, 92: after a restore links must be confirmed, and the user is told what an admin did',
  { tag: '@long' },
  async () => {
    const { dataDir } = app
    const startAgain = async (clockOffsetMs: number) => {
      await app.close()
      app = await launchApp({ dataDir, programs, clockOffsetMs })
      await logIn(app.panel, person.email, person.password)
      await enterCode(app.panel, await copyCode(app, person.email))
      await expectSignedIn(app.panel, person.email)
    }
    await startAgain(240_000)
    const taken = (await callPanel(app.panel, 'snapshots.take')) as { snapshots: readonly { name: string }[] }
    await callPanel(app.panel, 'snapshots.restore', { name: taken.snapshots[0]?.name ?? '' })
    await startAgain(360_000)

    const { panel } = app
    await openFromUserMenu(panel, person.email, 'Account Settings')
    await expect(panel.getByRole('heading', { name: 'Links to confirm' })).toBeVisible()
    await look(panel, 'awaiting')
    await panel.getByRole('button', { name: `Confirm ${newcomerEmail}’s link` }).click()
    const question = panel.getByRole('dialog')
    await expect(question).toContainText(newcomerEmail)
    await question.getByRole('button', { name: 'Confirm link' }).click()
    await expect(panel.getByText('The link was confirmed.')).toBeVisible()
    await expect(panel.getByRole('button', { name: `Confirm ${newcomerEmail}’s link` })).toHaveCount(0)
    await openFromUserMenu(panel, person.email, 'User Management')
    await panel.getByRole('button', { name: 'Tove Hansen' }).click()
    await expect(panel.getByText(/It has to be confirmed, because the data went back/)).toBeVisible()
    await look(panel, 'user-awaiting')
    await panel.getByRole('button', { name: 'Confirm link' }).click()
    await panel.getByRole('dialog').getByRole('button', { name: 'Confirm link' }).click()
    await expect(panel.getByRole('button', { name: 'Confirm link' })).toHaveCount(0)

    const { rows } = (await callPanel(panel, 'users.list', {
      ...everybody,
      search: memberEmail,
      sortBy: 'email',
      limit: 1
    })) as { rows: readonly { id: string }[] }
    const input = { userId: rows[0]?.id ?? '' }
    for (const call of [
      'users.unlock',
      'users.unlock',
      'users.forgetBrowsers',
      'sso.unlink',
      'users.disable',
      'users.enable'
    ]) {
      await callPanel(panel, call, input)
    }
    const other = await openNewBrowser(app)
    await logIn(other, memberEmail, memberPassword)
    await enterCode(other, await copyCode(app, memberEmail))
    await expectSignedIn(other, memberEmail)
    const told = other.getByRole('region', { name: 'Since your last login' })
    await expect(told).toContainText('Your user was disabled')
    await expect(told).toContainText('Your user was enabled')
    await expect(told).toContainText(/Your user was unlinked from .* at 127\.0\.0\.1/)
    await expect(told).toContainText('This happened 2 times.')
    await expect(told).toContainText(`By ${person.email}`)
    await look(other, 'told')
    const notices = told.getByRole('status')
    const count = await notices.count()
    await notices.first().getByRole('button', { name: 'Close' }).click()
    await expect(notices).toHaveCount(count - 1)
  }
)
