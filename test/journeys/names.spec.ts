// Misleading names, in the real app: every question about a person shows name and address, and no name changes the direction of the
// sentence around it. An address that imitates another is refused where it was typed.
import { expect, test } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './accessible'
import { pictures, setPanelWidth } from './look'
import { endApp, launchApp, type RunningApp } from './app'
import { callPanel, openFromUserMenu, person as admin } from './steps'
import { enterCode, expectSignedIn } from './login'
import { createAccount, createFreshCodes, finishSetup, readSetupKey } from './setup'

const grace = { name: 'Grace \u05d2\u05e8\u05d9\u05d9\u05e1', email: 'grace@lighthouse.example' }
const double = { name: admin.name, email: 'double@lighthouse.example' }

let app: RunningApp
test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async () => {
  app = await launchApp()
  await createAccount(app.panel)
  const codes = createFreshCodes(await readSetupKey(app.panel), () => app)
  await enterCode(app.panel, await codes())
  await finishSetup(app.panel)
  await expectSignedIn(app.panel, admin.email)
  for (const { name, email } of [{ ...grace, name: `\u202e${grace.name}\u2069` }, double]) {
    await callPanel(app.panel, 'users.create', { name, email, role: 'member' })
  }
  await openFromUserMenu(app.panel, admin.email, 'User Management')
})
test.afterAll(() => endApp(app))

async function keep(name: string): Promise<void> {
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  for (const width of [480, 1280]) {
    await setPanelWidth(app, app.panel, width)
    for (const colorScheme of ['light', 'dark'] as const) {
      await callPanel(app.panel, 'app.setColorScheme', { colorScheme })
      await app.panel.waitForTimeout(300)
      await app.panel.screenshot({ path: join(pictures, `${name}-${colorScheme}-${String(width)}.png`) })
    }
  }
}

const actions = [
  'Reset Two-Factor Authentication',
  'Reset password',
  'Unlock',
  'Disable',
  'Change role',
  'End sessions',
  'Forget browsers',
  'Delete'
]

test('every dialog about a user shows name and address (CHECKLIST 99)', { tag: '@long' }, async () => {
  for (const action of actions) {
    await app.panel.getByRole('button', { name: `Actions for ${grace.email}` }).click()
    await app.panel.getByRole('menuitem', { name: action, exact: true }).click()
    const dialog = app.panel.getByRole('dialog')
    const people = dialog.getByRole('list', { name: 'Users' })
    await expect(people.getByText(grace.name, { exact: true })).toBeVisible()
    await expect(people.getByText(grace.email, { exact: true })).toBeVisible()
    // Right-to-left text in a left-to-right line, enclosed in isolates.
    expect(await dialog.getByRole('heading').innerText()).toContain(`\u2068${grace.name}\u2069`)
    if (action === 'Delete') {
      await expectAccessible(app.panel)
      await keep('delete')
    }
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await expect(dialog).toHaveCount(0)
  }
})

test('the dialog about several users lists each with the address (CHECKLIST 99)', { tag: '@long' }, async () => {
  for (const { email } of [grace, double]) await app.panel.getByRole('checkbox', { name: `Select ${email}` }).click()
  await app.panel.getByRole('button', { name: 'Reset Two-Factor Authentication' }).click()
  const people = app.panel.getByRole('dialog').getByRole('list', { name: 'Users' })
  for (const { name, email } of [grace, double]) {
    await expect(people.getByRole('listitem').filter({ hasText: email })).toContainText(name)
  }
  await keep('bulk')
  await app.panel.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
})

test('an address that looks like another one is refused in its field', { tag: '@long' }, async () => {
  await app.panel.getByRole('button', { name: 'Add user' }).click()
  const dialog = app.panel.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Kim')
  await dialog.getByLabel('Email').fill('\u212aim@lighthouse.example')
  await dialog.getByRole('button', { name: 'Add user' }).click()
  await expect(dialog.getByText(/only looks like a common letter/)).toBeVisible()
  await keep('look-alike')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  expect(app.pageErrors).toEqual([])
})
