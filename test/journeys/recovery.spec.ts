// The account recovery key in the real app: offered after setup, shown once, and used by the only admin, who lost phone and codes and is
// locked after wrong codes.
import { expect, test, type Page } from '@playwright/test'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './accessible'
import { endApp, launchApp, type RunningApp } from './app'
import { expectRefusal, keepPicture, openFromUserMenu, openNewBrowser, person as admin } from './steps'
import { enterCode, expectSignedIn, logIn, logOut } from './login'
import { createAccount, createFreshCodes, finishSetup, readSetupKey } from './setup'

const newPassword = 'eleven buoys off the cape'

let app: RunningApp
/** The account is recovered in another browser, where no one was ever logged in. */
let other: Page
let recoveryKey = ''

test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name })
const make = (page: Page) => page.getByRole('button', { name: 'Create a recovery key' })

/** The main process's answer to a call from the page: the failure's code, or `ok`. */
const ask = (page: Page, name: string, input: object): Promise<string> =>
  page.evaluate(
    async ([callName, callInput]) => {
      const { countersign } = window as unknown as {
        countersign: { call(name: string, input: unknown): Promise<unknown> }
      }
      const answer = (await countersign.call(callName, callInput)) as { ok: boolean; error?: { code: string } }
      return answer.ok ? 'ok' : (answer.error?.code ?? '')
    },
    [name, input] as const
  )

async function setUp(page: Page): Promise<() => Promise<string>> {
  const codes = createFreshCodes(await readSetupKey(page), () => app)
  await enterCode(page, await codes())
  await finishSetup(page)
  return codes
}

/** From the other browser's login screen to the setup that follows the new password. */
async function recoverToSetup(): Promise<void> {
  await other.getByRole('button', { name: 'Recover this account' }).click()
  await other.getByLabel('Recovery key').fill(recoveryKey.toLowerCase().replaceAll('-', ' '))
  await other.getByRole('button', { name: 'Continue' }).click()
  await expect(other.getByRole('heading', { name: 'Choose an admin' })).toBeVisible()
  await expect(other.getByRole('radio', { name: admin.name })).toBeChecked()
  await expectAccessible(other)
  await keepPicture(other, 'choose')
  await other.getByRole('button', { name: 'Continue' }).click()
  await expect(other.getByRole('heading', { name: 'Choose a new password' })).toBeVisible()
  await keepPicture(other, 'password')
  await other.getByLabel('Password', { exact: true }).fill(newPassword)
  await other.getByLabel('Confirm password', { exact: true }).fill(newPassword)
  await other.getByRole('button', { name: 'Set password' }).click()
  await expect(other.getByRole('img', { name: 'QR code' })).toBeVisible()
}

test('is offered to the first admin after setup, and shown once', { tag: '@long' }, async () => {
  await createAccount(app.panel)
  await setUp(app.panel)
  await expectSignedIn(app.panel, admin.email)
  await expect(app.panel.getByText('This account has no recovery key')).toBeVisible()
  await expectAccessible(app.panel)
  await keepPicture(app.panel, 'offer')

  await make(app.panel).click()
  const shown = dialog(app.panel, 'Account recovery key')
  await expect(shown.getByRole('button', { name: 'Copy' })).toBeFocused()
  await expectAccessible(app.panel)
  await keepPicture(app.panel, 'key')
  recoveryKey = (await shown.getByRole('group', { name: 'Account recovery key' }).locator('code').allInnerTexts()).join(
    '-'
  )
  expect(recoveryKey).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){6}$/)

  // The key has not been saved yet, so every way out asks for confirmation.
  let pictures = 0
  const question = dialog(app.panel, 'Close without saving?')
  for (const leave of [
    () => app.panel.keyboard.press('Escape'),
    () => shown.getByRole('button', { name: 'Done' }).click(),
    () => shown.getByRole('button', { name: 'Close', exact: true }).click()
  ]) {
    await leave()
    await expect(question).toBeVisible()
    if (pictures++ === 0) await keepPicture(app.panel, 'leaving')
    await question.getByRole('button', { name: 'Cancel' }).click()
    await expect(question).toBeHidden()
    await expect(shown).toBeVisible()
  }
  await shown.getByRole('button', { name: 'Download' }).click()
  await expect(shown.getByText(/^Saved as .*countersign-account-recovery-key\.txt/)).toBeVisible()
  const downloads = join(app.home, 'Downloads')
  const file = readdirSync(downloads).find((name) => name.startsWith('countersign-account-recovery-key')) ?? ''
  expect(readFileSync(join(downloads, file), 'utf8')).toContain(recoveryKey)
  await shown.getByRole('button', { name: 'Done' }).click()
  await expect(shown).toBeHidden()
  await expect(make(app.panel)).toHaveCount(0)
})

test('is listed in Account Settings, and a new one invalidates the old one', { tag: '@long' }, async () => {
  await openFromUserMenu(app.panel, admin.email, 'Account Settings')
  const section = app.panel.getByRole('region', { name: 'Account recovery key' })
  await expect(section.getByText(`by ${admin.email}`)).toBeVisible()
  await section.scrollIntoViewIfNeeded()
  await expectAccessible(app.panel)
  await keepPicture(app.panel, 'settings')
  await section.getByRole('button', { name: 'Create a new recovery key' }).click()
  await dialog(app.panel, 'Create a new recovery key?')
    .getByRole('button', { name: 'Create a new recovery key' })
    .click()
  const shown = dialog(app.panel, 'Account recovery key')
  await expect(shown.getByRole('group', { name: 'Account recovery key' }).locator('code')).toHaveCount(7)
  const old = recoveryKey
  recoveryKey = (await shown.getByRole('group', { name: 'Account recovery key' }).locator('code').allInnerTexts()).join(
    '-'
  )
  expect(recoveryKey).not.toBe(old)
  await shown.getByRole('checkbox', { name: 'I have printed or saved it' }).check()
  await shown.getByRole('button', { name: 'Done' }).click()
  await expect(shown).toBeHidden()

  other = await openNewBrowser(app)
  await other.getByRole('button', { name: 'Recover this account' }).click()
  await expect(other.getByLabel('Recovery key')).toBeFocused()
  await other.getByLabel('Recovery key').fill(old)
  await other.getByRole('button', { name: 'Continue' }).click()
  await expectRefusal(other, /isn’t the current recovery key/)
  await expectAccessible(other)
  await keepPicture(other, 'refused')
})

test('CHECKLIST 74, 75: lets the only admin, blocked by wrong codes, log in again', { tag: '@long' }, async () => {
  await other.getByRole('button', { name: 'Back to login' }).click()
  await logIn(other, admin.email, admin.password)
  for (let failures = 1; failures <= 5; failures++) {
    await expect.poll(() => ask(other, 'session.enterCode', { code: '000000' }), { timeout: 12_000 }).toBe('wrong-code')
  }
  await enterCode(other, '000000')
  await expectRefusal(other, /^Wait .*, then try again/)
  await other.getByRole('button', { name: 'Back to login' }).click()

  await recoverToSetup()
  // Nothing has changed yet: the session in the first window continues, and leaving here allows a new attempt.
  await expectSignedIn(app.panel, admin.email)
  await other.getByRole('button', { name: 'Cancel and log out' }).click()
  await recoverToSetup()
  const codes = await setUp(other)
  await expectSignedIn(other, admin.email)
  await expect(other.getByText('The account recovery key was used')).toBeVisible()
  await expect(make(other)).toBeVisible()
  await expectAccessible(other)
  await keepPicture(other, 'recovered')
  await expect(app.panel.getByRole('button', { name: 'Log in', exact: true })).toBeVisible()

  // The old password no longer works, the new password and phone do, and the key is used up.
  await logOut(other, admin.email)
  await logIn(app.panel, admin.email, admin.password)
  await expectRefusal(app.panel, /./)
  await other.getByRole('button', { name: 'Recover this account' }).click()
  await other.getByLabel('Recovery key').fill(recoveryKey)
  await other.getByRole('button', { name: 'Continue' }).click()
  await expectRefusal(other, /isn’t the current recovery key/)
  await other.getByRole('button', { name: 'Back to login' }).click()
  await app.panel.waitForTimeout(1100)
  await logIn(other, admin.email, newPassword)
  await enterCode(other, await codes())
  await expectSignedIn(other, admin.email)
  expect(app.pageErrors).toEqual([])
})
