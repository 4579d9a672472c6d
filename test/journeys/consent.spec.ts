// CHECKLIST 86: the system's own dialog fulfils the consent contract, answered with this desktop's keyboard.
import { expect, test, type Page } from '@playwright/test'
import { consentCases, type Asking } from '../ports/consent'
import { launchApp, removeFolder, type RunningApp } from './app'
import { answerDialog, isDialogOpen } from './dialog'

interface Bridge {
  call(name: string, input: unknown): Promise<{ ok: boolean; value?: unknown; error?: { code: string } }>
}
const call = (page: Page, name: string, input: object = {}) =>
  page.evaluate(([method, given]) => (window as unknown as { countersign: Bridge }).countersign.call(method, given), [
    name,
    input
  ] as const)

let app: RunningApp

test.beforeAll(async () => {
  app = await launchApp()
})
test.afterAll(async () => {
  await app.close()
  removeFolder(app.dataDir)
})

test('the consent dialog of the main process', async () => {
  test.setTimeout(120_000)
  let page = app.authenticator
  // A page that is still starting drops what was typed earlier.
  await expect(page.getByRole('button', { name: 'Add account' })).toBeVisible()
  const typed = { issuer: 'Acme', account: 'ada', setupKey: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP', type: 'totp' }
  const options = { algorithm: 'SHA1', digits: 6, period: 30, counter: 0 }
  const candidate = await call(page, 'candidates.type', { ...typed, ...options })
  const { id } = candidate.value as { id: string }
  expect(await call(page, 'candidates.save', { items: [{ id, issuer: 'Acme', account: 'ada' }] })).toMatchObject({
    ok: true
  })

  const asking: Asking = {
    async ask() {
      const answer = await call(page, 'exports.create', { format: 'countersign' })
      return answer.ok ? 'ok' : (answer.error?.code ?? 'no code')
    },
    isOpen: isDialogOpen,
    answer: (answer) => answerDialog(answer === 'yes' ? 'yes' : answer === 'no' ? 'enter' : 'cancel'),
    async closeWindow() {
      const closing = page
      const next = app.electron.waitForEvent('window')
      await app.electron.evaluate(({ BrowserWindow }, address) => {
        BrowserWindow.getAllWindows()
          .find(({ webContents }) => webContents.getURL() === address)
          ?.destroy()
      }, closing.url())
      await expect.poll(isDialogOpen).toBe(false)
      expect((await call(app.panel, 'app.showOther')).ok).toBe(true)
      page = await next
      await page.waitForLoadState()
      await expect.poll(async () => (await call(page, 'entries.list')).ok).toBe(true)
    }
  }
  for (const { name, run } of consentCases) await test.step(name, () => run(asking))
})
