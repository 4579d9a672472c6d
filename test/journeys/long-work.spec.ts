// Long work in the real app: an import with progress, cancelled and then completed, and the chain verified by the worker.
import { expect, test } from '@playwright/test'
import { expectAccessible } from './accessible'
import { endApp, launchApp, type RunningApp } from './app'
import { callPanel, keepPicture, openFromUserMenu, person as admin } from './steps'
import { enterCode, expectSignedIn } from './login'
import { createAccount, createFreshCodes, finishSetup, readSetupKey } from './setup'

let app: RunningApp
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

const fileOf = (count: number) => ({
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `email,name\n${Array.from({ length: count }, (_, index) => `p${String(index)}@lighthouse.example,Person ${String(index)}`).join('\n')}\n`
  )
})

test.setTimeout(240_000)
test('an import shows its progress, and leaves nothing if it is cancelled', { tag: '@long' }, async () => {
  const { panel } = app
  await createAccount(panel)
  const codes = createFreshCodes(await readSetupKey(panel), () => app)
  await enterCode(panel, await codes())
  await finishSetup(panel)
  await expectSignedIn(panel, admin.email)
  await openFromUserMenu(panel, admin.email, 'User Management')

  await panel.getByRole('button', { name: 'Import CSV' }).click()
  const dialog = panel.getByRole('dialog')
  await dialog.locator('input[type="file"]').setInputFiles(fileOf(20_000))
  await dialog.getByRole('button', { name: 'Import 20,000 users' }).click()
  await expect(dialog.getByText('Adding the users…')).toBeVisible({ timeout: 60_000 })
  await expectAccessible(panel)
  await keepPicture(panel, 'import-running')
  // The windows stay responsive.
  expect(await callPanel(panel, 'session.get')).toMatchObject({ step: 'signed-in' })
  await dialog.getByRole('button', { name: 'Cancel the import' }).click()
  await expect(dialog.getByText('The import was cancelled. No users were added.')).toBeVisible({ timeout: 60_000 })
  await keepPicture(panel, 'import-cancelled')
  const everybody = { search: '', factorState: null, role: null, status: null, sortBy: 'name', isDescending: false }
  expect(await callPanel(panel, 'users.list', { ...everybody, offset: 0, limit: 50 })).toMatchObject({
    total: 1
  })

  await dialog.getByRole('button', { name: 'Choose another file' }).waitFor()
  await dialog.locator('input[type="file"]').setInputFiles(fileOf(300))
  await dialog.getByRole('button', { name: 'Import 300 users' }).click()
  await expect(dialog.getByRole('button', { name: 'Save activation codes' })).toBeVisible({ timeout: 60_000 })
  await dialog.getByRole('button', { name: 'Save activation codes' }).click()
  await expect(dialog.getByText(/^Saved as/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Done' }).click()

  await openFromUserMenu(panel, admin.email, 'Audit log')
  await panel.getByRole('button', { name: 'Verify chain' }).click()
  await expect(panel.getByText('The chain is intact')).toBeVisible({ timeout: 60_000 })
})
