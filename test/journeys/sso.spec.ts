// S2 in the real app with a real provider process: while single sign-on is on, two-factor authentication steps back and
// factors sleep; once it is off, the old secret is asked again. The system's browser is a script that follows the link
// that the app hands out, as `xdg-open` would hand it to any browser.
import { expect, test } from '@playwright/test'
import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBrowser } from '../panel/sso/browser'
import { launchApp, removeFolder, type RunningApp } from './app'
import {
  callPanel,
  copyCode,
  createAccount,
  enterCode,
  expectRefusal,
  expectSignedIn,
  finishSetup,
  logIn,
  logOut,
  openFromUserMenu,
  openNewBrowser,
  person,
  pictureOfQrCode,
  scanByCamera
} from './steps'

const root = join(import.meta.dirname, '..', '..')
const programs = mkdtempSync(join(tmpdir(), 'countersign-programs-'))
const opened = join(programs, 'opened')
const memberEmail = 'tove@example.com'
const memberPassword = 'a lantern for the harbour'
let app: RunningApp
let provider: ChildProcess
let issuer = ''

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  writeFileSync(
    join(programs, 'xdg-open'),
    `#!/bin/sh\nprintf %s "$1" > '${opened}.new' && mv '${opened}.new' '${opened}'\n`,
    {
      mode: 0o755
    }
  )
  provider = spawn(process.execPath, [join(root, 'scripts', 'idp', 'serve.mjs'), '0'], {
    stdio: ['ignore', 'pipe', 'inherit']
  })
  let said = ''
  provider.stdout?.on('data', (chunk) => (said += String(chunk)))
  await expect.poll(() => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? '').not.toBe('')
  issuer = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0] ?? ''
  app = await launchApp({ programs })
})
test.afterAll(async () => {
  provider.kill()
  await app.close()
  for (const folder of [app.dataDir, app.home, programs]) removeFolder(folder)
})

/** Waits for the link that the app hands to the system, and signs in there as `login`. */
async function signInAtProvider(login: string): Promise<string> {
  await expect.poll(() => existsSync(opened), { timeout: 20_000 }).toBe(true)
  const url = readFileSync(opened, 'utf8')
  rmSync(opened)
  expect(url.startsWith(`${issuer}/`)).toBe(true)
  return (await createBrowser().visit(url, login)).body
}

let memberCode = ''

test('an admin and a member enrol with the Authenticator', async () => {
  await createAccount(app.panel)
  await scanByCamera(app)
  await enterCode(app.panel, await copyCode(app, person.email))
  await finishSetup(app.panel)
  await expectSignedIn(app.panel, person.email)
  const invited = (await callPanel(app.panel, 'users.create', {
    email: memberEmail,
    name: 'Tove Hansen',
    role: 'member'
  })) as { activationCode: string }
  const other = await openNewBrowser(app)
  await logIn(other, memberEmail, invited.activationCode)
  await expect(other.getByRole('heading', { name: 'Choose your password' })).toBeVisible()
  await other.getByLabel('Password', { exact: true }).fill(memberPassword)
  await other.getByLabel('Confirm password', { exact: true }).fill(memberPassword)
  await other.getByRole('button', { name: 'Set password' }).click()
  await pictureOfQrCode(other)
  await scanByCamera({ ...app, panel: other })
  memberCode = await copyCode(app, memberEmail)
  await enterCode(other, memberCode)
  await finishSetup(other)
  await expectSignedIn(other, memberEmail)
  await other.close()
})

test('S2: enabled, users continue with SSO and are asked for no code; a break-glass admin keeps both factors', async () => {
  await openFromUserMenu(app.panel, person.email, 'Account Settings')
  await app.panel.getByLabel('Issuer').fill(issuer)
  await app.panel.getByLabel('Client ID').fill('countersign')
  await expect(app.panel.getByRole('button', { name: 'Enable SSO' })).toBeDisabled()
  await app.panel.getByRole('button', { name: 'Test connection' }).click()
  await signInAtProvider('tove')
  await expect(app.panel.getByText(`signed in as ${memberEmail}`)).toBeVisible()
  await app.panel.getByRole('checkbox', { name: person.email }).check()
  await app.panel.getByRole('button', { name: 'Enable SSO' }).click()
  await app.panel.getByRole('dialog').getByRole('button', { name: 'Enable SSO' }).click()
  await expect(app.panel.getByRole('button', { name: 'Disable SSO' })).toBeVisible()
  await logOut(app.panel, person.email)

  await app.panel.getByRole('button', { name: 'Continue with SSO' }).click()
  expect(await signInAtProvider('tove')).toMatch(/close/i)
  await expectSignedIn(app.panel, memberEmail)
  await logOut(app.panel, memberEmail)
  // A password is no way in for anybody but a break-glass admin, who is still asked for a code.
  await logIn(app.panel, memberEmail, memberPassword)
  await expectRefusal(app.panel, /Continue with SSO/)
  await logIn(app.panel, person.email, person.password)
  await expect(app.panel.getByLabel('6-digit code')).toBeVisible()
  await app.panel.getByRole('button', { name: 'Back to log in' }).click()
})

test('S2: a sign-in that is cancelled says so and opens nothing', async () => {
  await app.panel.getByRole('button', { name: 'Continue with SSO' }).click()
  await app.panel.getByRole('button', { name: 'Cancel' }).click()
  await expect(app.panel.getByRole('button', { name: 'Continue with SSO' })).toBeEnabled()
  await expect(app.panel.getByLabel('Username')).toBeVisible()
  await expect.poll(() => existsSync(opened), { timeout: 20_000 }).toBe(true)
  rmSync(opened)
})

test('S2: disabled again, the factor wakes and the old secret is asked', async () => {
  const { dataDir } = app
  await app.close()
  app = await launchApp({ dataDir, programs, clockOffsetMs: 120_000 })
  await logIn(app.panel, person.email, person.password)
  await enterCode(app.panel, await copyCode(app, person.email))
  await expectSignedIn(app.panel, person.email)
  await openFromUserMenu(app.panel, person.email, 'Account Settings')
  await app.panel.getByRole('button', { name: 'Disable SSO' }).click()
  await app.panel.getByRole('dialog').getByRole('button', { name: 'Disable SSO' }).click()
  await expect(app.panel.getByRole('button', { name: 'Enable SSO' })).toBeVisible()
  await logOut(app.panel, person.email)
  await expect(app.panel.getByRole('button', { name: 'Continue with SSO' })).toBeHidden()
  await logIn(app.panel, memberEmail, memberPassword)
  await expect(app.panel.getByLabel('6-digit code')).toBeVisible()
  const code = await copyCode(app, memberEmail)
  expect(code).not.toBe(memberCode)
  await enterCode(app.panel, code)
  await expectSignedIn(app.panel, memberEmail)
})
