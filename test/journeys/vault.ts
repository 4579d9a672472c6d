// The steps in the Authenticator.
import { expect, type Locator, type Page } from '@playwright/test'
import type { RunningApp } from './app'
import { writeCameraFile } from './camera'
import { answerDialog } from './dialog'
import { pictureOfQrCode } from './setup'
import { keepPicture } from './steps'

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

/** Shows the Panel's QR code to the camera, and saves what the Authenticator reads with Enter. */
export async function scanByCamera(app: RunningApp): Promise<void> {
  await writeCameraFile(app.cameraFile, await pictureOfQrCode(app.panel))
  await openAdding(app.authenticator)
  await app.authenticator.getByRole('button', { name: 'Scan with camera' }).click()
  const save = app.authenticator.getByRole('button', { name: 'Save', exact: true })
  await expect(save).toBeFocused({ timeout: 20_000 })
  await keepPicture(app.authenticator, 'scanned')
  await app.authenticator.keyboard.press('Enter')
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

/** Opens the lock’s settings from the menu. */
export async function openLockSettings(authenticator: Page): Promise<Locator> {
  await authenticator.getByRole('button', { name: 'Menu', exact: true }).click()
  await authenticator.getByRole('menuitem', { name: 'Settings' }).click()
  const sheet = authenticator.getByRole('dialog')
  await sheet.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(sheet.getByText('Ways to unlock')).toBeVisible()
  return sheet
}

/** Adds a passphrase to a vault under the keychain, in the lock’s settings. */
export async function addPassphrase(sheet: Locator, passphrase: string): Promise<void> {
  await sheet.getByRole('button', { name: 'Add passphrase' }).click()
  await sheet.getByLabel('New passphrase', { exact: true }).fill(passphrase)
  await sheet.getByLabel('Confirm new passphrase', { exact: true }).fill(passphrase)
  await sheet.getByRole('button', { name: 'Add passphrase' }).click()
  await answerDialog('yes')
  await expect(sheet.getByRole('button', { name: 'Change passphrase' })).toBeVisible()
}
