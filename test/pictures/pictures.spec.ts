// The images in README and the guides: screenshots of the real app with its demo data. `npm run screenshots` runs this file and names the
// folder. Each image is one window on a plain background, small enough to store with the sources.
import { expect, test, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { launchApp, removeFolder, type RunningApp } from '../journeys/app'
import { callPanel, openFromUserMenu } from '../journeys/steps'
import { enterCode, expectSignedIn, logIn } from '../journeys/login'
import { createFreshCodes, readSetupKey } from '../journeys/setup'

const folder = process.env['COUNTERSIGN_SCREENSHOTS'] ?? 'test-results/pictures'
const demo = { email: 'demo@example.com', password: 'northwind-4-teaching' }
let app: RunningApp

test.describe.configure({ mode: 'serial', timeout: 180_000 })
test.beforeAll(async () => {
  mkdirSync(folder, { recursive: true })
  app = await launchApp()
})
test.afterAll(async () => {
  await app.close()
  removeFolder(app.dataDir)
  removeFolder(app.home)
})

async function take(page: Page, name: string): Promise<Buffer> {
  await page.mouse.move(0, 0)
  await page.waitForTimeout(700)
  const picture = await page.screenshot()
  await sharp(picture)
    .png({ palette: true, quality: 90, compressionLevel: 9 })
    .toFile(join(folder, `${name}.png`))
  return picture
}

/** Two windows side by side. */
async function takeBoth(name: string): Promise<void> {
  await app.panel.waitForTimeout(700)
  const [left, right] = await Promise.all([app.panel.screenshot(), app.authenticator.screenshot()])
  const [a, b] = await Promise.all([sharp(left).metadata(), sharp(right).metadata()])
  const gap = 24
  const height = Math.max(a.height, b.height) + 2 * gap
  await sharp({ create: { width: a.width + b.width + 3 * gap, height, channels: 3, background: '#d3d8df' } })
    .composite([
      { input: left, left: gap, top: gap },
      { input: right, left: a.width + 2 * gap, top: gap }
    ])
    .png({ palette: true, quality: 90, compressionLevel: 9 })
    .toFile(join(folder, `${name}.png`))
}

const scheme = (colorScheme: 'light' | 'dark') => callPanel(app.panel, 'app.setColorScheme', { colorScheme })
const escape = async (page: Page) => {
  await page.keyboard.press('Escape')
  await page.waitForTimeout(400)
}

test('first run and setup', async () => {
  await expect(app.panel.getByRole('heading', { name: 'Welcome to Countersign' })).toBeVisible()
  await scheme('light')
  await take(app.panel, 'first-run')
  await take(app.authenticator, 'authenticator-empty')
  await app.panel.getByRole('button', { name: 'Explore with demo data' }).click()
  await expect(app.panel.getByRole('button', { name: 'Log in' })).toBeVisible({ timeout: 20_000 })
  await expect(app.authenticator.getByRole('button', { name: /^Copy code for / }).first()).toBeVisible()
  await take(app.panel, 'login')
  await logIn(app.panel, demo.email, demo.password)
  await expect(app.panel.getByRole('img', { name: 'QR code' })).toBeVisible()
  await takeBoth('main-job')
  await callPanel(app.panel, 'app.setLanguage', { choice: 'ar' })
  await takeBoth('right-to-left')
  await callPanel(app.panel, 'app.setLanguage', { choice: 'system' })
  const fresh = createFreshCodes(await readSetupKey(app.panel))
  await take(app.panel, 'setup-key')
  await enterCode(app.panel, await fresh())
  await expect(app.panel.getByRole('heading', { name: 'Backup codes' })).toBeVisible()
  await take(app.panel, 'backup-codes')
  await app.panel.getByRole('button', { name: 'Download' }).click()
  await app.panel.getByRole('button', { name: 'Continue' }).click()
  await app.panel.getByRole('button', { name: 'Done' }).click()
  await expectSignedIn(app.panel, demo.email)
})

test('the Panel', async () => {
  await take(app.panel, 'home')
  await openFromUserMenu(app.panel, demo.email, 'User Management')
  await expect(app.panel.getByRole('row').nth(3)).toBeVisible()
  await take(app.panel, 'user-management')
  await scheme('dark')
  await take(app.panel, 'user-management-dark')
  await scheme('light')
  await app.panel
    .getByRole('button', { name: /^Actions for / })
    .first()
    .click()
  await take(app.panel, 'user-actions')
  await app.panel.getByRole('menuitem', { name: 'Reset Two-Factor Authentication' }).click()
  await take(app.panel, 'reset')
  await escape(app.panel)
  for (const [item, name] of [
    ['Overview', 'overview'],
    ['Audit log', 'audit-log'],
    ['Self-audit', 'self-audit'],
    ['Personal Settings', 'personal-settings'],
    ['Account Settings', 'account-settings']
  ] as const) {
    await openFromUserMenu(app.panel, demo.email, item)
    await app.panel.waitForTimeout(800)
    await take(app.panel, name)
  }
})

test('the Authenticator', async () => {
  const page = app.authenticator
  await take(page, 'authenticator')
  await scheme('dark')
  await take(page, 'authenticator-dark')
  await scheme('light')
  await page.getByRole('button', { name: 'Add account' }).first().click()
  await expect(page.getByRole('button', { name: 'Scan with camera' })).toBeVisible()
  await take(page, 'add-account')
  await escape(page)
  await page.getByRole('searchbox', { name: 'Search' }).fill('git')
  await take(page, 'search')
  await page.getByRole('searchbox', { name: 'Search' }).fill('')
  await page.keyboard.press('ControlOrMeta+Comma')
  await take(page, 'authenticator-settings')
  await escape(page)
  expect(app.pageErrors).toEqual([])
})
