// A KeePass database comes in with its password, and the vault goes out as one that a phone can open.
import { expect, test, type Page } from '@playwright/test'
import { join } from 'node:path'
import { endApp, launchApp, projectDir, type RunningApp } from './app'
import { answerDialog } from './dialog'

let app: RunningApp
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

const database = join(projectDir, 'test', 'authenticator', 'formats', 'cases', 'kdbxweb-4-chacha20-argon2id.kdbx')

async function openFile(page: Page, path: string, password: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Import a file' }).click()
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choose files' }).click()
  await (await chooser).setFiles(path)
  await page.getByLabel('File password').fill(password)
  await page.getByRole('button', { name: 'Open', exact: true }).click()
}

test('a KeePass database is imported with its password, and exported with another', { tag: '@long' }, async () => {
  const page = app.authenticator
  await openFile(page, database, 'wrong horse')
  await expect(page.getByRole('alert').filter({ hasText: 'doesn’t open the file' })).toBeVisible()
  await page.getByLabel('File password').fill('correct horse')
  await page.getByLabel('File password').press('Enter')
  await expect(page.getByRole('heading', { name: 'KeePass: 3 accounts' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Refused 1', exact: true })).toBeVisible()
  await page.screenshot({ path: 'test-results/look/keepass-report.png' })
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  await expect(page.getByRole('button', { name: /^Copy code for / })).toHaveCount(2)

  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Export' }).click()
  await page.screenshot({ path: 'test-results/look/keepass-formats.png' })
  await page.getByRole('button', { name: 'KeePass', exact: true }).click()
  await page.getByLabel('File password').fill('seven lamps on the pier')
  await page.getByLabel('Confirm password').fill('seven lamps on the pier')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await answerDialog('yes')
  await expect(page.getByText('Verified: 2 accounts')).toBeVisible()
  const path = await page.getByRole('dialog').locator('code').innerText()
  expect(path).toMatch(/countersign-keepass-[\d-]+\.kdbx$/)
  await page.getByRole('button', { name: 'Done' }).click()
  await openFile(page, path, 'seven lamps on the pier')
  await expect(page.getByRole('heading', { name: 'KeePass: 2 accounts' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Duplicates 2', exact: true })).toBeVisible()
  expect(app.pageErrors).toEqual([])
})
