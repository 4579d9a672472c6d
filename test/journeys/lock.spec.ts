// The Authenticator's own lock in the real app, with the real keychain: a passphrase, a recovery key, unlocking at startup, the system's
// lock screen, and codes that are hidden until the user shows them.
import { expect, test, type Page } from '@playwright/test'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './accessible'
import { endApp, launchApp, readFolder, removeFolder, type RunningApp } from './app'
import { enterPassphrase } from './login'
import { callPanel } from './steps'
import { addPassphrase, copyCode, openLockSettings } from './vault'

const passphrase = 'granite lantern under the bridge'
const setupKey = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

let app: RunningApp
test.describe.configure({ mode: 'serial' })
test.afterAll(() => endApp(app))

const lockedHeading = (page: Page) => page.getByRole('heading', { name: 'The Authenticator is locked' })
const rows = (page: Page) => page.getByRole('button', { name: /^Copy code for/ })

async function lockByMenu(): Promise<void> {
  await app.electron.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()
      ?.items.flatMap((item) => item.submenu?.items ?? [])
      .find((item) => item.label.replace('&', '') === 'Lock')
      ?.click()
  })
  await expect(lockedHeading(app.authenticator)).toBeVisible()
}

async function unlock(): Promise<void> {
  await enterPassphrase(app.authenticator, passphrase)
  await expect(rows(app.authenticator)).toHaveCount(1)
}

test('with a passphrase, locking hides the codes but not the Panel’s, and the passphrase shows them again', async () => {
  app = await launchApp()
  const page = app.authenticator
  // A page that reloads drops what waits to be saved.
  await expect(page.getByRole('button', { name: 'Add account' })).toBeVisible()
  const candidate = await callPanel(page, 'candidates.type', {
    issuer: 'Harbour',
    account: 'ada',
    setupKey,
    type: 'totp',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0
  })
  const id = (candidate as { id: string }).id
  await callPanel(page, 'candidates.save', { items: [{ id, issuer: 'Harbour', account: 'ada' }] })
  await expect(rows(page)).toHaveCount(1)

  const sheet = await openLockSettings(page)
  await addPassphrase(sheet, passphrase)
  await expect(sheet.getByLabel('When the computer is idle')).toHaveValue('5')
  await page.keyboard.press('Escape')

  await copyCode(app, 'ada')
  const panelHeading = app.panel.getByRole('heading', { name: 'Welcome to Countersign' })
  await expect(panelHeading).toBeVisible()
  await lockByMenu()
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('')
  await expect(callPanel(page, 'codes.list')).rejects.toThrow()
  await expect(panelHeading).toBeVisible()
  await expectAccessible(page)
  await enterPassphrase(page, 'granite lantern under the bride')
  await expect(page.getByText('Wrong passphrase.')).toBeVisible()
  await unlock()
  // What the locked vault refused to say, such as that codes are not hidden, is asked again.
  await expect(page.getByRole('timer')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Show code/ })).toHaveCount(0)
})

test('a recovery key, shown once, unlocks it in any spelling', async () => {
  const page = app.authenticator
  const sheet = await openLockSettings(page)
  await sheet.getByRole('button', { name: 'Create recovery key' }).click()
  await sheet.getByLabel('Current passphrase', { exact: true }).fill(passphrase)
  await sheet.getByRole('button', { name: 'Show the key' }).click()
  const key = (await sheet.getByRole('group', { name: 'Your recovery key' }).innerText()).replace(/\s+/g, '-')
  expect(key).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
  await sheet.getByRole('button', { name: 'Download' }).click()
  await expect(sheet.getByText(/Saved as .*countersign-recovery-key\.txt/)).toBeVisible()
  expect(readFolder(app.home).some(({ bytes }) => bytes.includes(key))).toBe(true)
  await sheet.getByLabel('I have printed or saved it').check()
  await sheet.getByRole('button', { name: 'Done' }).click()
  await expect(sheet.getByRole('button', { name: 'Replace recovery key' })).toBeVisible()
  for (const { name, bytes } of readFolder(app.dataDir)) expect(bytes.includes(key), name).toBe(false)

  await sheet.getByRole('button', { name: 'Lock now' }).click()
  await expect(lockedHeading(page)).toBeVisible()
  await page.getByRole('button', { name: 'Use the recovery key' }).click()
  const field = page.getByLabel('Recovery key', { exact: true })
  const last = key.endsWith('7') ? '8' : '7'
  await field.fill(key.slice(0, -1) + last)
  await field.press('Enter')
  await expect(page.getByText('A character is wrong', { exact: false })).toBeVisible()
  await field.fill(key.toLowerCase().replaceAll('-', '  ').replaceAll('0', 'o').replaceAll('1', 'l'))
  await field.press('Enter')
  await expect(rows(page)).toHaveCount(1)
})

test('codes are hidden until requested, and can be copied without being shown', { tag: '@long' }, async () => {
  const page = app.authenticator
  const sheet = await openLockSettings(page)
  await sheet.getByRole('switch', { name: 'Hide codes until clicked' }).check()
  await page.keyboard.press('Escape')
  const cover = page.getByRole('button', { name: /^Show code for Harbour/ })
  await expect(cover).toBeVisible()
  await expect(page.getByRole('img', { name: /^(\d ){5}\d$/ })).toBeHidden()
  expect(await copyCode(app, 'ada')).toMatch(/^\d{6}$/)
  await expect(cover).toBeVisible()
  await cover.press('Enter')
  await expect(page.getByRole('img', { name: /^(\d ){5}\d$/ })).toBeVisible()
  await expect(cover).toBeHidden()
  await expect(cover).toBeVisible({ timeout: 12_000 })
})

/** The system's events are emitted as its own signals; idle time is simulated, like the clock. */
const signals: Readonly<Record<string, () => Promise<unknown>>> = {
  'The screen was locked.': () => app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen')),
  'The computer went to sleep.': () => app.electron.evaluate(({ powerMonitor }) => powerMonitor.emit('suspend')),
  'The computer was idle for a while.': () =>
    app.electron.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 5 * 60
    })
}

for (const [said, signal] of Object.entries(signals)) {
  test(`it locks automatically and says so: ${said}`, async () => {
    await signal()
    await expect(lockedHeading(app.authenticator)).toBeVisible()
    await expect(app.authenticator.getByText(said)).toBeVisible()
    await app.electron.evaluate(({ powerMonitor }) => {
      powerMonitor.getSystemIdleTime = () => 0
    })
    await unlock()
  })
}

test('without a slot in the keychain it asks at the next start, and a copied code is cleared when the app ends', async () => {
  const page = app.authenticator
  const sheet = await openLockSettings(page)
  await sheet.getByRole('switch', { name: 'Ask for the passphrase at every start' }).click()
  await sheet.getByLabel('Current passphrase', { exact: true }).fill(passphrase)
  await sheet.getByRole('button', { name: 'Ask at every start' }).click()
  await expect(sheet.getByRole('switch', { name: 'Ask for the passphrase at every start' })).toBeChecked()
  await page.keyboard.press('Escape')

  await copyCode(app, 'ada')
  const cleared = join(app.home, 'cleared')
  // This desktop's clipboard is empty once the app has ended, so what the app cleared before that is recorded.
  await app.electron.evaluate(({ clipboard }, file) => {
    const clear = clipboard.clear.bind(clipboard)
    clipboard.clear = () => {
      process.getBuiltinModule('node:fs').writeFileSync(file, '')
      clear()
    }
  }, cleared)
  const { dataDir, home } = app
  await app.close()
  expect(existsSync(cleared)).toBe(true)
  removeFolder(home)

  app = await launchApp({ dataDir })
  await expect(lockedHeading(app.authenticator)).toBeVisible()
  await expect(app.panel.getByRole('heading', { name: 'Welcome to Countersign' })).toBeVisible()
  await unlock()
})

test('it locks when its window is closed, if that is turned on', async () => {
  const sheet = await openLockSettings(app.authenticator)
  await sheet.getByRole('checkbox', { name: 'When the Authenticator’s window is closed' }).click()
  await expect.poll(() => callPanel(app.authenticator, 'lock.getSettings')).toMatchObject({ onWindowClose: true })
  const closed = app.authenticator.waitForEvent('close')
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.getTitle() === 'Countersign Authenticator')
      ?.close()
  })
  await closed
  const opened = app.electron.waitForEvent('window')
  await callPanel(app.panel, 'app.showOther')
  const page = await opened
  await expect(lockedHeading(page)).toBeVisible()
  expect(app.pageErrors).toEqual([])
})
