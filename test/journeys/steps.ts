// A user's actions, in the words on the screen. Journeys and the guided demo consist of these steps and those of login.ts, setup.ts and
// vault.ts.
import { expect, type Page } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { announceScreenshot } from '../../scripts/demo/steps.mjs'
import type { RunningApp } from './app'

export const person = {
  accountName: 'Lighthouse Works',
  name: 'Ada Quill',
  email: 'ada@lighthouse.example',
  password: 'seven lamps on the pier'
} as const

const output = process.env['COUNTERSIGN_DEMO_OUTPUT']
let pictures = 0

/** Saves a numbered screenshot in the guided demo; otherwise does nothing. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (output === undefined) return
  mkdirSync(output, { recursive: true })
  pictures += 1
  await page.waitForTimeout(600)
  const file = `${String(pictures).padStart(2, '0')}-${name}.png`
  await page.screenshot({ path: join(output, file) })
  process.stdout.write(announceScreenshot(file))
}

/** The message that the screen shows when it refuses. */
export async function expectRefusal(page: Page, words: RegExp): Promise<void> {
  await expect(page.getByRole('alert').filter({ hasText: words }).first()).toBeVisible()
}

/** Opens an item of the menu under the user's own email address. */
export async function openFromUserMenu(panel: Page, email: string, item: string): Promise<void> {
  await panel.getByRole('button', { name: email, exact: true }).click()
  await panel.getByRole('menuitem', { name: item, exact: true }).click()
}

/** Makes a call as the page does; answers the value and fails on a refusal. */
export async function callPanel(panel: Page, name: string, input: object = {}): Promise<unknown> {
  const answer = await panel.evaluate(
    ([callName, callInput]) =>
      (window as unknown as { countersign: { call(name: string, input: unknown): Promise<unknown> } }).countersign.call(
        callName,
        callInput
      ),
    [name, input] as const
  )
  expect(answer, `${name} is answered`).toMatchObject({ ok: true })
  return (answer as { value: unknown }).value
}

/** **New browser** in the application's window menu; answers the new window. */
export async function openNewBrowser(app: RunningApp): Promise<Page> {
  const opened = app.electron.waitForEvent('window')
  await app.electron.evaluate(({ Menu }) => {
    const menu = Menu.getApplicationMenu()?.items.find((item) => item.label.replace('&', '') === 'Window')
    // Deferred to the event loop, like a real click; the debugger may otherwise interrupt a query.
    setImmediate(() => {
      menu?.submenu?.items.find((item) => item.label.replace('&', '') === 'New browser')?.click()
    })
  })
  const page = await opened
  await page.waitForLoadState('domcontentloaded')
  return page
}
