// The steps of logging in and out.
import { expect, type Page } from '@playwright/test'

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

/** Types a code and submits it. */
export async function enterCode(panel: Page, code: string): Promise<void> {
  const field = panel.getByLabel('6-digit code')
  await field.fill('')
  await field.pressSequentially(code)
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

/** Types the passphrase of the whole store at the start, or of the vault. */
export async function enterPassphrase(page: Page, passphrase: string): Promise<void> {
  const field = page.getByLabel('Passphrase', { exact: true })
  await field.fill(passphrase)
  await field.press('Enter')
}
