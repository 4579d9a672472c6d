// How much it takes to add an account, to copy a code, to log in with it and to reset a user, and what happens after a reset: the same
// person scans the new QR code, and there is still one account.
import { expect, test, type Page } from '@playwright/test'
import { endApp, launchApp, type RunningApp } from './app'
import { writeCameraFile } from './camera'
import { countEffort } from './effort'
import { enterCode, expectSignedIn, logIn, logInFirst, logOut } from './login'
import { createAccount, finishSetup, pictureOfQrCode } from './setup'
import { callPanel, openFromUserMenu, openNewBrowser, person } from './steps'
import { copyCode, copyFreshCode, openAdding } from './vault'

const member = { name: 'Bo Larkin', email: 'bo@lighthouse.example', password: 'nine gulls over the quay' }

let app: RunningApp
/** The member's browser. */
let other: Page
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

const rowsOf = (name: string) =>
  app.authenticator.getByRole('button', { name: new RegExp(`^Copy code for .*${name.replaceAll('.', '\\.')}`) })
const sheet = () => app.authenticator.getByRole('dialog')
const copyText = (text: string) =>
  app.electron.evaluate(({ clipboard }, copied) => {
    clipboard.clear()
    void clipboard.writeText(copied)
  }, text)

test('from the screen: two clicks, and Enter', async () => {
  await createAccount(app.panel)
  await pictureOfQrCode(app.panel)
  await app.electron.evaluate(({ BrowserWindow }) => {
    const find = (title: string) => BrowserWindow.getAllWindows().find((window) => window.getTitle() === title)
    find('Countersign Panel')?.setBounds({ x: 0, y: 0, width: 1000, height: 900 })
    find('Countersign Authenticator')?.setBounds({ x: 1050, y: 0, width: 420, height: 760 })
  })
  await app.panel.waitForTimeout(500)
  const effort = await countEffort(app.authenticator, async () => {
    await openAdding(app.authenticator)
    await app.authenticator.getByRole('button', { name: 'Screen' }).click()
    await expect(app.authenticator.getByRole('button', { name: 'Save', exact: true })).toBeFocused({ timeout: 20_000 })
    await app.authenticator.keyboard.press('Enter')
    await expect(rowsOf(person.email)).toHaveCount(1)
  })
  expect(effort).toEqual({ clicks: 2, keys: 1, fields: 0 })
})

test('from the clipboard: two keys', async () => {
  await copyText('otpauth://totp/Harbour:link@keys?secret=KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU&issuer=Harbour')
  await app.authenticator.getByRole('button', { name: 'Add account' }).first().focus()
  const effort = await countEffort(app.authenticator, async () => {
    await app.authenticator.keyboard.press('ControlOrMeta+V')
    await expect(app.authenticator.getByRole('button', { name: 'Save', exact: true })).toBeFocused({ timeout: 20_000 })
    await app.authenticator.keyboard.press('Enter')
    await expect(rowsOf('link@keys')).toHaveCount(1)
  })
  expect(effort).toEqual({ clicks: 0, keys: 2, fields: 0 })
})

test('copying a code: one click, or three keys', async () => {
  const page = app.authenticator
  const byClick = await countEffort(app.authenticator, async () => {
    expect(await copyCode(app, 'link@keys')).toMatch(/^\d{6}$/)
  })
  expect(byClick).toEqual({ clicks: 1, keys: 0, fields: 0 })

  await copyText('nothing yet')
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  })
  const byKeys = await countEffort(app.authenticator, async () => {
    for (const key of ['ControlOrMeta+F', 'ArrowDown', 'Enter']) await page.keyboard.press(key)
    await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toMatch(/^\d{6}$/)
  })
  expect(byKeys).toEqual({ clicks: 0, keys: 3, fields: 0 })
})

test('a typed setup key: three fields and one click', async () => {
  await openAdding(app.authenticator)
  await app.authenticator.getByRole('button', { name: 'Enter setup key' }).click()
  const effort = await countEffort(app.authenticator, async () => {
    await app.authenticator.getByLabel('Service').fill('Harbour')
    await app.authenticator.getByLabel('Account', { exact: true }).fill('typed@keys')
    await app.authenticator.getByLabel('Setup key').fill('mfrg gzdf mztw q2lk mfrg gzdf mztw q2lk')
    await app.authenticator.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(rowsOf('typed@keys')).toHaveCount(1)
  })
  expect(effort).toEqual({ clicks: 1, keys: 0, fields: 3 })
})

test('a typed setup key that is short is saved after a warning, and Back keeps what was typed', async () => {
  const page = app.authenticator
  await openAdding(page)
  await page.getByRole('button', { name: 'Enter setup key' }).click()
  await page.getByLabel('Service').fill('Harbour')
  await page.getByLabel('Account', { exact: true }).fill('typed@keys')
  await page.getByLabel('Setup key').fill('jbsw y3dp')
  await sheet().getByRole('button', { name: 'Back' }).click()
  await page.getByRole('button', { name: 'Enter setup key' }).click()
  await expect(page.getByLabel('Service')).toHaveValue('Harbour')
  await expect(page.getByLabel('Setup key')).toHaveValue('jbsw y3dp')
  await page.getByLabel('Setup key').press('Enter')
  // The names are taken, which is a question of its own; it comes first.
  await expect(page.getByText('An account with this name is already in your list')).toBeVisible()
  await expect(page.getByText('This setup key is unusually short.')).toBeVisible()
  await sheet().getByRole('button', { name: 'Back' }).click()
  await expect(page.getByLabel('Setup key')).toHaveValue('jbsw y3dp')
  await page.getByLabel('Account', { exact: true }).fill('short@keys')
  await page.getByLabel('Setup key').press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'unusually short' })).toBeVisible()
  await page.getByLabel('Setup key').press('Enter')
  await expect(rowsOf('short@keys')).toHaveCount(1)
})

test('the setup key that the Panel copies, pasted into the list, fills in the form', async () => {
  await enterCode(app.panel, await copyCode(app, person.email))
  await finishSetup(app.panel)
  await expectSignedIn(app.panel, person.email)
  const { activationCode } = (await callPanel(app.panel, 'users.create', {
    email: member.email,
    name: member.name,
    role: 'member'
  })) as { activationCode: string }
  other = await openNewBrowser(app)
  await logInFirst(other, member.email, activationCode, member.password)
  await other.getByRole('button', { name: "Can't scan it?" }).click()
  await other.getByRole('button', { name: 'Copy setup key' }).click()
  await expect
    .poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText()))
    .toMatch(/^([A-Z2-7]{4} ?){8}$/)
  const page = app.authenticator
  await page.getByRole('button', { name: 'Add account' }).first().focus()
  await page.keyboard.press('ControlOrMeta+V')
  await expect(page.getByText('From the clipboard, 32 characters')).toBeVisible()
  await expect(page.getByLabel('Service')).toBeFocused()
  await page.getByLabel('Service').fill(person.accountName)
  await page.getByLabel('Account', { exact: true }).fill(member.email)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(rowsOf(member.email)).toHaveCount(1)
  await enterCode(other, await copyCode(app, member.email))
  await finishSetup(other)
  await expectSignedIn(other, member.email)
})

test('logging in with a code: one paste', async () => {
  const old = await copyCode(app, member.email)
  await logOut(other, member.email)
  await logIn(other, member.email, member.password)
  await expect(other.getByLabel('6-digit code')).toBeFocused()
  await copyFreshCode(app, member.email, old)
  const effort = await countEffort(other, async () => {
    await other.keyboard.press('ControlOrMeta+V')
    await expectSignedIn(other, member.email)
  })
  expect(effort).toEqual({ clicks: 0, keys: 1, fields: 1 })
})

test('resetting a user: three clicks from the list', async () => {
  await openFromUserMenu(app.panel, person.email, 'User Management')
  const actions = app.panel.getByRole('button', { name: `Actions for ${member.email}` })
  await expect(actions).toBeVisible()
  const effort = await countEffort(app.panel, async () => {
    await actions.click()
    await app.panel.getByRole('menuitem', { name: 'Reset Two-Factor Authentication' }).click()
    await app.panel.getByRole('button', { name: 'Reset', exact: true }).click()
    await expect(other.getByText(/Your session was ended/)).toBeVisible()
  })
  expect(effort).toEqual({ clicks: 3, keys: 0, fields: 0 })
})

test('after a reset the new QR code replaces the old account: one row, a code that works, the old one in the Trash', async () => {
  const page = app.authenticator
  const old = await copyCode(app, member.email)
  await expect(other.getByText(/Your session was ended/)).toBeVisible()
  await logIn(other, member.email, member.password)
  await writeCameraFile(app.cameraFile, await pictureOfQrCode(other))
  await openAdding(page)
  await page.getByRole('button', { name: 'Scan with camera' }).click()
  await expect(page.getByText('An account with this name is already in your list')).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('radio', { name: 'Replace' })).toBeChecked()
  await page.keyboard.press('Enter')
  await expect(page.getByText('The account it replaced is in the Trash.')).toBeVisible()
  await expect(rowsOf(member.email)).toHaveCount(1)
  await enterCode(other, await copyFreshCode(app, member.email, old))
  await finishSetup(other)
  await expectSignedIn(other, member.email)
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Trash' }).click()
  await expect(sheet().getByText(member.email)).toHaveCount(1)
  await page.keyboard.press('Escape')
  expect(app.pageErrors).toEqual([])
})
