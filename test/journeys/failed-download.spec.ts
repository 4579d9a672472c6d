// A download that fails: the page says why and offers **Save as…**. Closing the dialog is not a failure, and nothing counts as saved until
// it is. Also: what other programs see on the clipboard after a copy.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { expectAccessible } from './accessible'
import { pictures } from './look'
import { endApp, launchApp, type RunningApp } from './app'
import { callPanel, person } from './steps'
import { enterCode } from './login'
import { createAccount, createFreshCodes, readSetupKey } from './setup'
import { copyCode } from './vault'

let app: RunningApp

test.describe.configure({ mode: 'serial', timeout: 120_000 })
test.beforeAll(async () => {
  app = await launchApp()
  // Downloads is a file here, so that writing to it fails.
  rmSync(join(app.home, 'Downloads'), { recursive: true })
  writeFileSync(join(app.home, 'Downloads'), '')
})
test.afterAll(() => endApp(app))

/** Simulates the answer of the system's save dialog; '' closes it. */
const answerPlace = (filePath: string) =>
  app.electron.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: chosen === '', filePath: chosen })
  }, filePath)

/** Checks accessibility in both themes, and saves screenshots if a folder is given. */
async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page)
  if (pictures === undefined) return
  mkdirSync(pictures, { recursive: true })
  for (const colorScheme of ['light', 'dark'] as const) {
    await callPanel(page, 'app.setColorScheme', { colorScheme })
    await page.waitForTimeout(400)
    await page.screenshot({ path: join(pictures, `${name}-${colorScheme}.png`) })
  }
  await callPanel(page, 'app.setColorScheme', { colorScheme: 'auto' })
}

const refusal = (page: Page) => page.getByRole('alert').filter({ hasText: 'That folder can’t be found' })
const saveAs = (page: Page) => page.getByRole('button', { name: 'Save as…' })

/** After a failed save, closing the dialog saves nothing, and choosing a place saves the file. */
async function expectWayOut(page: Page, name: string, file: string): Promise<string> {
  await expect(refusal(page)).toBeVisible()
  await look(page, name)
  await answerPlace('')
  await saveAs(page).click()
  await expect(saveAs(page)).toBeEnabled()
  await expect(refusal(page)).toBeVisible()
  const path = join(app.home, file)
  await answerPlace(path)
  await saveAs(page).click()
  await expect(page.getByText(path, { exact: false }).first()).toBeVisible()
  await expect(refusal(page)).toHaveCount(0)
  await expect(saveAs(page)).toHaveCount(0)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  return readFileSync(path, 'utf8')
}

test('CHECKLIST 85: backup codes that cannot be downloaded do not count as saved', async () => {
  const page = app.panel
  await createAccount(page)
  const codes = createFreshCodes(await readSetupKey(page), () => app)
  await enterCode(page, await codes())
  await expect(page.getByRole('heading', { name: 'Backup codes' })).toBeVisible()
  await page.getByRole('button', { name: 'Download' }).click()
  await expect(refusal(page)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Continue' })).toBeDisabled()
  const text = await expectWayOut(page, 'backup-codes', 'codes.txt')
  expect(text).toContain(person.email)
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Done' }).click()
  await expect(page.getByRole('button', { name: person.email, exact: true })).toBeVisible()
})

test('CHECKLIST 85: the list of users and the audit log report a failed download, too', async () => {
  const page = app.panel
  await callPanel(page, 'session.stepUp', { password: person.password })
  await page.getByRole('button', { name: person.email, exact: true }).click()
  await page.getByRole('menuitem', { name: 'User Management' }).click()
  await page.getByRole('button', { name: 'Export CSV' }).click()
  expect(await expectWayOut(page, 'users', 'users.csv')).toContain(person.email)
  await page.getByRole('button', { name: 'Audit log', exact: true }).click()
  await page.getByRole('button', { name: 'Export CSV' }).click()
  expect(await expectWayOut(page, 'audit', 'audit.csv')).toContain('account.created')
})

/** With xclip, which sees what other programs see. */
const read = (target: string) =>
  execFileSync('xclip', ['-selection', 'clipboard', '-out', '-target', target], {
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: 5000
  }).toString()

test('CHECKLIST 87: a copied code is marked as a secret if Electron can do so, and is copied either way', async () => {
  const page = app.authenticator
  const typed = {
    issuer: 'Harbour',
    account: 'ada',
    type: 'totp',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0
  }
  const setupKey = 'MFRGGZDFMZTWQ2LKNNWG23TPOBYXE43U'
  const { id } = (await callPanel(page, 'candidates.type', { ...typed, setupKey })) as { id: string }
  await callPanel(page, 'candidates.save', { items: [{ id, issuer: 'Harbour', account: 'ada' }] })
  const code = await copyCode(app, 'ada')
  expect(read('UTF8_STRING')).toBe(code)
  const targets = read('TARGETS').split('\n')
  // Electron before 44 cannot write both formats at once (docs/security.md).
  const canMark = await app.electron.evaluate((electron) => 'ClipboardItem' in electron)
  expect(targets.includes('x-kde-passwordManagerHint')).toBe(canMark)
  if (canMark) expect(read('x-kde-passwordManagerHint')).toBe('secret')
  expect(existsSync(join(app.home, 'Downloads'))).toBe(true)
  expect(app.pageErrors).toEqual([])
})
