// CHECKLIST 76: if the record of how the data was left cannot be kept, the page says so above the accounts until it can.
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, type Page } from '@playwright/test'
import { launchApp, removeFolder, type RunningApp } from './app'

interface Bridge {
  call(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown }>
}
const take = async <T>(page: Page, name: string, input: object = {}): Promise<T> => {
  const answer = await page.evaluate(
    ([method, given]) => (window as unknown as { countersign: Bridge }).countersign.call(method, given),
    [name, input] as const
  )
  expect(answer, name).toMatchObject({ ok: true })
  return answer.value as T
}

let app: RunningApp
test.beforeAll(async () => {
  app = await launchApp({ hasKeychain: false })
})
test.afterAll(async () => {
  await app.close()
  removeFolder(app.dataDir)
})

test('an obstacle where the record of how the data was left should be is reported', { tag: '@long' }, async () => {
  const { authenticator: page, dataDir } = app
  await take(page, 'protection.choosePassphrase', { passphrase: 'granite lantern harbour' })
  // A page that is still starting drops what was typed earlier.
  await expect(page.getByRole('button', { name: 'Add account' })).toBeVisible()
  const typed = { issuer: 'Acme', account: 'ada', setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', type: 'totp' }
  const options = { algorithm: 'SHA1', digits: 6, period: 30, counter: 0 }
  const { id } = await take<{ id: string }>(page, 'candidates.type', { ...typed, ...options })
  const banner = page.getByRole('alert', { name: 'The record of how your data was left can’t be saved' })
  await expect(banner).toHaveCount(0)

  const note = join(dataDir, 'anchors.sealed')
  rmSync(note)
  mkdirSync(note)
  await take(page, 'candidates.save', { items: [{ id, issuer: 'Acme', account: 'ada' }] })
  await expect(banner).toBeVisible({ timeout: 30_000 })
  await expect(banner).toContainText('Countersign tries again automatically.')
  await take(page, 'app.setColorScheme', { colorScheme: 'light' })
  await page.screenshot({ path: test.info().outputPath('light.png') })
  await take(page, 'app.setColorScheme', { colorScheme: 'dark' })
  await app.electron.evaluate(({ BrowserWindow }) => {
    for (const each of BrowserWindow.getAllWindows()) each.setSize(420, 640)
  })
  await page.screenshot({ path: test.info().outputPath('dark.png') })

  rmSync(note, { recursive: true })
  await expect(banner).toHaveCount(0, { timeout: 30_000 })
})
