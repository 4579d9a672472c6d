// Automatic backups in the real app: turned on in Settings, written after a change, visibly failing, fixed, and written once more at quit.
// Then a second data folder starts from the newest file. oathtool verifies the codes; only the result of the system's folder dialog is
// simulated.
import { expect, test, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expectAccessible } from './accessible'
import { endApp, launchApp, removeFolder, type RunningApp } from './app'
import { answerDialog } from './dialog'
import { copyCode, openAdding } from './vault'

const password = 'seven lamps on the pier'
const keys = {
  robin: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  quill: 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU',
  late: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
}
const folder = mkdtempSync(join(tmpdir(), 'countersign-backups-'))
const files = () => readdirSync(folder).sort()

let app: RunningApp
test.describe.configure({ mode: 'serial' })
test.beforeAll(async () => {
  app = await launchApp()
  await app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
  }, folder)
})
test.afterAll(() => {
  for (const each of [app.dataDir, app.home, folder]) removeFolder(each)
})

async function typeAccount(page: Page, account: string, key: string): Promise<void> {
  await openAdding(page)
  await page.getByRole('button', { name: 'Enter setup key' }).click()
  await page.getByLabel('Service').fill('GitHub')
  await page.getByLabel('Account', { exact: true }).fill(account)
  await page.getByLabel('Setup key').fill(key)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: new RegExp(`^Copy code for .*${account}`) })).toBeVisible()
}

async function openBackups(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click()
  await page.getByRole('menuitem', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Backups', exact: true }).click()
}

const oathtool = (key: string) => execFileSync('oathtool', ['--totp', '-b', key]).toString().trim()

test(
  'automatic backups are turned on with their own password, and a first one is written and verified',
  { tag: '@long' },
  async () => {
    const page = app.authenticator
    await typeAccount(page, 'robin', keys.robin)
    await openBackups(page)
    const turnOn = page.getByRole('button', { name: 'Turn on automatic backups' })
    await expect(turnOn).toBeFocused()
    await turnOn.press('Enter')
    await expect(page.getByRole('button', { name: 'Choose folder' })).toBeFocused()
    await page.getByLabel('Backup password').fill(password)
    await page.getByRole('button', { name: 'Turn on', exact: true }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'Choose a folder first' })).toBeVisible()
    await page.getByRole('button', { name: 'Choose folder' }).click()
    await expect(page.getByText(folder)).toBeVisible()
    await page.getByLabel('Confirm password').fill(password)
    await page.getByRole('button', { name: 'Turn on', exact: true }).click()
    await answerDialog('enter')
    expect(files()).toEqual([])
    await expectAccessible(page)
    await page.getByRole('button', { name: 'Turn on', exact: true }).click()
    await answerDialog('yes')
    await expect(page.getByText('Automatic backups are on')).toBeVisible()
    await expect(page.getByText('· 1 account', { exact: false })).toBeVisible()
    expect(files()).toHaveLength(1)
    expect(readFileSync(join(folder, files()[0] ?? '')).includes(keys.robin)).toBe(false)
    await expectAccessible(page)
    await page.keyboard.press('Escape')
  }
)

test('a backup is written automatically after a change', { tag: '@long' }, async () => {
  await typeAccount(app.authenticator, 'quill', keys.quill)
  await expect.poll(() => files().filter((name) => name.endsWith('.json')).length, { timeout: 20_000 }).toBe(2)
})

test('failing backups are reported above the list until the cause is fixed', { tag: '@long' }, async () => {
  const page = app.authenticator
  renameSync(folder, `${folder}-away`)
  await openBackups(page)
  await page.getByRole('button', { name: 'Back up now' }).click()
  await expect(page.getByRole('alert', { name: 'Your accounts are not being backed up' }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  const banner = page.getByRole('alert', { name: 'Your accounts are not being backed up' })
  await expect(banner).toHaveCount(1)
  await expect(banner).toContainText('The folder can’t be found')
  await expect(banner).toContainText('Last good backup')
  await expect(banner.getByRole('button', { name: 'Choose another folder' })).toBeVisible()
  await expectAccessible(page)
  await banner.getByRole('button', { name: 'Try again' }).click()
  await expect(banner).toBeVisible()
  renameSync(`${folder}-away`, folder)
  await banner.getByRole('button', { name: 'Try again' }).click()
  await expect(banner).toHaveCount(0)
})

test('backups are listed in Settings, and restoring one shows what it contains', { tag: '@long' }, async () => {
  const page = app.authenticator
  await openBackups(page)
  await page.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(page.getByText('2 accounts · verified')).toHaveCount(2)
  await expectAccessible(page)
  await page.getByText('1 account · verified').locator('..').getByRole('button').click()
  await page.getByLabel('File password').fill(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Countersign: 1 account' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Duplicates 1' })).toBeVisible()
  await page.keyboard.press('Escape')
})

test('CHECKLIST 86: backups are turned off only if a person consents', { tag: '@long' }, async () => {
  const page = app.authenticator
  await openBackups(page)
  await page.getByRole('button', { name: 'Turn off', exact: true }).click()
  const turnOff = page.getByRole('button', { name: 'Turn off backups' })
  await expectAccessible(page)
  await page.screenshot({ path: test.info().outputPath('turn-off.png') })
  await turnOff.click()
  await answerDialog('enter')
  await expect(turnOff).toBeEnabled()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('button', { name: 'Turn off', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
})

test(
  'a pending change is written at quit, and the newest backup fills a second data folder',
  { tag: '@long' },
  async () => {
    await typeAccount(app.authenticator, 'late', keys.late)
    expect(app.pageErrors).toEqual([])
    await app.close()
    expect(files()).toHaveLength(4)

    const other = await launchApp()
    try {
      const page = other.authenticator
      await page.getByRole('button', { name: 'Restore a backup' }).click()
      const chooser = page.waitForEvent('filechooser')
      await page.getByRole('button', { name: 'Choose a backup file' }).click()
      await (await chooser).setFiles(join(folder, files().at(-1) ?? ''))
      await page.getByLabel('File password').fill(password)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { name: 'Countersign: 3 accounts' })).toBeVisible()
      await page.getByRole('button', { name: 'Import', exact: true }).click()
      await expect(page.getByRole('button', { name: 'Undo import' })).toBeVisible()
      await expect(page.getByRole('button', { name: /^Copy code for / })).toHaveCount(3)
      await expect.poll(async () => (await copyCode(other, 'quill')) === oathtool(keys.quill)).toBe(true)
      expect(other.pageErrors).toEqual([])
    } finally {
      await other.close()
      removeFolder(other.home)
    }

    // The vault's automatic copies: made at startup, and one of them restored through the window.
    const again = await launchApp({ dataDir: other.dataDir })
    try {
      const page = again.authenticator
      const rows = page.getByRole('button', { name: /^Copy code for / })
      await expect(rows).toHaveCount(3)
      const copies = page.getByRole('region', { name: 'Copies on this computer' }).getByRole('listitem')
      const before = await openBackups(page).then(async () => {
        await expect(copies.first()).toBeVisible()
        return copies.count()
      })
      await page.keyboard.press('Escape')
      await typeAccount(page, 'mistake', keys.robin)
      await expect(rows).toHaveCount(4)
      await openBackups(page)
      await copies.first().getByRole('button').click()
      await expectAccessible(page)
      await page.getByRole('button', { name: 'Restore', exact: true }).click()
      await answerDialog('yes')
      await expect(rows).toHaveCount(3)
      await expect(page.getByRole('button', { name: /^Copy code for .*mistake/ })).toHaveCount(0)
      await expect.poll(async () => (await copyCode(again, 'quill')) === oathtool(keys.quill)).toBe(true)
      await openBackups(page)
      await expect.poll(() => copies.count()).toBeGreaterThan(before)
      expect(again.pageErrors).toEqual([])
    } finally {
      await endApp(again)
    }
  }
)
