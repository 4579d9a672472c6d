// Explore with demo data: a separate, clearly marked folder that is filled once. Leaving it restores the real data unchanged.
import { expect, test } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './accessible'
import { endApp, launchApp, type RunningApp } from './app'
import { openAdding } from './vault'

let app: RunningApp
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(() => endApp(app))

test('the first run is accessible in both themes', { tag: '@long' }, async () => {
  await expect(app.panel.getByRole('heading', { name: 'Welcome to Countersign' })).toBeVisible()
  await expectAccessible(app.panel)
  await expectAccessible(app.authenticator)
})

test('the demo fills its own folder and says so in both windows', async () => {
  await app.panel.getByRole('button', { name: 'Explore with demo data' }).click()
  await expect(app.panel.getByText(/demo/i).first()).toBeVisible({ timeout: 20_000 })
  await expect(app.panel.getByRole('button', { name: 'Log in' })).toBeVisible({ timeout: 20_000 })
  await expect(app.authenticator.getByText(/demo/i).first()).toBeVisible()
  const rows = app.authenticator.getByRole('button', { name: /^Copy code for / })
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(11)
  expect(existsSync(join(app.dataDir, 'demo-data', 'panel', 'panel.db'))).toBe(true)
})

test('the demo account starts with setup, as any new login does', async () => {
  await app.panel.getByRole('button', { name: 'Fill in' }).click()
  await expect(app.panel.getByLabel('Username')).toHaveValue('demo@example.com')
  await app.panel.getByRole('button', { name: 'Log in' }).click()
  await expect(app.panel.getByRole('img', { name: 'QR code' })).toBeVisible()
  await expectAccessible(app.panel)
})

test('the list and adding are accessible in both themes', { tag: '@long' }, async () => {
  await expectAccessible(app.authenticator)
  await openAdding(app.authenticator)
  await expectAccessible(app.authenticator)
  await app.authenticator.keyboard.press('Escape')
})

test('leaving the demo returns to the real data folder, still empty', async () => {
  await app.panel.getByRole('button', { name: /leave/i }).click()
  await expect(app.panel.getByRole('heading', { name: 'Welcome to Countersign' })).toBeVisible({ timeout: 20_000 })
  await expect(app.authenticator.getByRole('button', { name: /^Copy code for / })).toHaveCount(0)
  expect(app.pageErrors).toEqual([])
})
