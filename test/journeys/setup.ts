// The steps of the first run and of setting up two-factor authentication.
import { expect, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import type { RunningApp } from './app'
import { enterCode, expectSignedIn } from './login'
import { keepPicture, person } from './steps'

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
