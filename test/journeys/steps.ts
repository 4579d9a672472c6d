// A user's actions, in the words on the screen. Journeys and the guided demo consist of these steps.
import { expect, type Locator, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { writeCameraFile } from './camera'
import type { RunningApp } from './app'

export const person = {
  accountName: 'Lighthouse Works',
  name: 'Ada Quill',
  email: 'ada@lighthouse.example',
  password: 'seven lamps on the pier'
} as const

const output = process.env['COUNTERSIGN_DEMO_OUTPUT']
let pictures = 0

/** Saves a numbered screenshot in the guided demo; otherwise does nothing. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (output === undefined) return
  mkdirSync(output, { recursive: true })
  pictures += 1
  await page.waitForTimeout(600)
  await page.screenshot({ path: join(output, `${String(pictures).padStart(2, '0')}-${name}.png`) })
}

/** First run: from **Welcome to Countersign** to the login or setup that follows. */
export async function createAccount(panel: Page, who = person): Promise<void> {
  await expect(panel.getByRole('heading', { name: 'Welcome to Countersign' })).toBeVisible()
  await keepPicture(panel, 'welcome')
  await panel.getByLabel('Account name').fill(who.accountName)
  await panel.getByLabel('Your name').fill(who.name)
  await panel.getByLabel('Email').fill(who.email)
  await panel.getByLabel('Password', { exact: true }).fill(who.password)
  await panel.getByLabel('Confirm password', { exact: true }).fill(who.password)
  await keepPicture(panel, 'create-account')
  await panel.getByRole('button', { name: 'Create account' }).click()
}

/** The message that the screen shows when it refuses. */
export async function expectRefusal(page: Page, words: RegExp): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: words }).first()).toBeVisible()
}

export async function logIn(panel: Page, username: string, password: string): Promise<void> {
  await panel.getByLabel('Username').fill(username)
  await panel.getByLabel('Password', { exact: true }).fill(password)
  await panel.getByRole('button', { name: 'Log in', exact: true }).click()
}

/** A new user's first login: the activation code as the password, then a new password. */
export async function logInFirst(
  panel: Page,
  username: string,
  activationCode: string,
  password: string
): Promise<void> {
  await logIn(panel, username, activationCode)
  await expect(panel.getByRole('heading', { name: 'Choose your password' })).toBeVisible()
  await panel.getByLabel('Password', { exact: true }).fill(password)
  await panel.getByLabel('Confirm password', { exact: true }).fill(password)
  await panel.getByRole('button', { name: 'Set password' }).click()
}

/** The QR code as the user sees it: a screenshot of that part of the Panel's window. */
export async function pictureOfQrCode(panel: Page): Promise<Buffer> {
  const image = panel.getByRole('img', { name: 'QR code' })
  await expect(image).toBeVisible()
  return image.screenshot()
}

/** The setup key behind **Can't scan it?**, without its spaces. */
export async function readSetupKey(panel: Page): Promise<string> {
  await panel.getByRole('button', { name: "Can't scan it?" }).click()
  const shown = panel.getByText(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  await expect(shown).toBeVisible()
  return (await shown.innerText()).replaceAll(' ', '')
}

/** Shows the Panel's QR code to the camera and saves what the Authenticator reads. */
export async function scanByCamera(app: RunningApp): Promise<void> {
  await writeCameraFile(app.cameraFile, await pictureOfQrCode(app.panel))
  await openAdding(app.authenticator)
  await app.authenticator.getByRole('button', { name: 'Scan with camera' }).click()
  await saveCandidates(app.authenticator)
}

export async function openAdding(authenticator: Page): Promise<void> {
  await authenticator.getByRole('button', { name: 'Add account' }).first().click()
  await expect(authenticator.getByRole('button', { name: 'Scan with camera' })).toBeVisible()
}

/** Reviews what was scanned and saves it. */
export async function saveCandidates(authenticator: Page): Promise<void> {
  const save = authenticator.getByRole('button', { name: 'Save', exact: true })
  await expect(save).toBeVisible({ timeout: 20_000 })
  await keepPicture(authenticator, 'scanned')
  await save.click()
  await expect(save).toBeHidden()
}

const row = (authenticator: Page, account: string) =>
  authenticator.getByRole('button', { name: new RegExp(`^Copy code for .*${account.replaceAll('.', '\\.')}`) })

/** Copies the account's code as a user does, and reads it from the system clipboard. */
export async function copyCode(app: RunningApp, account: string): Promise<string> {
  await row(app.authenticator, account).first().click()
  const read = () => app.electron.evaluate(({ clipboard }) => clipboard.readText())
  await expect.poll(read).toMatch(/^\d{6}$/)
  return read()
}

/** Waits until the code differs from `old`, since no code is accepted twice; copies it. */
export async function copyFreshCode(app: RunningApp, account: string, old: string): Promise<string> {
  await app.clock.turnOn(30_000)
  let code = old
  await expect.poll(async () => (code = await copyCode(app, account))).not.toBe(old)
  return code
}

/** Types a code and submits it. */
export async function enterCode(panel: Page, code: string): Promise<void> {
  const field = panel.getByLabel('6-digit code')
  await field.fill('')
  await field.pressSequentially(code)
}

/** From the backup codes and the summary to the end of setup. */
export async function finishSetup(panel: Page): Promise<string[]> {
  await expect(panel.getByRole('heading', { name: 'Backup codes' })).toBeVisible()
  await expect(panel.getByRole('button', { name: 'Continue' })).toBeDisabled()
  await keepPicture(panel, 'backup-codes')
  const codes = await panel.getByText(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/).allInnerTexts()
  expect(codes).toHaveLength(10)
  await panel.getByRole('button', { name: 'Download' }).click()
  await panel.getByRole('button', { name: 'Continue' }).click()
  await keepPicture(panel, 'summary')
  await panel.getByRole('button', { name: 'Done' }).click()
  return codes
}

/** The menu under the user's own email address, top right. */
export async function expectSignedIn(panel: Page, email: string): Promise<void> {
  await expect(panel.getByRole('button', { name: email, exact: true })).toBeVisible()
}

export async function logOut(panel: Page, email: string): Promise<void> {
  await panel.getByRole('button', { name: email, exact: true }).click()
  await panel.getByRole('menuitem', { name: 'Log out' }).click()
  await expect(panel.getByRole('button', { name: 'Log in' })).toBeVisible()
}

/** The longest time from generating a code to the app's check of it. */
const typingMs = 10_000

/**
 * Generates codes of a setup key with oathtool, each of a later step than the last, since no code is accepted twice. If all three accepted
 * steps are used, the app's clock moves on by one step; without an `app`, it waits. The previous step is used only if there is time to type
 * its code.
 */
export function createFreshCodes(setupKey: string, app?: () => Pick<RunningApp, 'clock'>): () => Promise<string> {
  let last = 0
  return async () => {
    const offsetMs = () => app?.().clock.offsetMs() ?? 0
    const stepIn = (ms: number) => Math.floor((Date.now() + offsetMs() + ms) / 30_000)
    while (last >= stepIn(0) + 1) {
      if (app !== undefined) await app().clock.turnOn(30_000)
      else await new Promise((resolve) => setTimeout(resolve, 500))
    }
    last = Math.max(last + 1, stepIn(typingMs) - 1)
    const now = new Date(last * 30_000).toISOString().replace('T', ' ').slice(0, 19)
    return execFileSync('oathtool', ['--totp', '-b', '--now', `${now} UTC`, setupKey])
      .toString()
      .trim()
  }
}

/** The first admin, from the welcome screen to the first screen of the session; answers their codes and backup codes. */
export async function setUpAdmin(app: RunningApp): Promise<{ codes: () => Promise<string>; backupCodes: string[] }> {
  await createAccount(app.panel)
  const codes = createFreshCodes(await readSetupKey(app.panel), () => app)
  await enterCode(app.panel, await codes())
  const backupCodes = await finishSetup(app.panel)
  await expectSignedIn(app.panel, person.email)
  return { codes, backupCodes }
}

/** Opens an item of the menu under the user's own email address. */
export async function openFromUserMenu(panel: Page, email: string, item: string): Promise<void> {
  await panel.getByRole('button', { name: email, exact: true }).click()
  await panel.getByRole('menuitem', { name: item, exact: true }).click()
}

/** Makes a call as the page does; answers the value and fails on a refusal. */
export async function callPanel(panel: Page, name: string, input: object = {}): Promise<unknown> {
  const answer = await panel.evaluate(
    ([callName, callInput]) =>
      (window as unknown as { countersign: { call(name: string, input: unknown): Promise<unknown> } }).countersign.call(
        callName,
        callInput
      ),
    [name, input] as const
  )
  expect(answer, `${name} is answered`).toMatchObject({ ok: true })
  return (answer as { value: unknown }).value
}

/** **New browser** in the application's window menu; answers the new window. */
export async function openNewBrowser(app: RunningApp): Promise<Page> {
  const opened = app.electron.waitForEvent('window')
  await app.electron.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu()?.items.find((item) => item.label.replace('&', '') === 'Window')
    // Deferred to the event loop, like a real click; the debugger may otherwise interrupt a query.
    setImmediate(() => {
      menu?.submenu?.items.find((item) => item.label === 'New browser')?.click()
    })
  })
  const page = await opened
  await page.waitForLoadState('domcontentloaded')
  return page
}

/** Opens the lock’s settings from the menu. */
export async function openLockSettings(authenticator: Page): Promise<Locator> {
  await authenticator.getByRole('button', { name: 'Menu', exact: true }).click()
  await authenticator.getByRole('menuitem', { name: 'Settings' }).click()
  const sheet = authenticator.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(sheet.getByText('Ways to unlock')).toBeVisible()
  return sheet
}
