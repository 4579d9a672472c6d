// Every way into the vault is replaced and removed, in the real app with the real keychain. Each time the accounts get a new key, the page
// says what the old one still opens, and earlier files do not open the current ones (CHECKLIST 96).
import { expect, test, type Locator, type Page } from '@playwright/test'
import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  openPassphraseSlot,
  openRecoverySlot,
  type PassphraseSlot,
  type RecoverySlot
} from '../../src/main/protection/slots'
import { readRecoveryKey } from '../../src/main/protection/recovery-key'
import { takeFileLock } from '../../src/main/sqlite/file-lock'
import { openStoreFile } from '../../src/main/sqlite/open'
import { createLook, pictures } from './look'
import { endApp, launchApp, removeFolder, type RunningApp } from './app'
import { enterPassphrase } from './login'
import { callPanel } from './steps'
import { createAccount } from './setup'
import { addPassphrase, openLockSettings } from './vault'

const first = 'granite lantern under the bridge'
const second = 'copper meadow beside the signal'
const setupKey = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP'

let app: RunningApp
test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.afterAll(() => endApp(app))

const rows = (page: Page) => page.getByRole('button', { name: /^Copy code for/ })
const noteIn = (sheet: Locator) => sheet.getByRole('region', { name: 'Your accounts have a new key.' })
const slotsPath = () => join(app.dataDir, 'authenticator', 'slots.json')

interface Kept {
  readonly passphrase: PassphraseSlot | null
  readonly recoveryKey: RecoverySlot | null
}

/** Whether an earlier `slots.json` opens the current vault, with what its owner knew then. */
async function opensNow(kept: Kept, by: { passphrase: string } | { recoveryKey: string }): Promise<boolean> {
  const typed = 'recoveryKey' in by ? readRecoveryKey(by.recoveryKey) : null
  const found =
    'passphrase' in by
      ? kept.passphrase && (await openPassphraseSlot(kept.passphrase, by.passphrase, 'vault'))
      : kept.recoveryKey && typed?.ok === true
        ? openRecoverySlot(kept.recoveryKey, typed.value, 'vault')
        : null
  if (found === null) throw new Error('it did not open at that time either')
  try {
    openStoreFile(join(app.dataDir, 'authenticator', 'vault.db'), found.root, { mustExist: true }).close()
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: 'SQLITE_NOTADB' })
    return false
  }
}
const readSlots = () => JSON.parse(readFileSync(slotsPath(), 'utf8')) as Kept

const look = createLook({
  widths: [360, 900],
  resize: async (page, width) => {
    await app.electron.evaluate(
      ({ BrowserWindow }, size) => {
        for (const window of BrowserWindow.getAllWindows()) window.setContentSize(...size)
      },
      [width, width === 360 ? 480 : 860] as [number, number]
    )
    await expect.poll(() => page.evaluate(() => window.innerWidth)).toBeGreaterThanOrEqual(width)
  }
})

/** Creates or replaces a recovery key, and confirms that it is saved. */
async function makeRecoveryKey(sheet: Locator, name: 'Create' | 'Replace', passphrase: string): Promise<string> {
  await sheet.getByRole('button', { name: `${name} recovery key` }).click()
  await sheet.getByLabel('Current passphrase', { exact: true }).fill(passphrase)
  await sheet.getByRole('button', { name: 'Show the key' }).click()
  const groups = sheet.getByRole('group', { name: 'Your recovery key' }).locator('code')
  await expect(groups).toHaveCount(7)
  const key = (await groups.allInnerTexts()).join('-')
  await sheet.getByLabel('I have printed or saved it').check()
  await sheet.getByRole('button', { name: 'Done' }).click()
  await expect(sheet.getByRole('button', { name: 'Replace recovery key' })).toBeVisible()
  return key
}

/** Adds an account to the vault and opens the lock's settings. */
async function begin(page: Page): Promise<Locator> {
  await expect(page.getByRole('button', { name: 'Add account' })).toBeVisible()
  const typed = { issuer: 'Harbour', account: 'ada', setupKey, type: 'totp', algorithm: 'SHA1', digits: 6 }
  const { id } = (await callPanel(page, 'candidates.type', { ...typed, period: 30, counter: 0 })) as { id: string }
  await callPanel(page, 'candidates.save', { items: [{ id, issuer: 'Harbour', account: 'ada' }] })
  return openLockSettings(page)
}

async function changePassphrase(sheet: Locator, from: string, to: string): Promise<void> {
  await sheet.getByRole('button', { name: 'Change passphrase' }).click()
  await sheet.getByLabel('Current passphrase', { exact: true }).fill(from)
  await sheet.getByLabel('New passphrase', { exact: true }).fill(to)
  await sheet.getByLabel('Confirm new passphrase', { exact: true }).fill(to)
  await sheet.getByRole('button', { name: 'Change passphrase' }).click()
}

test('adding a passphrase and a recovery key renews nothing, because nothing was lost', { tag: '@long' }, async () => {
  app = await launchApp()
  const page = app.authenticator
  const sheet = await begin(page)
  await addPassphrase(sheet, first)
  await expect(noteIn(sheet)).toHaveCount(0)
})

test(
  'CHECKLIST 96: a replaced or removed way to unlock no longer works, and the page says what it can still open',
  { tag: '@long' },
  async () => {
    const page = app.authenticator
    const sheet = page.getByRole('dialog')
    const firstKey = await makeRecoveryKey(sheet, 'Create', first)
    await expect(noteIn(sheet)).toHaveCount(0)

    let before = readSlots()
    copyFileSync(slotsPath(), `${slotsPath()}.yesterday`)
    await changePassphrase(sheet, first, second)
    await expect(noteIn(sheet)).toBeVisible()
    await expect(noteIn(sheet)).toContainText(
      'Copies of the data folder that you made elsewhere still open the old way.'
    )
    await look(page, 'note')
    expect(await opensNow(before, { passphrase: first })).toBe(false)
    expect(await opensNow(before, { recoveryKey: firstKey })).toBe(false)
    expect(await opensNow(readSlots(), { passphrase: second })).toBe(true)
    expect(await opensNow(readSlots(), { recoveryKey: firstKey })).toBe(true)

    before = readSlots()
    const secondKey = await makeRecoveryKey(sheet, 'Replace', second)
    await expect(noteIn(sheet)).toBeVisible()
    expect(await opensNow(before, { recoveryKey: firstKey })).toBe(false)
    expect(await opensNow(readSlots(), { recoveryKey: secondKey })).toBe(true)

    before = readSlots()
    await sheet.getByRole('button', { name: 'Remove recovery key' }).click()
    await sheet.getByLabel('Current passphrase', { exact: true }).fill(second)
    await sheet.getByRole('button', { name: 'Remove recovery key' }).click()
    await expect(noteIn(sheet)).toBeVisible()
    expect(await opensNow(before, { recoveryKey: secondKey })).toBe(false)

    before = readSlots()
    const asks = sheet.getByRole('switch', { name: 'Ask for the passphrase at every start' })
    await asks.click()
    await sheet.getByLabel('Current passphrase', { exact: true }).fill(second)
    await sheet.getByRole('button', { name: 'Ask at every start' }).click()
    await expect(asks).toBeChecked()
    await expect(noteIn(sheet)).toBeVisible()
    expect(await opensNow(before, { passphrase: second })).toBe(false)

    // Back into the keychain: a way in is added, and no key is renewed.
    before = readSlots()
    await asks.click()
    await sheet.getByLabel('Current passphrase', { exact: true }).fill(second)
    await sheet.getByRole('button', { name: 'Open without asking' }).click()
    await expect(asks).not.toBeChecked()
    await expect(noteIn(sheet)).toHaveCount(0)
    expect(await opensNow(before, { passphrase: second })).toBe(true)
    expect(readdirSync(join(app.dataDir, 'authenticator')).filter((name) => name.includes('.next'))).toEqual([])
  }
)

test(
  'CHECKLIST 96: old slots that are put back are reported; their passphrase does not work, the new one does',
  { tag: '@long' },
  async () => {
    await app.close()
    copyFileSync(`${slotsPath()}.yesterday`, slotsPath())
    app = await launchApp({ dataDir: app.dataDir })
    const page = app.authenticator
    await expect(page.getByRole('heading', { name: 'The data has changed' })).toBeVisible()
    await look(page, 'told')
    const field = page.getByLabel('Passphrase', { exact: true })
    await field.fill(first)
    await field.press('Enter')
    await expect(page.getByText('Wrong passphrase.')).toBeVisible()
    await expect(rows(page)).toHaveCount(0)
    await field.fill(second)
    await expect(page.getByRole('button', { name: 'Use as it is' })).toBeEnabled()
    await field.press('Enter')
    await expect(rows(page)).toHaveCount(1)
  }
)

test('CHECKLIST 96: a removed passphrase no longer works', { tag: '@long' }, async () => {
  const page = app.authenticator
  const before = readSlots()
  const sheet = await openLockSettings(page)
  await sheet.getByRole('button', { name: 'Remove passphrase' }).click()
  await sheet.getByLabel('Current passphrase', { exact: true }).fill(second)
  await sheet.getByRole('button', { name: 'Remove passphrase' }).click()
  await expect(sheet.getByRole('button', { name: 'Add passphrase' })).toBeVisible()
  await expect(noteIn(sheet)).toBeVisible()
  expect(await opensNow(before, { passphrase: second })).toBe(false)
  await page.keyboard.press('Escape')
  await expect(rows(page)).toHaveCount(1)
  expect(app.pageErrors).toEqual([])
})

test(
  'without a keychain both apps get a new key, and the pages say so during and after the renewal',
  { tag: '@long' },
  async () => {
    await app.close()
    removeFolder(app.dataDir)
    app = await launchApp({ hasKeychain: false })
    const { authenticator: page, panel } = app
    await callPanel(page, 'protection.choosePassphrase', { passphrase: first })
    await createAccount(panel)
    await begin(page)
    await page.keyboard.press('Escape')
    const protectionPath = join(app.dataDir, 'protection.json')
    copyFileSync(protectionPath, `${protectionPath}.yesterday`)

    // Another process has just started a renewal; this one waits for it, in vain at first.
    const renewing = page.getByRole('heading', { name: 'Your data is getting a new key' })
    for (const isLongBusy of [true, false]) {
      const release = await takeFileLock(join(app.dataDir, 'renewal.lock'), 1_000)
      await changePassphrase(await openLockSettings(page), first, second)
      await expect(renewing).toBeVisible()
      await expect(page.getByRole('progressbar', { name: 'Your data is getting a new key' })).toBeVisible()
      await expect(panel.getByRole('heading', { name: 'Your data is getting a new key' })).toBeVisible()
      if (pictures !== undefined) {
        await page.screenshot({ path: join(pictures, 'renewing.png') })
        await panel.screenshot({ path: join(pictures, 'renewing-panel.png') })
      }
      if (isLongBusy) {
        await expect(renewing).toBeHidden()
        await expect(page.getByText('The data can’t be read or saved right now. Nothing was changed.')).toBeVisible()
      }
      release()
    }
    await expect(renewing).toBeHidden()
    await expect(rows(page)).toHaveCount(1)
    const note = page.getByRole('region', { name: 'Your accounts have a new key.' })
    await expect(note).toContainText('Copies of the data folder that you made elsewhere still open the old way.')
    await look(page, 'note-after-waiting')

    // The old slot file, put back, holds a master key that no longer encrypts anything.
    await app.close()
    const { dataDir } = app
    copyFileSync(protectionPath, `${protectionPath}.today`)
    copyFileSync(`${protectionPath}.yesterday`, protectionPath)
    app = await launchApp({ dataDir, hasKeychain: false })
    const unlock = async (passphrase: string) => {
      await enterPassphrase(app.authenticator, passphrase)
    }
    await unlock(first)
    await expect(app.authenticator.getByRole('heading').first()).not.toHaveText('Unlock Countersign')
    await expect(rows(app.authenticator)).toHaveCount(0)
    await look(app.authenticator, 'old-ways')
    await app.close()
    copyFileSync(`${protectionPath}.today`, protectionPath)
    app = await launchApp({ dataDir, hasKeychain: false })
    await unlock(second)
    await expect(rows(app.authenticator)).toHaveCount(1)
    expect(app.pageErrors).toEqual([])
  }
)
