// A user switches from another authenticator with the keyboard alone: an Aegis export, a Google transfer and a screen full of codes, all in
// the vault in under a minute.
import { expect, test, type Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import QRCode from 'qrcode'
import { endApp, launchApp } from './app'
import { drawTransfer } from './transfer-codes'

/** Presses Tab until `name` has the focus, then Enter. */
async function pressByKeyboard(page: Page, name: string): Promise<void> {
  const target = page.getByRole('button', { name, exact: true })
  await expect(target.first()).toBeVisible({ timeout: 20_000 })
  await expect
    .poll(async () => {
      const isThere = await target.first().evaluate((element) => element === document.activeElement)
      if (!isThere) await page.keyboard.press('Tab')
      return isThere
    })
    .toBe(true)
  await page.keyboard.press('Enter')
}

test(
  'an Aegis export, a Google transfer and a screen full of codes, with the keyboard only, in under a minute',
  { tag: '@long' },
  async () => {
    const app = await launchApp()
    const page = app.authenticator
    try {
      const entry = (name: string, secret: string) => ({
        type: 'totp',
        uuid: name,
        name,
        issuer: 'Aegis',
        note: '',
        info: { secret, algo: 'SHA1', digits: 6, period: 30 }
      })
      const entries = [entry('one', 'JBSWY3DPEHPK3PXP'), entry('two', 'KRSXG5CTMVRXEZLU')]
      const aegis = join(app.home, 'aegis.json')
      const db = { version: 3, entries, groups: [] }
      writeFileSync(aegis, JSON.stringify({ version: 1, header: { slots: null, params: null }, db }))
      const transfer = join(app.home, 'transfer.png')
      writeFileSync(transfer, (await drawTransfer(1, 'moved', 9))[0] ?? Buffer.alloc(0))

      // A web page with three codes, in its own window next to the Authenticator.
      const codes = await Promise.all(
        ['red', 'green', 'blue'].map((name) =>
          QRCode.toBuffer(`otpauth://totp/Screen:${name}?secret=MZXW6YTBOIFA2DQP&issuer=Screen`, { width: 300 })
        )
      )
      const wall = await sharp({ create: { width: 1000, height: 360, channels: 3, background: '#ffffff' } })
        .composite(codes.map((input, index) => ({ input, left: 20 + index * 330, top: 30 })))
        .png()
        .toBuffer()
      await app.electron.evaluate(async ({ BrowserWindow }, png) => {
        for (const window of BrowserWindow.getAllWindows()) {
          if (window.getTitle() === 'Countersign Panel') window.hide()
          else window.setBounds({ x: 1100, y: 0, width: 420, height: 760 })
        }
        const window = new BrowserWindow({ x: 0, y: 0, width: 1060, height: 460, title: 'A web page' })
        await window.loadURL(`data:text/html,<img src="data:image/png;base64,${encodeURIComponent(png)}">`)
      }, wall.toString('base64'))
      const rows = page.getByRole('button', { name: /^Copy code for / })
      await expect(page.getByRole('button', { name: 'Add account' })).toBeVisible()
      const startedAt = Date.now()

      await page.keyboard.press('Control+n')
      await pressByKeyboard(page, 'Import a file')
      const choosing = page.waitForEvent('filechooser')
      await pressByKeyboard(page, 'Choose files')
      await (await choosing).setFiles(aegis)
      await pressByKeyboard(page, 'Import')
      await expect(rows).toHaveCount(2)

      await page.keyboard.press('Control+n')
      const picking = page.waitForEvent('filechooser')
      await pressByKeyboard(page, 'Image file')
      await (await picking).setFiles(transfer)
      await pressByKeyboard(page, 'Save')
      await expect(rows).toHaveCount(3)

      await page.keyboard.press('Control+n')
      await pressByKeyboard(page, 'Screen')
      await pressByKeyboard(page, 'Save')
      await expect(rows).toHaveCount(6)
      expect(Date.now() - startedAt).toBeLessThan(60_000)
      expect(app.pageErrors).toEqual([])
    } finally {
      await endApp(app)
    }
  }
)
